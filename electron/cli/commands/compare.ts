import type { DifferenceMap } from '../../../shared/compare/model.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import { withDoor } from '../door.ts'
import { CliFailure } from '../io.ts'
import { localDate } from '../localDate.ts'
import type { AddCommand } from '../addCommand.ts'
import type { Speaker } from '../speaker.ts'
import { wholeNumber } from '../wholeNumber.ts'

const worthSaying: ReadonlySet<string> = new Set(['allowed', 'expired', 'unexplained'])

const linesOf = (map: DifferenceMap, pack: RulePack | null, { words, language }: Speaker): readonly string[] => {
  const names = new Map(map.outlets.map(({ outletId, name }) => [outletId, name]))
  const titles = new Map(pack?.rules.map(({ ruleId, title }) => [ruleId, title[language]]))
  const differing = map.cells.filter(({ state }) => worthSaying.has(state))
  const lines = differing.map(({ state, outletId, ruleId, findings }) =>
    words.difference(
      words.states[state] ?? state,
      names.get(outletId) ?? outletId,
      titles.get(ruleId) ?? ruleId,
      findings,
    ),
  )
  return [words.compared(map.fromWeekOn, map.toWeekOn), ...(lines.length === 0 ? [words.noDifferences] : lines)]
}

interface Options {
  readonly data: string
  readonly as?: string
  readonly region?: string
  readonly week?: ReturnType<typeof localDate>
  readonly weeks?: number
}

export const addCompareCommand: AddCommand = (program, speak) => {
  program
    .command('compare')
    .description('outlets against shared rules: same, allowed, expired, unexplained, not known')
    .requiredOption('--data <folder>', 'data folder of a lead, admin or auditor')
    .option('--region <region>', 'only this region, by name or id')
    .option('--week <monday>', 'newest week to look at', localDate)
    .option('--weeks <number>', 'how many weeks', wholeNumber)
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (options: Options) => {
      const speaker = speak()
      await withDoor(options, speaker, async (door) => {
        const { regions } = await door.session()
        const region = regions.find(({ name, regionId }) => name === options.region || regionId === options.region)
        if (options.region !== undefined && region === undefined) {
          throw new CliFailure('unknownOutlet', speaker.words.unknownOutlet(options.region))
        }
        const map = await door.call('compare.map', {
          ...(region === undefined ? {} : { regionId: region.regionId }),
          ...(options.week === undefined ? {} : { toWeekOn: options.week }),
          ...(options.weeks === undefined ? {} : { weeks: options.weeks }),
        })
        const { packs } = door.composed.backend.workspace().stores
        speaker.answer(map, linesOf(map, packs.newest(), speaker))
      })
    })
}
