// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { KeysPanel } from '#renderer/features/settings/KeysPanel.tsx'
import { settingsEn } from '#shared/i18n/settings/en.ts'
import type { Output } from '#shared/contract/api.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { id } from '#shared/kernel/ids.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const t = settingsEn.keys
type Keys = Output<'keys.status'>
const keys: Keys = { protection: 'keyStore', passphrase: false }
const fingerprint = 'ill base disease pull peanut staff'
const device: SessionView['device'] = { deviceId: id('d1'), fingerprint }
const show = async (answers: Answers, over: Partial<SessionView> = {}) => {
  const host = createScriptedHost(answers)
  const session = testSession('manager', { device, ...over })
  return { ...(await renderPage(<KeysPanel />, { host, session })), host }
}
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

describe('the keys of a device', () => {
  it('are told by six words, in their order', async () => {
    await show({ 'keys.status': keys })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(fingerprint.split(' '))
    expect(screen.getByText(t.wordsHint)).toBeTruthy()
  })

  it.each<[string, Keys, readonly string[], readonly string[]]>([
    ['in the key storage, open', keys, [t.protections.keyStore, t.notSet], [t.set]],
    ['in a file, open', { ...keys, protection: 'file' }, [t.protections.file, t.notSet], [t.set]],
    ['behind a passphrase', { ...keys, passphrase: true }, [t.isSet], [t.change, t.remove]],
  ])('say what stands before them: %s', async (_, status, words, offered) => {
    await show({ 'keys.status': status })
    for (const word of words) expect(await screen.findByText(word)).toBeTruthy()
    expect(buttons()).toEqual(offered)
  })

  it('of the demo are worth nothing, and get no passphrase', async () => {
    await show({ 'keys.status': keys }, { demo: true })
    expect(await screen.findByText(t.notSet)).toBeTruthy()
    expect(buttons()).toEqual([])
  })

  it('that cannot be asked offer nothing, and say why', async () => {
    await show({ 'keys.status': () => refused('dataReadOnly') }, { device: null })
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect([buttons(), screen.queryAllByRole('listitem')]).toEqual([[], []])
  })

  it.each([t.change, t.remove])('open the dialog of the step that was pressed: %s', async (step) => {
    const { user } = await show({ 'keys.status': { ...keys, passphrase: true } })
    await user.click(await screen.findByRole('button', { name: step }))
    expect(await screen.findByRole('dialog', { name: step })).toBeTruthy()
  })
})
