/** What is known of a person because some laws ask for it and no plan holds it: time away, work before the first plan, lessons. */
import type { LocalDate } from '../kernel/time.ts'

/** Leave or sickness, which of both is not stored: days that count for no average. */
export interface Absence {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}

/** Absent: nobody said. */
export interface PersonLawFacts {
  readonly absences?: readonly Absence[] | undefined
  /** Work of the weeks up to a date, as one sum, from before the plans that are stored. */
  readonly earlier?: { readonly untilOn: LocalDate; readonly weeks: number; readonly minutes: number } | undefined
  /** Sundays worked from 1 January up to a date. */
  readonly sundays?: { readonly untilOn: LocalDate; readonly count: number } | undefined
  /** A reference period that was counted elsewhere, and ends on a date. */
  readonly reference?:
    | { readonly untilOn: LocalDate; readonly minutes: number; readonly days: number; readonly restDays: number }
    | undefined
  /** ISO weekdays on which vocational school starts before nine; empty: on none. */
  readonly earlyLessons?: readonly number[] | undefined
}

const order = (a: Absence, b: Absence): number =>
  a.fromOn < b.fromOn || (a.fromOn === b.fromOn && a.toOn < b.toOn) ? -1 : 1

/** In the order of the calendar, each once, and nothing that says nothing. */
export const tidyPersonFacts = ({
  absences = [],
  earlier,
  sundays,
  reference,
  earlyLessons,
}: PersonLawFacts): PersonLawFacts => {
  const away = [...new Map(absences.map(({ fromOn, toOn }) => [`${fromOn} ${toOn}`, { fromOn, toOn }])).values()]
  return {
    ...(away.length === 0 ? {} : { absences: away.toSorted(order) }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(sundays === undefined ? {} : { sundays }),
    ...(reference === undefined ? {} : { reference }),
    ...(earlyLessons === undefined ? {} : { earlyLessons: [...new Set(earlyLessons)].toSorted((a, b) => a - b) }),
  }
}
