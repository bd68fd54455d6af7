/** What changed in one rule: its numbers first, then what it checks, for whom, and who answers for it. */
import { canonicalJson } from '../kernel/canonicalJson.ts'
import type { Adjustment, Parameter, Rule, RulePack } from './model.ts'
import type { ChangeDirection, RuleChange } from './packChange.ts'

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
  return [...parameterChanges(before, after), ...others.filter((change) => differs(change))]
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
