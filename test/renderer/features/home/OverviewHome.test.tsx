// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HomePage } from '#renderer/features/home/HomePage.tsx'
import type { DifferenceMap } from '#shared/compare/model.ts'
import type { RequestView } from '#shared/contract/compare.ts'
import type { Catalogue } from '#shared/contract/rules.ts'
import { homeDa } from '#shared/i18n/home/da.ts'
import { homeDe } from '#shared/i18n/home/de.ts'
import { homeEn } from '#shared/i18n/home/en.ts'
import { id } from '#shared/kernel/ids.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import { overrideView, testCatalogue } from '#test/support/homeViews.ts'
import { createScriptedHost, openOrganisation, testActor, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'
import { testWeekOn } from '#test/support/testReports.ts'

const dayMs = 86_400_000

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
  fromWeekOn: testWeekOn,
  toWeekOn: testWeekOn,
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
  override: { ...overrideView().override, overrideId: id(outletName), reason: `Reason of ${outletName}` },
  state,
  requestDigest: outletName,
  requestFile: '',
  outletName,
  authorName: 'Mia',
  sharedValue: 660,
  unit: 'minutes',
  stricter: 'higher',
  bounds: null,
  waitingSinceAt,
})
const overviewHost = (over: Answers = {}) =>
  createScriptedHost({
    'compare.silence': [standing('a', ['fine']), standing('b', ['notHeard', 'chainGap']), standing('c', ['notHeard'])],
    'compare.map': map,
    'requests.list': [],
    'rules.catalogue': testCatalogue,
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
  it.each(['en', 'de', 'da'] as const)(
    'says in the demo, in %s, that one can be anyone, and where',
    async (language) => {
      const { beAnyone } = { en: homeEn, de: homeDe, da: homeDa }[language]
      const choices = [testActor('lead'), testActor('auditor')]
      const session = testSession('lead', { demo: true, choices })
      await renderPage(<HomePage />, { host: overviewHost(), session, language })
      expect(screen.getByText(beAnyone)).toBeTruthy()
    },
  )
  it.each([
    ['outside of the demo', { demo: false, choices: [testActor('lead'), testActor('auditor')] }],
    ['where there is nobody else to be', { demo: true, choices: [testActor('lead')] }],
  ] as const)('speaks of no other people %s', async (_, over) => {
    await renderPage(<HomePage />, { host: overviewHost(), session: testSession('lead', over) })
    expect(screen.queryByText(homeEn.beAnyone)).toBeNull()
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
    const host = overviewHost({ 'rules.catalogue': { ...testCatalogue, rules } })
    await renderPage(<HomePage />, { host, session: testSession('admin') })
    const rows = await within(screen.getByRole('region', { name: 'Rules to look at' })).findAllByRole('listitem')
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Never bites2',
      'Always overridden0',
      'Nobody owns it0',
      'Review overdue1',
    ])
    expect(screen.getByRole('link', { name: 'Review overdue' }).getAttribute('href')).toBe('/rules?list=reviewOverdue')
  })
  it('tells the admin of a new organisation what comes next, and where', async () => {
    const { composed } = await openOrganisation()
    await renderPage(<HomePage />, { backend: composed })
    const steps = await screen.findByRole('region', { name: 'Your next steps' })
    const links = within(steps).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent?.split(/[ ,]/)[0])).toEqual(['Invite', 'Invite', 'Save'])
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/share/devices', '/share/devices', '/share/trust'])
  })
  it.each(['lead', 'auditor'] as const)('does not tell a %s what only an admin can do', async (role) => {
    const host = overviewHost()
    await renderPage(<HomePage />, { host, session: testSession(role) })
    expect(screen.queryByRole('region', { name: 'Your next steps' })).toBeNull()
    expect(host.inputsOf('devices.requests')).toEqual([])
  })
  it('works on a new organisation before anything was published', async () => {
    const { composed } = await openOrganisation()
    await renderPage(<HomePage />, { backend: composed })
    expect(await screen.findByText('No outlet stands out.')).toBeTruthy()
    expect(await screen.findByText(/^Version 1 has been in use since/)).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
