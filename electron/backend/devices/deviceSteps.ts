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
import { groundOf, regionOfPerson, say } from './ground.ts'
import { lastSeqOf } from './deviceViews.ts'

type Region = Parameters<typeof groundOf>[2]

/** Signs what `change` makes of the registry and brings it to the share; the change waits here where that fails. */
const changeRegistry = async (
  backend: Backend,
  actor: Actor,
  inRegion: Region,
  change: (registry: Registry) => Result<Registry, Problem>,
): Promise<Result<void, Problem>> => {
  const ground = groundOf(backend, actor, inRegion)
  if (!ground.ok) return ground
  const next = change(ground.value.registry)
  if (!next.ok) return next
  say(backend, ground.value, next.value)
  await syncOf(backend).push()
  return ok(undefined)
}

const regionOfDevice =
  (deviceId: string): Region =>
  ({ devices }) =>
    devices.find((one) => one.deviceId === deviceId)?.inRegion

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
  return changeRegistry(
    backend,
    actor,
    () => request.invitation.inRegion,
    (registry) => orGone(admitDevice(registry, request, actOf(backend, actor))),
  )
}

export const refuseRequest = async (
  backend: Backend,
  actor: Actor,
  { deviceId }: Input<'devices.refuse'>,
): Promise<Result<void, Problem>> => {
  const request = requestFrom(backend, deviceId)
  if (request === undefined) return refuse('requestGone')
  return changeRegistry(
    backend,
    actor,
    () => request.invitation.inRegion,
    (registry) => orGone(refuseDevice(registry, request, actOf(backend, actor))),
  )
}

export const withdraw = (
  backend: Backend,
  actor: Actor,
  { codeDigest }: Input<'devices.withdraw'>,
): Promise<Result<void, Problem>> =>
  changeRegistry(
    backend,
    actor,
    ({ invitations }) => invitations.find((one) => one.codeDigest === codeDigest)?.inRegion,
    (registry) => orGone(withdrawInvitation(registry, codeDigest, actOf(backend, actor))),
  )

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
  changeRegistry(backend, actor, regionOfDevice(order.deviceId), (registry) =>
    withRevoked(backend, actor, registry, order),
  )

/** An invitation for a further device of a person who takes part already. */
export const inviteAgain = async (
  backend: Backend,
  actor: Actor,
  { actorId }: Input<'devices.invite'>,
): Promise<Result<{ readonly invitation: string }, Problem>> => {
  const personIn = ({ actors }: Registry) => actors.find((one) => one.actorId === actorId)
  const ground = groundOf(backend, actor, (registry) => {
    const person = personIn(registry)
    return person && regionOfPerson(registry, person)
  })
  if (!ground.ok) return ground
  const person = personIn(ground.value.registry)
  return person === undefined
    ? refuse('notFound', { what: 'person', id: actorId })
    : publishInvitation(backend, ground.value, person)
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
  const ground = groundOf(backend, actor, regionOfDevice(order.deviceId))
  if (!ground.ok) return ground
  const { registry, inRegion } = ground.value
  const device = registry.devices.find(({ deviceId }) => deviceId === order.deviceId)
  const person = registry.actors.find(({ actorId }) => actorId === device?.actorId)
  if (device === undefined || person === undefined) return refuse('notFound', { what: 'device', id: order.deviceId })
  const all = successor === null ? [device] : [device, ...standingDevices(registry, device.actorId)]
  // what an admin let in is not a lead's to end
  if (inRegion !== null && all.some((one) => one.inRegion !== inRegion)) return refuse('notYours')
  const ended = device.revokedAfterSeq === null ? withRevoked(backend, actor, registry, order) : ok(registry)
  if (!ended.ok) return ended
  if (successor === null) return publishInvitation(backend, { registry: ended.value, inRegion }, person)
  const alone = withoutPerson(backend, actor, ended.value, device, order.reason)
  if (!alone.ok) return alone
  const next = { ...person, actorId: id<'Actor'>(newId(backend)), name: successor }
  return publishInvitation(backend, { registry: alone.value, inRegion }, next)
}
