/** What a person brings into a week from the shifts before it: the last end of work, and the days worked in a row. */
import type { PersonId } from '../kernel/ids.ts'
import { addDays, dayNumberOf, localOf, type LocalDate, type ZoneOffsets } from '../kernel/time.ts'
import type { CarryIn, Shift } from './model.ts'

/** How far back shifts are read for it; a longer row of days is counted as this many. */
export const carryInDays = 28

const daysInRow = (worked: ReadonlySet<number>, lastDay: number): number => {
  let days = 0
  while (worked.has(lastDay - days)) days += 1
  return days
}

/** By person, from shifts that start before the Monday `weekOn`. Somebody without such a shift is absent. */
export const carryInsOf = (
  shifts: readonly Shift[],
  zone: ZoneOffsets,
  weekOn: LocalDate,
): ReadonlyMap<PersonId, CarryIn> => {
  const lastDay = dayNumberOf(addDays(weekOn, -1))
  const past = new Map<PersonId, { lastEndAt: number; readonly worked: Set<number> }>()
  for (const { personId, startAt, endAt } of shifts) {
    const day = dayNumberOf(localOf(startAt, zone).on)
    if (personId === null || day > lastDay) continue
    const seen = past.get(personId) ?? { lastEndAt: endAt, worked: new Set<number>() }
    seen.lastEndAt = Math.max(seen.lastEndAt, endAt)
    seen.worked.add(day)
    past.set(personId, seen)
  }
  return new Map(
    [...past].map(([personId, { lastEndAt, worked }]) => [
      personId,
      { lastEndAt, consecutiveDays: daysInRow(worked, lastDay) },
    ]),
  )
}
