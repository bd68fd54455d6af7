import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DifferenceMap } from '#shared/compare/model.ts'
import type { ImportResult } from '#shared/contract/imports.ts'
import { createPoolPack, createStricterPoolPack } from '#test/support/poolPack.ts'
import { admitByWords, type Joined } from '#test/support/admitByWords.ts'
import { plumblineInside, plumblineJson } from '#test/support/plumbline.ts'

const demandFolder = fileURLToPath(new URL('../../../../shared/data/demand', import.meta.url))
const poolsFile = join(demandFolder, 'munich_pools_15min.csv')
const officesFile = join(demandFolder, 'german_offices_bookings_hourly_2022.csv')
const absent = !existsSync(poolsFile)
if (absent) process.stdout.write(`skipped: no open data in ${demandFolder}\n`)

const weekOn = '2026-03-02'
const days = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08']
const root = absent ? '' : mkdtempSync(join(tmpdir(), 'plumbline-munich-'))
const at = (...names: readonly string[]): string => join(root, ...names)
const [share, adminData] = [at('share'), at('admin')]

const rowsOf = (path: string): readonly (readonly string[])[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))

const people = Array.from({ length: 24 }, (_, nth) => `Guard ${nth + 1}`)
const peopleCsv = ['name,role,skills,contract hours,birth date']
  .concat(people.map((name, nth) => `${name},guard,lifeguard,30,${1970 + nth}-05-04`))
  .join('\n')
/** `early` and `late` people a day, in turn, so that each has days off. */
const shiftsCsv = (each: number): string => {
  const lines = days.flatMap((day, nth) =>
    Array.from({ length: 2 * each }, (_, place) => {
      const half = people.length / 2
      const late = place >= each
      const name = people[((nth * each + (place % each)) % half) + (late ? half : 0)] ?? ''
      return `${name},guard,${day},${late ? '14:00,20:00' : '08:00,14:00'}`
    }),
  )
  return ['person,role,date,start,end', ...lines].join('\n')
}

interface Site {
  readonly name: string
  readonly data: string
}
const outlets = absent
  ? []
  : rowsOf(join(demandFolder, 'munich_pools_facilities.csv')).map(([number = '', name = '', type = '']) => ({
      name: `${name} (${number})`,
      region: 'Munich',
      format: type === 'pool' ? 'pool' : 'other',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      roles: ['guard'],
    }))

const joinSite = async ({ name, data }: Site): Promise<void> => {
  const { invitation } = await plumblineJson<{ invitation: string }>(
    'invite',
    `Manager of ${name}`,
    '--data',
    adminData,
    '--outlet',
    name,
  )
  const joined = await plumblineJson<Joined>('join', invitation, '--data', data, '--share', share, '--name', 'laptop')
  expect(joined.state).toBe('waiting')
  await admitByWords(adminData, data, joined)
  expect(await plumblineJson('status', '--data', data)).toMatchObject({ state: 'ready', outlets: [{ name }] })
}

const importAll = async ({ name, data }: Site, guardsEach: number): Promise<void> => {
  writeFileSync(at('people.csv'), peopleCsv)
  writeFileSync(at('shifts.csv'), shiftsCsv(guardsEach))
  const own = ['--data', data, '--outlet', name]
  expect(await plumblineJson<ImportResult>('import', 'people', at('people.csv'), ...own)).toMatchObject({
    accepted: 24,
    rejected: 0,
  })
  expect(await plumblineJson<ImportResult>('import', 'shifts', at('shifts.csv'), ...own)).toMatchObject({
    accepted: 14 * guardsEach,
    rejected: 0,
  })
  const demand = await plumblineJson<ImportResult>('import', 'demand', poolsFile, ...own, '--partial')
  expect(demand.outlets.map((outlet) => outlet.name)).toEqual([name])
  expect(demand.accepted).toBeGreaterThan(3_000)
}

const safe: Site = { name: 'Nordbad (4)', data: at('nordbad') }
const short: Site = { name: 'Cosimawellenbad (2)', data: at('cosima') }

beforeAll(() => {
  if (absent) return
  writeFileSync(at('rules.json'), JSON.stringify(createPoolPack()))
  writeFileSync(at('stricter.json'), JSON.stringify(createStricterPoolPack()))
  writeFileSync(
    at('pools.json'),
    JSON.stringify({ name: 'City pools', adminName: 'Ada Berg', regions: [{ name: 'Munich' }], outlets }),
  )
})
afterAll(() => {
  if (!absent) rmSync(root, { recursive: true, force: true })
})

describe.skipIf(absent)('the pools of Munich by command line', () => {
  test('an organisation of 23 outlets with rules of its own', async () => {
    const created = await plumblineJson<{ outlets: readonly unknown[]; packVersion: number }>(
      'init',
      at('pools.json'),
      '--data',
      adminData,
      '--share',
      share,
      '--rules',
      at('rules.json'),
    )
    expect(created.outlets).toHaveLength(23)
    expect(created.packVersion).toBe(1)
    const again = await plumblineInside('--json', 'init', at('pools.json'), '--data', adminData, '--share', share)
    expect(again).toMatchObject({ code: 2, json: { error: 'alreadySetUp' } })
  }, 60_000)

  test('a dry run reads every facility of the real file and stores nothing', async () => {
    const dry = await plumblineJson<ImportResult>(
      'import',
      'demand',
      poolsFile,
      '--data',
      adminData,
      '--dry-run',
      '--partial',
    )
    expect(dry.dryRun).toBe(true)
    expect(dry.outlets).toHaveLength(23)
    expect(dry.accepted + dry.rejected).toBeGreaterThan(60_000)
  }, 60_000)

  test('two outlets import, plan and publish a week', async () => {
    for (const [site, guards] of [
      [safe, 6],
      [short, 1],
    ] as const) {
      await joinSite(site)
      await importAll(site, guards)
      const published = await plumblineJson<{ published: boolean; waiting: number }>(
        'publish',
        '--data',
        site.data,
        '--outlet',
        site.name,
        '--week',
        weekOn,
      )
      expect(published).toMatchObject({ published: true, waiting: 0 })
    }
  }, 120_000)

  test('a week that is published again unchanged is refused', async () => {
    const again = await plumblineInside(
      '--json',
      'publish',
      '--data',
      safe.data,
      '--outlet',
      safe.name,
      '--week',
      weekOn,
    )
    expect(again).toMatchObject({ code: 2, json: { error: 'nothingChanged' } })
  }, 60_000)

  test('the comparison shows who has too few lifeguards', async () => {
    await plumblineJson('sync', '--data', adminData)
    const map = await plumblineJson<DifferenceMap>('compare', '--data', adminData, '--week', weekOn, '--weeks', '1')
    const stateOf = (name: string): string | undefined => {
      const outletId = map.outlets.find((outlet) => outlet.name === name)?.outletId
      return map.cells.find((cell) => cell.ruleId === 'guards-on-duty' && cell.outletId === outletId)?.state
    }
    expect(stateOf(safe.name)).toBe('same')
    expect(stateOf(short.name)).toBe('unexplained')
    expect(stateOf('Michaelibad (3)')).toBe('unknown')
  }, 60_000)

  test('a draft with a shorter day is replayed over what was published', async () => {
    const replayed = await plumblineInside(
      '--json',
      'replay',
      '--data',
      adminData,
      '--draft',
      at('stricter.json'),
      '--weeks',
      '52',
    )
    expect(replayed.code).toBe(1)
    const { outlets: hit } = replayed.json as { outlets: readonly { outletName: string; newFindings: number }[] }
    expect(hit.find(({ outletName }) => outletName === safe.name)?.newFindings).toBeGreaterThan(20)
  }, 60_000)

  test('the share verifies against the pinned key', async () => {
    const trust = await plumblineJson<object>('export', 'trust', '--data', safe.data)
    writeFileSync(at('trust.json'), JSON.stringify(trust))
    const verified = await plumblineJson<{ ok: boolean; verdictsReplayed: number }>(
      'verify',
      share,
      '--trust',
      at('trust.json'),
    )
    expect(verified).toMatchObject({ ok: true, verdictsReplayed: 2 })
  }, 60_000)
})

describe.skipIf(absent)('hourly bookings of German citizen offices', () => {
  test('go to the offices of their cities, with the hours that the clock change takes or repeats listed by line', async () => {
    const offices = new Set(rowsOf(officesFile).map(([, city = '', office = '']) => `${city} ${office}`))
    const file = at('offices.json')
    const asked = [...offices].map((name) => ({
      name,
      region: 'Germany',
      format: 'office',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      roles: ['desk'],
    }))
    writeFileSync(
      file,
      JSON.stringify({ name: 'Offices', adminName: 'Ada', regions: [{ name: 'Germany' }], outlets: asked }),
    )
    await plumblineJson('init', file, '--data', at('offices'), '--share', at('offices-share'))
    const own = ['--data', at('offices'), '--map', 'quantity=bookings_estimated']
    const all = await plumblineInside('--json', 'import', 'demand', officesFile, ...own)
    const partly = await plumblineJson<ImportResult>('import', 'demand', officesFile, ...own, '--partial')
    expect(partly.outlets.length).toBe(offices.size)
    expect(partly.accepted + partly.rejected).toBeGreaterThan(50_000)
    expect(all.code).toBe(partly.rejected > 0 ? 2 : 0)
    for (const { line } of partly.errors) expect(line).toBeGreaterThan(1)
  }, 120_000)
})
