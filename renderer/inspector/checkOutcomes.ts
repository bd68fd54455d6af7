import type { CheckName } from '#shared/i18n/inspect/messages.ts'
import type { InspectionProblem, InspectionReport } from '#shared/inspect/report.ts'

export interface CheckOutcome {
  readonly check: CheckName
  readonly holds: boolean
  /** How many were looked at. */
  readonly count: number
}

const isBook = ({ path }: Pick<InspectionProblem, 'path'>): boolean => path?.startsWith('rules/') ?? false

/** Which check each problem belongs to; files of the book prove rules and registry, all others what they say. */
const checkOf: Readonly<Record<InspectionProblem['what'], CheckName>> = {
  noRegistry: 'registry',
  refused: 'files',
  outOfPlace: 'files',
  missingNumber: 'chain',
  link: 'chain',
  twice: 'chain',
  noRules: 'verdicts',
  verdict: 'verdicts',
  unapproved: 'approvals',
  seal: 'seal',
  sealer: 'seal',
  names: 'seal',
}

/** Every check that was made, in the order in which one rests on the other. */
export const checkOutcomes = (report: InspectionReport): readonly CheckOutcome[] => {
  const failed = new Set(report.problems.map((problem) => (isBook(problem) ? 'registry' : checkOf[problem.what])))
  const { files, chains, weeks, overrides } = report
  const counts: Readonly<Record<CheckName, number>> = {
    registry: files.filter(isBook).length,
    files: files.filter((file) => !isBook(file)).length,
    chain: chains.length,
    verdicts: weeks.length,
    approvals: overrides.filter(
      ({ approval }) => approval === 'signed' || approval === 'refused' || approval === 'unsigned',
    ).length,
    seal: 1,
  }
  return (Object.keys(counts) as CheckName[]).map((check) => ({
    check,
    holds: !failed.has(check),
    count: counts[check],
  }))
}
