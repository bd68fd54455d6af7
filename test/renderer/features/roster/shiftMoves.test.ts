import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breakMinutesOf,
  displace,
  resize,
  split,
  startsInWeek,
  withBreak,
  withTimes,
} from '#renderer/features/roster/shiftMoves.ts'
import { wallSpanOf } from '#renderer/features/roster/boardGeometry.ts'
import { id } from '#shared/kernel/ids.ts'
import { elapsedMinutes } from '#shared/kernel/time.ts'
import { isStorableShift } from '#shared/roster/shiftFault.ts'
import { place, shiftOf, springPlace } from '#test/support/testBoard.ts'

const nine = withBreak(shiftOf('s', { from: 480, to: 1_020 }), 30)
const anyShift = fc
  .record({
    day: fc.nat(6),
    from: fc.nat(95),
    length: fc.integer({ min: 1, max: 80 }),
    rest: fc.constantFrom(0, 15, 30, 60),
  })
  .map(({ day, from, length, rest }) =>
    withBreak(shiftOf('s', { day, from: from * 15, to: (from + length) * 15 }), rest),
  )

describe('displacement', () => {
  it('keeps the clock on the wall when the clocks change', () => {
    const friday = shiftOf('s', { day: 4, from: 480, to: 960, at: springPlace })
    const sunday = displace(friday, { days: 2, minutes: 0 }, springPlace)
    expect(wallSpanOf(sunday, springPlace)).toEqual({ day: 6, startMinute: 480, endMinute: 960 })
    expect(sunday.startAt - friday.startAt).toBe(47 * 3_600_000)
  })
  it('there and back again is where it was', () => {
    fc.assert(
      fc.property(
        anyShift,
        fc.integer({ min: -6, max: 6 }),
        fc.integer({ min: -40, max: 40 }),
        (shift, days, quarters) => {
          const there = displace(shift, { days, minutes: quarters * 15 }, place)
          expect(displace(there, { days: -days, minutes: -quarters * 15 }, place)).toEqual(shift)
        },
      ),
    )
  })
})

describe('pulling an edge', () => {
  it('always leaves a shift that can be stored', () => {
    fc.assert(
      fc.property(
        anyShift,
        fc.constantFrom('start' as const, 'end' as const),
        fc.integer({ min: -120, max: 120 }),
        (shift, edge, steps) => {
          const next = resize(shift, edge, steps * 15)
          expect(isStorableShift(next)).toBe(true)
          expect(edge === 'start' ? next.endAt : next.startAt).toBe(edge === 'start' ? shift.endAt : shift.startAt)
        },
      ),
    )
  })
  it('stops a quarter of an hour before nothing is left', () => {
    const least = resize(nine, 'end', -2_000)
    expect(elapsedMinutes(least.startAt, least.endAt)).toBe(15)
    expect(least.breaks).toEqual([])
  })
})

describe('splitting', () => {
  it('loses no work and no break', () => {
    fc.assert(
      fc.property(anyShift, (shift) => {
        const parts = split({ ...shift, breaks: [] }, id('second'))
        if (parts === null) return
        const [first, second] = parts
        expect([first.startAt, first.endAt, second.endAt]).toEqual([shift.startAt, second.startAt, shift.endAt])
        expect([first.shiftId, second.shiftId]).toEqual([shift.shiftId, 'second'])
      }),
    )
  })
  it('lets a break over the middle fall out between the parts', () => {
    const [first, second] = split(nine, id('second')) ?? []
    expect(elapsedMinutes(first?.endAt ?? 0, second?.startAt ?? 0)).toBe(30)
    expect([first?.breaks, second?.breaks]).toEqual([[], []])
  })
  it('refuses what cannot be cut', () => {
    expect(split(shiftOf('s', { from: 480, to: 490 }), id('second'))).toBeNull()
  })
})

describe('breaks and times', () => {
  it('set one break of the wished length inside of the shift', () => {
    expect(breakMinutesOf(withBreak(nine, 45))).toBe(45)
    expect(withBreak(nine, 0).breaks).toEqual([])
    expect(withBreak(nine, 24 * 60).breaks).toEqual([])
  })
  it('take an end before the start for the next morning', () => {
    expect(wallSpanOf(withTimes(nine, 1_320, 360, place), place)).toEqual({
      day: 0,
      startMinute: 1_320,
      endMinute: 1_800,
    })
  })
  it('know which shifts start in the week', () => {
    expect(startsInWeek(displace(nine, { days: 6, minutes: 0 }, place), place)).toBe(true)
    expect(startsInWeek(displace(nine, { days: 7, minutes: 0 }, place), place)).toBe(false)
    expect(startsInWeek(displace(nine, { days: -1, minutes: 0 }, place), place)).toBe(false)
  })
})
