/** The calendar of a week against the time zones of the platform, in weeks with and without a clock change. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instantOf as instantIn, weekdayOf } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { createWeekFrame } from '#shared/roster/weekFrame.ts'
import { offsetsAround } from '#test/conformance/planCase.ts'
import type { Place } from '#test/conformance/planCase.ts'

const weeks = fc.constantFrom<readonly [Place, LocalDate]>(
  ['Europe/Berlin', '2026-03-02'],
  ['Europe/Berlin', '2026-03-23'],
  ['Europe/Berlin', '2026-03-30'],
  ['Europe/Berlin', '2026-10-19'],
  ['Europe/London', '2026-03-23'],
  ['Europe/London', '2026-10-19'],
  ['America/New_York', '2026-03-02'],
  ['America/New_York', '2026-10-26'],
  ['America/New_York', '2026-11-02'],
)
const frameOf = ([place, weekOn]: readonly [Place, LocalDate]) => createWeekFrame(weekOn, offsetsAround(place, weekOn))
/** What the platform says of a wall-clock minute of a day of the week; minutes may pass midnight. */
const instantOf = ([place, weekOn]: readonly [Place, LocalDate], day: number, minute: number): number =>
  Temporal.PlainDate.from(weekOn)
    .add({ days: day })
    .toPlainDateTime()
    .add({ minutes: minute })
    .toZonedDateTime(place, { disambiguation: 'compatible' }).epochMilliseconds

describe('a week', () => {
  it('finds the instant of every wall-clock minute, also past midnight and around a clock change', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: -1, max: 7 }), fc.nat(2_880), (week, day, minute) => {
        expect(frameOf(week).instant(day, minute)).toBe(instantOf(week, day, minute))
      }),
      { numRuns: 3_000 },
    )
  })

  it.each([
    ['Europe/Berlin', '2026-03-23', 5, 27 * 60],
    ['Europe/Berlin', '2026-10-19', 5, 27 * 60],
    ['America/New_York', '2026-10-26', 5, 30 * 60],
    ['Europe/London', '2026-03-23', 6, 24 * 60],
  ] as const)('in %s, week %s, day %i: minute %i lies behind the clock change', (place, weekOn, day, minute) => {
    expect(frameOf([place, weekOn]).instant(day, minute)).toBe(instantOf([place, weekOn], day, minute))
  })

  it('tells days far from it as the calendar does, when it is asked again too', () => {
    fc.assert(
      fc.property(weeks, fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.nat(2_880))), (week, asked) => {
        const frame = frameOf(week)
        for (const [day, minute] of [...asked, ...asked]) {
          const on = addDays(week[1], day)
          expect(frame.dateOf(day)).toBe(on)
          expect(frame.weekdayOf(day)).toBe(weekdayOf(on))
          expect(frame.instant(day, minute)).toBe(instantIn(on, minute, frame.zone))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives every instant its date and wall-clock minute', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: -2_000, max: 13_000 }), ([place, weekOn], minutes) => {
        const frame = frameOf([place, weekOn])
        const at = frame.startAt + minutes * 60_000
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(place)
        expect(frame.minuteOf(at)).toBe(local.hour * 60 + local.minute)
        const day = Temporal.PlainDate.from(weekOn).until(local.toPlainDate()).days
        expect(frame.dayOf(at)).toBe(day < 0 ? -1 : day)
        if (day >= 0 && day < 7) expect(frame.dates[day]).toBe(local.toPlainDate().toString())
      }),
      { numRuns: 2_000 },
    )
  })

  it('is as long as its hours', () => {
    const hoursOf = (place: Place, weekOn: LocalDate): number => {
      const { startAt, endAt } = frameOf([place, weekOn])
      return (endAt - startAt) / 3_600_000
    }
    expect(hoursOf('Europe/Berlin', '2026-03-02')).toBe(168)
    expect(hoursOf('Europe/Berlin', '2026-03-23')).toBe(167)
    expect(hoursOf('Europe/Berlin', '2026-10-19')).toBe(169)
    expect(hoursOf('America/New_York', '2026-03-02')).toBe(167)
    expect(hoursOf('America/New_York', '2026-10-26')).toBe(169)
  })

  it('names dates far from itself', () => {
    const { dateOf, dates } = frameOf(['Europe/Berlin', '2026-03-02'])
    expect([dateOf(-60), dateOf(-1), dateOf(7), dateOf(300)]).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-03-09',
      '2026-12-27',
    ])
    expect(dates).toHaveLength(7)
  })
})
