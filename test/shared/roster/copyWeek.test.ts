import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays, ambiguityOf, instantOf, localOf, type LocalDate } from '#shared/kernel/time.ts'
import { copyShiftTo, isAvailable, sameTimeLater } from '#shared/roster/copyWeek.ts'
import type { Shift } from '#shared/roster/model.ts'
import { isStorableShift } from '#shared/roster/shiftFault.ts'

/** Central Europe in 2026. */
const zone = [
  { fromAt: 0, offsetMinutes: 60 },
  { fromAt: Date.UTC(2026, 2, 29, 1), offsetMinutes: 120 },
  { fromAt: Date.UTC(2026, 9, 25, 1), offsetMinutes: 60 },
]
const spring = { fromOn: '2026-03-23', toOn: '2026-03-30', zone } as const
const intoSpring = { fromOn: '2026-03-16', toOn: '2026-03-23', zone } as const
const at = (on: LocalDate, hour: number): number => instantOf(on, hour * 60, zone)
const shift = (
  on: LocalDate,
  from: number,
  to: number,
  breaks: readonly (readonly [number, number])[] = [],
): Shift => ({
  shiftId: id('s'),
  personId: id('anna'),
  role: 'guard',
  startAt: at(on, from),
  endAt: at(on, to),
  breaks: breaks.map(([start, end]) => ({ startAt: at(on, start), endAt: at(on, end) })),
})

describe('the same time a week later', () => {
  it('keeps the wall clock across either clock change', () => {
    const mondays = fc.integer({ min: 0, max: 40 }).map((week) => addDays('2026-01-12', week * 7))
    fc.assert(
      fc.property(
        mondays,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 1_439 }),
        (fromOn, day, minute) => {
          const toOn = addDays(fromOn, 7)
          const on = addDays(fromOn, day)
          const later = addDays(on, 7)
          const isPlain = [on, later].every((date) => ambiguityOf(date, minute, zone) === 'none')
          if (!isPlain) return
          const moved = sameTimeLater(instantOf(on, minute, zone), { fromOn, toOn, zone })
          expect(localOf(moved, zone)).toEqual({ on: later, minute })
        },
      ),
    )
  })

  it('moves a time that does not exist forward', () => {
    expect(localOf(sameTimeLater(instantOf('2026-03-22', 150, zone), intoSpring), zone)).toEqual({
      on: '2026-03-29',
      minute: 210,
    })
  })
})

describe('a copied shift', () => {
  it('has its own id and its breaks at the same time of day', () => {
    const copy = copyShiftTo(shift('2026-03-24', 8, 16, [[12, 13]]), id('new'), spring)
    expect(copy).toEqual({ ...shift('2026-03-31', 8, 16, [[12, 13]]), shiftId: 'new' })
  })

  it('is an hour shorter in the night of the spring change', () => {
    const night = { ...shift('2026-03-21', 22, 23), endAt: at('2026-03-22', 6) }
    const copy = copyShiftTo(night, id('new'), intoSpring)
    expect((copy.endAt - copy.startAt) / 3_600_000).toBe(7)
  })

  it('keeps its length where the missing hour would turn it around, and loses a break that the hour swallows', () => {
    const turned = {
      ...shift('2026-03-22', 1, 2),
      startAt: instantOf('2026-03-22', 150, zone),
      endAt: at('2026-03-22', 3),
    }
    const copy = copyShiftTo(turned, id('new'), intoSpring)
    expect([localOf(copy.startAt, zone).minute, copy.endAt - copy.startAt]).toEqual([210, 30 * 60_000])
    const night = shift('2026-03-22', 1, 8, [[2, 3]])
    expect(copyShiftTo(night, id('new'), intoSpring).breaks).toEqual([])
  })

  it('can be stored whatever the clocks do, a whole day included', () => {
    const fromOn = fc.constantFrom<LocalDate>('2026-03-16', '2026-03-23', '2026-10-12', '2026-10-19')
    const minutes = fc.integer({ min: 1, max: 1_440 })
    fc.assert(
      fc.property(fromOn, fc.nat(7 * 1_440 - 1), minutes, fc.nat(1_440), (on, start, length, breakAt) => {
        const startAt = at(on, 0) + start * 60_000
        const endAt = startAt + length * 60_000
        const from = startAt + Math.min(breakAt, length - 1) * 60_000
        const one = { ...shift(on, 0, 1), startAt, endAt, breaks: [{ startAt: from, endAt }] }
        const move = { fromOn: on, toOn: addDays(on, 7), zone }
        expect(isStorableShift(copyShiftTo(one, id('new'), move))).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('availability', () => {
  const monday = [{ weekday: 1, fromMinute: 8 * 60, toMinute: 26 * 60 }]
  const meeting = [
    { weekday: 1, fromMinute: 12 * 60, toMinute: 18 * 60 },
    { weekday: 1, fromMinute: 8 * 60, toMinute: 12 * 60 },
    { weekday: 3, fromMinute: 8 * 60, toMinute: 12 * 60 },
    { weekday: 3, fromMinute: 13 * 60, toMinute: 18 * 60 },
  ]
  const weekend = [5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 24 * 60 }))
  const overnight = (from: LocalDate, to: LocalDate) => ({ ...shift(from, 22, 23), endAt: at(to, 6) })
  it.each([
    ['inside', shift('2026-03-16', 8, 16), monday, true],
    ['too early', shift('2026-03-16', 7, 16), monday, false],
    ['on another day', shift('2026-03-17', 8, 16), monday, false],
    ['past midnight, inside', { ...shift('2026-03-16', 20, 21), endAt: at('2026-03-17', 2) }, monday, true],
    ['past midnight, too late', { ...shift('2026-03-16', 20, 21), endAt: at('2026-03-17', 3) }, monday, false],
    ['none stated', shift('2026-03-17', 0, 23), [], true],
    ['after midnight, in the night that began the day before', shift('2026-03-17', 0, 2), monday, true],
    ['after midnight, longer than that night', shift('2026-03-17', 1, 3), monday, false],
    ['over two times that meet', shift('2026-03-16', 10, 16), meeting, true],
    ['over two times with an hour between', shift('2026-03-18', 10, 16), meeting, false],
    ['past the midnight between two whole days', overnight('2026-03-20', '2026-03-21'), weekend, true],
    ['past the midnight into a day that is not free', overnight('2026-03-22', '2026-03-23'), weekend, false],
    ['from Sunday into Monday', overnight('2026-03-22', '2026-03-23'), [...weekend, ...monday], false],
    ['a moment after the time ends', shift('2026-03-17', 2, 3), monday, false],
  ] as const)('%s', (_, one, availability, expected) => {
    expect(isAvailable(availability, one, zone)).toBe(expected)
  })
})
