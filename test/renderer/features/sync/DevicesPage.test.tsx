// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DevicesPage } from '#renderer/features/sync/DevicesPage.tsx'
import { ok } from '#shared/kernel/result.ts'
import type { Role } from '#shared/people/permissions.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testNowAt } from '#test/support/testBackend.ts'
import { testDevice, testDevices, testInvitation, testRequest } from '#test/support/testDevices.ts'

const nobody = { requests: [], invitations: [] }
const open = async (over: Answers = {}, role: Role = 'admin') => {
  const host = createScriptedHost({
    'devices.list': testDevices(testDevice('d1', 'Mia'), testDevice('d2', 'Ada', { role: 'admin', own: true })),
    'devices.requests': nobody,
    ...over,
  })
  const { user } = await renderPage(<DevicesPage />, { host, session: testSession(role) })
  await screen.findByRole('table', { name: 'Devices' })
  return { host, user }
}
const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent)

describe('the devices page', () => {
  it('lists who holds which device, since when, last heard, how many files, and whether it counts', async () => {
    const revoked = { afterSeq: 7, at: 1, by: 'Ada', reason: 'lost' }
    await open({
      'devices.list': testDevices(
        testDevice('d3', 'Zoe', { revoked }),
        testDevice('d1', 'Mia'),
        testDevice('d4', 'Bo', { lastHeardAt: null, files: 0, role: 'auditor', outletIds: [] }),
      ),
    })
    const [, ...names] = screen.getAllByRole('row').map((row) => within(row).queryByRole('rowheader')?.textContent)
    expect(names).toEqual(['Bo', 'Mia', 'Zoe'])
    expect(cellsOf(/Mia/)).toEqual(['Outlet manager', 'Outlet nordbad', '14 Feb 2026', '1 hour ago', '12', 'Counts'])
    expect(cellsOf(/Bo/)).toEqual(['Auditor', 'Everywhere', '14 Feb 2026', 'Not yet', '0', 'Counts'])
    expect(cellsOf(/Zoe/).at(-1)).toBe('Revoked after file 7')
  })

  it('shows anybody who takes part, and only an admin who asks', async () => {
    const { host } = await open({}, 'manager')
    expect(screen.queryByRole('button', { name: 'Invite a device' })).toBeNull()
    expect(screen.queryByText('Nobody asks to be let in')).toBeNull()
    expect(host.inputsOf('devices.requests')).toEqual([])
  })

  it('says where changes are made when the key of the organisation is elsewhere', async () => {
    const elsewhere = { ...testDevices(testDevice('d1', 'Mia')), mayChange: false }
    const { user, host } = await open({ 'devices.list': elsewhere })
    expect(screen.getByText(/does not count yet/)).toBeTruthy()
    expect(host.inputsOf('devices.requests')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Details of Mia' }))
    expect(screen.queryByRole('button', { name: 'Revoke' })).toBeNull()
  })

  it('leaves to the drawer since when a device is in', async () => {
    const { user } = await open()
    const columns = () => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    expect(columns()).toContain('Since')
    await user.click(screen.getAllByRole('button', { name: /^Details of/ })[0] as HTMLElement)
    expect(columns()).not.toContain('Since')
    expect(within(screen.getByRole('complementary')).getByText('Let in')).toBeTruthy()
  })

  it('lets a lead decide for the own region, and end only what a lead let in', async () => {
    const view = testDevices(testDevice('d1', 'Mia'), testDevice('d2', 'Bo', { mayChange: false }))
    const { user, host } = await open({ 'devices.list': view }, 'lead')
    expect(await screen.findByText('Nobody asks to be let in')).toBeTruthy()
    expect(host.inputsOf('devices.requests').length).toBeGreaterThan(0)
    await user.click(screen.getByRole('button', { name: 'Details of Mia' }))
    expect(screen.getByRole('button', { name: 'Revoke' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Details of Bo' }))
    expect(screen.queryByRole('button', { name: 'Revoke' })).toBeNull()
  })

  it('tells of two values which one holds, and whose does not', async () => {
    const contest = { what: 'outlet', name: 'Nordbad', field: 'name', at: testNowAt, lostBy: 'Ben' } as const
    const contests = [
      { ...contest, kept: 'Nordbad', lost: 'North pool' },
      { ...contest, field: 'openings', kept: null, lost: null },
    ]
    await open({ 'devices.list': { ...testDevices(testDevice('d1', 'Mia')), contests } })
    expect(screen.getByText('name of Nordbad: “Nordbad” holds, not “North pool” by Ben.')).toBeTruthy()
    expect(screen.getByText('Ben’s change of opening hours of Nordbad does not hold.')).toBeTruthy()
  })

  it('withdraws an invitation that nobody used', async () => {
    const { user, host } = await open({
      'devices.requests': { requests: [], invitations: [testInvitation()] },
      'devices.withdraw': nobody,
    })
    expect(await screen.findByText('Outlet manager, Outlet westbad, invited 2 hours ago')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Withdraw the invitation of Max' }))
    expect(host.inputsOf('devices.withdraw')).toEqual([{ codeDigest: 'a'.repeat(64) }])
  })
})

describe('a device that asks', () => {
  const compare = async (over: Answers = {}, asked = testRequest()) => {
    const opened = await open({ 'devices.requests': { requests: [asked], invitations: [] }, ...over })
    await opened.user.click(await screen.findByRole('button', { name: 'Compare and decide' }))
    return { ...opened, dialog: await screen.findByRole('dialog') }
  }
  const button = (dialog: HTMLElement, name: string) => within(dialog).getByRole('button', { name })

  it('is admitted with the words that are shown, once somebody says they are the same', async () => {
    const { dialog, user, host } = await compare({ 'devices.admit': nobody })
    const words = within(within(dialog).getByRole('list', { name: 'Six words' })).getAllByRole('listitem')
    expect(words.map(({ textContent }) => textContent)).toEqual(['river', 'stone', 'cloud', 'apple', 'candle', 'north'])
    expect(button(dialog, 'Admit this device')).toHaveProperty('disabled', true)
    await user.click(within(dialog).getByRole('checkbox', { name: 'Max read me the same six words' }))
    await user.click(button(dialog, 'Admit this device'))
    expect(host.inputsOf('devices.admit')).toEqual([
      { deviceId: 'maxdevice', fingerprint: 'river stone cloud apple candle north' },
    ])
  })

  it('is refused without any tick', async () => {
    const { dialog, user, host } = await compare({ 'devices.refuse': nobody })
    await user.click(button(dialog, 'They differ: refuse'))
    expect(host.inputsOf('devices.refuse')).toEqual([{ deviceId: 'maxdevice' }])
  })

  it('that bears another name than the invitation is marked', async () => {
    const { dialog } = await compare({}, testRequest({ writtenName: 'Boss' }))
    expect(within(dialog).getByText('The invitation was made for Max.')).toBeTruthy()
  })

  it('stays where the backend does not agree, with the reason', async () => {
    const { dialog, user } = await compare({ 'devices.admit': () => refused('fingerprintDiffers') })
    await user.click(within(dialog).getByRole('checkbox'))
    await user.click(button(dialog, 'Admit this device'))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Nobody was let in')
  })
})

describe('what an admin can do about a device', () => {
  const details = async (name: string, over: Answers = {}) => {
    const opened = await open(over)
    await opened.user.click(screen.getByRole('button', { name: `Details of ${name}` }))
    const drawer = await screen.findByRole('complementary', { name })
    const steps = within(drawer)
      .getAllByRole('button')
      .map(({ textContent }) => textContent)
      .filter((text) => text !== '')
    return { ...opened, drawer, steps }
  }
  const manager = ['Add a second device', 'Replace a lost device', 'Hand over to somebody else', 'Revoke']

  it.each([
    ['a manager’s', 'Mia', {}, manager],
    ['the own', 'Ada', {}, ['Add a second device']],
    [
      'an auditor’s',
      'Otto',
      { 'devices.list': testDevices(testDevice('d9', 'Otto', { role: 'auditor' })) },
      manager.filter((step) => !step.startsWith('Hand')),
    ],
    [
      'a revoked one',
      'Zoe',
      {
        'devices.list': testDevices(
          testDevice('d9', 'Zoe', { revoked: { afterSeq: 7, at: 1, by: 'Ada', reason: 'lost' } }),
        ),
      },
      ['Replace a lost device', 'Hand over to somebody else', 'Revoke from an earlier file'],
    ],
  ] as const)('is offered for %s', async (_, name, over, steps) => {
    expect((await details(name, over as Answers)).steps).toEqual(steps)
  })

  it('a second device is invited for the person', async () => {
    const { user, host, drawer } = await details('Mia', {
      'devices.invite': () => ok({ invitation: 'plumbline.abc' }),
    })
    await user.click(within(drawer).getByRole('button', { name: 'Add a second device' }))
    await user.click(await screen.findByRole('button', { name: 'Make invitation' }))
    expect(await screen.findByText('plumbline.abc')).toBeTruthy()
    expect(host.inputsOf('devices.invite')).toEqual([{ actorId: 'mia' }])
  })
})
