// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { cellAt, cellsOf, drawer, grid, openMap } from '#test/support/openMap.tsx'
import { receive } from '#test/support/testRegion.ts'
import { coverageStep, restFinding, testWeek } from '#test/support/testReports.ts'

const focused = () => document.activeElement?.getAttribute('data-at')

describe('by keyboard', () => {
  it('is one tab stop that arrow keys move through, and nothing wraps round', async () => {
    const { user } = await openMap()
    const stops = (await Promise.all(['rest', 'day', 'minors', 'staffing'].map(cellsOf))).flat()
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    ;(await cellAt('rest', 0)).focus()
    const start = focused()
    await user.keyboard('{ArrowLeft}')
    expect(focused()).toBe(start)
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement).toBe(await cellAt('rest', 1))
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toBe(await cellAt('day', 1))
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(focused()).toBe('0:0')
    await user.keyboard('{Control>}{End}{/Control}')
    expect(document.activeElement).toBe(await cellAt('staffing', 1))
  })

  it('opens a cell with Enter, goes into the drawer, and comes back to the cell', async () => {
    const { user } = await openMap()
    ;(await cellAt('rest', 0)).focus()
    await user.keyboard('{Enter}')
    const opened = await drawer()
    expect(await within(opened).findByText(/no override in force and no accepted reason explains/)).toBeTruthy()
    expect(opened.contains(document.activeElement)).toBe(true)
    await user.click(within(opened).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
    expect(document.activeElement).toBe(await cellAt('rest', 0))
  })
})

describe('behind a cell', () => {
  const link = (rule: string, outlet: string) => ({ search: `?rule=${rule}&outlet=${outlet}` })

  it('goes down to the week as it was frozen, the finding and its reason, and up again', async () => {
    const exceptions = [{ findingKey: 'rest|p1|s1', reason: 'night swim', ownerId: id<'Actor'>('mia'), acceptedAt: 1 }]
    const { user } = await openMap({
      ...link('rest', 'nordbad'),
      fill: ({ backend: { stores } }) => {
        receive(stores, 'nordbad', { week: testWeek({ exceptions, evaluation: { findings: [restFinding()] } }) })
      },
    })
    const opened = await drawer()
    await user.click(await within(opened).findByRole('button', { name: /Week 12.*1 finding.*1 accepted/ }))
    expect(await within(opened).findByText(/It is never recalculated/)).toBeTruthy()
    const [finding] = within(opened).getAllByRole('listitem')
    if (finding === undefined) throw new Error('a finding is listed')
    expect(finding.textContent).toContain('Monday 16 Mar')
    expect(finding.textContent).toContain('Limit11 h')
    expect(finding.textContent).toContain('Planned10 h 30')
    expect(within(finding).getByText('night swim')).toBeTruthy()
    await user.click(within(opened).getByRole('button', { name: 'Back to the cell' }))
    expect(await within(opened).findByRole('button', { name: /Week 12/ })).toBeTruthy()
  })

  it('names the override that allows it, its term and its reason', async () => {
    await openMap(link('rest', 'westbad'))
    const opened = await drawer()
    expect(await within(opened).findByText('In force')).toBeTruthy()
    expect(within(opened).getAllByText('swimming gala')).toHaveLength(2)
    expect(opened.textContent).toContain('9 Mar 2026')
    expect(opened.textContent).toContain('5 Apr 2026')
  })

  it.each([
    ['same', 'day', 'nordbad', /all are fine, with the shared values/],
    ['no case', 'minors', 'nordbad', /had nothing to check there/],
    ['unknown', 'staffing', 'westbad', /nothing to check there|not the same as fine/],
  ] as const)('explains the state: %s', async (_, rule, outlet, sentence) => {
    await openMap(link(rule, outlet))
    expect(await within(await drawer()).findByText(sentence)).toBeTruthy()
  })

  it('says that a week is missing rather than that all is well', async () => {
    await openMap({ ...link('rest', 'nordbad'), fill: () => undefined })
    const opened = await drawer()
    expect(await within(opened).findByText('No published week in this period.')).toBeTruthy()
    expect(within(opened).getByText(/not the same as fine/)).toBeTruthy()
  })

  it('sets outlets of one format against each other in the same situation', async () => {
    await openMap({
      ...link('staffing', 'nordbad'),
      fill: ({ backend: { stores } }) => {
        const steps = (planned: number) =>
          Array.from({ length: 10 }, (_, step) =>
            coverageStep({ rowId: id('busy'), planned, startAt: Date.UTC(2026, 2, 16, 9) + step * 1_800_000 }),
          )
        receive(stores, 'nordbad', { week: testWeek({ evaluation: { coverage: steps(2) } }) })
        receive(stores, 'westbad', { week: testWeek({ outletId: 'westbad', evaluation: { coverage: steps(3) } }) })
      },
    })
    const opened = await drawer()
    expect(await within(opened).findByText('short in 10 of 10')).toBeTruthy()
    expect(within(opened).getByText('short in 0 of 10')).toBeTruthy()
  })

  it.each([
    ['de', 'Ungeklärt'],
    ['da', 'Uforklaret'],
  ] as const)('speaks %s', async (language, word) => {
    await openMap({ ...link('rest', 'nordbad'), language })
    expect(within(await drawer()).getByText(word)).toBeTruthy()
  })

  it('an address that names nobody opens the map alone', async () => {
    await openMap(link('rest', 'nobody'))
    await grid()
    expect(screen.queryByRole('complementary')).toBeNull()
  })
})
