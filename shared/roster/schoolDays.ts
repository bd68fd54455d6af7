/** The school days around a week, from the terms that an outlet knows. */
import { addDays, weekdayOf, weekOf } from '../kernel/time.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { SchoolTerm } from '../people/lawFacts.ts'

/** Rules look back to the start of another week, and ahead to the day after a shift of the Sunday. */
const daysBefore = 7
const daysAfter = 13

const isIn = ({ fromOn, toOn }: SchoolTerm, on: LocalDate): boolean =>
  fromOn <= on && on <= toOn && (fromOn === toOn || weekdayOf(on) <= 5)

/**
 * School days from a week before the Monday to a week after the Sunday. Undefined where the calendar does not reach:
 * before the week of its first day and after that of its last day nobody knows, and that is not the same as no school.
 */
export const schoolDaysAround = (
  terms: readonly SchoolTerm[],
  holidays: readonly LocalDate[],
  weekOn: LocalDate,
): readonly LocalDate[] | undefined => {
  const [firstOn] = terms.map(({ fromOn }) => fromOn).toSorted()
  const lastOn = terms
    .map(({ toOn }) => toOn)
    .toSorted()
    .at(-1)
  if (firstOn === undefined || lastOn === undefined) return undefined
  if (weekOn < weekOf(firstOn) || weekOn > weekOf(lastOn)) return undefined
  return Array.from({ length: daysBefore + daysAfter + 1 }, (_, at) => addDays(weekOn, at - daysBefore)).filter(
    (on) => !holidays.includes(on) && terms.some((term) => isIn(term, on)),
  )
}
