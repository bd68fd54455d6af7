import { describe, expect, it } from 'vitest'
import { clockToleranceMs, silentAfterMs, standingsOf, type SilenceInput } from '#shared/compare/silence.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Device, Refused } from '#shared/sync/model.ts'
import type { Head } from '#shared/sync/ports.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { manager, testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const device: Device = {
  deviceId: id('dev1'),
  publicKey: '',
  actorId: manager.actorId,
  admittedAt: 0,
  revokedAfterSeq: null,
}
const head = (over: Partial<Head> = {}): Head => ({
  deviceId: id('dev1'),
  type: 'cs1',
  ownerId: 'nordbad',
  seq: 4,
  sha256: '',
  createdAt: testNowAt - 1000,
  packVersion: 2,
  clockOffMs: 0,
  ...over,
})
const refused = (over: Partial<Refused> = {}): Refused => ({
  path: 'x',
  refusal: 'gap',
  ownerId: 'nordbad',
  deviceId: 'dev1',
  seq: 6,
  nextStep: 'askOwner',
  ...over,
})
const standing = (over: Partial<SilenceInput> = {}) =>
  standingsOf({
    registry: { ...testRegistry([testOutlet('nordbad')]), devices: [device] },
    heads: [head()],
    refused: [],
    audit: null,
    currentPackVersion: 2,
    nowAt: testNowAt,
    ...over,
  })

describe('the five states of silence', () => {
  it('is fine when heard of lately, on the rules in force, with a sound chain and clock', () => {
    expect(standing()).toEqual([
      {
        deviceId: 'dev1',
        actorId: manager.actorId,
        outletId: 'nordbad',
        states: ['fine'],
        lastSeq: 4,
        lastHeardAt: testNowAt - 1000,
        packVersion: 2,
        currentPackVersion: 2,
        clockOffMs: 0,
        refused: [],
      },
    ])
  })

  it.each([
    ['never heard of', { heads: [] }, ['notHeard']],
    ['heard exactly eight days ago', { heads: [head({ createdAt: testNowAt - silentAfterMs })] }, ['fine']],
    ['heard longer ago', { heads: [head({ createdAt: testNowAt - silentAfterMs - 1 })] }, ['notHeard']],
    ['writing under an older pack', { heads: [head({ packVersion: 1 })] }, ['oldRules']],
    ['ahead with a pack not in force yet', { heads: [head({ packVersion: 3 })] }, ['fine']],
    ['a clock just within tolerance', { heads: [head({ clockOffMs: -clockToleranceMs })] }, ['fine']],
    ['a clock off', { heads: [head({ clockOffMs: -clockToleranceMs - 1 })] }, ['clockDoubtful']],
    ['a missing file', { refused: [refused()] }, ['chainGap']],
    ['a forked chain', { refused: [refused({ refusal: 'fork' })] }, ['chainGap']],
    ['two files that two leads accepted', { refused: [refused({ refusal: 'splitView' })] }, ['chainGap']],
    ['a file that the last audit missed', { audit: { refused: [refused({ refusal: 'rollback' })] } }, ['chainGap']],
    ['an audit that could not read a file', { audit: { refused: [refused({ refusal: 'later' })] } }, ['fine']],
    ['what another device lost', { audit: { refused: [refused({ deviceId: 'dev2' })] } }, ['fine']],
    [
      'a file that came back since the audit and waits',
      { refused: [refused({ refusal: 'later' })], audit: { refused: [refused()] } },
      ['fine'],
    ],
    ['a file that only comes later', { refused: [refused({ refusal: 'later' })] }, ['fine']],
    ['a gap of another device', { refused: [refused({ deviceId: 'dev2' })] }, ['fine']],
    ['a report for another outlet only', { heads: [head({ ownerId: 'westbad' })] }, ['notHeard']],
    [
      'several at once',
      { heads: [head({ packVersion: 1, clockOffMs: 9e9 })], refused: [refused()] },
      ['oldRules', 'clockDoubtful', 'chainGap'],
    ],
  ] as const)('%s', (_, over, states) => {
    expect(standing(over).map((one) => one.states)).toEqual([states])
  })

  it('leaves out revoked devices and people without an outlet', () => {
    const registry = testRegistry([testOutlet('nordbad')])
    expect(standing({ registry: { ...registry, devices: [{ ...device, revokedAfterSeq: 3 }] } })).toEqual([])
    expect(standing({ registry: { ...registry, devices: [{ ...device, actorId: id('ada') }] } })).toEqual([])
  })
})
