/** Who gets in: a code makes a device one that may be looked at; an admin who compared the words admits or refuses it. share-format §8 */
import type { ActorId, DeviceId, RegionId } from '../kernel/ids.ts'
import type { Actor } from '../people/permissions.ts'
import { codeDigestOf, proofOf } from './enrolment.ts'
import type { Enrolment } from './judge.ts'
import type { Invitation, Registry } from './model.ts'

/** Gives the code of an invitation again, which only the organisation's own data folder can. */
export type CodeOf = (invitation: Pick<Invitation, 'actor' | 'nth'>) => string

/** A device that proved to know the code of an open invitation. Whose it is, only a comparison of words can tell. */
export interface AdmissionRequest {
  readonly deviceId: DeviceId
  readonly publicKey: string
  /** As the person who joins wrote it. */
  readonly name: string
  readonly invitation: Invitation
}

export interface Act {
  readonly at: number
  readonly by: ActorId
}

export const isOpen = ({ usedBy, closed }: Invitation): boolean => usedBy === null && closed === undefined

const isKnown = ({ devices }: Registry, deviceId: DeviceId): boolean =>
  devices.some((device) => device.deviceId === deviceId)

/** Null where no open invitation fits: nobody hears of such a device, so that strangers cannot flood the list. */
export const requestOf = (
  registry: Registry,
  { deviceId, content }: Enrolment,
  codeOf: CodeOf,
): AdmissionRequest | null => {
  const invitation = registry.invitations.find((one) => isOpen(one) && one.codeDigest === content.codeDigest)
  if (invitation === undefined || isKnown(registry, deviceId)) return null
  const code = codeOf(invitation)
  if (codeDigestOf(code) !== invitation.codeDigest || proofOf(code, deviceId) !== content.proof) return null
  return { deviceId, publicKey: content.publicKey, name: content.name ?? invitation.actor.name, invitation }
}

/** The open invitation as the registry has it now; undefined where it was used or closed since. */
const stillOpen = (registry: Registry, { deviceId, invitation }: AdmissionRequest): Invitation | undefined =>
  isKnown(registry, deviceId)
    ? undefined
    : registry.invitations.find((one) => isOpen(one) && one.codeDigest === invitation.codeDigest)

/** A person who has a device already keeps name, role and places: an invitation for a further device changes none of them. */
const withActor = ({ actors }: Registry, invited: Actor, name: string): readonly Actor[] =>
  actors.some(({ actorId }) => actorId === invited.actorId) ? actors : [...actors, { ...invited, name }]

/** The registry with the device in it and the invitation used; null where the invitation is no longer open. */
export const admitDevice = (registry: Registry, request: AdmissionRequest, { at, by }: Act): Registry | null => {
  const open = stillOpen(registry, request)
  if (open === undefined) return null
  const { deviceId, publicKey, name } = request
  const { actorId } = open.actor
  return {
    ...registry,
    actors: withActor(registry, open.actor, name),
    devices: [
      ...registry.devices,
      {
        deviceId,
        publicKey,
        actorId,
        admittedAt: at,
        admittedBy: by,
        ...(open.inRegion === undefined ? {} : { inRegion: open.inRegion }),
        revokedAfterSeq: null,
      },
    ],
    invitations: registry.invitations.map((one) => (one === open ? { ...one, usedBy: deviceId } : one)),
  }
}

const withClosed = (registry: Registry, open: Invitation, closed: Invitation['closed']): Registry => ({
  ...registry,
  invitations: registry.invitations.map((one) => (one === open ? { ...one, closed } : one)),
})

/** Refusing ends the invitation too: whoever asked knew its code. Null where it is no longer open. */
export const refuseDevice = (registry: Registry, request: AdmissionRequest, { at, by }: Act): Registry | null => {
  const open = stillOpen(registry, request)
  return open === undefined ? null : withClosed(registry, open, { why: 'refused', at, by, deviceId: request.deviceId })
}

/** The registry without this invitation being open; null where it was not. */
export const withdrawInvitation = (registry: Registry, codeDigest: string, { at, by }: Act): Registry | null => {
  const open = registry.invitations.find((one) => isOpen(one) && one.codeDigest === codeDigest)
  return open === undefined ? null : withClosed(registry, open, { why: 'withdrawn', at, by })
}

/** One more open invitation, by a lead where it is made in a region; `actor` may have devices already. The code is made from what `codeOf` is given. */
export const withInvitation = (
  registry: Registry,
  actor: Actor,
  codeOf: CodeOf,
  { createdAt, inRegion }: { readonly createdAt: number; readonly inRegion?: RegionId | undefined },
): { readonly registry: Registry; readonly code: string } => {
  const nth = registry.invitations.filter((one) => one.actor.actorId === actor.actorId).length
  const numbered = nth === 0 ? {} : { nth }
  const within = inRegion === undefined ? {} : { inRegion }
  const code = codeOf({ actor, ...numbered })
  const invitation: Invitation = {
    codeDigest: codeDigestOf(code),
    actor,
    createdAt,
    usedBy: null,
    ...numbered,
    ...within,
  }
  return { registry: { ...registry, invitations: [...registry.invitations, invitation] }, code }
}
