// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { PassphraseDialog, type PassphraseDialogProps } from '#renderer/features/settings/PassphraseDialog.tsx'
import { settingsEn } from '#shared/i18n/settings/en.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'

const t = settingsEn.keys
type Step = PassphraseDialogProps['step']
const open = async (step: Step, answers: Answers = {}) => {
  const host = createScriptedHost({
    'keys.setPassphrase': { protection: 'file', passphrase: step !== 'remove' },
    ...answers,
  })
  const onClose = vi.fn<() => void>()
  const page = await renderPage(<PassphraseDialog step={step} onClose={onClose} />, {
    host,
    session: testSession('manager'),
  })
  const dialog = within(await screen.findByRole('dialog', { name: t[step] }))
  return {
    user: page.user,
    host,
    onClose,
    dialog,
    type: async (label: string, text: string) => page.user.type(dialog.getByLabelText(label), text),
    go: dialog.getByRole('button', { name: step === 'remove' ? t.remove : t.save }),
  }
}
const sent = (host: ReturnType<typeof createScriptedHost>) => host.inputsOf('keys.setPassphrase')

describe('what is asked for', () => {
  it.each<[Step, readonly string[]]>([
    ['set', [t.next, t.again]],
    ['change', [t.current, t.next, t.again]],
    ['remove', [t.current]],
  ])('to %s it: %j', async (step, labels) => {
    const { dialog, go } = await open(step)
    const all = [t.current, t.next, t.again]
    expect(all.filter((label) => dialog.queryByLabelText(label) !== null)).toEqual(labels)
    for (const label of labels) expect(dialog.getByLabelText(label)).toHaveProperty('type', 'password')
    expect(go).toHaveProperty('disabled', true)
  })

  it.each<[string, string, string, boolean]>([
    ['eight characters, twice', '12345678', '12345678', true],
    ['seven', '1234567', '1234567', false],
    ['another one the second time', '12345678', '12345679', false],
    ['only once', '12345678', '', false],
  ])('is taken or not: %s', async (_, next, again, isTaken) => {
    const { type, go, dialog } = await open('set')
    await type(t.next, next)
    if (again !== '') await type(t.again, again)
    expect(go).toHaveProperty('disabled', !isTaken)
    expect(dialog.queryByText(t.differ) !== null).toBe(again !== '' && again !== next)
  })

  it('is not changed without the present one', async () => {
    const { type, go } = await open('change')
    await type(t.next, 'correct horse')
    await type(t.again, 'correct horse')
    expect(go).toHaveProperty('disabled', true)
    await type(t.current, 'x')
    expect(go).toHaveProperty('disabled', false)
  })
})

describe('what is done', () => {
  it.each<[Step, object, string]>([
    ['set', { current: null, next: 'correct horse' }, t.saved],
    ['change', { current: 'old one here', next: 'correct horse' }, t.saved],
    ['remove', { current: 'old one here', next: null }, t.removed],
  ])('to %s it', async (step, input, said) => {
    const { type, user, go, host, onClose } = await open(step)
    if (step !== 'set') await type(t.current, 'old one here')
    if (step !== 'remove') for (const label of [t.next, t.again]) await type(label, 'correct horse')
    await user.click(go)
    expect(sent(host)).toEqual([input])
    expect(await screen.findByText(said)).toBeTruthy()
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('a wrong one is named, and the dialog stays with what was typed', async () => {
    const { type, user, go, dialog, onClose } = await open('remove', {
      'keys.setPassphrase': () => refused('wrongPassphrase'),
    })
    await type(t.current, 'not this one')
    await user.click(go)
    expect(await dialog.findByRole('alert')).toBeTruthy()
    expect(dialog.getByLabelText(t.current)).toHaveProperty('value', 'not this one')
    expect(onClose).not.toHaveBeenCalled()
  })

  it('leaving it does nothing', async () => {
    const { user, dialog, host, onClose } = await open('set')
    await user.click(dialog.getByRole('button', { name: t.cancel }))
    expect([onClose.mock.calls.length, sent(host)]).toEqual([1, []])
  })
})
