import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createInstants } from '#backend/exchange/rowReader.ts'
import { dateFromText, dateOrderOf, minuteFromText, timeFromText } from '#backend/exchange/localTime.ts'
import { createZoneResolver } from '#backend/time/zone.ts'

const written = (on: string, minute: number, offsetMinutes: number | null = null) => ({ on, minute, offsetMinutes })

describe('a written time', () => {
  it.each([
    ['2026-03-16T11:40', written('2026-03-16', 700)],
    ['2026-03-16T11:40:59.5', written('2026-03-16', 700)],
    ['2026-03-16 11:40:30', written('2026-03-16', 700)],
    ['2026-03-16T11:40+01:00', written('2026-03-16', 700, 60)],
    ['2026-03-16T11:40-0530', written('2026-03-16', 700, -330)],
    ['2026-03-16T10:40:00Z', written('2026-03-16', 640, 0)],
    ['2026-03-16 11:40 +02', written('2026-03-16', 700, 120)],
    ['2026/3/6 7:05', written('2026-03-06', 425)],
    ['16.03.2026 11:40', written('2026-03-16', 700)],
    ['16.03.26 11.40', written('2026-03-16', 700)],
    ['16-03-2026 kl', null],
    ['16.3.2026, 11:40', written('2026-03-16', 700)],
    ['16/03/2026 11:40 PM', written('2026-03-16', 1_420)],
    ['16.03.2026', written('2026-03-16', 0)],
    ['16.03.2026 24:00', written('2026-03-16', 1_440)],
    ['16.03.2026 24:01', null],
    ['30.02.2026 10:00', null],
    ['16.03.2026 10:60', null],
    ['16.03.2026 13:00 pm', null],
    ['2026-03-16T', written('2026-03-16', 0)],
    ['tomorrow', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(timeFromText(text, 'dayFirst')).toEqual(expected)
  })

  it('reads 12 am as midnight and 12 pm as noon; a lone number is no time', () => {
    expect(['12 am', '12 pm', '12:30 a.m.', '7pm', '9', '0:00'].map(minuteFromText)).toEqual([
      0,
      720,
      30,
      1_140,
      null,
      0,
    ])
  })

  it('takes the order of day and month from the whole column', () => {
    expect(dateOrderOf(['01/02/2026', '03/16/2026'])).toBe('monthFirst')
    expect(dateOrderOf(['01/02/2026', '16/03/2026'])).toBe('dayFirst')
    expect(dateOrderOf(['01/02/2026 3:15 PM'])).toBe('monthFirst')
    expect(dateOrderOf(['01/02/2026'])).toBe('dayFirst')
    expect(dateFromText('01/02/2026', 'monthFirst')).toBe('2026-01-02')
    expect(dateFromText('01.02.2026', 'dayFirst')).toBe('2026-02-01')
  })
})

describe('the instant of a written time', () => {
  const instants = createInstants(createZoneResolver())
  const of = (text: string) => {
    const time = timeFromText(text, 'dayFirst')
    return time === null ? null : instants('Europe/Berlin', time)
  }

  it('is refused in a missing hour, and in a repeated one unless the offset is stated', () => {
    expect(of('29.03.2026 02:30')).toEqual({ ok: false, error: 'missingHour' })
    expect(of('25.10.2026 02:30')).toEqual({ ok: false, error: 'repeatedHour' })
    expect(of('2026-10-25T02:30+02:00')).toEqual({ ok: true, value: Date.UTC(2026, 9, 25, 0, 30) })
    expect(of('2026-10-25T02:30+01:00')).toEqual({ ok: true, value: Date.UTC(2026, 9, 25, 1, 30) })
    expect(of('25.10.2026 03:00')).toEqual({ ok: true, value: Date.UTC(2026, 9, 25, 2) })
  })

  it('is the one that Temporal writes, in any zone and on any day of the year', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
    fc.assert(
      fc.property(zones, fc.nat(365 * 1_440), (timeZone, minutes) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 0, 1) + minutes * 60_000)
        const text = instant.toZonedDateTimeISO(timeZone).toString({ timeZoneName: 'never', smallestUnit: 'minute' })
        const time = timeFromText(text, 'dayFirst')
        const at = time === null ? null : instants(timeZone, time)
        expect(at).toEqual({ ok: true, value: instant.epochMilliseconds })
      }),
    )
  })
})
