// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TrustPage } from '#renderer/features/sync/TrustPage.tsx'
import { devicesEn } from '#shared/i18n/devices/en.ts'
import { languages } from '#shared/kernel/text.ts'
import { actions, may, roles } from '#shared/people/permissions.ts'
import { createScriptedHost, testActor, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testDevice, testDevices, testRequest } from '#test/support/testDevices.ts'

const revoked = { afterSeq: 7, at: 1, by: 'Ada', reason: 'lost' }
const devices = testDevices(
  testDevice('d1', 'Mia'),
  testDevice('d2', 'Mia'),
  testDevice('d3', 'Max', { revoked }),
  testDevice('d4', 'Ada', { role: 'admin', outletIds: [], admittedBy: null }),
)
const open = async (over: Answers = {}, options: object = {}) => {
  const host = createScriptedHost({
    'devices.list': devices,
    'devices.requests': { requests: [testRequest()], invitations: [] },
    ...over,
  })
  await renderPage(<TrustPage />, { host, session: testSession('admin'), ...options })
  return host
}

describe('who can do what', () => {
  it('is the table that every call is asked by, right by right and role by role', async () => {
    await open()
    const table = screen.getByRole('table', { name: 'What each role may do' })
    const shown = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [
        within(row).getByRole('rowheader').textContent,
        ...within(row)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent === 'Yes'),
      ])
    expect(shown).toEqual(
      actions.map((action) => [devicesEn.trust.actions[action], ...roles.map((role) => may(testActor(role), action))]),
    )
  })

  it('names each person once, with what counts of their devices and who let them in', async () => {
    await open()
    const table = await screen.findByRole('table', { name: 'Who has which role' })
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
    expect(rows).toEqual([
      'AdaAdminEverywhere1 device14 Feb 2026 · Founded the organisation',
      'MaxOutlet managerOutlet nordbadNo device that counts14 Feb 2026, by Ada',
      'MiaOutlet managerOutlet nordbad2 devices14 Feb 2026, by Ada',
    ])
  })
})

describe('how we know', () => {
  it('tells figures of the registry at hand', async () => {
    await open()
    expect(
      await screen.findByText(/A root speaks for Pools: three keys, of which two must sign\..* are: zoo zebra year/),
    ).toBeTruthy()
    expect(screen.getByText(/Rules and registry in their version 7 were signed on 16 Mar 2026/)).toBeTruthy()
    expect(await screen.findByText('3 devices count, 1 is revoked, 1 asks to be let in.')).toBeTruthy()
  })

  it('asks nobody but an admin who waits', async () => {
    const host = await open({}, { session: testSession('manager') })
    expect(await screen.findByText('3 devices count, 1 is revoked.')).toBeTruthy()
    expect(host.inputsOf('devices.requests')).toEqual([])
  })

  it.each(languages)('is said in %s without a gap', async (language) => {
    await open({}, { language })
    await screen.findAllByRole('table')
    expect(document.body.textContent).not.toMatch(/undefined|null|NaN|\$\{/)
    expect(screen.getAllByRole('listitem').length).toBeGreaterThanOrEqual(6)
  })
})

describe('what is decided for everybody', () => {
  const decided = {
    confirmDays: 60,
    auditDays: 7,
    retentionDays: 730,
    decidedBy: 'Ben',
    decidedAt: Date.UTC(2026, 1, 14),
  }
  it('is shown to anybody, with who decided', async () => {
    await open({ 'devices.list': { ...devices, policy: decided } }, { session: testSession('manager') })
    expect(await screen.findByText('60 days')).toBeTruthy()
    expect(screen.getByText('730 days')).toBeTruthy()
    expect(screen.getByText('Decided on 14 Feb 2026 by Ben.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
  })
  it('is changed by an admin, within its bounds', async () => {
    const host = createScriptedHost({
      'devices.list': devices,
      'devices.requests': { requests: [], invitations: [] },
      'devices.setPolicy': { ...devices, policy: decided },
    })
    const { user } = await renderPage(<TrustPage />, { host, session: testSession('admin') })
    await user.click(await screen.findByRole('button', { name: 'Change' }))
    const field = screen.getByRole('textbox', { name: 'Rules count as confirmed for' })
    await user.clear(field)
    await user.type(field, '500')
    await user.tab()
    const kept = screen.getByRole('textbox', { name: 'Files on the share are kept for' })
    await user.clear(kept)
    await user.type(kept, '30')
    await user.tab()
    expect(kept).toHaveProperty('value', '90')
    await user.clear(kept)
    await user.type(kept, '365')
    await user.tab()
    await user.click(screen.getByRole('button', { name: 'Decide' }))
    expect(host.inputsOf('devices.setPolicy')).toEqual([{ confirmDays: 90, auditDays: 30, retentionDays: 365 }])
  })
})
