import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { checkShare } from '#backend/share/checkShare.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { startForkedChild } from '#backend/share/shareChild.ts'
import { id } from '#shared/kernel/ids.ts'
import { parsePath, pathOf } from '#shared/sync/paths.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { filesIn } from '#test/support/forgery.ts'
import { createScene, quiet, type Scene } from '#test/support/shareScene.ts'
import { createWorld, leo, mia, worldNowAt, type World } from '#test/support/shareWorld.ts'
import { saw } from './saw.ts'
import { seedOfRun } from './seed.ts'

const open: Pick<World, 'dispose'>[] = []
afterEach(() => {
  for (const world of open.splice(0)) world.dispose()
})
const sceneOf = async (): Promise<Scene> => {
  const scene = await createScene()
  open.push(scene)
  return scene
}
const reportsIn = ({ folder }: Pick<World, 'folder'>): readonly string[] =>
  filesIn(folder).filter((path) => path.startsWith('outlets/nordbad/') && !path.includes('/.tmp-'))

/** A manager whose share publishes as `around` says, and then as it should. */
const managerBehind = async (around: (clear: FileShare, world: World) => FileShare['publish']) => {
  const world = await createWorld()
  open.push(world)
  const clear = world.openShare()
  let isFaulty = true
  const faulty = around(clear, world)
  const publish: FileShare['publish'] = (path, bytes) => (isFaulty ? faulty(path, bytes) : clear.publish(path, bytes))
  const manager = world.device(mia, { share: { ...clear, publish } })
  await world.admin.sync.run()
  await manager.sync.run()
  return {
    world,
    manager,
    clearUp: () => {
      isFaulty = false
    },
  }
}

describe('a publication that fails', () => {
  it('F04 the rename is refused for ever: told, kept in the outbox, and out once it may', async () => {
    const { world, manager, clearUp } = await managerBehind((_, { folder }) => {
      const refusing = createDirectoryShare(folder, {
        onStep: (step) => {
          if (step === 'rename') throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
        },
      })
      return refusing.publish
    })
    const { path } = manager.enqueue(quiet('nordbad'))
    expect((await manager.sync.run()).status).toMatchObject({ state: 'readOnly', waiting: 1 })
    expect(manager.stores.outbox.byPath(path)).toMatchObject({ readBackAt: null, problem: 'readOnly' })
    expect(reportsIn(world)).toEqual([])
    clearUp()
    expect(await manager.sync.run()).toMatchObject({ published: 1, status: { state: 'fine', waiting: 0 } })
    expect(reportsIn(world)).toEqual([path])
    saw('F04', 'told as readOnly, one file waiting; published as soon as renaming is allowed')
  })

  it('F06 the open file is removed under the writer: told, nothing visible, and the next try is whole', async () => {
    const { folder } = await sceneOf()
    const bytes = Buffer.from('z'.repeat(50_000))
    const path = 'outlets/nordbad/abcdefghijklm/2026-03/0000000001-0123456789abcdef.cs1'
    const directory = join(folder, dirname(path))
    const told: unknown[] = []
    // the writer holds the file open at the first three of these steps
    for (const at of ['write', 'sync', 'close', 'rename'] as const) {
      const swept = createDirectoryShare(folder, {
        onStep: (step) => {
          if (step !== at) return
          for (const name of readdirSync(directory)) rmSync(join(directory, name))
        },
      })
      const outcome = await swept.publish(path, bytes)
      told.push(outcome.ok ? 'published' : outcome.error)
      expect(readdirSync(directory)).toEqual([])
    }
    expect(told).toEqual(['io', 'io', 'io', 'missing'])
    expect(await createDirectoryShare(folder).publish(path, bytes)).toMatchObject({ ok: true })
    saw('F06', `removed at write, sync, close and rename: told as ${told.join(', ')}; published afterwards`)
  })

  it('F26 a crash between publishing and marking: no second file, no fork, marked next time', async () => {
    const { world, manager, clearUp } = await managerBehind((clear) => async (path, bytes) => {
      await clear.publish(path, bytes)
      return { ok: false, error: 'io' }
    })
    const { path } = manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    expect(manager.stores.outbox.byPath(path)?.readBackAt).toBeNull()
    expect(reportsIn(world)).toEqual([path])
    clearUp()
    expect(await manager.sync.run()).toMatchObject({ published: 1, status: { waiting: 0, refused: [] } })
    const next = manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    expect(reportsIn(world)).toEqual([path, next.path].toSorted())
    saw('F26', 'the file lay on the share unmarked; marked at the next try, the chain went on, one file a number')
  })

  it('F28 a write claims more than it wrote: found before the rename', async () => {
    const { folder } = await sceneOf()
    const bytes = Buffer.from('x'.repeat(50_000))
    const path = 'outlets/nordbad/abcdefghijklm/2026-03/0000000001-0123456789abcdef.cs1'
    const directory = join(folder, dirname(path))
    const lying = createDirectoryShare(folder, {
      onStep: (step) => {
        if (step !== 'compare') return
        const temp = readdirSync(directory).find((name) => name.startsWith('.tmp-')) ?? ''
        truncateSync(join(directory, temp), 8_192)
      },
    })
    expect(await lying.publish(path, bytes)).toEqual({ ok: false, error: 'io' })
    expect(readdirSync(directory)).toEqual([])
    expect(await createDirectoryShare(folder).publish(path, bytes)).toMatchObject({ ok: true })
    saw('F28', '50,000 bytes claimed, 8,192 there: found by reading back, nothing under the name')
  })

  it('F29 a rename claims to have happened: not called published', async () => {
    const { folder } = await sceneOf()
    const bytes = Buffer.from('y'.repeat(5_000))
    const path = 'outlets/nordbad/abcdefghijklm/2026-03/0000000001-0123456789abcdef.cs1'
    const lying = createDirectoryShare(folder, {
      onStep: (step) => {
        if (step === 'readBack') rmSync(join(folder, path))
      },
    })
    expect(await lying.publish(path, bytes)).toEqual({ ok: false, error: 'io' })
    expect(await createDirectoryShare(folder).publish(path, bytes)).toMatchObject({ ok: true })
    saw('F29', 'the final name was empty when it was read back: told as a fault, published at the next try')
  })
})

describe('names and places', () => {
  const ids = fc.stringMatching(/^[0-9a-z][0-9a-z-]{0,39}$/)

  it('F10 every letter goes to the share and back, and no two names fold into one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-names-'))
    open.push({ dispose: () => rmSync(folder, { recursive: true }) })
    const folded = new Map<string, string>()
    fc.assert(
      fc.property(ids, ids, fc.integer({ min: 1, max: 9_999_999_999 }), (ownerId, deviceId, seq) => {
        const place = { type: 'cs1', ownerId, deviceId: id<'Device'>(deviceId), seq } as const
        const path = pathOf({ ...place, sha256: 'ab'.repeat(32), createdAt: worldNowAt })
        expect(parsePath(path)).toEqual({ ...place, sha16: 'abababababababab' })
        const fold = path.normalize('NFC').toUpperCase().normalize('NFD').toLowerCase()
        expect([path, folded.get(fold) ?? path]).toEqual([fold, path])
        folded.set(fold, path)
        mkdirSync(join(folder, dirname(path)), { recursive: true })
        writeFileSync(join(folder, path), 'x')
      }),
      { numRuns: 300, seed: seedOfRun },
    )
    expect(filesIn(folder)).toEqual([...folded.values()].toSorted())
    saw('F10', `${folded.size} names, all back as they went, none equal to another in capital letters`, {
      seed: seedOfRun,
    })
  })

  it.runIf(process.platform === 'linux')(
    'F11 a root whose paths would be too long is refused when it is chosen',
    async () => {
      const base = mkdtempSync(join(tmpdir(), 'plumbline-deep-'))
      open.push({ dispose: () => rmSync(base, { recursive: true }) })
      const deep = join(base, ...Array.from({ length: 16 }, () => 'a'.repeat(245)))
      mkdirSync(deep, { recursive: true })
      const start = startForkedChild(resolve('electron/backend/share/shareProcess.ts'))
      const report = await checkShare({ folder: deep, start })
      expect(report.fitness).toBe('unfit')
      expect(JSON.stringify(report)).toContain('shortPath')
      expect(readdirSync(deep)).toEqual([])
      saw('F11', `a root of ${deep.length} characters is unfit (shortPath) before anything is made there`)
    },
  )
})

describe('a clock that is wrong', () => {
  it('F23 3 h ahead, 40 days behind, and jumping: order and trust stay the same', async () => {
    const { world, manager, other, lead, look } = await sceneOf()
    const hour = 3_600_000
    const northern = world.device(leo)
    await world.admin.sync.run()
    northern.setNow(worldNowAt - 40 * 24 * hour)
    manager.setNow(worldNowAt + 3 * hour)
    other.setNow(worldNowAt - 40 * 24 * hour)
    for (const jump of [5, -900, 2_000, -3]) {
      manager.enqueue(quiet('nordbad'))
      other.enqueue(quiet('westbad'))
      await manager.sync.run()
      await other.sync.run()
      manager.setNow(worldNowAt + jump * hour)
      lead.setNow(worldNowAt - jump * hour)
      await look()
    }
    await northern.sync.run()
    const reports = (device: typeof lead) =>
      device.stores.chains.heads().filter(({ type, ownerId }) => type === 'cs1' && ownerId !== 'seebad')
    expect(reports(lead).map(({ seq }) => seq)).toEqual(expect.arrayContaining([9, 5]))
    expect(reports(northern)).toEqual(reports(lead))
    expect([lead, northern].flatMap(({ stores }) => stores.chains.refused())).toEqual([])
    saw(
      'F23',
      'eight files dated three hours ahead to 40 days back: accepted by number and link, the same by two leads',
    )
  })
})
