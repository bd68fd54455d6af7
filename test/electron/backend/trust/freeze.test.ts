import { beforeEach, describe, expect, it } from 'vitest'
import { regionRelease, seal, vouch } from '#backend/trust/release.ts'
import {
  createTrustWorld,
  dayMs,
  refusalsOf,
  textBytes,
  textsOf,
  trustNowAt,
  versionsOf,
  type Reader,
  type TrustWorld,
} from '#test/support/trustWorld.ts'

let world: TrustWorld
let reader: Reader
beforeEach(async () => {
  world = await createTrustWorld()
  reader = world.reader()
})

const expiring = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
const soon = trustNowAt + 2 * dayMs

/** A release of which one role expires in two days, everything else much later. */
const releaseWith = async (role: 'snapshot' | 'targets' | 'root'): Promise<void> => {
  const base = await world.base()
  const signer = world.key('ada').deviceId
  if (role === 'root') {
    const root = { ...base.root.signed, version: 2, expires: expiring(soon) }
    await world.publish([seal(world.desk(), 'root', [world.key('root1').deviceId, world.key('root2').deviceId], root)])
  }
  if (role === 'targets') {
    const file = seal(world.desk(), 'targets', [signer], {
      ...base.targets.signed,
      version: 2,
      expires: expiring(soon),
    })
    await world.publish([
      file,
      ...vouch(world.desk(), signer, { news: new Map([['targets', { file, version: 2 }]]), before: base }),
    ])
  }
  if (role === 'snapshot') {
    const file = seal(world.desk(), 'snapshot', [signer], {
      ...base.snapshot.signed,
      version: 2,
      expires: expiring(soon),
    })
    const reference = { version: 2, length: file.bytes.length, hashes: { sha256: file.sha256 } }
    const timestamp = { ...base.timestamp.signed, version: 2, meta: { 'snapshot.json': reference } }
    await world.publish([file, seal(world.desk(), 'timestamp', [signer], timestamp)])
  }
}

describe('what expires ends updates, never the last trusted rules', () => {
  it('U06 a share that is held still is noticed when its timestamp expires', async () => {
    const before = await reader.refresh()
    world.setNow(trustNowAt + 29 * dayMs)
    expect((await reader.refresh()).confirmed).toBe(true)
    world.setNow(trustNowAt + 31 * dayMs)
    const after = await reader.refresh()
    expect([after.confirmed, refusalsOf(after), textsOf(after)]).toEqual([false, ['expired'], textsOf(before)])
    expect(after.confirmedAt).toBe(trustNowAt + 29 * dayMs)
    expect(after.refused[0]?.path).toMatch(/1\.timestamp\./)
  })

  it.each([
    ['U07', 'snapshot'],
    ['U08', 'targets'],
    ['U09', 'root'],
  ] as const)('%s the same for the %s', async (_, role) => {
    await releaseWith(role)
    const before = await reader.refresh()
    expect([before.confirmed, versionsOf(before)[role]]).toEqual([true, 2])
    world.setNow(soon)
    for (const one of [reader, world.reader()]) {
      const after = await one.refresh()
      expect([after.confirmed, refusalsOf(after)]).toEqual([false, ['expired']])
      expect(after.refused[0]?.path).toContain(`2.${role}.`)
    }
    expect(textsOf(await reader.refresh())).toEqual(textsOf(before))
  })

  it('U09 a region that expires takes nothing else with it', async () => {
    const regions = new Map([['south', [world.key('lea')]]])
    await world.publish(await world.release({}, 'ada', regions))
    const early = regionRelease(
      { ...world.desk(), now: trustNowAt - 364 * dayMs },
      await world.base(),
      { region: 'south', bytes: textBytes('south') },
      world.key('lea').deviceId,
    )
    const fresh = vouch(world.desk(), world.key('lea').deviceId, {
      news: new Map([['south', { file: early[1] ?? fail(), version: 1 }]]),
      before: await world.base(),
    })
    await world.publish([...early.slice(0, 2), ...fresh])
    const before = await reader.refresh()
    expect(before.confirmed).toBe(true)
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
    world.setNow(trustNowAt + 2 * dayMs)
    const after = await reader.refresh()
    expect(textsOf(after)).toEqual({ ...textsOf(before), 'pack-2.json': 'pack 2' })
    expect([after.confirmed, refusalsOf(after)]).toEqual([false, ['expired']])
  })

  it('a clock that is set back revives nothing', async () => {
    world.setNow(trustNowAt + 20 * dayMs)
    await reader.refresh()
    await world.publish((await world.renew('lea')) ?? [])
    world.setNow(trustNowAt + 49 * dayMs)
    await reader.refresh()
    world.setNow(trustNowAt)
    const after = await reader.refresh()
    expect([after.confirmed, after.confirmedAt]).toEqual([true, trustNowAt + 49 * dayMs])
  })

  it('U20 an outlet that was offline for 60 days catches up 39 roots', async () => {
    const before = await reader.refresh()
    const admins = [world.key('ada'), world.key('bea')]
    for (let day = 1; day <= 39; day += 1) {
      world.setNow(trustNowAt + day * dayMs)
      await world.publish(await world.changeRoot({ admins: [...admins, world.key(`admin${day}`)] }))
    }
    world.setNow(trustNowAt + 60 * dayMs)
    expect(await reader.refresh()).toMatchObject({ confirmed: false, targets: before.targets })
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }, 'admin39'))
    const after = await reader.refresh()
    expect([after.confirmed, versionsOf(after)['root']]).toEqual([true, 40])
    expect(textsOf(after)).toHaveProperty(['pack-2.json'], 'pack 2')
  })
})

const fail = (): never => {
  throw new Error('no such file')
}
