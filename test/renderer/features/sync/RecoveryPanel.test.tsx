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

const [first, second] = ['first'.padEnd(13, 'a'), 'second'.padEnd(13, 'a')]
const fileOf = (key: string): string => JSON.stringify({ v: 1, kind: 'plumbline recovery key', deviceId: key })
const rootKey = (name: string, here: boolean, own = false) => ({ deviceId: id<'Device'>(name), here, own })
const recovery = {
  threshold: 2,
  needed: false,
  keys: [rootKey('mine', true, true), rootKey(first, true), rootKey(second, false)],
}
const open = async (answers: Answers = {}, over: Partial<typeof recovery> = {}) => {
  const host = createScriptedHost({ 'devices.list': testDevices(testDevice('d1', 'Mia')), ...answers })
  const page = <RecoveryPanel recovery={{ ...recovery, ...over }} />
  const { user } = await renderPage(page, { host, session: testSession('admin'), toasts: true })
  const press = (name: string) => user.click(screen.getByRole('button', { name }))
  const field = (name: string) => within(screen.getByRole('dialog')).getByLabelText(name)
  const submit = (name: string) => within(screen.getByRole('dialog')).getByRole('button', { name })
  const choose = async (name: string, text: string): Promise<void> => {
    const box = document.querySelector<HTMLInputElement>('input[type="file"]')
    if (box === null) throw new Error('no file can be chosen')
    await user.upload(box, new File([text], name, { type: 'application/json' }))
  }
  return { host, user, press, choose, field, submit }
}

describe('recovery keys', () => {
  it('say where they lie, and that one is missing where something waits for it', async () => {
    await open({}, { needed: true })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'mineThe key of a device',
      `${first}Recovery key, on this deviceSave to a fileRemove here`,
      `${second}Recovery key, not on this device`,
    ])
    expect(screen.getByText(/A change of who may sign waits/)).toBeTruthy()
  })

  it('are all here: nothing is to be brought back', async () => {
    await open({}, { keys: [rootKey(first, true)] })
    expect(screen.queryByRole('button', { name: 'Bring a key back' })).toBeNull()
    expect(screen.queryByText(/waits/)).toBeNull()
  })

  it('are saved under a passphrase that was typed twice', async () => {
    const file = { name: 'recovery-key.json', file: 'sealed' }
    const { host, user, press, field, submit } = await open({ 'devices.saveRecoveryKey': file })
    await press(`Save to a file: recovery key ${first}`)
    await user.type(field('Passphrase of the file'), 'on paper')
    expect(submit('Save')).toHaveProperty('disabled', true)
    await user.type(field('Once more'), 'on paper')
    await user.click(submit('Save'))
    expect(host.inputsOf('devices.saveRecoveryKey')).toEqual([{ deviceId: first, passphrase: 'on paper' }])
    expect(vi.mocked(saveFile).mock.calls).toEqual([['recovery-key.json', 'sealed']])
    expect(await screen.findByText('The recovery key is saved.')).toBeTruthy()
  })

  it.each([
    ['remove', `Remove here: recovery key ${first}`, 'Remove', 'devices.removeRecoveryKey', first],
    ['bring back', 'Bring a key back', 'Bring back', 'devices.restoreRecoveryKey', second],
  ] as const)('%s only with the file and its passphrase', async (_, button, word, method, key) => {
    const { host, user, press, choose, field, submit } = await open({ [method]: testDevices() })
    await press(button)
    await choose('mine.json', fileOf(key))
    expect(await screen.findByText(`mine.json holds the key ${key}`)).toBeTruthy()
    expect(submit(word)).toHaveProperty('disabled', true)
    await user.type(field('Passphrase of the file'), 'on paper')
    await user.click(submit(word))
    expect(host.inputsOf(method)).toEqual([{ file: fileOf(key), passphrase: 'on paper' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it.each<readonly [string, string, string, RegExp]>([
    [
      'of another key, to remove one',
      `Remove here: recovery key ${first}`,
      fileOf(second),
      /^This file holds the key second/,
    ],
    ['of a key that is here, to bring one back', 'Bring a key back', fileOf(first), /which is not missing here/],
    ['that is none', 'Bring a key back', '{"kind":"a plan"}', /^wrong.json is not the file of a recovery key/],
    ['that is no text of ours', 'Bring a key back', 'PK\u0003', /is not the file of a recovery key/],
    ['that is far too large', 'Bring a key back', fileOf(second).padEnd(10_001), /is not the file of a recovery key/],
  ])('do not take a file %s', async (_, button, text, sentence) => {
    const { user, press, choose, field, submit } = await open()
    await press(button)
    await choose('wrong.json', text)
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
    await user.type(field('Passphrase of the file'), 'on paper')
    expect(submit(button === 'Bring a key back' ? 'Bring back' : 'Remove')).toHaveProperty('disabled', true)
  })

  it('take the right file after a wrong one', async () => {
    const { user, press, choose, field, submit } = await open()
    await press('Bring a key back')
    await choose('wrong.json', 'x')
    await screen.findByRole('alert')
    await choose('right.json', fileOf(second))
    await screen.findByText(/^right.json holds/)
    expect(screen.queryByRole('alert')).toBeNull()
    await user.type(field('Passphrase of the file'), 'on paper')
    expect(submit('Bring back')).toHaveProperty('disabled', false)
  })

  it('stay where a passphrase is wrong, and the dialog says so', async () => {
    const { user, press, choose, field, submit } = await open({
      'devices.removeRecoveryKey': () => refused('wrongPassphrase'),
    })
    await press(`Remove here: recovery key ${first}`)
    await choose('mine.json', fileOf(first))
    await user.type(field('Passphrase of the file'), 'wrong')
    await user.click(submit('Remove'))
    expect(await screen.findByText(/This passphrase does not open the keys/)).toBeTruthy()
    expect(screen.getByRole('dialog')).toBeTruthy()
  })
})
