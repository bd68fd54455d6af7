import type { Input, Problem } from '../../../shared/contract/api.ts'
import { id, type DeviceId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { admitDevice, refuseDevice, withdrawInvitation, type AdmissionRequest } from '../../../shared/sync/admission.ts'
import type { Device, Registry } from '../../../shared/sync/model.ts'
import { revokeDevice, standingDevices } from '../../../shared/sync/revocation.ts'
import type { Backend } from '../backend.ts'
import { fingerprintOf } from '../keys/fingerprint.ts'
import { newId } from '../newId.ts'
import { refuse } from '../refuse.ts'
import { publishInvitation } from '../setup/invite.ts'
import { syncOf } from '../share/sync.ts'
import { mayPublish, publishRegistry } from '../trust/publishRegistry.ts'
import { lastSeqOf } from './deviceViews.ts'

/** The registry as it is now, where this device may sign the next one. */
const registryToChange = (backend: Backend): Result<Registry, Problem> => {
  const registry = backend.workspace().stores.trust.registry()
  if (registry === null) return refuse('noProfile')
  return mayPublish(backend) ? ok(registry) : refuse('noOrganisationKey')
}

/** Signs what `change` makes of the registry and brings it to the share; the change stays in the outbox where that fails. */
const changeRegistry = async (
  backend: Backend,
  change: (registry: Registry) => Result<Registry, Problem>,
): Promise<Result<void, Problem>> => {
  const registry = registryToChange(backend)
  if (!registry.ok) return registry
  const next = change(registry.value)
  if (!next.ok) return next
  publishRegistry(backend, next.value)
  await syncOf(backend).push()
  return ok(undefined)
}

const requestFrom = (backend: Backend, deviceId: string): AdmissionRequest | undefined =>
  syncOf(backend)
    .requests()
    .find((request) => request.deviceId === deviceId)

const orGone = (registry: Registry | null): Result<Registry, Problem> =>
  registry === null ? refuse('requestGone') : ok(registry)

const actOf = (backend: Backend, { actorId }: Actor) => ({ at: backend.clock.now(), by: actorId })

/** Lets a device in whose words were compared. Words that differ let nobody in: somebody else may have used the code. */
export const admit = async (
  backend: Backend,
  actor: Actor,
  { deviceId, fingerprint }: Input<'devices.admit'>,
): Promise<Result<void, Problem>> => {
  const request = requestFrom(backend, deviceId)
  if (request === undefined) return refuse('requestGone')
  if (fingerprintOf(request.publicKey) !== fingerprint) return refuse('fingerprintDiffers')
  return changeRegistry(backend, (registry) => orGone(admitDevice(registry, request, actOf(backend, actor))))
}

export const refuseRequest = async (
  backend: Backend,
  actor: Actor,
  { deviceId }: Input<'devices.refuse'>,
): Promise<Result<void, Problem>> => {
  const request = requestFrom(backend, deviceId)
  if (request === undefined) return refuse('requestGone')
  return changeRegistry(backend, (registry) => orGone(refuseDevice(registry, request, actOf(backend, actor))))
}

export const withdraw = (
  backend: Backend,
  actor: Actor,
  { codeDigest }: Input<'devices.withdraw'>,
): Promise<Result<void, Problem>> =>
  changeRegistry(backend, (registry) => orGone(withdrawInvitation(registry, codeDigest, actOf(backend, actor))))

type Ending = Input<'devices.revoke'>

const ownDeviceOf = (backend: Backend): DeviceId | undefined => {
  const profile = backend.workspace().stores.profiles.get()
  return profile?.identities.find(({ actorId }) => actorId === profile.actorId)?.deviceId
}

/** What was not read here cannot be the last that counts: the admin would sign for files that nobody has seen. */
const withRevoked = (backend: Backend, actor: Actor, registry: Registry, order: Ending): Result<Registry, Problem> => {
  if (order.deviceId === ownDeviceOf(backend)) return refuse('ownDevice')
  const last = lastSeqOf(backend, order.deviceId)
  if (order.afterSeq > last) return refuse('seqNotSeen', { last })
  const next = revokeDevice(registry, order, actOf(backend, actor))
  return next.ok ? next : refuse(next.error)
}

export const revoke = (backend: Backend, actor: Actor, order: Ending): Promise<Result<void, Problem>> =>
  changeRegistry(backend, (registry) => withRevoked(backend, actor, registry, order))

/** An invitation for a further device of a person who takes part already. */
export const inviteAgain = async (
  backend: Backend,
  { actorId }: Input<'devices.invite'>,
): Promise<Result<{ readonly invitation: string }, Problem>> => {
  const registry = registryToChange(backend)
  if (!registry.ok) return registry
  const person = registry.value.actors.find((one) => one.actorId === actorId)
  return person === undefined
    ? refuse('notFound', { what: 'person', id: actorId })
    : publishInvitation(backend, registry.value, person)
}

/** A person who leaves writes nothing any more, on whichever device: each is ended after the last file read here. */
const withoutPerson = (
  backend: Backend,
  actor: Actor,
  registry: Registry,
  { actorId }: Device,
  reason: string,
): Result<Registry, Problem> => {
  let next: Result<Registry, Problem> = ok(registry)
  for (const { deviceId } of standingDevices(registry, actorId)) {
    if (!next.ok) return next
    next = withRevoked(backend, actor, next.value, { deviceId, afterSeq: lastSeqOf(backend, deviceId), reason })
  }
  return next
}

/** The lost device is out and its replacement invited, or a successor takes over all places; one registry, so that no state lies between. */
export const replaceDevice = async (
  backend: Backend,
  actor: Actor,
  { successor, ...order }: Input<'devices.replace'>,
): Promise<Result<{ readonly invitation: string }, Problem>> => {
  const registry = registryToChange(backend)
  if (!registry.ok) return registry
  const device = registry.value.devices.find(({ deviceId }) => deviceId === order.deviceId)
  const person = registry.value.actors.find(({ actorId }) => actorId === device?.actorId)
  if (device === undefined || person === undefined) return refuse('notFound', { what: 'device', id: order.deviceId })
  const ended =
    device.revokedAfterSeq === null ? withRevoked(backend, actor, registry.value, order) : ok(registry.value)
  if (!ended.ok) return ended
  if (successor === null) return publishInvitation(backend, ended.value, person)
  const alone = withoutPerson(backend, actor, ended.value, device, order.reason)
  return alone.ok
    ? publishInvitation(backend, alone.value, { ...person, actorId: id(newId(backend)), name: successor })
    : alone
}
