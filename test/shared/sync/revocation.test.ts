/** A device that was revoked: what still counts, and what no thief can bring back. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Device, Registry } from '#shared/sync/model.ts'
import type { Head } from '#shared/sync/ports.ts'
import { lastCounting, revokeDevice, standingDevices, voidFiles } from '#shared/sync/revocation.ts'
import { testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const act = { at: 9, by: id<'Actor'>('ada') }
const device = (deviceId: string, actorId: string, revokedAfterSeq: number | null = null): Device => ({
  deviceId: id(deviceId),
  publicKey: 'ab'.repeat(32),
  actorId: id(actorId),
  admittedAt: 1,
  revokedAfterSeq,
})
const registry: Registry = {
  ...testRegistry([testOutlet('nordbad')]),
  devices: [device('one', 'mia'), device('two', 'mia', 4), device('three', 'max')],
}
const order = (deviceId: string, afterSeq: number) => ({ deviceId: id<'Device'>(deviceId), afterSeq, reason: 'lost' })
const after = (result: ReturnType<typeof revokeDevice>, deviceId: string): number | null | undefined =>
  result.ok ? result.value.devices.find((one) => one.deviceId === deviceId)?.revokedAfterSeq : undefined

describe('revoking', () => {
  it('keeps what was written up to the number, with who, when and why', () => {
    const result = revokeDevice(registry, order('one', 12), act)
    expect(result.ok && result.value.devices[0]).toEqual({
      ...registry.devices[0],
      revokedAfterSeq: 12,
      revocation: { at: 9, by: 'ada', reason: 'lost' },
    })
    expect(result.ok && result.value.devices.slice(1)).toEqual(registry.devices.slice(1))
  })

  it.each<readonly [string, string, number, string | number]>([
    ['a device that is not there', 'four', 1, 'notFound'],
    ['a revoked one, later than before', 'two', 5, 'alreadyRevoked'],
    ['a revoked one, where it was', 'two', 4, 'alreadyRevoked'],
    ['a revoked one, earlier than before', 'two', 3, 3],
    ['one of which nothing counts', 'three', 0, 0],
  ])('%s', (_, deviceId, afterSeq, outcome) => {
    const result = revokeDevice(registry, order(deviceId, afterSeq), act)
    expect(result.ok ? after(result, deviceId) : result.error).toBe(outcome)
  })

  it('never raises the number again, whatever is asked for in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), (numbers) => {
        let present = registry
        for (const number of numbers) {
          const next = revokeDevice(present, order('one', number), act)
          if (next.ok) present = next.value
        }
        expect(present.devices[0]?.revokedAfterSeq).toBe(Math.min(...numbers))
      }),
    )
  })
})

it('the devices of a person that still count are those that nobody revoked', () => {
  expect(standingDevices(registry, id('mia')).map(({ deviceId }) => deviceId)).toEqual(['one'])
  expect(standingDevices(registry, id('nobody'))).toEqual([])
})

describe('what was read above the number', () => {
  const head = (deviceId: string, seq: number, over: Partial<Head> = {}): Head => ({
    deviceId: id(deviceId),
    type: 'cs1',
    ownerId: 'nordbad',
    seq,
    sha256: 'ab'.repeat(32),
    createdAt: 1,
    packVersion: 1,
    clockOffMs: null,
    ...over,
  })
  const revocation = { at: 5, by: id<'Actor'>('ada'), reason: 'lost' }
  const ended: Registry = {
    ...registry,
    devices: [...registry.devices, { ...device('four', 'max', 0), revocation }],
  }
  const told = (heads: readonly Head[]) =>
    voidFiles(ended, heads).map(({ deviceId, ownerId, type, fromSeq, toSeq }) => [
      deviceId,
      ownerId,
      type,
      fromSeq,
      toSeq,
    ])

  it('has a limit for every device that was revoked, and for no other', () => {
    expect([...lastCounting(ended)]).toEqual([
      ['two', 4],
      ['four', 0],
    ])
  })

  it.each<readonly [string, Head, readonly (string | number)[] | null]>([
    ['one file above it', head('two', 5), ['two', 'nordbad', 'cs1', 5, 5]],
    ['many files above it', head('two', 9), ['two', 'nordbad', 'cs1', 5, 9]],
    ['the file of the number itself', head('two', 4), null],
    ['answers too', head('two', 6, { type: 'ap1', ownerId: 'lea' }), ['two', 'lea', 'ap1', 5, 6]],
    ['what a device has witnessed', head('two', 6, { type: 'wt1', ownerId: 'two' }), null],
    ['a device in good standing', head('one', 40), null],
    ['a device that nobody knows', head('five', 40), null],
  ])('%s', (_, one, expected) => {
    expect(told([one])).toEqual(expected === null ? [] : [expected])
  })

  it('is told for each place, the newest revocation first, with who revoked and why', () => {
    const heads = [head('two', 5), head('two', 7, { ownerId: 'westbad' }), head('four', 2)]
    expect(told(heads)).toEqual([
      ['four', 'nordbad', 'cs1', 1, 2],
      ['two', 'nordbad', 'cs1', 5, 5],
      ['two', 'westbad', 'cs1', 5, 7],
    ])
    expect(voidFiles(ended, heads).map((one) => [one.actorId, one.revocation])).toEqual([
      ['max', revocation],
      ['mia', null],
      ['mia', null],
    ])
  })
})
