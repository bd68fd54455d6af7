import type { OutletId } from '../../../shared/kernel/ids.ts'
import { addDays, dayMinutes, dayNumberOf, dayStartAt, minuteMs, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { Override } from '../../../shared/overrides/model.ts'
import { carryInDays, carryInsOf } from '../../../shared/roster/carryIn.ts'
import type { CarryIn, Demand, Shift } from '../../../shared/roster/model.ts'
import type { Person, PlanState } from '../../../shared/roster/ports.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { Backend } from '../backend.ts'

/** All that is stored about one outlet's week, with people's names: never leaves the backend as it is. */
export interface StoredWeek {
  readonly outlet: Outlet
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
  readonly people: readonly (Person & { readonly carryIn: CarryIn | null })[]
  readonly shifts: readonly Shift[]
  readonly demand: readonly Demand[]
  readonly pack: RulePack
  readonly overrides: readonly Override[]
  readonly state: PlanState
}
export type WeekDeps = Pick<Backend, 'workspace' | 'zones'>

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

/** Null for everybody while the week before is not stored; zero days in a row for those who did not work in it. */
const carryInLookup = (
  { workspace, zones }: WeekDeps,
  { outlet, weekOn, zone }: WeekPlace,
): ((person: Person) => CarryIn | null) => {
  const { plans } = workspace().stores
  const fromOn = addDays(weekOn, -carryInDays)
  const pastZone = zones.offsets(
    outlet.timeZone,
    dayNumberOf(fromOn) * dayMs - dayMs,
    dayNumberOf(weekOn) * dayMs + dayMs,
  )
  const past = plans.shiftsBetween(outlet.outletId, dayStartAt(fromOn, pastZone), dayStartAt(weekOn, zone))
  const lastWeekAt = dayStartAt(addDays(weekOn, -7), pastZone)
  const known =
    past.some((shift) => shift.startAt >= lastWeekAt) || plans.state(outlet.outletId, addDays(weekOn, -7)).revision > 0
  if (!known) return () => null
  const carried = carryInsOf(past, pastZone, weekOn)
  return ({ personId }) => carried.get(personId) ?? { lastEndAt: null, consecutiveDays: 0 }
}

/** Null when no rule pack is stored yet. */
export const readWeek = (backend: WeekDeps, outlet: Outlet, weekOn: LocalDate): StoredWeek | null => {
  const { stores } = backend.workspace()
  const { outletId } = outlet
  const pack = stores.packs.inForce(weekOn)
  if (pack === null) return null
  const zone = zoneAround(backend, outlet.timeZone, weekOn)
  const place = { outlet, weekOn, zone }
  const carryIn = carryInLookup(backend, place)
  const { fromAt, toAt } = weekSpan(weekOn, zone)
  return {
    ...place,
    people: stores.people.list(outletId).map((person) => ({ ...person, carryIn: carryIn(person) })),
    shifts: shiftsOfWeek(backend, place),
    demand: stores.demand.between(outletId, fromAt, toAt),
    pack,
    overrides: stores.overrides.list(outletId),
    state: stores.plans.state(outletId, weekOn),
  }
}
