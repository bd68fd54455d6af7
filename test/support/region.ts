import { generateKeyPairSync, sign } from 'node:crypto'
import { id } from '#shared/kernel/ids.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { pathOf } from '#shared/sync/paths.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { forge, put } from './forgery.ts'
import { quiet } from './shareScene.ts'
import { createWorld, lea, worldNowAt, type TestDevice, type World } from './shareWorld.ts'
import { testOutlet } from './testOrganisation.ts'

/** A lead's region in numbers: so many outlets, each with a device that has a chain. */
export interface Region {
  readonly world: World
  readonly lead: TestDevice
  readonly outletIds: readonly string[]
  /** Every outlet's device writes one more file. */
  readonly publishEach: () => void
}

const newWriter = (nth: number) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
  return { outletId: `outlet${String(nth).padStart(4, '0')}`, publicKey: raw, deviceId: deviceIdOf(raw), privateKey }
}

/** Written as the outlets' programs would, without running them: what is measured is who reads. */
export const createRegion = async (outlets: number): Promise<Region> => {
  const world = await createWorld()
  const lead = world.device(lea)
  const writers = Array.from({ length: outlets }, (_, nth) => newWriter(nth))
  const managerOf = ({ outletId }: { readonly outletId: string }): Actor => ({
    actorId: id(`m-${outletId}`),
    name: outletId,
    role: 'manager',
    outletIds: [id(outletId)],
    regionIds: [],
  })
  await world.publishRegistry((registry) => ({
    ...registry,
    outlets: [...registry.outlets, ...writers.map(({ outletId }) => testOutlet(outletId))],
    actors: [...registry.actors, ...writers.map(managerOf)],
    devices: [
      ...registry.devices,
      ...writers.map((writer) => ({
        deviceId: writer.deviceId,
        publicKey: writer.publicKey,
        actorId: managerOf(writer).actorId,
        admittedAt: worldNowAt,
        revokedAfterSeq: null,
      })),
    ],
  }))
  const heads = new Map<string, { readonly seq: number; readonly sha256: string }>()
  const publish = ({ outletId, deviceId, privateKey }: (typeof writers)[number]): void => {
    const head = heads.get(outletId)
    const seq = (head?.seq ?? 0) + 1
    const payload = {
      fmt: 1,
      minReader: 1,
      shareId: world.profile.shareId,
      ownerId: outletId,
      deviceId,
      seq,
      prev: head?.sha256 ?? null,
      createdAt: worldNowAt,
      clock: { deviceAt: worldNowAt, shareMinusDeviceMs: null },
      packVersion: 1,
      content: quiet(outletId),
    }
    const signer = { sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) }
    const bytes = forge({ type: 'cs1', payload: JSON.stringify(payload), kid: deviceId, signer })
    const sha256 = digestOfBytes(bytes)
    put(world.folder, pathOf({ type: 'cs1', ownerId: outletId, deviceId, seq, createdAt: worldNowAt, sha256 }), bytes)
    heads.set(outletId, { seq, sha256 })
  }
  return {
    world,
    lead,
    outletIds: writers.map(({ outletId }) => outletId),
    publishEach: () => {
      for (const writer of writers) publish(writer)
    },
  }
}
