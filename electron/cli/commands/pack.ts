import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { caseFile } from '../../backend/packs/cases/caseShape.ts'
import type { RuleCase } from '../../backend/packs/cases/caseShape.ts'
import { testCases } from '../../backend/packs/cases/testPacks.ts'
import type { CaseResult } from '../../backend/packs/cases/testPacks.ts'
import { starterPackShape } from '../../backend/packs/starterPack.ts'
import type { StarterPack } from '../../backend/packs/starterPack.ts'
import { rulesOfStarterPack, starterPacks } from '../../backend/packs/starterPacks.ts'
import type { AddCommand } from '../addCommand.ts'
import { CliFailure, exitCodes } from '../io.ts'
import { readJson } from '../jsonFile.ts'
import type { Speaker } from '../speaker.ts'

/** A pack of the library by its name, or one in a file. */
const packNamed = async (name: string, speaker: Speaker): Promise<StarterPack> => {
  const known = starterPacks().find(({ packId }) => packId === name)
  if (known !== undefined) return known
  if (!existsSync(name)) throw new CliFailure('unknownPack', speaker.words.unknownPack(name))
  return readJson(name, starterPackShape, speaker)
}

const packsNamed = async (names: readonly string[], speaker: Speaker): Promise<readonly StarterPack[]> =>
  names.length === 0 ? starterPacks() : Promise.all(names.map((name) => packNamed(name, speaker)))

const lineOf = ({ id, ok, expected, got }: CaseResult, { words }: Speaker): string => {
  const say = (verdict: CaseResult['expected'] | null) =>
    verdict === null
      ? words.noRule
      : [verdict.verdict, verdict.amount, verdict.unit].filter((part) => part !== null).join(' ')
  return ok ? words.caseOk(id, say(got)) : words.caseFailed(id, say(expected), say(got))
}

const addTest = (pack: Command, speak: () => Speaker): void => {
  pack
    .command('test [packs...]')
    .description('run the cases of rule packs: expected and found verdict of each')
    .option('--cases <file>', 'cases in a file, instead of those that the packs carry')
    .action(async (names: readonly string[], options: { cases?: string }) => {
      const speaker = speak()
      const packs = await packsNamed(names, speaker)
      const cases: readonly RuleCase[] =
        options.cases === undefined
          ? packs.flatMap((each) => each.cases)
          : (await readJson(options.cases, caseFile, speaker)).cases
      const run = testCases(
        packs.flatMap((each) => rulesOfStarterPack(each)),
        cases,
      )
      const lines = [
        ...run.results.map((result) => lineOf(result, speaker)),
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
