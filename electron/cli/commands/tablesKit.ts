import { outsideText, refusalText } from '../../../shared/i18n/tables/outsideText.ts'
import type { TableMessages } from '../../../shared/i18n/tables/messages.ts'
import { isInside, isPassed, runDmnKit, type ModelResult } from '../../backend/exchange/dmnKit.ts'
import { CliFailure, exitCodes } from '../io.ts'
import type { Speaker } from '../speaker.ts'
import { tableWords } from '../tableSource.ts'

const outsideLines = (result: ModelResult, words: TableMessages): readonly string[] => [
  words.kitOutside(result.model),
  ...(result.refused === null ? [] : [`  ${refusalText(result.refused, words)}`]),
  ...result.outside.map((item) => `  ${outsideText(item, words)}`),
  ...result.unreadable.map((value) => `  ${words.unreadableValue(value)}`),
]

const failedLines = ({ model, failed }: ModelResult, words: TableMessages): readonly string[] =>
  failed.flatMap(({ caseId, decision, expected, got }) => [
    words.kitFailed(model, caseId, decision),
    `  ${words.expected(expected, got)}`,
  ])

/** Exit code 0 when every check inside passes, and there is at least one. */
export const runKit = async (folder: string, speaker: Speaker): Promise<void> => {
  const words = tableWords(speaker)
  const run = await runDmnKit(folder)
  if (!run.ok) throw new CliFailure('noCases', words.noCases(folder))
  const { models, checks, inside, passed, results } = run.value
  const lines = [
    words.kit(models, checks),
    words.kitInside(inside.models, inside.checks),
    words.kitPassed(passed.models, passed.checks),
    ...results.flatMap((result) => (isInside(result) ? failedLines(result, words) : outsideLines(result, words))),
  ]
  const fine = results.every((result) => !isInside(result) || isPassed(result))
  speaker.answer(run.value, lines, fine ? exitCodes.fine : exitCodes.findings)
}
