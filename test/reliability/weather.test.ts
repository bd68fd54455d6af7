import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { put, remove } from '#test/support/forgery.ts'
import { createScene, quiet, type Scene } from '#test/support/shareScene.ts'
import { lea, mia, worldNowAt, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { clouded, type Look } from '#test/support/weather.ts'
import { createStillShare, sameStateInAnyOrder } from './arrivals.ts'
import { createRandom, seedOfRun } from './seed.ts'
import { saw } from './saw.ts'
import { ride } from './storm.ts'

const minute = 60_000
const open: Pick<World, 'dispose'>[] = []
afterEach(() => {
  for (const world of open.splice(0)) world.dispose()
})
const sceneOf = async (): Promise<Scene> => {
  const scene = await createScene()
  open.push(scene)
  return scene
}
const seen = async (lead: TestDevice, { manager }: Scene): Promise<readonly [number, ...string[]]> => {
  await lead.sync.run()
  const { chains } = lead.stores
  const head = chains.heads().find(({ deviceId, type }) => deviceId === manager.deviceId && type === 'cs1')
  return [head?.seq ?? 0, ...chains.refused().map(({ refusal }) => refusal)]
}
/** A lead in whose folder the manager's last file shows as `set` says. */
const leadUnder = (scene: Scene, first: Look) => {
  let now = first
  const share = clouded(scene.world.openShare(), (path) => (path === scene.path(5) ? now : 'whole'))
  const lead = scene.world.device(lea, { admitted: false, share })
  return {
    lead,
    set: (look: Look) => {
      now = look
    },
  }
}

describe('a file in a synced folder', () => {
  it.each([
    ['S01', 'torn, then whole', 'cut', [4, 'later'], 'a beginning of the file is later, then accepted'],
    ['S02', 'with its old size', 'empty', [4, 'later'], 'its old size of nothing is later, then accepted'],
    ['S04', 'remembered as absent', 'absent', [4, 'later'], 'listed but not found is later, then accepted'],
    ['S05', 'missing in the listing', 'hidden', [4], 'not listed is not deleted: accepted as soon as it shows'],
    ['S07', 'dropped as an empty one', 'empty', [4, 'later'], 'an empty file is later, then accepted'],
  ] as const)('%s %s', async (caseId, _, look, during, said) => {
    const scene = await sceneOf()
    const { lead, set } = leadUnder(scene, look)
    expect(await seen(lead, scene)).toEqual(during)
    set('whole')
    expect(await seen(lead, scene)).toEqual([5])
    // and once more after it was accepted: what shows badly now takes nothing back
    set(look)
    expect((await seen(lead, scene))[0]).toBe(5)
    expect(lead.stores.chains.refused().filter(({ refusal }) => refusal === 'damaged')).toEqual([])
    saw(caseId, said)
  })

  it('S05 an accepted head that a listing leaves out is not called gone while it can be read', async () => {
    const scene = await sceneOf()
    let isHidden = false
    const clear = scene.world.openShare()
    const lead = scene.world.device(lea, {
      admitted: false,
      share: {
        ...clear,
        list: async (directory) => {
          const names = await clear.list(directory)
          return isHidden && names.ok ? { ok: true, value: names.value.slice(0, -1) } : names
        },
      },
    })
    expect(await seen(lead, scene)).toEqual([5])
    isHidden = true
    expect(await seen(lead, scene)).toEqual([5])
    saw('S05', 'the accepted head left out of a listing: asked for by name, no rollback')
  })

  it('S03 visible after 0 to 10 minutes, each in its own time: accepted in order, none refused in the end', async () => {
    const scene = await sceneOf()
    const random = createRandom(seedOfRun)
    const visibleAt = new Map<string, number>()
    let now = worldNowAt
    const share = clouded(scene.world.openShare(), (path) => {
      const at = visibleAt.get(path) ?? worldNowAt + Math.floor(random() * 10 * minute)
      visibleAt.set(path, at)
      return now < at ? 'hidden' : 'whole'
    })
    const lead = scene.world.device(lea, { admitted: false, share })
    const heads: number[] = []
    for (; now <= worldNowAt + 10 * minute; now += minute) {
      lead.setNow(now)
      heads.push((await seen(lead, scene))[0])
    }
    expect(heads).toEqual(heads.toSorted((a, b) => a - b))
    expect(await seen(lead, scene)).toEqual([5])
    saw('S03', `heads minute by minute: ${heads.join(' ')}`, { seed: seedOfRun })
  })

  it('S06 a placeholder is filled late, or never', async () => {
    const scene = await sceneOf()
    const { lead, set } = leadUnder(scene, 'zeros')
    expect(await seen(lead, scene)).toEqual([4, 'later'])
    lead.setNow(worldNowAt + 16 * minute)
    expect(await seen(lead, scene)).toEqual([4, 'damaged'])
    set('whole')
    expect(await seen(lead, scene)).toEqual([5])
    saw('S06', 'zeros are later for 15 minutes, then told as damaged; accepted when filled after all')
  })
})

describe('a synced folder', () => {
  it('S08 brings every reader to the same state, in any order of arrival, and never back', async () => {
    const still = await createStillShare()
    open.push(still.world)
    expect(still.finalHeads.filter(({ type, seq }) => type === 'cs1' && seq === 4)).toHaveLength(2)
    const numRuns = 30
    await sameStateInAnyOrder(still, { numRuns, seed: seedOfRun })
    saw('S08', `${numRuns} schedules of ${still.files.length} files: one final state`, { seed: seedOfRun })
  })

  it('S09 passes by the copies that sync tools make of a conflict', async () => {
    const scene = await sceneOf()
    const path = scene.path(5)
    const names = [
      ' (PC-7’s conflicted copy 2026-03-16)',
      '-PC-7',
      ' (1)',
      '.sync-conflict-20260316-080000-ABCDEFG',
      ' (conflicted copy 2026-03-16 080000)',
    ]
    for (const name of names) put(scene.folder, path.replace('.cs1', `${name}.cs1`), Buffer.from('other bytes'))
    expect(await scene.look()).toEqual({ head: 5, refusals: [] })
    saw('S09', `${names.length} kinds of conflict copies passed by, five originals accepted`)
  })

  it('S10 deletes late and brings back: accepted state stays, a rollback is told and forgotten', async () => {
    const scene = await sceneOf()
    expect(await scene.look()).toEqual({ head: 5, refusals: [] })
    const bytes = scene.bytes(5)
    remove(scene.folder, scene.path(5))
    expect(await scene.look()).toEqual({ head: 5, refusals: ['rollback'] })
    put(scene.folder, scene.path(5), bytes)
    expect(await scene.look()).toEqual({ head: 5, refusals: [] })
    saw('S10', 'rollback while the file was gone, nothing after it came back, head 5 throughout')
  })

  it('S11 carries two devices of one outlet, in turn: two chains, no fork', async () => {
    const scene = await sceneOf()
    const second = scene.world.device({ ...mia, actorId: id('mio'), name: 'Mio' })
    await scene.world.admin.sync.run()
    await second.sync.run()
    for (let round = 0; round < 3; round += 1) {
      scene.manager.enqueue(quiet('nordbad'))
      second.enqueue(quiet('nordbad'))
      await scene.manager.sync.run()
      await second.sync.run()
    }
    expect(await scene.look()).toEqual({ head: 8, refusals: [] })
    const heads = scene.lead.stores.chains.heads().filter(({ ownerId }) => ownerId === 'nordbad')
    expect(heads.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual([3, 8])
    saw('S11', 'eight files of one device and three of another in one outlet, two chains, none refused')
  })

  it('S12 serves an old app and a new one: newer files are newer, not damaged, and nothing is lost', async () => {
    const scene = await sceneOf()
    const newer = scene.signed(JSON.stringify({ ...scene.payload(6), fmt: 2, content: { type: 'forecast' } }))
    scene.plant(6, newer)
    put(scene.folder, scene.path(1).replace('.cs1', '.zz9'), Buffer.from('CS9\n'))
    expect(await scene.look()).toEqual({ head: 5, refusals: ['newerFormat'] })
    const marker = join(scene.folder, 'share.json')
    const before = readFileSync(marker, 'utf8')
    writeFileSync(marker, before.replace('"layout":1', '"layout":2'))
    scene.manager.enqueue(quiet('nordbad'))
    const { status, published } = await scene.manager.sync.run()
    expect([status.state, published, status.waiting]).toEqual(['newerLayout', 0, 1])
    expect(await scene.look()).toEqual({ head: 5, refusals: ['newerFormat'] })
    expect(scene.lead.stores.chains.file(scene.path(5))).not.toBeNull()
    saw('S12', 'a newer file is newerFormat, a newer layout is read and not written to, the outbox keeps its file')
  })

  it('S13 a month ends while clocks disagree at midnight: one chain through both months', async () => {
    const scene = await sceneOf()
    const midnight = Date.UTC(2026, 3, 1)
    const paths = [-2, 1, -1, 2].map((minutes) => {
      scene.manager.setNow(midnight + minutes * minute)
      return scene.manager.enqueue(quiet('nordbad')).path
    })
    await scene.manager.sync.run()
    expect(paths.map((path) => path.split('/')[3])).toEqual(['2026-03', '2026-04', '2026-03', '2026-04'])
    expect(await scene.look()).toEqual({ head: 9, refusals: [] })
    saw('S13', 'files 6 to 9 lie in March, April, March, April; accepted 6, 7, 8, 9')
  })

  it('S14 outlets publish for days under random faults', async () => {
    const { files, refusedOnTheWay, daysAway } = await ride(12, 10, seedOfRun)
    expect(refusedOnTheWay).toBeGreaterThan(10)
    saw(
      'S14',
      `12 outlets, 10 days: ${files} files all arrived, ${refusedOnTheWay} refused on the way, ${daysAway} days away`,
      {
        seed: seedOfRun,
      },
    )
  })
})
