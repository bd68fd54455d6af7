/** Turns the coverage of a week into findings: one per day and role, and one per day and reason where the need cannot be told. */
import type { LocalDate } from '../kernel/time.ts'
import type { Rule } from '../rules/model.ts'
import type { DayRoleCoverage, Untold } from './coverage.ts'
import type { CoverageStep, Finding, Verdict } from './findings.ts'
import { compareText, slotOf } from './tally.ts'
import type { Verdicts } from './tally.ts'

const sumOf = (steps: readonly CoverageStep[], staff: (step: CoverageStep) => number): number =>
  steps.reduce((total, step) => total + staff(step) * step.minutes, 0)

const findingOf = (
  rule: Rule,
  verdict: Verdict,
  subject: Pick<Finding, 'on' | 'role' | 'limit' | 'actual' | 'occurrences' | 'parameters' | 'steps'>,
  anchor: string,
): Finding => ({
  key: `${rule.ruleId}||${anchor}`,
  ruleId: rule.ruleId,
  severity: rule.severity,
  verdict,
  unit: 'personMinutes',
  personId: null,
  shiftIds: [],
  ...subject,
})

const missingFinding = (rule: Rule, on: LocalDate, entry: DayRoleCoverage): Finding => {
  const { role, missing: steps, occurrences, parameters } = entry
  const limit = sumOf(steps, (step) => step.needed)
  const actual = sumOf(steps, (step) => step.planned)
  const subject = { on, role, limit, actual, occurrences, parameters, steps }
  return findingOf(rule, { word: 'violation', amount: limit - actual }, subject, `${on}|${role}`)
}

const untoldFinding = (rule: Rule, on: LocalDate, { why, occurrences }: Untold): Finding => {
  const subject = { on, role: null, limit: null, actual: null, occurrences, parameters: [], steps: [] }
  return findingOf(rule, { word: 'undetermined', why, dueAt: null }, subject, `${on}|${why}`)
}

/** Adds to the verdicts of the week what one coverage rule found. */
export const addCoverage = (
  verdicts: Verdicts,
  { rule, ruleAt }: { readonly rule: Rule; readonly ruleAt: number },
  dates: readonly LocalDate[],
  covered: readonly DayRoleCoverage[],
  untold: readonly Untold[],
): void => {
  const short = covered.filter((entry) => entry.missing.length > 0)
  const findings = [
    ...short.map((entry) => missingFinding(rule, dates[entry.day] as LocalDate, entry)),
    ...untold.map((entry) => untoldFinding(rule, dates[entry.day] as LocalDate, entry)),
  ]
  for (const finding of findings.toSorted((a, b) => compareText(a.key, b.key))) {
    verdicts.findings.push(finding)
    verdicts.slots.push(slotOf(ruleAt, dates.indexOf(finding.on)))
  }
  verdicts.fine[ruleAt] = (verdicts.fine[ruleAt] ?? 0) + covered.length - short.length
}
