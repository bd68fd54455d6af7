import type { DeviceId } from '../../../shared/kernel/ids.ts'
import type { Registry } from '../../../shared/sync/model.ts'
import { standingDevices } from '../../../shared/sync/revocation.ts'
import { parseMetadata, type RootBody, type TargetsBody } from '../../../shared/sync/repository/shape.ts'
import type { Workspace } from '../backend.ts'
import { expiresAt } from './metadataFiles.ts'
import type { PublicKey } from './release.ts'

type Source = Pick<Workspace, 'stores' | 'keys'>

const trustedFile = ({ stores }: Pick<Workspace, 'stores'>, role: string): Uint8Array =>
  stores.repository.metadata().find((one) => one.role === role)?.bytes ?? new Uint8Array()

/** The root that this data folder believes; null before it has one. */
export const trustedRoot = (source: Pick<Workspace, 'stores'>): RootBody | null => {
  const root = parseMetadata('root', trustedFile(source, 'root'))
  return root.ok ? root.value.signed : null
}
export const trustedTargets = (source: Pick<Workspace, 'stores'>): TargetsBody | null => {
  const targets = parseMetadata('targets', trustedFile(source, 'targets'))
  return targets.ok ? targets.value.signed : null
}

/** When the word that there is nothing newer ends. Epoch ms; null before there was one. */
export const confirmedUntil = (source: Pick<Workspace, 'stores'>): number | null => {
  const timestamp = parseMetadata('timestamp', trustedFile(source, 'timestamp'))
  return timestamp.ok ? expiresAt(timestamp.value) : null
}

/** A device of this data folder whose signature counts for the role; the acting person's own before others. */
export const signerFor = ({ stores, keys }: Source, role: 'targets' | 'timestamp'): DeviceId | null => {
  const profile = stores.profiles.get()
  const keyids = trustedRoot({ stores })?.roles[role].keyids ?? []
  const able = (profile?.identities ?? []).filter(({ deviceId }) => keyids.includes(deviceId) && keys.has(deviceId))
  return (able.find(({ actorId }) => actorId === profile?.actorId) ?? able[0])?.deviceId ?? null
}

/** A device of the acting lead whose signature counts for the region. */
export const regionSignerFor = ({ stores, keys }: Source, region: string): DeviceId | null => {
  const profile = stores.profiles.get()
  const role = trustedTargets({ stores })?.delegations?.roles.find(({ name }) => name === region)
  const own = profile?.identities.find(({ actorId }) => actorId === profile.actorId)?.deviceId
  return own !== undefined && role?.keyids.includes(own) === true && keys.has(own) ? own : null
}

/** Root keys that lie in this data folder, if they are enough to sign the next root; else none. */
export const rootSigners = ({ stores, keys }: Source): readonly DeviceId[] => {
  const role = trustedRoot({ stores })?.roles.root
  const here = (role?.keyids ?? []).filter((keyid): keyid is DeviceId => keys.has(keyid as DeviceId))
  return role !== undefined && here.length >= role.threshold ? here : []
}

/** Devices in good standing of people in a role, as the registry lists them. */
const devicesOf = (registry: Registry, role: 'admin' | 'lead', regionId?: string): readonly PublicKey[] =>
  registry.actors
    .filter(
      (actor) => actor.role === role && (regionId === undefined || actor.regionIds.some((one) => one === regionId)),
    )
    .flatMap(({ actorId }) => standingDevices(registry, actorId))
    .map(({ deviceId, publicKey }) => ({ deviceId, publicKey }))

/** Whose signatures should count, as the registry has it. */
export const wantedSigners = (registry: Registry) => ({
  admins: devicesOf(registry, 'admin'),
  deputies: devicesOf(registry, 'lead'),
  regions: new Map(
    registry.regions
      .map(({ regionId }) => [regionId as string, devicesOf(registry, 'lead', regionId)] as const)
      .filter(([, keys]) => keys.length > 0),
  ),
})
