import type { WeekBoard } from '#shared/contract/roster.ts'
import { addDays, localOf, type LocalDate } from '#shared/kernel/time.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'

/** Person-minutes of one day; needed 0 means that no demand is known. */
export interface DayCover {
  readonly on: LocalDate
  readonly neededMinutes: number
  readonly missingMinutes: number
}

/** Needed and missing per day, from the same evaluation as the board's. Missing counts per role and interval. */
export const coverByDay = (
  coverage: readonly CoverageStep[],
  zone: WeekBoard['zone'],
): ReadonlyMap<LocalDate, DayCover> => {
  const days = new Map<LocalDate, DayCover>()
  for (const step of coverage) {
    const { on } = localOf(step.startAt, zone)
    const before = days.get(on) ?? { on, neededMinutes: 0, missingMinutes: 0 }
    days.set(on, {
      on,
      neededMinutes: before.neededMinutes + step.needed * step.minutes,
      missingMinutes: before.missingMinutes + Math.max(0, step.needed - step.planned) * step.minutes,
    })
  }
  return days
}

export const nextDays = (boards: readonly WeekBoard[], todayOn: LocalDate): readonly DayCover[] => {
  const known = new Map(
    boards.flatMap((board) => {
      const week = weekFactsOf(board)
      const { coverage } = evaluateWeek({ pack: board.pack, overrides: board.overrides, week })
      return [...coverByDay(coverage, board.zone)]
    }),
  )
  return [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const on = addDays(todayOn, day)
    return known.get(on) ?? { on, neededMinutes: 0, missingMinutes: 0 }
  })
}
