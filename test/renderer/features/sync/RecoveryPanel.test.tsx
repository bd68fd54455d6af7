// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { RecoveryPanel } from '#renderer/features/sync/RecoveryPanel.tsx'
import { saveFile } from '#renderer/host/saveFile.ts'
import { id } from '#shared/kernel/ids.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testDevice, testDevices } from '#test/support/testDevices.ts'

vi.mock('#renderer/host/saveFile.ts', () => ({ saveFile: vi.fn() }))

const rootKey = (name: string, here: boolean, own = false) => ({ deviceId: id<'Device'>(name), here, own })
const recovery = {
  threshold: 2,
  needed: false,
  keys: [rootKey('mine', true, true), rootKey('first', true), rootKey('second', false)],
}
const open = async (answers: Answers = {}, over: Partial<typeof recovery> = {}) => {
  const host = createScriptedHost({ 'devices.list': testDevices(testDevice('d1', 'Mia')), ...answers })
  const page = <RecoveryPanel recovery={{ ...recovery, ...over }} />
  const { user } = await renderPage(page, { host, session: testSession('admin'), toasts: true })
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  const field = (name: string) => within(screen.getByRole('dialog')).getByLabelText(name)
  const submit = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name })
  return { host, user, press, field, submit }
}

describe('recovery keys', () => {
  it('say where they lie, and that one is missing where something waits for it', async () => {
    await open({}, { needed: true })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'mineThe key of a device',
      'firstRecovery key, on this deviceSave to a fileRemove here',
      'secondRecovery key, not on this device',
    ])
    expect(screen.getByText(/A change of who may sign waits/)).toBeTruthy()
  })

  it('are all here: nothing is to be brought back', async () => {
    await open({}, { keys: [rootKey('first', true)] })
    expect(screen.queryByRole('button', { name: 'Bring a key back' })).toBeNull()
    expect(screen.queryByText(/waits/)).toBeNull()
  })

  it('are saved under a passphrase that was typed twice', async () => {
    const file = { name: 'recovery-key-first.json', file: 'sealed' }
    const { host, user, press, field, submit } = await open({ 'devices.saveRecoveryKey': file })
    await press('Save to a file: recovery key first')
    await user.type(field('Passphrase of the file'), 'on paper')
    expect(submit('Save')).toHaveProperty('disabled', true)
    await user.type(field('Once more'), 'on paper')
    await user.click(submit('Save'))
    expect(host.inputsOf('devices.saveRecoveryKey')).toEqual([{ deviceId: 'first', passphrase: 'on paper' }])
    expect(vi.mocked(saveFile).mock.calls).toEqual([['recovery-key-first.json', 'sealed']])
    expect(await screen.findByText('The recovery key is saved.')).toBeTruthy()
  })

  it.each([
    ['remove', 'Remove here: recovery key first', 'Remove', 'devices.removeRecoveryKey'],
    ['bring back', 'Bring a key back', 'Bring back', 'devices.restoreRecoveryKey'],
  ] as const)('%s only with the file and its passphrase', async (_, button, word, method) => {
    const { host, user, press, field, submit } = await open({ [method]: testDevices() })
    await press(button)
    await user.type(field('Content of the file'), 'sealed')
    expect(submit(word)).toHaveProperty('disabled', true)
    await user.type(field('Passphrase of the file'), 'on paper')
    await user.click(submit(word))
    expect(host.inputsOf(method)).toEqual([{ file: 'sealed', passphrase: 'on paper' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('stay where a passphrase is wrong, and the dialog says so', async () => {
    const { user, press, field, submit } = await open({
      'devices.removeRecoveryKey': () => refused('wrongPassphrase'),
    })
    await press('Remove here: recovery key first')
    await user.type(field('Content of the file'), 'sealed')
    await user.type(field('Passphrase of the file'), 'wrong')
    await user.click(submit('Remove'))
    expect(await screen.findByText(/This passphrase does not open the keys/)).toBeTruthy()
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})
