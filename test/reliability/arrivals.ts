import fc from 'fast-check'
import { expect } from 'vitest'
import type { Head } from '#shared/sync/ports.ts'
import { filesIn } from '#test/support/forgery.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, max, mia, type World } from '#test/support/shareWorld.ts'
import { clouded, looks, type Look } from '#test/support/weather.ts'

/** A share that stands still, and what somebody believes of it who reads it in fine weather. */
export interface StillShare {
  readonly world: World
  readonly files: readonly string[]
  readonly finalHeads: readonly Head[]
}

export const createStillShare = async (): Promise<StillShare> => {
  const world = await createWorld()
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
  const files = filesIn(world.folder).filter((file) => file !== 'share.json')
  const reader = world.device(lea, { admitted: false, share: world.openShare() })
  await reader.sync.run()
  expect(calm.stores.chains.heads()).toEqual([])
  return { world, files, finalHeads: reader.stores.chains.heads() }
}

/** Every reader comes to the same state, whatever shows on which day, and none ever goes back. */
export const sameStateInAnyOrder = async (
  { world, files, finalHeads }: StillShare,
  options: { readonly numRuns: number; readonly seed: number },
): Promise<void> => {
  const day = fc.array(fc.constantFrom(...looks), { minLength: files.length, maxLength: files.length })
  const forecast = fc.array(day, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(forecast, async (days) => {
      let today: readonly Look[] | null = null
      const share = clouded(world.openShare(), (path) => today?.[files.indexOf(path)] ?? 'whole')
      const reader = world.device(lea, { admitted: false, share })
      const reached = new Map<string, number>()
      for (const looksToday of days) {
        today = looksToday
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
    options,
  )
}
