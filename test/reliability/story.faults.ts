import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideRequest, requestViews } from '#backend/compare/requests.ts'
import { requestOverride } from '#backend/overrides/overrideSteps.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import { frozenWeek } from '#test/support/frozenWeek.ts'
import { startSamba, type Samba } from '#test/support/samba.ts'
import { publishPackTarget } from '#backend/trust/publishRegistry.ts'
import { quiet } from '#test/support/shareScene.ts'
import { createWorld, lea, max, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { tools } from '#test/support/tools.ts'
import { saw } from './saw.ts'

const start = startForkedChild(resolve('electron/backend/share/shareProcess.ts'))

let samba: Samba
let world: World
let devices: Readonly<Record<'ada' | 'mia' | 'max' | 'lea', TestDevice>>

/** All that a device knows of the others. */
const knownBy = ({ stores: { chains, packs, trust } }: TestDevice): string =>
  canonicalJson({
    heads: chains.heads().filter(({ type }) => type === 'cs1' || type === 'ap1'),
    approvals: chains.approvals(),
    reports: chains.newestReports(),
    packs: packs.list(),
    registry: trust.registry(),
  })
const syncAll = async (): Promise<void> => {
  for (const device of Object.values(devices)) await device.sync.run()
}
/** As people do: again, until everything is through. */
const untilSettled = async (): Promise<number> => {
  for (let round = 1; round <= 60; round += 1) {
    await syncAll()
    const all = Object.values(devices)
    const quietNow = all.every(
      ({ sync, stores }) => sync.status().state === 'fine' && stores.outbox.waiting().length === 0,
    )
    if (quietNow && new Set(all.map(knownBy)).size === 1) return round
    await wait(300)
  }
  throw new Error(JSON.stringify(Object.values(devices).map(({ sync }) => sync.status())))
}
/** What each says while the server is ill: never that all is well, and never that somebody deleted or forged something. */
const expectHonestWords = (): void => {
  for (const { sync } of Object.values(devices)) {
    const { state, refused, unreachableSinceAt } = sync.status()
    if (state !== 'fine') expect(unreachableSinceAt).not.toBeNull()
    expect(refused.filter(({ refusal }) => !['later', 'gap'].includes(refusal))).toEqual([])
  }
}

describe.runIf(tools.samba && tools.tmpfs)('two managers, a lead and an admin on one file server', () => {
  beforeAll(async () => {
    samba = await startSamba({ disk: '4m' })
    world = await createWorld({
      folder: samba.folder,
      open: (folder, expected) => createShareClient({ folder, expected, start, deadlineMs: 8_000, restMs: 200 }),
    })
    devices = { ada: world.admin, mia: world.device(mia), max: world.device(max), lea: world.device(lea) }
    await untilSettled()
  })
  afterAll(async () => {
    await samba.dispose()
    world.dispose()
  })

  it(
    'D09 ask, answer, publish and change the rules while it is killed, stalled and filled up',
    { timeout: 170_000 },
    async () => {
      const asked = requestOverride(devices.mia.backend, mia, {
        outletId: id('nordbad'),
        ruleId: id('rest'),
        parameter: 'minimum',
        value: 560,
        category: 'waiver',
        reason: 'gala',
        fromOn: '2026-03-16',
        untilOn: '2026-04-30',
      })
      expect(asked.ok).toBe(true)
      // killed while it is asked
      const sending = devices.mia.sync.run()
      await wait(40)
      samba.kill()
      await sending
      await devices.lea.sync.run()
      expectHonestWords()
      await samba.start()
      await untilSettled()

      const [request] = requestViews(devices.lea.backend, lea)
      expect(request?.state).toBe('awaiting')
      decideRequest(devices.lea.backend, lea, {
        requestDigest: request?.requestDigest ?? '',
        verdict: 'approved',
        reason: 'as discussed',
      })
      // stalled while it is answered: what people do on their own devices goes on
      samba.stall()
      const answering = devices.lea.sync.run()
      devices.max.enqueue(quiet('westbad'))
      expect(devices.max.stores.outbox.waiting()).toHaveLength(1)
      await wait(1_500)
      samba.goOn()
      await answering
      expectHonestWords()
      await untilSettled()
      const [override] = devices.mia.stores.overrides.list(id('nordbad'))
      expect(override?.decision).toMatchObject({ verdict: 'approved', actorId: 'lea' })

      // filled up while a week is published
      const filler = join(samba.server, 'filler')
      try {
        execFileSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k'], { stdio: 'ignore' })
      } catch {
        // it ends by the full disk
      }
      const overrides = devices.mia.stores.overrides.list(id('nordbad'))
      const report = { outletId: id<'Outlet'>('nordbad'), week: frozenWeek(overrides), overrides }
      const { path } = devices.mia.enqueue({ type: 'report', report })
      await devices.mia.sync.run()
      expectHonestWords()
      expect(devices.mia.stores.outbox.byPath(path)?.readBackAt).toBeNull()
      rmSync(filler)
      writeFileSync(join(samba.server, 'desktop.ini'), 'x')

      const pack = testPack({ version: 2, note: 'longer rest' })
      publishPackTarget(devices.ada.backend, pack)
      await untilSettled()
      expect(devices.mia.stores.outbox.byPath(path)?.readBackAt).not.toBeNull()
      expect(devices.lea.stores.chains.file(path)).not.toBeNull()
      expect(Object.values(devices).map(({ stores }) => stores.packs.newest()?.version)).toEqual([2, 2, 2, 2])
      expect(Object.values(devices).flatMap(({ stores }) => stores.chains.refused())).toEqual([])

      const verified = await verifyShareFolder(samba.server)
      expect(verified).toMatchObject({
        ok: true,
        value: { ok: true, refused: [], mismatches: [], verdictsReplayed: 1 },
      })
      saw('D09', 'asked under a kill, answered under a stall, published on a full disk: four devices agree, verified', {
        tool: 'Samba through FUSE',
      })
    },
  )
})
