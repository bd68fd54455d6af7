import { beforeEach, describe, expect, it } from 'vitest'
import { saw } from '#test/reliability/saw.ts'
import {
  createTrustWorld,
  dayMs,
  refusalsOf,
  textsOf,
  trustNowAt,
  versionsOf,
  type TrustWorld,
} from '#test/support/trustWorld.ts'

let world: TrustWorld
beforeEach(async () => {
  world = await createTrustWorld()
})

describe('a reader of the repository', () => {
  it('believes what the pinned root leads to', async () => {
    const state = await world.reader().refresh()
    expect(textsOf(state)).toEqual({ 'registry.json': 'registry 1', 'pack-1.json': 'pack 1' })
    expect([state.confirmed, state.confirmedAt, state.refused]).toEqual([true, trustNowAt, []])
    expect(versionsOf(state)).toEqual({ root: 1, timestamp: 1, snapshot: 1, targets: 1 })
    expect(state.roles.find(({ role }) => role === 'timestamp')?.expiresAt).toBe(trustNowAt + 30 * dayMs)
  })

  it('takes the next release, and reads nothing again where there is none', async () => {
    const calls: string[] = []
    const counted = {
      ...world.share,
      read: (path: string, most: number) => (calls.push(path), world.share.read(path, most)),
    }
    const reader = world.reader({ share: counted })
    await reader.refresh()
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }, 'bea'))
    calls.length = 0
    const state = await reader.refresh()
    expect(textsOf(state)).toEqual({ 'registry.json': 'registry 1', 'pack-1.json': 'pack 1', 'pack-2.json': 'pack 2' })
    expect(calls).toHaveLength(4)
    calls.length = 0
    expect((await reader.refresh()).confirmed).toBe(true)
    expect(calls).toEqual([])
  })

  it('waits where there is no root yet', async () => {
    const state = await world
      .reader({ share: { ...world.share, list: async () => ({ ok: true, value: [] }) } })
      .refresh()
    expect([state.confirmed, state.targets, refusalsOf(state)]).toEqual([false, [], ['later']])
  })

  it('U21 takes 300 targets at once, and refuses a role that lists one more', async () => {
    const packs = (from: number, to: number) =>
      Object.fromEntries(
        Array.from({ length: to - from + 1 }, (_, at) => [`pack-${from + at}.json`, `pack ${from + at}`]),
      )
    await world.publish(await world.release(packs(2, 299)))
    const reader = world.reader()
    const from = performance.now()
    expect((await reader.refresh()).targets).toHaveLength(300)
    const ms = Math.round(performance.now() - from)
    await world.publish(await world.release(packs(300, 300)))
    const state = await reader.refresh()
    expect([state.confirmed, state.targets.length, refusalsOf(state)]).toEqual([false, 300, ['damaged']])
    saw('U21', `300 targets taken in ${ms} ms; one more is refused`)
  })
})
