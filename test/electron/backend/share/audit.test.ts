import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditShare } from '#backend/share/audit.ts'
import { auditIfDue, startAudit } from '#backend/share/auditJob.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { filesIn, put, remove } from '#test/support/forgery.ts'
import { overrideOf } from '#test/support/ruleBuilders.ts'
import { createScene, flip, type Scene } from '#test/support/shareScene.ts'
import { worldNowAt, type TestDevice } from '#test/support/shareWorld.ts'

const day = 24 * 60 * 60_000
const silent = { report: () => undefined, breathe: () => Promise.resolve() }

let scene: Scene
beforeEach(async () => {
  scene = await createScene()
  await scene.look()
})
afterEach(() => scene.dispose())

const audit = async (
  device: TestDevice = scene.lead,
  share: Pick<FileShare, 'list' | 'read'> = scene.world.openShare(),
) => {
  const workspace = device.backend.workspace()
  return auditShare({ workspace, share, profile: scene.profile, now: () => worldNowAt, progress: silent })
}
const found = async () => {
  const done = await audit()
  return done.ok ? done.value.refused.map(({ refusal, path, evidence }) => ({ refusal, path, evidence })) : done.error
}

describe('an audit', () => {
  it('of a sound share finds every accepted file, and is kept with its date', async () => {
    const done = await audit()
    const accepted = scene.lead.stores.chains.acceptedAfter('', 999)
    const expected = { startedAt: worldNowAt, finishedAt: worldNowAt, files: accepted.length, retired: 0, refused: [] }
    expect(done).toEqual({ ok: true, value: expected })
    expect(scene.lead.stores.evidence.lastAudit()).toEqual(expected)
  })

  it('A10, A08: finds files that were deleted behind the head', async () => {
    remove(scene.folder, scene.path(2))
    remove(scene.folder, scene.path(4))
    expect((await scene.look()).refusals).toEqual([])
    expect(await found()).toEqual(
      [2, 4].map((seq) => ({ refusal: 'rollback', path: scene.path(seq), evidence: [scene.path(seq)] })),
    )
    expect(scene.lead.stores.evidence.cases()).toHaveLength(2)
  })

  it('A10: finds a whole directory that is gone', async () => {
    for (const seq of [1, 2, 3, 4, 5]) remove(scene.folder, scene.path(seq))
    expect(await found()).toHaveLength(5)
  })

  it('finds a report that leaves out a local value of an earlier one, and so does verify', async () => {
    const told = (overrides: readonly Override[]) =>
      scene.manager.enqueue({ type: 'report', report: { outletId: id('nordbad'), week: null, overrides } }).path
    const paths = [told([overrideOf({ outletId: id('nordbad') })]), told([])]
    await scene.manager.sync.run()
    expect((await scene.look()).refusals).toEqual([])
    const rewritten = { refusal: 'rewritten', path: paths[1], evidence: paths }
    expect(await found()).toEqual([rewritten])
    expect(scene.lead.stores.evidence.cases()).toMatchObject([{ refused: rewritten }])
    const verified = await verifyShareFolder(scene.folder)
    expect(verified).toMatchObject({ ok: true, value: { ok: false, refused: [rewritten] } })
  })

  it('finds a file whose bytes are others than those accepted', async () => {
    put(scene.folder, scene.path(2), flip(scene.bytes(2), 90))
    expect(await found()).toEqual([{ refusal: 'damaged', path: scene.path(2), evidence: undefined }])
  })

  it('A17: finds a fork behind the head, though it hides among more rubbish than a sync looks at', async () => {
    const second = scene.plant(2, scene.signed(scene.payload(2, { createdAt: worldNowAt + 5 })))
    const before = () => filesIn(scene.folder).filter((path) => path.startsWith(second.slice(0, -21)) && path < second)
    for (let count = 0; before().length < 6 && count < 500; count += 1) scene.plant(2, Buffer.from(`rubbish ${count}`))
    expect(await found()).toEqual([{ refusal: 'fork', path: second, evidence: [scene.path(2), second] }])
    expect(scene.lead.stores.evidence.file(second)?.bytes.length).toBeGreaterThan(100)
  })

  it('goes by no listing: a file that is listed no more but can be read is there', async () => {
    const whole = scene.world.openShare()
    expect(await audit(scene.lead, { ...whole, list: async () => ({ ok: true, value: [] }) })).toMatchObject({
      ok: true,
      value: { refused: [] },
    })
  })

  it('ends without a result where the share goes away, and says what it could not read where one file is ill', async () => {
    const whole = scene.world.openShare()
    const ill = (error: 'hung' | 'io'): FileShare['read'] => {
      return async (path, most) => (path === scene.path(3) ? { ok: false, error } : whole.read(path, most))
    }
    expect(await audit(scene.lead, { ...whole, read: ill('hung') })).toEqual({ ok: false, error: 'hung' })
    expect(scene.lead.stores.evidence.lastAudit()).toBeNull()
    expect(await audit(scene.lead, { ...whole, read: ill('io') })).toMatchObject({
      ok: true,
      value: { refused: [{ path: scene.path(3), refusal: 'later' }] },
    })
  })

  it('looks at every file once, however the pages fall', async () => {
    const device = scene.lead.backend.workspace()
    const { chains } = device.stores
    const paged = { ...chains, acceptedAfter: (path: string) => chains.acceptedAfter(path, 2) }
    const workspace = { ...device, stores: { ...device.stores, chains: paged } }
    const read: string[] = []
    const whole = scene.world.openShare()
    const share: Pick<FileShare, 'list' | 'read'> = {
      ...whole,
      read: (path, most) => {
        read.push(path)
        return whole.read(path, most)
      },
    }
    await auditShare({ workspace, share, profile: scene.profile, now: () => worldNowAt, progress: silent })
    expect(read.toSorted()).toEqual(chains.acceptedAfter('', 999).map(({ path }) => path))
  })
})

describe('an audit as a job', () => {
  const started = () => {
    const reply = startAudit(scene.lead.backend)
    return reply.ok ? reply.value.jobId : ''
  }

  it('counts its files, and gives what it found', async () => {
    const jobId = started()
    await scene.lead.backend.jobs.settled(jobId)
    const files = scene.lead.stores.evidence.lastAudit()?.files
    expect(scene.lead.backend.jobs.get(jobId)).toMatchObject({
      kind: 'audit',
      state: 'done',
      done: files,
      total: files,
    })
    expect(scene.lead.backend.jobs.result(jobId)).toEqual(scene.lead.stores.evidence.lastAudit())
  })

  it('leaves nothing behind where it is cancelled', async () => {
    const jobId = started()
    scene.lead.backend.jobs.cancel(jobId)
    await scene.lead.backend.jobs.settled(jobId)
    expect(scene.lead.backend.jobs.get(jobId)?.state).toBe('cancelled')
    expect(scene.lead.stores.evidence.lastAudit()).toBeNull()
  })

  it('begins by itself a month after the device was let in, and a month after the last', async () => {
    const dueAt = (device: TestDevice, at: number): boolean => {
      device.setNow(at)
      return auditIfDue(device.backend)
    }
    const [late, muchLater] = [worldNowAt + 30 * day, worldNowAt + 61 * day]
    expect(dueAt(scene.lead, late - 1)).toBe(false)
    expect(dueAt(scene.lead, late)).toBe(true)
    expect(dueAt(scene.lead, late + 1)).toBe(false)
    await expect.poll(() => scene.lead.stores.evidence.lastAudit()).not.toBeNull()
    expect(dueAt(scene.lead, muchLater)).toBe(true)
    expect(dueAt(scene.manager, muchLater)).toBe(false)
    await expect.poll(() => scene.lead.stores.evidence.lastAudit()?.finishedAt).toBe(muchLater)
  })

  it('begins with a sync of its own accord', async () => {
    expect(filesIn(scene.folder).length).toBeGreaterThan(5)
    scene.lead.setNow(worldNowAt + 31 * day)
    await scene.lead.sync.run()
    await expect.poll(() => scene.lead.stores.evidence.lastAudit()?.refused).toEqual([])
  })
})
