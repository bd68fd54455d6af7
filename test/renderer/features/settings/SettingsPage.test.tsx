// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx'
import { useThemeStore } from '#renderer/host/themeStore.ts'
import { id } from '#shared/kernel/ids.ts'
import { err } from '#shared/kernel/result.ts'
import { testPerson } from '#test/support/testOrganisation.ts'
import {
  callHost,
  createScriptedHost,
  hostOf,
  openOrganisation,
  refused,
  testSession,
} from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const later = { timeout: 10_000 }

describe('backups of a real data folder', () => {
  it('are made, listed, and restored only when the person is sure', async () => {
    const { composed } = await openOrganisation()
    const { user } = await renderPage(<SettingsPage />, { backend: composed })
    await user.click(await screen.findByRole('button', { name: 'Back up now' }))
    const said = await screen.findByText(/^Backup made: /, {}, later)
    const file = said.textContent.replace('Backup made: ', '')
    const restoreIt = await screen.findByRole('button', { name: `Restore ${file}` }, later)

    const [outlet] = (await callHost(hostOf(composed), 'session.get', {})).outlets
    const outletId = outlet?.outletId ?? id<'Outlet'>('none')
    const people = () => composed.backend.workspace().stores.people
    people().saveAll([{ ...testPerson('later'), outletId }])
    expect(people().list(outletId)).toHaveLength(1)

    await user.click(restoreIt)
    const sure = within(await screen.findByRole('alertdialog', { name: 'Restore this backup?' }))
    await user.click(sure.getByRole('button', { name: 'Cancel' }))
    expect(people().list(outletId)).toHaveLength(1)

    await user.click(restoreIt)
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Restore' }))
    expect(await screen.findByText('The backup is restored.', {}, later)).toBeTruthy()
    expect(people().list(outletId)).toEqual([])
  })
})

describe('backups', () => {
  const backups = [
    { file: 'new.sqlite', createdAt: Date.UTC(2026, 2, 16, 8), bytes: 2_400_000 },
    { file: 'old.sqlite', createdAt: Date.UTC(2026, 2, 9, 8), bytes: 900 },
  ]
  const keys = { protection: 'file', passphrase: false } as const
  const open = (over = {}, role: 'admin' | 'auditor' = 'admin') =>
    renderPage(<SettingsPage />, {
      host: createScriptedHost({ 'backups.list': backups, 'keys.status': keys, ...over }),
      session: testSession(role),
    })
  it('say when they were made and how large they are', async () => {
    await open()
    const row = await screen.findByRole('row', { name: /new\.sqlite/ })
    expect(row.textContent).toContain('16 Mar, 08:00')
    expect(row.textContent).toContain('2.4 MB')
    expect(screen.getByRole('row', { name: /old\.sqlite/ }).textContent).toContain('0.9 kB')
  })
  it('explain themselves while there are none', async () => {
    await open({ 'backups.list': [] })
    expect(await screen.findByText('No backup yet')).toBeTruthy()
  })
  it('say why one was not restored, and that nothing changed', async () => {
    const { user } = await open({ 'backups.restore': () => refused('damagedDatabase') })
    await user.click(await screen.findByRole('button', { name: 'Restore old.sqlite' }))
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Restore' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/damaged/i)
    expect(screen.queryByText('The backup is restored.')).toBeNull()
  })
  it('say when one could not be made', async () => {
    const { user } = await open({ 'backups.create': () => err({ code: 'internal', ref: 'ab12' }) })
    await user.click(await screen.findByRole('button', { name: 'Back up now' }))
    expect((await screen.findByRole('alert')).textContent).toContain('ab12')
  })
})

describe('look and language', () => {
  it('change at once and are remembered', async () => {
    const { user } = await renderPage(<SettingsPage />, {
      host: createScriptedHost({ 'backups.list': [] }),
      session: testSession('manager'),
    })
    await user.click(screen.getByRole('radio', { name: 'Dark' }))
    expect(document.documentElement.dataset['theme']).toBe('dark')
    expect(localStorage.getItem('plumbline.theme')).toBe('dark')
    await user.click(screen.getByRole('radio', { name: 'Dansk' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Indstillinger')
    expect(localStorage.getItem('plumbline.language')).toBe('da')
    await user.click(screen.getByRole('radio', { name: 'Som systemet' }))
    expect(document.documentElement.dataset['theme']).toBeUndefined()
    expect(useThemeStore.getState().theme).toBe('system')
  })
  it('stand beside who one is, where the data lie, and what the demo is', async () => {
    await renderPage(<SettingsPage />, {
      host: createScriptedHost({ 'backups.list': [] }),
      session: testSession('manager', { demo: true }),
    })
    expect(screen.getByText('Mia, Outlet manager')).toBeTruthy()
    expect(screen.getByText('/data/plumbline')).toBeTruthy()
    expect(screen.getByText(/This is the demo company/)).toBeTruthy()
  })
})
