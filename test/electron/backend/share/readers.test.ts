import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import { filesIn, get, put, remove } from '#test/support/forgery.ts'
import { createScene, flip, type Scene } from '#test/support/shareScene.ts'
import { worldNowAt } from '#test/support/shareWorld.ts'

let scene: Scene
beforeEach(async () => {
  scene = await createScene()
})
afterEach(() => scene.dispose())

describe('a lead who has read the share before', () => {
  beforeEach(async () => {
    expect(await scene.look()).toEqual({ head: 5, refusals: [] })
  })

  it('sees a deleted end, and stays where it was', async () => {
    remove(scene.folder, scene.path(5))
    remove(scene.folder, scene.path(4))
    expect(await scene.look()).toEqual({ head: 5, refusals: ['rollback'] })
    expect(scene.lead.stores.chains.file(scene.path(5))).not.toBeNull()
  })

  it('does not need what it has: a deleted middle harms nobody', async () => {
    remove(scene.folder, scene.path(3))
    expect(await scene.look()).toEqual({ head: 5, refusals: [] })
  })

  it('sees a second writer behind its head', async () => {
    scene.plant(4, scene.signed(scene.payload(4, { createdAt: worldNowAt + 9 })))
    expect(await scene.look()).toEqual({ head: 5, refusals: ['fork'] })
  })

  it('forgets a refusal once the file has become whole', async () => {
    const next = scene.signed(scene.payload(6))
    const at = scene.plant(6, next)
    put(scene.folder, at, next.subarray(0, 50))
    expect(await scene.look()).toEqual({ head: 5, refusals: ['later'] })
    scene.lead.setNow(worldNowAt + 16 * 60_000)
    expect((await scene.look()).refusals).toEqual(['damaged'])
    put(scene.folder, at, next)
    expect(await scene.look()).toEqual({ head: 6, refusals: [] })
  })

  it('says which file, whose, and what to do', async () => {
    remove(scene.folder, scene.path(5))
    await scene.look()
    expect(scene.lead.stores.chains.refused()).toEqual([
      {
        path: scene.path(5),
        refusal: 'rollback',
        ownerId: 'nordbad',
        deviceId: scene.manager.deviceId,
        seq: 5,
        nextStep: 'askOwner',
        evidence: [scene.path(5), scene.path(4)],
      },
    ])
  })
})

describe('a whole share, verified', () => {
  it('is accepted as it was written', async () => {
    expect(await verifyShareFolder(scene.folder)).toMatchObject({
      ok: true,
      value: { ok: true, refused: [], chains: 2 },
    })
  })

  it('is refused after any one byte of it was changed', async () => {
    const files = filesIn(scene.folder).filter((file) => file !== 'share.json')
    expect(files.length).toBeGreaterThan(8)
    for (const [index, file] of files.entries()) {
      const before = get(scene.folder, file)
      put(scene.folder, file, flip(before, (index * 37) % before.length))
      const report = await verifyShareFolder(scene.folder)
      expect([file, report.ok && report.value.ok]).toEqual([file, false])
      put(scene.folder, file, before)
    }
    expect(await verifyShareFolder(scene.folder)).toMatchObject({ ok: true, value: { ok: true } })
  })

  it('is refused under another organisation’s root', async () => {
    const trust = { ...scene.profile, rootSha256: 'ab'.repeat(32) }
    expect(await verifyShareFolder(scene.folder, { trust })).toEqual({ ok: false, error: 'foreign' })
  })
})
