/** When a person works again after a week, so that a rest which runs past its Sunday can be measured to its end. */
import type { PersonId } from '../kernel/ids.ts'
import type { Shift } from './model.ts'

/** First start by person, from shifts that start after the week. Somebody without one is absent. */
export const nextStartsOf = (shifts: readonly Shift[]): ReadonlyMap<PersonId, number> => {
  const next = new Map<PersonId, number>()
  for (const { personId, startAt } of shifts) {
    if (personId !== null) next.set(personId, Math.min(startAt, next.get(personId) ?? startAt))
  }
  return next
}
