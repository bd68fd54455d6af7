import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Content } from '#shared/sync/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { createWorld, lea, max, mia, type World } from '#test/support/shareWorld.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.dispose())

const quietReport = (outletId: string): Content => ({
  type: 'report',
  report: { outletId: id(outletId), week: null, overrides: [] },
})

describe('one share, three devices', () => {
  it('carries packs, registry and reports from writer to reader', async () => {
    const manager = world.device(mia)
    const other = world.device(max)
    const lead = world.device(lea)
    await world.admin.sync.run()
    const first = await manager.sync.run()
    expect(first).toMatchObject({ published: 0, refused: 0, packVersion: 1, status: { state: 'fine', waiting: 0 } })
    expect(manager.stores.trust.device(manager.deviceId)).not.toBeNull()

    const file = manager.enqueue(quietReport('nordbad'))
    other.enqueue(quietReport('westbad'))
    await other.sync.run()
    expect((await manager.sync.run()).published).toBe(1)
    const read = await lead.sync.run()
    expect(read).toMatchObject({ refused: 0 })
    expect(lead.stores.chains.newestReports().map(({ outletId }) => outletId)).toEqual(['nordbad', 'westbad'])
    expect(lead.stores.chains.file(file.path)?.sha256).toBe(file.sha256)
  })
})
