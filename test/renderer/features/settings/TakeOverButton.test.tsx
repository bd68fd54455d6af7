// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TakeOverButton } from '#renderer/features/settings/TakeOverButton.tsx'
import { settingsEn } from '#shared/i18n/settings/en.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const t = settingsEn.backups
const file = '2026-03-16.sqlite'
const open = async (answers: Answers) => {
  const host = createScriptedHost(answers)
  const { user } = await renderPage(<TakeOverButton file={file} />, { host, session: testSession('manager') })
  const button = screen.getByRole('button', { name: t.takeOverOf(file) })
  const ask = async () => {
    await user.click(button)
    return within(await screen.findByRole('alertdialog', { name: t.takeOverSure }))
  }
  return { user, host, ask }
}
const isAsking = () => screen.queryByRole('alertdialog') !== null
const asked = (host: ReturnType<typeof createScriptedHost>) => host.inputsOf('backups.takeOver')

describe('taking people and plans over', () => {
  it('says what it does before, and does nothing when one leaves', async () => {
    const { user, host, ask } = await open({})
    const dialog = await ask()
    expect(dialog.getByText(t.takeOverText)).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: t.cancel }))
    await waitFor(() => expect(isAsking()).toBe(false))
    expect(asked(host)).toEqual([])
  })

  it('takes this very backup, and counts what came', async () => {
    const { user, host, ask } = await open({ 'backups.takeOver': { people: 1_200, shifts: 9, weeks: 14 } })
    await user.click((await ask()).getByRole('button', { name: t.takeOver }))
    expect(await screen.findByText(t.takenOver('1,200', '14'))).toBeTruthy()
    expect(asked(host)).toEqual([{ file }])
    expect(isAsking()).toBe(false)
  })

  it('is refused into an outlet that has people, in words; asking again begins anew', async () => {
    const { user, ask } = await open({ 'backups.takeOver': () => refused('outletNotEmpty') })
    const dialog = await ask()
    await user.click(dialog.getByRole('button', { name: t.takeOver }))
    expect((await dialog.findByRole('alert')).textContent).toContain('people or plans of this outlet here already')
    await user.click(dialog.getByRole('button', { name: t.cancel }))
    await waitFor(() => expect(isAsking()).toBe(false))
    expect((await ask()).queryByRole('alert')).toBeNull()
  })
})
