import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CsvTable } from '#backend/exchange/csvTable.ts'
import { createInstants, createRowReader } from '#backend/exchange/rowReader.ts'
import { shiftTimesFrom } from '#backend/exchange/shiftTimes.ts'
import { createZoneResolver } from '#backend/time/zone.ts'
import { addDays, localOf, minuteMs } from '#shared/kernel/time.ts'

const timeZone = 'Europe/Berlin'
const instants = createInstants(createZoneResolver())
const columns = ['Date', 'Start', 'End', 'Break', 'Break start']
const mapping = { date: 0, start: 1, end: 2, breakMinutes: 3, breakStart: 4 }

/** Reads one row: date, start, end, break minutes, start of the break. */
const read = (...cells: readonly string[]) => {
  const row = { line: 2, cells: columns.map((_, at) => cells[at] ?? '') }
  const table: CsvTable = { columns, rows: [row], errors: [], delimiter: ',' }
  return shiftTimesFrom({ reader: createRowReader(table, mapping), row, order: 'dayFirst', timeZone, instants })
}
const berlin = createZoneResolver().offsets(timeZone, Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31))
const clock = (at: number): string => {
  const { on, minute } = localOf(at, berlin)
  return `${on.slice(8)}. ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
const told = (...cells: readonly string[]): string => {
  const times = read(...cells)
  if (!times.ok) return `${times.error.column}: ${times.error.code}`
  const { startAt, endAt, breaks } = times.value
  const pauses = breaks.map((pause) => `${clock(pause.startAt)}-${clock(pause.endAt)}`)
  return [`${clock(startAt)}-${clock(endAt)}`, ...pauses].join(' break ')
}

describe('start and end of a row', () => {
  it.each([
    ['16.03.2026', '09:00', '17:00', '16. 09:00-16. 17:00'],
    ['16.03.2026', '9.30', '5:15 pm', '16. 09:30-16. 17:15'],
    ['2026-03-16', '22:00', '06:00', '16. 22:00-17. 06:00'],
    ['2026-03-16', '14:00', '02:00', '16. 14:00-17. 02:00'],
    ['2026-03-16', '14:00', '02:01', 'End: endBeforeStart'],
    ['2026-03-16', '09:00', '09:00', 'End: endBeforeStart'],
    ['2026-03-16', '16:00', '24:00', '16. 16:00-17. 00:00'],
    ['2026-03-16', '22:00', '2026-03-17 06:00', '16. 22:00-17. 06:00'],
    ['', '2026-03-16 22:00', '06:00', '16. 22:00-17. 06:00'],
    ['2026-03-10', '2026-03-16 09:00', '17:00', '16. 09:00-16. 17:00'],
    ['', '2026-03-16 09:00', '2026-03-17 09:00', '16. 09:00-17. 09:00'],
    ['', '2026-03-16 09:00', '2026-03-17 09:01', 'End: tooLong'],
    ['', '2026-03-16 09:00', '2026-03-15 17:00', 'End: endBeforeStart'],
    ['', '09:00', '17:00', 'Start: notATime'],
    ['2026-03-16', '', '17:00', 'Start: missing'],
    ['2026-03-16', 'early', '17:00', 'Start: notATime'],
    ['2026-03-16', '09:00', '', 'End: missing'],
    ['2026-03-16', '09:00', '25:00', 'End: notATime'],
    ['2026-03-32', '09:00', '17:00', 'Start: notATime'],
  ])('%s | %s | %s: %s', (date, start, end, expected) => {
    expect(told(date, start, end)).toBe(expected)
  })
})

describe('on the days on which the clocks change', () => {
  it.each([
    ['a shift through the missing hour is an hour shorter', '2026-03-28', '22:00', '06:00', 7],
    ['a shift through the repeated hour is an hour longer', '2026-10-24', '22:00', '06:00', 9],
    ['a stated offset says which of the two hours is meant', '', '2026-10-25T02:30+01:00', '2026-10-25T06:00', 3.5],
    ['the first of them is the other one', '', '2026-10-25T02:30+02:00', '2026-10-25T06:00', 4.5],
  ])('%s', (_, date, start, end, hours) => {
    const times = read(date, start, end)
    expect(times.ok ? (times.value.endAt - times.value.startAt) / 3_600_000 : times.error).toBe(hours)
  })

  it.each([
    ['2026-03-29', '02:30', '10:00', 'Start: missingHour'],
    ['2026-03-28', '20:00', '02:30', 'End: missingHour'],
    ['2026-10-25', '02:30', '10:00', 'Start: repeatedHour'],
    ['2026-10-24', '20:00', '02:00', 'End: repeatedHour'],
    ['2026-10-24', '20:00', '01:59', '24. 20:00-25. 01:59'],
  ])('%s | %s | %s: %s', (date, start, end, expected) => {
    expect(told(date, start, end)).toBe(expected)
  })

  it('a break that begins in a missing hour is refused at its own column', () => {
    expect(told('2026-03-28', '22:00', '06:00', '30', '02:15')).toBe('Break start: missingHour')
  })
})

describe('the break of a row', () => {
  it.each([
    ['', '', '16. 09:00-16. 17:00'],
    ['0', '12:00', '16. 09:00-16. 17:00'],
    ['30', '12:00', '16. 09:00-16. 17:00 break 16. 12:00-16. 12:30'],
    ['30', '', '16. 09:00-16. 17:00 break 16. 12:45-16. 13:15'],
    ['45', '', '16. 09:00-16. 17:00 break 16. 12:37-16. 13:22'],
    ['30', '09:00', '16. 09:00-16. 17:00 break 16. 09:00-16. 09:30'],
    ['30', '16:30', '16. 09:00-16. 17:00 break 16. 16:30-16. 17:00'],
    ['30', '16:31', 'Break start: tooLong'],
    ['30', '08:59', 'Break start: tooLong'],
    ['30', 'noon', 'Break start: notATime'],
    ['480', '', 'Break: tooLong'],
    ['479', '', '16. 09:00-16. 17:00 break 16. 09:00-16. 16:59'],
    ['-1', '', 'Break: negative'],
    ['half an hour', '', 'Break: notANumber'],
    ['0:30', '', 'Break: notANumber'],
  ])('of %j minutes from %j: %s', (minutes, from, expected) => {
    expect(told('2026-03-16', '09:00', '17:00', minutes, from)).toBe(expected)
  })

  it('after midnight lies in the night, though it is written as a time of the day', () => {
    expect(told('2026-03-16', '22:00', '06:00', '30', '01:00')).toBe('16. 22:00-17. 06:00 break 17. 01:00-17. 01:30')
    expect(told('2026-03-16', '22:00', '06:00', '30', '23:00')).toBe('16. 22:00-17. 06:00 break 16. 23:00-16. 23:30')
  })
})

describe('any row that is accepted', () => {
  it('is a shift of whole minutes, not longer than a day, with its break inside', () => {
    const minute = fc.integer({ min: 0, max: 1_440 })
    const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days))
    const text = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(day, minute, minute, fc.nat(200), fc.option(minute), (on, start, end, pause, from) => {
        const times = read(on, text(start), text(end), String(pause), from === null ? '' : text(from))
        if (!times.ok) return
        const { startAt, endAt, breaks } = times.value
        expect(startAt % minuteMs).toBe(0)
        expect(endAt).toBeGreaterThan(startAt)
        expect(endAt - startAt).toBeLessThanOrEqual(1_440 * minuteMs)
        expect(breaks.map((one) => (one.endAt - one.startAt) / minuteMs)).toEqual(pause === 0 ? [] : [pause])
        for (const one of breaks) expect(one.startAt >= startAt && one.endAt <= endAt).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})
