import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileShare, Head } from '#shared/sync/ports.ts'
import { filesIn, get } from '#test/support/forgery.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, max, mia, type World } from '#test/support/shareWorld.ts'

let world: World
let files: readonly string[]
let finalHeads: readonly Head[]
beforeAll(async () => {
  world = await createWorld()
  const manager = world.device(mia)
  const other = world.device(max)
  await world.admin.sync.run()
  for (const [device, outlet] of [
    [manager, 'nordbad'],
    [other, 'westbad'],
  ] as const) {
    await device.sync.run()
    for (let count = 0; count < 4; count += 1) device.enqueue(quiet(outlet))
    await device.sync.run()
  }
  // readers are part of the registry from the beginning, so that every run sees the same files
  const calm = world.device(lea)
  await world.admin.sync.run()
  // once more, to read back what it witnessed itself
  await calm.sync.run()
  await calm.sync.run()
  files = filesIn(world.folder).filter((file) => file !== 'share.json')
  finalHeads = calm.stores.chains.heads()
})
afterAll(() => world.dispose())

/** How a synced folder shows a file for now: not at all, listed but absent, cut, as zeros, or whole. */
const looks = ['hidden', 'absent', 'cut', 'zeros', 'whole'] as const
type Look = (typeof looks)[number]

const clouded = (look: (path: string) => Look): FileShare => {
  const clear = world.openShare()
  return {
    ...clear,
    list: async (directory) => {
      const listed = await clear.list(directory)
      return listed.ok
        ? { ok: true, value: listed.value.filter((name) => look(`${directory}/${name}`) !== 'hidden') }
        : listed
    },
    read: async (path, maxBytes) => {
      const now = look(path)
      if (now === 'absent') return { ok: false, error: 'notFound' }
      if (now === 'cut') return { ok: true, value: get(world.folder, path).subarray(0, 60) }
      return now === 'zeros' ? { ok: true, value: new Uint8Array(200) } : clear.read(path, maxBytes)
    },
  }
}

describe('a synced folder in bad weather', () => {
  it('brings every reader to the same state, in any order of arrival, and never back', async () => {
    expect(finalHeads.filter(({ type, seq }) => type === 'cs1' && seq === 4)).toHaveLength(2)
    const forecast = fc.array(
      fc.array(fc.constantFrom(...looks), { minLength: files.length, maxLength: files.length }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    await fc.assert(
      fc.asyncProperty(forecast, async (days) => {
        let today: readonly Look[] | null = null
        const share = clouded((path) => today?.[files.indexOf(path)] ?? 'whole')
        const reader = world.device(lea, { admitted: false, share })
        const reached = new Map<string, number>()
        for (const day of days) {
          today = day
          expect((await reader.sync.run()).status.state).toBe('fine')
          for (const { deviceId, type, seq } of reader.stores.chains.heads()) {
            const known = reached.get(`${deviceId} ${type}`) ?? 0
            expect(seq).toBeGreaterThanOrEqual(known)
            reached.set(`${deviceId} ${type}`, seq)
          }
        }
        today = null
        await reader.sync.run()
        expect(reader.stores.chains.heads()).toEqual(finalHeads)
        expect(reader.stores.chains.refused()).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
