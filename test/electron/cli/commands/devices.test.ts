/** Devices on the command line: who asks, who is let in by which words, who is out. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DevicesView, WaitingView } from '#shared/contract/devices.ts'
import type { Joined } from '#test/support/admitByWords.ts'
import { createCliOrganisation, type CliOrganisation } from '#test/support/cliOrganisation.ts'
import { plumblineInside, plumblineJson } from '#test/support/plumbline.ts'

let pools: CliOrganisation
let made = 0
beforeAll(async () => {
  pools = await createCliOrganisation()
}, 60_000)
beforeEach(() => {
  made += 1
})
afterAll(() => pools.end())

type Listed = DevicesView & WaitingView
const list = (data = pools.admin) => plumblineJson<Listed>('devices', '--data', data)
const run = (...args: readonly string[]) => plumblineInside('--json', ...args, '--data', pools.admin)
/** Somebody new with a data folder of their own, who waits. */
const joinAs = async (name: string) => {
  const invited = ['invite', name, '--data', pools.admin, '--outlet', 'Quay'] as const
  const { invitation } = await plumblineJson<{ invitation: string }>(...invited)
  const data = pools.at(`asking-${made}`)
  const line = ['join', invitation, '--data', data, '--share', pools.share, '--name', name] as const
  const { device } = await plumblineJson<Joined>(...line)
  if (device === null) throw new Error('no device')
  return { data, ...device }
}

describe('devices', () => {
  it('lists who asks with the words of each, and who is in', async () => {
    const asking = await joinAs('Nora')
    const { requests, devices } = await list()
    expect(requests).toMatchObject([
      { deviceId: asking.deviceId, fingerprint: asking.fingerprint, writtenName: 'Nora' },
    ])
    expect(devices.map(({ name, own }) => [name, own])).toEqual([
      ['Ada Berg', true],
      ['Mia', false],
    ])
    await run('refuse', asking.deviceId)
  })

  it.each([
    ['en', 'Nora asks to be let in as outlet manager', 'Mia, outlet manager, device', 'this device'],
    ['de', 'Nora bittet um Zulassung als Filialleitung', 'Mia, Filialleitung, Gerät', 'dieses Gerät'],
    ['da', 'Nora beder om at blive lukket ind som butiksleder', 'Mia, butiksleder, enhed', 'denne enhed'],
  ])('says so in %s', async (lang, asks, listed, own) => {
    const asking = await joinAs('Nora')
    const { out, code } = await plumblineInside('--lang', lang, 'devices', '--data', pools.admin)
    expect(code).toBe(0)
    expect(out).toContain(asks)
    expect(out).toContain(`\n  ${asking.fingerprint}\n`)
    expect(out).toContain(listed)
    expect(out).toContain(own)
    await run('refuse', asking.deviceId)
  })

  it('shows a manager who takes part, and nobody who asks', async () => {
    const asking = await joinAs('Nora')
    const seen = await list(pools.manager)
    expect(seen.requests).toEqual([])
    expect(seen.mayChange).toBe(false)
    expect(seen.devices.map(({ own }) => own)).toEqual([false, true])
    await run('refuse', asking.deviceId)
  })
})

describe('admit', () => {
  it('lets in by the words that the other screen shows, in whichever way they are typed', async () => {
    const asking = await joinAs('Nora')
    const typed = `  ${asking.fingerprint.toUpperCase().replaceAll(' ', '   ')} `
    expect(await run('admit', asking.deviceId, '--words', typed)).toMatchObject({ code: 0 })
    await plumblineJson('sync', '--data', asking.data)
    expect(await plumblineJson('status', '--data', asking.data)).toMatchObject({
      state: 'ready',
      actor: { name: 'Nora' },
    })
  })

  it.each([
    ['other words', 'one two three four five six', 'fingerprintDiffers'],
    ['no words', '', 'fingerprintDiffers'],
  ])('lets nobody in by %s', async (_, words, error) => {
    const asking = await joinAs('Nora')
    expect(await run('admit', asking.deviceId, '--words', words)).toMatchObject({ code: 2, json: { error } })
    await plumblineJson('sync', '--data', asking.data)
    expect(await plumblineJson('status', '--data', asking.data)).toMatchObject({ state: 'waiting' })
    await run('refuse', asking.deviceId)
  })

  it('needs the words, and a device that asks', async () => {
    expect((await plumblineInside('admit', 'abc', '--data', pools.admin)).code).toBe(2)
    const ran = await run('admit', 'nosuchdevice', '--words', 'a b c d e f')
    expect(ran).toMatchObject({ code: 2, json: { error: 'requestGone' } })
  })

  it('is the admin’s to do', async () => {
    const asking = await joinAs('Nora')
    const line = ['admit', asking.deviceId, '--words', asking.fingerprint, '--data', pools.manager]
    expect(await plumblineInside('--json', ...line)).toMatchObject({ code: 2, json: { error: 'requestGone' } })
    await run('refuse', asking.deviceId)
  })
})

describe('refuse', () => {
  it('tells the device, and ends the invitation', async () => {
    const asking = await joinAs('Nora')
    const ran = await plumblineInside('refuse', asking.deviceId, '--data', pools.admin)
    expect(ran).toMatchObject({ code: 0, out: 'Nora is refused; the invitation no longer works.\n' })
    await plumblineJson('sync', '--data', asking.data)
    expect(await plumblineJson('status', '--data', asking.data)).toMatchObject({
      state: 'refused',
      ended: { by: 'Ada Berg' },
    })
    const told = await plumblineInside('status', '--data', asking.data)
    expect(told.out).toContain('This device was not admitted; the invitation no longer works.\n')
  }, 60_000)
})

describe('revoke', () => {
  const revoke = (device: string, ...more: readonly string[]) => run('revoke', device, '--reason', 'lost', ...more)
  const admitted = async () => {
    const asking = await joinAs('Nora')
    await run('admit', asking.deviceId, '--words', asking.fingerprint)
    return asking
  }

  it('ends a device after the last file that was read, and its person is told', async () => {
    const { deviceId, data } = await admitted()
    expect(await revoke(deviceId)).toMatchObject({ code: 0 })
    const { devices } = await list()
    expect(devices.find((one) => one.deviceId === deviceId)?.revoked).toMatchObject({ afterSeq: 0, reason: 'lost' })
    await plumblineJson('sync', '--data', data)
    expect(await plumblineJson('status', '--data', data)).toMatchObject({ state: 'revoked', ended: { reason: 'lost' } })
    expect(await revoke(deviceId)).toMatchObject({ code: 2, json: { error: 'alreadyRevoked' } })
  })

  it.each([
    ['a file that was not read', '7', 'seqNotSeen'],
    ['a number that is none', 'x', 'invalidArgument'],
  ])('is refused after %s', async (_, after, error) => {
    const { deviceId } = await admitted()
    expect(await revoke(deviceId, '--after', after)).toMatchObject({ code: 2, json: { error } })
  })

  it('is refused for the device at hand, and for one that nobody knows', async () => {
    const own = (await list()).devices.find((device) => device.own)
    expect(await revoke(own?.deviceId ?? '')).toMatchObject({ code: 2, json: { error: 'ownDevice' } })
    expect(await revoke('nosuchdevice')).toMatchObject({ code: 2, json: { error: 'notFound' } })
  })
})
