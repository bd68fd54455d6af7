import { addDays, dayNumberOf, dayStartAt, localOf, weekdayOf, weekOf } from '../../../shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { PersonId } from '../../../shared/kernel/ids.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import { ageFactsOf } from '../../../shared/roster/ages.ts'
import { factNeedsOf } from '../../../shared/roster/factNeeds.ts'
import type { FactNeeds } from '../../../shared/roster/factNeeds.ts'
import type { Shift, Totals, WeekTotal } from '../../../shared/roster/model.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import { factsOfShift } from '../../../shared/roster/weekFacts.ts'
import type { Background } from '../../../shared/roster/weekFacts.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Backend } from '../backend.ts'

interface Place {
  readonly outlet: Outlet
  readonly weekOn: LocalDate
}
interface Past {
  readonly zone: ZoneOffsets
  readonly shifts: ReadonlyMap<PersonId, readonly Shift[]>
}

const dayMs = 86_400_000

/** Shifts of the outlet before the week, by person, ascending. */
const readPast = (
  { workspace, zones }: Pick<Backend, 'workspace' | 'zones'>,
  { outlet, weekOn }: Place,
  days: number,
): Past => {
  const fromOn = addDays(weekOn, -days)
  const mondayAt = dayNumberOf(weekOn) * dayMs
  const zone = zones.offsets(outlet.timeZone, mondayAt - (days + 9) * dayMs, mondayAt + 16 * dayMs)
  const read = workspace().stores.plans.shiftsBetween(
    outlet.outletId,
    dayStartAt(fromOn, zone),
    dayStartAt(weekOn, zone),
  )
  const shifts = new Map<PersonId, Shift[]>()
  for (const shift of read) {
    if (shift.personId === null) continue
    const list = shifts.get(shift.personId)
    if (list === undefined) shifts.set(shift.personId, [shift])
    else list.push(shift)
  }
  return { zone, shifts }
}

const workMinutesOf = ({ startAt, endAt, breaks }: Shift): number =>
  (endAt - startAt - breaks.reduce((sum, pause) => sum + pause.endAt - pause.startAt, 0)) / 60_000

/** Weeks before the judged one, oldest first; one without a shift has been free, and counts as worked nothing. */
const weekTotals = (
  shifts: readonly Shift[],
  zone: ZoneOffsets,
  weekOn: LocalDate,
  weeks: number,
): readonly WeekTotal[] => {
  const minutes = new Map<LocalDate, number>()
  for (const shift of shifts) {
    const on = weekOf(localOf(shift.startAt, zone).on)
    minutes.set(on, (minutes.get(on) ?? 0) + workMinutesOf(shift))
  }
  const [first] = [...minutes.keys()].toSorted()
  return Array.from({ length: weeks - 1 }, (_, at) => addDays(weekOn, -7 * (weeks - 1 - at)))
    .filter((on) => first !== undefined && on >= first)
    .map((on) => ({ weekOn: on, minutes: minutes.get(on) ?? 0, neutralDays: 0, neutralWorkingDays: 0 }))
}

const sundaysOf = (shifts: readonly Shift[], zone: ZoneOffsets): readonly LocalDate[] => {
  const touched = shifts.flatMap(({ startAt, endAt }) => [localOf(startAt, zone).on, localOf(endAt - 1, zone).on])
  return [...new Set(touched)].filter((on) => weekdayOf(on) === 7).toSorted()
}

const totalsOf = (shifts: readonly Shift[], { zone }: Past, weekOn: LocalDate, needs: FactNeeds): Totals => ({
  ...(needs.weeks > 1 ? { weeks: weekTotals(shifts, zone, weekOn, needs.weeks) } : {}),
  ...(needs.sundayDays > 0 ? { workedSundayDates: sundaysOf(shifts, zone) } : {}),
})

/** Of a person's codes only those that some rule looks at. */
const flagsFor = ({ flags }: Person, needs: FactNeeds): readonly string[] =>
  needs.flags.filter((code) => flags.includes(code))

/** Gathers what the pack's rules ask for beyond the week; nothing for a pack that asks for nothing. */
export const backgroundLookup = (
  backend: Pick<Backend, 'workspace' | 'zones'>,
  place: Place,
  pack: RulePack,
): ((person: Person) => { readonly background?: Background }) => {
  const needs = factNeedsOf(pack)
  if (!needs.ages && needs.flags.length + needs.pastDays + needs.weeks + needs.sundayDays === 0) return () => ({})
  const { weekOn } = place
  const days = Math.max(needs.pastDays, needs.weeks * 7, needs.sundayDays)
  const past = readPast(backend, place, days)
  const fromAt = dayStartAt(addDays(weekOn, -needs.pastDays), past.zone)
  return (person) => {
    const shifts = past.shifts.get(person.personId) ?? []
    const { birthOn } = person
    const flags = flagsFor(person, needs)
    const near = shifts.filter(({ startAt }) => startAt >= fromAt)
    const planned = { ...person, carryIn: null }
    return {
      background: {
        ...(needs.ages && birthOn !== null ? { age: ageFactsOf(birthOn, weekOn) } : {}),
        ...(flags.length > 0 ? { flags } : {}),
        ...(needs.pastDays > 0 ? { past: near.map((shift) => factsOfShift(shift, planned, past.zone)) } : {}),
        ...(needs.weeks > 1 || needs.sundayDays > 0 ? { totals: totalsOf(shifts, past, weekOn, needs) } : {}),
      },
    }
  }
}
