// @vitest-environment jsdom
import { mkdirSync, renameSync } from 'node:fs'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SharePage } from '#renderer/features/sync/SharePage.tsx'
import type { ShareStatus, VerifyReport } from '#shared/contract/compare.ts'
import { id } from '#shared/kernel/ids.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Refused } from '#shared/sync/model.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import {
  callHost,
  createScriptedHost,
  hostOf,
  newFolder,
  openOrganisation,
  refused,
  testSession,
  type Answers,
} from '#test/support/renderHost.ts'
import { testDevice, testDevices } from '#test/support/testDevices.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const hour = 3_600_000
const status: ShareStatus = {
  folder: '/mnt/share',
  state: 'fine',
  lastReadAt: testNowAt - hour,
  lastReadBackAt: testNowAt - 2 * hour,
  unreachableSinceAt: null,
  changes: 0,
  waiting: 0,
  waitingSinceAt: null,
  rules: { confirmedAt: null, until: null },
  packVersion: 3,
  refused: [],
}
const devices = testDevices(testDevice('d1', 'Mia'), testDevice('d2', 'Lea', { role: 'lead' }))
const scripted = (over: Answers = {}) =>
  createScriptedHost({
    'share.status': status,
    'share.evidence': [],
    'share.voided': [],
    'share.lastAudit': null,
    'share.retention': null,
    'devices.list': devices,
    'devices.requests': { requests: [], invitations: [] },
    'compare.silence': [
      {
        deviceId: id('d1'),
        actorId: id('mia'),
        outletId: id('nordbad'),
        states: ['clockDoubtful', 'oldRules'],
        lastSeq: 4,
        lastHeardAt: testNowAt - 3 * hour,
        packVersion: 2,
        currentPackVersion: 3,
        clockOffMs: -3 * hour,
        refused: [],
      },
    ],
    ...over,
  })
const rowOf = (name: RegExp): readonly string[] =>
  [...screen.getByRole('row', { name }).children].map(({ textContent }) => textContent)
const stateOf = async (term: string): Promise<string | null | undefined> =>
  (await screen.findByText(term, { selector: 'dt' })).nextElementSibling?.textContent

describe('state', () => {
  it('says folder, condition, ages and rules', async () => {
    await renderPage(<SharePage />, { host: scripted(), session: testSession('admin') })
    expect(await stateOf('Folder')).toBe('/mnt/share')
    expect(await stateOf('Condition')).toBe('Reachable')
    expect(await stateOf('Last read')).toContain('1 hour ago')
    expect(await stateOf('Waiting here')).toBe('Nothing')
    expect(await stateOf('Rules in use')).toBe('Version 3')
  })
  it.each([
    [1, '1 file · oldest made 5 hours ago'],
    [4, '4 files · oldest made 5 hours ago'],
  ])('says how many files wait (%i), and since when', async (waiting, text) => {
    const host = scripted({ 'share.status': { ...status, waiting, waitingSinceAt: testNowAt - 5 * hour } })
    await renderPage(<SharePage />, { host, session: testSession('admin') })
    expect(await stateOf('Waiting here')).toBe(text)
  })
  it.each<readonly [ShareStatus['state'], string, RegExp]>([
    ['missing', 'Not there', /safe|device/i],
    ['foreign', 'Belongs to another organisation', /another organisation/i],
    ['readOnly', 'Cannot be written', /written|write/i],
    ['full', 'Full', /full/i],
    ['hung', 'Does not answer', /answer/i],
  ])('explains a share that is %s: what happened, what is kept, what to do', async (state, condition, text) => {
    const host = scripted({ 'share.status': { ...status, state } })
    await renderPage(<SharePage />, { host, session: testSession('admin') })
    expect(await stateOf('Condition')).toBe(condition)
    expect(screen.getByRole('alert').textContent).toMatch(text)
  })
})

describe('devices', () => {
  it('show to those who compare how each one stands', async () => {
    await renderPage(<SharePage />, { host: scripted(), session: testSession('admin') })
    await screen.findByText('3 hours ago')
    expect(rowOf(/^Mia/)).toEqual([
      'Mia',
      'Outlet manager',
      'Outlet nordbad',
      'Clock in doubtOn old rulesClock off by 3 h',
      '3 hours ago',
      'Version 2 of 3',
    ])
  })
  it('show to a manager who takes part, and say that there is no more', async () => {
    const host = scripted()
    await renderPage(<SharePage />, { host, session: testSession('manager') })
    await screen.findByText(/Who takes part/)
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Device', 'Role'])
    expect(rowOf(/^Mia/)).toEqual(['Mia', 'Outlet manager'])
    expect(host.inputsOf('compare.silence')).toEqual([])
  })
  it('say how they get here while there are none', async () => {
    await renderPage(<SharePage />, {
      host: scripted({ 'devices.list': testDevices() }),
      session: testSession('admin'),
    })
    expect(await screen.findByText('No devices yet')).toBeTruthy()
  })
})

const bad: Refused = {
  path: 'outlets/nordbad/d1/2026-03/0000000007-ab.cs1',
  refusal: 'gap',
  ownerId: 'nordbad',
  deviceId: 'd1',
  seq: 7,
  nextStep: 'askOwner',
}

describe('refused files', () => {
  it('are listed with reason, owner and next step', async () => {
    const host = scripted({ 'share.status': { ...status, refused: [bad] } })
    await renderPage(<SharePage />, { host, session: testSession('admin') })
    await screen.findByRole('table', { name: 'Refused files' })
    expect(rowOf(/0000000007/)).toEqual([bad.path, 'An earlier file is missing', 'Outlet nordbad', 'Ask the owner'])
  })
  it('are said to be none where there are none', async () => {
    await renderPage(<SharePage />, { host: scripted(), session: testSession('auditor') })
    expect(await screen.findByText('No file was refused.')).toBeTruthy()
  })
})

describe('checking everything', () => {
  const job = { jobId: 'v1', kind: 'verify' as const, done: 3, total: 3, step: '', problem: null }
  const report: VerifyReport = {
    ok: false,
    files: 31,
    chains: 2,
    refused: [bad],
    verdictsReplayed: 12,
    mismatches: [{ path: 'x', outletId: id('westbad'), weekOn: '2026-03-09' }],
  } as unknown as VerifyReport
  it('reports what does not fit, and where', async () => {
    const host = scripted({
      'share.verify': { jobId: 'v1' },
      'jobs.get': { ...job, state: 'done' },
      'share.verifyResult': report,
    })
    const { user } = await renderPage(<SharePage />, { host, session: testSession('auditor') })
    await user.click(await screen.findByRole('button', { name: 'Check the share' }))
    expect(await screen.findByText(/Not everything fits/)).toBeTruthy()
    expect(screen.getByText(/Outlet westbad, week of 9 Mar 2026/)).toBeTruthy()
    expect(screen.getByText('1 refused')).toBeTruthy()
  })
  it('can be cancelled while it runs', async () => {
    const host = scripted({
      'share.verify': { jobId: 'v1' },
      'jobs.get': { ...job, state: 'running', done: 1 },
      'jobs.cancel': () => ok({ ...job, state: 'cancelled' }),
    })
    const { user } = await renderPage(<SharePage />, { host, session: testSession('auditor') })
    await user.click(await screen.findByRole('button', { name: 'Check the share' }))
    await screen.findByRole('progressbar', { name: 'Checking' })
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(host.inputsOf('jobs.cancel')).toEqual([{ jobId: 'v1' }])
  })
  it('says that nothing was changed when it could not be finished', async () => {
    const host = scripted({ 'share.verify': { jobId: 'v1' }, 'jobs.get': { ...job, state: 'failed' } })
    const { user } = await renderPage(<SharePage />, { host, session: testSession('auditor') })
    await user.click(await screen.findByRole('button', { name: 'Check the share' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed.')
  })
})

describe('inviting', () => {
  it('needs a name and a place, and hands over a text to copy', async () => {
    const host = scripted({ 'setup.invite': { invitation: 'plumbline.abc' } })
    const { user } = await renderPage(<SharePage />, { host, session: testSession('admin') })
    await user.click(await screen.findByRole('button', { name: 'Invite a device' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Invite a device' }))
    const make = dialog.getByRole('button', { name: 'Make invitation' })
    expect(make).toHaveProperty('disabled', true)
    await user.type(dialog.getByRole('textbox', { name: 'Name of the person' }), 'Nora')
    expect(make).toHaveProperty('disabled', true)
    await user.click(dialog.getByRole('checkbox', { name: 'Outlet westbad' }))
    await user.click(make)
    expect(await screen.findByText('plumbline.abc')).toBeTruthy()
    expect(host.inputsOf('setup.invite')).toEqual([
      { name: 'Nora', role: 'manager', outletIds: ['westbad'], regionIds: [] },
    ])
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe('plumbline.abc')
    expect(screen.getByText('Invitation copied.')).toBeTruthy()
  })
  it.each([
    ['Auditor', 'auditor'],
    ['Admin', 'admin'],
  ] as const)('asks a lead for regions and an %s for nothing', async (word, role) => {
    const host = scripted({ 'setup.invite': { invitation: 'plumbline.abc' } })
    const { user } = await renderPage(<SharePage />, { host, session: testSession('admin') })
    await user.click(await screen.findByRole('button', { name: 'Invite a device' }))
    await user.click(screen.getByRole('radio', { name: 'Regional lead' }))
    expect(screen.getByRole('checkbox', { name: 'South' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: word }))
    expect(screen.queryByRole('checkbox')).toBeNull()
    await user.type(screen.getByRole('textbox', { name: 'Name of the person' }), 'Otto')
    await user.click(screen.getByRole('button', { name: 'Make invitation' }))
    expect(host.inputsOf('setup.invite')).toEqual([{ name: 'Otto', role, outletIds: [], regionIds: [] }])
  })
  it.each(['manager', 'auditor'] as const)('is not for a %s', async (role) => {
    await renderPage(<SharePage />, { host: scripted(), session: testSession(role) })
    await screen.findByText('Condition')
    expect(screen.queryByRole('button', { name: 'Invite a device' })).toBeNull()
  })
})

describe('a real folder', () => {
  it('is synced, and says what was sent and read', async () => {
    const { composed, share } = await openOrganisation()
    const { user } = await renderPage(<SharePage />, { backend: composed })
    expect(await stateOf('Folder')).toBe(share)
    await user.click(screen.getByRole('button', { name: 'Sync now' }))
    expect(await screen.findByText(/^Synced: 0 sent/, {}, { timeout: 10_000 })).toBeTruthy()
  })
  it('that is renamed away is noticed, and found again', async () => {
    const { composed, share } = await openOrganisation()
    const { user } = await renderPage(<SharePage />, { backend: composed })
    await stateOf('Folder')
    renameSync(share, `${share}-away`)
    await user.click(screen.getByRole('button', { name: 'Sync now' }))
    expect((await screen.findByRole('alert', {}, { timeout: 10_000 })).textContent).toContain(share)
    expect(await stateOf('Condition')).toBe('Not there')
    renameSync(`${share}-away`, share)
    await user.click(screen.getByRole('button', { name: 'Sync now' }))
    expect(await screen.findByText('Reachable', {}, { timeout: 10_000 })).toBeTruthy()
  })
  it('of somebody else is refused, and the own one stays', async () => {
    const [own, other] = [await openOrganisation(), await openOrganisation()]
    const { user } = await renderPage(<SharePage />, { backend: own.composed })
    await user.click(await screen.findByRole('button', { name: 'Choose folder' }))
    const field = await screen.findByRole('textbox', { name: 'Share folder' })
    await user.clear(field)
    await user.click(field)
    await user.paste(other.share)
    await user.click(screen.getByRole('button', { name: 'Use this folder' }))
    expect((await screen.findByRole('alert', {}, { timeout: 10_000 })).textContent).toMatch(/another organisation/i)
    expect((await callHost(hostOf(own.composed), 'share.status', {})).folder).toBe(own.share)
  })
  it('that was moved can be chosen anew', async () => {
    const { composed, share } = await openOrganisation()
    const moved = newFolder()
    renameSync(share, `${moved}/share`)
    mkdirSync(share)
    const { user } = await renderPage(<SharePage />, { backend: composed })
    await user.click(await screen.findByRole('button', { name: 'Choose folder' }))
    const field = await screen.findByRole('textbox', { name: 'Share folder' })
    await user.clear(field)
    await user.click(field)
    await user.paste(`${moved}/share`)
    await user.click(screen.getByRole('button', { name: 'Use this folder' }))
    expect(await screen.findByText(`${moved}/share`, {}, { timeout: 10_000 })).toBeTruthy()
    expect((await callHost(hostOf(composed), 'share.status', {})).state).toBe('fine')
  })
  it('says why it cannot be synced at all', async () => {
    const host = scripted({ 'share.sync': () => refused('shareMissing', { folder: '/mnt/share' }) })
    const { user } = await renderPage(<SharePage />, { host, session: testSession('manager') })
    await user.click(await screen.findByRole('button', { name: 'Sync now' }))
    expect((await screen.findByRole('alert')).textContent).toContain('/mnt/share')
  })
})
