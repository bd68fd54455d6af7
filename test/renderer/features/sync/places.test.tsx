// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DevicesPanel } from '#renderer/features/sync/DevicesPanel.tsx'
import { InviteDialog } from '#renderer/features/sync/InviteDialog.tsx'
import { RefusedPanel } from '#renderer/features/sync/RefusedPanel.tsx'
import { VerifyPanel } from '#renderer/features/sync/VerifyPanel.tsx'
import type { DeviceView } from '#shared/contract/devices.ts'
import { shareDa } from '#shared/i18n/share/da.ts'
import { shareDe } from '#shared/i18n/share/de.ts'
import { shareEn } from '#shared/i18n/share/en.ts'
import { id } from '#shared/kernel/ids.ts'
import { refusals, type DeviceStanding, type Refused } from '#shared/sync/model.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { createScriptedHost, refused, testActor, testSession, type Answers } from '#test/support/renderHost.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'
import { testDevice, testDevices } from '#test/support/testDevices.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const admin = testSession('admin')
const cellsOf = (row: HTMLElement): readonly string[] => [...row.children].map(({ textContent }) => textContent)

describe('an invitation', () => {
  const open = async (answers: Answers = { 'setup.invite': { invitation: 'plumbline.abc' } }) => {
    const host = createScriptedHost(answers)
    let closed = 0
    const page = await renderPage(<InviteDialog onClose={() => (closed += 1)} />, { host, session: admin })
    const { user } = page
    const make = () => screen.getByRole('button', { name: shareEn.invite.create })
    const check = (name: string) => user.click(screen.getByRole('checkbox', { name }))
    const role = (name: string) => user.click(screen.getByRole('radio', { name }))
    const type = (name: string) => user.type(screen.getByRole('textbox', { name: shareEn.invite.name }), name)
    return { host, user, make, check, role, type, closed: () => closed }
  }

  it('takes places on and off, in the order in which they were chosen', async () => {
    const { host, user, make, check, type } = await open()
    await type('Nora')
    await check('Outlet westbad')
    await check('Outlet nordbad')
    await check('Outlet westbad')
    await check('Outlet westbad')
    await user.click(make())
    expect(host.inputsOf('setup.invite')).toMatchObject([{ outletIds: ['nordbad', 'westbad'] }])
  })

  it('by a lead is for a manager of the own region, and nobody else', async () => {
    const outlets = [testOutlet('nordbad'), testOutlet('seebad', { regionId: id('north') })]
    const host = createScriptedHost({ 'setup.invite': { invitation: 'plumbline.abc' } })
    const session = testSession('lead', { outlets })
    const { user } = await renderPage(<InviteDialog onClose={() => undefined} />, { host, session })
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getAllByRole('checkbox')).toHaveLength(1)
    await user.type(screen.getByRole('textbox', { name: shareEn.invite.name }), 'Nora')
    await user.click(screen.getByRole('checkbox', { name: 'Outlet nordbad' }))
    await user.click(screen.getByRole('button', { name: shareEn.invite.create }))
    expect(host.inputsOf('setup.invite')).toEqual([
      { name: 'Nora', role: 'manager', outletIds: ['nordbad'], regionIds: [] },
    ])
  })

  it('without its last place cannot be made', async () => {
    const { make, check, type } = await open()
    await type('Nora')
    await check('Outlet westbad')
    expect(make()).toHaveProperty('disabled', false)
    await check('Outlet westbad')
    expect(make()).toHaveProperty('disabled', true)
  })

  it('takes along only the places of its role', async () => {
    const { host, user, make, check, role, type } = await open()
    await type('Lea')
    await check('Outlet westbad')
    await role('Regional lead')
    expect(make()).toHaveProperty('disabled', true)
    await check('South')
    await user.click(make())
    expect(host.inputsOf('setup.invite')).toEqual([{ name: 'Lea', role: 'lead', outletIds: [], regionIds: ['south'] }])
  })

  it('remembers what was chosen for a role while another one is looked at', async () => {
    const { check, role } = await open()
    await check('Outlet westbad')
    await role('Auditor')
    await role('Outlet manager')
    expect(screen.getByRole('checkbox', { name: 'Outlet westbad' })).toHaveProperty('checked', true)
  })

  it('is not made for a name of spaces', async () => {
    const { make, role, type } = await open()
    await role('Auditor')
    await type('   ')
    expect(make()).toHaveProperty('disabled', true)
  })

  it('that is refused says why and stays open', async () => {
    const { user, make, role, type, closed } = await open({ 'setup.invite': () => refused('notYours') })
    await role('Auditor')
    await type('Otto')
    await user.click(make())
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(closed()).toBe(0)
    expect(screen.getByRole('textbox', { name: shareEn.invite.name })).toHaveProperty('value', 'Otto')
  })

  it.each([shareEn.invite.cancel, shareEn.invite.close])('closes by "%s"', async (button) => {
    const { user, make, role, type, closed } = await open()
    if (button === shareEn.invite.close) {
      await role('Auditor')
      await type('Otto')
      await user.click(make())
      await screen.findByText('plumbline.abc')
    }
    await user.click(screen.getByRole('button', { name: button }))
    expect(closed()).toBe(1)
  })
})

describe('devices', () => {
  const standing = (deviceId: string, over: Partial<DeviceStanding> = {}): DeviceStanding => ({
    deviceId: id(deviceId),
    actorId: id('x'),
    outletId: id('nordbad'),
    states: ['fine'],
    lastSeq: 1,
    lastHeardAt: testNowAt,
    packVersion: 3,
    currentPackVersion: 3,
    clockOffMs: 0,
    refused: [],
    ...over,
  })
  const rows = async (devices: readonly DeviceView[], silence: readonly DeviceStanding[]) => {
    const host = createScriptedHost({ 'devices.list': testDevices(...devices), 'compare.silence': silence })
    await renderPage(<DevicesPanel />, { host, session: admin })
    const table = await screen.findByRole('table', { name: shareEn.devices.title })
    await within(table).findAllByText(/Version|–/)
    return within(table).getAllByRole('row').slice(1).map(cellsOf)
  }

  it('that need somebody come first', async () => {
    const shown = await rows(
      [testDevice('a', 'Ana'), testDevice('b', 'Bo'), testDevice('c', 'Cy')],
      [standing('a'), standing('b', { states: ['chainGap'] }), standing('c')],
    )
    expect(shown.map(([name]) => name)).toEqual(['Bo', 'Ana', 'Cy'])
  })

  it('of which nothing is known show dashes, and no version, and come last', async () => {
    const silent = standing('b', { lastHeardAt: null, packVersion: null, outletId: null, states: ['notHeard'] })
    const shown = await rows([testDevice('a', 'Ana'), testDevice('b', 'Bo')], [silent])
    expect(shown).toEqual([
      ['Bo', 'Outlet manager', '–', expect.stringContaining('Not heard'), 'Not yet', 'Not yet'],
      ['Ana', 'Outlet manager', '–', '–', '–', '–'],
    ])
  })

  it('say how far a clock is off only where it is in doubt', async () => {
    const off = { clockOffMs: 90 * 60_000 }
    const shown = await rows(
      [testDevice('a', 'Ana'), testDevice('b', 'Bo')],
      [standing('a', off), standing('b', { ...off, states: ['clockDoubtful'] })],
    )
    expect(shown.map(([name, , , state]) => [name, state?.includes('Clock off by 1')])).toEqual([
      ['Bo', true],
      ['Ana', false],
    ])
  })
})

describe('refused files', () => {
  const file = (over: Partial<Refused>): Refused => ({
    path: 'x',
    refusal: 'gap',
    ownerId: 'nordbad',
    deviceId: 'd',
    seq: 1,
    nextStep: 'wait',
    ...over,
  })

  it.each([
    ['an outlet', 'nordbad', 'Outlet nordbad'],
    ['a person', 'the-lead', 'Lea'],
    ['somebody unknown', 'ghost', 'ghost'],
  ])('are of %s, by name', async (_, ownerId, name) => {
    const session = testSession('admin', { choices: [testActor('admin'), testActor('lead')] })
    await renderPage(<RefusedPanel refused={[file({ ownerId })]} />, { session })
    expect(cellsOf(screen.getByRole('row', { name: /^x/ }))[2]).toBe(name)
  })

  it.each([
    ['en', shareEn],
    ['de', shareDe],
    ['da', shareDa],
  ] as const)('have a reason of their own each, in %s', async (language, words) => {
    const all = refusals.map((refusal) => file({ path: refusal, refusal }))
    await renderPage(<RefusedPanel refused={all} />, { session: admin, language })
    const reasons = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => cellsOf(row)[1])
    expect(reasons).toEqual(refusals.map((refusal) => words.refused.reasons[refusal]))
    expect(new Set(reasons).size).toBe(refusals.length)
  })
})

describe('a check of everything', () => {
  const done = { jobId: 'v1', kind: 'verify', state: 'done', done: 1, total: 1, step: '', problem: null } as const
  const report = { ok: true, files: 1_200, chains: 24, refused: [], verdictsReplayed: 312, mismatches: [] }
  const start = async (answers: Answers) => {
    const host = createScriptedHost({ 'share.verify': { jobId: 'v1' }, 'jobs.get': done, ...answers })
    const page = await renderPage(<VerifyPanel />, { host, session: admin })
    await page.user.click(screen.getByRole('button', { name: shareEn.verify.start }))
    return { ...page, host }
  }

  it('that finds nothing says so, with its figures', async () => {
    await start({ 'share.verifyResult': report })
    expect(await screen.findByText(shareEn.verify.ok)).toBeTruthy()
    for (const figure of ['1,200', '24', '312']) expect(screen.getByText(figure)).toBeTruthy()
    expect(screen.queryByText(/refused/)).toBeNull()
  })

  it('that was started again forgets what it had found', async () => {
    const { host, user } = await start({ 'share.verifyResult': report })
    await screen.findByText(shareEn.verify.ok)
    host.answer({ 'jobs.get': { ...done, state: 'running', total: 0 } })
    await user.click(screen.getByRole('button', { name: shareEn.verify.start }))
    expect(await screen.findByRole('progressbar', { name: shareEn.verify.running })).toBeTruthy()
    expect(screen.queryByText(shareEn.verify.ok)).toBeNull()
    expect(screen.getByRole('button', { name: shareEn.verify.start })).toHaveProperty('disabled', true)
  })

  it('whose result cannot be had has failed', async () => {
    await start({ 'share.verifyResult': () => refused('notFound') })
    expect((await screen.findByRole('alert')).textContent).toContain(shareEn.verify.failed.happened)
  })

  it('that was cancelled neither failed nor reports', async () => {
    await start({ 'jobs.get': { ...done, state: 'cancelled' }, 'share.verifyResult': report })
    expect(await screen.findByRole('button', { name: shareEn.verify.start })).toHaveProperty('disabled', false)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByText(shareEn.verify.ok)).toBeNull()
  })
})
