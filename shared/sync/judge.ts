/** What a reader believes of a file, in a fixed order of questions; the first that fails names the refusal. share-format §6 */
import { digestOfBytes, type Digest } from '../kernel/digest.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { OutletReport } from '../compliance/model.ts'
import type { Actor } from '../people/permissions.ts'
import { contentDigest, type Proposal } from '../rules/review.ts'
import { deviceIdOf } from './deviceId.ts'
import { largestFileBytes, largestPayloadBytes, looksUnfinished, parseEnvelope, signedBytes } from './envelope.ts'
import { knownIn } from './knownIn.ts'
import type { ApprovalContent, Content, EnrolmentContent, Payload, Refusal, Refused, Registry } from './model.ts'
import { parsePath, type FilePlace } from './paths.ts'
import type { Head, Profile } from './ports.ts'
import { fileTypeOf, parsePayload } from './schema/payload.ts'

export interface JudgeTools {
  readonly verify: (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => boolean
  /** Null for bytes that do not unpack, or that unpack to more than `maxBytes`. */
  readonly decompress: (bytes: Uint8Array, maxBytes: number) => Uint8Array | null
  /** SHA-256 where the machine has a quicker one than ours. */
  readonly digest?: (bytes: Uint8Array) => Digest
}
/** Whom this reader trusts: the organisation whose repository it verified, and the registry that stood in it. */
export type Trust = Pick<Profile, 'shareId' | 'organisationId'> & {
  readonly registry: Registry | null
}

export interface FoundFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** First seen less than 15 minutes ago: an unfinished file may still become whole. */
  readonly young: boolean
}
/** Signed by who may sign here, for this share and this place. Says nothing about its order yet. */
export interface Authentic {
  readonly path: string
  readonly place: FilePlace
  readonly sha256: Digest
  readonly payload: Payload
}

/** Longest age, in ms, at which an unfinished file counts as on its way. */
export const youngMs = 15 * 60_000

const compares = ({ role }: Actor): boolean => role === 'lead' || role === 'admin'

const mayWrite = (actor: Actor, { type, ownerId, deviceId }: FilePlace): boolean => {
  if (type === 'cs1') return actor.role === 'manager' && actor.outletIds.some((outletId) => outletId === ownerId)
  if (type === 'wt1') return compares(actor) && ownerId === deviceId
  if (type === 'ru1') return actor.role === 'lead' && actor.regionIds.some((regionId) => regionId === ownerId)
  return compares(actor) && actor.actorId === ownerId
}

const deviceKey = ({ registry }: Trust, place: FilePlace): Result<string, Refusal> => {
  const known = registry === null ? null : knownIn(registry)
  const device = known?.devices.get(place.deviceId)
  const actor = device === undefined ? undefined : known?.actors.get(device.actorId)
  if (device === undefined || actor === undefined) return err('unknownDevice')
  if (!mayWrite(actor, place)) return err('foreign')
  if (device.revokedAfterSeq !== null && place.seq > device.revokedAfterSeq) return err('revoked')
  return ok(device.publicKey)
}

const reportFits = ({ outletId, week, overrides }: OutletReport, place: FilePlace): boolean =>
  outletId === place.ownerId &&
  overrides.every((override) => override.outletId === outletId) &&
  (week === null ||
    (week.facts.outlet.outletId === outletId &&
      week.weekOn === week.facts.weekOn &&
      week.weekOn === week.evaluation.weekOn &&
      week.packVersion === week.evaluation.packVersion))

/** A decision counts only from a lead of the region that the outlet lies in. */
export const decisionStands = (
  { outletId, regionId, decision }: ApprovalContent,
  registry: Registry | null,
): boolean => {
  const known = registry === null ? null : knownIn(registry)
  const actor = known?.actors.get(decision.actorId)
  const outlet = known?.outlets.get(outletId)
  return actor?.role === 'lead' && outlet?.regionId === regionId && actor.regionIds.includes(regionId)
}

/** The directory's own admin. A lead writes into the same kind of directory, and has no say about rules. */
const isAdmin = (actorId: string, { ownerId }: FilePlace, { registry }: Trust): boolean =>
  actorId === ownerId && registry?.actors.find((actor) => actor.actorId === actorId)?.role === 'admin'

/** Nobody is shown one content under the name of another. */
const proposalStands = ({ actorId, digest, draft }: Proposal, place: FilePlace, trust: Trust): boolean =>
  isAdmin(actorId, place, trust) && draft.organisationId === trust.organisationId && digest === contentDigest(draft)

type Fits<Type extends Content['type']> = (
  content: Extract<Content, { readonly type: Type }>,
  place: FilePlace,
  trust: Trust,
) => boolean

/** What each content may speak of, and in whose directory. */
const subjectFits: { readonly [Type in Content['type']]: Fits<Type> } = {
  report: ({ report }, place) => reportFits(report, place),
  checkpoint: ({ report }, place) => report.week === null && reportFits(report, place),
  decision: (content, { ownerId }, { registry }) =>
    content.decision.actorId === ownerId && decisionStands(content, registry),
  proposal: ({ proposal }, place, trust) => proposalStands(proposal, place, trust),
  review: ({ review }, place, trust) => isAdmin(review.actorId, place, trust),
  enrolment: ({ publicKey }, { deviceId, ownerId }) => deviceIdOf(publicKey) === deviceId && ownerId === deviceId,
  witness: () => true,
  rollup: ({ regionId }, { ownerId }) => regionId === ownerId,
}

const contentFits = (content: Content, place: FilePlace, trust: Trust): boolean => {
  if (fileTypeOf[content.type] !== place.type) return false
  const fits = subjectFits[content.type] as Fits<Content['type']>
  return fits(content, place, trust)
}

const contextFits = (payload: Payload, place: FilePlace, trust: Trust): boolean =>
  payload.shareId === trust.shareId &&
  payload.ownerId === place.ownerId &&
  payload.deviceId === place.deviceId &&
  payload.seq === place.seq &&
  contentFits(payload.content, place, trust)

interface Opened {
  readonly place: FilePlace
  readonly sha256: Digest
  readonly stored: Uint8Array
  readonly signature: Uint8Array
}

/** Name, size, hash, header: what can be said without any key. */
const open = (tools: Pick<JudgeTools, 'digest'>, { path, bytes, young }: FoundFile): Result<Opened, Refusal> => {
  const place = parsePath(path)
  if (place === null) return err('foreign')
  if (bytes.length > largestFileBytes) return err('damaged')
  const sha256 = (tools.digest ?? digestOfBytes)(bytes)
  if (!sha256.startsWith(place.sha16)) return err(young && looksUnfinished(bytes) ? 'later' : 'damaged')
  const envelope = parseEnvelope(bytes)
  if (!envelope.ok) return envelope
  const { type, kid, payload, signature } = envelope.value
  return type === place.type && kid === place.deviceId
    ? ok({ place, sha256, stored: payload, signature })
    : err('foreign')
}

const unpack = (tools: Pick<JudgeTools, 'decompress'>, stored: Uint8Array): Result<Payload, Refusal> => {
  const bytes = tools.decompress(stored, largestPayloadBytes)
  return bytes === null ? err('damaged') : parsePayload(bytes)
}

/** A file whose signature decides next: by this key, over exactly these bytes. Nothing of its content was looked at. */
export interface Claimed {
  readonly path: string
  readonly place: FilePlace
  readonly sha256: Digest
  readonly stored: Uint8Array
  readonly publicKey: string
  readonly signed: Uint8Array
  readonly signature: Uint8Array
}

/** Names, size, hash, header, key, revocation: all that is asked before the signature. */
export const claimOf = (tools: Pick<JudgeTools, 'digest'>, trust: Trust, file: FoundFile): Result<Claimed, Refusal> => {
  const opened = open(tools, file)
  if (!opened.ok) return opened
  const { place, sha256, stored, signature } = opened.value
  const key = deviceKey(trust, place)
  if (!key.ok) return key
  const signed = signedBytes(place.type, stored)
  return ok({ path: file.path, place, sha256, stored, publicKey: key.value, signed, signature })
}

/** Content and context, once it is known whether the signature fits. */
export const judgeClaimed = (
  tools: Pick<JudgeTools, 'decompress'>,
  trust: Trust,
  { path, place, sha256, stored }: Pick<Claimed, 'path' | 'place' | 'sha256' | 'stored'>,
  isSigned: boolean,
): Result<Authentic, Refusal> => {
  if (!isSigned) return err('damaged')
  const payload = unpack(tools, stored)
  if (!payload.ok) return payload
  return contextFits(payload.value, place, trust) ? ok({ path, place, sha256, payload: payload.value }) : err('foreign')
}

/** Everything but the order: names, size, hash, header, key, revocation, signature, context. */
export const authenticate = (tools: JudgeTools, trust: Trust, file: FoundFile): Result<Authentic, Refusal> => {
  const claimed = claimOf(tools, trust, file)
  if (!claimed.ok) return claimed
  const { publicKey, signed, signature } = claimed.value
  return judgeClaimed(tools, trust, claimed.value, tools.verify(publicKey, signed, signature))
}

export interface Enrolment {
  readonly deviceId: FilePlace['deviceId']
  readonly content: EnrolmentContent
}

/** A request to be admitted proves only that the device holds the key it names; the registry decides. */
export const authenticateEnrolment = (tools: JudgeTools, trust: Trust, file: FoundFile): Result<Enrolment, Refusal> => {
  const opened = open(tools, file)
  if (!opened.ok) return opened
  const { place, stored, signature } = opened.value
  const payload = unpack(tools, stored)
  if (!payload.ok) return payload
  const { content } = payload.value
  if (content.type !== 'enrolment' || !contextFits(payload.value, place, trust)) return err('foreign')
  return tools.verify(content.publicKey, signedBytes('er1', stored), signature)
    ? ok({ deviceId: place.deviceId, content })
    : err('damaged')
}

/** Number and link against the accepted head of the same device and type. share-format §6.3 */
export const followsHead = (
  head: Pick<Head, 'seq' | 'sha256'> | null,
  { payload }: Authentic,
): Result<void, Refusal> => {
  const expected = (head?.seq ?? 0) + 1
  if (payload.seq < expected) return err('fork')
  if (payload.seq > expected) return err('gap')
  return payload.prev === (head?.sha256 ?? null) ? ok(undefined) : err('fork')
}

export const headOf = ({ place, sha256, payload }: Authentic): Head => ({
  deviceId: place.deviceId,
  type: place.type,
  ownerId: place.ownerId,
  seq: place.seq,
  sha256,
  createdAt: payload.createdAt,
  packVersion: payload.packVersion,
  clockOffMs: payload.clock.shareMinusDeviceMs,
})

const nextSteps = {
  later: 'wait',
  damaged: 'askOwner',
  foreign: 'askAdmin',
  outsideRegion: 'askAdmin',
  unknownDevice: 'askAdmin',
  revoked: 'ignore',
  gap: 'askOwner',
  fork: 'askAdmin',
  rollback: 'askOwner',
  splitView: 'askAdmin',
  untrue: 'askAdmin',
  rewritten: 'askAdmin',
  newerFormat: 'update',
  expired: 'askAdmin',
} as const satisfies Readonly<Record<Refusal, Refused['nextStep']>>

/** Names the file, the reason, the owner and the next step, and the files that prove it where there are others. */
export const refusedFile = (path: string, refusal: Refusal, evidence?: readonly string[]): Refused => {
  const place = parsePath(path)
  const [, ownerId = '', deviceId = ''] = path.split('/')
  const refused = { path, refusal, ownerId, deviceId, seq: place?.seq ?? null, nextStep: nextSteps[refusal] }
  return evidence === undefined ? refused : { ...refused, evidence }
}

/** The same for a file of the repository of rules, which lies in nobody's directory. */
export const refusedRules = (path: string, refusal: Refusal): Refused => ({
  path,
  refusal,
  ownerId: '',
  deviceId: 'rules',
  seq: null,
  nextStep: nextSteps[refusal],
})

/** One thing in the word of a region about which its leads have no say. */
export const refusedRegion = (
  path: string,
  { regionId, id }: { readonly regionId: string; readonly id: string },
): Refused => ({ ...refusedRules(path, 'outsideRegion'), ownerId: regionId, deviceId: id })
