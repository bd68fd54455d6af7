// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ComparePage } from '#renderer/features/compare/ComparePage.tsx'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import type { Host, Method, Reply } from '#shared/contract/api.ts'
import { createRegionDesk } from '#test/support/regionDesk.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'
import { lead, receive } from '#test/support/testRegion.ts'
import {
  coverageStep,
  outerOverride,
  restFinding,
  restValue,
  testOverride,
  testWeek,
  testWeekOn,
} from '#test/support/testReports.ts'

interface Options {
  readonly search?: string
  readonly language?: Language
  readonly standings?: readonly DeviceStanding[]
  readonly fill?: (desk: ReturnType<typeof createRegionDesk>) => void
}

/** Nordbad broke the rest and nobody explains it; westbad's override allows the same. */
const fillBoth = ({ backend: { stores } }: ReturnType<typeof createRegionDesk>): void => {
  receive(stores, 'nordbad', { week: testWeek({ weekOn: addDays(testWeekOn, -7) }) })
  receive(stores, 'nordbad', { week: testWeek({ evaluation: { findings: [restFinding()] } }) })
  receive(stores, 'westbad', {
    week: testWeek({ outletId: 'westbad', evaluation: { findings: [restFinding()] } }),
    overrides: [testOverride({ outletId: id('westbad') })],
  })
}
const hearing = (host: Host, standings: readonly DeviceStanding[]): Host => ({
  call: async <M extends Method>(method: M, input: Parameters<typeof host.call<M>>[1]): Promise<Reply<M>> =>
    method === 'compare.silence' ? ({ ok: true, value: standings } as unknown as Reply<M>) : host.call(method, input),
})
const open = async ({ search = '', language = 'en', standings, fill = fillBoth }: Options = {}) => {
  const desk = createRegionDesk(lead)
  fill(desk)
  const host = standings === undefined ? desk.host : hearing(desk.host, standings)
  return {
    ...desk,
    ...(await renderPage(<ComparePage />, { session: desk.session, host, language, path: `/compare${search}` })),
  }
}
const grid = () => screen.findByRole('grid')
/** Cells of a rule from left to right, without the count at its head. */
const cellsOf = async (rule: string): Promise<readonly HTMLElement[]> =>
  within(within(await grid()).getByRole('row', { name: new RegExp(`^${rule}`) }))
    .getAllByRole('cell')
    .slice(1)
const cellAt = async (rule: string, column: number): Promise<HTMLElement> => {
  const cell = (await cellsOf(rule))[column]
  if (cell === undefined) throw new Error(`no cell ${column} of ${rule}`)
  return cell
}
const drawer = () => screen.findByRole('complementary')
const focused = () => document.activeElement?.getAttribute('data-at')

describe('the map', () => {
  it('says each state in a word, with its number of findings where somebody has to look', async () => {
    await open()
    expect((await cellsOf('rest')).map(({ textContent }) => textContent)).toEqual([
      'Unexplained11 finding',
      'Allowed difference',
    ])
    expect((await cellsOf('day')).map(({ textContent }) => textContent)).toEqual(['Same', 'Same'])
    expect((await cellsOf('minors')).map(({ textContent }) => textContent)).toEqual(['No case', 'No case'])
  })

  it('calls nothing fine that was not published', async () => {
    await open({ fill: () => undefined })
    for (const rule of ['rest', 'day', 'minors', 'staffing']) {
      expect((await cellsOf(rule)).map(({ textContent }) => textContent)).toEqual(['Nothing known', 'Nothing known'])
    }
  })

  it('has a drifted value that nobody explains, and one that an ended override explains', async () => {
    await open({
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
    const { user } = await open({
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
    await open()
    expect(within(await grid()).getByRole('rowheader', { name: 'rest' }).title).toBe('rest')
  })

  it('asks for the weeks that are chosen', async () => {
    const { user } = await open({
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
    const { user } = await open()
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
    await open({ search: '?state=allowed' })
    expect(await dimmed()).toEqual([true, false, true, true])
  })
})

describe('by keyboard', () => {
  it('is one tab stop that arrow keys move through, and nothing wraps round', async () => {
    const { user } = await open()
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
    const { user } = await open()
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
    const { user } = await open({
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
    await open(link('rest', 'westbad'))
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
    await open(link(rule, outlet))
    expect(await within(await drawer()).findByText(sentence)).toBeTruthy()
  })

  it('says that a week is missing rather than that all is well', async () => {
    await open({ ...link('rest', 'nordbad'), fill: () => undefined })
    const opened = await drawer()
    expect(await within(opened).findByText('No published week in this period.')).toBeTruthy()
    expect(within(opened).getByText(/not the same as fine/)).toBeTruthy()
  })

  it('sets outlets of one format against each other in the same situation', async () => {
    await open({
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
    await open({ ...link('rest', 'nordbad'), language })
    expect(within(await drawer()).getByText(word)).toBeTruthy()
  })

  it('an address that names nobody opens the map alone', async () => {
    await open(link('rest', 'nobody'))
    await grid()
    expect(screen.queryByRole('complementary')).toBeNull()
  })
})

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
    await open({ standings: [standing('nordbad', { states: [state] }), standing('westbad', {})] })
    await waitFor(async () => expect(await states()).toEqual([words, 'Up to date']))
  })

  it('shows all that is known of the devices of an outlet, and no tick beside it', async () => {
    await open({
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

describe('requests beside the map', () => {
  it('are counted on the way to them', async () => {
    await open({
      fill: ({ backend: { stores } }) => {
        receive(stores, 'nordbad', { week: testWeek(), overrides: [outerOverride()] })
      },
    })
    expect(await screen.findByRole('link', { name: 'Requests (1)' })).toBeTruthy()
  })
})
