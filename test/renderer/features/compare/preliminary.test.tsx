// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { summaryOf } from '#shared/compliance/summary.ts'
import { id } from '#shared/kernel/ids.ts'
import { pathOf } from '#shared/sync/paths.ts'
import { grid, openMap, type MapOptions } from '#test/support/openMap.tsx'
import { testWeek } from '#test/support/testReports.ts'
import { receive } from '#test/support/testRegion.ts'

const sha256 = 'a'.repeat(64)
/** Nordbad was read; westbad is known only from what another lead tells. */
const told: NonNullable<MapOptions['fill']> = ({ backend: { stores } }) => {
  receive(stores, 'nordbad', { week: testWeek({}) })
  const deviceId = id<'Device'>('westdevice')
  const path = pathOf({ type: 'cs1', ownerId: 'westbad', deviceId, seq: 3, sha256, createdAt: 0 })
  const report = { outletId: id<'Outlet'>('westbad'), week: testWeek({ outletId: 'westbad' }), overrides: [] }
  stores.evidence.saveRollup({
    path: 'rollup/south/lead1/1970-01/0000000001-aaaaaaaaaaaaaaaa.ru1',
    sha256,
    regionId: id('south'),
    deviceId: id('lead1'),
    seq: 1,
    createdAt: 0,
    rows: [summaryOf({ path, sha256, createdAt: 0, report })],
    file: '',
  })
}

describe('an outlet whose files were not read yet', () => {
  it.each([
    ['en', 'From a summary, being verified', /^1 outlet is known from a summary/],
    ['de', 'Aus einer Zusammenfassung, wird noch geprüft', /^1 Filiale ist aus einer Zusammenfassung/],
    ['da', 'Fra en sammenfatning, tjekkes endnu', /^1 butik kendes fra en sammenfatning/],
  ] as const)('is marked in the map and said in words, in %s', async (language, mark, note) => {
    await openMap({ fill: told, language })
    expect(within(await grid()).getAllByText(mark)).toHaveLength(1)
    expect(screen.getByText(note)).toBeTruthy()
  })

  it('is neither where all files were read', async () => {
    await openMap()
    await grid()
    expect(screen.queryByText(/known from a summary/)).toBeNull()
    expect(screen.queryByText('From a summary, being verified')).toBeNull()
  })
})
