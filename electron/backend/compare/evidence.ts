import { evidenceOf, type OutletEvidence, type Reported } from '../../../shared/compare/evidence.ts'
import type { MapInput } from '../../../shared/compare/differenceMap.ts'
import type { SummaryRow } from '../../../shared/compliance/summary.ts'
import type { Problem } from '../../../shared/contract/api.ts'
import type { OutletId, RegionId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { addDays, weekOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { ReceivedWeek } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { todayOf } from '../time/today.ts'
import { knownDecisions } from './knownDecisions.ts'
import { preliminaryOf } from './preliminary.ts'

export interface Period {
  readonly toWeekOn?: LocalDate | undefined
  readonly weeks: number
}

/** How far ahead anybody plans. */
const weeksAhead = 8

/** A week published ahead shows a difference while it can still be changed, so the newest one ends the period. */
const newestWeekOf = (backend: Backend): LocalDate => {
  const running = weekOf(todayOf(backend))
  const { stores } = backend.workspace()
  const last = addDays(running, 7 * weeksAhead)
  const read = stores.chains.weeks(running, last).map(({ week }) => week.weekOn)
  const told = [...preliminaryOf(stores).values()].flat().flatMap(({ week }) => week?.weekOn ?? [])
  return [...read, ...told.filter((weekOn) => weekOn <= last)].reduce(
    (newest, weekOn) => (weekOn > newest ? weekOn : newest),
    running,
  )
}

/** The weeks of a question: up to the newest one that is published, at least the running one, unless another is named. */
export const weeksOf = (backend: Backend, { toWeekOn, weeks }: Period) => {
  const last = toWeekOn === undefined ? newestWeekOf(backend) : weekOf(toWeekOn)
  return { fromWeekOn: addDays(last, -7 * (weeks - 1)), toWeekOn: last }
}

export interface Sighting {
  readonly input: MapInput
  /** With the files that carry the weeks. */
  readonly received: readonly ReceivedWeek[]
}

const reportedOf = (received: readonly ReceivedWeek[]) =>
  received.map(({ report, week }) => ({ outletId: report.outletId, week }))

/** A week that a summary tells takes the place of an older revision of the same week. */
const withPreliminary = (
  reported: readonly Reported[],
  told: ReadonlyMap<OutletId, readonly SummaryRow[]>,
): readonly Reported[] => {
  const rows = [...told].flatMap(([outletId, own]) =>
    own.flatMap(({ week }) => (week === null ? [] : [{ outletId, week }])),
  )
  const isOlder = ({ outletId, week }: Reported): boolean =>
    rows.some(
      (row) => row.outletId === outletId && row.week.weekOn === week.weekOn && row.week.revision >= week.revision,
    )
  return [...reported.filter((one) => !isOlder(one)), ...rows]
}

/** What this device knows of some outlets in the period. */
export const sightingOf = (backend: Backend, outlets: readonly Outlet[], period: Period): Sighting => {
  const { stores } = backend.workspace()
  const { fromWeekOn, toWeekOn } = weeksOf(backend, period)
  const only = outlets.length === 1 ? outlets[0]?.outletId : undefined
  const received = stores.chains.weeks(fromWeekOn, toWeekOn, only)
  const told = preliminaryOf(stores)
  const overrides = new Map([
    ...stores.chains.newestReports().map(({ outletId, report }) => [outletId, report.overrides] as const),
    ...[...told].map(([outletId, [row]]) => [outletId, row?.overrides ?? []] as const),
  ])
  const decisions = knownDecisions(stores).map(({ decision }) => decision)
  const reported = withPreliminary(reportedOf(received), told)
  const evidence: readonly OutletEvidence[] = evidenceOf(outlets, reported, overrides, decisions)
  const preliminary = new Set(told.keys())
  return {
    input: {
      fromWeekOn,
      toWeekOn,
      outlets: evidence,
      packs: stores.packs.list(),
      today: todayOf(backend),
      preliminary,
    },
    received,
  }
}

export const outletsOf = (backend: Backend, regionId?: RegionId): readonly Outlet[] =>
  (backend.workspace().stores.trust.registry()?.outlets ?? []).filter(
    (outlet) => regionId === undefined || outlet.regionId === regionId,
  )

export const outletNamed = (backend: Backend, outletId: OutletId): Result<Outlet, Problem> => {
  const outlet = outletsOf(backend).find((candidate) => candidate.outletId === outletId)
  return outlet === undefined ? refuse('notFound', { what: 'outlet', id: outletId }) : ok(outlet)
}
