/** The calendar of one outlet week: its local dates and the instants between which each of them lies. */
import {
  addDays,
  dayMinutes,
  dayNumberAt,
  dayNumberOf,
  dayStartAt,
  elapsedMinutes,
  instantOf,
  localOf,
  minuteMs,
  weekdayOf,
} from '../kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '../kernel/time.ts'

const dayMs = dayMinutes * minuteMs

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
  /** Day of any instant, however far from the week. */
  readonly dayAt: (at: number) => number
  /** Local date of a day; any number of days from the week. */
  readonly dateOf: (day: number) => LocalDate
  /** ISO weekday of a day: 1 is Monday. */
  readonly weekdayOf: (day: number) => number
  /** Wall-clock minute of an instant. */
  readonly minuteOf: (at: number) => number
  /** Instant of a wall-clock minute of a day; minutes past 1440 fall on the days after. */
  readonly instant: (day: number, minute: number) => number
}

/** Days around the week whose midnights are kept: two before it, five after it. */
const before = 2
const span = 14

export const createWeekFrame = (weekOn: LocalDate, zone: ZoneOffsets): WeekFrame => {
  const dates = Array.from({ length: span }, (_, at) => addDays(weekOn, at - before))
  const weekdays = dates.map(weekdayOf)
  /** Dates further away are asked for again by every rule that looks back. */
  const farDates = new Map<number, LocalDate>()
  const farDate = (day: number): LocalDate => {
    const known = farDates.get(day)
    if (known !== undefined) return known
    const on = addDays(weekOn, day)
    farDates.set(day, on)
    return on
  }
  const midnights = dates.map((on) => dayStartAt(on, zone))
  const farMidnights = new Map<number, number>()
  const farMidnight = (day: number): number => {
    const known = farMidnights.get(day)
    if (known !== undefined) return known
    const at = dayStartAt(farDate(day), zone)
    farMidnights.set(day, at)
    return at
  }
  const startOf = (day: number): number => midnights[day + before] ?? NaN
  const midnightOf = (day: number): number => midnights[day + before] ?? farMidnight(day)
  const weekNumber = dayNumberOf(weekOn)
  const startAt = startOf(0)
  const endAt = startOf(7)
  const isPlain = (day: number): boolean => startOf(day + 1) - startOf(day) === dayMs
  const dayAround = (at: number): number => {
    let day = Math.floor((at - startAt) / dayMs)
    while (at >= startOf(day + 1)) day += 1
    while (at < startOf(day)) day -= 1
    return day
  }
  const minuteOf = (at: number): number => {
    const day = dayAround(at)
    return isPlain(day) ? elapsedMinutes(startOf(day), at) : localOf(at, zone).minute
  }
  return {
    weekOn,
    zone,
    dates: dates.slice(before, before + 7),
    startAt,
    endAt,
    dayOf: (at) => {
      if (at < startAt) return -1
      return at >= endAt ? Math.max(7, dayAround(at)) : dayAround(at)
    },
    dayAt: (at) => {
      const isNear = at >= startOf(-before) && at < startOf(span - before - 1)
      return isNear ? dayAround(at) : dayNumberAt(at, zone) - weekNumber
    },
    dateOf: (day) => dates[day + before] ?? farDate(day),
    weekdayOf: (day) => weekdays[day + before] ?? weekdayOf(farDate(day)),
    minuteOf,
    instant: (day, minute) => {
      const wholeDays = Math.floor(minute / dayMinutes)
      // a day of 24 hours has no clock change, and its minutes can be counted from midnight
      const midnight = midnightOf(day + wholeDays)
      if (midnightOf(day + wholeDays + 1) - midnight === dayMs)
        return midnight + (minute - wholeDays * dayMinutes) * minuteMs
      return instantOf(addDays(weekOn, day), minute, zone)
    },
  }
}
