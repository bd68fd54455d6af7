import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id, type OutletId } from '#shared/kernel/ids.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import type { Registry } from '#shared/sync/model.ts'
import { testOutlet } from './testOrganisation.ts'

/** As long as a name may be: few entries make a registry that does not fit into one file. */
const longName = 'x'.repeat(2_000)
export const largeOutlets = 500

export const largeOutlet = (nth: number): OutletId => id(`large${nth}`)

/** The registry with so many more outlets with names as long as they may be, each with its manager and a device. */
export const withManyOutlets = (registry: Registry, outlets = largeOutlets): Registry => {
  const numbers = Array.from({ length: outlets }, (_, nth) => nth)
  return {
    ...registry,
    outlets: [...registry.outlets, ...numbers.map((nth) => testOutlet(largeOutlet(nth), { name: longName }))],
    actors: [
      ...registry.actors,
      ...numbers.map((nth) => ({
        actorId: id<'Actor'>(`m${nth}`),
        name: `Manager ${nth}`,
        role: 'manager' as const,
        outletIds: [largeOutlet(nth)],
        regionIds: [],
      })),
    ],
    devices: [
      ...registry.devices,
      ...numbers.map((nth) => {
        const publicKey = digestOfBytes(utf8ToBytes(`key ${nth}`))
        return {
          deviceId: deviceIdOf(publicKey),
          publicKey,
          actorId: id<'Actor'>(`m${nth}`),
          admittedAt: 1,
          revokedAfterSeq: null,
        }
      }),
    ],
  }
}
