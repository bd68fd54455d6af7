// @vitest-environment jsdom
/** What a device shows that is locked, waits, was refused, or no longer counts. */
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SetupPage } from '#renderer/features/setup/SetupPage.tsx'
import type { SessionView } from '#shared/contract/session.ts'
import { createScriptedHost, refused, testSession } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const session = (over: Partial<SessionView>): SessionView => ({
  ...testSession('manager'),
  actor: null,
  choices: [],
  ...over,
})

describe('outside', () => {
  it('the six words of the own key are there to be read out while it waits', async () => {
    const view = session({ state: 'waiting' })
    const host = createScriptedHost({ 'session.get': view })
    await renderPage(<SetupPage session={view} />, { host })
    const words = within(screen.getByRole('list', { name: 'Six words of this device' })).getAllByRole('listitem')
    expect(words.map(({ textContent }) => textContent).join(' ')).toBe('one two three four five six')
    expect(screen.getByText(/Do not send the words the way the invitation came/)).toBeTruthy()
  })

  it.each([
    ['refused', 'This device was not admitted', /Ada refused it on 1 Jan 1970/, 'no reason'],
    ['revoked', 'This device no longer counts', /Ada revoked it on 1 Jan 1970/, 'lost'],
  ] as const)(
    'a device that was %s is told who decided so, and leads to another folder',
    async (state, title, by, why) => {
      const reason = state === 'revoked' ? why : null
      const { user } = await renderPage(<SetupPage session={session({ state, ended: { at: 1, by: 'Ada', reason } })} />)
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
      expect(screen.getByText(by)).toBeTruthy()
      expect(screen.queryByText(`Reason: ${why}`) !== null).toBe(state === 'revoked')
      await user.click(screen.getByRole('button', { name: /Open a data folder/ }))
      expect(screen.getByRole('textbox', { name: 'Data folder' })).toBeTruthy()
    },
  )

  it('locked keys ask for their passphrase, and say when it was another', async () => {
    const host = createScriptedHost({ 'keys.unlock': () => refused('wrongPassphrase') })
    const { user } = await renderPage(<SetupPage session={session({ state: 'locked' })} />, { host })
    await user.type(screen.getByLabelText('Passphrase'), 'wrong horse')
    await user.click(screen.getByRole('button', { name: 'Unlock' }))
    expect((await screen.findByRole('alert')).textContent).toContain('does not open the keys')
    expect(host.inputsOf('keys.unlock')).toEqual([{ passphrase: 'wrong horse' }])
  })
})
