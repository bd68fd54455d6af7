import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberLine } from '#renderer/features/roster/numberLine.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 4 })

describe('a line with the numbers of a finding', () => {
  it.each([
    [[480, 660], 435, 705],
    [[4, 6], 3, 7],
    [[0, 30], 0, 37.5],
    [[10, 30], 0, 35],
    [[20, 40], 15, 45],
    [[2, 30], 0, 37],
    [[7], 6, 8],
    [[0], 0, 1],
    [[-10, 10], -15, 15],
  ])('of %j reaches from %d to %d', (values, from, to) => {
    expect(numberLine(values)).toMatchObject({ from, to })
  })

  it('keeps every number on it, in their order, whatever comes first', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const line = numberLine(values)
        expect(line.from).toBeLessThan(line.to)
        for (const value of values) {
          expect(line.at(value)).toBeGreaterThanOrEqual(0)
          expect(line.at(value)).toBeLessThan(1)
        }
        const inOrder = values.toSorted((a, b) => a - b).map(line.at)
        expect(inOrder.toSorted((a, b) => a - b)).toEqual(inOrder)
        expect(numberLine(values.toReversed())).toMatchObject({ from: line.from, to: line.to })
      }),
    )
  })

  it('puts what lies off it at its ends', () => {
    const line = numberLine([480, 660])
    expect(line.at(-5_000)).toBe(0)
    expect(line.at(5_000)).toBe(1)
    expect(line.at(line.from)).toBe(0)
    expect(line.at(line.to)).toBe(1)
  })
})
