/**
 * Local dates, wall-clock minutes and instants, joined by the zone offsets that a plan carries.
 *
 * Units: `...At` is UTC epoch milliseconds, `...On` a local date of the outlet, `...Minute` minutes since local
 * midnight (0..1440). The core never asks a time-zone database: the edge resolves the offsets once, a snapshot
 * carries them, and so every machine counts the same elapsed minutes whatever its own zone data say.
 */
export type LocalDate = `${number}-${number}-${number}`

export interface ZoneOffset {
  /** The offset holds from this instant (UTC epoch ms) until the next entry. */
  readonly fromAt: number
  /** Minutes to add to UTC to get local time. */
  readonly offsetMinutes: number
}
/** Ascending by `fromAt`; the first entry also holds for everything before it. Never empty. */
export type ZoneOffsets = readonly ZoneOffset[]

export const minuteMs = 60_000
export const dayMinutes = 1_440
const dayMs = dayMinutes * minuteMs

export const elapsedMinutes = (startAt: number, endAt: number): number => (endAt - startAt) / minuteMs

/** Days since 1970-01-01 of a proleptic Gregorian date (civil-from-days arithmetic, H. Hinnant 2013). */
export const dayNumberOf = (on: LocalDate): number => {
  const year = Number(on.slice(0, 4))
  const month = Number(on.slice(5, 7))
  const day = Number(on.slice(8, 10))
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** Inverse of `dayNumberOf`, for years 0 to 9999. */
export const dateOfDayNumber = (dayNumber: number): LocalDate => {
  const z = dayNumber + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate
}

export const addDays = (on: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumberOf(on) + days)
export const daysBetween = (fromOn: LocalDate, toOn: LocalDate): number => dayNumberOf(toOn) - dayNumberOf(fromOn)

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdayOf = (on: LocalDate): number => ((((dayNumberOf(on) + 3) % 7) + 7) % 7) + 1

/** The Monday of the week of `on`; weeks are named by it. */
export const weekOf = (on: LocalDate): LocalDate => addDays(on, 1 - weekdayOf(on))
export const datesOfWeek = (weekOn: LocalDate): readonly LocalDate[] =>
  [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(weekOn, day))

/** A well-formed date that exists in the calendar: `2026-02-30` is not one. */
export const isLocalDate = (text: string): text is LocalDate =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dateOfDayNumber(dayNumberOf(text as LocalDate)) === text

const offsetAt = (at: number, zone: ZoneOffsets): number => {
  let offset = zone[0]?.offsetMinutes ?? 0
  for (const entry of zone) {
    if (entry.fromAt > at) break
    offset = entry.offsetMinutes
  }
  return offset
}

export interface LocalInstant {
  readonly on: LocalDate
  readonly minute: number
}

export const localOf = (at: number, zone: ZoneOffsets): LocalInstant => {
  const local = at + offsetAt(at, zone) * minuteMs
  const dayNumber = Math.floor(local / dayMs)
  return { on: dateOfDayNumber(dayNumber), minute: Math.floor((local - dayNumber * dayMs) / minuteMs) }
}

/** Days since 1970-01-01 of the local date of an instant. */
export const dayNumberAt = (at: number, zone: ZoneOffsets): number =>
  Math.floor((at + offsetAt(at, zone) * minuteMs) / dayMs)

/**
 * The instant of a wall-clock time. In a repeated hour the earlier one, in a missing hour moved forward by the
 * length of the gap: what Temporal calls "compatible".
 */
export const instantOf = (on: LocalDate, minute: number, zone: ZoneOffsets): number => {
  const local = dayNumberOf(on) * dayMs + minute * minuteMs
  const offsets = [...new Set(zone.map((entry) => entry.offsetMinutes))]
  const matches = offsets
    .map((offset) => local - offset * minuteMs)
    .filter((at) => at + offsetAt(at, zone) * minuteMs === local)
  if (matches.length > 0) return Math.min(...matches)
  const before = offsetAt(local - Math.max(...offsets) * minuteMs, zone)
  return local - before * minuteMs
}

/** True where a wall-clock time names two instants (`repeated`) or none (`missing`). */
export const ambiguityOf = (on: LocalDate, minute: number, zone: ZoneOffsets): 'none' | 'repeated' | 'missing' => {
  const local = dayNumberOf(on) * dayMs + minute * minuteMs
  const count = [...new Set(zone.map((entry) => entry.offsetMinutes))]
    .map((offset) => local - offset * minuteMs)
    .filter((at) => at + offsetAt(at, zone) * minuteMs === local).length
  return count === 0 ? 'missing' : count === 1 ? 'none' : 'repeated'
}

export const dayStartAt = (on: LocalDate, zone: ZoneOffsets): number => instantOf(on, 0, zone)
