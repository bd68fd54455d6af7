import type { InspectMessages } from '#shared/i18n/inspect/messages.ts'
import type { InspectionProblem } from '#shared/inspect/report.ts'

/** What is wrong, in a sentence; the file is named beside it. */
export const problemText = (t: InspectMessages, { what, refusal }: InspectionProblem): string => {
  const known: Readonly<Partial<Record<string, string>>> = t.refusals
  return what === 'refused' ? (known[refusal ?? ''] ?? t.problems.refused) : t.problems[what]
}
