/** Who is out: a revoked device keeps what it wrote up to a number that an admin chose; nothing later counts, whatever date it bears. share-format §7.1 */
import type { ActorId, DeviceId } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Device, Registry, Revocation } from './model.ts'
import type { Head } from './ports.ts'

export interface RevocationOrder {
  readonly deviceId: DeviceId
  /** The last number that counts; 0 where nothing does. */
  readonly afterSeq: number
  readonly reason: string
}

/**
 * Revokes a device, or lowers the number of one that is revoked already. Never raises it: a stolen key would come back
 * to life.
 */
export const revokeDevice = (
  registry: Registry,
  { deviceId, afterSeq, reason }: RevocationOrder,
  { at, by }: { readonly at: number; readonly by: ActorId },
): Result<Registry, 'notFound' | 'alreadyRevoked'> => {
  const device = registry.devices.find((one) => one.deviceId === deviceId)
  if (device === undefined) return err('notFound')
  if (device.revokedAfterSeq !== null && afterSeq >= device.revokedAfterSeq) return err('alreadyRevoked')
  const revoked: Device = { ...device, revokedAfterSeq: afterSeq, revocation: { at, by, reason } }
  return ok({ ...registry, devices: registry.devices.map((one) => (one === device ? revoked : one)) })
}

/** Devices of a person that still count. */
export const standingDevices = ({ devices }: Registry, actorId: ActorId): readonly Device[] =>
  devices.filter((device) => device.actorId === actorId && device.revokedAfterSeq === null)

/** The last number that counts, of each device that was revoked. */
export const lastCounting = ({ devices }: Pick<Registry, 'devices'>): ReadonlyMap<DeviceId, number> =>
  new Map(
    devices.flatMap(({ deviceId, revokedAfterSeq }) =>
      revokedAfterSeq === null ? [] : [[deviceId, revokedAfterSeq] as const],
    ),
  )

/** Files of a revoked device in one directory that were read before it was, and count no longer. */
export interface VoidFiles extends Pick<Head, 'deviceId' | 'ownerId' | 'type'> {
  readonly actorId: ActorId
  /** First and last number; between them the device may have written for other outlets. */
  readonly fromSeq: number
  readonly toSeq: number
  readonly revocation: Revocation | null
}

/** Newest revocation first; reports and answers, for nobody looks at figures of the others. */
export const voidFiles = ({ devices }: Pick<Registry, 'devices'>, heads: readonly Head[]): readonly VoidFiles[] => {
  const headsOf = Map.groupBy(
    heads.filter(({ type }) => type === 'cs1' || type === 'ap1'),
    ({ deviceId }) => deviceId,
  )
  return devices
    .flatMap(({ deviceId, actorId, revokedAfterSeq, revocation = null }) =>
      revokedAfterSeq === null
        ? []
        : (headsOf.get(deviceId) ?? [])
            .filter(({ seq }) => seq > revokedAfterSeq)
            .map(({ ownerId, type, seq }) => {
              return { deviceId, actorId, ownerId, type, fromSeq: revokedAfterSeq + 1, toSeq: seq, revocation }
            }),
    )
    .toSorted((a, b) => (b.revocation?.at ?? 0) - (a.revocation?.at ?? 0))
}
