import { describe, expect, it } from 'vitest'
import { createBreath } from '#backend/share/breath.ts'

describe('a breath', () => {
  it('is taken when enough time has passed since the last one, and only then', async () => {
    let at = 0
    const breathe = createBreath(() => at)
    let turns = 0
    const others = (): void => {
      turns += 1
    }
    const isTaken = async (now: number): Promise<boolean> => {
      at = now
      const before = turns
      const other = setImmediate(others)
      await breathe()
      clearImmediate(other)
      return turns > before
    }
    const seen: [number, boolean][] = []
    for (const now of [1, 7.9, 8, 9, 15.9, 16, 23, 100]) seen.push([now, await isTaken(now)])
    expect(seen).toEqual([
      [1, false],
      [7.9, false],
      [8, true],
      [9, false],
      [15.9, false],
      [16, true],
      [23, false],
      [100, true],
    ])
  })
})
