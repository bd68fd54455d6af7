import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditShare } from '#backend/share/audit.ts'
import { retire, writeCheckpoint } from '#backend/share/retention.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import { id } from '#shared/kernel/ids.ts'
import { retentionMs } from '#shared/sync/checkpoint.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { witnessEveryMs } from '#shared/sync/witness.ts'
import { filesIn, get, put, remove } from '#test/support/forgery.ts'
import { createScene, flip, quiet, type Scene } from '#test/support/shareScene.ts'
import { actorNamed, leo, mia, worldNowAt, type TestDevice } from '#test/support/shareWorld.ts'
import { testOverride } from '#test/support/storeRows.ts'

const lin = actorNamed('lin', { role: 'lead', regionIds: [id('south')] })
const oldAt = worldNowAt + retentionMs()

let scene: Scene
let second: TestDevice
beforeEach(async () => {
  scene = await createScene()
  second = scene.world.device(leo)
  await scene.world.admin.sync.run()
})
afterEach(() => scene.dispose())

const checkpoint = async (device: TestDevice = scene.manager, outletId = 'nordbad') => {
  const profile = device.stores.profiles.get()
  if (profile === null) throw new Error('no profile')
  const { path } = writeCheckpoint(device.backend, profile, id(outletId))
  await device.sync.run()
  return path
}
/** Both leads read what is there, say so, and the manager reads that. */
const witnessed = async (...by: readonly TestDevice[]): Promise<void> => {
  for (const device of by) await device.sync.run()
  await scene.manager.sync.run()
}
const clean = async (
  over: { readonly isTrial?: boolean; readonly share?: FileShare; readonly device?: TestDevice } = {},
) => {
  const { isTrial = false, share = scene.world.openShare(), device = scene.manager } = over
  device.setNow(oldAt)
  const done = await retire({ backend: device.backend, share, deviceId: device.deviceId, isTrial })
  return done.ok ? done.value : done.error
}
const reports = () => filesIn(scene.folder).filter((file) => file.startsWith('outlets/nordbad'))
const joinLate = async (): Promise<TestDevice> => {
  const late = scene.world.device(lin)
  // whoever lets somebody in confirms the rules anew
  scene.world.admin.setNow(oldAt)
  await scene.world.admin.sync.run()
  late.setNow(oldAt)
  return late
}
const headOf = ({ stores }: TestDevice) =>
  stores.chains.heads().find(({ deviceId, type }) => deviceId === scene.manager.deviceId && type === 'cs1')?.seq ?? 0
const refusals = ({ stores }: TestDevice) => stores.chains.refused().map(({ refusal }) => refusal)

describe('an owner', () => {
  it('removes what lies before a checkpoint that two have witnessed, 90 days later, the oldest first', async () => {
    const path = await checkpoint()
    await witnessed(scene.lead, second)
    const before = reports()
    expect(await clean({ isTrial: true })).toMatchObject({ state: 'ready', files: [1, 2, 3, 4, 5].map(scene.path) })
    expect(reports()).toEqual(before)
    const order: string[] = []
    const whole = scene.world.openShare()
    const share: FileShare = {
      ...whole,
      remove: (at, bytes) => {
        order.push(at)
        return whole.remove(at, bytes)
      },
    }
    expect(await clean({ share })).toMatchObject({ files: order })
    expect(order).toEqual([1, 2, 3, 4, 5].map(scene.path))
    expect(reports()).toEqual([path])
    expect(await clean()).toEqual({ state: 'ready', dueAt: oldAt, files: [] })
  })

  it('is the only one: nothing else in the program removes a file of a share', () => {
    const callers = readdirSync('electron', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => readFileSync(join('electron', file), 'utf8').includes('share.remove('))
      .map((file) => file.replaceAll('\\', '/'))
    expect(callers).toEqual(['backend/share/retention.ts'])
  })

  it.each<[string, string, () => Promise<unknown>]>([
    ['without a checkpoint', 'noCheckpoint', async () => witnessed(scene.lead, second)],
    ['that nobody has witnessed', 'notWitnessed', async () => checkpoint()],
    [
      'that one alone has witnessed',
      'notWitnessed',
      async () => {
        await checkpoint()
        await witnessed(scene.lead)
      },
    ],
    [
      'that was witnessed only before',
      'notWitnessed',
      async () => {
        await witnessed(scene.lead, second)
        await checkpoint()
        await witnessed(scene.lead, second)
      },
    ],
    [
      'that is too young',
      'tooYoung',
      async () => {
        scene.manager.setNow(worldNowAt + 1)
        await checkpoint()
        await witnessed(scene.lead, second)
      },
    ],
  ])('removes nothing for a checkpoint %s', async (_, state, prepare) => {
    await prepare()
    const before = reports()
    expect(await clean()).toMatchObject({ state, files: [] })
    expect(reports()).toEqual(before)
  })

  it('needs a checkpoint for each outlet that it has written for', async () => {
    const both = { ...mia, outletIds: [id<'Outlet'>('nordbad'), id<'Outlet'>('seebad')] }
    await scene.world.publishRegistry((registry) => ({
      ...registry,
      actors: registry.actors.map((actor) => (actor.actorId === mia.actorId ? both : actor)),
    }))
    await scene.manager.sync.run()
    scene.manager.enqueue(quiet('seebad'))
    await checkpoint()
    await witnessed(scene.lead, second)
    expect(await clean()).toMatchObject({ state: 'noCheckpoint', files: [] })
    scene.manager.setNow(worldNowAt)
    await checkpoint(scene.manager, 'seebad')
    for (const device of [scene.lead, second]) device.setNow(worldNowAt + witnessEveryMs)
    await witnessed(scene.lead, second)
    expect(await clean()).toMatchObject({ state: 'ready', files: { length: 6 } })
  })

  it('leaves a file that says something else now, and ends where the share does', async () => {
    await checkpoint()
    await witnessed(scene.lead, second)
    put(scene.folder, scene.path(2), flip(scene.bytes(2), 80))
    expect(await clean({ isTrial: true })).toMatchObject({ files: [1, 3, 4, 5].map(scene.path) })
    const whole = scene.world.openShare()
    const full: FileShare = { ...whole, remove: async () => ({ ok: false, error: 'readOnly' }) }
    expect(await clean({ share: full })).toBe('readOnly')
    expect(await clean()).toMatchObject({ files: [1, 3, 4, 5].map(scene.path) })
    expect(filesIn(scene.folder)).toContain(scene.path(2))
  })

  it('leaves a file whose bytes are not those that everybody accepted under its number', async () => {
    await checkpoint()
    await witnessed(scene.lead, second)
    const workspace = scene.manager.backend.workspace()
    const { chains } = workspace.stores
    const other = 'f'.repeat(64)
    const at: typeof chains.at = (deviceId, type, seq) => {
      const found = chains.at(deviceId, type, seq)
      return found === null || seq !== 2 ? found : { ...found, sha256: other }
    }
    Object.assign(workspace, { stores: { ...workspace.stores, chains: { ...chains, at } } })
    expect(await clean()).toMatchObject({ files: [1, 3, 4, 5].map(scene.path) })
  })

  it('removes nothing of anybody else, nor what a clone of it wrote', async () => {
    const stray = scene.plant(3, scene.signed(scene.payload(3, { createdAt: worldNowAt + 3 })))
    await checkpoint(scene.other, 'westbad')
    await witnessed(scene.lead, second)
    await scene.other.sync.run()
    await clean({ device: scene.other })
    expect(filesIn(scene.folder)).toContain(stray)
    expect([1, 2, 3, 4, 5].every((seq) => filesIn(scene.folder).includes(scene.path(seq)))).toBe(true)
  })
})

describe('a chain that begins with a checkpoint', () => {
  const retired = async (): Promise<string> => {
    scene.manager.stores.overrides.save(testOverride('gala', { outletId: id('nordbad') }))
    const path = await checkpoint()
    await witnessed(scene.lead, second)
    await clean()
    return path
  }

  it('is read by a newcomer from there, with all that still holds', async () => {
    await retired()
    const late = await joinLate()
    await late.sync.run()
    expect([headOf(late), refusals(late)]).toEqual([6, []])
    const newest = late.stores.chains.newestReports().find(({ outletId }) => outletId === 'nordbad')
    expect(newest?.report.overrides.map(({ overrideId }) => overrideId)).toEqual(['gala'])
  })

  it('goes on for a reader who had read part of it, and for its owner', async () => {
    const early = await joinLate()
    const whole = scene.world.openShare()
    const five = scene.path(5)
    const share: FileShare = {
      ...whole,
      list: async (directory) => {
        const listed = await whole.list(directory)
        return listed.ok
          ? {
              ok: true,
              value: listed.value.filter((name) => !/^000000000[4-9]/.test(name) || !directory.includes('nordbad')),
            }
          : listed
      },
    }
    const behind = scene.world.twinOf(early)
    const own = behind.backend.workspace()
    Object.assign(own, { share })
    behind.setNow(worldNowAt)
    await behind.sync.run()
    expect(headOf(behind)).toBeLessThan(6)
    expect(five).not.toBe('')
    await retired()
    Object.assign(own, { share: whole })
    behind.setNow(oldAt)
    await behind.sync.run()
    expect([headOf(behind), refusals(behind)]).toEqual([6, []])
    scene.manager.enqueue(quiet('nordbad'))
    await scene.manager.sync.run()
    await behind.sync.run()
    expect([headOf(behind), refusals(behind)]).toEqual([7, []])
    expect(refusals(scene.manager)).toEqual([])
  })

  it('is verified, and an audit counts what was removed instead of missing it', async () => {
    await retired()
    await scene.look()
    expect(await verifyShareFolder(scene.folder, { nowAt: oldAt })).toMatchObject({ ok: true, value: { refused: [] } })
    const workspace = scene.lead.backend.workspace()
    const progress = { report: () => undefined, breathe: () => Promise.resolve() }
    const { profile } = scene
    const audit = await auditShare({ workspace, share: scene.world.openShare(), profile, now: () => oldAt, progress })
    expect(audit).toMatchObject({ ok: true, value: { retired: 5, refused: [] } })
  })

  it('is missed by nobody where old files come back', async () => {
    const kept = get(scene.folder, scene.path(2))
    await retired()
    put(scene.folder, scene.path(2), kept)
    const late = await joinLate()
    await late.sync.run()
    await late.sync.run()
    expect([headOf(late), refusals(late)]).toEqual([6, []])
  })
})

describe('A10: whoever deletes what nobody was allowed to delete', () => {
  it('does not get a newcomer to begin with a checkpoint that is too young, or hardly witnessed', async () => {
    await checkpoint()
    for (const seq of [1, 2, 3, 4, 5]) remove(scene.folder, scene.path(seq))
    const late = await joinLate()
    await late.sync.run()
    expect(headOf(late)).toBe(0)
    expect(refusals(late)).toContain('gap')
    late.setNow(oldAt - 1)
    await witnessed(scene.lead, second)
    await late.sync.run()
    expect(headOf(late)).toBe(0)
    expect(await verifyShareFolder(scene.folder, { nowAt: oldAt - 1 })).toMatchObject({
      ok: true,
      value: { ok: false },
    })
  })

  it('does not get anybody to begin with an entry that is no checkpoint', async () => {
    await witnessed(scene.lead, second)
    for (const seq of [1, 2, 3, 4]) remove(scene.folder, scene.path(seq))
    const late = await joinLate()
    await late.sync.run()
    expect(headOf(late)).toBe(0)
    expect(refusals(late)).toContain('gap')
  })
})
