/** Test cases of rules in a pack: which come along with a rule, and what is expected of each. */
import { err, ok, type Result } from '../kernel/result.ts'
import type { Rule, RulePack } from './model.ts'
import type { CaseExpectation, RuleCase } from './ruleCaseShape.ts'

/** What a rule says of a case: amount null where the verdict has none. Units as cases name them, a currency for sums of money. */
export interface CaseVerdict {
  readonly verdict: CaseExpectation['verdict']
  readonly amount: number | null
  readonly unit: string
  readonly occurrences: number
}

/** A case of a rule, and what the rule says of it; `found` is null where it cannot be judged: no such rule, zone or date. */
export interface RuleTest {
  readonly caseId: string
  readonly ruleId: string
  readonly title: string
  readonly ok: boolean
  readonly expected: CaseVerdict
  readonly found: CaseVerdict | null
}

/** All cases of a pack, in their order, as far as they are judged already. */
export interface RuleTests {
  readonly results: readonly RuleTest[]
  /** How many are not judged yet. */
  readonly waiting: number
}

/** Members that the case says nothing about are not compared. */
export const isAsExpected = (expected: CaseExpectation, got: CaseVerdict): boolean =>
  expected.verdict === got.verdict &&
  (expected.amount ?? null) === got.amount &&
  (expected.unit ?? got.unit) === got.unit &&
  (expected.occurrences ?? got.occurrences) === got.occurrences

export const expectedOf = ({ verdict, amount, unit, occurrences }: CaseExpectation): CaseVerdict => ({
  verdict,
  amount: amount ?? null,
  unit: unit ?? '',
  occurrences: occurrences ?? 0,
})

/** The draft with those of the cases that are about the rules, after its own; a case that it has stays as it is. */
export const withCasesOf = (draft: RulePack, rules: readonly Rule[], cases: readonly RuleCase[]): RulePack => {
  const own = draft.ruleCases ?? []
  const [about, known] = [new Set<string>(rules.map(({ ruleId }) => ruleId)), new Set(own.map((one) => one.id))]
  const fresh = cases.filter((one) => about.has(one.ruleId) && !known.has(one.id))
  return fresh.length === 0 ? draft : { ...draft, ruleCases: [...own, ...fresh] }
}

const amounts = new Set<CaseExpectation['verdict']>(['violation', 'premium'])

/** An amount belongs to what is found or paid; what is fine has none, and what is open has no number at all. */
const soundExpectation = ({ verdict, amount, unit, occurrences }: CaseExpectation): CaseExpectation | null => {
  if (verdict === 'undetermined') return { verdict, amount: null }
  if (!amounts.has(verdict)) return { verdict, amount: 0 }
  if (amount === undefined || amount === null || amount <= 0) return null
  return { verdict, amount, unit, occurrences }
}

export const expectOtherwise = (
  draft: RulePack,
  caseId: string,
  wanted: CaseExpectation,
): Result<RulePack, 'notFound' | 'badBounds'> => {
  const cases = draft.ruleCases ?? []
  const at = cases.findIndex(({ id }) => id === caseId)
  const one = cases[at]
  if (one === undefined) return err('notFound')
  const expected = soundExpectation(wanted)
  return expected === null ? err('badBounds') : ok({ ...draft, ruleCases: cases.with(at, { ...one, expected }) })
}

/** The member goes with the last case: a pack without cases reads as it did before there were any. */
export const withoutCase = (draft: RulePack, caseId: string): Result<RulePack, 'notFound'> => {
  const { ruleCases = [], ...rest } = draft
  const kept = ruleCases.filter(({ id }) => id !== caseId)
  if (kept.length === ruleCases.length) return err('notFound')
  return ok(kept.length === 0 ? rest : { ...rest, ruleCases: kept })
}
