import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecently } from '#backend/share/recently.ts'

describe('what was seen lately', () => {
  it('is remembered for its time and not a moment longer, each by itself', () => {
    let now = 1_000
    const lately = createRecently(100, () => now)
    expect(lately.has('a')).toBe(false)
    lately.add('a')
    now += 60
    lately.add('b')
    now += 39
    expect([lately.has('a'), lately.has('b')]).toEqual([true, true])
    now += 1
    expect([lately.has('a'), lately.has('b'), lately.has('c')]).toEqual([false, true, false])
  })

  it('counts from when it was seen last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200), { minLength: 1, maxLength: 20 }), fc.nat(200), (steps, after) => {
        let now = 0
        const lately = createRecently(100, () => now)
        for (const step of steps) {
          now += step
          lately.add('x')
        }
        now += after
        expect(lately.has('x')).toBe(after < 100)
      }),
    )
  })
})
