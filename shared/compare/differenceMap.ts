/**
 * The deliberate-difference map: for every rule and outlet one state over the weeks looked at.
 *
 * - *unknown*: no snapshot of the outlet in these weeks, or the rule had no case in them, or a check could not be
 *   decided for want of a fact (and nobody accepted that with a reason). Nothing missing is ever the same.
 * - *unexplained*: a violation without an accepted exception, that no override permits; or a value applied that is
 *   not the one of the pack in force, without an override of that value.
 * - *expired*: such a violation or value that an override explains which has ended (by date or withdrawn).
 * - *allowed*: every deviation is explained by an override in force on its day (free band, or approved by a signed
 *   decision) or by an accepted exception; or an override is in force today.
 * - *same*: cases were looked at, all fine, with the shared values.
 *
 * The worst deviation decides, in the order unexplained, expired, unknown, allowed, same. `premium` is permitted at
 * a price and no deviation; findings of `shadow` rules are not shown to the outlet and so cannot be asked of it.
 * Values set for a region or format inside the signed pack are shared values. Counts are counts, never rates.
 */
import type { ComparedWeek } from '../compliance/summary.ts'
import type { OutletId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import { effectiveValue, localBoundsOf } from '../overrides/effectiveValue.ts'
import { overrideState } from '../overrides/lifecycle.ts'
import type { Override } from '../overrides/model.ts'
import type { Outlet } from '../people/places.ts'
import type { Finding } from '../roster/findings.ts'
import type { Rule, RulePack } from '../rules/model.ts'
import { packInForce } from '../rules/packInForce.ts'
import type { OutletEvidence } from './evidence.ts'
import { explainFinding, explainValue, type WeekContext } from './explain.ts'
import type { DifferenceMap, DifferenceState, MapCell } from './model.ts'

export interface MapInput {
  readonly fromWeekOn: LocalDate
  readonly toWeekOn: LocalDate
  readonly outlets: readonly OutletEvidence[]
  readonly packs: readonly RulePack[]
  readonly today: LocalDate
  /** Outlets of which a summary tells more than the files that were read; none when left out. */
  readonly preliminary?: ReadonlySet<OutletId>
}

/** Least to worst; the worst deviation decides. */
const severityOrder: readonly DifferenceState[] = ['same', 'allowed', 'unknown', 'expired', 'unexplained']

const counts = (finding: Finding): boolean => finding.severity !== 'shadow' && finding.verdict.word !== 'premium'

const stateOfFinding = (context: WeekContext, finding: Finding): DifferenceState => {
  const explanation = explainFinding(context, finding)
  return finding.verdict.word === 'undetermined' && explanation !== 'allowed' ? 'unknown' : explanation
}

/** Present overrides and those that the week applied: the frozen copy tells what held when it was published. */
const overridesFor = (evidence: OutletEvidence, rule: Rule, week: ComparedWeek): readonly Override[] =>
  [...evidence.overrides, ...week.appliedOverrides].filter(
    (override) => override.ruleId === rule.ruleId && override.outletId === evidence.outlet.outletId,
  )

const differingValues = ({ pack, rule, outlet, week }: WeekContext) =>
  week.evaluation.values.filter((applied) => {
    if (applied.ruleId !== rule.ruleId) return false
    const { parameter } = applied
    const expected = effectiveValue({ pack, rule, parameter, outlet, overrides: [], on: week.weekOn })
    return expected?.value !== applied.value
  })

interface WeekSight {
  readonly states: readonly DifferenceState[]
  readonly findings: readonly Finding[]
  readonly cases: number
  readonly valueDiffers: boolean
}

const sightOf = (context: WeekContext): WeekSight => {
  const { week, rule } = context
  const findings = week.evaluation.findings.filter((finding) => finding.ruleId === rule.ruleId && counts(finding))
  const values = differingValues(context)
  return {
    states: [
      ...findings.map((finding) => stateOfFinding(context, finding)),
      ...values.map((value) => explainValue(context, value)),
    ],
    findings,
    cases: week.evaluation.counts[rule.ruleId]?.checked ?? 0,
    valueDiffers: values.length > 0,
  }
}

/** An override in force today is a difference even where no published week shows it yet. */
const heldToday = (pack: RulePack, rule: Rule, { outlet, overrides }: OutletEvidence, today: LocalDate): boolean =>
  overrides.some((override) => {
    if (override.ruleId !== rule.ruleId || override.outletId !== outlet.outletId) return false
    const bounds = localBoundsOf({ pack, rule, parameter: override.parameter, outlet })
    return (
      bounds !== null &&
      override.value !== bounds.local.upstream &&
      overrideState(override, today, bounds.local) === 'active'
    )
  })

const stateOf = (sights: readonly WeekSight[], held: boolean, cases: number): DifferenceState => {
  if (sights.length === 0) return 'unknown'
  const states = [...sights.flatMap((sight) => sight.states), ...(held ? (['allowed'] as const) : [])]
  if (states.length === 0) return cases === 0 ? 'unknown' : 'same'
  return severityOrder.findLast((state) => states.includes(state)) ?? 'unknown'
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, next) => total + next, 0)
const amountOf = ({ verdict }: Finding): number => (verdict.word === 'violation' ? verdict.amount : 0)

const cellOf = (evidence: OutletEvidence, ruleNow: Rule, packNow: RulePack, input: MapInput): MapCell => {
  const { outlet } = evidence
  const sights = evidence.weeks.flatMap((week): readonly WeekSight[] => {
    const pack = packInForce(input.packs, week.weekOn, outlet.outletId) ?? packNow
    const rule = pack.rules.find(({ ruleId }) => ruleId === ruleNow.ruleId) ?? ruleNow
    return [sightOf({ pack, rule, outlet, week, overrides: overridesFor(evidence, rule, week) })]
  })
  const own = packInForce(input.packs, input.toWeekOn, outlet.outletId) ?? packNow
  const ownRule = own.rules.find(({ ruleId }) => ruleId === ruleNow.ruleId) ?? ruleNow
  const held = heldToday(own, ownRule, evidence, input.today)
  const cases = sum(sights.map((sight) => sight.cases))
  const findings = sights.flatMap((sight) => sight.findings)
  return {
    ruleId: ruleNow.ruleId,
    outletId: outlet.outletId,
    state: stateOf(sights, held, cases),
    findings: findings.length,
    amount: sum(findings.map(amountOf)),
    weeks: sights.length,
    cases,
    valueDiffers: held || sights.some((sight) => sight.valueDiffers),
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
export const byPlace = (a: Outlet, b: Outlet): number =>
  compareText(a.regionId, b.regionId) || compareText(a.format, b.format) || compareText(a.name, b.name)

const inPeriod = (evidence: OutletEvidence, { fromWeekOn, toWeekOn }: MapInput): OutletEvidence => ({
  ...evidence,
  weeks: evidence.weeks
    .filter(({ weekOn }) => weekOn >= fromWeekOn && weekOn <= toWeekOn)
    .toSorted((a, b) => compareText(a.weekOn, b.weekOn)),
})

/** Rules are those of the pack in force in the last week. Without any pack there is nothing to compare with: no cells. */
export const differenceMap = (input: MapInput): DifferenceMap => {
  const packNow = packInForce(input.packs, input.toWeekOn)
  const rules = packNow?.rules ?? []
  const outlets = input.outlets
    .toSorted((a, b) => byPlace(a.outlet, b.outlet))
    .map((evidence) => inPeriod(evidence, input))
  return {
    fromWeekOn: input.fromWeekOn,
    toWeekOn: input.toWeekOn,
    packVersion: packNow?.version ?? null,
    outlets: outlets.map(({ outlet: { outletId, regionId, format, name } }) => ({
      outletId,
      regionId,
      format,
      name,
      ...(input.preliminary?.has(outletId) ? { preliminary: true } : {}),
    })),
    ruleIds: rules.map(({ ruleId }) => ruleId),
    cells:
      packNow === null
        ? []
        : rules.flatMap((rule) => outlets.map((evidence) => cellOf(evidence, rule, packNow, input))),
  }
}

/** Cells by `ruleId outletId`, for whoever draws or looks up. */
export const cellKey = (ruleId: string, outletId: OutletId): string => `${ruleId} ${outletId}`
