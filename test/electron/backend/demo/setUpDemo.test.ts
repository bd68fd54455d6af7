import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import { demoNowAt } from '#backend/demo/calendar.ts'
import { chainFaults, plantedHabits, plantedStaffing } from '#backend/demo/story.ts'
import { places } from '#backend/demo/places.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import type { Method, Output, RawInput } from '#shared/contract/api.ts'
import { digestOf } from '#shared/kernel/digest.ts'

const folders: string[] = []
const open: Composed[] = []
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-demo-'))
  folders.push(folder)
  return folder
}
const openFolder = async (dataFolder: string): Promise<Composed> => {
  const composed = await composeBackend({ dataFolder, appVersion: '0.0.0' })
  if (!composed.ok) throw new Error(composed.error.code)
  open.push(composed.value)
  return composed.value
}
const call = async <M extends Method>(door: Composed, method: M, input: RawInput<M>): Promise<Output<M>> => {
  const reply = await door.dispatch(method, input)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as Output<M>
}
const makeDemo = async (seed: number): Promise<{ readonly folder: string; readonly door: Composed }> => {
  const folder = newFolder()
  const door = await openFolder(folder)
  const { jobId } = await call(door, 'setup.demo', { seed })
  await door.backend.jobs.settled(jobId)
  expect(await call(door, 'jobs.get', { jobId })).toMatchObject({ state: 'done' })
  return { folder, door }
}
/** Path and SHA-256 of every signed file. */
const filesOf = (folder: string): readonly string[] => {
  const root = join(folder, 'demo-share')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(cs1|ob1|ap1)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(root.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .toSorted()
}
const beLead = async (door: Composed): Promise<void> => {
  const { choices } = await call(door, 'session.get', {})
  const lead = choices.find(({ role }) => role === 'lead')
  if (lead === undefined) throw new Error('the demo has no lead')
  await call(door, 'session.switchActor', { actorId: lead.actorId })
}
const idOf = (name: string): string => places.find(({ key }) => key === name)?.outlet.outletId ?? name

let demo: Awaited<ReturnType<typeof makeDemo>>
beforeAll(async () => {
  demo = await makeDemo(7)
}, 120_000)
afterAll(async () => {
  for (const door of open) await door.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe('the demo in a data folder', () => {
  test('is ready for all its actors, on its own date', async () => {
    const view = await call(demo.door, 'session.get', {})
    expect(view).toMatchObject({ state: 'ready', demo: true, organisation: 'Lindholm & Marsh' })
    const roles = Map.groupBy(view.choices, ({ role }) => role)
    expect(Object.fromEntries([...roles].map(([role, actors]) => [role, actors.length]))).toEqual({
      manager: 24,
      lead: 3,
      admin: 1,
      auditor: 1,
    })
    expect(view.nowAt - demoNowAt).toBeGreaterThanOrEqual(0)
    expect(view.nowAt - demoNowAt).toBeLessThan(3_600_000)
  })

  test('leaves nothing of the building site behind', () => {
    expect(readdirSync(demo.folder)).not.toContain('demo-building')
    expect(existsSync(join(demo.folder, 'demo-share', 'share.json'))).toBe(true)
  })

  test('is refused where something is set up already', async () => {
    const again = await demo.door.dispatch('setup.demo', {})
    expect(again).toMatchObject({ ok: false, error: { code: 'refused', why: 'alreadySetUp' } })
  })

  test('shows the planted differences in the map, and nothing else', async () => {
    await beLead(demo.door)
    const map = await call(demo.door, 'compare.map', { weeks: 4 })
    const found = map.cells
      .filter(({ state }) => ['allowed', 'expired', 'unexplained'].includes(state))
      .map(({ outletId, ruleId, state }) => `${outletId} ${ruleId} ${state}`)
    const planted = [
      ...plantedStaffing.map(({ outlet, state }) => `${idOf(outlet)} minimum-staff ${state}`),
      ...plantedHabits.map(({ outlet, ruleId, state }) => `${idOf(outlet)} ${ruleId} ${state}`),
    ]
    expect(found.toSorted()).toEqual(planted.toSorted())
  })

  test('shows each planted fault of a device, and every other device as fine', async () => {
    await beLead(demo.door)
    const standings = await call(demo.door, 'compare.silence', {})
    const wrong = standings.filter(({ states }) => !states.includes('fine'))
    expect(new Set(wrong.map(({ outletId }) => outletId))).toEqual(
      new Set(chainFaults.map(({ outlet }) => idOf(outlet))),
    )
    for (const { outlet, fault } of chainFaults) {
      const standing = wrong.find(({ outletId }) => outletId === idOf(outlet))
      expect(standing?.states).toContain(fault)
    }
  })

  test('gives the lead two requests to decide', async () => {
    await beLead(demo.door)
    const requests = await call(demo.door, 'requests.list', {})
    expect(requests.filter(({ state }) => state === 'awaiting')).toHaveLength(2)
  })

  test('verifies but for the planted gap, and every frozen verdict is reproduced', async () => {
    const verified = await verifyShareFolder(join(demo.folder, 'demo-share'))
    if (!verified.ok) throw new Error(verified.error)
    expect(verified.value.refused.map(({ refusal, ownerId }) => [refusal, ownerId])).toEqual([
      ['gap', idOf('Lauttasaari')],
    ])
    expect(verified.value.mismatches).toEqual([])
    expect(verified.value.verdictsReplayed).toBeGreaterThan(300)
  }, 60_000)

  test('has the same files, bytes and digests when it is made again from the same seed', async () => {
    const again = await makeDemo(7)
    expect(filesOf(again.folder)).toEqual(filesOf(demo.folder))
    const digests = ({ door }: typeof demo) =>
      digestOf(
        places.map(({ outlet }) =>
          door.backend
            .workspace()
            .stores.chains.weeks('2026-08-01', '2026-12-31', outlet.outletId)
            .map(({ week }) => week.digest),
        ),
      )
    expect(digests(again)).toBe(digests(demo))
    await again.door.close()
    open.splice(open.indexOf(again.door), 1)
  }, 120_000)
})

describe('a demo that is cancelled', () => {
  test('leaves a fresh folder, in which it can be made again', async () => {
    const folder = newFolder()
    const door = await openFolder(folder)
    const { jobId } = await call(door, 'setup.demo', { seed: 3 })
    while ((await call(door, 'jobs.get', { jobId })).step !== 'history')
      await new Promise((wake) => setTimeout(wake, 20))
    await call(door, 'jobs.cancel', { jobId })
    await door.backend.jobs.settled(jobId)
    expect(await call(door, 'jobs.get', { jobId })).toMatchObject({ state: 'cancelled' })
    expect(await call(door, 'session.get', {})).toMatchObject({ state: 'fresh', demo: false })
    expect(readdirSync(folder).filter((name) => !name.startsWith('plumbline.'))).toEqual([])
  }, 60_000)
})
