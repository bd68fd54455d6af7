import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { syncOf } from '#backend/share/sync.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, max, mia, worldNowAt, type World } from '#test/support/shareWorld.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.dispose())

describe('one share, three devices', () => {
  it('carries packs, registry and reports from writer to reader', async () => {
    const manager = world.device(mia)
    const other = world.device(max)
    const lead = world.device(lea)
    await world.admin.sync.run()
    const first = await manager.sync.run()
    expect(first).toMatchObject({ published: 0, refused: 0, packVersion: 1, status: { state: 'fine', waiting: 0 } })
    expect(manager.stores.trust.device(manager.deviceId)).not.toBeNull()

    const file = manager.enqueue(quiet('nordbad'))
    other.enqueue(quiet('westbad'))
    await other.sync.run()
    expect((await manager.sync.run()).published).toBe(1)
    const read = await lead.sync.run()
    expect(read).toMatchObject({ refused: 0 })
    expect(lead.stores.chains.newestReports().map(({ outletId }) => outletId)).toEqual(['nordbad', 'westbad'])
    expect(lead.stores.chains.file(file.path)?.sha256).toBe(file.sha256)
  })
})

describe('one sync', () => {
  it('runs at a time: callers share it', async () => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    const first = manager.sync.run()
    expect(manager.sync.run()).toBe(first)
    expect(syncOf(manager.backend)).toBe(manager.sync)
    await first
  })

  it('publishes what was enqueued while it pushed', async () => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    manager.enqueue(quiet('nordbad'))
    const first = manager.sync.push()
    await Promise.resolve()
    await Promise.resolve()
    manager.enqueue(quiet('nordbad'))
    await Promise.all([first, manager.sync.run(), manager.sync.push()])
    expect(manager.sync.status().waiting).toBe(0)
  })

  it('tells in later files how far this clock is from the share’s', async () => {
    const ahead = world.openShare()
    const manager = world.device(mia, {
      share: {
        ...ahead,
        publish: async (path, bytes) => {
          const published = await ahead.publish(path, bytes)
          return published.ok ? { ok: true, value: { ...published.value, shareMinusDeviceMs: -1_200_000 } } : published
        },
      },
    })
    const lead = world.device(lea)
    await world.admin.sync.run()
    await manager.sync.run()
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    await lead.sync.run()
    expect(lead.stores.chains.heads().find(({ type }) => type === 'cs1')?.clockOffMs).toBe(-1_200_000)
  })

  it('keeps everything while the share is away, and says since when', async () => {
    const manager = world.device(mia, {
      share: {
        ...world.openShare(),
        probe: async () => ({ ok: false, error: 'hung' }),
        list: async () => ({ ok: false, error: 'hung' }),
        publish: async () => ({ ok: false, error: 'hung' }),
      },
    })
    manager.enqueue(quiet('nordbad'))
    const { status } = await manager.sync.run()
    expect(status).toMatchObject({ state: 'hung', waiting: 1, unreachableSinceAt: worldNowAt, lastReadAt: null })
    manager.setNow(worldNowAt + 60_000)
    await manager.sync.push()
    expect(manager.sync.status()).toMatchObject({ state: 'hung', waiting: 1, unreachableSinceAt: worldNowAt })
  })

  it('by itself goes on after a bug, which shows as a failed job', async () => {
    const reported: unknown[] = []
    const clear = world.openShare()
    let probes = 0
    const manager = world.device(mia, {
      share: {
        ...clear,
        probe: () => {
          probes += 1
          return probes === 1 ? Promise.reject(new Error('a bug')) : clear.probe()
        },
      },
      report: (cause) => reported.push(cause),
    })
    manager.sync.start(5)
    await vi.waitUntil(() => probes >= 3 && reported.length > 0)
    manager.sync.stop()
    await manager.sync.settled()
    expect(reported).toEqual([new Error('a bug')])
    expect(manager.sync.status().state).toBe('fine')
  })

  it('for whoever waits runs at most every few seconds', async () => {
    let probes = 0
    const clear = world.openShare()
    const probe = () => {
      probes += 1
      return clear.probe()
    }
    const manager = world.device(mia, { share: { ...clear, probe } })
    manager.sync.runIfRested()
    manager.sync.runIfRested()
    await manager.sync.settled()
    manager.sync.runIfRested()
    await manager.sync.settled()
    // once by the run itself, once by whoever reads the rules
    expect(probes).toBe(2)
  })
})
