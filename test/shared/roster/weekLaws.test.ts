import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createZoneResolver } from '#backend/time/zone.ts'
import { id, type PersonId } from '#shared/kernel/ids.ts'
import { addDays, ambiguityOf, dayNumberOf, localOf, minuteMs, weekdayOf, type LocalDate } from '#shared/kernel/time.ts'
import { carryInsOf } from '#shared/roster/carryIn.ts'
import { copyShiftTo, isAvailable, type WeekMove } from '#shared/roster/copyWeek.ts'
import type { Break, Shift, ShiftFacts } from '#shared/roster/model.ts'
import { nextStartsOf } from '#shared/roster/nextStart.ts'
import type { Availability } from '#shared/roster/ports.ts'
import { forEachPiece, leastOnDuty, presenceByRole } from '#shared/roster/presence.ts'
import { isStorableShift } from '#shared/roster/shiftFault.ts'
import { arbitraryShift, arbitraryShifts, mondayAt, workOf } from '#test/support/arbitraryShifts.ts'
import { berlin } from '#test/support/ruleBuilders.ts'

const resolver = createZoneResolver()
const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'].map((name) =>
  resolver.offsets(name, Date.UTC(2025, 11, 1), Date.UTC(2026, 11, 31)),
)
const mondayOn: LocalDate = '2026-03-02'
const move = fc
  .tuple(fc.constantFrom(...zones), fc.integer({ min: -8, max: 40 }))
  .map(([zone, weeks]): WeekMove => ({ fromOn: mondayOn, toOn: addDays(mondayOn, 7 * weeks), zone }))

describe('a shift copied into another week', () => {
  it('can be stored, whatever the clocks do', () => {
    fc.assert(
      fc.property(arbitraryShift, move, (shift, way) => {
        const copy = copyShiftTo(shift, id('copy'), way)
        expect(isStorableShift(copy)).toBe(true)
        expect([copy.shiftId, copy.personId, copy.role]).toEqual(['copy', shift.personId, shift.role])
        expect(copy.breaks.length).toBeLessThanOrEqual(shift.breaks.length)
      }),
      { numRuns: 500 },
    )
  })

  it('starts at the same time of the same weekday, where that time exists', () => {
    fc.assert(
      fc.property(arbitraryShift, move, (shift, way) => {
        const from = localOf(shift.startAt, way.zone)
        const on = addDays(from.on, dayNumberOf(way.toOn) - dayNumberOf(way.fromOn))
        const to = localOf(copyShiftTo(shift, id('copy'), way).startAt, way.zone)
        expect(weekdayOf(to.on)).toBe(weekdayOf(from.on))
        if (ambiguityOf(on, from.minute, way.zone) !== 'missing') expect(to).toEqual({ on, minute: from.minute })
      }),
      { numRuns: 500 },
    )
  })

  it('works as long as before where no clock changes, and comes back unchanged', () => {
    const plain = [{ fromAt: 0, offsetMinutes: 345 }]
    fc.assert(
      fc.property(arbitraryShift, fc.integer({ min: -60, max: 60 }), (shift, weeks) => {
        const way = { fromOn: mondayOn, toOn: addDays(mondayOn, 7 * weeks), zone: plain }
        const copy = copyShiftTo(shift, id('copy'), way)
        expect(workOf(copy)).toBe(workOf(shift))
        expect(copyShiftTo(copy, shift.shiftId, { ...way, fromOn: way.toOn, toOn: mondayOn })).toEqual(shift)
      }),
    )
  })
})

describe('the times in which somebody can work', () => {
  const span = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 24 }), fc.integer({ min: 1, max: 30 }))
    .map(([weekday, from, hours]): Availability => ({
      weekday,
      fromMinute: from * 60,
      toMinute: Math.min(2_880, (from + hours) * 60),
    }))
  /** Asks for every quarter of an hour by itself. */
  const heldByTheClock = (availability: readonly Availability[], { startAt, endAt }: Shift): boolean => {
    for (let at = startAt; at < endAt; at += 15 * minuteMs) {
      const { on, minute } = localOf(at, berlin)
      const isHeld = availability.some(({ weekday, fromMinute, toMinute }) => {
        const yesterday =
          weekday === weekdayOf(addDays(on, -1)) && minute + 1_440 < toMinute && minute + 1_440 >= fromMinute
        return (weekday === weekdayOf(on) && fromMinute <= minute && minute < toMinute) || yesterday
      })
      if (!isHeld) return false
    }
    return true
  }

  it('hold a shift when they hold each of its quarters of an hour', () => {
    const quarters = arbitraryShift.map((shift): Shift => {
      const startAt = mondayAt + Math.floor((shift.startAt - mondayAt) / minuteMs / 15) * 15 * minuteMs
      return {
        ...shift,
        startAt,
        endAt: startAt + (15 + (Math.floor(workOf(shift) / 15) % 60) * 15) * minuteMs,
        breaks: [],
      }
    })
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 9 }), quarters, (availability, shift) => {
        expect(isAvailable(availability, shift, berlin)).toBe(heldByTheClock(availability, shift))
      }),
      { numRuns: 400 },
    )
  })

  it('only widen when one is added, and hold everything where none is stated', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), span, arbitraryShift, (availability, more, shift) => {
        expect(isAvailable([], shift, berlin)).toBe(true)
        if (isAvailable(availability, shift, berlin))
          expect(isAvailable([...availability, more], shift, berlin)).toBe(true)
      }),
    )
  })
})

describe('what neighbouring weeks say of a person', () => {
  it('is the last end and the row of days before, by a count day for day', () => {
    const weekOn: LocalDate = '2026-03-09'
    fc.assert(
      fc.property(arbitraryShifts, (shifts) => {
        const carried = carryInsOf(shifts, berlin, weekOn)
        for (const personId of ['ana', 'ben', 'cem'].map((name) => id<'Person'>(name))) {
          const own = shifts.filter((one) => one.personId === personId && localOf(one.startAt, berlin).on < weekOn)
          const worksOn = (on: LocalDate): boolean => own.some(({ startAt }) => localOf(startAt, berlin).on === on)
          let days = 0
          while (worksOn(addDays(weekOn, -1 - days))) days += 1
          const expected = { lastEndAt: Math.max(...own.map(({ endAt }) => endAt)), consecutiveDays: days }
          expect(carried.get(personId)).toEqual(own.length === 0 ? undefined : expected)
        }
        expect(carried.has(null as unknown as PersonId)).toBe(false)
      }),
    )
  })

  it('is the first start after, in whatever order the shifts come', () => {
    fc.assert(
      fc.property(arbitraryShifts, (shifts) => {
        const starts = nextStartsOf(shifts)
        expect(nextStartsOf(shifts.toReversed())).toEqual(starts)
        for (const [personId, at] of starts) {
          expect(at).toBe(Math.min(...shifts.filter((one) => one.personId === personId).map(({ startAt }) => startAt)))
        }
        expect(starts.size).toBe(new Set(shifts.flatMap(({ personId }) => personId ?? [])).size)
      }),
    )
  })
})

describe('who is on duty', () => {
  const facts = arbitraryShifts.map((shifts) => shifts.map((shift): ShiftFacts => ({ ...shift, minor: false })))
  const holds = ({ startAt, endAt }: Break, at: number): boolean => startAt <= at && at < endAt
  const countAt = (shifts: readonly ShiftFacts[], role: string, at: number): number =>
    shifts.filter(
      (one) =>
        one.personId !== null && one.role === role && holds(one, at) && !one.breaks.some((pause) => holds(pause, at)),
    ).length
  const window = fc
    .tuple(fc.integer({ min: -60, max: 8 * 1_440 }), fc.integer({ min: 1, max: 240 }))
    .map(([from, minutes]) => [mondayAt + from * minuteMs, mondayAt + (from + minutes) * minuteMs] as const)

  it('is counted in pieces that together are the whole, each as a count minute by minute', () => {
    fc.assert(
      fc.property(facts, window, (shifts, [startAt, endAt]) => {
        const presence = presenceByRole(shifts)('service')
        let next = startAt
        let least = Infinity
        forEachPiece(presence, startAt, endAt, (fromAt, toAt, onDuty) => {
          expect(fromAt).toBe(next)
          expect(toAt).toBeGreaterThan(fromAt)
          for (let at = fromAt; at < toAt; at += minuteMs) expect(countAt(shifts, 'service', at)).toBe(onDuty)
          least = Math.min(least, onDuty)
          next = toAt
        })
        expect(next).toBe(endAt)
        expect(leastOnDuty(presence, startAt, endAt)).toBe(least)
      }),
    )
  })

  it('is nobody in a role that no shift has', () => {
    fc.assert(
      fc.property(facts, window, (shifts, [startAt, endAt]) => {
        expect(leastOnDuty(presenceByRole(shifts)('pilot'), startAt, endAt)).toBe(0)
      }),
    )
  })
})
