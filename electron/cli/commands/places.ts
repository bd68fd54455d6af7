import type { RawInput } from '../../../shared/contract/api.ts'
import { zoneOfCountry } from '../../../shared/people/countryZones.ts'
import { firstOutlet, inCountry, likeOutlet, type NewOutlet } from '../../../shared/people/newOutlet.ts'
import type { Region } from '../../../shared/people/places.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor, type Door, type Place } from '../door.ts'
import { CliFailure } from '../io.ts'
import type { Speaker } from '../speaker.ts'

interface Adding extends Place {
  readonly like?: string
  readonly region?: string
  readonly format?: string
  readonly newFormat?: true
  readonly country?: string
  readonly timeZone?: string
  readonly roles?: string
}

const regionNamed = (regions: readonly Region[], wanted: string | undefined, { words }: Speaker): Region => {
  const found = regions.find(({ regionId, name }) => wanted === undefined || wanted === regionId || wanted === name)
  if (found === undefined) throw new CliFailure('unknownRegion', words.unknownRegion(wanted ?? ''))
  return found
}

/** Like another outlet, or the last one; the first one begins with nothing but a region and its country's zone. */
const beginning = async (door: Door, { like, region, country = '' }: Adding, speaker: Speaker): Promise<NewOutlet> => {
  const { outlets, regions } = await door.session()
  const model = like === undefined ? outlets.at(-1) : await door.outlet(like)
  const begun =
    model === undefined
      ? firstOutlet(regionNamed(regions, region, speaker).regionId, {
          country,
          timeZone: zoneOfCountry(country) ?? '',
        })
      : likeOutlet(model)
  const placed = country === '' || country === begun.country ? begun : inCountry(begun, country)
  return region === undefined ? placed : { ...placed, regionId: regionNamed(regions, region, speaker).regionId }
}

const requestOf = (
  name: string,
  begun: NewOutlet,
  { format, newFormat, timeZone, roles }: Adding,
  { words }: Speaker,
): RawInput<'outlets.add'> => {
  const { country, timeZone: usualZone, ...usual } = begun
  const asked = {
    country,
    timeZone: timeZone ?? usualZone,
    format: format ?? usual.format,
    roles: roles?.split(',').map((role) => role.trim()) ?? usual.roles,
  }
  const options = { country: '--country', timeZone: '--time-zone', format: '--format', roles: '--roles' } as const
  for (const field of ['country', 'timeZone', 'format', 'roles'] as const) {
    if (asked[field].length === 0) throw new CliFailure('badInput', words.optionMissing(options[field]))
  }
  return {
    record: {
      ...usual,
      name,
      format: asked.format,
      roles: asked.roles.filter((role) => role !== ''),
      openings: [...usual.openings],
      holidays: [...usual.holidays],
    },
    country,
    timeZone: asked.timeZone,
    newFormat: newFormat === true,
  }
}

const addOutletAdd: AddCommand = (program, speak) => {
  program
    .command('outlet')
    .description('outlets of an organisation that was founded')
    .command('add')
    .description('add an outlet, like the last one where nothing else is said')
    .argument('<name>', 'name of the outlet')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .option('--like <outlet>', 'outlet to begin with, by name or id')
    .option('--region <region>', 'region, by name or id')
    .option('--format <format>', 'format that an outlet has or the rules name')
    .option('--new-format', 'the format is a new one')
    .option('--country <code>', 'two letters, such as DE')
    .option('--time-zone <zone>', 'IANA name, such as Europe/Berlin')
    .option('--roles <roles>', 'roles, separated by commas')
    .option('--as <actor>', 'actor of the demo')
    .action(async (name: string, options: Adding) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        const begun = await beginning(door, options, speaker)
        const { outlet } = await door.call('outlets.add', requestOf(name, begun, options, speaker))
        speaker.answer(outlet, [speaker.words.outletAdded(outlet.name)])
      })
    })
}

const addRegionAdd: AddCommand = (program, speak) => {
  program
    .command('region')
    .description('regions of an organisation that was founded')
    .command('add')
    .description('add a region')
    .argument('<name>', 'name of the region')
    .requiredOption('--data <folder>', 'data folder of the admin')
    .option('--as <actor>', 'actor of the demo')
    .action(async (name: string, options: Place) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        const region = await door.call('outlets.addRegion', { name })
        speaker.answer(region, [speaker.words.regionAdded(region.name)])
      })
    })
}

export const addPlaceCommands: AddCommand = (program, speak) => {
  addOutletAdd(program, speak)
  addRegionAdd(program, speak)
}
