/** Who is out: a revoked device keeps what it wrote up to a number that an admin chose; nothing later counts, whatever date it bears. share-format §7.1 */
import type { ActorId, DeviceId } from '../kernel/ids.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Device, Registry } from './model.ts'

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
