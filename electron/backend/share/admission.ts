import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import { admit, codeFromSecret } from '../../../shared/sync/enrolment.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import { authenticateEnrolment, type Enrolment } from '../../../shared/sync/judge.ts'
import { isPathId, rootOf } from '../../../shared/sync/paths.ts'
import type { FileShare, KeyRing, Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Backend } from '../backend.ts'
import { holdsOrganisationKey, publishRegistry } from '../trust/publishRegistry.ts'
import { listWriter } from './listing.ts'
import { judgeToolsOf, trustOf } from './trustOf.ts'

/** The code of an invitation, made again from the organisation's own secret: the book holds only its digest. */
export const codeOf = (keys: KeyRing, { actorId }: Pick<Actor, 'actorId'>): string =>
  codeFromSecret(keys.hmac('invitation', actorId))

/** Requests looked at in one sync: an inbox is open to everybody who can write to the share. */
const requestsAtOnce = 200

type Source = Pick<Backend, 'workspace' | 'clock'>

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

const admitOne = (backend: Source, request: Enrolment): boolean => {
  const { stores, keys } = backend.workspace()
  return stores.transaction(() => {
    const registry = stores.trust.registry()
    const next = registry && admit(registry, request, (actor) => codeOf(keys, actor), backend.clock.now())
    if (next === null) return false
    publishRegistry(backend, next)
    return true
  })
}

/**
 * Admits devices that prove to know the code of an open invitation; each gets into the registry by a new entry of the
 * book. Only where the organisation's key is. Returns how many were admitted. share-format §8.3
 */
export const admitWaiting = async (
  backend: Source,
  share: FileShare,
  profile: Profile,
): Promise<Result<number, ShareProblem>> => {
  const registry = backend.workspace().stores.trust.registry()
  const invites = registry?.invitations.some(({ usedBy }) => usedBy === null) ?? false
  if (!invites || !holdsOrganisationKey(backend)) return ok(0)
  const inbox = await share.list(rootOf.er1)
  if (!inbox.ok) return inbox
  const known = new Set<string>(registry?.devices.map(({ deviceId }) => deviceId))
  const asking = inbox.value.filter((name) => isPathId(name) && !known.has(name))
  let admitted = 0
  for (const deviceId of asking.slice(0, requestsAtOnce)) {
    const request = await readRequest(backend, share, profile, deviceId)
    if (!request.ok) return request
    if (request.value !== null && admitOne(backend, request.value)) admitted += 1
  }
  return ok(admitted)
}
