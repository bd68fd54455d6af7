import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { evaluationDigest } from '#shared/roster/evaluate.ts'
import type { Content } from '#shared/sync/model.ts'
import { frozenWeek } from '#test/support/frozenWeek.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { createWorld, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
let manager: TestDevice
beforeEach(async () => {
  world = await createWorld()
  manager = world.device(mia)
  await world.admin.sync.run()
  await manager.sync.run()
})
afterEach(() => world.dispose())

const report = (frozen: WeekReport): Content => ({
  type: 'report',
  report: { outletId: id('nordbad'), week: frozen, overrides: [] },
})
const verified = async () => {
  await manager.sync.run()
  const result = await verifyShareFolder(world.folder)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('verifying a share', () => {
  it('decides every published week again', async () => {
    const honest = frozenWeek()
    expect(honest.evaluation.findings).not.toEqual([])
    manager.enqueue(report(honest))
    expect(await verified()).toMatchObject({ ok: true, verdictsReplayed: 1, mismatches: [], refused: [] })
  })

  it('finds a verdict that its own outlet made up, though every signature is right', async () => {
    const honest = frozenWeek()
    const evaluation = { ...honest.evaluation, findings: [] }
    const digest = evaluationDigest({ pack: testPack(), overrides: [], week: honest.facts }, evaluation)
    const { path } = manager.enqueue(report({ ...honest, evaluation, digest }))
    expect(await verified()).toMatchObject({
      ok: false,
      refused: [],
      mismatches: [{ path, weekOn: '2026-03-16', outletId: 'nordbad' }],
    })
  })

  it('finds a week that was judged by rules that nobody published', async () => {
    const honest = frozenWeek()
    const packVersion = 7
    manager.enqueue(report({ ...honest, packVersion, evaluation: { ...honest.evaluation, packVersion } }))
    expect(await verified()).toMatchObject({ ok: false, mismatches: [{ outletId: 'nordbad' }] })
  })

  it('says from the first file on how many there are, and comes to the end', async () => {
    for (let nth = 0; nth < 3; nth += 1)
      manager.enqueue({ type: 'report', report: { outletId: id('nordbad'), week: null, overrides: [] } })
    await manager.sync.run()
    const told: (readonly [number, number])[] = []
    const again = await verifyShareFolder(world.folder, {
      progress: { report: (_, done, total) => told.push([done, total]), breathe: () => Promise.resolve() },
    })
    const files = again.ok ? again.value.files : 0
    expect(files).toBeGreaterThan(3)
    expect(told.map(([done]) => done)).toEqual(Array.from({ length: files }, (_, nth) => nth))
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([files]))
  })

  it('says what is no share, and whose share it is not', async () => {
    mkdirSync(join(world.folder, '..', 'empty'))
    expect(await verifyShareFolder(join(world.folder, '..', 'empty'))).toEqual({ ok: false, error: 'missing' })
    const { shareId, organisationId, rootSha256 } = world.profile
    const trust = { shareId, organisationId, rootSha256 }
    expect(await verifyShareFolder(world.folder, { trust: { rootSha256 } })).toMatchObject({ value: { ok: true } })
    expect(await verifyShareFolder(world.folder, { trust })).toMatchObject({ ok: true, value: { ok: true } })
    const elsewhere = { ...trust, shareId: id<'Share'>('othersharing') }
    const other = { ...trust, organisationId: id<'Organisation'>('other') }
    for (const one of [elsewhere, other, { rootSha256: 'ab'.repeat(32) }]) {
      expect(await verifyShareFolder(world.folder, { trust: one })).toEqual({ ok: false, error: 'foreign' })
    }
  })
})
