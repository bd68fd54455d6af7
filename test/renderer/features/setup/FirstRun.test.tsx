// @vitest-environment jsdom
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { App } from '#renderer/app/App.tsx'
import { SetupPage } from '#renderer/features/setup/SetupPage.tsx'
import type { SessionView } from '#shared/contract/session.ts'
import { languages } from '#shared/kernel/text.ts'
import { ok } from '#shared/kernel/result.ts'
import {
  callHost,
  createScriptedHost,
  hostOf,
  newFolder,
  openBackend,
  openOrganisation,
  refused,
  testSession,
} from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const fresh: SessionView = { ...testSession('admin'), state: 'fresh', actor: null, choices: [], organisation: null }
const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

describe('first choice', () => {
  it('offers four ways, and says where data will lie', async () => {
    await renderPage(<SetupPage session={fresh} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Welcome to Plumbline')
    for (const name of [/demo company/, /Create an organisation/, /Join with/, /Open a data folder/]) {
      expect(press(name)).toBeTruthy()
    }
    expect(screen.getByText('Data is kept in /data/plumbline')).toBeTruthy()
  })
  it.each(languages)('can be read in %s at once', async (language) => {
    const { user } = await renderPage(<SetupPage session={fresh} />, { language: language === 'en' ? 'de' : 'en' })
    const names = { en: 'English', de: 'Deutsch', da: 'Dansk' } as const
    await user.click(screen.getByRole('radio', { name: names[language] }))
    const welcome = { en: 'Welcome to Plumbline', de: 'Willkommen bei Plumbline', da: 'Velkommen til Plumbline' }
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(welcome[language])
  })
  it('leads back from each way', async () => {
    const { user } = await renderPage(<SetupPage session={fresh} />)
    for (const name of [/Create an organisation/, /Join with/, /Open a data folder/]) {
      await user.click(press(name))
      await user.click(press('Back'))
      expect(press(name)).toBeTruthy()
    }
  })
})

describe('demo', () => {
  const job = { jobId: 'j1', kind: 'demo' as const, total: 10, step: 'plans', problem: null }
  it('shows its steps, and can be cancelled without leaving anything', async () => {
    const host = createScriptedHost({
      'setup.demo': { jobId: 'j1' },
      'jobs.get': { ...job, state: 'running', done: 4 },
      'jobs.cancel': () => {
        host.answer({ 'jobs.get': { ...job, state: 'cancelled', done: 4 } })
        return ok({ ...job, state: 'cancelled', done: 4 })
      },
    })
    const { user } = await renderPage(<SetupPage session={fresh} />, { host })
    await user.click(press(/demo company/))
    const bar = await screen.findByRole('progressbar', { name: 'Building the demo company' })
    await vi.waitFor(() => {
      expect(bar.getAttribute('aria-valuenow')).toBe('4')
    })
    expect(screen.getByText('Planning the weeks')).toBeTruthy()
    await user.click(press('Cancel'))
    expect(await screen.findByText('Cancelled. Nothing was kept of it.')).toBeTruthy()
    expect(press(/Create an organisation/)).toBeTruthy()
  })
  it('says what went wrong, and leads back', async () => {
    const host = createScriptedHost({
      'setup.demo': { jobId: 'j1' },
      'jobs.get': { ...job, state: 'failed', done: 1, problem: 'disk' },
    })
    const { user } = await renderPage(<SetupPage session={fresh} />, { host })
    await user.click(press(/demo company/))
    expect((await screen.findByRole('alert')).textContent).toContain('The demo company could not be built.')
    await user.click(press('Back'))
    expect(press(/demo company/)).toBeTruthy()
  })
  it('says why it may not begin', async () => {
    const host = createScriptedHost({ 'setup.demo': () => refused('alreadySetUp') })
    const { user } = await renderPage(<SetupPage session={fresh} />, { host })
    await user.click(press(/demo company/))
    expect(await screen.findByRole('alert')).toBeTruthy()
  })
})

const openCreate = async (share: string) => {
  const composed = await openBackend()
  const page = await renderPage(<App />, { backend: composed, toasts: false })
  await page.user.click(await screen.findByRole('button', { name: /Create an organisation/ }, { timeout: 10_000 }))
  const write = async (field: HTMLElement, text: string): Promise<void> => {
    await page.user.clear(field)
    await page.user.click(field)
    await page.user.paste(text)
  }
  await write(screen.getByRole('textbox', { name: 'Name of the organisation' }), 'Kern & Korn')
  await write(screen.getByRole('textbox', { name: 'Your name' }), 'Ada Admin')
  await write(screen.getByRole('textbox', { name: 'Share folder' }), share)
  await write(screen.getByRole('textbox', { name: 'Region 1' }), 'North')
  await write(screen.getByRole('textbox', { name: 'Outlet' }), 'Altstadt')
  return { ...page, write, composed, create: () => page.user.click(press('Create organisation')) }
}

describe('a new organisation', () => {
  it('starts with what the first rules know, and is made on the share', async () => {
    const share = newFolder()
    const { create, composed } = await openCreate(share)
    expect(screen.getByRole('combobox', { name: 'Format' })).toHaveProperty('value', 'Bakery café')
    expect(screen.getByRole('textbox', { name: 'Roles' })).toHaveProperty('value', 'Lead, Service, Kitchen')
    expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveProperty('value', 'Europe/London')
    await create()
    expect(await screen.findByRole('navigation', { name: 'Pages' }, { timeout: 15_000 })).toBeTruthy()
    const { outlets, actor } = await callHost(hostOf(composed), 'session.get', {})
    expect(actor).toMatchObject({ name: 'Ada Admin', role: 'admin' })
    expect(outlets).toMatchObject([
      { name: 'Altstadt', format: 'bakery-cafe', country: 'GB', roles: ['lead', 'service', 'kitchen'] },
    ])
    expect(existsSync(joinPath(share, 'share.json'))).toBe(true)
  })
  it('changes the roles with the format, and the zone with the country', async () => {
    const { user, write } = await openCreate(newFolder())
    await write(screen.getByRole('combobox', { name: 'Format' }), 'Shop')
    await user.tab()
    expect(screen.getByRole('textbox', { name: 'Roles' })).toHaveProperty('value', 'Lead, Service, Till')
    await user.click(press(/Country/))
    await user.click(await screen.findByRole('option', { name: 'Denmark' }))
    expect(screen.getByRole('combobox', { name: 'Time zone' })).toHaveProperty('value', 'Europe/Copenhagen')
  })
  it('adds an outlet like the last one, ready to type its name', async () => {
    const { user } = await openCreate(newFolder())
    await user.click(press('Add an outlet'))
    await user.keyboard('Hafen')
    const names = screen.getAllByRole('textbox', { name: 'Outlet' })
    expect(names.map((field) => (field as HTMLInputElement).value)).toEqual(['Altstadt', 'Hafen'])
    await user.click(press('Remove outlet Altstadt'))
    expect(screen.getByRole('textbox', { name: 'Outlet' })).toHaveProperty('value', 'Hafen')
  })
  it('refuses a folder that is not there, and keeps what was typed', async () => {
    const { create } = await openCreate('/nowhere/at/all')
    await create()
    const alert = await screen.findByRole('alert', {}, { timeout: 15_000 })
    expect(alert.textContent).toMatch(/folder/i)
    expect(screen.getByRole('textbox', { name: 'Outlet' })).toHaveProperty('value', 'Altstadt')
    expect(screen.queryByRole('navigation')).toBeNull()
  })
  it('names the field that does not fit', async () => {
    const { create, write } = await openCreate(newFolder())
    await write(screen.getByRole('combobox', { name: 'Time zone' }), 'Europe/Atlantis')
    await create()
    expect((await screen.findByRole('alert', {}, { timeout: 15_000 })).textContent).toContain('outlets.0.timeZone')
  })
  it('asks for what is missing before it asks the backend', async () => {
    const host = createScriptedHost()
    const { user } = await renderPage(<SetupPage session={fresh} />, { host })
    await user.click(press(/Create an organisation/))
    await user.click(press('Create organisation'))
    expect(host.inputsOf('setup.createOrganisation')).toEqual([])
    const name = screen.getByRole('textbox', { name: 'Name of the organisation' })
    expect(document.activeElement).toBe(name)
    await vi.waitFor(() => {
      expect(name.getAttribute('aria-invalid')).toBe('true')
    })
  })
  it('keeps at least one region', async () => {
    const { user } = await openCreate(newFolder())
    expect(press('Remove region North')).toHaveProperty('disabled', true)
    await user.click(press('Add a region'))
    expect(press('Remove region North')).toHaveProperty('disabled', false)
  })
})

describe('joining', () => {
  const join = async (invitation: string, folder: string) => {
    const page = await renderPage(<App />, { backend: await openBackend(), toasts: false })
    await page.user.click(await screen.findByRole('button', { name: /Join with/ }, { timeout: 10_000 }))
    for (const [name, text] of [
      ['Invitation', invitation],
      ['Share folder', folder],
      ['Your name', 'Max Manager'],
    ] as const) {
      await page.user.click(screen.getByRole('textbox', { name }))
      await page.user.paste(text)
    }
    await page.user.click(press('Join'))
    return page
  }
  it('waits to be admitted, and works once it is', async () => {
    const { composed, share } = await openOrganisation()
    const admin = hostOf(composed)
    const [outlet] = (await callHost(admin, 'session.get', {})).outlets
    const { invitation } = await callHost(admin, 'setup.invite', {
      name: 'Max Manager',
      role: 'manager',
      outletIds: outlet ? [outlet.outletId] : [],
      regionIds: [],
    })
    const { user } = await join(invitation, share)
    expect(await screen.findByRole('heading', { name: 'Waiting to be admitted' }, { timeout: 15_000 })).toBeTruthy()
    const shown = within(screen.getByRole('list', { name: 'Six words of this device' })).getAllByRole('listitem')
    await callHost(admin, 'share.sync', {})
    const [asking] = (await callHost(admin, 'devices.requests', {})).requests
    const fingerprint = shown.map(({ textContent }) => textContent).join(' ')
    await callHost(admin, 'devices.admit', { deviceId: asking?.deviceId ?? '', fingerprint })
    await user.click(press('Check now'))
    await vi.waitFor(
      async () => {
        await user.click(screen.queryByRole('button', { name: 'Check now' }) ?? document.body)
        expect(screen.getByRole('navigation', { name: 'Pages' })).toBeTruthy()
      },
      { timeout: 15_000, interval: 300 },
    )
  })
  it('refuses a text that is no invitation', async () => {
    await join('this is not an invitation at all', newFolder())
    expect((await screen.findByRole('alert', {}, { timeout: 15_000 })).textContent).toMatch(/invitation/i)
    expect(screen.getByRole('textbox', { name: 'Your name' })).toHaveProperty('value', 'Max Manager')
  })
})

describe('another data folder', () => {
  it('opens one that is there', async () => {
    const first = await openOrganisation()
    const folder = first.composed.backend.workspace().dataFolder
    await first.composed.close()
    const { user } = await renderPage(<App />, { backend: await openBackend(), toasts: false })
    await user.click(await screen.findByRole('button', { name: /Open a data folder/ }, { timeout: 10_000 }))
    await user.type(screen.getByRole('textbox', { name: 'Data folder' }), folder)
    await user.click(press('Open'))
    expect(await screen.findByRole('navigation', { name: 'Pages' }, { timeout: 15_000 })).toBeTruthy()
  })
  it('says why one cannot be opened', async () => {
    const host = createScriptedHost({ 'setup.openFolder': () => refused('newerDatabase') })
    const { user } = await renderPage(<SetupPage session={fresh} />, { host })
    await user.click(press(/Open a data folder/))
    await user.type(screen.getByRole('textbox', { name: 'Data folder' }), '/there')
    await user.click(press('Open'))
    expect((await screen.findByRole('alert')).textContent).toMatch(/newer/i)
    expect(host.inputsOf('setup.openFolder')).toEqual([{ folder: '/there' }])
  })
})

describe('a damaged database', () => {
  it('is set aside and kept; a backup takes its place when a person says so', async () => {
    const { composed } = await openOrganisation()
    const folder = composed.backend.workspace().dataFolder
    await callHost(hostOf(composed), 'backups.create', {})
    await composed.close()
    const file = joinPath(folder, 'plumbline.sqlite')
    const bytes = readFileSync(file)
    bytes.fill(0x55, 0, Math.min(bytes.length, 8_192))
    writeFileSync(file, bytes)
    const { user } = await renderPage(<App />, { backend: await openBackend(folder), toasts: false })
    const title = await screen.findByRole('heading', { name: 'The database is damaged' }, { timeout: 10_000 })
    const stage = within(title.closest('main') ?? document.body)
    expect(stage.getByText(/put aside and is kept/)).toBeTruthy()
    await user.click(stage.getAllByRole('button', { name: /^Restore / })[0] ?? document.body)
    expect(await screen.findByRole('navigation', { name: 'Pages' }, { timeout: 15_000 })).toBeTruthy()
  })
  it('without a backup offers what is left', async () => {
    const damage = { setAside: '/data/plumbline/damaged.db', backups: [] }
    const { user } = await renderPage(<SetupPage session={{ ...fresh, state: 'damaged', damage }} />)
    expect(screen.getByText(/There is no backup on this device/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull()
    await user.click(press('Open a data folder'))
    expect(screen.getByRole('textbox', { name: 'Data folder' })).toBeTruthy()
  })
  it('says why a backup could not take its place', async () => {
    const host = createScriptedHost({ 'backups.restore': () => refused('noBackup') })
    const damage = { setAside: '/data/plumbline/damaged.db', backups: ['one.db', 'two.db'] }
    const { user } = await renderPage(<SetupPage session={{ ...fresh, state: 'damaged', damage }} />, { host })
    await user.click(press('Restore two.db'))
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(host.inputsOf('backups.restore')).toEqual([{ file: 'two.db' }])
  })
})
