import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { createShareClient } from '#backend/share/shareClient.ts'
import { parsePath } from '#shared/sync/paths.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { isRepositoryPath } from '#shared/sync/repository/names.ts'
import { countedShare } from '#test/support/countedShare.ts'
import { filesIn, get, put, sha256 } from '#test/support/forgery.ts'
import { createRegion } from '#test/support/region.ts'
import { createScene, flip, quiet, type Scene } from '#test/support/shareScene.ts'
import { lea, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { saw } from './saw.ts'

const open: Pick<World, 'dispose'>[] = []
afterEach(() => {
  for (const world of open.splice(0)) world.dispose()
})
const sceneOf = async (): Promise<Scene> => {
  const scene = await createScene()
  open.push(scene)
  return scene
}
/** A lead that looks through another share than the folder itself. */
const leadBehind = (scene: Scene, around: (clear: FileShare) => FileShare): TestDevice =>
  scene.world.device(lea, { admitted: false, share: around(scene.world.openShare()) })
const seqOf = (lead: TestDevice, { deviceId }: Pick<TestDevice, 'deviceId'>): number =>
  lead.stores.chains.heads().find((head) => head.deviceId === deviceId && head.type === 'cs1')?.seq ?? 0
const refusedBy = (lead: TestDevice): readonly string[] => lead.stores.chains.refused().map(({ refusal }) => refusal)

describe('who reads while others write', () => {
  it('F02 two readers during 150 publications: no damage, and nothing missing at the end', async () => {
    const { folder } = await sceneOf()
    const share = createDirectoryShare(folder)
    const directory = 'outlets/nordbad/abcdefghijklm/2026-03'
    let [looks, damaged] = [0, 0]
    const writing = new AbortController()
    const look = async (): Promise<void> => {
      while (!writing.signal.aborted) {
        const listed = await share.list(directory)
        for (const name of listed.ok ? listed.value.slice(-3) : []) {
          const bytes = await share.read(`${directory}/${name}`, 100_000)
          looks += 1
          if (!bytes.ok || !sha256(bytes.value).startsWith(name.slice(11, 27))) damaged += 1
        }
        await wait(0)
      }
    }
    const readers = [look(), look()]
    for (let seq = 1; seq <= 150; seq += 1) {
      const bytes = Buffer.from(`report ${seq} `.repeat(3_000))
      const name = `${String(seq).padStart(10, '0')}-${sha256(bytes).slice(0, 16)}.cs1`
      expect(await share.publish(`${directory}/${name}`, bytes)).toMatchObject({ ok: true })
    }
    writing.abort()
    await Promise.all(readers)
    expect(looks).toBeGreaterThan(150)
    expect(damaged).toBe(0)
    expect(await share.list(directory)).toMatchObject({ ok: true, value: { length: 150 } })
    saw('F02', `150 files published, ${looks} reads by two readers, none damaged`)
  })

  it('F07 a file changes on the server, and a read is cut: refused, and taken once it is itself again', async () => {
    const scene = await sceneOf()
    let cut = true
    const lead = leadBehind(scene, (clear) => ({
      ...clear,
      read: async (path, maxBytes) => {
        const whole = await clear.read(path, maxBytes)
        return cut && whole.ok && path === scene.path(4) ? { ok: true, value: whole.value.subarray(0, 80) } : whole
      },
    }))
    await lead.sync.run()
    expect([seqOf(lead, scene.manager), refusedBy(lead)]).toEqual([3, ['later']])
    cut = false
    const before = scene.bytes(5)
    put(scene.folder, scene.path(5), flip(before, 200))
    await lead.sync.run()
    expect([seqOf(lead, scene.manager), refusedBy(lead)]).toEqual([4, ['damaged']])
    put(scene.folder, scene.path(5), before)
    await lead.sync.run()
    expect([seqOf(lead, scene.manager), refusedBy(lead)]).toEqual([5, []])
    saw('F07', 'a cut read is later, changed bytes are damaged; both taken at the next look')
  })

  it('F08 no event tells of a new file: the own poll finds it', async () => {
    const scene = await sceneOf()
    expect((await scene.look()).head).toBe(5)
    scene.lead.sync.start(20)
    scene.manager.enqueue(quiet('nordbad'))
    await scene.manager.sync.push()
    await expect.poll(() => seqOf(scene.lead, scene.manager), { timeout: 10_000 }).toBe(6)
    scene.lead.sync.stop()
    await scene.lead.sync.settled()
    saw('F08', 'found by the poll, with a jitter of a fifth, without any event')
  })

  it('F31 reads fail with EIO, then work: later, and nothing is lost', async () => {
    const scene = await sceneOf()
    const failing = new Set([scene.path(1), scene.path(3)])
    const lead = leadBehind(scene, (clear) => ({
      ...clear,
      read: async (path, maxBytes) => (failing.delete(path) ? { ok: false, error: 'io' } : clear.read(path, maxBytes)),
    }))
    const seen: unknown[] = []
    for (let look = 0; look < 3; look += 1) {
      expect((await lead.sync.run()).status.state).toBe('fine')
      seen.push([seqOf(lead, scene.manager), refusedBy(lead)])
    }
    expect(seen).toEqual([
      [0, ['later']],
      [2, ['later']],
      [5, []],
    ])
    saw('F31', 'two reads failed with EIO: later, then all five files')
  })
})

describe('what lies between and around our files', () => {
  it('F09 20,000 foreign files: none is read, none of ours is missed', async () => {
    const scene = await sceneOf()
    const month = dirname(scene.path(1))
    for (let nth = 0; nth < 10_000; nth += 1) {
      put(scene.folder, `${month}/IMG_${nth}.JPG`, new Uint8Array())
      put(scene.folder, `outlets/nordbad/holiday ${nth}.docx`, new Uint8Array())
    }
    const share = countedShare(scene.world.openShare())
    const lead = scene.world.device(lea, { admitted: false, share })
    await lead.sync.run()
    expect([seqOf(lead, scene.manager), refusedBy(lead)]).toEqual([5, []])
    const isOfChain = (path: string) => parsePath(path) !== null
    const { read } = share.counts()
    expect(read.filter((path) => !isOfChain(path) && !isRepositoryPath(path))).toEqual([])
    const ours = filesIn(scene.folder).filter(isOfChain)
    expect(new Set(read.filter(isOfChain))).toEqual(new Set(ours))
    saw('F09', `20,000 foreign files: ${new Set(read).size} files read, all of them ours`)
  })

  it('F25 300 outlets are refreshed: only what is new is read', async () => {
    const { world, lead, publishEach, outletIds } = await createRegion(300)
    open.push(world)
    const share = countedShare(world.openShare())
    const reader = world.twinOf(lead, share)
    publishEach()
    const run = async () => {
      await reader.sync.run()
      const counts = share.counts()
      return {
        read: counts.read.filter((path) => path.startsWith('outlets/')).length,
        listed: counts.listed,
      }
    }
    const first = await run()
    expect(first.read).toBe(300)
    const nothing = await run()
    expect(nothing.read).toBe(0)
    publishEach()
    const one = await run()
    expect(one.read).toBe(300)
    // a directory for each outlet, device and month, and the few of the book and of people
    expect(nothing.listed).toBeLessThanOrEqual(3 * outletIds.length + 30)
    expect(reader.stores.chains.newestReports().length).toBe(300)
    saw(
      'F25',
      `nothing new: 0 files read, ${nothing.listed} listings; one new each: 300 files read, ${one.listed} listings`,
    )
  }, 60_000)
})

describe('a share that comes and goes', () => {
  it('F12 a read blocks and arrives late, inside its deadline: it is taken', async () => {
    const scene = await sceneOf()
    process.env['PLUMBLINE_FAULT'] = 'slow:400'
    const start = startForkedChild(resolve('test/support/faultyShareProcess.ts'))
    const share = createShareClient({
      folder: scene.folder,
      expected: scene.profile.shareId,
      start,
      deadlineMs: 20_000,
    })
    const answered = share.read(scene.path(5), 100_000)
    let isBack = false
    void answered.finally(() => {
      isBack = true
    })
    await wait(200)
    expect(isBack).toBe(false)
    expect(await answered).toMatchObject({ ok: true })
    await share.close()
    delete process.env['PLUMBLINE_FAULT']
    saw('F12', 'a read that blocked arrived before its deadline, and was taken')
  })

  it('F13 unmounted in the middle of a sync: nobody takes it for deletion', async () => {
    const scene = await sceneOf()
    let unmounts = false
    const aside = `${scene.folder}-aside`
    const lead = leadBehind(scene, (clear) => ({
      ...clear,
      list: async (directory) => {
        if (unmounts && directory === 'outlets') {
          renameSync(scene.folder, aside)
          mkdirSync(scene.folder)
        }
        return clear.list(directory)
      },
    }))
    await lead.sync.run()
    const before = lead.stores.chains.heads()
    unmounts = true
    const during = await lead.sync.run()
    expect(during.status).toMatchObject({ state: 'missing', refused: [] })
    expect(during.status.unreachableSinceAt).not.toBeNull()
    expect(lead.stores.chains.heads()).toEqual(before)
    unmounts = false
    // the empty folder under the mount is no share either
    expect((await lead.sync.run()).status).toMatchObject({ state: 'missing', refused: [] })
    rmSync(scene.folder, { recursive: true })
    renameSync(aside, scene.folder)
    expect((await lead.sync.run()).status).toMatchObject({ state: 'fine', refused: [] })
    expect(lead.stores.chains.heads()).toEqual(before)
    expect(Buffer.from(get(scene.folder, scene.path(5))).equals(scene.bytes(5))).toBe(true)
    saw('F13', 'missing, no rollback, the accepted heads unchanged; fine when it is back')
  })
})
