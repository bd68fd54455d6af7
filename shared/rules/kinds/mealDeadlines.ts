/** Meals that must begin in time, and may be waived up to a length of work. */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { MealDeadline } from '../check.ts'
import { minutesOf } from './breakPieces.ts'
import type { KindInput, WorkedShift } from './kind.ts'

export const deadlineNames = (
  deadlines: readonly MealDeadline[],
): readonly { readonly name: string; readonly stricter: 'higher' | 'lower' }[] =>
  deadlines.flatMap(({ over, startBy, due, waivable }) => [
    { name: over, stricter: 'lower' as const },
    { name: startBy, stricter: 'lower' as const },
    { name: due, stricter: 'higher' as const },
    { name: waivable, stricter: 'lower' as const },
  ])

/** How many meals are due, not waived, and missing or late: the n-th meal is the n-th break that is long enough. */
export const missesDeadline = (
  { value }: KindInput<'break-entitlement'>,
  deadlines: readonly MealDeadline[],
  { shift, day, workMinutes }: WorkedShift,
): number => {
  const on = (name: string): number => value(name).byDay[day] ?? 0
  return deadlines.filter(({ over, startBy, due, waivable }, at) => {
    if (workMinutes <= on(over)) return false
    const waived = shift.waivedMeals?.includes(at + 1) === true && workMinutes <= on(waivable)
    if (waived) return false
    const meal = shift.breaks.filter((pause) => minutesOf(pause) >= on(due))[at]
    return meal === undefined || elapsedMinutes(shift.startAt, meal.startAt) > on(startBy)
  }).length
}
