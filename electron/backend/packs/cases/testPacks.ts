import type { Rule } from '../../../../shared/rules/model.ts'
import type { RuleCase } from './caseShape.ts'
import { isAsExpected, runCase } from './runCase.ts'
import type { CaseVerdict } from './runCase.ts'

export interface CaseResult {
  readonly id: string
  readonly ruleId: string
  readonly title: string
  readonly ok: boolean
  readonly expected: CaseVerdict
  /** Null: no pack has the rule. */
  readonly got: CaseVerdict | null
}

export interface CaseRun {
  readonly cases: number
  readonly passed: number
  readonly failed: number
  readonly results: readonly CaseResult[]
}

const expectedOf = ({ expected }: RuleCase): CaseVerdict => ({
  verdict: expected.verdict,
  amount: expected.amount ?? null,
  unit: expected.unit ?? '',
  occurrences: expected.occurrences ?? 0,
})

/** Every case by its rule. A case whose rule nobody has has failed: it was not shown to hold. */
export const testCases = (rules: readonly Rule[], cases: readonly RuleCase[]): CaseRun => {
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.ruleId, rule]))
  const results = cases.map((one): CaseResult => {
    const rule = byId.get(one.ruleId)
    const got = rule === undefined ? null : runCase(rule, one)
    const { id, ruleId, title } = one
    return { id, ruleId, title, ok: got !== null && isAsExpected(one, got), expected: expectedOf(one), got }
  })
  const passed = results.filter(({ ok }) => ok).length
  return { cases: results.length, passed, failed: results.length - passed, results }
}
