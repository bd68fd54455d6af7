/** What changed in one rule: its numbers first, then what it checks, for whom, and who answers for it. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import { id } from '../kernel/ids.ts'
import type { Adjustment, Basis, Parameter, Rule, RulePack } from './model.ts'
import type { BasisChange, ChangeDirection, RuleChange } from './packChange.ts'
import type { RuleCase } from './ruleCaseShape.ts'

export const isSame = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b)

export const directionOf = (stricter: 'higher' | 'lower', before: number, after: number): ChangeDirection =>
  after > before === (stricter === 'higher') ? 'stricter' : 'looser'

const parameterChange = (
  ruleId: Rule['ruleId'],
  parameter: string,
  before: Parameter,
  after: Parameter,
): readonly RuleChange[] => {
  const changes: RuleChange[] = []
  const meaning = ({ unit, stricter }: Parameter) => ({ unit, stricter })
  if (!isSame(meaning(before), meaning(after)))
    changes.push({ type: 'unit', ruleId, name: parameter, before: meaning(before), after: meaning(after) })
  if (before.value !== after.value) {
    const direction = directionOf(before.stricter, before.value, after.value)
    changes.push({ type: 'parameter', ruleId, parameter, before: before.value, after: after.value, direction })
  }
  if (!isSame(before.bounds, after.bounds))
    changes.push({ type: 'bounds', ruleId, parameter, before: before.bounds, after: after.bounds })
  return changes
}

const parameterChanges = ({ ruleId, parameters: was }: Rule, { parameters: now }: Rule): readonly RuleChange[] => [
  ...Object.entries(now).flatMap(([name, parameter]): readonly RuleChange[] => {
    const before = Object.hasOwn(was, name) ? was[name] : undefined
    return before === undefined
      ? [{ type: 'parameterAdded', ruleId, name, parameter }]
      : parameterChange(ruleId, name, before, parameter)
  }),
  ...Object.entries(was)
    .filter(([name]) => !Object.hasOwn(now, name))
    .map(([name, parameter]): RuleChange => ({ type: 'parameterRemoved', ruleId, name, parameter })),
]

const basisParts: readonly (keyof Basis)[] = [
  'statement',
  'preset',
  'jurisdiction',
  'asOf',
  'level',
  'variable',
  'consequence',
  'overridable',
  'lookBackDays',
  'url',
  'unverified',
  'exceptions',
]

const basisChanges = ({ ruleId, basis: was }: Rule, { basis: now }: Rule): readonly RuleChange[] => {
  if (was === undefined || now === undefined) {
    if (was === now) return []
    return [{ type: was === undefined ? 'basisAdded' : 'basisRemoved', ruleId }]
  }
  return basisParts
    .filter((part) => !isSame(was[part], now[part]))
    .map((part) => ({ ruleId, ...({ type: 'basis', part, before: was[part], after: now[part] } as BasisChange) }))
}

export const ruleChanges = (before: Rule, after: Rule): readonly RuleChange[] => {
  const { ruleId } = after
  const texts = (['title', 'purpose', 'notCaught'] as const).map((part): RuleChange => ({
    type: 'ruleText',
    ruleId,
    part,
    before: before[part],
    after: after[part],
  }))
  const others: readonly RuleChange[] = [
    { type: 'check', ruleId, before: before.check, after: after.check },
    { type: 'scope', ruleId, before: before.scope, after: after.scope },
    { type: 'severity', ruleId, before: before.severity, after: after.severity },
    { type: 'term', ruleId, before: before.longestTermDays, after: after.longestTermDays },
    { type: 'owner', ruleId, before: before.owner, after: after.owner },
    { type: 'review', ruleId, before: before.reviewOn, after: after.reviewOn },
    { type: 'source', ruleId, before: before.source, after: after.source },
    { type: 'layer', ruleId, before: before.layer, after: after.layer },
    ...texts,
  ]
  const differs = (change: RuleChange) => 'before' in change && !isSame(change.before, change.after)
  return [
    ...parameterChanges(before, after),
    ...others.filter((change) => differs(change)),
    ...basisChanges(before, after),
  ]
}

/** One rule's parameter in one place is adjusted once; a second adjustment of it is told apart by its turn. */
const keyed = (adjustments: readonly Adjustment[]): ReadonlyMap<string, Adjustment> => {
  const seen = new Map<string, number>()
  return new Map(
    adjustments.map((adjustment) => {
      const { ruleId, parameter, scope } = adjustment
      const place = canonicalJson({ ruleId, parameter, scope })
      const turn = (seen.get(place) ?? 0) + 1
      seen.set(place, turn)
      return [`${place} ${turn}`, adjustment]
    }),
  )
}

export const adjustmentChanges = (base: RulePack, draft: RulePack): readonly RuleChange[] => {
  const [was, now] = [keyed(base.adjustments), keyed(draft.adjustments)]
  return [
    ...[...now].flatMap(([key, after]): readonly RuleChange[] => {
      const before = was.get(key)
      const { ruleId } = after
      if (before === undefined) return [{ type: 'adjustmentAdded', ruleId, adjustment: after }]
      return isSame(before, after) ? [] : [{ type: 'adjustment', ruleId, before, after }]
    }),
    ...[...was]
      .filter(([key]) => !now.has(key))
      .map(([, adjustment]): RuleChange => ({ type: 'adjustmentRemoved', ruleId: adjustment.ruleId, adjustment })),
  ]
}

/** Rules that only the first of two packs has: what was said of them comes and goes with them. */
const rulesOnlyIn = ({ rules }: RulePack, other: RulePack): ReadonlySet<string> => {
  const known = new Set<string>(other.rules.map(({ ruleId }) => ruleId))
  return new Set(rules.map(({ ruleId }) => ruleId).filter((ruleId) => !known.has(ruleId)))
}

/**
 * Cases that a rule gained are told together; what is expected otherwise, or no longer tested, one by one. A rule that
 * comes or goes has its cases with it.
 */
export const ruleCaseChanges = (base: RulePack, draft: RulePack): readonly RuleChange[] => {
  const [{ ruleCases: was = [] }, { ruleCases: now = [] }] = [base, draft]
  const [fresh, gone] = [rulesOnlyIn(draft, base), rulesOnlyIn(base, draft)]
  const of = (cases: readonly RuleCase[]) => new Map(cases.map((one) => [one.id, one]))
  const [old, young] = [of(was), of(now)]
  const added = Map.groupBy(
    now.filter((one) => !old.has(one.id) && !fresh.has(one.ruleId)),
    ({ ruleId }) => ruleId,
  )
  const ruleIdOf = ({ ruleId }: RuleCase): Rule['ruleId'] => id(ruleId)
  return [
    ...[...added].map(([ruleId, cases]): RuleChange => ({
      type: 'ruleCasesAdded',
      ruleId: id(ruleId),
      caseIds: cases.map((one) => one.id),
    })),
    ...now.flatMap((after): readonly RuleChange[] => {
      const before = old.get(after.id)
      if (before === undefined || isSame(before, after)) return []
      return [{ type: 'ruleCase', ruleId: ruleIdOf(after), caseId: after.id, before, after }]
    }),
    ...was
      .filter((one) => !young.has(one.id) && !gone.has(one.ruleId))
      .map((one): RuleChange => ({
        type: 'ruleCaseRemoved',
        ruleId: ruleIdOf(one),
        caseId: one.id,
        title: one.title,
      })),
  ]
}
