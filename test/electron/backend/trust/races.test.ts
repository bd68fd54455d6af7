import { beforeEach, describe, expect, it } from 'vitest'
import { isSignedFor } from '#backend/trust/signatures.ts'
import { parseMetadata } from '#shared/sync/repository/shape.ts'
import { createTrustWorld, dayMs, textsOf, trustNowAt, versionsOf, type TrustWorld } from '#test/support/trustWorld.ts'

let world: TrustWorld
beforeEach(async () => {
  world = await createTrustWorld()
})

describe('several devices write at once', () => {
  it('U18 two admins publish one number: all who see both believe the same, and the other goes on top', async () => {
    const [byAda, byBea] = [
      await world.release({ 'pack-2.json': 'by Ada' }, 'ada'),
      await world.release({ 'pack-3.json': 'by Bea' }, 'bea'),
    ]
    const early = { ada: world.reader(), bea: world.reader() }
    await world.publish(byAda)
    await early.ada.refresh()
    await world.publish(byBea)
    const seen = await Promise.all(Array.from({ length: 5 }, () => world.reader().refresh()))
    expect(new Set(seen.map((state) => JSON.stringify(textsOf(state)))).size).toBe(1)
    const isAda = textsOf(seen[0] ?? { targets: [] })['pack-2.json'] !== undefined
    await world.publish(
      isAda
        ? await world.release({ 'pack-3.json': 'by Bea' }, 'bea')
        : await world.release({ 'pack-2.json': 'by Ada' }, 'ada'),
    )
    for (const one of [early.ada, early.bea, world.reader()]) {
      const state = await one.refresh()
      expect(textsOf(state)).toEqual({
        'registry.json': 'registry 1',
        'pack-1.json': 'pack 1',
        'pack-2.json': 'by Ada',
        'pack-3.json': 'by Bea',
      })
      expect([state.confirmed, versionsOf(state)]).toEqual([true, { root: 1, timestamp: 3, snapshot: 3, targets: 3 }])
    }
  })

  it('U19 five deputies renew at once: one of them counts, and none has to do it again', async () => {
    const names = ['lea', 'leo', 'lia', 'lou', 'lux']
    await world.publish(await world.changeRoot({ deputies: names.map(world.key) }))
    world.setNow(trustNowAt + 14 * dayMs)
    expect(await world.renew('lea')).toBeNull()
    world.setNow(trustNowAt + 16 * dayMs)
    const renewals = await Promise.all(names.map((name) => world.renew(name)))
    expect(renewals.every((files) => files?.length === 2)).toBe(true)
    await Promise.all(renewals.map((files) => world.publish(files ?? [])))
    const seen = await Promise.all(names.map(() => world.reader().refresh()))
    expect(new Set(seen.map(({ roles }) => JSON.stringify(roles))).size).toBe(1)
    expect(versionsOf(await world.reader().refresh())).toMatchObject({ timestamp: 2, snapshot: 2, targets: 1 })
    expect(await Promise.all(names.map((name) => world.renew(name)))).toEqual(names.map(() => null))
    world.setNow(trustNowAt + 45 * dayMs)
    expect((await world.reader().refresh()).confirmed).toBe(true)
  })

  it('a deputy renews also what has expired for everybody', async () => {
    world.setNow(trustNowAt + 200 * dayMs)
    expect((await world.reader().refresh()).confirmed).toBe(false)
    await world.publish((await world.renew('leo')) ?? [])
    const state = await world.reader().refresh()
    expect([state.confirmed, versionsOf(state)]).toEqual([true, { root: 1, timestamp: 2, snapshot: 2, targets: 1 }])
  })

  it('what a deputy signs says nothing new about the rules', async () => {
    const renewed = (world.setNow(trustNowAt + 20 * dayMs), await world.renew('lea'))
    const base = await world.base()
    for (const { path, bytes } of renewed ?? []) {
      const role = path.split('.')[1] === 'snapshot' ? 'snapshot' : 'timestamp'
      const file = parseMetadata(role, bytes)
      expect(
        file.ok && [isSignedFor(base.root, role, file.value), isSignedFor(base.root, 'targets', file.value)],
      ).toEqual([true, false])
    }
  })
})
