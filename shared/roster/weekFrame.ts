/** The calendar of one outlet week: its local dates and the instants between which each of them lies. */
import { dayMinutes, dayStartAt, addDays, instantOf, minuteMs } from '../kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '../kernel/time.ts'

/** Days are numbered from the week's Monday (0) to its Sunday (6); -1 and 7 are the neighbours. */
export interface WeekFrame {
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
  readonly dates: readonly LocalDate[]
  /** First instant of the week, and the first after it. */
  readonly startAt: number
  readonly endAt: number
  /** Day of an instant; below 0 or above 6 outside the week. */
  readonly dayOf: (at: number) => number
  /** Instant of a wall-clock minute of a day; minutes past 1440 fall on the days after. */
  readonly instant: (day: number, minute: number) => number
}

export const createWeekFrame = (weekOn: LocalDate, zone: ZoneOffsets): WeekFrame => {
  const dates = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(weekOn, day))
  const starts = [...dates, addDays(weekOn, 7)].map((on) => dayStartAt(on, zone))
  const startAt = starts[0] ?? 0
  const endAt = starts[7] ?? 0
  return {
    weekOn,
    zone,
    dates,
    startAt,
    endAt,
    dayOf: (at) => {
      if (at < startAt) return -1
      let day = Math.min(7, Math.floor((at - startAt) / (dayMinutes * minuteMs)))
      while (day < 7 && at >= (starts[day + 1] ?? Infinity)) day += 1
      while (day > 0 && at < (starts[day] ?? -Infinity)) day -= 1
      return day
    },
    instant: (day, minute) => instantOf(addDays(weekOn, day), minute, zone),
  }
}
