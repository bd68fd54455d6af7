import { existsSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { createImportHandlers } from '#backend/handlers/imports.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { ImportKind, ImportPreview, ImportResult } from '#shared/contract/imports.ts'
import { contentOf } from '#test/support/csv.ts'
import { importToEnd } from '#test/support/importJob.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { admin, testOutlet } from '#test/support/testOrganisation.ts'

const folder = new URL('../../../../../shared/data/demand/', import.meta.url)
const isHere = existsSync(folder)
const read = (name: string): Buffer => readFileSync(new URL(name, folder))
const caller = { actor: admin }

let backend: TestBackend
const open = (outlets: readonly Outlet[]) => {
  backend = createTestBackend({ outlets })
  return createImportHandlers(backend)
}
const importAll = async (
  outlets: readonly Outlet[],
  file: string,
  kind: ImportKind = 'demand',
): Promise<{ readonly preview: ImportPreview; readonly result: ImportResult }> => {
  const handlers = open(outlets)
  const content = contentOf(read(file))
  const preview = await handlers['imports.preview']({ kind, content }, caller)
  if (!preview.ok) throw new Error(JSON.stringify(preview.error))
  const { mapping } = preview.value
  const result = await importToEnd(backend, { kind, content, mapping, dryRun: false, acceptPartial: true }, caller)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return { preview: preview.value, result: result.value }
}
const stored = (outlet: Outlet) => backend.stores.demand.between(outlet.outletId, 0, Date.UTC(2100, 0, 1))

describe.skipIf(!isHere)('real demand (skipped where the folder ../shared/data/demand is absent)', () => {
  beforeEach(() => expect(isHere).toBe(true))

  it('takes 15-minute occupancy of the Munich pools, facility numbers found in the names of outlets', async () => {
    const facilities = read('munich_pools_facilities.csv').toString('utf8').trim().split('\n').slice(1)
    const outlets = facilities.map((line) => {
      const [number = '', name = ''] = line.split(',')
      return testOutlet(`pool${number}`, { name: `${name} (${number})` })
    })
    const { preview, result } = await importAll(outlets, 'munich_pools_15min.csv')
    expect(preview.mapping).toEqual({ time: 0, outlet: 1, quantity: 2, open: 4 })
    expect(preview.lines).toBe(128_995)
    // The operator writes -1 where a counter failed
    expect(result.errors.map(({ code, value }) => [code, value])).toEqual(
      Array.from({ length: 11 }, () => ['negative', '-1']),
    )
    expect(result.accepted).toBe(128_995 - 11)
    expect(result.outlets).toHaveLength(23)
    const [first] = outlets
    const demand = first === undefined ? [] : stored(first)
    // Persons present are a level: kept in the steps of the rules, the highest of each
    expect(new Set(demand.map(({ minutes }) => minutes))).toEqual(new Set([30]))
    expect(demand.every(({ startAt, minutes }) => startAt % (minutes * 60_000) === 0)).toBe(true)
    const starts = new Set(demand.map(({ startAt }) => startAt))
    expect(starts.size).toBe(demand.length)
  })

  it('takes hourly bookings of German offices by city and office, and refuses the repeated hour', async () => {
    const names = new Set(
      read('german_offices_bookings_hourly_2022.csv')
        .toString('utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').slice(1, 3).join(' ')),
    )
    const outlets = [...names].map((name, at) => testOutlet(`office${at}`, { name }))
    expect(outlets).toHaveLength(21)
    const { preview, result } = await importAll(outlets, 'german_offices_bookings_hourly_2022.csv')
    expect(preview.mapping).toEqual({ time: 0, place: 1, outlet: 2, quantity: 3 })
    expect(result.errors.map(({ code, value }) => [code, value])).toEqual(
      Array.from({ length: 4 }, () => ['repeatedHour', '2022-10-30T02:00']),
    )
    expect(result.accepted).toBe(preview.lines - 4)
    expect(outlets.every((outlet) => stored(outlet).every(({ minutes }) => minutes === 60))).toBe(true)
  })

  it('takes a wide table of Melbourne, one column a street, empty cells left out', async () => {
    const [heading = ''] = read('melbourne_pedestrians_hourly_2015-08_2016-07.csv').toString('utf8').split('\n')
    const outlets = heading
      .trim()
      .split(',')
      .slice(1)
      .map((name, at) => testOutlet(`street${at}`, { name, timeZone: 'Australia/Melbourne' }))
    const { preview, result } = await importAll(outlets, 'melbourne_pedestrians_hourly_2015-08_2016-07.csv')
    expect(preview.mapping).toEqual({ time: 0, wide: 1 })
    expect(result.outlets.length).toBeGreaterThan(40)
    expect(new Set(result.errors.map(({ code }) => code))).toEqual(new Set(['repeatedHour']))
    const alfred = outlets.find(({ name }) => name === 'Alfred Place')
    if (alfred === undefined) throw new Error('no Alfred Place')
    expect(stored(alfred)[0]).toEqual({
      startAt: Date.UTC(2015, 6, 31, 14),
      minutes: 60,
      driver: 'customers',
      quantity: 47,
    })
  })

  it('takes car parks of Birmingham at odd minutes, and refuses what stands twice', async () => {
    const text = read('birmingham_parking_halfhourly.csv').toString('utf8')
    const codes = new Set(
      text
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[0] ?? ''),
    )
    const outlets = [...codes].map((name, at) => testOutlet(`park${at}`, { name, timeZone: 'Europe/London' }))
    const { preview, result } = await importAll(outlets, 'birmingham_parking_halfhourly.csv')
    expect(preview.mapping).toEqual({ outlet: 0, quantity: 2, time: 3 })
    expect(result.outlets).toHaveLength(codes.size)
    expect(new Set(result.errors.map(({ code }) => code))).toEqual(new Set(['duplicate', 'negative']))
    expect(result.accepted + result.rejected).toBe(preview.lines)
    expect(outlets.flatMap((outlet) => stored(outlet)).every(({ minutes }) => minutes === 30)).toBe(true)
  })

  it('refuses thousands as decimals as a whole, and names the columns that are no outlet once', async () => {
    open([testOutlet('austin', { name: 'Austin', timeZone: 'America/Chicago' })])
    const content = contentOf(read('chicago_station_entries_daily.csv'))
    const request = { kind: 'demand' as const, content, mapping: { time: 0, wide: 1 } }
    const result = await importToEnd(backend, { ...request, dryRun: false, acceptPartial: true }, caller)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const codes = result.value.errors.map(({ line, code }) => `${line} ${code}`)
    expect(codes.filter((code) => code === '1 unknownOutlet')).toHaveLength(19)
    expect(codes.filter((code) => code !== '1 unknownOutlet')).toEqual(['1 coarse'])
    expect(result.value.accepted).toBe(0)
    expect(stored(testOutlet('austin'))).toEqual([])
  })
})
