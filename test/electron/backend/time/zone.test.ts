import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZoneResolver } from '#backend/time/zone.ts'
import { ambiguityOf, instantOf, isLocalDate, localOf, minuteMs, type LocalDate } from '#shared/kernel/time.ts'

const { offsets } = createZoneResolver()
const zones = [
  'Europe/Berlin',
  'Europe/Copenhagen',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe', // half an hour of daylight saving
  'Asia/Kathmandu', // quarter of an hour beside the rest
  'Asia/Tokyo', // no change at all
  'Africa/Casablanca', // changes around Ramadan
  'Pacific/Apia',
]
const dayMs = 86_400_000
const from2026 = Date.UTC(2026, 0, 1)
const to2027 = Date.UTC(2027, 0, 1)

const temporalLocal = (at: number, timeZone: string) => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return { on: local.toPlainDate().toString(), minute: local.hour * 60 + local.minute }
}
const temporalInstant = (on: string, minute: number, timeZone: string): number =>
  Temporal.PlainDate.from(on)
    .toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 })
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds

describe('zone offsets', () => {
  it('lists both clock changes of a year at their instants', () => {
    expect(offsets('Europe/Berlin', from2026, to2027)).toEqual([
      { fromAt: from2026, offsetMinutes: 60 },
      { fromAt: Date.UTC(2026, 2, 29, 1), offsetMinutes: 120 },
      { fromAt: Date.UTC(2026, 9, 25, 1), offsetMinutes: 60 },
    ])
  })

  it('has one entry where nothing changes, and takes a change at the very end along', () => {
    expect(offsets('Asia/Tokyo', from2026, to2027)).toEqual([{ fromAt: from2026, offsetMinutes: 540 }])
    const changeAt = Date.UTC(2026, 2, 29, 1)
    expect(offsets('Europe/Berlin', from2026, changeAt)).toHaveLength(2)
    expect(offsets('Europe/Berlin', from2026, changeAt - 1)).toHaveLength(1)
    expect(offsets('Europe/Berlin', changeAt, changeAt)).toEqual([{ fromAt: changeAt, offsetMinutes: 120 }])
  })

  it('does not guess a zone that nobody knows', () => {
    expect(() => offsets('Europe/Atlantis', from2026, to2027)).toThrow(RangeError)
  })

  it.each(zones)('gives the local time that Temporal gives, every half hour of the year in %s', (timeZone) => {
    const zone = offsets(timeZone, from2026, to2027)
    const wrong: number[] = []
    for (let at = from2026; at < to2027; at += 30 * minuteMs) {
      const [ours, theirs] = [localOf(at, zone), temporalLocal(at, timeZone)]
      if (ours.on !== theirs.on || ours.minute !== theirs.minute) wrong.push(at)
    }
    expect(wrong).toEqual([])
  })

  it.each(zones)('names the instant that Temporal names for any wall-clock minute in %s', (timeZone) => {
    const zone = offsets(timeZone, from2026 - 2 * dayMs, to2027)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 363 }), fc.integer({ min: 0, max: 1_439 }), (day, minute) => {
        const on = new Date(from2026 + day * dayMs).toISOString().slice(0, 10) as LocalDate
        expect(isLocalDate(on)).toBe(true)
        expect(instantOf(on, minute, zone)).toBe(temporalInstant(on, minute, timeZone))
      }),
    )
  })

  it('comes back to the same instant, or in a repeated hour to the earlier of the two', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 * 1_440 - 1 }), (timeZone, minutes) => {
        const at = from2026 + minutes * minuteMs
        const zone = offsets(timeZone, at - 9 * dayMs, at + 9 * dayMs)
        const { on, minute } = localOf(at, zone)
        const back = instantOf(on, minute, zone)
        const ambiguity = ambiguityOf(on, minute, zone)
        expect(ambiguity).not.toBe('missing')
        if (ambiguity === 'none') expect(back).toBe(at)
        else expect([at, at - 60 * minuteMs, at - 30 * minuteMs]).toContain(back)
        expect(localOf(back, zone)).toEqual({ on, minute })
      }),
      { numRuns: 2_000 },
    )
  })

  it('tells a missing hour from a repeated one', () => {
    const zone = offsets('Europe/Berlin', from2026, to2027)
    expect(ambiguityOf('2026-03-29', 150, zone)).toBe('missing')
    expect(ambiguityOf('2026-10-25', 150, zone)).toBe('repeated')
    expect(ambiguityOf('2026-10-25', 210, zone)).toBe('none')
  })
})
