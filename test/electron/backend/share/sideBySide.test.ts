import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sideBySide } from '#backend/share/sideBySide.ts'
import { err, ok } from '#shared/kernel/result.ts'

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve()
}

describe('work side by side', () => {
  it('answers in the order of the items, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 12 }), { maxLength: 40 }), async (lengths) => {
        const done = await sideBySide(lengths.entries(), async ([at, length]) => {
          await turns(length)
          return ok(at)
        })
        expect(done).toEqual({ ok: true, value: lengths.map((_, at) => at) })
      }),
    )
  })

  it('does at most eight at a time', async () => {
    let [now, most] = [0, 0]
    await sideBySide(Array.from({ length: 50 }), async () => {
      now += 1
      most = Math.max(most, now)
      await turns(3)
      now -= 1
      return ok(null)
    })
    expect(most).toBe(8)
  })

  it('ends with the first fault, begins nothing new, and leaves nothing under way', async () => {
    const begun: number[] = []
    let ended = 0
    const done = await sideBySide([...Array(100).keys()], async (item) => {
      begun.push(item)
      await turns(item === 3 ? 1 : 6)
      ended += 1
      return item === 3 ? err('hung' as const) : ok(item)
    })
    expect(done).toEqual({ ok: false, error: 'hung' })
    expect(begun.length).toBeLessThanOrEqual(16)
    expect(ended).toBe(begun.length)
  })

  it('hands on what is thrown, once all have ended', async () => {
    let ended = 0
    const work = async (item: number) => {
      await turns(item === 0 ? 1 : 5)
      ended += 1
      if (item === 0) throw new Error('a bug')
      return ok(item)
    }
    await expect(sideBySide([0, 1, 2], work)).rejects.toThrow('a bug')
    expect(ended).toBe(3)
  })

  it('of nothing is nothing', async () => {
    expect(await sideBySide([], () => Promise.resolve(ok(1)))).toEqual({ ok: true, value: [] })
  })
})
