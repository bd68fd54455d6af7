import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Caller } from '#backend/backend.ts'
import { createBackend, type RunningBackend } from '#backend/createBackend.ts'
import { createSessionHandlers } from '#backend/handlers/session.ts'
import { createShareHandlers } from '#backend/handlers/share.ts'
import { id } from '#shared/kernel/ids.ts'

let root: string
let backend: RunningBackend
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-session-'))
  mkdirSync(join(root, 'share'))
  const created = await createBackend({ dataFolder: join(root, 'data'), appVersion: '1.2.3' })
  if (!created.ok) throw new Error(created.error.code)
  backend = created.value
})
afterEach(async () => {
  await backend.close()
  rmSync(root, { recursive: true, force: true })
})

const nobody = { actor: null }
/** The door lets nobody but an admin or a lead ask for an invitation. */
const admin: Caller = { actor: { actorId: id('ada'), name: 'Ada', role: 'admin', outletIds: [], regionIds: [] } }
const session = () => createSessionHandlers(backend)
const share = () => createShareHandlers(backend)
const found = async () =>
  session()['setup.createOrganisation'](
    { name: 'Pools', adminName: 'Ada', shareFolder: join(root, 'share'), regions: [{ name: 'South' }], outlets: [] },
    nobody,
  )
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })

describe('before there is an organisation', () => {
  it('there is no share, nobody to be, and nothing to choose', async () => {
    expect(await share()['share.status']({}, nobody)).toMatchObject({
      ok: true,
      value: { state: 'none', folder: null },
    })
    expect(await share()['share.sync']({}, nobody)).toMatchObject({ ok: true, value: { published: 0, read: 0 } })
    expect(await share()['share.choose']({ folder: root }, nobody)).toMatchObject(refused('noProfile'))
    expect(await share()['share.verify']({}, nobody)).toMatchObject(refused('shareMissing'))
    expect(await session()['session.switchActor']({ actorId: id('ada') }, nobody)).toMatchObject(refused('noProfile'))
    const invite = { name: 'Mia', role: 'manager' as const, outletIds: [], regionIds: [] }
    expect(await session()['setup.invite'](invite, admin)).toMatchObject(refused('noProfile'))
  })
})

describe('a share that has moved', () => {
  it('is chosen again; another folder is refused and the old one kept', async () => {
    await found()
    mkdirSync(join(root, 'other'))
    expect(await share()['share.choose']({ folder: join(root, 'other') }, nobody)).toMatchObject(
      refused('shareMissing'),
    )
    expect(await share()['share.choose']({ folder: 'relative' }, nobody)).toMatchObject(refused('shareMissing'))
    renameSync(join(root, 'share'), join(root, 'moved'))
    expect(await share()['share.sync']({}, nobody)).toMatchObject({ ok: true, value: { status: { state: 'missing' } } })
    const chosen = await share()['share.choose']({ folder: join(root, 'moved') }, nobody)
    expect(chosen).toMatchObject({ ok: true, value: { state: 'fine', folder: join(root, 'moved') } })
  })

  it('is not exchanged for the share of somebody else', async () => {
    await found()
    mkdirSync(join(root, 'theirs'))
    const theirs = backend.openShare(join(root, 'theirs'))
    await theirs.createMarker(id('theirshare2'))
    await theirs.close()
    expect(await share()['share.choose']({ folder: join(root, 'theirs') }, nobody)).toMatchObject(
      refused('shareForeign'),
    )
    expect(backend.workspace().stores.profiles.get()?.shareFolder).toBe(join(root, 'share'))
  })
})

describe('who acts', () => {
  it('may be one of those whose keys are here, and nobody else', async () => {
    await found()
    const { profiles } = backend.workspace().stores
    const actorId = profiles.get()?.actorId ?? id<'Actor'>('none')
    expect(await session()['session.switchActor']({ actorId }, nobody)).toMatchObject({
      ok: true,
      value: { state: 'ready' },
    })
    expect(await session()['session.switchActor']({ actorId: id('mia') }, nobody)).toMatchObject(refused('notYours'))
    expect(profiles.get()?.actorId).toBe(actorId)
  })

  it('invites only to places that exist', async () => {
    await found()
    const invite = { name: 'Mia', role: 'manager' as const, outletIds: [id<'Outlet'>('nowhere')], regionIds: [] }
    expect(await session()['setup.invite'](invite, admin)).toMatchObject(refused('notFound'))
    expect(backend.workspace().stores.trust.registry()?.invitations).toEqual([])
  })
})

describe('jobs', () => {
  it('are found by their id, and only a verification has a verification’s result', async () => {
    expect(await session()['jobs.get']({ jobId: 'none' }, nobody)).toMatchObject(refused('notFound'))
    expect(await session()['jobs.cancel']({ jobId: 'none' }, nobody)).toMatchObject(refused('notFound'))
    const jobId = backend.jobs.start('backup', () => Promise.resolve('done'))
    await backend.jobs.settled(jobId)
    expect(await session()['jobs.get']({ jobId }, nobody)).toMatchObject({ ok: true, value: { state: 'done' } })
    expect(await share()['share.verifyResult']({ jobId }, nobody)).toEqual({ ok: true, value: null })
  })
})
