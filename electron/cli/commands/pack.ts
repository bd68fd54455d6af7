import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { starterPackShape } from '../../backend/packs/starterPack.ts'
import type { StarterPack } from '../../backend/packs/starterPack.ts'
import { rulesOfStarterPack, starterPacks } from '../../backend/packs/starterPacks.ts'
import { caseFile } from '../../../shared/rules/ruleCaseShape.ts'
import type { AddCommand } from '../addCommand.ts'
import { withDoor } from '../door.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { readJson, readJsonValue } from '../jsonFile.ts'
import { readPack } from '../packFile.ts'
import { caseLine, runCases, type Tried } from '../packCases.ts'
import type { Speaker } from '../speaker.ts'

const triedOf = (packs: readonly StarterPack[]): Tried => ({
  rules: packs.flatMap((each) => rulesOfStarterPack(each)),
  tables: [],
  ruleCases: packs.flatMap((each) => each.cases),
})

/** A pack of the library by its name, or one in a file: a starter pack, or rules of an organisation as `export` prints them. */
const packNamed = async (name: string, speaker: Speaker): Promise<Tried> => {
  const known = starterPacks().find(({ packId }) => packId === name)
  if (known !== undefined) return triedOf([known])
  if (!existsSync(name)) throw new CliFailure('unknownPack', speaker.words.unknownPack(name))
  const value = await readJsonValue(name, speaker)
  const isOwn = typeof value === 'object' && value !== null && 'organisationId' in value
  return isOwn ? readPack(name, speaker) : triedOf([await readJson(name, starterPackShape, speaker)])
}

interface Options {
  readonly cases?: string
  readonly data?: string
  readonly as?: string
}

/** What the admin of a data folder is drafting; the newest rules while nothing is drafted. */
const draftIn = async (data: string, options: Options, speaker: Speaker): Promise<Tried> => {
  const found: Tried[] = []
  await withDoor({ ...options, data }, speaker, async (door) => {
    found.push((await door.call('rules.draft', {})).draft)
  })
  return found[0] ?? triedOf([])
}

const packsNamed = async (names: readonly string[], options: Options, speaker: Speaker): Promise<readonly Tried[]> => {
  const named = await Promise.all(names.map((name) => packNamed(name, speaker)))
  const drafted = options.data === undefined ? [] : [await draftIn(options.data, options, speaker)]
  const all = [...named, ...drafted]
  return all.length === 0 ? [triedOf(starterPacks())] : all
}

/** The same rules under the cases of a file; what the packs carry themselves is left out. */
const underCasesOf = async (path: string, packs: readonly Tried[], speaker: Speaker): Promise<Tried> => ({
  rules: packs.flatMap(({ rules }) => rules),
  tables: packs.flatMap(({ tables }) => tables),
  ruleCases: (await readJson(path, caseFile, speaker)).cases,
})

const addTest = (pack: Command, speak: () => Speaker): void => {
  pack
    .command('test [packs...]')
    .description('run the cases of rule packs: expected and found verdict of each')
    .option('--cases <file>', 'cases in a file, instead of those that the packs carry')
    .option('--data <folder>', 'the draft of the rules in the data folder of an admin')
    .option('--as <actor>', 'act as somebody else; only in the demo')
    .action(async (names: readonly string[], options: Options) => {
      const speaker = speak()
      const packs = await packsNamed(names, options, speaker)
      const tried = options.cases === undefined ? packs : [await underCasesOf(options.cases, packs, speaker)]
      const run = await runCases(tried, speaker)
      const lines = [
        ...run.results.map((result) => caseLine(result, speaker)),
        speaker.words.casesRun(run.passed, run.cases),
      ]
      speaker.answer(run, lines, run.failed === 0 ? exitCodes.fine : exitCodes.findings)
    })
}

const addList = (pack: Command, speak: () => Speaker): void => {
  pack
    .command('list')
    .description('the rule packs to start from')
    .action(() => {
      const speaker = speak()
      const data = starterPacks().map((each) => ({
        packId: each.packId,
        jurisdiction: each.jurisdiction,
        asOf: each.asOf,
        title: each.title[speaker.language],
        rules: rulesOfStarterPack(each).length,
        cases: each.cases.length,
      }))
      const lines = data.map(({ packId, title, rules, cases, asOf }) =>
        speaker.words.packLine(packId, title, rules, cases, asOf),
      )
      speaker.answer({ packs: data }, [...lines, speaker.words.notLegalAdvice])
    })
}

export const addPackCommands: AddCommand = (program, speak) => {
  const pack = program.command('pack').description('rule packs to start from, and the cases that show how they decide')
  addTest(pack, speak)
  addList(pack, speak)
}
