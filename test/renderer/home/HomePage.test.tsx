// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HomePage } from '#renderer/features/home/HomePage.tsx'
import type { DifferenceMap } from '#shared/compare/model.ts'
import type { RequestView } from '#shared/contract/compare.ts'
import type { OverrideView, WeekSummary } from '#shared/contract/roster.ts'
import type { Catalogue } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import { err } from '#shared/kernel/result.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { createScriptedHost, openOrganisation, testActor, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const monday = '2026-03-16' as LocalDate
const dayMs = 86_400_000

const week = (weeks: number, over: Partial<WeekSummary> = {}): WeekSummary => ({
  weekOn: addDays(monday, weeks * 7),
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
const override = (
  over: Partial<OverrideView['override']> = {},
  state: OverrideView['state'] = 'active',
): OverrideView => ({
  override: {
    overrideId: id('o1'),
    outletId: id('nordbad'),
    ruleId: id('rest'),
    parameter: 'minimum',
    value: 600,
    category: 'waiver',
    reason: 'Night market',
    authorId: id('mia'),
    requestedAt: 0,
    fromOn: '2026-03-01',
    untilOn: addDays(monday, 4),
    band: 'free',
    decision: null,
    withdrawnAt: null,
    outcome: null,
    ...over,
  },
  state,
  sharedValue: 660,
  effectiveValue: 600,
})
const catalogue: Catalogue = {
  pack: testPack(),
  versions: [
    { version: 1, effectiveOn: '2020-01-06', publishedAt: 0, note: 'First' },
    { version: 2, effectiveOn: '2026-04-06', publishedAt: 0, note: 'Longer rest' },
  ],
  rules: [],
}
const noBoard: Answers = { 'roster.open': () => err({ code: 'internal', ref: 'left out' }) }
const managerHost = (over: Answers = {}) =>
  createScriptedHost({
    'roster.weeks': [
      week(0, { blocks: 1 }),
      week(1, { openShifts: 2 }),
      week(2, { stage: 'none', stageSinceAt: null }),
    ],
    'overrides.list': [override()],
    'people.list': [
      {
        personId: id('p1'),
        name: 'Nora',
        role: 'guard',
        skills: [],
        contractMinutesPerWeek: 600,
        birthOn: null,
        availability: [],
        active: true,
      },
    ],
    'rules.catalogue': catalogue,
    ...noBoard,
    ...over,
  })

describe('home of a manager', () => {
  const session = testSession('manager')
  const steps = async (): Promise<readonly string[]> =>
    within(await screen.findByRole('region', { name: 'Your next steps' }, { timeout: 10_000 }))
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent)

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
        override(),
        override({ overrideId: id('o2'), untilOn: addDays(monday, 90) }),
        override({ overrideId: id('o3'), untilOn: addDays(monday, 60) }, 'awaiting'),
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

const standing = (deviceId: string, states: DeviceStanding['states']): DeviceStanding => ({
  deviceId: id(deviceId),
  actorId: id('mia'),
  outletId: id('nordbad'),
  states,
  lastSeq: 1,
  lastHeardAt: testNowAt,
  packVersion: 1,
  currentPackVersion: 1,
  clockOffMs: null,
  refused: [],
})
const map: DifferenceMap = {
  fromWeekOn: monday,
  toWeekOn: monday,
  packVersion: 1,
  outlets: [
    { outletId: id('nordbad'), regionId: id('south'), format: 'pool', name: 'Nordbad' },
    { outletId: id('westbad'), regionId: id('south'), format: 'pool', name: 'Westbad' },
  ],
  ruleIds: [],
  cells: [],
}
const request = (
  outletName: string,
  waitingSinceAt: number,
  state: RequestView['state'] = 'awaiting',
): RequestView => ({
  override: { ...override().override, overrideId: id(outletName), reason: `Reason of ${outletName}` },
  state,
  requestDigest: outletName,
  requestFile: '',
  outletName,
  authorName: 'Mia',
  sharedValue: 660,
  unit: 'minutes',
  bounds: null,
  waitingSinceAt,
})
const overviewHost = (over: Answers = {}) =>
  createScriptedHost({
    'compare.silence': [standing('a', ['fine']), standing('b', ['notHeard', 'chainGap']), standing('c', ['notHeard'])],
    'compare.map': map,
    'requests.list': [],
    'rules.catalogue': catalogue,
    ...over,
  })

describe('home of the others', () => {
  it.each([
    ['lead', 'Your regions', true, false],
    ['admin', 'The organisation', false, true],
    ['auditor', 'What there is to check', false, false],
  ] as const)('of a %s has only what the role can do', async (role, title, decides, edits) => {
    await renderPage(<HomePage />, { host: overviewHost(), session: testSession(role) })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
    expect(screen.queryByRole('region', { name: 'Requests to decide' }) !== null).toBe(decides)
    expect(screen.queryByRole('region', { name: 'Rules to look at' }) !== null).toBe(edits)
    expect(screen.getByRole('region', { name: 'Heard from' })).toBeTruthy()
  })
  it('counts each silence by itself; a device with two faults is in both', async () => {
    await renderPage(<HomePage />, { host: overviewHost(), session: testSession('auditor') })
    const rows = await within(screen.getByRole('region', { name: 'Heard from' })).findAllByRole('listitem')
    const counts = rows.map(({ textContent }) => textContent)
    expect(counts).toContain('Up to date1')
    expect(counts).toContain('Not heard from2')
    expect(counts).toContain('Files missing1')
    expect(counts).toContain('On old rules0')
  })
  it('puts the request that waits longest first, and leaves out decided ones', async () => {
    const host = overviewHost({
      'requests.list': [
        request('Westbad', testNowAt - dayMs),
        request('Nordbad', testNowAt - 6 * dayMs),
        request('Südbad', testNowAt - 9 * dayMs, 'active'),
      ],
    })
    await renderPage(<HomePage />, { host, session: testSession('lead') })
    const items = await within(screen.getByRole('region', { name: 'Requests to decide' })).findAllByRole('listitem')
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Nordbad: Reason of Nordbadasked 6 days ago',
      'Westbad: Reason of Westbadasked yesterday',
    ])
  })
  it('does not name a place as tight where nothing was found', async () => {
    await renderPage(<HomePage />, { host: overviewHost(), session: testSession('lead') })
    expect(await screen.findByText('No outlet stands out.')).toBeTruthy()
    expect(await screen.findByText('No request is waiting.')).toBeTruthy()
  })
  it('counts the rules to look at', async () => {
    const rules = [
      { lists: ['neverBites'] },
      { lists: ['neverBites', 'reviewOverdue'] },
    ] as unknown as Catalogue['rules']
    const host = overviewHost({ 'rules.catalogue': { ...catalogue, rules } })
    await renderPage(<HomePage />, { host, session: testSession('admin') })
    const rows = await within(screen.getByRole('region', { name: 'Rules to look at' })).findAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Never bites2',
      'Always overridden0',
      'Nobody owns it0',
      'Review overdue1',
    ])
  })
  it('works on a new organisation before anything was published', async () => {
    const { composed } = await openOrganisation()
    await renderPage(<HomePage />, { backend: composed })
    expect(await screen.findByText('No outlet stands out.')).toBeTruthy()
    expect(await screen.findByText(/^Version 1 has been in use since/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
