import type { MapInput } from '../../../shared/compare/differenceMap.ts'
import { pairsOf } from '../../../shared/compare/situations.ts'
import type { Input, Problem } from '../../../shared/contract/api.ts'
import type { CellDetail } from '../../../shared/contract/compare.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { effectiveValue, localBoundsOf } from '../../../shared/overrides/effectiveValue.ts'
import { overrideState } from '../../../shared/overrides/lifecycle.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { EffectiveValue } from '../../../shared/roster/findings.ts'
import type { Rule, RulePack } from '../../../shared/rules/model.ts'
import { packInForce } from '../../../shared/rules/packInForce.ts'
import type { ReceivedWeek } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { effectOf } from './effectOf.ts'
import { voidedViews } from '../share/voidedViews.ts'
import { outletNamed, outletsOf, sightingOf } from './evidence.ts'

interface Place {
  readonly pack: RulePack
  readonly rule: Rule
  readonly outlet: Outlet
}

/** The rule's own numbers, and those cells of its table that the outlet has touched or that a layer changed. */
const valuesToday = (
  place: Place,
  overrides: readonly Override[],
  received: readonly ReceivedWeek[],
  on: Override['fromOn'],
) => {
  const applied = received
    .flatMap(({ week }) => week.evaluation.values)
    .filter((value) => value.ruleId === place.rule.ruleId && value.layers.length > 1)
    .map(({ parameter }) => parameter)
  const names = new Set([
    ...Object.keys(place.rule.parameters),
    ...overrides.map(({ parameter }) => parameter),
    ...applied,
  ])
  return [...names].flatMap((parameter): readonly EffectiveValue[] => {
    const value = effectiveValue({ ...place, parameter, overrides, on })
    return value === null ? [] : [value]
  })
}

const weekOfCell = (ruleId: string, { week, path, sha256 }: ReceivedWeek): CellDetail['weeks'][number] => {
  const findings = week.evaluation.findings.filter((finding) => finding.ruleId === ruleId)
  const keys = new Set(findings.map(({ key }) => key))
  return {
    weekOn: week.weekOn,
    revision: week.revision,
    packVersion: week.packVersion,
    file: path,
    sha256,
    findings,
    excepted: week.exceptions.flatMap(({ findingKey }) => (keys.has(findingKey) ? [findingKey] : [])),
  }
}

const voidedIn = (backend: Backend, outletId: string, { fromWeekOn, toWeekOn }: MapInput): CellDetail['voided'] =>
  voidedViews(backend.workspace().stores, outletId)
    .flatMap(({ weeks, revoked }) => weeks.map((weekOn) => ({ weekOn, revoked })))
    .filter(({ weekOn }) => fromWeekOn <= weekOn && weekOn <= toWeekOn)

/** Newest week first. */
export const cellDetail = (backend: Backend, input: Input<'compare.cell'>): Result<CellDetail, Problem> => {
  const { outletId, ruleId } = input
  const outlet = outletNamed(backend, outletId)
  if (!outlet.ok) return outlet
  const peers = outletsOf(backend).filter(({ format }) => format === outlet.value.format)
  const { input: map, received } = sightingOf(backend, peers, input)
  const pack = packInForce(map.packs, map.toWeekOn, outletId)
  const rule = pack?.rules.find((candidate) => candidate.ruleId === ruleId)
  if (pack === null || rule === undefined) return refuse('notFound', { what: 'rule', id: ruleId })
  const place = { pack, rule, outlet: outlet.value }
  const own = received.filter(({ report }) => report.outletId === outletId)
  const evidence = map.outlets.find((candidate) => candidate.outlet.outletId === outletId)
  const overrides = (evidence?.overrides ?? []).filter((override) => override.ruleId === ruleId)
  const peerIds = new Set(peers.map((peer) => peer.outletId))
  const compared = received
    .filter(({ report }) => peerIds.has(report.outletId))
    .map(({ report, week }) => ({ outletId: report.outletId, week }))
  return ok({
    outletId,
    ruleId,
    values: valuesToday(place, overrides, own, map.today),
    overrides: overrides.flatMap((override) => {
      const bounds = localBoundsOf({ ...place, parameter: override.parameter })
      if (bounds === null) return []
      const state = overrideState(override, map.today, bounds.local)
      return [{ override, state, effect: effectOf(backend, override) }]
    }),
    weeks: own.toSorted((a, b) => (a.week.weekOn < b.week.weekOn ? 1 : -1)).map((week) => weekOfCell(ruleId, week)),
    voided: voidedIn(backend, outletId, map),
    pairs: rule.check.kind === 'coverage' ? pairsOf(compared, outletId) : [],
  })
}
