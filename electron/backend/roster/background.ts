import { addDays, dayNumberOf, dayStartAt, localOf, weekdayOf, weekOf } from '../../../shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { PersonId } from '../../../shared/kernel/ids.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import { ageFactsOf } from '../../../shared/roster/ages.ts'
import { factNeedsOf } from '../../../shared/roster/factNeeds.ts'
import type { FactNeeds } from '../../../shared/roster/factNeeds.ts'
import type { Shift, Totals } from '../../../shared/roster/model.ts'
import { earlyLessonsAround, ownTotals, pastWeeks } from '../../../shared/roster/personHistory.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import { schoolDaysAround } from '../../../shared/roster/schoolDays.ts'
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

const minutesByWeek = (shifts: readonly Shift[], zone: ZoneOffsets): ReadonlyMap<LocalDate, number> => {
  const minutes = new Map<LocalDate, number>()
  for (const shift of shifts) {
    const on = weekOf(localOf(shift.startAt, zone).on)
    minutes.set(on, (minutes.get(on) ?? 0) + workMinutesOf(shift))
  }
  return minutes
}

/** The Monday from which on the outlet has plans; absent where they reach back as far as any rule looks. */
const knownFrom = ({ shifts, zone }: Past, fromOn: LocalDate, weekOn: LocalDate): Pick<Totals, 'knownFromOn'> => {
  const starts = [...shifts.values()].flatMap(([first]) => first?.startAt ?? [])
  const firstOn = starts.length === 0 ? weekOn : weekOf(localOf(Math.min(...starts), zone).on)
  return firstOn <= addDays(fromOn, 7) ? {} : { knownFromOn: firstOn }
}

const sundaysOf = (shifts: readonly Shift[], zone: ZoneOffsets): readonly LocalDate[] => {
  const touched = shifts.flatMap(({ startAt, endAt }) => [localOf(startAt, zone).on, localOf(endAt - 1, zone).on])
  return [...new Set(touched)].filter((on) => weekdayOf(on) === 7).toSorted()
}

/** What all people of the week have in common. */
interface Lookup {
  readonly past: Past
  readonly weekOn: LocalDate
  readonly needs: FactNeeds
  readonly known: Pick<Totals, 'knownFromOn'>
}

const totalsOf = (shifts: readonly Shift[], { lawFacts }: Person, { past, weekOn, needs, known }: Lookup): Totals => {
  const { zone } = past
  const own = ownTotals(lawFacts, weekOn)
  return {
    ...(needs.weeks > 1 ? { weeks: pastWeeks(minutesByWeek(shifts, zone), lawFacts, weekOn, needs.weeks) } : {}),
    ...(needs.neutralDays && own.neutral !== undefined ? { neutral: own.neutral } : {}),
    ...(needs.reference && own.reference !== undefined ? { reference: own.reference } : {}),
    ...(needs.sundayDays > 0 ? { workedSundayDates: sundaysOf(shifts, zone) } : {}),
    ...(needs.sundayDays > 0 && lawFacts.sundays !== undefined ? { sundaysBefore: lawFacts.sundays } : {}),
    ...(needs.freeDays ? known : {}),
  }
}

const asksTotals = ({ weeks, sundayDays, freeDays, reference }: FactNeeds): boolean =>
  weeks > 1 || sundayDays > 0 || freeDays || reference

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
  const { outlet, weekOn } = place
  const { lawFacts } = outlet
  // a week that starts on another day has begun in the week before
  const pastDays = needs.weekStart && (lawFacts?.weekStart ?? 1) > 1 ? Math.max(needs.pastDays, 8) : needs.pastDays
  if (!needs.ages && !needs.earlyLessons && needs.flags.length + pastDays === 0 && !asksTotals(needs)) return () => ({})
  const days = Math.max(pastDays, needs.weeks * 7, needs.sundayDays)
  const past = readPast(backend, place, days)
  const fromAt = dayStartAt(addDays(weekOn, -pastDays), past.zone)
  const lookup = { past, weekOn, needs, known: knownFrom(past, addDays(weekOn, -days), weekOn) }
  const schoolDays = schoolDaysAround(lawFacts?.schoolTerms ?? [], outlet.holidays, weekOn)
  return (person) => {
    const shifts = past.shifts.get(person.personId) ?? []
    const { birthOn } = person
    const flags = flagsFor(person, needs)
    const lessons = earlyLessonsAround(person.lawFacts.earlyLessons, schoolDays, weekOn)
    const near = shifts.filter(({ startAt }) => startAt >= fromAt)
    const planned = { ...person, carryIn: null }
    return {
      background: {
        ...(needs.ages && birthOn !== null ? { age: ageFactsOf(birthOn, weekOn) } : {}),
        ...(flags.length > 0 ? { flags } : {}),
        ...(needs.earlyLessons && lessons !== undefined ? { earlyLessonsOn: lessons } : {}),
        ...(pastDays > 0 ? { past: near.map((shift) => factsOfShift(shift, planned, past.zone)) } : {}),
        ...(asksTotals(needs) ? { totals: totalsOf(shifts, person, lookup) } : {}),
      },
    }
  }
}
