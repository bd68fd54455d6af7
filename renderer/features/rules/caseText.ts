import type { Format } from '#renderer/i18n/format.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { ReviewMessages } from '#shared/i18n/reviews/messages.ts'
import type { CaseOutcome } from '#shared/rules/tableCases.ts'

/** Why a case does not hold: what was expected and what came out, or why nothing did. */
export const caseText = (
  outcome: Exclude<CaseOutcome, { type: 'passed' }>,
  table: DecisionTable | undefined,
  t: ReviewMessages['cases'],
  format: Pick<Format, 'language' | 'number' | 'list'>,
): string => {
  if (outcome.type === 'noAnswer') return t.noAnswer[outcome.why]
  const labelOf = (name: string) =>
    table?.outputs.find((output) => output.name === name)?.label[format.language] ?? name
  return format.list(
    outcome.unmet.map(({ output, expected, got }) =>
      t.got(labelOf(output), format.number(expected), got === null ? t.nothing : format.number(got)),
    ),
  )
}
