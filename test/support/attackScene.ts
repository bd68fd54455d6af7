import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decideRequest, requestViews } from '#backend/compare/requests.ts'
import { requestOverride } from '#backend/overrides/overrideSteps.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { id } from '#shared/kernel/ids.ts'
import { openTarget, type Target } from '../reliability/attacks/target.ts'
import { frozenWeek } from './frozenWeek.ts'
import { quiet } from './shareScene.ts'
import { createWorld, lea, leo, max, mia, type TestDevice, type World } from './shareWorld.ts'

/** A share with a request, its approval and a week judged by it; each attack gets a copy of the folder. */
export interface AttackScene {
  readonly world: World
  /** What `export trust` prints. */
  readonly trustFile: string
  /** A copy of the share as it was before any attack. */
  readonly copy: () => Target
  /** Somebody with an empty memory who looks at such a copy. */
  readonly newcomer: (folder: string) => TestDevice
  /** The attacked outlet's device, from a backup that was put back. */
  readonly restored: (folder: string) => TestDevice
  readonly dispose: () => void
}

export const createAttackScene = async (): Promise<AttackScene> => {
  const world = await createWorld()
  const manager = world.device(mia)
  const other = world.device(max)
  const lead = world.device(lea)
  const northern = world.device(leo)
  const devices = [world.admin, manager, other, lead, northern]
  const syncAll = async () => {
    for (const device of devices) await device.sync.run()
  }
  await syncAll()
  const asked = requestOverride(manager.backend, mia, {
    outletId: id('nordbad'),
    ruleId: id('rest'),
    parameter: 'minimum',
    value: 560,
    category: 'waiver',
    reason: 'gala',
    fromOn: '2026-03-16',
    untilOn: '2026-04-30',
  })
  if (!asked.ok) throw new Error(asked.error.code)
  other.enqueue(quiet('westbad'))
  await syncAll()
  const [request] = requestViews(lead.backend, lea)
  if (request === undefined) throw new Error('the lead has read no request')
  decideRequest(lead.backend, lea, {
    requestDigest: request.requestDigest,
    verdict: 'approved',
    reason: 'as discussed',
  })
  await syncAll()
  await syncAll()
  const overrides = manager.stores.overrides.list(id('nordbad'))
  manager.enqueue({
    type: 'report',
    report: { outletId: id('nordbad'), week: frozenWeek(overrides), overrides },
  })
  for (let more = 0; more < 3; more += 1)
    manager.enqueue({ type: 'report', report: { outletId: id('nordbad'), week: null, overrides } })
  await syncAll()
  const keys = new Map(
    devices.map(({ deviceId, backend }) => [
      deviceId as string,
      { sign: (bytes: Uint8Array) => backend.workspace().keys.sign(deviceId, bytes) },
    ]),
  )
  const { shareId, organisationId, rootSha256 } = world.profile
  const trustFile = join(dirname(world.folder), 'trust.json')
  writeFileSync(trustFile, JSON.stringify({ shareId, organisationId, rootSha256 }))
  const shareAt = (folder: string) => createDirectoryShare(folder, { expected: shareId })
  return {
    world,
    trustFile,
    copy: () => {
      const folder = mkdtempSync(join(dirname(world.folder), 'attacked-'))
      cpSync(world.folder, folder, { recursive: true })
      return openTarget(folder, (deviceId) => {
        const signer = keys.get(deviceId)
        if (signer === undefined) throw new Error(`no key ${deviceId}`)
        return signer
      })
    },
    newcomer: (folder) => world.device(lea, { admitted: false, share: shareAt(folder) }),
    restored: (folder) => world.twinOf(manager, shareAt(folder)),
    dispose: world.dispose,
  }
}
