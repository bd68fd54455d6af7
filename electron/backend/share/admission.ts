import { ok, type Result } from '../../../shared/kernel/result.ts'
import { isOpen, requestOf, type AdmissionRequest } from '../../../shared/sync/admission.ts'
import { codeFromSecret } from '../../../shared/sync/enrolment.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import { authenticateEnrolment, type Enrolment } from '../../../shared/sync/judge.ts'
import type { Invitation } from '../../../shared/sync/model.ts'
import { isPathId, rootOf } from '../../../shared/sync/paths.ts'
import type { FileShare, KeyRing, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { signerFor } from '../trust/signers.ts'
import { listWriter } from './listing.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'

/** The code of an invitation, made again from the organisation's own secret: the book holds only its digest. */
export const codeOf = (keys: Pick<KeyRing, 'hmac'>, { actor, nth }: Pick<Invitation, 'actor' | 'nth'>): string =>
  codeFromSecret(keys.hmac('invitation', nth === undefined ? actor.actorId : `${actor.actorId} ${nth}`))

/** Requests looked at in one sync: an inbox is open to everybody who can write to the share. */
const requestsAtOnce = 200

type Source = Pick<Backend, 'workspace'>

/** The newest request in one directory of the inbox; null where it holds none that is believed. */
const readRequest = async (
  { workspace }: Source,
  share: FileShare,
  profile: Profile,
  deviceId: string,
): Promise<Result<Enrolment | null, ShareProblem>> => {
  const files = await listWriter(share, 'er1', deviceId, deviceId)
  if (!files.ok) return files
  const last = files.value.at(-1)
  if (last === undefined) return ok(null)
  const bytes = await share.read(last.path, largestFileBytes)
  if (!bytes.ok) return ok(null)
  const file = { path: last.path, bytes: bytes.value, young: false }
  const request = authenticateEnrolment(judgeToolsOf(workspace()), trustOf(profile, workspace().stores), file)
  return ok(request.ok ? request.value : null)
}

/**
 * Devices that ask to be let in and prove to know the code of an open invitation, in the order of their ids. Only where
 * the invitation was made: elsewhere nobody can tell a right code from a wrong one. share-format §8.3
 */
export const readRequests = async (
  backend: Source,
  share: FileShare,
  profile: Profile,
): Promise<Result<readonly AdmissionRequest[], ShareProblem>> => {
  const workspace = backend.workspace()
  const { stores, keys } = workspace
  const registry = stores.trust.registry()
  // deputies are admins and leads: nobody else invites
  const invites = signerFor(workspace, 'timestamp') !== null
  if (registry === null || !registry.invitations.some(isOpen) || !invites) return ok([])
  const inbox = await share.list(rootOf.er1)
  if (!inbox.ok) return inbox
  const known = new Set<string>(registry.devices.map(({ deviceId }) => deviceId))
  const asking = inbox.value.filter((name) => isPathId(name) && !known.has(name)).toSorted()
  const requests: AdmissionRequest[] = []
  for (const deviceId of asking.slice(0, requestsAtOnce)) {
    const read = await readRequest(backend, share, profile, deviceId)
    if (!read.ok) return read
    const request = read.value && requestOf(registry, read.value, (invitation) => codeOf(keys, invitation))
    if (request !== null) requests.push(request)
  }
  return ok(requests)
}
