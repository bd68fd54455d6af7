import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLookAhead } from '#backend/share/lookAhead.ts'

const paths = Array.from({ length: 60 }, (_, at) => `file${at}`)
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

/** Looks at whatever it is told, and remembers in which order it was begun and what is under way. */
const desk = (most: (taken: string) => number = () => Infinity, lengths: readonly number[] = [2], faulty?: string) => {
  const begun: string[] = []
  let now = 0
  const ahead = createLookAhead(
    paths,
    async (path) => {
      begun.push(path)
      now += 1
      await turns(lengths[begun.length % lengths.length] ?? 2)
      now -= 1
      if (path === faulty) throw new Error('a bug')
      return path.toUpperCase()
    },
    most,
  )
  return { ...ahead, begun, underWay: () => now }
}

describe('files that are foreseen', () => {
  it('give what a look would give, each looked at once, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 20 }), async (lengths) => {
        const { take, begun, end } = desk(undefined, lengths)
        for (const path of paths) expect(await take(path)).toBe(path.toUpperCase())
        await end()
        expect(begun).toEqual(paths)
      }),
    )
  })

  it('are one at first, then twice as many each time, and never more than sixteen', async () => {
    const { take, begun } = desk()
    const reach: number[] = []
    for (const path of paths.slice(0, 8)) {
      await take(path)
      reach.push(begun.length)
    }
    expect(reach).toEqual([1, 3, 6, 11, 20, 21, 22, 23])
  })

  it('are none behind what says so', async () => {
    const { take, begun } = desk(() => 0)
    for (const path of paths.slice(0, 5)) await take(path)
    expect(begun).toEqual(paths.slice(0, 5))
  })

  it('are as few as what was taken last allows', async () => {
    const { take, begun } = desk((one) => (one === 'FILE4' ? 2 : 16))
    for (const path of paths.slice(0, 6)) await take(path)
    // sixteen were allowed behind file 3 already; file 5 asks for two, and they are there
    expect(begun).toHaveLength(20)
  })

  it('leave alone what is not in the plan, and what was passed over', async () => {
    const { take, begun, end } = desk()
    expect(await take('elsewhere')).toBe('ELSEWHERE')
    expect(await take('file30')).toBe('FILE30')
    expect(await take('file31')).toBe('FILE31')
    expect(await take('file2')).toBe('FILE2')
    await end()
    expect(begun).toEqual(['elsewhere', 'file30', 'file31', 'file32', 'file2'])
  })

  it('are all through when it ends, though nobody came for them', async () => {
    const { take, end, underWay, begun } = desk(undefined, [2, 2, 2, 2, 2, 2, 2, 2, 2, 400])
    for (const path of paths.slice(0, 4)) await take(path)
    expect(underWay()).toBeGreaterThan(0)
    await end()
    expect([underWay(), begun.length]).toEqual([0, 11])
  })

  it('fail when they are taken, and not before', async () => {
    const { take, end } = desk(undefined, undefined, 'file7')
    for (const path of paths.slice(0, 7)) await take(path)
    await turns(20)
    await expect(take('file7')).rejects.toThrow('a bug')
    await end()
  })
})
