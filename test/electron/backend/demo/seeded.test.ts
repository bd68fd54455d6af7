import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSeeded } from '#backend/demo/seeded.ts'

/** Mulberry32 and FNV-1a over again, in arithmetic without 32-bit operators: what the demo's files depend on for ever. */
const word = 2n ** 32n
const multiply = (a: bigint, b: bigint): bigint => (a * b) % word
const referenceOf = (text: string): (() => number) => {
  let state = Array.from(text).reduce(
    (hash, sign) => multiply(hash ^ BigInt(sign.charCodeAt(0)), 0x01000193n),
    0x811c9dc5n,
  )
  return () => {
    state = (state + 0x6d2b79f5n) % word
    let mixed = multiply(state ^ (state >> 15n), state | 1n)
    mixed ^= (mixed + multiply(mixed ^ (mixed >> 7n), mixed | 61n)) % word
    return Number(mixed ^ (mixed >> 14n))
  }
}
const largest = 2 ** 32 - 1

describe('repeatable choices', () => {
  it('are those of mulberry32 on the FNV-1a of the text, on every machine', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 30 }), (text) => {
        const [seeded, reference] = [createSeeded(text), referenceOf(text)]
        for (let draw = 0; draw < 10; draw += 1) expect(seeded.between(0, largest)).toBe(reference())
      }),
    )
  })

  it('spread evenly: each of ten numbers comes in a tenth of the draws, give or take a fifth', () => {
    const seeded = createSeeded('spread')
    const counts = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 10_000; draw += 1) {
      const number = seeded.between(0, 9)
      counts[number] = (counts[number] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(200)
  })

  it('reach both ends of their range', () => {
    const seeded = createSeeded('ends')
    const drawn = new Set(Array.from({ length: 200 }, () => seeded.between(-2, 2)))
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2])
    expect(seeded.between(5, 5)).toBe(5)
  })

  it('pick every member of a list sooner or later', () => {
    const seeded = createSeeded('list')
    const list = ['a', 'b', 'c', 'd']
    expect(new Set(Array.from({ length: 200 }, () => seeded.pick(list)))).toEqual(new Set(list))
  })

  it.each([10, 50, 90])('happen in about %i of 100 cases', (percent) => {
    const seeded = createSeeded(`chance ${percent}`)
    const times = Array.from({ length: 5_000 }, () => seeded.chance(percent)).filter(Boolean).length
    expect(Math.abs(times / 50 - percent)).toBeLessThan(3)
  })

  it('of one text do not depend on those of another', () => {
    const [alone, beside, other] = [createSeeded('a'), createSeeded('a'), createSeeded('b')]
    for (let draw = 0; draw < 20; draw += 1) {
      other.between(0, 9)
      expect(beside.between(0, 99)).toBe(alone.between(0, 99))
    }
  })
})
