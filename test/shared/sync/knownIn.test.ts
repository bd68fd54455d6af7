import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { knownIn } from '#shared/sync/knownIn.ts'
import { admin, manager, testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const device = (name: string, publicKey: string) => ({
  deviceId: id<'Device'>(name),
  publicKey: publicKey.repeat(64),
  actorId: manager.actorId,
  admittedAt: 1,
  revokedAfterSeq: null,
})
const registry = {
  ...testRegistry([testOutlet('nordbad'), testOutlet('westbad')]),
  devices: [device('d1', 'a'), device('d2', 'b'), device('d1', 'c')],
}

describe('who and what is known in a registry', () => {
  it('is found by its id, and of two under one id the first', () => {
    const { devices, actors, outlets } = knownIn(registry)
    expect([devices.get('d1')?.publicKey[0], devices.get('d2')?.publicKey[0], devices.get('d3')]).toEqual([
      'a',
      'b',
      undefined,
    ])
    expect([actors.get('ada'), actors.get('mia')]).toEqual([admin, manager])
    expect([outlets.get('westbad')?.outletId, outlets.get('toString')]).toEqual(['westbad', undefined])
  })

  it('is listed once for each registry, and another registry has its own', () => {
    expect(knownIn(registry)).toBe(knownIn(registry))
    expect(knownIn({ ...registry, devices: [] }).devices.size).toBe(0)
  })
})
