import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgeToolsOf, trustOf } from '#backend/share/trustOf.ts'
import { id } from '#shared/kernel/ids.ts'
import { authenticate, authenticateEnrolment } from '#shared/sync/judge.ts'
import type { Content } from '#shared/sync/model.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, mia, worldNowAt, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
let manager: TestDevice
beforeEach(async () => {
  world = await createWorld()
  manager = world.device(mia)
  await world.admin.sync.run()
  await manager.sync.run()
})
afterEach(() => world.dispose())

const decision = (actorId: string): Content => ({
  type: 'decision',
  outletId: id('nordbad'),
  regionId: id('south'),
  requestFile: 'a'.repeat(64),
  packVersion: 1,
  decision: { requestDigest: 'a'.repeat(64), verdict: 'approved', reason: 'x', actorId: id(actorId), decidedAt: 1 },
})
/** What a reader makes of the row in the outbox. */
const read = (device: TestDevice, path: string) => {
  const workspace = device.backend.workspace()
  const row = device.stores.outbox.byPath(path)
  const trust = trustOf({ ...world.profile }, { trust: { ...device.stores.trust, registry: world.registry } })
  return authenticate(judgeToolsOf(workspace), trust, { path, bytes: row?.bytes ?? new Uint8Array(), young: false })
}

describe('the next file of a device', () => {
  it('has the next number, the link, and a name that follows from its bytes', () => {
    const first = manager.enqueue(quiet('nordbad'))
    const second = manager.enqueue(quiet('nordbad'))
    const one = read(manager, first.path)
    const two = read(manager, second.path)
    expect(one).toMatchObject({
      ok: true,
      value: { sha256: first.sha256, payload: { seq: 1, prev: null, packVersion: 1 } },
    })
    expect(two).toMatchObject({ ok: true, value: { payload: { seq: 2, prev: first.sha256, createdAt: worldNowAt } } })
    expect(manager.stores.outbox.waiting().map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('lies where its kind belongs', () => {
    const lead = world.device(lea)
    expect(manager.enqueue(quiet('nordbad')).path).toMatch(`outlets/nordbad/${manager.deviceId}/2026-03/0000000001-`)
    expect(lead.enqueue(decision('lea')).path).toMatch(`people/lea/${lead.deviceId}/2026-03/0000000001-`)
    const enrolment = {
      type: 'enrolment',
      publicKey: manager.publicKey,
      proof: 'a'.repeat(64),
      codeDigest: 'a'.repeat(64),
    } as const
    const { path } = manager.enqueue(enrolment)
    expect(path).toMatch(`inbox/${manager.deviceId}/${manager.deviceId}/2026-03/0000000001-`)
    const bytes = manager.stores.outbox.byPath(path)?.bytes ?? new Uint8Array()
    const trust = trustOf(world.profile, manager.stores)
    expect(
      authenticateEnrolment(judgeToolsOf(manager.backend.workspace()), trust, { path, bytes, young: false }),
    ).toEqual({
      ok: true,
      value: { deviceId: manager.deviceId, content: enrolment },
    })
  })

  it('may be of another time, another pack and another clock, for history that is made', () => {
    const at = Date.UTC(2025, 11, 31, 23, 59)
    const { path } = manager.enqueue(quiet('nordbad'), { at, packVersion: 0, shareMinusDeviceMs: 5_000 })
    expect(path).toContain('/2025-12/')
    expect(read(manager, path)).toMatchObject({
      ok: true,
      value: { payload: { createdAt: at, packVersion: 0, clock: { deviceAt: at, shareMinusDeviceMs: 5_000 } } },
    })
  })

  it('is not made when what it says is not stored', () => {
    expect(() =>
      manager.stores.transaction(() => {
        manager.enqueue(quiet('nordbad'))
        throw new Error('no')
      }),
    ).toThrow('no')
    expect(manager.stores.outbox.waiting()).toEqual([])
    expect(manager.enqueue(quiet('nordbad')).path).toContain('0000000001-')
  })

  it('needs a key and a place, and room', () => {
    expect(() => manager.enqueue(quiet('nordbad'), { by: lea.actorId })).toThrow('no key for lea')
    const override = { reason: randomBytes(1_200_000).toString('base64') }
    const huge: Content = {
      type: 'report',
      report: { outletId: id('nordbad'), week: null, overrides: [override as never] },
    }
    expect(() => manager.enqueue(huge)).toThrow('bytes')
    expect(manager.stores.outbox.waiting()).toEqual([])
  })
})

describe('what waits', () => {
  const failing = (deviceId: () => string, error: 'io' | 'nameTaken' | 'full') => {
    const clear = world.openShare()
    const tried: string[] = []
    const share: typeof clear = {
      ...clear,
      publish: async (path, bytes) => {
        tried.push(path)
        return path.includes(deviceId()) ? { ok: false, error } : clear.publish(path, bytes)
      },
    }
    return { share, tried }
  }

  it.each(['io', 'nameTaken'] as const)(
    'keeps its order when one file fails with %s, and tries it again',
    async (error) => {
      const { share, tried } = failing(() => device.deviceId, error)
      const device = world.device({ ...mia, actorId: id('ida') }, { share })
      await world.admin.sync.run()
      const rows = [device.enqueue(quiet('nordbad')), device.enqueue(quiet('nordbad'))]
      await device.sync.push()
      expect(tried).toEqual([rows[0]?.path])
      expect(device.stores.outbox.byPath(rows[0]?.path ?? '')).toMatchObject({
        attempts: 1,
        problem: error,
        readBackAt: null,
      })
      expect(device.stores.outbox.byPath(rows[1]?.path ?? '')).toMatchObject({ attempts: 0, problem: null })
      expect(device.sync.status()).toMatchObject({ waiting: 2, state: 'fine' })
      await device.sync.push()
      expect(tried).toHaveLength(2)
    },
  )

  it('stops at a fault that concerns the whole share', async () => {
    const { share, tried } = failing(() => device.deviceId, 'full')
    const device = world.device({ ...mia, actorId: id('ida') }, { share })
    device.enqueue(quiet('nordbad'))
    await device.sync.push()
    expect(tried).toHaveLength(1)
    expect(device.sync.status()).toMatchObject({ waiting: 1, state: 'full', unreachableSinceAt: worldNowAt })
  })
})
