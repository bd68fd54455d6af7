import { addDays, weekOf, type LocalDate } from '#shared/kernel/time.ts'

const offered = 12

/** The Mondays on which a version may come into force: from the next one on. */
export const comingMondays = (todayOn: LocalDate): readonly LocalDate[] => {
  const nextOn = addDays(weekOf(todayOn), 7)
  return Array.from({ length: offered }, (_, week) => addDays(nextOn, 7 * week))
}
