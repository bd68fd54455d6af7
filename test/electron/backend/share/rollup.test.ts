import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCompareHandlers } from '#backend/handlers/compare.ts'
import { verifyShareFolder } from '#backend/share/verifyShare.ts'
import { id } from '#shared/kernel/ids.ts'
import type { DifferenceMap } from '#shared/compare/model.ts'
import type { Content } from '#shared/sync/model.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { rollupEveryMs } from '#shared/sync/rollup.ts'
import { filesIn } from '#test/support/forgery.ts'
import { quiet } from '#test/support/shareScene.ts'
import {
  actorNamed,
  createWorld,
  lea,
  max,
  mia,
  worldNowAt,
  type TestDevice,
  type World,
} from '#test/support/shareWorld.ts'
import { testOutletReport, testOverride, testWeekReport } from '#test/support/storeRows.ts'

const lin = actorNamed('lin', { role: 'lead', regionIds: [id('south')] })
const week = (revision = 1): Content => ({
  type: 'report',
  report: testOutletReport(testWeekReport(revision), 'nordbad', [testOverride('gala')]),
})

let world: World
let manager: TestDevice
let lead: TestDevice
beforeEach(async () => {
  world = await createWorld()
  manager = world.device(mia)
  lead = world.device(lea)
  const other = world.device(max)
  await world.admin.sync.run()
  for (const device of [manager, other]) await device.sync.run()
  manager.enqueue(week())
  other.enqueue(quiet('westbad'))
  for (const device of [manager, other]) await device.sync.run()
})
afterEach(() => world.dispose())

const summaries = () => filesIn(world.folder).filter((file) => file.endsWith('.ru1'))
const mapOf = async (device: TestDevice): Promise<DifferenceMap> => {
  const reply = await createCompareHandlers(device.backend)['compare.map']({ weeks: 4 }, { actor: null })
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value
}
const marked = ({ outlets }: DifferenceMap) => outlets.flatMap((one) => (one.preliminary ? [one.outletId] : []))

/** A share on which the reports of outlets do not come through yet, so that only summaries speak of them. */
const withoutReports = (over: Partial<FileShare> = {}): FileShare => {
  const whole = world.openShare()
  const isReport = (path: string) => path.startsWith('outlets')
  return {
    ...whole,
    list: (directory) => (isReport(directory) ? Promise.resolve({ ok: true, value: [] }) : whole.list(directory)),
    ...over,
  }
}
/** A second lead of the region, who joins when the others have long been at work. */
const joinLate = async (share?: FileShare): Promise<TestDevice> => {
  const late = world.device(lin, share === undefined ? {} : { share })
  await world.admin.sync.run()
  return late
}

describe('a lead’s device', () => {
  it('tells of its region once a day, where something changed', async () => {
    await lead.sync.run()
    expect(summaries()).toHaveLength(1)
    expect(summaries()[0]).toMatch(new RegExp(`^rollup/south/${lead.deviceId}/2026-03/0000000001-`))
    manager.enqueue(week(2))
    await manager.sync.run()
    lead.setNow(worldNowAt + rollupEveryMs - 1)
    await lead.sync.run()
    expect(summaries()).toHaveLength(1)
    lead.setNow(worldNowAt + rollupEveryMs)
    await lead.sync.run()
    expect(summaries()).toHaveLength(2)
    lead.setNow(worldNowAt + 2 * rollupEveryMs)
    await lead.sync.run()
    expect(summaries()).toHaveLength(2)
  })

  it('names for each outlet its newest file, and the one with its newest week', async () => {
    manager.enqueue(quiet('nordbad'))
    await manager.sync.run()
    await lead.sync.run()
    const [rollup] = lead.stores.evidence.rollups()
    const rows = rollup?.rows.map(({ outletId, week: one, overrides }) => [outletId, one?.weekOn, overrides.length])
    expect(rows?.toSorted()).toEqual([
      ['nordbad', undefined, 0],
      ['nordbad', '2026-03-16', 1],
      ['westbad', undefined, 0],
    ])
  })

  it('carries no fact of the plan', async () => {
    await lead.sync.run()
    const told = JSON.stringify(lead.stores.evidence.rollups().map(({ rows }) => rows))
    expect(told).toContain('2026-03-16')
    expect(told).not.toMatch(/"facts"|"people"|"demand"|"coverage"/)
  })
})

describe('a lead who joins late', () => {
  it('sees the region after one file, marked, before any report was read', async () => {
    await lead.sync.run()
    const late = await joinLate(withoutReports())
    await late.sync.run()
    expect(late.stores.chains.newestReports()).toEqual([])
    const map = await mapOf(late)
    expect(marked(map).toSorted()).toEqual(['nordbad', 'westbad'])
    expect(map.cells.some(({ outletId, weeks }) => outletId === 'nordbad' && weeks === 1)).toBe(true)
    // the same as the lead sees who has read every file, but for the mark
    const known = await mapOf(lead)
    expect(map.cells).toEqual(known.cells)
    expect(marked(known)).toEqual([])
  })

  it('loses the mark as the files are read', async () => {
    await lead.sync.run()
    const late = await joinLate()
    await late.sync.run()
    expect(marked(await mapOf(late))).toEqual([])
    expect(late.stores.chains.refused()).toEqual([])
  })

  it('is not told by a summary what a device wrote that was revoked before', async () => {
    await lead.sync.run()
    const late = await joinLate(withoutReports())
    await late.sync.run()
    await world.publishRegistry((registry) => ({
      ...registry,
      devices: registry.devices.map((one) =>
        one.deviceId === manager.deviceId ? { ...one, revokedAfterSeq: 0 } : one,
      ),
    }))
    await late.sync.run()
    expect(marked(await mapOf(late))).toEqual(['westbad'])
  })

  it('is told of what is newer than the files that came through', async () => {
    const late = await joinLate()
    await late.sync.run()
    manager.enqueue(week(2))
    await manager.sync.run()
    await lead.sync.run()
    const seq2 = filesIn(world.folder).find((file) => /outlets\/nordbad.*\/0000000002-/.test(file)) ?? ''
    const whole = world.openShare()
    const behind = world.twinOf(late)
    const share: FileShare = {
      ...whole,
      list: async (directory) => {
        const listed = await whole.list(directory)
        return listed.ok ? { ok: true, value: listed.value.filter((name) => !seq2.endsWith(name)) } : listed
      },
    }
    Object.assign(behind.backend.workspace(), { share })
    await behind.sync.run()
    expect(marked(await mapOf(behind))).toEqual(['nordbad'])
  })

  it('takes no summary from a manager, an admin, or the lead of another region', async () => {
    await lead.sync.run()
    const rows = lead.stores.evidence.rollups()[0]?.rows ?? []
    for (const [device, regionId] of [
      [manager, 'south'],
      [world.admin, 'south'],
      [lead, 'north'],
    ] as const) {
      device.enqueue({ type: 'rollup', regionId: id(regionId), rows })
      await device.sync.run()
    }
    const late = await joinLate(withoutReports())
    await late.sync.run()
    expect(late.stores.evidence.rollups().map(({ regionId, deviceId }) => [regionId, deviceId])).toEqual([
      ['south', lead.deviceId],
    ])
  })
})

describe('A32: a summary that lies about an outlet', () => {
  /** Signed by the lead's own key, with one row changed. */
  const lie = async (): Promise<string> => {
    await lead.sync.run()
    const rows = (lead.stores.evidence.rollups()[0]?.rows ?? []).map((row) => ({ ...row, overrides: [] }))
    const { path } = lead.enqueue({ type: 'rollup', regionId: id('south'), rows })
    await lead.sync.run()
    return path
  }
  /** Whose summaries are kept; the own one aside. */
  const believed = ({ stores, deviceId }: TestDevice) =>
    stores.evidence.rollups().flatMap((one) => (one.deviceId === deviceId ? [] : [one.deviceId]))
  const reportPath = () => filesIn(world.folder).find((file) => file.startsWith('outlets/nordbad')) ?? ''

  it('is found by whoever reads the files it names, and shown with both', async () => {
    const path = await lie()
    const late = await joinLate()
    await late.sync.run()
    expect(late.stores.chains.refused()).toMatchObject([
      { path, refusal: 'untrue', deviceId: lead.deviceId, nextStep: 'askAdmin', evidence: [reportPath()] },
    ])
    expect(late.stores.evidence.file(path)?.bytes.length).toBeGreaterThan(100)
    expect(believed(late)).toEqual([])
  })

  it('is found by sampling, before it is shown to anybody', async () => {
    const path = await lie()
    const late = await joinLate(withoutReports())
    await late.sync.run()
    expect(late.stores.chains.refused().filter(({ refusal }) => refusal === 'untrue')).toMatchObject([{ path }])
    expect(marked(await mapOf(late))).toEqual([])
  })

  it('ends all trust in that device’s summaries, and stays named while the file is there', async () => {
    const path = await lie()
    const late = await joinLate()
    await late.sync.run()
    lead.setNow(worldNowAt + rollupEveryMs)
    manager.enqueue(week(2))
    await manager.sync.run()
    await lead.sync.run()
    expect(summaries().length).toBeGreaterThan(2)
    await late.sync.run()
    expect(believed(late)).toEqual([])
    expect(late.stores.chains.refused()).toMatchObject([{ path, refusal: 'untrue' }])
  })

  it('is found where it names other bytes under a number that was read', async () => {
    await lead.sync.run()
    const rows = (lead.stores.evidence.rollups()[0]?.rows ?? []).map((row) => ({
      ...row,
      path: row.path.replace(/-[0-9a-f]{16}\./, `-${'a'.repeat(16)}.`),
      sha256: 'a'.repeat(64),
    }))
    lead.enqueue({ type: 'rollup', regionId: id('south'), rows })
    await lead.sync.run()
    const late = await joinLate()
    await late.sync.run()
    expect(late.stores.chains.refused()).toMatchObject([{ refusal: 'untrue' }])
  })

  it('is named by verify, with nothing but the folder', async () => {
    await lead.sync.run()
    expect(await verifyShareFolder(world.folder)).toMatchObject({ ok: true, value: { refused: [] } })
    const path = await lie()
    expect(await verifyShareFolder(world.folder)).toMatchObject({
      ok: true,
      value: { ok: false, refused: [{ path, refusal: 'untrue', evidence: [reportPath()] }] },
    })
  })
})
