// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Composed } from '#backend/compose.ts'
import { OutletsPage } from '#renderer/features/outlets/OutletsPage.tsx'
import {
  callHost,
  createScriptedHost,
  hostOf,
  openOrganisation,
  refused,
  testSession,
} from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testOutlet } from '#test/support/testOrganisation.ts'

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const drawer = async () => {
  fireEvent.click(await screen.findByRole('button', { name: 'Add an outlet' }))
  return screen.findByRole('complementary', { name: 'Add an outlet' })
}
const type = (field: HTMLElement, value: string): void => {
  fireEvent.change(field, { target: { value } })
}
const name = (form: HTMLElement): HTMLElement => within(form).getByLabelText(/^Name of the outlet/)
/** Whatever is said once the share was written to; that may wait for its process. */
const said = (text: string) => screen.findByText(text, {}, { timeout: 10_000 })
const stored = async (composed: Composed) =>
  (await callHost(hostOf(composed), 'outlets.list', {})).map(({ outlet }) => outlet)

describe('an admin adds an outlet', () => {
  it('like the last one: only the name is typed, and the way to invite its manager is shown', async () => {
    const { composed } = await openOrganisation()
    const { path } = await renderPage(<OutletsPage />, { backend: composed, toasts: true, path: '/outlets' })
    const form = await drawer()
    expect(within(form).getByText(/It is signed when you add it/)).toBeTruthy()
    type(name(form), 'Bahnhof')
    press('Add and sign')
    await said('Bahnhof was added and signed.')
    const [, last, fresh] = await stored(composed)
    const { outletId: _last, ...model } = last ?? testOutlet('none')
    const { outletId: _fresh, ...outlet } = fresh ?? testOutlet('none')
    expect(outlet).toEqual({ ...model, name: 'Bahnhof' })
    expect(screen.queryByRole('complementary')).toBeNull()
    press('Open Bahnhof')
    expect(await screen.findByText('Added as Bahnhof')).toBeTruthy()
    press('Invite its manager')
    expect(path()).toBe('/share/devices')
  })

  it('like another one, in another country, which brings its own time zone', async () => {
    const { composed } = await openOrganisation()
    const { user } = await renderPage(<OutletsPage />, { backend: composed })
    const form = await drawer()
    type(name(form), 'Bahnhof')
    press(/Hafen Begin like/)
    await user.click(await screen.findByRole('option', { name: 'Altstadt' }))
    press(/Germany Country/)
    await user.click(await screen.findByRole('option', { name: 'Denmark' }))
    press('Add and sign')
    await said('Bahnhof was added and signed.')
    const fresh = (await stored(composed)).at(-1)
    expect(fresh).toMatchObject({
      name: 'Bahnhof',
      country: 'DK',
      timeZone: 'Europe/Copenhagen',
      roles: ['lead', 'service', 'kitchen'],
    })
  })

  it('reads why a taken name and an unknown time zone are refused, and nothing is stored', async () => {
    const { composed } = await openOrganisation()
    await renderPage(<OutletsPage />, { backend: composed })
    const form = await drawer()
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    onTestFinished(() => {
      scroll.mockRestore()
    })
    type(name(form), 'hafen')
    press('Add and sign')
    const note = await said('Another outlet is already called Hafen.')
    // the form is longer than the window: the refusal must not stand below its edge
    expect(scroll.mock.contexts.some((element) => (element as Element).contains(note))).toBe(true)
    type(name(form), 'Bahnhof')
    type(within(form).getByLabelText(/^Time zone/), 'Mars/Base')
    press('Add and sign')
    expect(await said('There is no such time zone: Mars/Base.')).toBeTruthy()
    expect((await stored(composed)).map((outlet) => outlet.name)).toEqual(['Altstadt', 'Hafen'])
  })

  it('with a format that nobody knows only after saying that it is new', async () => {
    const { composed } = await openOrganisation()
    await renderPage(<OutletsPage />, { backend: composed })
    const form = await drawer()
    type(name(form), 'Bahnhof')
    expect(within(form).queryByRole('checkbox')).toBeNull()
    type(within(form).getByLabelText(/^Format/), 'Kiosk')
    press('Add and sign')
    expect(await said('No outlet and no rule knows the format Kiosk.')).toBeTruthy()
    fireEvent.click(within(form).getByRole('checkbox', { name: /This format is new/ }))
    press('Add and sign')
    await said('Bahnhof was added and signed.')
    expect((await stored(composed)).at(-1)).toMatchObject({ format: 'Kiosk' })
  })
})

describe('an admin adds a region', () => {
  it('by its name, and the next outlet can lie there', async () => {
    const { composed } = await openOrganisation()
    await renderPage(<OutletsPage />, { backend: composed, toasts: true })
    fireEvent.click(await screen.findByRole('button', { name: 'Add a region' }))
    const dialog = await screen.findByRole('dialog', { name: 'Add a region' })
    expect(within(dialog).getByText(/There are already: North\./)).toBeTruthy()
    type(within(dialog).getByLabelText(/^Name of the region/), 'north')
    press('Add and sign')
    expect(await said('Another region is already called North.')).toBeTruthy()
    type(within(dialog).getByLabelText(/^Name of the region/), 'East')
    press('Add and sign')
    await said('Region East was added and signed.')
    expect(screen.queryByRole('dialog')).toBeNull()
    const { regions } = await callHost(hostOf(composed), 'session.get', {})
    expect(regions.map((region) => region.name)).toEqual(['North', 'East'])
  })
})

describe('an organisation without outlets', () => {
  it('says what to do, and the first one begins where the device stands', async () => {
    const host = createScriptedHost({ 'outlets.list': [], 'outlets.add': () => refused('notYours') })
    await renderPage(<OutletsPage />, { host, session: testSession('admin', { outlets: [] }) })
    expect(await screen.findByText('No outlets yet')).toBeTruthy()
    expect(screen.queryByLabelText('Search outlets')).toBeNull()
    const [first] = screen.getAllByRole('button', { name: 'Add an outlet' })
    if (first === undefined) throw new Error('no button')
    fireEvent.click(first)
    const form = await screen.findByRole('complementary', { name: 'Add an outlet' })
    expect(within(form).queryByText('Begin like')).toBeNull()
    type(name(form), 'Lido')
    type(within(form).getByLabelText(/^Format/), 'pool')
    type(within(form).getByLabelText(/^Roles/), 'guard')
    press('Add and sign')
    await screen.findByRole('alert')
    expect(host.inputsOf('outlets.add')).toMatchObject([
      { record: { name: 'Lido', regionId: 'south', openings: { length: 7 } }, newFormat: false },
    ])
  })
})

it.each(['lead', 'auditor'] as const)('a %s reads the list and finds nothing to add', async (role) => {
  const view = { outlet: testOutlet('nordbad'), digest: 'd', changes: [] }
  await renderPage(<OutletsPage />, {
    host: createScriptedHost({ 'outlets.list': [view] }),
    session: testSession(role),
  })
  await screen.findByRole('button', { name: 'Open Outlet nordbad' })
  expect(screen.queryByRole('button', { name: /^Add/ })).toBeNull()
})
