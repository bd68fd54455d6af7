import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverNeed, type Block } from '#backend/demo/cover.ts'
import { slotsPerDay } from '#backend/demo/need.ts'
import { createSeeded } from '#backend/demo/seeded.ts'
import { createSeededSecrets } from '#backend/demo/seededSecrets.ts'

const onDuty = (blocks: readonly Block[], slot: number): number =>
  blocks.filter(({ from, to, pause }) => from <= slot && slot < to && slot !== pause).length

/** A need inside opening hours that are long enough for the shortest shift. */
const needs = fc
  .record({ from: fc.integer({ min: 8, max: 24 }), length: fc.integer({ min: 12, max: 23 }) })
  .chain(({ from, length }) =>
    fc
      .array(fc.integer({ min: 0, max: 5 }), { minLength: length, maxLength: length })
      .map((numbers) => ({ open: { from, to: from + length }, need: needFrom(from, numbers) })),
  )
const needFrom = (from: number, numbers: readonly number[]): Int8Array => {
  const need = new Int8Array(slotsPerDay)
  numbers.forEach((number, at) => {
    need[from + at] = number
  })
  return need
}

describe('shifts that cover a need', () => {
  test('are enough in every half hour', () => {
    fc.assert(
      fc.property(needs, ({ open, need }) => {
        const blocks = coverNeed(need, open)
        for (let slot = open.from; slot < open.to; slot += 1) {
          expect(onDuty(blocks, slot)).toBeGreaterThanOrEqual(need[slot] ?? 0)
        }
      }),
    )
  })

  test('lie inside the opening hours, are four to eight and a half hours long, and break in their middle', () => {
    fc.assert(
      fc.property(needs, ({ open, need }) => {
        for (const { from, to, pause } of coverNeed(need, open)) {
          expect(from).toBeGreaterThanOrEqual(open.from)
          expect(to).toBeLessThanOrEqual(open.to)
          expect(to - from).toBeGreaterThanOrEqual(8)
          expect(to - from).toBeLessThanOrEqual(17)
          // six hours without a break is the most that the law allows
          if (pause === null) expect(to - from).toBeLessThanOrEqual(12)
          else expect(pause > from + 3 && pause < to - 3).toBe(true)
        }
      }),
    )
  })

  test('are none where nobody is needed', () => {
    expect(coverNeed(new Int8Array(slotsPerDay), { from: 13, to: 37 })).toEqual([])
  })
})

describe('seeded choices', () => {
  test('repeat for the same seed and stay in their range', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(100), (seed, min, width) => {
        const draw = () => {
          const seeded = createSeeded(seed)
          return Array.from({ length: 20 }, () => seeded.between(min, min + width))
        }
        const numbers = draw()
        expect(draw()).toEqual(numbers)
        expect(numbers.every((number) => number >= min && number <= min + width)).toBe(true)
      }),
    )
  })

  test('differ between seeds', () => {
    const first = (seed: string) => Array.from({ length: 8 }, () => createSeeded(seed).between(0, 1_000_000))
    expect(first('7/plan/a')).not.toEqual(first('7/plan/b'))
  })

  test('pick from a list, and fault where it is empty', () => {
    expect(['a', 'b']).toContain(createSeeded('x').pick(['a', 'b']))
    expect(() => createSeeded('x').pick([])).toThrow(RangeError)
  })

  test('never happen at 0 percent and always at 100', () => {
    const seeded = createSeeded('chance')
    expect(Array.from({ length: 50 }, () => seeded.chance(0))).not.toContain(true)
    expect(Array.from({ length: 50 }, () => seeded.chance(100))).not.toContain(false)
  })
})

describe('secrets of the demo', () => {
  test('repeat for the same seed, differ from draw to draw and from seed to seed', () => {
    const [a, b, other] = [createSeededSecrets(7), createSeededSecrets(7), createSeededSecrets(8)]
    const first = a(32)
    expect(b(32)).toEqual(first)
    expect(a(32)).not.toEqual(first)
    expect(other(32)).not.toEqual(first)
  })

  test('have the length that was asked for', () => {
    const draw = createSeededSecrets(1)
    expect([1, 8, 32, 33, 70].map((count) => draw(count).length)).toEqual([1, 8, 32, 33, 70])
  })
})
