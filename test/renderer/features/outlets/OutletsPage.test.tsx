// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Composed } from '#backend/compose.ts'
import { OutletsPage } from '#renderer/features/outlets/OutletsPage.tsx'
import type { OutletView } from '#shared/contract/outlets.ts'
import { tidyRecord } from '#shared/people/outletChange.ts'
import {
  openOrganisation,
  callHost,
  hostOf,
  testSession,
  createScriptedHost,
  refused,
} from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testOutlet } from '#test/support/testOrganisation.ts'

const storedOutlet = async (composed: Composed, name: string): Promise<OutletView> => {
  const listed = await callHost(hostOf(composed), 'outlets.list', {})
  const found = listed.find(({ outlet }) => outlet.name === name)
  if (found === undefined) throw new Error(`no outlet ${name}`)
  return found
}
const open = async () => {
  const { composed } = await openOrganisation()
  const page = await renderPage(<OutletsPage />, { backend: composed })
  return { ...page, stored: (name: string) => storedOutlet(composed, name) }
}
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }))
}
const form = async (outlet: string) => {
  fireEvent.click(await screen.findByRole('button', { name: `Open ${outlet}` }))
  return screen.findByRole('complementary', { name: outlet })
}

describe('the list', () => {
  it('shows each outlet with its hours, and finds one by its letters', async () => {
    await open()
    const row = await screen.findByRole('row', { name: /Altstadt/ })
    expect(row.textContent).toContain('Mon–Sun 08:00–20:00')
    expect(row.textContent).toContain('never')
    fireEvent.change(screen.getByLabelText('Search outlets'), { target: { value: 'haf' } })
    expect(screen.queryByRole('row', { name: /Altstadt/ })).toBeNull()
    expect(screen.getByRole('row', { name: /Hafen/ })).toBeTruthy()
    fireEvent.change(screen.getByLabelText('Search outlets'), { target: { value: 'nowhere' } })
    expect(screen.getByText('No outlet with these letters.')).toBeTruthy()
  })
})

describe('an admin', () => {
  it('closes on Sunday, opens late on Monday, adds a holiday, and what was changed stands below', async () => {
    const { stored } = await open()
    const drawer = await form('Altstadt')
    fireEvent.change(within(drawer).getByLabelText('Monday, opens'), { target: { value: '10:30' } })
    fireEvent.change(within(drawer).getByLabelText('Monday, closes'), { target: { value: '01:00' } })
    expect(within(drawer).getByText('next day')).toBeTruthy()
    press('Remove opening hours on Sunday')
    fireEvent.change(within(drawer).getByLabelText('Date'), { target: { value: '2026-12-25' } })
    press('Add')
    press('Save and sign')
    await screen.findByText('Altstadt was saved and signed.')
    const outlet = (await stored('Altstadt')).outlet
    expect(outlet.openings[0]).toEqual({ weekday: 1, fromMinute: 630, toMinute: 1_500 })
    expect(outlet.openings.some(({ weekday }) => weekday === 7)).toBe(false)
    expect(outlet.holidays).toEqual(['2026-12-25'])
    expect(await screen.findByText('Mon 10:30–01:00')).toBeTruthy()
    const again = await form('Altstadt')
    expect(within(again).getByText('added: 25 Dec 2026')).toBeTruthy()
    expect(within(again).getByText(/Ada Admin/)).toBeTruthy()
  })

  it('takes over the holidays of another outlet at once', async () => {
    const { composed } = await openOrganisation()
    const hafen = await storedOutlet(composed, 'Hafen')
    const { roles, openings, ...rest } = tidyRecord(hafen.outlet)
    await callHost(hostOf(composed), 'outlets.save', {
      outletId: hafen.outlet.outletId,
      digest: hafen.digest,
      record: { ...rest, roles: [...roles], openings: [...openings], holidays: ['2026-05-01', '2026-12-25'] },
    })
    const { user } = await renderPage(<OutletsPage />, { backend: composed })
    await form('Altstadt')
    press(/Add those of another outlet/)
    await user.click(await screen.findByRole('option', { name: /Hafen/ }))
    press('Save and sign')
    await screen.findByText('Altstadt was saved and signed.')
    expect((await storedOutlet(composed, 'Altstadt')).outlet.holidays).toEqual(['2026-05-01', '2026-12-25'])
  })

  it('reads why overlapping hours are refused, and nothing is stored', async () => {
    const { stored } = await open()
    const before = (await stored('Altstadt')).digest
    const drawer = await form('Altstadt')
    press('Add opening hours on Monday')
    const [, second] = within(drawer).getAllByLabelText('Monday, opens')
    if (second === undefined) throw new Error('no second span')
    fireEvent.change(second, { target: { value: '19:00' } })
    press('Save and sign')
    expect(await screen.findByText('Two opening times overlap.')).toBeTruthy()
    expect((await stored('Altstadt')).digest).toBe(before)
  })

  it('gives the whole week the hours of Monday', async () => {
    const { stored } = await open()
    const drawer = await form('Hafen')
    fireEvent.change(within(drawer).getByLabelText('Monday, closes'), { target: { value: '18:00' } })
    press('Tuesday to Friday like Monday')
    press('Save and sign')
    await screen.findByText('Hafen was saved and signed.')
    const ends = (await stored('Hafen')).outlet.openings.map(({ toMinute }) => toMinute / 60)
    expect(ends).toEqual([18, 18, 18, 18, 18, 20, 20])
  })
})

describe('others', () => {
  const view = { outlet: testOutlet('nordbad'), digest: 'd', changes: [] }
  it.each(['lead', 'auditor'] as const)('a %s reads what was changed, and finds no form', async (role) => {
    const host = createScriptedHost({ 'outlets.list': [view] })
    await renderPage(<OutletsPage />, { host, session: testSession(role) })
    const drawer = await form('Outlet nordbad')
    expect(within(drawer).getByText('Nothing since the outlet was founded.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save and sign' })).toBeNull()
  })

  it('is told when the outlet was changed somewhere else meanwhile', async () => {
    const host = createScriptedHost({ 'outlets.list': [view], 'outlets.save': () => refused('outletStale') })
    await renderPage(<OutletsPage />, { host, session: testSession('admin') })
    await form('Outlet nordbad')
    press('Save and sign')
    expect(await screen.findByText('The outlet was changed somewhere else in the meantime.')).toBeTruthy()
  })
})
