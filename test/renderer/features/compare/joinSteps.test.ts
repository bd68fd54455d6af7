import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinSteps } from '#renderer/features/compare/joinSteps.ts'
import { coverageStep } from '#test/support/testReports.ts'

const halfHour = 30 * 60_000
const step = (at: number, planned = 2) => coverageStep({ startAt: at * halfHour, planned })

describe('joining steps', () => {
  it('makes one of neighbours with the same numbers', () => {
    expect(joinSteps([step(1), step(0), step(2)])).toEqual([{ ...step(0), minutes: 90 }])
  })

  it('keeps steps apart across a pause, another number or another row', () => {
    expect(joinSteps([step(0), step(2)])).toHaveLength(2)
    expect(joinSteps([step(0), step(1, 1)])).toHaveLength(2)
    expect(joinSteps([step(0), { ...step(1), rowId: 'other' as never }])).toHaveLength(2)
  })

  it('loses no minute', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), fc.func(fc.nat(2)), (starts, planned) => {
        const steps = starts.map((at) => step(at, planned(at)))
        const minutes = (list: readonly { minutes: number }[]) => list.reduce((sum, one) => sum + one.minutes, 0)
        expect(minutes(joinSteps(steps))).toBe(minutes(steps))
      }),
    )
  })
})
