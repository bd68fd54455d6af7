// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EndDialog, type EndDialogProps } from '#renderer/features/sync/EndDialog.tsx'
import type { DeviceView } from '#shared/contract/devices.ts'
import { createScriptedHost, refused, testSession, type Answers } from '#test/support/renderHost.ts'
import { renderPage } from '#test/support/renderPage.tsx'
import { testDevice, testDevices } from '#test/support/testDevices.ts'

const open = async (ending: EndDialogProps['ending'], over: Partial<DeviceView> = {}, answers: Answers = {}) => {
  const host = createScriptedHost({
    'devices.revoke': testDevices(),
    'devices.replace': { invitation: 'plumbline.abc' },
    ...answers,
  })
  let closed = 0
  const { user } = await renderPage(
    <EndDialog
      device={testDevice('d1', 'Mia', over)}
      ending={ending}
      onClose={() => {
        closed += 1
      }}
    />,
    { host, session: testSession('admin') },
  )
  const dialog = await screen.findByRole('dialog')
  const write = async (label: string, text: string) => {
    await user.clear(within(dialog).getByLabelText(label))
    await user.type(within(dialog).getByLabelText(label), text)
    await user.tab()
  }
  const submit = () => within(dialog).getAllByRole('button').at(-1) as HTMLButtonElement
  return { host, user, dialog, write, submit, closed: () => closed }
}
const afterField = /^Last file that counts/

describe('revoking', () => {
  it('begins at the last file that was read, and says what counts then', async () => {
    const { dialog, write, submit, user, host, closed } = await open('revoke')
    expect(
      within(dialog).getByText(/Files 1 to 12 count\. Everything after that is refused, whatever date/),
    ).toBeTruthy()
    expect(submit().disabled).toBe(true)
    await write('Reason', 'left on a train')
    await user.click(submit())
    expect(host.inputsOf('devices.revoke')).toEqual([{ deviceId: 'd1', afterSeq: 12, reason: 'left on a train' }])
    expect(closed()).toBe(1)
  })

  it.each([
    ['10', /Files 1 to 10 count\. The 2 after that, and all to come, count no longer/, 10],
    ['11', /Files 1 to 11 count\. The one after that/, 11],
    ['1', /File 1 counts\. The 11 after that/, 1],
    ['0', /No file of this device counts\. The 12 after that/, 0],
    ['99', /Files 1 to 12 count\. Everything after that/, 12],
  ])('after %s', async (typed, says, sent) => {
    const { dialog, write, submit, user, host } = await open('revoke')
    const field = within(dialog).getByRole('textbox', { name: afterField })
    await user.clear(field)
    await user.type(field, typed)
    await user.tab()
    expect(within(dialog).getByText(says)).toBeTruthy()
    await write('Reason', 'stolen')
    await user.click(submit())
    expect(host.inputsOf('devices.revoke')).toMatchObject([{ afterSeq: sent }])
  })

  it('of a revoked device only goes down', async () => {
    const revoked = { afterSeq: 7, at: 1, by: 'Ada', reason: 'lost' }
    const { dialog } = await open('lower', { revoked })
    expect(within(dialog).getByRole('textbox', { name: afterField })).toHaveProperty('value', '6')
    expect(within(dialog).getByText(/must not come back to life/)).toBeTruthy()
  })

  it('says why it was refused, and stays open', async () => {
    const { dialog, write, submit, user, closed } = await open(
      'revoke',
      {},
      {
        'devices.revoke': () => refused('seqNotSeen', { last: 9 }),
      },
    )
    await write('Reason', 'stolen')
    await user.click(submit())
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Files up to 9 were read here')
    expect(closed()).toBe(0)
  })
})

describe('revoking with somebody to come', () => {
  it('replaces a lost device: the same person is invited in the same step', async () => {
    const { write, submit, user, host } = await open('replace')
    await write('Reason', 'lost')
    await user.click(submit())
    expect(await screen.findByText('plumbline.abc')).toBeTruthy()
    expect(host.inputsOf('devices.replace')).toEqual([
      { deviceId: 'd1', afterSeq: 12, reason: 'lost', successor: null },
    ])
    expect(host.inputsOf('devices.revoke')).toEqual([])
  })

  it('hands over: says what travels and what does not, and asks for the name', async () => {
    const { dialog, write, submit, user, host } = await open('handOver')
    expect(within(dialog).getByText(/Every published week, as evidence/)).toBeTruthy()
    expect(within(dialog).getByText(/make a backup there before/)).toBeTruthy()
    await write('Reason', 'new job')
    expect(submit().disabled).toBe(true)
    await write('Name of the successor', 'Nils')
    await user.click(submit())
    expect(await screen.findByText('plumbline.abc')).toBeTruthy()
    expect(host.inputsOf('devices.replace')).toMatchObject([{ successor: 'Nils' }])
  })

  it('asks for no number where the device is out already', async () => {
    const revoked = { afterSeq: 7, at: 1, by: 'Ada', reason: 'lost' }
    const { dialog } = await open('replace', { revoked })
    expect(within(dialog).queryByRole('textbox', { name: afterField })).toBeNull()
  })
})
