import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forEachPiece, leastOnDuty, presenceOf } from '#shared/roster/presence.ts'
import { arbitraryWeek } from '#test/support/arbitraryWeeks.ts'
import type { ShiftFacts } from '#shared/roster/model.ts'

const minute = 60_000
const onDutyAt = (shifts: readonly ShiftFacts[], at: number): number =>
  shifts.filter(
    ({ startAt, endAt, breaks }) =>
      startAt <= at && at < endAt && !breaks.some((pause) => pause.startAt <= at && at < pause.endAt),
  ).length

describe('presence', () => {
  it('is, minute by minute, who is on shift and not in a break', () => {
    fc.assert(
      fc.property(
        arbitraryWeek,
        fc.nat(6_000),
        fc.integer({ min: 1, max: 240 }),
        ({ shifts, weekOn }, from, length) => {
          const startAt = Date.parse(weekOn) + from * minute
          const endAt = startAt + length * minute
          const minutes = Array.from({ length }, (_, at) => onDutyAt(shifts, startAt + at * minute))
          const pieces: number[] = []
          forEachPiece(presenceOf(shifts), startAt, endAt, (pieceAt, pieceEndAt, onDuty) => {
            for (let at = pieceAt; at < pieceEndAt; at += minute) pieces.push(onDuty)
          })
          expect(pieces).toEqual(minutes)
          expect(leastOnDuty(presenceOf(shifts), startAt, endAt)).toBe(Math.min(...minutes))
        },
      ),
    )
  })

  it('cuts only where the number changes', () => {
    const cuts: number[] = []
    const shift = { startAt: 0, endAt: 60 * minute, breaks: [] }
    const relief = { startAt: 60 * minute, endAt: 90 * minute, breaks: [] }
    forEachPiece(presenceOf([shift, relief] as never), 0, 120 * minute, (at) => cuts.push(at / minute))
    expect(cuts).toEqual([0, 90])
  })

  it('is the same whatever was asked before', () => {
    const ask = fc.tuple(fc.nat(9_000), fc.integer({ min: 1, max: 240 }))
    fc.assert(
      fc.property(arbitraryWeek, fc.array(ask, { minLength: 1, maxLength: 8 }), ({ shifts, weekOn }, asks) => {
        const asked = presenceOf(shifts)
        for (const [from, length] of asks) {
          const startAt = Date.parse(weekOn) + from * minute
          const endAt = startAt + length * minute
          expect(leastOnDuty(asked, startAt, endAt)).toBe(leastOnDuty(presenceOf(shifts), startAt, endAt))
        }
      }),
      { numRuns: 25 },
    )
  })

  it('counts shifts in any order, and those that end in the reverse of it', () => {
    const nested = Array.from({ length: 200 }, (_, at) => ({
      startAt: at * minute,
      endAt: (1_000 - at) * minute,
      breaks: [],
    }))
    for (const shifts of [nested, nested.toReversed()]) {
      const presence = presenceOf(shifts as never)
      const counts = [-1, 0, 99, 199, 500, 801, 802, 999, 1_000].map((at) =>
        leastOnDuty(presence, at * minute, (at + 1) * minute),
      )
      expect(counts).toEqual([0, 1, 100, 200, 200, 199, 198, 1, 0])
    }
  })
})
