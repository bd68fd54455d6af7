import type {
  ContestView,
  DevicesView,
  DeviceView,
  InvitationView,
  RequestView,
  WaitingView,
} from '../../../shared/contract/devices.ts'
import type { ActorId, DeviceId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { isOpen } from '../../../shared/sync/admission.ts'
import { knownIn } from '../../../shared/sync/knownIn.ts'
import type { Contest, Device, Invitation, InvitationKind, Registry } from '../../../shared/sync/model.ts'
import { standingDevices } from '../../../shared/sync/revocation.ts'
import type { Backend } from '../backend.ts'
import { fingerprintOf } from '../keys/fingerprint.ts'
import { syncOf } from '../share/sync.ts'
import { mayPublish, regionToChange } from '../trust/publishRegistry.ts'
import { recoveryView } from './recovery.ts'
import { mayLetIn } from './ground.ts'
import { decidedPolicy, policyOf } from '../trust/policyOf.ts'
import { signedAt } from '../trust/lifetimes.ts'
import { trustedTargets } from '../trust/signers.ts'

type Source = Pick<Backend, 'workspace'>

export const actorIn = (registry: Registry, actorId: ActorId): Actor =>
  knownIn(registry).actors.get(actorId) ?? {
    actorId,
    name: actorId,
    role: 'auditor',
    outletIds: [],
    regionIds: [],
  }

/** The newest file of each device that was read here: number and time. What a device wrote itself counts for it too. */
const newestOf = ({ workspace }: Source): ((deviceId: DeviceId) => Pick<DeviceView, 'files' | 'lastHeardAt'>) => {
  const { chains } = workspace().stores
  const heads = Map.groupBy(
    chains.heads().filter(({ type }) => type === 'cs1' || type === 'ap1'),
    ({ deviceId }) => deviceId,
  )
  return (deviceId) => {
    const own = (heads.get(deviceId) ?? []).toSorted((a, b) => b.seq - a.seq)[0]
    return { files: own?.seq ?? 0, lastHeardAt: own?.createdAt ?? null }
  }
}

/** The last number of a device that was accepted here. */
export const lastSeqOf = (backend: Source, deviceId: DeviceId): number => newestOf(backend)(deviceId).files

export const revokedOf = (registry: Registry, { revokedAfterSeq, revocation }: Device): DeviceView['revoked'] =>
  revokedAfterSeq === null
    ? null
    : {
        afterSeq: revokedAfterSeq,
        at: revocation?.at ?? null,
        by: revocation === undefined ? null : actorIn(registry, revocation.by).name,
        reason: revocation?.reason ?? null,
      }

const deviceViews = (backend: Source, registry: Registry, actor: Actor): readonly DeviceView[] => {
  const mayEnd = (device: Device): boolean =>
    actor.role === 'lead' ? regionToChange(backend, actor, device.inRegion) !== null : mayPublish(backend)
  const profile = backend.workspace().stores.profiles.get()
  const newest = newestOf(backend)
  const own = profile?.identities.find(({ actorId }) => actorId === profile.actorId)?.deviceId
  return registry.devices.map((device) => ({
    ...actorIn(registry, device.actorId),
    ...newest(device.deviceId),
    deviceId: device.deviceId,
    fingerprint: fingerprintOf(device.publicKey),
    own: device.deviceId === own,
    mayChange: mayEnd(device),
    admittedAt: device.admittedAt,
    admittedBy: device.admittedBy === undefined ? null : actorIn(registry, device.admittedBy).name,
    revoked: revokedOf(registry, device),
  }))
}

const textIn = (value: Contest['kept']): string | null => (typeof value === 'string' ? value : null)

const nameOf = ({ organisation, regions, outlets, actors }: Registry, { what, id }: Contest): string | null => {
  const named = {
    organisation: () => organisation.name,
    region: () => regions.find(({ regionId }) => regionId === id)?.name,
    outlet: () => outlets.find(({ outletId }) => outletId === id)?.name,
    actor: () => actors.find(({ actorId }) => actorId === id)?.name,
    invitation: () => actors.find(({ actorId }) => actorId === id)?.name,
  }
  return named[what]() ?? null
}

const contestViews = (registry: Registry): readonly ContestView[] =>
  (registry.contests ?? []).toReversed().map((contest) => {
    const { what, field, at, kept, lost, lostBy } = contest
    const loser = registry.devices.find(({ deviceId }) => deviceId === lostBy)
    return {
      what,
      field,
      at,
      name: nameOf(registry, contest),
      lostBy: loser === undefined ? lostBy : actorIn(registry, loser.actorId).name,
      kept: textIn(kept),
      lost: textIn(lost),
    }
  })

const policyView = ({ workspace }: Source, registry: Registry | null): DevicesView['policy'] => {
  const { stores } = workspace()
  const { confirmDays, auditDays, retentionDays } = policyOf(stores)
  const decided = decidedPolicy(stores)
  const by = decided === null || registry === null ? null : actorIn(registry, decided.decidedBy).name
  return { confirmDays, auditDays, retentionDays, decidedBy: by, decidedAt: decided?.decidedAt ?? null }
}

export const devicesView = (backend: Source, actor: Actor): DevicesView => {
  const { stores } = backend.workspace()
  const profile = stores.profiles.get()
  const registry = stores.trust.registry()
  const rules = trustedTargets({ stores })
  return {
    devices: registry === null ? [] : deviceViews(backend, registry, actor),
    recovery: actor.role === 'admin' ? recoveryView(backend) : null,
    policy: policyView(backend, registry),
    contests: registry === null || actor.role !== 'admin' ? [] : contestViews(registry),
    mayChange: mayLetIn(backend, actor),
    organisation: {
      fingerprint: profile === null ? '' : fingerprintOf(profile.rootSha256),
      signedAt: rules === null ? null : signedAt('targets', rules.expires),
      number: rules?.version ?? 0,
    },
  }
}

const kindOf = (registry: Registry, { actorId }: Actor): InvitationKind => {
  if (!registry.devices.some((device) => device.actorId === actorId)) return 'first'
  return standingDevices(registry, actorId).length > 0 ? 'further' : 'successor'
}

/** Who asks, and who has not asked yet. What was decided since the inbox was read is left out. */
export const waitingView = (backend: Backend, by: Actor): WaitingView => {
  const registry = backend.workspace().stores.trust.registry()
  if (registry === null) return { requests: [], invitations: [] }
  const isOwn = ({ inRegion }: Invitation): boolean =>
    by.role !== 'lead' || by.regionIds.some((one) => one === inRegion)
  const open = new Map(
    registry.invitations.filter((one) => isOpen(one) && isOwn(one)).map((one) => [one.codeDigest, one]),
  )
  const known = new Set(registry.devices.map(({ deviceId }) => deviceId))
  const asking = syncOf(backend)
    .requests()
    .filter(({ deviceId, invitation }) => open.has(invitation.codeDigest) && !known.has(deviceId))
  const answered = new Set(asking.map(({ invitation }) => invitation.codeDigest))
  const requests = asking.map(({ deviceId, publicKey, name, invitation }): RequestView => ({
    ...invitation.actor,
    deviceId,
    fingerprint: fingerprintOf(publicKey),
    writtenName: name,
    kind: kindOf(registry, invitation.actor),
    invitedAt: invitation.createdAt,
  }))
  const invitations = [...open.values()]
    .filter(({ codeDigest }) => !answered.has(codeDigest))
    .map(({ codeDigest, actor, createdAt }): InvitationView => ({
      ...actor,
      codeDigest,
      kind: kindOf(registry, actor),
      invitedAt: createdAt,
    }))
  return { requests: requests.toSorted((a, b) => a.invitedAt - b.invitedAt), invitations }
}
