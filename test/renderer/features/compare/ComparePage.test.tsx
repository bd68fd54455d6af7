// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { cellAt, cellsOf, grid, openMap } from '#test/support/openMap.tsx'
import { receive } from '#test/support/testRegion.ts'
import { outerOverride, restFinding, restValue, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

describe('the map', () => {
  it('says each state in a word, with its number of findings where somebody has to look', async () => {
    await openMap()
    expect((await cellsOf('rest')).map(({ textContent }) => textContent)).toEqual([
      'Unexplained11 finding',
      'Allowed difference',
    ])
    expect((await cellsOf('day')).map(({ textContent }) => textContent)).toEqual(['Same', 'Same'])
    expect((await cellsOf('minors')).map(({ textContent }) => textContent)).toEqual(['No case', 'No case'])
  })

  it('calls nothing fine that was not published', async () => {
    await openMap({ fill: () => undefined })
    for (const rule of ['rest', 'day', 'minors', 'staffing']) {
      expect((await cellsOf(rule)).map(({ textContent }) => textContent)).toEqual(['Nothing known', 'Nothing known'])
    }
  })

  it('has a drifted value that nobody explains, and one that an ended override explains', async () => {
    await openMap({
      fill: ({ backend: { stores } }) => {
        receive(stores, 'nordbad', { week: testWeek({ evaluation: { values: [restValue(630)] } }) })
        receive(stores, 'westbad', {
          week: testWeek({ outletId: 'westbad', evaluation: { values: [restValue(630)] } }),
          overrides: [testOverride({ outletId: id('westbad'), untilOn: addDays(testWeekOn, -1) })],
        })
      },
    })
    expect((await cellsOf('rest')).map(({ dataset }) => dataset['state'])).toEqual(['unexplained', 'expired'])
  })

  it('groups by region and format, by impact puts the outlet with something open first', async () => {
    const { user } = await openMap({
      fill: ({ backend: { stores } }) => {
        receive(stores, 'nordbad', { week: testWeek() })
        receive(stores, 'westbad', {
          week: testWeek({ outletId: 'westbad', evaluation: { findings: [restFinding()] } }),
        })
      },
    })
    const heads = async () =>
      within(await grid())
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent)
        .filter((text) => text?.startsWith('Outlet'))
    expect(await heads()).toEqual(['Outlet nordbad', 'Outlet westbad'])
    expect(within(await grid()).getByText('South')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'By impact' }))
    expect(await heads()).toEqual(['Outlet westbad', 'Outlet nordbad'])
    expect(within(await grid()).queryByText('South')).toBeNull()
  })

  it('carries the whole name of a rule where its head is short of room', async () => {
    await openMap()
    expect(within(await grid()).getByRole('rowheader', { name: 'rest' }).title).toBe('rest')
  })

  it('asks for the weeks that are chosen', async () => {
    const { user } = await openMap({
      fill: ({ backend: { stores } }) => {
        const weekOn = addDays(testWeekOn, -7 * 6)
        receive(stores, 'nordbad', {
          week: testWeek({ weekOn, evaluation: { findings: [restFinding({ on: weekOn })] } }),
        })
      },
    })
    expect((await cellAt('rest', 0)).dataset['state']).toBe('unknown')
    await user.click(screen.getByRole('radio', { name: '8 weeks' }))
    await waitFor(async () => expect((await cellAt('rest', 0)).dataset['state']).toBe('unexplained'))
  })
})

describe('filters', () => {
  const dimmed = async () =>
    (await Promise.all(['rest', 'day'].map(cellsOf))).flat().map(({ className }) => className.includes('dimmed'))

  it('count the cells of each state and dim the others until pressed again', async () => {
    const { user } = await openMap()
    await grid()
    expect(screen.getAllByRole('radio', { name: /\d$/ }).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Unexplained1', 'Expired0', 'Allowed difference1', 'Same2']),
    )
    const filter = screen.getByRole('radio', { name: 'Unexplained1' })
    await user.click(filter)
    expect(await dimmed()).toEqual([false, true, true, true])
    await user.click(filter)
    expect(await dimmed()).toEqual([false, false, false, false])
  })

  it('are part of the address', async () => {
    await openMap({ search: '?state=allowed' })
    expect(await dimmed()).toEqual([true, false, true, true])
  })
})

describe('requests beside the map', () => {
  it('are counted on the way to them', async () => {
    await openMap({
      fill: ({ backend: { stores } }) => {
        receive(stores, 'nordbad', { week: testWeek(), overrides: [outerOverride()] })
      },
    })
    expect(await screen.findByRole('link', { name: 'Requests (1)' })).toBeTruthy()
  })
})
