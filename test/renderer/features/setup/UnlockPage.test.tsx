// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { UnlockPage } from '#renderer/features/setup/UnlockPage.tsx'
import { setupEn } from '#shared/i18n/setup/en.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const t = setupEn.locked
const open = async (answers: Answers = {}) => {
  const host = createScriptedHost(answers)
  const { user } = await renderPage(<UnlockPage dataFolder="/data/plumbline" />, { host })
  const field = screen.getByLabelText(t.passphrase)
  return { user, host, field, button: screen.getByRole('button', { name: t.submit }) }
}
const tried = (host: ReturnType<typeof createScriptedHost>) => host.inputsOf('keys.unlock')

describe('locked keys', () => {
  it('hide what is typed, say which folder it is, and that nobody can help who forgot', async () => {
    const { field, button } = await open()
    expect(field).toHaveProperty('type', 'password')
    expect(screen.getByText(/\/data\/plumbline/)).toBeTruthy()
    expect(screen.getByText(t.forgotten)).toBeTruthy()
    expect(button).toHaveProperty('disabled', true)
  })

  it('are not asked with nothing, and open by the Enter key', async () => {
    const { user, host, field } = await open({ 'keys.unlock': testSession('manager') })
    await user.click(field)
    await user.keyboard('{Enter}')
    expect(tried(host)).toEqual([])
    await user.keyboard(' correct horse {Enter}')
    expect(tried(host)).toEqual([{ passphrase: ' correct horse ' }])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('can be tried again after a wrong one', async () => {
    const { user, host, field, button } = await open({ 'keys.unlock': () => refused('wrongPassphrase') })
    await user.type(field, 'wrong')
    await user.click(button)
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(field).toHaveProperty('value', 'wrong')
    await user.type(field, ' horse')
    await user.click(button)
    expect(tried(host)).toEqual([{ passphrase: 'wrong' }, { passphrase: 'wrong horse' }])
  })
})
