import { Argument } from 'commander'
import type { LocalDate } from '../../../shared/kernel/time.ts'
import { weekFactsOf } from '../../../shared/roster/weekFacts.ts'
import { withDoor, type Door } from '../door.ts'
import { CliFailure } from '../io.ts'
import { localDate } from '../localDate.ts'
import type { AddCommand } from '../addCommand.ts'
import type { Speaker } from '../speaker.ts'
import { wholeNumber } from '../wholeNumber.ts'

interface Options {
  readonly data: string
  readonly as?: string
  readonly pack?: number
  readonly outlet?: string
  readonly week?: LocalDate
}

const trustOf = (door: Door, speaker: Speaker) => {
  const profile = door.composed.backend.workspace().stores.profiles.get()
  if (profile === null) throw speaker.failure({ code: 'refused', why: 'noProfile', details: {} })
  const { shareId, organisationId, rootSha256 } = profile
  return { shareId, organisationId, rootSha256 }
}

/** What a check may see: no names, no birth dates. */
const planOf = async (door: Door, { outlet, week }: Options, { words }: Speaker) => {
  if (outlet === undefined) throw new CliFailure('badInput', words.optionMissing('--outlet'))
  if (week === undefined) throw new CliFailure('badInput', words.optionMissing('--week'))
  const { outletId } = await door.outlet(outlet)
  const board = await door.call('roster.open', { outletId, weekOn: week })
  return { week: weekFactsOf(board), overrides: board.overrides }
}

const packOf = async (door: Door, { pack }: Options) => {
  const newest = door.composed.backend.workspace().stores.packs.newest()?.version ?? 1
  return door.call('rules.pack', { version: pack ?? newest })
}

export const addExportCommand: AddCommand = (program, speak) => {
  program
    .command('export')
    .description('print a pack, a plan without names, or whom this folder trusts, as JSON')
    .addArgument(new Argument('<what>', 'what to print').choices(['pack', 'plan', 'trust']))
    .requiredOption('--data <folder>', 'data folder')
    .option('--pack <version>', 'version of the pack; the newest when left out', wholeNumber)
    .option('--outlet <outlet>', 'outlet of the plan, by name or id')
    .option('--week <monday>', 'week of the plan', localDate)
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (what: 'pack' | 'plan' | 'trust', options: Options) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        const value =
          what === 'trust'
            ? trustOf(door, speaker)
            : await (what === 'pack' ? packOf(door, options) : planOf(door, options, speaker))
        speaker.answer(value, [JSON.stringify(value, null, 2)])
      })
    })
}
