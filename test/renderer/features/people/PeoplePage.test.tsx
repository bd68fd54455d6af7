// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PeoplePage } from '#renderer/features/people/PeoplePage.tsx'
import type { Output } from '#shared/contract/api.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { id, type OutletId } from '#shared/kernel/ids.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { createScriptedHost, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

type Person = Output<'people.list'>[number]
const nordbad: OutletId = id('nordbad')
const person = (name: string, over: Partial<Person> = {}): Person => ({
  personId: id(name.toLowerCase()),
  name,
  role: 'guard',
  skills: [],
  contractMinutesPerWeek: 38 * 60 + 30,
  birthOn: '1990-05-17',
  flags: [],
  lawFacts: {},
  availability: [],
  active: true,
  ...over,
})
const session: SessionView = testSession('manager')

/** A list that remembers what is saved. */
const roster = (start: readonly Person[]) => {
  let people = start
  const host = createScriptedHost({
    'people.list': () => ok(people),
    'people.save': (input) => {
      const saved = (input as { person: Person }).person
      const next = { ...saved, personId: saved.personId ?? id('new') }
      people = [...people.filter(({ personId }) => personId !== next.personId), next]
      return ok(next)
    },
  })
  return host
}
const names = (): readonly (string | null)[] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.firstElementChild?.textContent ?? null)

describe('list', () => {
  it('shows hours with their unit, minors with a word, and who is not active', async () => {
    const host = roster([
      person('Nora', { birthOn: '2009-01-10', skills: ['firstAid'] }),
      person('Omar', { birthOn: null, active: false, contractMinutesPerWeek: 600 }),
    ])
    await renderPage(<PeoplePage />, { host, session })
    const nora = await screen.findByRole('row', { name: /Nora/ })
    expect(nora.textContent).toContain('38 h 30')
    expect(nora.textContent).toContain('under 18')
    const omar = screen.getByRole('row', { name: /Omar/ })
    expect(omar.textContent).toContain('not known')
    expect(omar.textContent).toContain('Not active')
    expect(omar.textContent).not.toContain('under 18')
    expect(screen.getByText('2 people. Names stay on this device.')).toBeTruthy()
  })
  it('is searched by name and role, whatever the case', async () => {
    const { user } = await renderPage(<PeoplePage />, {
      host: roster([person('Nora'), person('Omar', { role: 'till' })]),
      session,
    })
    const field = await screen.findByRole('textbox', { name: 'Search by name or role' })
    await user.type(field, 'TILL')
    expect(names()).toEqual(['Omar'])
    await user.clear(field)
    await user.type(field, 'nor')
    expect(names()).toEqual(['Nora'])
    await user.clear(field)
    await user.type(field, 'zzz')
    expect(screen.getByText('Nobody with these words.')).toBeTruthy()
  })
  it('teaches the first step while it is empty', async () => {
    const { user } = await renderPage(<PeoplePage />, { host: roster([]), session })
    await screen.findByText('No people yet')
    const [first] = screen.getAllByRole('button', { name: 'Add a person' })
    await user.click(first ?? document.body)
    expect(screen.getByRole('complementary', { name: 'Add a person' })).toBeTruthy()
  })
  it('leads to the import', async () => {
    const { user, path } = await renderPage(<PeoplePage />, { host: roster([]), session })
    await user.click(await screen.findByRole('button', { name: 'Import from a file' }))
    expect(path()).toBe('/import')
  })
  it('says so when it may not be seen', async () => {
    const host = createScriptedHost({ 'people.list': () => err({ code: 'forbidden' }) })
    await renderPage(<PeoplePage />, { host, session })
    expect((await screen.findByRole('alert')).textContent).toContain('Your role may not do this.')
  })
})

describe('form', () => {
  const openNew = async (host = roster([person('Omar')])) => {
    const page = await renderPage(<PeoplePage />, { host, session })
    await screen.findByRole('row', { name: /Omar/ })
    await page.user.click(screen.getByRole('button', { name: 'Add a person' }))
    const drawer = within(screen.getByRole('complementary', { name: 'Add a person' }))
    return { ...page, host, drawer }
  }
  it('saves whole minutes, skills without repeats, and the days one can work', async () => {
    const { user, host, drawer } = await openNew()
    await user.type(drawer.getByRole('textbox', { name: 'Full name' }), 'Nora')
    await user.type(drawer.getByRole('textbox', { name: 'Skills' }), 'firstAid, , keyHolder, firstAid')
    const hours = drawer.getByRole('textbox', { name: 'Hours per week by contract' })
    await user.clear(hours)
    await user.type(hours, '20.25')
    await user.tab()
    fireEvent.change(drawer.getByLabelText('Date of birth'), { target: { value: '2001-11-09' } })
    await user.click(drawer.getByRole('checkbox', { name: 'Tuesday' }))
    fireEvent.change(drawer.getByLabelText('Tuesday to'), { target: { value: '00:00' } })
    fireEvent.change(drawer.getByLabelText('Tuesday from'), { target: { value: '09:30' } })
    await user.click(drawer.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('Nora is saved.')).toBeTruthy()
    expect(host.inputsOf('people.save')).toEqual([
      {
        outletId: nordbad,
        person: {
          personId: null,
          name: 'Nora',
          role: 'guard',
          skills: ['firstAid', 'keyHolder'],
          contractMinutesPerWeek: 1_215,
          birthOn: '2001-11-09',
          flags: [],
          lawFacts: {},
          availability: [{ weekday: 2, fromMinute: 570, toMinute: 1_440 }],
          active: true,
        },
      },
    ])
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(await screen.findByRole('row', { name: /Nora/ })).toBeTruthy()
  })
  it('does not save a person without a name', async () => {
    const { user, drawer } = await openNew()
    const save = drawer.getByRole('button', { name: 'Save' })
    expect(save).toHaveProperty('disabled', true)
    await user.type(drawer.getByRole('textbox', { name: 'Full name' }), '   ')
    expect(save).toHaveProperty('disabled', true)
  })
  it('opens with what is known, and keeps what is not touched', async () => {
    const omar = person('Omar', { role: 'till', skills: ['keyHolder'] })
    const host = roster([omar])
    const { user } = await renderPage(<PeoplePage />, { host, session })
    await user.click(await screen.findByRole('button', { name: 'Edit Omar' }))
    const drawer = within(screen.getByRole('complementary', { name: 'Edit person' }))
    expect(drawer.getByRole('textbox', { name: 'Hours per week by contract' })).toHaveProperty('value', '38.5')
    await user.click(drawer.getByRole('checkbox', { name: 'Can be planned' }))
    await user.click(drawer.getByRole('button', { name: 'Save' }))
    await screen.findByText('Omar is saved.')
    expect(host.inputsOf('people.save')).toEqual([{ outletId: nordbad, person: { ...omar, active: false } }])
  })
  it('offers the roles of the outlet only', async () => {
    const { user, drawer } = await openNew()
    await user.click(drawer.getByRole('button', { name: /Role/ }))
    const options = await screen.findAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(['Guard', 'Till'])
  })
  it('stays open with what was typed when it is refused', async () => {
    const host = roster([person('Omar')])
    host.answer({ 'people.save': () => err({ code: 'badInput', issues: ['person.birthOn'] }) })
    const { user, drawer } = await openNew(host)
    await user.type(drawer.getByRole('textbox', { name: 'Full name' }), 'Nora')
    await user.click(drawer.getByRole('button', { name: 'Save' }))
    expect((await drawer.findByRole('alert')).textContent).toContain('person.birthOn')
    expect(drawer.getByRole('textbox', { name: 'Full name' })).toHaveProperty('value', 'Nora')
  })
  it('closes without saving', async () => {
    const { user, host, drawer } = await openNew()
    await user.type(drawer.getByRole('textbox', { name: 'Full name' }), 'Nora')
    await user.click(drawer.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('complementary')).toBeNull()
    expect(host.inputsOf('people.save')).toEqual([])
  })
})
