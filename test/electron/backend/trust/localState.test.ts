import { beforeEach, describe, expect, it } from 'vitest'
import type { RepositoryStore, TrustedMetadata } from '#shared/sync/repository/port.ts'
import { topRoles } from '#shared/sync/repository/names.ts'
import { createMemoryRepository } from '#test/support/memoryRepository.ts'
import { remove } from '#test/support/forgery.ts'
import {
  createTrustWorld,
  fileIn,
  refusalsOf,
  textBytes,
  textsOf,
  versionsOf,
  type Reader,
  type TrustWorld,
} from '#test/support/trustWorld.ts'

let world: TrustWorld
let reader: Reader
beforeEach(async () => {
  world = await createTrustWorld()
  reader = world.reader()
  await world.publish(await world.changeRoot({ deputies: [world.key('lea')] }))
  await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
  await reader.refresh()
})

const storeWith = (metadata: readonly TrustedMetadata[], from: RepositoryStore): RepositoryStore => {
  const store = createMemoryRepository()
  store.accept({
    metadata,
    roots: from.roots(),
    seen: from.seen(),
    passedOver: [],
    targets: from.targets(),
    confirmedAt: from.confirmedAt(),
  })
  return store
}
const cut = (one: TrustedMetadata, role: string): TrustedMetadata =>
  one.role === role ? { ...one, bytes: one.bytes.slice(0, one.bytes.length / 2) } : one

describe('what a device remembers', () => {
  it.each(topRoles)('U16 a torn %s is put right by the next refresh', async (role) => {
    const store = storeWith(
      reader.store.metadata().map((one) => cut(one, role)),
      reader.store,
    )
    const state = await world.reader({ store }).refresh()
    expect([state.confirmed, state.refused, versionsOf(state)]).toEqual([
      true,
      [],
      { root: 2, timestamp: 2, snapshot: 2, targets: 2 },
    ])
    expect(store.metadata()).toEqual(reader.store.metadata())
  })

  it('U16 a root that somebody else put into the database is not sound, and is taken from the share by its pin', async () => {
    const alien = await createTrustWorld()
    const root = alien.founding[0]?.bytes ?? new Uint8Array()
    const bytes = textBytes(Buffer.from(root).toString().replace('"threshold":2', '"threshold":1'))
    const store = storeWith(
      reader.store.metadata().map((one) => (one.role === 'root' ? { ...one, bytes } : one)),
      reader.store,
    )
    const state = await world.reader({ store }).refresh()
    expect([state.confirmed, versionsOf(state)['root']]).toEqual([true, 2])
  })

  it('U17 with everything else wiped, the highest version ever seen still refuses what is older', async () => {
    const store = storeWith([], reader.store)
    for (const role of ['timestamp', 'snapshot', 'targets']) remove(world.folder, fileIn(world.folder, role, 2).path)
    const state = await world.reader({ store }).refresh()
    expect([state.confirmed, refusalsOf(state)]).toEqual([false, ['rollback']])
    expect(textsOf(state)['pack-2.json']).toBe('pack 2')
    const forgetful = await world.reader().refresh()
    expect([forgetful.confirmed, versionsOf(forgetful)['targets']]).toEqual([true, 1])
  })

  it('U17 an older root is refused as well', async () => {
    const store = storeWith([], reader.store)
    remove(world.folder, fileIn(world.folder, 'root', 2).path)
    const state = await world.reader({ store }).refresh()
    expect([state.confirmed, refusalsOf(state)]).toEqual([false, ['rollback']])
    expect(state.refused[0]?.path).toBe('rules/metadata/2.root.json')
  })

  it('a share that fails in the middle is no news about the rules', async () => {
    for (const failing of ['timestamp', 'snapshot', 'targets', 'pack-3']) {
      await world.publish(await world.release({ 'pack-3.json': `pack 3 before ${failing}` }))
      const share = {
        ...world.share,
        read: (path: string, most: number) =>
          path.includes(`.${failing}.`)
            ? Promise.resolve({ ok: false, error: 'hung' } as const)
            : world.share.read(path, most),
      }
      const before = reader.store.metadata()
      expect(await world.reader({ store: reader.store, share }).repository.refresh()).toEqual({
        ok: false,
        error: 'hung',
      })
      expect(reader.store.metadata()).toEqual(before)
    }
    expect((await reader.refresh()).confirmed).toBe(true)
  })

  it('another share at the same place is not read at all', async () => {
    const share = { ...world.share, probe: () => Promise.resolve({ ok: false, error: 'foreign' } as const) }
    expect(await world.reader({ share }).repository.refresh()).toEqual({ ok: false, error: 'foreign' })
  })
})
