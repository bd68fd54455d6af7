import {
  dayMinutes,
  daysBetween,
  elapsedMinutes,
  localOf,
  type LocalDate,
  type ZoneOffsets,
} from '#shared/kernel/time.ts'
import type { Opening } from '#shared/people/places.ts'
import type { Shift } from '#shared/roster/model.ts'

/** The part of a day that every day column shows, in minutes since local midnight. */
export interface DayAxis {
  readonly fromMinute: number
  readonly toMinute: number
}

export interface WeekPlace {
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
}

/** Wall-clock position of a shift: `day` 0 is Monday, `endMinute` counts on past midnight. */
export interface WallSpan {
  readonly day: number
  readonly startMinute: number
  readonly endMinute: number
}

export interface Extent {
  /** From the left edge of the day, in widths of a day. */
  readonly left: number
  /** In widths of a day; above 1 it flows into the next one. */
  readonly width: number
  /** Cut off at the end of the week. */
  readonly continues: boolean
}

export const weekDays = 7
const leastHours = 10

/** After a change of the clocks the wall-clock span may differ from the elapsed one; it is never drawn empty. */
export const wallSpanOf = (shift: Pick<Shift, 'startAt' | 'endAt'>, { weekOn, zone }: WeekPlace): WallSpan => {
  const start = localOf(shift.startAt, zone)
  const end = localOf(shift.endAt, zone)
  const endMinute = daysBetween(start.on, end.on) * dayMinutes + end.minute
  return {
    day: daysBetween(weekOn, start.on),
    startMinute: start.minute,
    endMinute: endMinute > start.minute ? endMinute : start.minute + elapsedMinutes(shift.startAt, shift.endAt),
  }
}

/**
 * Whole hours around openings and shifts. As soon as anything passes midnight the whole day is shown, so that a
 * block that flows into the next day keeps its true length.
 */
export const dayAxisOf = (openings: readonly Opening[], spans: readonly WallSpan[]): DayAxis => {
  const from = [...openings.map(({ fromMinute }) => fromMinute), ...spans.map(({ startMinute }) => startMinute)]
  const to = [...openings.map(({ toMinute }) => toMinute), ...spans.map(({ endMinute }) => endMinute)]
  if (from.length === 0) return { fromMinute: 6 * 60, toMinute: 22 * 60 }
  const latest = to.reduce((a, b) => Math.max(a, b), 0)
  if (latest > dayMinutes) return { fromMinute: 0, toMinute: dayMinutes }
  const earliest = from.reduce((a, b) => Math.min(a, b), dayMinutes)
  const fromMinute = Math.max(0, Math.floor(earliest / 60) * 60)
  const toMinute = Math.min(dayMinutes, Math.max(Math.ceil(latest / 60) * 60, fromMinute + leastHours * 60))
  return { fromMinute: Math.min(fromMinute, toMinute - leastHours * 60), toMinute }
}

export const extentOf = (span: WallSpan, { fromMinute, toMinute }: DayAxis): Extent => {
  const scale = toMinute - fromMinute
  const left = Math.max(0, (span.startMinute - fromMinute) / scale)
  const right = (span.endMinute - fromMinute) / scale
  const room = weekDays - span.day
  return { left, width: Math.min(right, room) - left, continues: right > room }
}

/** The lowest lane for each span in which it lies over no other; spans of one row, ascending by start. */
export const lanesOf = (spans: readonly WallSpan[]): readonly number[] => {
  const endOfLane: number[] = []
  return spans.map(({ day, startMinute, endMinute }) => {
    const start = day * dayMinutes + startMinute
    const free = endOfLane.findIndex((end) => end <= start)
    const lane = free === -1 ? endOfLane.length : free
    endOfLane[lane] = day * dayMinutes + endMinute
    return lane
  })
}

/** Full hours to label below a day, as many as fit `most`. */
export const hourTicks = ({ fromMinute, toMinute }: DayAxis, most: number): readonly number[] => {
  const step = [60, 120, 180, 240, 360, 720].find((size) => (toMinute - fromMinute) / size <= most) ?? dayMinutes
  const first = Math.ceil(fromMinute / step) * step
  const ticks: number[] = []
  for (let minute = first; minute <= toMinute; minute += step) ticks.push(minute)
  return ticks
}

/** Minute of day under a point of a day column, on the nearest quarter of an hour. */
export const minuteAtFraction = (fraction: number, { fromMinute, toMinute }: DayAxis): number =>
  Math.round((fromMinute + fraction * (toMinute - fromMinute)) / 15) * 15
