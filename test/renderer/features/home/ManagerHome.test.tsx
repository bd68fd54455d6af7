// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HomePage } from '#renderer/features/home/HomePage.tsx'
import type { WeekSummary } from '#shared/contract/roster.ts'
import { homeEn } from '#shared/i18n/home/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { err } from '#shared/kernel/result.ts'
import { addDays } from '#shared/kernel/time.ts'
import { overrideView, testCatalogue } from '#test/support/homeViews.ts'
import { createScriptedHost, testActor, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'
import { boardOf } from '#test/support/testBoard.ts'
import { testWeekOn } from '#test/support/testReports.ts'

const dayMs = 86_400_000

const week = (weeks: number, over: Partial<WeekSummary> = {}): WeekSummary => ({
  weekOn: addDays(testWeekOn, weeks * 7),
  stage: 'draft',
  revision: 0,
  amended: false,
  shifts: 10,
  openShifts: 0,
  blocks: 0,
  reasons: 0,
  neededMinutes: 600,
  missingMinutes: 0,
  stageSinceAt: testNowAt - dayMs,
  ...over,
})
const noBoard: Answers = { 'roster.open': () => err({ code: 'internal', ref: 'left out' }) }
const managerHost = (over: Answers = {}) =>
  createScriptedHost({
    'roster.weeks': [
      week(0, { blocks: 1 }),
      week(1, { openShifts: 2 }),
      week(2, { stage: 'none', stageSinceAt: null }),
    ],
    'overrides.list': [overrideView()],
    'people.list': [
      {
        personId: id('p1'),
        name: 'Nora',
        role: 'guard',
        skills: [],
        contractMinutesPerWeek: 600,
        birthOn: null,
        flags: [],
        lawFacts: {},
        availability: [],
        active: true,
      },
    ],
    'rules.catalogue': testCatalogue,
    ...noBoard,
    ...over,
  })

describe('home of a manager', () => {
  const session = testSession('manager')
  const steps = async (): Promise<readonly string[]> =>
    within(await screen.findByRole('region', { name: 'Your next steps' }, { timeout: 10_000 }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent)

  it('says in the demo that one can be anyone', async () => {
    const choices = [testActor('manager'), testActor('admin')]
    await renderPage(<HomePage />, { host: managerHost(), session: testSession('manager', { demo: true, choices }) })
    expect(screen.getByText(homeEn.beAnyone)).toBeTruthy()
  })

  it('says what the last change of the rules does to drafts, by week and rule, each a press away', async () => {
    const rule = testCatalogue.pack.rules[0]
    if (rule === undefined) throw new Error('no rule')
    const effect = { fromVersion: 1, toVersion: 2 }
    const host = managerHost({
      'roster.rulesEffect': {
        weeks: [
          {
            ...effect,
            weekOn: testWeekOn,
            rules: [
              { ruleId: rule.ruleId, newFindings: 3, vanishedFindings: 0 },
              { ruleId: id('gone'), newFindings: 0, vanishedFindings: 1 },
            ],
          },
          { ...effect, weekOn: addDays(testWeekOn, 7), rules: [] },
        ],
      },
    })
    await renderPage(<HomePage />, { host, session })
    expect(await screen.findByText('Version 2 changed the rules: 2 affect your drafts.')).toBeTruthy()
    const line = screen.getByText('3 new').closest('li')
    expect(line?.textContent).toBe(`${rule.title.en}3 new`)
    expect(screen.getByText('1 gone').closest('li')?.textContent).toBe('gone1 gone')
    const block = line?.parentElement?.parentElement
    expect(
      within(block ?? document.body)
        .getByRole('link')
        .getAttribute('href'),
    ).toContain(testWeekOn)
  })
  it('says that a change does nothing to drafts, and nothing at all where there was none', async () => {
    const host = managerHost({
      'roster.rulesEffect': { weeks: [{ weekOn: testWeekOn, fromVersion: 1, toVersion: 2, rules: [] }] },
    })
    const page = await renderPage(<HomePage />, { host, session })
    expect(await screen.findByText('Version 2 changed the rules: nothing new in your drafts.')).toBeTruthy()
    page.unmount()
    const quiet = managerHost({ 'roster.rulesEffect': { weeks: [] } })
    await renderPage(<HomePage />, { host: quiet, session })
    await screen.findByRole('link', { name: 'See the rules' })
    expect(screen.queryByText(/changed the rules/)).toBeNull()
  })
  it('names the outlet, the day and the region', async () => {
    await renderPage(<HomePage />, { host: managerHost(), session })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Outlet nordbad')
    expect(screen.getByText('Monday, 16 Mar 2026 · South · Pools')).toBeTruthy()
  })
  it('lists the next steps as sentences, nearest first', async () => {
    await renderPage(<HomePage />, { host: managerHost(), session })
    expect(await steps()).toEqual([
      'Solve 1 finding that blocks week 12',
      'Fill 2 open shifts in week 13',
      'Plan week 14',
      'Decide about the override that ends 20 Mar 2026',
    ])
  })
  it.each([
    [2, 'Solve 2 findings that block week 12'],
    [1, 'Solve 1 finding that blocks week 12'],
  ])('says %i in good English', async (blocks, sentence) => {
    const host = managerHost({ 'roster.weeks': [week(0, { blocks })], 'overrides.list': [] })
    await renderPage(<HomePage />, { host, session })
    expect(await steps()).toEqual([sentence])
  })
  it.each([
    ['de', 'Deine nächsten Schritte', 'Woche 14 planen'],
    ['da', 'Dine næste skridt', 'Planlæg uge 14'],
  ] as const)('says so in %s', async (language, title, sentence) => {
    await renderPage(<HomePage />, { host: managerHost(), session, language })
    const region = await screen.findByRole('region', { name: title }, { timeout: 10_000 })
    expect(within(region).getByText(sentence)).toBeTruthy()
  })
  it('has each step one press away', async () => {
    const { user, path } = await renderPage(<HomePage />, { host: managerHost(), session })
    await steps()
    await user.click(screen.getByRole('link', { name: /Fill 2 open shifts/ }))
    expect(path()).toBe('/plan/nordbad/2026-03-23')
  })
  it('starts a new outlet with its people', async () => {
    const host = managerHost({ 'people.list': [], 'roster.weeks': [], 'overrides.list': [] })
    const { user, path } = await renderPage(<HomePage />, { host, session })
    expect(await steps()).toEqual(['Add your people'])
    await user.click(screen.getByRole('link', { name: 'Add your people' }))
    expect(path()).toBe('/import')
  })
  it('says once that no demand is known, and where it comes from', async () => {
    const host = managerHost({ 'roster.open': boardOf([], { demand: [] }) })
    const { user, path } = await renderPage(<HomePage />, { host, session })
    expect(await screen.findAllByText('No demand known')).toHaveLength(1)
    await user.click(screen.getByRole('link', { name: 'Import demand' }))
    expect(path()).toBe('/import')
  })
  it('rests when nothing waits', async () => {
    const host = managerHost({ 'roster.weeks': [week(0, { stage: 'received' })], 'overrides.list': [] })
    await renderPage(<HomePage />, { host, session })
    expect(await screen.findByText('Nothing is waiting for you.')).toBeTruthy()
  })
  it('shows the weeks from above, and where one waits longest', async () => {
    const host = managerHost({
      'roster.weeks': [
        week(0, { stage: 'published', stageSinceAt: testNowAt - 3 * dayMs }),
        week(1, { stageSinceAt: testNowAt - dayMs }),
      ],
    })
    await renderPage(<HomePage />, { host, session })
    const lane = within(await screen.findByRole('region', { name: 'Weeks' }))
    const stops = lane.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(stops).toHaveLength(4)
    expect(stops[2]).toBe('Published1oldest 3 days ago Waits longestWeek 12')
    expect(stops[1]).toContain('No week here')
  })
  it('tells which overrides end soon, and which one the lead has', async () => {
    const host = managerHost({
      'overrides.list': [
        overrideView(),
        overrideView({ overrideId: id('o2'), untilOn: addDays(testWeekOn, 90) }),
        overrideView({ overrideId: id('o3'), untilOn: addDays(testWeekOn, 60) }, 'awaiting'),
      ],
    })
    await renderPage(<HomePage />, { host, session })
    const panel = within(await screen.findByRole('region', { name: 'Overrides ending soon' }))
    expect(await panel.findAllByText('rest')).toHaveLength(2)
    expect(panel.getByText('until 20 Mar')).toBeTruthy()
    expect(panel.getByText('Waits for the lead')).toBeTruthy()
  })
  it('tells which rules judge now and which ones come', async () => {
    await renderPage(<HomePage />, { host: managerHost(), session })
    expect(await screen.findByText('Version 1 has been in use since 6 Jan 2020.')).toBeTruthy()
    expect(screen.getByText(/Version 2 starts on 6 Apr 2026\./).textContent).toContain('Longer rest')
  })
  it('says what to do without an outlet', async () => {
    const actor = testActor('manager', { outletIds: [] })
    await renderPage(<HomePage />, { host: managerHost(), session: testSession('manager', { actor, outlets: [] }) })
    expect(screen.getByText('No outlet is yours yet')).toBeTruthy()
  })
  it('says what happened when the weeks do not come', async () => {
    const host = managerHost({ 'roster.weeks': () => err({ code: 'forbidden' }) })
    await renderPage(<HomePage />, { host, session })
    expect((await screen.findByRole('alert')).textContent).toContain('Your role may not do this.')
  })
})
