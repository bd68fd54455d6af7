import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportHistory, type HistoryExport } from '#backend/compare/exportHistory.ts'
import { createCompareHandlers } from '#backend/handlers/compare.ts'
import { createHistoryHandlers } from '#backend/handlers/history.ts'
import { JobCancelled } from '#backend/jobs/jobs.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { TestBackend } from '#test/support/testBackend.ts'
import { admin, testOutlet, testRegistry } from '#test/support/testOrganisation.ts'
import { createRegionBackend, foreignLead, lead, receive } from '#test/support/testRegion.ts'
import { restFinding, testFacts, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

let root: string
let backend: TestBackend
let duck: DuckDBConnection

const outlets = [testOutlet('nordbad'), testOutlet('westbad'), testOutlet('seebad', { regionId: id('north') })]
const silent = { report: () => undefined, breathe: () => Promise.resolve() }
const hour = 3_600_000
const shift = (shiftId: string, role: string, day: number, hours: number, personId: string | null) => {
  const startAt = Date.UTC(2026, 2, 16 + day, 8)
  return {
    shiftId: id<'Shift'>(shiftId),
    personId: personId === null ? null : id<'Person'>(personId),
    role,
    startAt,
    endAt: startAt + hours * hour,
    breaks: [{ startAt: startAt + hour, endAt: startAt + 1.5 * hour }],
    minor: false,
  }
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'plumbline-history-'))
  backend = createRegionBackend()
  const registry = backend.stores.trust.registry() ?? testRegistry(outlets)
  backend.stores.trust.saveRegistry({ ...registry, outlets })
  const facts = {
    ...testFacts('nordbad', testWeekOn),
    shifts: [
      shift('s1', 'guard', 0, 8, 'pseudonym1'),
      shift('s2', 'guard', 0, 4, null),
      shift('s3', 'till', 1, 6, 'pseudonym2'),
    ],
  }
  const findings = [
    restFinding(),
    restFinding({ key: 'rest|p2|s9', verdict: { word: 'violation', amount: 15 }, personId: id('pseudonym2') }),
    restFinding({ key: 'shadow', severity: 'shadow' }),
  ]
  receive(backend.stores, 'nordbad', {
    week: testWeek({
      facts,
      evaluation: { findings },
      appliedOverrides: [testOverride({ reason: 'Erika Mustermann is ill' })],
      exceptions: [{ findingKey: 'rest|p1|s1', reason: 'Erika asked for it', ownerId: id('mia'), acceptedAt: 1 }],
    }),
  })
  for (const week of [1, 2]) {
    const weekOn = addDays(testWeekOn, -7 * week)
    receive(backend.stores, 'westbad', {
      week: testWeek({ outletId: 'westbad', weekOn, evaluation: { findings: [restFinding()] } }),
    })
    receive(backend.stores, 'seebad', { week: testWeek({ outletId: 'seebad', weekOn }) })
  }
  duck = await (await DuckDBInstance.create(':memory:')).connect()
})
afterEach(() => {
  duck.closeSync()
  rmSync(root, { recursive: true, force: true })
})

const folder = (): string => join(root, 'history')
const ask = async (sql: string): Promise<readonly unknown[]> => (await duck.runAndReadAll(sql)).getRowObjectsJson()
const table = (name: string): string => `read_parquet('${folder()}/${name}/**/*.parquet', hive_partitioning=true)`

const exportAs = async (actor: typeof admin): Promise<HistoryExport | null> => {
  const handlers = createHistoryHandlers(backend)
  const started = await handlers['compare.export']({ folder: folder() }, { actor })
  if (!started.ok) throw new Error(started.error.code)
  await backend.jobs.settled(started.value.jobId)
  const result = await handlers['compare.exportResult']({ jobId: started.value.jobId }, { actor })
  return result.ok ? result.value : null
}

describe('the history as Parquet, read by DuckDB', () => {
  it('counts as the map of differences counts', async () => {
    expect(await exportAs(admin)).toMatchObject({ weeks: 5 })
    const map = await createCompareHandlers(backend)['compare.map'](
      { weeks: 4, toWeekOn: testWeekOn },
      { actor: admin },
    )
    if (!map.ok) throw new Error('no map')
    const ours = map.value.cells
      .filter(({ ruleId, weeks }) => ruleId === 'rest' && weeks > 0)
      .map(({ outletId, findings, amount, weeks, cases }) => ({ outletId, findings, amount, weeks, cases }))
    const theirs = await ask(`
      SELECT o.outlet_id AS "outletId", count(DISTINCT o.week)::INT AS weeks,
        (SELECT count(*)::INT FROM ${table('findings')} f WHERE f.outlet_id = o.outlet_id AND f.rule_id = 'rest') AS findings,
        (SELECT coalesce(sum(f.amount), 0)::INT FROM ${table('findings')} f WHERE f.outlet_id = o.outlet_id AND f.rule_id = 'rest') AS amount,
        (SELECT sum(v.checked)::INT FROM ${table('verdicts')} v WHERE v.outlet_id = o.outlet_id AND v.rule_id = 'rest') AS cases
      FROM ${table('outlets')} o GROUP BY o.outlet_id`)
    const byOutlet = (rows: readonly unknown[]) =>
      Object.fromEntries((rows as readonly { outletId: string }[]).map((row) => [row.outletId, row]))
    expect(Object.keys(byOutlet(ours)).toSorted()).toEqual(['nordbad', 'seebad', 'westbad'])
    expect(byOutlet(theirs)).toEqual(byOutlet(ours))
  })

  it('has dates, instants and hours in columns of their types', async () => {
    await exportAs(admin)
    expect(
      await ask(`SELECT on_date::VARCHAR AS day, role, shifts, open_shifts, minutes, region, week::VARCHAR AS week
      FROM ${table('hours')} ORDER BY day, role`),
    ).toEqual([
      {
        day: '2026-03-16',
        role: 'guard',
        shifts: 2,
        open_shifts: 1,
        minutes: 660,
        region: 'south',
        week: '2026-03-16',
      },
      { day: '2026-03-17', role: 'till', shifts: 1, open_shifts: 0, minutes: 330, region: 'south', week: '2026-03-16' },
    ])
    const types = await ask(`DESCRIBE SELECT on_date, accepted, amount, occurrences FROM ${table('findings')}`)
    expect(types.map((row) => (row as { column_type: string }).column_type)).toEqual([
      'DATE',
      'BOOLEAN',
      'DOUBLE',
      'INTEGER',
    ])
    expect(
      await ask(
        `SELECT accepted, count(*)::INT AS n FROM ${table('findings')} WHERE outlet_id = 'nordbad' GROUP BY accepted ORDER BY accepted`,
      ),
    ).toEqual([
      { accepted: false, n: 1 },
      { accepted: true, n: 1 },
    ])
    expect(await ask(`SELECT from_on <= until_on AS ordered FROM ${table('overrides')}`)).toEqual([{ ordered: true }])
  })

  it('reads no more files than the partitions asked for', async () => {
    await exportAs(admin)
    expect(readdirSync(join(folder(), 'outlets')).toSorted()).toEqual(['region=north', 'region=south'])
    expect(
      await ask(`SELECT count(*)::INT AS n FROM ${table('outlets')} WHERE region = 'north' AND week < '2026-03-09'`),
    ).toEqual([{ n: 1 }])
  })

  it('takes home the own region of a lead alone', async () => {
    expect(await exportAs(lead)).toMatchObject({ weeks: 3 })
    expect(readdirSync(join(folder(), 'outlets'))).toEqual(['region=south'])
    rmSync(folder(), { recursive: true })
    expect(await exportAs(foreignLead)).toMatchObject({ weeks: 2 })
  })

  it('holds nobody: no name, no pseudonym, no reason', async () => {
    await exportAs(admin)
    const files = readdirSync(folder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(5)
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name)).toString('latin1')
      for (const personal of ['Erika', 'pseudonym', 'Mia', 'mia']) expect(text).not.toContain(personal)
    }
  })
})

describe('an export', () => {
  const source = () => ({ chains: backend.stores.chains, outlets, fromOn: addDays(testWeekOn, -28), toOn: testWeekOn })

  it('goes into no folder that holds something', async () => {
    expect(await exportAs(admin)).not.toBeNull()
    const before = readdirSync(folder(), { recursive: true }).length
    await expect(exportHistory(folder(), source(), silent)).rejects.toThrow('folderNotEmpty')
    expect(readdirSync(folder(), { recursive: true })).toHaveLength(before)
  })

  it('that is cancelled, or fails, leaves nothing', async () => {
    let turns = 0
    const breathe = () => ((turns += 1) > 6 ? Promise.reject(new JobCancelled()) : Promise.resolve())
    await expect(exportHistory(folder(), source(), { ...silent, breathe })).rejects.toThrow(JobCancelled)
    expect(readdirSync(root)).toEqual([])
    writeFileSync(join(root, 'file'), 'x')
    await expect(exportHistory(join(root, 'file', 'history'), source(), silent)).rejects.toThrow('ENOTDIR')
    expect(readdirSync(root)).toEqual(['file'])
  })

  it('asks for a whole path', async () => {
    const reply = await createHistoryHandlers(backend)['compare.export']({ folder: 'history' }, { actor: admin })
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused', why: 'notFound' } })
    expect(existsSync('history')).toBe(false)
  })
})
