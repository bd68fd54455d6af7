import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulerScale } from '#renderer/features/compare/rulerScale.ts'

const bounds = { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } }

describe('the ruler of bounds', () => {
  it('keeps the order of numbers and all of them in sight', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (asked, shared) => {
        const { at } = rulerScale(bounds, [asked, shared])
        for (const value of [asked, shared, 540, 720]) expect(at(value)).toBeGreaterThan(0)
        for (const value of [asked, shared, 540, 720]) expect(at(value)).toBeLessThan(100)
        expect(Math.sign(at(asked) - at(shared))).toBe(Math.sign(asked - shared))
      }),
    )
  })

  it('gives a band its place and width', () => {
    const { at, span } = rulerScale(bounds, [660])
    expect(span(bounds.outer)).toEqual({ left: `${at(540)}%`, width: `${at(720) - at(540)}%` })
  })

  it('has room for a single number without bounds', () => {
    expect(rulerScale(null, [5]).at(5)).toBe(50)
  })
})
