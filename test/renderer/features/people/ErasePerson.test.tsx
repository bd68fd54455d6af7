// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ErasePerson } from '#renderer/features/people/ErasePerson.tsx'
import { isErased } from '#renderer/features/people/isErased.ts'
import type { PersonTraces } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const traces: PersonTraces = { plannedShifts: 0, pastShifts: 41, reasons: 0, backups: 0 }
const ask = async (found: Partial<PersonTraces>, over: Answers = {}) => {
  const host = createScriptedHost({ 'people.traces': { ...traces, ...found }, 'people.erase': traces, ...over })
  let erased = 0
  const { user } = await renderPage(
    <ErasePerson
      outletId={id('nordbad')}
      person={{ personId: id('p1'), name: 'Bo Berg' }}
      onErased={() => {
        erased += 1
      }}
    />,
    { host, session: testSession('manager') },
  )
  await user.click(screen.getByRole('button', { name: 'Erase this person' }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Erase Bo Berg' })
  return {
    host,
    user,
    dialog,
    erased: () => erased,
    submit: within(dialog).getByRole('button', { name: 'Erase for good' }),
  }
}

describe('erasing a person', () => {
  it('says what goes, what stays and why, and asks the backend only then', async () => {
    const { dialog, user, submit, host, erased } = await ask({ reasons: 2, backups: 3 })
    expect(await within(dialog).findByText(/Past shifts \(41\) with a neutral number/)).toBeTruthy()
    expect(within(dialog).getByText(/Published weeks: they never held the name/)).toBeTruthy()
    expect(within(dialog).getByText(/in 2 reasons/)).toBeTruthy()
    expect(within(dialog).getByText(/^3 backups/)).toBeTruthy()
    expect(host.inputsOf('people.erase')).toEqual([])
    await user.click(submit)
    expect(host.inputsOf('people.erase')).toEqual([{ outletId: 'nordbad', personId: 'p1' }])
    expect(erased()).toBe(1)
  })

  it('does not speak of reasons and backups where there are none', async () => {
    const { dialog } = await ask({})
    await within(dialog).findByText(/Past shifts/)
    expect(within(dialog).queryByText(/reason|backup/)).toBeNull()
  })

  it('cannot be done while the person is planned', async () => {
    const { dialog, submit } = await ask({ plannedShifts: 1 })
    expect(await within(dialog).findByText(/^1 shift from now on is still theirs/)).toBeTruthy()
    expect(submit).toHaveProperty('disabled', true)
  })

  it('says why it was refused, and stays', async () => {
    const { dialog, user, submit, erased } = await ask(
      {},
      { 'people.erase': () => refused('stillPlanned', { shifts: 2 }) },
    )
    await within(dialog).findByText(/Past shifts/)
    await user.click(submit)
    expect((await within(dialog).findByRole('alert')).textContent).toContain('2 shifts from now on')
    expect(erased()).toBe(0)
  })
})

it.each([
  ['#abcdef', true],
  ['#abcdeg', false],
  ['Bo Berg', false],
  ['', false],
])('somebody called %j is erased: %s', (name, erased) => {
  expect(isErased({ personId: id('abcdefghijklm'), name })).toBe(erased)
})
