import { describe, expect, it } from 'vitest'
import {
  allWeeks,
  calmSinceOn,
  demoNowAt,
  firstPackAt,
  firstPackOn,
  holidays,
  publishedWeeks,
  runningWeekOn,
  secondPackAt,
  secondPackOn,
  weeksAhead,
} from '#backend/demo/calendar.ts'
import { places } from '#backend/demo/places.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import { addDays, dateOfDayNumber, localOf, weekdayOf, weekOf } from '#shared/kernel/time.ts'

const dayMs = 86_400_000
const dateAt = (at: number) => dateOfDayNumber(Math.floor(at / dayMs))

describe('the calendar of the demo', () => {
  it('stands on a Wednesday morning in Berlin', () => {
    const zone = createZoneResolver().offsets('Europe/Berlin', demoNowAt - dayMs, demoNowAt + dayMs)
    expect(localOf(demoNowAt, zone)).toEqual({ on: '2026-11-18', minute: 9 * 60 + 40 })
    expect(weekdayOf('2026-11-18')).toBe(3)
  })

  it('has thirteen weeks behind the running one and two ahead, all from Monday to Monday', () => {
    expect(allWeeks).toEqual([...publishedWeeks, ...weeksAhead])
    expect(publishedWeeks).toHaveLength(14)
    expect(publishedWeeks.at(-1)).toBe(runningWeekOn)
    expect(runningWeekOn).toBe(weekOf(dateAt(demoNowAt)))
    allWeeks.forEach((weekOn, nth) => {
      expect(weekdayOf(weekOn)).toBe(1)
      expect(weekOn).toBe(addDays(publishedWeeks[0] ?? weekOn, 7 * nth))
    })
  })

  it('goes over the night in which all three zones turn their clocks back', () => {
    const zones = createZoneResolver()
    for (const timeZone of new Set(places.map(({ outlet }) => outlet.timeZone))) {
      const offsets = zones.offsets(timeZone, Date.UTC(2026, 9, 24), Date.UTC(2026, 9, 26))
      expect(offsets).toHaveLength(2)
    }
    expect(allWeeks).toContain(weekOf('2026-10-25'))
  })

  it('lets packs take effect on a Monday, after they were published', () => {
    for (const [publishedAt, effectiveOn] of [
      [firstPackAt, firstPackOn],
      [secondPackAt, secondPackOn],
    ] as const) {
      expect(weekdayOf(effectiveOn)).toBe(1)
      expect(dateAt(publishedAt) < effectiveOn).toBe(true)
    }
    // the first rules judge every published week, the second begin among them
    expect(firstPackOn < (publishedWeeks[0] ?? '')).toBe(true)
    expect(publishedWeeks).toContain(secondPackOn)
    expect(publishedWeeks).toContain(calmSinceOn)
  })

  it.each<[keyof typeof holidays, string, number]>([
    ['DE', '2026-10-03', 6],
    ['GB', '2026-08-31', 1],
    ['GB', '2026-12-28', 1],
    ['FI', '2026-10-31', 6],
    ['FI', '2026-12-06', 7],
  ])('knows that %s keeps %s as a holiday, on weekday %i', (country, on, weekday) => {
    expect(holidays[country]).toContain(on)
    expect(weekdayOf(on as '2026-01-01')).toBe(weekday)
  })

  it('lists holidays in order and once', () => {
    for (const dates of Object.values(holidays)) expect(dates).toEqual([...new Set(dates)].toSorted())
  })
})
