import { addDays, localOf } from '../../../../shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '../../../../shared/kernel/time.ts'
import { createZoneResolver } from '../../time/zone.ts'

const hasOffset = /([+-]\d\d:\d\d|Z)$/

/** A time in a repeated hour is the earlier one, in a missing hour it moves forward, unless it names its offset. */
export const instantOfText = (text: string, timeZone: string): number =>
  hasOffset.test(text)
    ? Temporal.Instant.from(text).epochMilliseconds
    : Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds

const zones = createZoneResolver()
const monthMs = 31 * 86_400_000

/** The zone's offsets around a date, far enough for every look-back. */
export const offsetsAround = (timeZone: string, on: LocalDate): ZoneOffsets => {
  const at = Temporal.PlainDate.from(on).toZonedDateTime(timeZone).epochMilliseconds
  return zones.offsets(timeZone, at - 15 * monthMs, at + 3 * monthMs)
}

export const dateOfText = (text: string, timeZone: string): LocalDate =>
  text.length === 10
    ? (text as LocalDate)
    : localOf(instantOfText(text, timeZone), offsetsAround(timeZone, text.slice(0, 10) as LocalDate)).on

export const lastDayOfMonth = (month: string): LocalDate =>
  addDays(Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 }).toString() as LocalDate, -1)
