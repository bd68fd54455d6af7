import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeeded } from '#backend/demo/seeded.ts'
import { spoilDraft } from '#backend/demo/spoil.ts'
import { elapsedMinutes } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { isStorableShift } from '#shared/roster/shiftFault.ts'
import { testShift } from '#test/support/testShift.ts'

/** A week of early and late shifts of six people in service, eight hours with a break, and a lead a day. */
const draft: readonly Shift[] = Array.from({ length: 7 }, (_, day) => day).flatMap((day) => {
  const at = (hour: number) => 24 * day + hour
  const withBreak = (shift: Shift, hour: number): Shift => ({
    ...shift,
    breaks: [{ startAt: shift.startAt + hour * 3_600_000, endAt: shift.startAt + (hour + 0.5) * 3_600_000 }],
  })
  const own = (nth: number) => ({ personId: `p${(2 * day + nth) % 6}` as Shift['personId'], role: 'service' })
  return [
    testShift(`lead-${day}`, at(7), at(15), { personId: 'lead' as Shift['personId'], role: 'lead' }),
    withBreak(testShift(`early-${day}`, at(9), at(17.5), own(0)), 4),
    withBreak(testShift(`late-${day}`, at(13), at(21.5), own(1)), 4),
  ]
})
const spoil = (seed: string) => spoilDraft(draft, createSeeded(seed))
const seeds = fc.string({ maxLength: 12 })
const byId = (shifts: readonly Shift[]) => new Map(shifts.map((shift) => [shift.shiftId, shift]))
const law = (holds: (shifts: readonly Shift[]) => void) => () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      holds(spoil(seed))
    }),
    { numRuns: 80 },
  )
}

describe('a draft in the middle of planning', () => {
  it(
    'has the same shifts as the plan, in order of their start',
    law((shifts) => {
      expect(shifts.map(({ shiftId }) => shiftId).toSorted()).toEqual(draft.map(({ shiftId }) => shiftId).toSorted())
      expect(shifts.map(({ startAt }) => startAt)).toEqual(
        shifts.map(({ startAt }) => startAt).toSorted((a, b) => a - b),
      )
      expect(shifts.filter((shift) => !isStorableShift(shift))).toEqual([])
    }),
  )

  it(
    'leaves one to three shifts open, none of a lead',
    law((shifts) => {
      const open = shifts.filter(({ personId }) => personId === null)
      expect(open.length).toBeGreaterThanOrEqual(1)
      expect(open.length).toBeLessThanOrEqual(3)
      expect(open.filter(({ role }) => role === 'lead')).toEqual([])
    }),
  )

  it(
    'cuts one shift down to two and a half hours, without a break',
    law((shifts) => {
      const short = shifts.filter(({ startAt, endAt }) => elapsedMinutes(startAt, endAt) === 150)
      expect(short).toHaveLength(1)
      expect(short[0]).toMatchObject({ role: 'service', breaks: [] })
      expect(short[0]?.personId).not.toBeNull()
    }),
  )

  it(
    'gives one person ten and a half hours of rest',
    law((shifts) => {
      const rests = [...Map.groupBy(shifts, ({ personId }) => personId)].flatMap(([personId, own]) =>
        personId === null ? [] : own.slice(1).map(({ startAt }, nth) => elapsedMinutes(own[nth]?.endAt ?? 0, startAt)),
      )
      expect(rests.filter((rest) => rest < 660)).toEqual([630])
    }),
  )

  it(
    'moves the shift after the short rest whole, with its break',
    law((shifts) => {
      const before = byId(draft)
      const moved = shifts.filter(({ shiftId, startAt }) => before.get(shiftId)?.startAt !== startAt)
      expect(moved).toHaveLength(1)
      const [shift] = moved
      const was = before.get(shift?.shiftId ?? ('' as never))
      const byMs = (shift?.startAt ?? 0) - (was?.startAt ?? 0)
      expect(shift?.endAt).toBe((was?.endAt ?? 0) + byMs)
      expect(shift?.breaks.map(({ startAt }) => startAt)).toEqual(was?.breaks.map(({ startAt }) => startAt + byMs))
    }),
  )

  it('is the same for the same seed', () => {
    expect(spoil('a')).toEqual(spoil('a'))
    const kinds = new Set(Array.from({ length: 12 }, (_, nth) => JSON.stringify(spoil(`seed ${nth}`))))
    expect(kinds.size).toBeGreaterThan(3)
  })

  it('leaves the plan that it was made from alone', () => {
    const before = JSON.stringify(draft)
    spoil('x')
    expect(JSON.stringify(draft)).toBe(before)
  })
})
