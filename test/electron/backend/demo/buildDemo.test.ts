import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tmpdir } from 'node:os'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { buildDemo, shareFolderOf, type DemoDeps } from '#backend/demo/buildDemo.ts'
import { demoNowAt, publishedWeeks, weeksAhead } from '#backend/demo/calendar.ts'
import { places } from '#backend/demo/places.ts'
import { draftsChecked, faultOf, missingSeq, plantedCheckpoints, unwitnessedCheckpointAt } from '#backend/demo/story.ts'
import { plantedOverrides } from '#backend/demo/storyOverrides.ts'
import { JobCancelled, type Progress } from '#backend/jobs/jobs.ts'
import { createDirectoryShare } from '#backend/share/directoryShare.ts'
import { retentionStanding } from '#backend/share/retentionStanding.ts'
import { openStores, type OpenedStores } from '#db/openStores.ts'

const root = mkdtempSync(join(tmpdir(), 'plumbline-build-'))
const built = join(root, 'built')
const steps: (readonly [step: string, done: number, total: number])[] = []
let breaths = 0
let outer: Composed
let stores: OpenedStores
const watching: Progress = {
  report: (...step) => void steps.push(step),
  breathe: () => Promise.resolve(void (breaths += 1)),
}
const orderIn = (folder: string) => ({ seed: 11, folder, finalFolder: '/where/it/will/lie', nowAt: 1_000 })

beforeAll(async () => {
  const opened = await composeBackend({ dataFolder: join(root, 'outer'), appVersion: '0.0.0' })
  if (!opened.ok) throw new Error(opened.error.code)
  outer = opened.value
  await buildDemo(outer.backend, orderIn(built), watching)
  const again = await openStores(built, { now: () => demoNowAt })
  if (!again.ok) throw new Error(again.error.code)
  stores = again.value
}, 120_000)
afterAll(async () => {
  stores.close()
  await outer.close()
  rmSync(root, { recursive: true, force: true })
})
const idOf = (key: string) => {
  const place = places.find((one) => one.key === key)
  if (place === undefined) throw new Error(`no outlet ${key}`)
  return place.outlet.outletId
}

describe('building the demo', () => {
  it('tells its steps in order, each counting up to its total', () => {
    const names = steps.map(([step]) => step)
    expect([...new Set(names)]).toEqual(['company', 'plans', 'history', 'share'])
    expect(names).toEqual(
      names.toSorted(
        (a, b) =>
          ['company', 'plans', 'history', 'share'].indexOf(a) - ['company', 'plans', 'history', 'share'].indexOf(b),
      ),
    )
    for (const own of Map.groupBy(steps, ([step]) => step).values()) {
      expect(own.map(([, done]) => done)).toEqual(own.map(([, done]) => done).toSorted((a, b) => a - b))
      for (const [, done, total] of own) expect(done).toBeLessThanOrEqual(total)
    }
    // often enough that the window stays alive and a cancel is heard
    expect(breaths).toBeGreaterThan(400)
  })

  it('ends with nothing waiting, on a share inside the folder, for the place where it will lie', () => {
    expect(stores.outbox.waiting()).toEqual([])
    expect(readdirSync(shareFolderOf(built))).toContain('share.json')
    expect(stores.profiles.get()).toMatchObject({
      shareFolder: shareFolderOf('/where/it/will/lie'),
      demo: true,
      clockShiftMs: demoNowAt - 1_000,
    })
  })

  it('marks the share as that of its profile', () => {
    const marker = JSON.parse(readFileSync(join(shareFolderOf(built), 'share.json'), 'utf8')) as { shareId: string }
    expect(marker.shareId).toBe(stores.profiles.get()?.shareId)
  })

  it('published every past week of every outlet that is heard, and none ahead', () => {
    for (const { key, outlet } of places) {
      const revisions = stores.plans.weeks(outlet.outletId).map(({ weekOn, revision }) => [weekOn, revision] as const)
      const published = revisions.filter(([, revision]) => revision > 0).map(([weekOn]) => weekOn)
      const heard = faultOf(key) === 'notHeard' ? publishedWeeks.slice(0, -1) : publishedWeeks
      expect({ key, published }).toEqual({ key, published: heard })
    }
  })

  it('checked the drafts that the story says, and no others', () => {
    const [weekOn = '2026-11-23'] = weeksAhead
    const checked = places
      .filter(({ outlet }) => stores.plans.state(outlet.outletId, weekOn).checkedAt !== null)
      .map(({ key }) => key)
    expect(checked.toSorted()).toEqual([...draftsChecked].toSorted())
  })

  it('holds every override of the story, by its manager, with its decision', () => {
    for (const planted of plantedOverrides) {
      const own = stores.overrides
        .list(idOf(planted.outlet))
        .find(({ parameter, fromOn }) => parameter === planted.parameter && fromOn === planted.fromOn)
      expect(own).toMatchObject({
        value: planted.value,
        reason: planted.reason,
        untilOn: planted.untilOn,
        band: planted.band,
        authorId: `manager-${idOf(planted.outlet)}`,
        outcome: planted.outcome,
      })
      expect(own?.decision?.verdict ?? null).toBe(planted.decision?.verdict ?? null)
      expect(own?.withdrawnAt !== null).toBe(planted.withdrawnOn !== null)
    }
    expect(places.flatMap(({ outlet }) => stores.overrides.list(outlet.outletId))).toHaveLength(plantedOverrides.length)
  })

  it('read back every file a while after it was made, but the one that is lost', () => {
    const gap = places.find(({ key }) => faultOf(key) === 'chainGap')
    const heads = stores.chains.heads().filter(({ ownerId }) => ownerId === gap?.outlet.outletId)
    expect(heads.map(({ seq }) => seq)).toEqual([missingSeq - 1])
    expect(stores.chains.refused().map(({ refusal, ownerId }) => [refusal, ownerId])).toEqual([
      ['gap', gap?.outlet.outletId],
    ])
    expect(stores.outbox.lastReadBackAt() ?? Infinity).toBeLessThanOrEqual(demoNowAt)
  })

  it('lets each lead and the admin witness what they read, and each lead tell its region', () => {
    const registry = stores.trust.registry()
    const devicesOf = (...roles: readonly string[]) =>
      registry?.devices.flatMap(({ deviceId, actorId }) =>
        registry.actors.some((actor) => actor.actorId === actorId && roles.includes(actor.role)) ? [deviceId] : [],
      )
    const heads = stores.chains.heads()
    expect(new Set(heads.flatMap(({ type, deviceId }) => (type === 'wt1' ? [deviceId] : [])))).toEqual(
      new Set(devicesOf('lead', 'admin')),
    )
    const told = stores.evidence.rollups()
    expect(new Set(told.map(({ deviceId }) => deviceId))).toEqual(new Set(devicesOf('lead')))
    expect(told.map(({ rows }) => new Set(rows.map(({ outletId }) => outletId)).size)).toEqual([8, 8, 8])
  })

  it('stands with its checkpoints as the story says, and one outlet has removed what lay before it', async () => {
    const share = createDirectoryShare(shareFolderOf(built))
    const backend = { workspace: () => ({ stores }), clock: { now: () => demoNowAt } } as unknown as DemoDeps
    const stand = async (outlet: string) => {
      const found = await retentionStanding(backend, share, idOf(outlet))
      return found.ok && found.value !== null ? found.value : expect.fail(outlet)
    }
    for (const { outlet, state, isRemoved } of plantedCheckpoints) {
      const { removable, removed, witnesses, ...own } = await stand(outlet)
      expect([outlet, own.state, witnesses.length]).toEqual([outlet, state, 4])
      expect([removable.length > 0, removed > 0]).toEqual([state === 'ready' && !isRemoved, isRemoved])
    }
    expect(await stand(unwitnessedCheckpointAt)).toMatchObject({ state: 'notWitnessed', witnesses: [] })
    expect(await stand('Altona')).toMatchObject({ state: 'noCheckpoint', removed: 0 })
    await share.close()
  })

  it('has two versions of the rules, both in the book', () => {
    expect(stores.packs.list().map(({ version, effectiveOn }) => [version, effectiveOn])).toEqual([
      [1, '2026-07-06'],
      [2, '2026-10-05'],
    ])
    expect(stores.drafts.current()).toBeNull()
  })
})

describe('building that is cancelled', () => {
  it('ends at once and lets go of its files', async () => {
    const folder = join(root, 'cancelled')
    const cancelling: Progress = { report: () => undefined, breathe: () => Promise.reject(new JobCancelled()) }
    await expect(buildDemo(outer.backend, orderIn(folder), cancelling)).rejects.toThrow(JobCancelled)
    const opened = await openStores(folder, { now: () => 0 })
    expect(opened.ok).toBe(true)
    if (opened.ok) opened.value.close()
  })
})
