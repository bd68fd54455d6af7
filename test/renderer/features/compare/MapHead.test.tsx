// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MapHead } from '#renderer/features/compare/MapHead.tsx'
import type { MapView } from '#renderer/features/compare/mapModel.ts'
import { id } from '#shared/kernel/ids.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import { grid, openMap } from '#test/support/openMap.tsx'
import { testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'

describe('silence', () => {
  const standing = (outletId: string, over: Partial<DeviceStanding>): DeviceStanding => ({
    deviceId: id(`of-${outletId}`),
    actorId: id('mia'),
    outletId: id(outletId),
    lastHeardAt: testNowAt - 3_600_000,
    lastSeq: 1,
    clockOffMs: 0,
    refused: [],
    packVersion: 2,
    currentPackVersion: 2,
    states: ['fine'],
    ...over,
  })
  const states = async () =>
    within(within(await grid()).getByRole('row', { name: /^State of the outlet/ }))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)

  it.each([
    ['fine', 'Up to date'],
    ['notHeard', 'Not heard from'],
    ['oldRules', 'On old rules'],
    ['clockDoubtful', 'Clock in doubt'],
    ['chainGap', 'Files missing'],
  ] as const)('%s is a mark with the words "%s"', async (state, words) => {
    await openMap({ standings: [standing('nordbad', { states: [state] }), standing('westbad', {})] })
    await waitFor(async () => expect(await states()).toEqual([words, 'Up to date']))
  })

  it('shows all that is known of the devices of an outlet, and no tick beside it', async () => {
    await openMap({
      standings: [
        standing('nordbad', { states: ['fine'] }),
        standing('nordbad', { deviceId: id('second'), states: ['oldRules', 'chainGap'] }),
      ],
    })
    await waitFor(async () => expect((await states())[0]).toMatch(/On old rules/))
    expect((await states())[0]).toMatch(/Files missing/)
    expect((await states())[0]).not.toMatch(/Up to date/)
    expect((await states())[1]).toBe('Not heard from')
  })
})

describe('the name of a region with one outlet', () => {
  /** So many regions, each of one outlet. */
  const viewOf = (count: number): MapView => {
    const numbers = Array.from({ length: count }, (_, number) => number)
    const region = (number: number) => ({ regionId: id<'Region'>(`r${number}`), span: 1, format: 'pool' })
    const counts = { unexplained: 0, expired: 0, allowed: 0, same: 0, unknown: 0 }
    return {
      outlets: numbers.map((number) => ({
        ...region(number),
        outletId: id<'Outlet'>(`o${number}`),
        name: `Outlet ${number}`,
        preliminary: false,
      })),
      regions: numbers.map(region),
      places: numbers.map(region),
      counts,
      columnCounts: numbers.map(() => counts),
      groups: [],
    }
  }
  it.each([
    [1, null],
    [8, null],
    [9, 'true'],
    [24, 'true'],
  ])('among %i outlets is written upwards: %s', async (count, narrow) => {
    await renderPage(
      <table>
        <MapHead view={viewOf(count)} regionName={() => 'Northern region'} standings={[]} />
      </table>,
      { session: testSession('lead') },
    )
    const [head] = screen.getAllByRole('columnheader', { name: 'Northern region' })
    expect(head?.getAttribute('data-narrow')).toBe(narrow)
  })
})
