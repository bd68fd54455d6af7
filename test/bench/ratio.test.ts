import { describe, expect, it } from 'vitest'
import { againstLimit, againstPeer, medianOf, ratioOf } from './ratio.ts'

describe('a figure', () => {
  it('is a share of its limit, and missed only above it', () => {
    expect(againstLimit('screen', 750, 1_500, 'ms')).toEqual({
      id: 'screen',
      ratio: 0.5,
      goal: 1,
      ok: true,
      measured: 750,
      limit: 1_500,
      unit: 'ms',
    })
    expect(againstLimit('screen', 1_500, 1_500, 'ms').ok).toBe(true)
    expect(againstLimit('screen', 1_500.1, 1_500, 'ms')).toMatchObject({ ratio: 1, ok: false })
  })

  it('is so many times its peer, and missed above the goal', () => {
    expect(againstPeer('replay', 1.2345, 1.5)).toMatchObject({ ratio: 1.235, goal: 1.5, ok: true, unit: 'times' })
    expect(againstPeer('replay', 1.51, 1.5).ok).toBe(false)
  })
})

describe('the median', () => {
  it('is the one in the middle, whatever the order and however far the others are off', () => {
    expect(medianOf([9_000, 1, 3])).toBe(3)
  })

  it('of nothing is a fault, not zero', () => {
    expect(() => medianOf([])).toThrow('nothing was measured')
  })
})

describe('two pieces of work', () => {
  it('are run equally often and in turn, warm-up included', async () => {
    const order: string[] = []
    await ratioOf(
      () => order.push('work'),
      async () => order.push('peer'),
      6,
    )
    expect(order).toEqual(Array.from({ length: 8 }, () => ['work', 'peer']).flat())
  })
})
