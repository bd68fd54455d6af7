import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import {
  assignShift,
  checkPlan,
  copyShift,
  moveShift,
  resizeShift,
  setBreakMinutes,
  setBreaks,
  splitShift,
} from '#shared/roster/shiftEdits.ts'
import { isStorableShift, overlapIn } from '#shared/roster/shiftFault.ts'
import { arbitraryShift, arbitraryShifts, mondayAt, workOf } from '#test/support/arbitraryShifts.ts'

const minutes = fc.integer({ min: -2_000, max: 12_000 })
const instant = minutes.map((minute) => mondayAt + minute * minuteMs)
/** With seconds, too: what a careless caller may hand in. */
const anyInstant = fc.oneof(
  instant,
  instant.map((at) => at + 30_000),
)
const must = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string },
): T => {
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('every edit of a shift', () => {
  it('answers with a shift that can be stored, or refuses', () => {
    fc.assert(
      fc.property(
        arbitraryShift,
        anyInstant,
        anyInstant,
        fc.integer({ min: -30, max: 1_500 }),
        (shift, a, b, pause) => {
          expect(isStorableShift(shift)).toBe(true)
          const answers: readonly (readonly Shift[])[] = [
            moveShift(shift, a),
            copyShift(shift, id('copy'), a),
            resizeShift(shift, a, b),
            setBreakMinutes(shift, pause),
            setBreaks(shift, [{ startAt: a, endAt: b }]),
          ].map((answer) => (answer.ok ? [answer.value] : []))
          const split = splitShift(shift, a, id('second'))
          for (const one of [...answers.flat(), ...(split.ok ? split.value : [])])
            expect(isStorableShift(one)).toBe(true)
        },
      ),
    )
  })

  it('leaves the shift that it was given as it was', () => {
    fc.assert(
      fc.property(arbitraryShift, instant, instant, (shift, a, b) => {
        const before = JSON.stringify(shift)
        moveShift(shift, a)
        resizeShift(shift, a, b)
        splitShift(shift, a, id('second'))
        setBreakMinutes(shift, 30)
        assignShift(shift, null)
        expect(JSON.stringify(shift)).toBe(before)
      }),
    )
  })
})

describe('moving', () => {
  it('there and back, and in two steps as in one, is the same', () => {
    fc.assert(
      fc.property(arbitraryShift, instant, instant, (shift, a, b) => {
        const there = must(moveShift(shift, a))
        expect(must(moveShift(there, shift.startAt))).toEqual(shift)
        expect(must(moveShift(there, b))).toEqual(must(moveShift(shift, b)))
        expect(workOf(there)).toBe(workOf(shift))
      }),
    )
  })

  it('does to a copy what it does to the shift, but for the name', () => {
    fc.assert(
      fc.property(arbitraryShift, instant, (shift, a) => {
        const copy = must(copyShift(shift, id('copy'), a))
        expect({ ...copy, shiftId: shift.shiftId }).toEqual(must(moveShift(shift, a)))
        expect(copy.shiftId).toBe('copy')
      }),
    )
  })
})

describe('resizing', () => {
  it('to the times it has changes nothing', () => {
    fc.assert(
      fc.property(arbitraryShift, (shift) => {
        expect(must(resizeShift(shift, shift.startAt, shift.endAt))).toEqual(shift)
      }),
    )
  })

  it('to something longer adds exactly that much work', () => {
    fc.assert(
      fc.property(arbitraryShift, fc.nat(120), fc.nat(120), (shift, earlier, later) => {
        const longer = resizeShift(shift, shift.startAt - earlier * minuteMs, shift.endAt + later * minuteMs)
        if (longer.ok) expect(workOf(longer.value)).toBe(workOf(shift) + earlier + later)
      }),
    )
  })

  it('never leaves a break beside the shift, and never makes one longer', () => {
    fc.assert(
      fc.property(arbitraryShift, instant, instant, (shift, a, b) => {
        const resized = resizeShift(shift, a, b)
        if (!resized.ok) return
        for (const pause of resized.value.breaks) {
          const whole = shift.breaks.find(({ startAt, endAt }) => startAt <= pause.startAt && pause.endAt <= endAt)
          expect(whole).toBeDefined()
          expect(pause.startAt >= a && pause.endAt <= b).toBe(true)
        }
      }),
    )
  })
})

describe('splitting', () => {
  it('loses no minute of work and no minute of break', () => {
    fc.assert(
      fc.property(arbitraryShift, fc.integer({ min: 1, max: 1_439 }), (shift, after) => {
        const at = shift.startAt + after * minuteMs
        const split = splitShift(shift, at, id('second'))
        expect(split.ok).toBe(at < shift.endAt)
        if (!split.ok) return
        const [first, second] = split.value
        expect([first.startAt, first.endAt, second.startAt, second.endAt]).toEqual([shift.startAt, at, at, shift.endAt])
        expect(workOf(first) + workOf(second)).toBe(workOf(shift))
        expect([first.shiftId, second.shiftId]).toEqual([shift.shiftId, 'second'])
        expect([first.personId, second.personId, first.role, second.role]).toEqual([
          shift.personId,
          shift.personId,
          shift.role,
          shift.role,
        ])
        expect(overlapIn([first, second])).toBeNull()
      }),
    )
  })
})

describe('the break in the middle', () => {
  it('takes as long as was said, and lies in the middle to within a quarter of an hour', () => {
    fc.assert(
      fc.property(arbitraryShift, fc.integer({ min: 1, max: 120 }), (shift, pause) => {
        const length = (shift.endAt - shift.startAt) / minuteMs
        const set = setBreakMinutes(shift, pause)
        expect(set.ok).toBe(pause <= length)
        if (!set.ok) return
        expect(workOf(set.value)).toBe(length - pause)
        const [only, ...others] = set.value.breaks
        expect(others).toEqual([])
        const before = ((only?.startAt ?? 0) - shift.startAt) / minuteMs
        expect(before % 15).toBe(0)
        expect(Math.abs((length - pause) / 2 - before)).toBeLessThan(15)
      }),
    )
  })

  it('of no minutes takes all breaks away, and says so twice with the same result', () => {
    fc.assert(
      fc.property(arbitraryShift, (shift) => {
        const bare = must(setBreakMinutes(shift, 0))
        expect(bare).toEqual({ ...shift, breaks: [] })
        expect(must(setBreakMinutes(bare, 0))).toEqual(bare)
        expect(must(setBreaks(bare, shift.breaks.toReversed()))).toEqual(shift)
      }),
    )
  })
})

describe('a whole plan', () => {
  const sharesTime = (a: Shift, b: Shift): boolean =>
    a.personId !== null && a.personId === b.personId && a.startAt < b.endAt && b.startAt < a.endAt
  const anyShares = (shifts: readonly Shift[]): boolean =>
    shifts.some((a, at) => shifts.slice(at + 1).some((b) => sharesTime(a, b)))

  it('is refused exactly where somebody would be in two places', () => {
    fc.assert(
      fc.property(arbitraryShifts, (shifts) => {
        const clash = overlapIn(shifts)
        expect(clash !== null).toBe(anyShares(shifts))
        if (clash !== null) expect(sharesTime(...clash)).toBe(true)
        expect(checkPlan(shifts)).toEqual(
          anyShares(shifts) ? { ok: false, error: 'overlap' } : { ok: true, value: shifts },
        )
      }),
    )
  })

  it('is judged alike in any order, and with any number of open shifts', () => {
    const shuffled = arbitraryShifts.chain((shifts) =>
      fc.tuple(fc.constant(shifts), fc.shuffledSubarray([...shifts], { minLength: shifts.length }), arbitraryShifts),
    )
    fc.assert(
      fc.property(shuffled, ([shifts, others, more]) => {
        expect(checkPlan(others).ok).toBe(checkPlan(shifts).ok)
        expect(checkPlan([...shifts, ...more.map((one) => assignShift(one, null))]).ok).toBe(checkPlan(shifts).ok)
      }),
    )
  })
})
