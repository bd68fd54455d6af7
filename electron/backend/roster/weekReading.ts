import type { OutletId } from '../../../shared/kernel/ids.ts'
import { addDays, dayMinutes, dayNumberOf, dayStartAt, minuteMs, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import { carryInDays, carryInsOf } from '../../../shared/roster/carryIn.ts'
import type { CarryIn, Demand, Shift } from '../../../shared/roster/model.ts'
import { nextStartsOf } from '../../../shared/roster/nextStart.ts'
import { outletBackgroundOf, publishedBackground } from '../../../shared/roster/outletBackground.ts'
import type { Person, PlanState, Publication } from '../../../shared/roster/ports.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { Background, OutletBackground, PlannedWeek } from '../../../shared/roster/weekFacts.ts'
import type { Backend } from '../backend.ts'
import { announcedOf } from './announced.ts'
import { backgroundLookup } from './background.ts'
import { isAmended } from './weekStage.ts'

/** A person with what the neighbouring weeks say: where their work ended before, and begins after. */
export interface StoredPerson extends Person {
  readonly carryIn: CarryIn | null
  /** Null: no shift in the week after, though that week is planned. Undefined: it is not planned yet. */
  readonly nextStartAt: number | null | undefined
  readonly background?: Background | undefined
}

/** All that is stored about one outlet's week, with people's names: never leaves the backend as it is. */
export interface StoredWeek {
  readonly outlet: Outlet
  readonly outletBackground?: OutletBackground | undefined
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
  readonly people: readonly StoredPerson[]
  readonly shifts: readonly Shift[]
  readonly demand: readonly Demand[]
  readonly announced?: PlannedWeek['announced']
  readonly announcements?: PlannedWeek['announcements']
  readonly pack: RulePack
  readonly overrides: readonly Override[]
  readonly state: PlanState
  /** As last published; null before. */
  readonly latest: Publication | null
}
export type WeekDeps = Pick<Backend, 'workspace' | 'zones' | 'clock'>

const dayMs = dayMinutes * minuteMs
/** Days around the week for which offsets are resolved: covers a rest that reaches into either neighbour. */
const zoneMarginDays = 9

export const outletOf = (backend: Pick<Backend, 'workspace'>, outletId: OutletId): Outlet | null =>
  backend
    .workspace()
    .stores.trust.registry()
    ?.outlets.find((outlet) => outlet.outletId === outletId) ?? null

/** Bounded by UTC midnights, so that the same week has the same offsets on every machine. */
export const zoneAround = ({ zones }: Pick<Backend, 'zones'>, timeZone: string, weekOn: LocalDate): ZoneOffsets => {
  const mondayAt = dayNumberOf(weekOn) * dayMs
  return zones.offsets(timeZone, mondayAt - zoneMarginDays * dayMs, mondayAt + (7 + zoneMarginDays) * dayMs)
}

interface WeekPlace {
  readonly outlet: Outlet
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
}

export const weekSpan = (weekOn: LocalDate, zone: ZoneOffsets): { readonly fromAt: number; readonly toAt: number } => ({
  fromAt: dayStartAt(weekOn, zone),
  toAt: dayStartAt(addDays(weekOn, 7), zone),
})

export const shiftsOfWeek = (backend: WeekDeps, { outlet, weekOn, zone }: WeekPlace): readonly Shift[] => {
  const { fromAt, toAt } = weekSpan(weekOn, zone)
  return backend.workspace().stores.plans.shiftsBetween(outlet.outletId, fromAt, toAt)
}

/** A week is planned as soon as it has a shift, and when it was published without one. */
const isPlanned = (
  { workspace }: WeekDeps,
  { outletId }: Outlet,
  weekOn: LocalDate,
  shifts: readonly Shift[],
): boolean => shifts.length > 0 || workspace().stores.plans.state(outletId, weekOn).revision > 0

/** Null for everybody while the week before is not stored; zero days in a row for those who did not work in it. */
const carryInLookup = (
  backend: WeekDeps,
  { outlet, weekOn, zone }: WeekPlace,
): ((person: Person) => CarryIn | null) => {
  const { plans } = backend.workspace().stores
  const fromOn = addDays(weekOn, -carryInDays)
  const pastZone = backend.zones.offsets(
    outlet.timeZone,
    dayNumberOf(fromOn) * dayMs - dayMs,
    dayNumberOf(weekOn) * dayMs + dayMs,
  )
  const past = plans.shiftsBetween(outlet.outletId, dayStartAt(fromOn, pastZone), dayStartAt(weekOn, zone))
  const lastWeekAt = dayStartAt(addDays(weekOn, -7), pastZone)
  const lastWeek = past.filter((shift) => shift.startAt >= lastWeekAt)
  if (!isPlanned(backend, outlet, addDays(weekOn, -7), lastWeek)) return () => null
  const carried = carryInsOf(past, pastZone, weekOn)
  return ({ personId }) => carried.get(personId) ?? { lastEndAt: null, consecutiveDays: 0 }
}

/** Undefined for everybody while the week after is not planned; null for those who do not work in it. */
const nextStartLookup = (backend: WeekDeps, place: WeekPlace): ((person: Person) => number | null | undefined) => {
  const next = { ...place, weekOn: addDays(place.weekOn, 7) }
  const shifts = shiftsOfWeek(backend, next)
  if (!isPlanned(backend, place.outlet, next.weekOn, shifts)) return () => undefined
  const starts = nextStartsOf(shifts)
  return ({ personId }) => starts.get(personId) ?? null
}

type SeenOutlet = Pick<StoredWeek, 'outlet' | 'outletBackground'>

/** A published week keeps the outlet's facts that it was published with, until it is amended. */
const outletAsPublished = (
  { outlet, weekOn }: WeekPlace,
  pack: RulePack,
  latest: Publication | null,
  shifts: readonly Shift[],
): SeenOutlet => {
  const now = outletBackgroundOf(outlet, weekOn, pack)
  if (latest === null || isAmended(latest, shifts)) return { outlet, outletBackground: now }
  const { facts, packVersion } = latest.report
  const {
    sector: _,
    schoolDays: _days,
    figures: _figures,
    fortnightOn: _fortnight,
    weekStart: _weekStart,
    ...place
  } = facts.outlet
  return {
    outlet: { ...outlet, ...place },
    // other rules may ask what was not published
    outletBackground: packVersion === pack.version ? publishedBackground(facts.outlet) : now,
  }
}

/** Null when no rule pack is stored yet. */
export const readWeek = (backend: WeekDeps, outlet: Outlet, weekOn: LocalDate): StoredWeek | null => {
  const { stores } = backend.workspace()
  const { outletId } = outlet
  const pack = stores.packs.inForce(weekOn, outletId)
  if (pack === null) return null
  const zone = zoneAround(backend, outlet.timeZone, weekOn)
  const place = { outlet, weekOn, zone }
  const carryIn = carryInLookup(backend, place)
  const nextStartAt = nextStartLookup(backend, place)
  const backgroundOf = backgroundLookup(backend, place, pack)
  const { fromAt, toAt } = weekSpan(weekOn, zone)
  const shifts = shiftsOfWeek(backend, place)
  const latest = stores.publications.latest(outletId, weekOn)
  const state = stores.plans.state(outletId, weekOn)
  return {
    ...place,
    ...announcedOf(backend, place, pack, state),
    ...outletAsPublished(place, pack, latest, shifts),
    people: stores.people.list(outletId).map((person) => ({
      ...person,
      carryIn: carryIn(person),
      nextStartAt: nextStartAt(person),
      ...backgroundOf(person),
    })),
    shifts,
    demand: stores.demand.between(outletId, fromAt, toAt),
    pack,
    overrides: stores.overrides.list(outletId),
    state,
    latest,
  }
}
