import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZoneResolver } from '#backend/time/zone.ts'
import {
  addDays,
  ambiguityOf,
  dateOfDayNumber,
  datesOfWeek,
  dayNumberOf,
  dayStartAt,
  daysBetween,
  elapsedMinutes,
  instantOf,
  isLocalDate,
  localOf,
  minuteMs,
  weekdayOf,
  weekOf,
  type LocalDate,
  type ZoneOffsets,
} from '#shared/kernel/time.ts'
import { createWeekFrame } from '#shared/roster/weekFrame.ts'

/** Whole, half and quarter hours; north and south; a change of half an hour; none at all; both sides of the date line. */
const zoneNames = [
  'Europe/Berlin',
  'Europe/London',
  'Europe/Copenhagen',
  'Atlantic/Azores',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Australia/Adelaide',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Niue',
  'UTC',
] as const
const fromAt = Date.UTC(2025, 11, 1)
const toAt = Date.UTC(2027, 1, 1)
const resolver = createZoneResolver()
const offsets = new Map<string, ZoneOffsets>(zoneNames.map((name) => [name, resolver.offsets(name, fromAt, toAt)]))
const zoneOf = (name: string): ZoneOffsets => offsets.get(name) ?? []

const zoneName = fc.constantFrom(...zoneNames)
const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((day) => addDays('2026-01-01', day))
const minute = fc.integer({ min: 0, max: 1_439 })
const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const temporal = (on: LocalDate, minutes: number, name: string, how: 'earlier' | 'later' | 'compatible'): number =>
  Temporal.PlainDateTime.from(`${on}T${clockOf(minutes)}`).toZonedDateTime(name, { disambiguation: how })
    .epochMilliseconds

describe('instants and wall clocks of sixteen zones', () => {
  it('are what Temporal says, in missing and repeated hours too', () => {
    fc.assert(
      fc.property(zoneName, dayOf2026, minute, (name, on, minutes) => {
        expect(instantOf(on, minutes, zoneOf(name))).toBe(temporal(on, minutes, name, 'compatible'))
      }),
      { numRuns: 1_500 },
    )
  })

  it('are doubtful exactly where Temporal has two answers', () => {
    const changes = [...offsets].flatMap(([name, zone]) => zone.slice(1).map((entry) => [name, entry.fromAt] as const))
    expect(changes.length).toBeGreaterThan(15)
    for (const [name, at] of changes) {
      const zone = zoneOf(name)
      for (let around = -90; around <= 90; around += 15) {
        const { on, minute: local } = localOf(at + around * minuteMs, zone)
        for (const minutes of [local, (local + 60) % 1_440, (local + 1_380) % 1_440]) {
          const [early, late] = [temporal(on, minutes, name, 'earlier'), temporal(on, minutes, name, 'later')]
          const exists = localOf(early, zone).minute === minutes && localOf(early, zone).on === on
          const expected = early === late ? 'none' : exists ? 'repeated' : 'missing'
          expect([name, on, minutes, ambiguityOf(on, minutes, zone)]).toEqual([name, on, minutes, expected])
        }
      }
    }
  })

  it('lead back to where they came from', () => {
    const instant = fc
      .integer({ min: fromAt / minuteMs, max: toAt / minuteMs - 1 })
      .map((minutes) => minutes * minuteMs)
    fc.assert(
      fc.property(zoneName, instant, (name, at) => {
        const zone = zoneOf(name)
        const { on, minute: minutes } = localOf(at, zone)
        const plain = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).toPlainDateTime()
        expect(`${on}T${clockOf(minutes)}`).toBe(plain.toString({ smallestUnit: 'minute' }))
        const back = instantOf(on, minutes, zone)
        expect(back === at || (ambiguityOf(on, minutes, zone) === 'repeated' && back < at)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never run backwards: a later wall clock of the same day is no earlier instant', () => {
    fc.assert(
      fc.property(zoneName, dayOf2026, minute, minute, (name, on, a, b) => {
        const zone = zoneOf(name)
        fc.pre(ambiguityOf(on, a, zone) === 'none' && ambiguityOf(on, b, zone) === 'none')
        expect(Math.sign(instantOf(on, a, zone) - instantOf(on, b, zone))).toBe(Math.sign(a - b))
      }),
    )
  })

  it('count the hours of a week: 168, one less or more where the clock changes', () => {
    const hours = (name: string, weekOn: LocalDate): number => {
      const zone = zoneOf(name)
      return elapsedMinutes(dayStartAt(weekOn, zone), dayStartAt(addDays(weekOn, 7), zone)) / 60
    }
    expect(zoneNames.map((name) => hours(name, '2026-06-15'))).toEqual(zoneNames.map(() => 168))
    expect(hours('Europe/Berlin', '2026-03-23')).toBe(167)
    expect(hours('America/New_York', '2026-03-02')).toBe(167)
    expect(hours('Australia/Lord_Howe', '2026-03-30')).toBe(168.5)
    expect(hours('Australia/Adelaide', '2026-09-28')).toBe(167)
    expect(hours('Asia/Kathmandu', '2026-03-23')).toBe(168)
  })

  it('agree with the frame of a week, whose days follow each other without a hole', () => {
    fc.assert(
      fc.property(zoneName, dayOf2026, fc.integer({ min: 0, max: 6 }), minute, (name, on, day, minutes) => {
        const zone = zoneOf(name)
        const weekOn = weekOf(on)
        const frame = createWeekFrame(weekOn, zone)
        const at = frame.instant(day, minutes)
        expect(at).toBe(instantOf(addDays(weekOn, day), minutes, zone))
        expect(frame.minuteOf(at)).toBe(localOf(at, zone).minute)
        expect(frame.dateOf(frame.dayOf(at))).toBe(localOf(at, zone).on)
        expect([frame.dayOf(frame.startAt), frame.dayOf(frame.endAt - 1), frame.dayOf(frame.endAt)]).toEqual([0, 6, 7])
        expect(frame.dayOf(frame.startAt - 1)).toBe(-1)
      }),
      { numRuns: 600 },
    )
  })
})

describe('the calendar', () => {
  it('counts days forward and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 100_000 }),
        fc.integer({ min: -9_000, max: 9_000 }),
        (start, days) => {
          const on = dateOfDayNumber(start)
          expect(daysBetween(on, addDays(on, days))).toBe(days)
          expect(addDays(addDays(on, days), -days)).toBe(on)
          expect(on < addDays(on, 1)).toBe(true)
        },
      ),
    )
  })

  it('is that of Temporal from 1900 to 2200, leap years of centuries included', () => {
    for (const on of ['1900-02-28', '1900-03-01', '2000-02-29', '2100-02-28', '2100-03-01', '2199-12-31'] as const) {
      const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(on)
      expect(dayNumberOf(on)).toBe(Date.UTC(year, month - 1, day) / 86_400_000)
      expect(weekdayOf(on)).toBe(dayOfWeek)
      expect(addDays(on, 1)).toBe(Temporal.PlainDate.from(on).add({ days: 1 }).toString())
    }
    expect(['1900-02-29', '2100-02-29', '2000-02-29'].map(isLocalDate)).toEqual([false, false, true])
  })

  it('names a week by its Monday, in every zone the same', () => {
    fc.assert(
      fc.property(dayOf2026, (on) => {
        const dates = datesOfWeek(weekOf(on))
        expect(dates).toContain(on)
        expect(dates.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
        expect(dates.map(weekOf)).toEqual(dates.map(() => dates[0]))
      }),
    )
  })

  it.each([
    '2026-02-3',
    '2026-02-031',
    '02026-02-01',
    '2026/02/01',
    '2026-02-01 ',
    '٢٠٢٦-٠٢-٠١',
    '2026-00-01',
    '2026-01-00',
    '2026-04-31',
  ])('%j is no date', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })
})
