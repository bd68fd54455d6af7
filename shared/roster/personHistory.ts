/** What a person's own facts say of the weeks that a rule looks at: days away, sums from before the plans, early lessons. */
import { addDays, weekdayOf, weekOf } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Absence, PersonLawFacts } from '../people/personLawFacts.ts'
import type { Totals, WeekTotal } from './model.ts'

const daysOf = (weekOn: LocalDate): readonly LocalDate[] => [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(weekOn, day))

/** Days of a week that count for no average: of all seven, and of Monday to Saturday. */
export const neutralIn = (
  absences: readonly Absence[],
  weekOn: LocalDate,
): Pick<WeekTotal, 'neutralDays' | 'neutralWorkingDays'> => {
  const away = daysOf(weekOn).filter((on) => absences.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn))
  return { neutralDays: away.length, neutralWorkingDays: away.filter((on) => weekdayOf(on) !== 7).length }
}

/** A sum spread over its weeks, the newest with what does not divide; its last week is that of `untilOn`. */
export const earlierMinutes = (earlier: PersonLawFacts['earlier']): ReadonlyMap<LocalDate, number> => {
  if (earlier === undefined || earlier.weeks < 1) return new Map()
  const { untilOn, weeks, minutes } = earlier
  const share = Math.floor(minutes / weeks)
  const last = weekOf(untilOn)
  return new Map(
    Array.from({ length: weeks }, (_, back) => [
      addDays(last, -7 * back),
      back === 0 ? minutes - share * (weeks - 1) : share,
    ]),
  )
}

/**
 * Weeks before the judged one, oldest first, from the first that is known: as planned, or else as the sum from before
 * the plans has them. A week in between without either was worked nothing.
 */
export const pastWeeks = (
  planned: ReadonlyMap<LocalDate, number>,
  { earlier, absences = [] }: PersonLawFacts,
  weekOn: LocalDate,
  weeks: number,
): readonly WeekTotal[] => {
  const before = earlierMinutes(earlier)
  const [firstOn] = [...planned.keys(), ...before.keys()].toSorted()
  return Array.from({ length: Math.max(0, weeks - 1) }, (_, at) => addDays(weekOn, -7 * (weeks - 1 - at)))
    .filter((on) => firstOn !== undefined && on >= firstOn)
    .map((on) => ({ weekOn: on, minutes: planned.get(on) ?? before.get(on) ?? 0, ...neutralIn(absences, on) }))
}

/** Of the judged week: days away, and a reference that ends in it. */
export const ownTotals = ({ absences = [], reference }: PersonLawFacts, weekOn: LocalDate): Totals => {
  const neutral = neutralIn(absences, weekOn)
  const isEnd = reference !== undefined && weekOf(reference.untilOn) === weekOn
  return {
    ...(neutral.neutralDays > 0 ? { neutral } : {}),
    ...(isEnd ? { reference: { minutes: reference.minutes, days: reference.days, restDays: reference.restDays } } : {}),
  }
}

/** Dates with early lessons from the Monday to the Monday after; undefined where nobody said. School holidays have none. */
export const earlyLessonsAround = (
  weekdays: readonly number[] | undefined,
  schoolDays: readonly LocalDate[] | undefined,
  weekOn: LocalDate,
): readonly LocalDate[] | undefined =>
  weekdays === undefined
    ? undefined
    : [...daysOf(weekOn), addDays(weekOn, 7), addDays(weekOn, 8)].filter(
        (on) => weekdays.includes(weekdayOf(on)) && (schoolDays === undefined || schoolDays.includes(on)),
      )
