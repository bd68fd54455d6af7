// @vitest-environment jsdom
import { waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import { grid, openMap } from '#test/support/openMap.tsx'
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
