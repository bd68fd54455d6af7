import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBackend, type RunningBackend } from '#backend/createBackend.ts'
import { createDeviceHandlers } from '#backend/handlers/devices.ts'
import { createSessionHandlers } from '#backend/handlers/session.ts'
import { createShareHandlers } from '#backend/handlers/share.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { currentCaller } from '#backend/session.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { createOrganisation } from '#backend/setup/createOrganisation.ts'

let root: string
let open: RunningBackend[]
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-setup-'))
  mkdirSync(join(root, 'share'))
  open = []
})
afterEach(async () => {
  for (const backend of open) await backend.close()
  rmSync(root, { recursive: true, force: true })
})

const start = async (name: string) => {
  const created = await createBackend({ dataFolder: join(root, name), appVersion: '0.0.0' })
  if (!created.ok) throw new Error(created.error.code)
  open.push(created.value)
  const backend = created.value
  const handlers = {
    ...createSessionHandlers(backend),
    ...createShareHandlers(backend),
    ...createDeviceHandlers(backend),
  }
  return { backend, handlers, caller: () => currentCaller(backend) }
}
type Started = Awaited<ReturnType<typeof start>>

const value = <T>(reply: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value
}
const order = () => ({
  name: 'Pools',
  adminName: 'Ada',
  shareFolder: join(root, 'share'),
  regions: [{ name: 'South' }],
  outlets: [
    { name: 'Nordbad', region: 'South', format: 'pool', country: 'DE', timeZone: 'Europe/Berlin', roles: ['guard'] },
  ],
})
const found = async (admin: Started) => value(await admin.handlers['setup.createOrganisation'](order(), admin.caller()))
/** As an admin does who was read the words of the device. */
const letIn = async (admin: Started, { device }: Pick<SessionView, 'device'>): Promise<void> => {
  if (device === null) throw new Error('no device')
  await admin.handlers['share.sync']({}, admin.caller())
  value(await admin.handlers['devices.admit'](device, admin.caller()))
}
const why = (reply: { ok: boolean; error?: unknown }) =>
  (reply.error as { why?: string; code: string } | undefined)?.why

describe('the first run', () => {
  it('begins fresh, founds an organisation, and puts book and pack on the share', async () => {
    const admin = await start('admin')
    expect(value(await admin.handlers['session.get']({}, admin.caller()))).toMatchObject({
      state: 'fresh',
      actor: null,
    })
    expect(admin.caller().actor).toBeNull()
    const view = await found(admin)
    expect(view).toMatchObject({
      state: 'ready',
      organisation: 'Pools',
      demo: false,
      actor: { role: 'admin', name: 'Ada' },
    })
    expect(view.outlets).toHaveLength(1)
    const status = value(await admin.handlers['share.status']({}, admin.caller()))
    expect(status).toMatchObject({ state: 'fine', waiting: 0, packVersion: 1 })
    expect(status.lastReadBackAt).not.toBeNull()
  })

  it('is refused with first rules that cannot be used, before anything is written', async () => {
    const admin = await start('admin')
    const createBroken = (issue: Parameters<typeof createHousePack>[0]) => ({ ...createHousePack(issue), version: -1 })
    const reply = await createOrganisation(admin.backend, order(), createBroken)
    expect(reply).toMatchObject({ ok: false, error: { why: 'badPack', details: { path: 'version' } } })
    expect(readdirSync(join(root, 'share'))).toEqual([])
    expect(admin.backend.workspace().stores.profiles.get()).toBeNull()
  })

  it('is refused a second time, in a folder that holds another share, and in none', async () => {
    const admin = await start('admin')
    await found(admin)
    expect(why(await admin.handlers['setup.createOrganisation'](order(), admin.caller()))).toBe('alreadySetUp')
    const second = await start('second')
    expect(why(await second.handlers['setup.createOrganisation'](order(), second.caller()))).toBe('shareForeign')
    const nowhere = { ...order(), shareFolder: join(root, 'absent') }
    expect(why(await second.handlers['setup.createOrganisation'](nowhere, second.caller()))).toBe('shareMissing')
    expect(second.backend.workspace().stores.profiles.get()).toBeNull()
  })

  it('names the fields that do not fit', async () => {
    const admin = await start('admin')
    const [outlet] = order().outlets
    const bad = { ...order(), outlets: [{ ...outlet!, region: 'East', timeZone: 'Mars/Olympus' }] }
    expect(await admin.handlers['setup.createOrganisation'](bad, admin.caller())).toEqual({
      ok: false,
      error: { code: 'badInput', issues: ['outlets.0.region', 'outlets.0.timeZone'] },
    })
  })
})

describe('joining', () => {
  it('waits for the admin, then acts as invited', async () => {
    const admin = await start('admin')
    const { outlets } = await found(admin)
    const outletIds = outlets.map(({ outletId }) => outletId)
    const { invitation } = value(
      await admin.handlers['setup.invite']({ name: 'Mia', role: 'manager', outletIds, regionIds: [] }, admin.caller()),
    )
    const manager = await start('manager')
    const joined = value(
      await manager.handlers['setup.join'](
        { invitation, shareFolder: join(root, 'share'), name: 'Mia M.' },
        manager.caller(),
      ),
    )
    expect(joined).toMatchObject({ state: 'waiting', actor: null })
    expect(manager.caller().actor).toBeNull()

    await letIn(admin, joined)
    await manager.handlers['share.sync']({}, manager.caller())
    const view = value(await manager.handlers['session.get']({}, manager.caller()))
    expect(view).toMatchObject({ state: 'ready', actor: { role: 'manager', name: 'Mia M.', outletIds } })
    expect(manager.backend.workspace().stores.packs.newest()?.version).toBe(1)
    const { devices } = value(await admin.handlers['devices.list']({}, admin.caller()))
    expect(devices.map(({ name }) => name)).toEqual(['Ada', 'Mia M.'])
  })

  it('uses an invitation once, and refuses a mistyped one and the wrong share', async () => {
    const admin = await start('admin')
    await found(admin)
    const invite = { name: 'Lea', role: 'lead' as const, outletIds: [], regionIds: [] }
    const { invitation } = value(await admin.handlers['setup.invite'](invite, admin.caller()))
    const shareFolder = join(root, 'share')
    const lead = await start('lead')
    const typo = `${invitation.slice(0, 40)}${invitation[40] === 'a' ? 'b' : 'a'}${invitation.slice(41)}`
    const ask = (device: Started, text: string, folder: string) =>
      device.handlers['setup.join']({ invitation: text, shareFolder: folder, name: 'L' }, device.caller())
    expect(why(await ask(lead, typo, shareFolder))).toBe('badInvitation')
    mkdirSync(join(root, 'empty'))
    expect(why(await ask(lead, invitation, join(root, 'empty')))).toBe('shareMissing')
    await letIn(admin, value(await ask(lead, invitation, shareFolder)))
    const thief = await start('thief')
    value(await ask(thief, invitation, shareFolder))
    await admin.handlers['share.sync']({}, admin.caller())
    await thief.handlers['share.sync']({}, thief.caller())
    expect(value(await thief.handlers['session.get']({}, thief.caller())).state).toBe('waiting')
    await lead.handlers['share.sync']({}, lead.caller())
    expect(value(await lead.handlers['session.get']({}, lead.caller())).state).toBe('ready')
  })
})

describe('folders', () => {
  it('is refused while another process has it, and keeps the present one', async () => {
    const first = await start('first')
    await found(first)
    const second = await start('second')
    const refused = await second.handlers['setup.openFolder']({ folder: join(root, 'first') }, second.caller())
    expect(why(refused)).toBe('folderInUse')
    expect(value(await second.handlers['session.get']({}, second.caller())).dataFolder).toBe(join(root, 'second'))
    await first.backend.close()
    open = open.filter((backend) => backend !== first.backend)
    const opened = value(await second.handlers['setup.openFolder']({ folder: join(root, 'first') }, second.caller()))
    expect(opened).toMatchObject({ state: 'ready', organisation: 'Pools' })
  })

  it('verifies the share in a job', async () => {
    const admin = await start('admin')
    await found(admin)
    const { jobId } = value(await admin.handlers['share.verify']({}, admin.caller()))
    await admin.backend.jobs.settled(jobId)
    expect(value(await admin.handlers['share.verifyResult']({ jobId }, admin.caller()))).toMatchObject({
      ok: true,
      files: 7,
      chains: 0,
      refused: [],
    })
  })
})
