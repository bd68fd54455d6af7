/** Heads that leads and admins say they have accepted: which to publish, and what they prove against the share. share-format §13 */
import { refusedFile, youngMs } from './judge.ts'
import { knownIn } from './knownIn.ts'
import type { Witnessed } from './evidencePorts.ts'
import type { Refused, Registry, WitnessedHead } from './model.ts'
import { parsePath, pathOf, type FilePlace } from './paths.ts'
import type { Head, ReceivedFile } from './ports.ts'

/** A device publishes what it has accepted at most this often. */
export const witnessEveryMs = 60 * 60_000
/** In a larger organisation a lead witnesses the own regions only, or files would grow with leads times outlets. */
export const everythingUpToOutlets = 1_000

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const chainOf = ({ deviceId, type }: Pick<FilePlace, 'deviceId' | 'type'>): string => `${deviceId} ${type}`

/** Newest head of each chain, whichever directory it lies in. */
const tops = (heads: readonly Head[]): readonly Head[] => {
  const newest = new Map<string, Head>()
  for (const head of heads) {
    const known = newest.get(chainOf(head))
    if (known === undefined || known.seq < head.seq) newest.set(chainOf(head), head)
  }
  return [...newest.values()]
}

export interface WitnessScope {
  readonly registry: Registry
  readonly deviceId: string
  /** Devices whose keys lie here: nobody is a witness in the own cause. */
  readonly isOwn: (deviceId: string) => boolean
  /** All heads accepted here. */
  readonly heads: readonly Head[]
  /** Highest number that this device has witnessed before, by `deviceId type`. */
  readonly said: ReadonlyMap<string, number>
}

const isInScope = ({ registry, deviceId, isOwn }: WitnessScope, head: Head): boolean => {
  if (isOwn(head.deviceId)) return false
  const { devices, actors, outlets } = knownIn(registry)
  const actor = actors.get(devices.get(deviceId)?.actorId ?? '')
  if (head.type !== 'cs1' || actor?.role !== 'lead' || registry.outlets.length <= everythingUpToOutlets) return true
  const outlet = outlets.get(head.ownerId)
  return outlet !== undefined && actor.regionIds.includes(outlet.regionId)
}

/**
 * Heads of others that this device has accepted since it last said so, ascending by path; none where only other witnesses have
 * spoken, or two devices would answer each other for ever.
 */
export const headsToWitness = (scope: WitnessScope): readonly WitnessedHead[] => {
  const fresh = tops(scope.heads).filter(
    (head) => isInScope(scope, head) && head.seq > (scope.said.get(chainOf(head)) ?? 0),
  )
  if (fresh.every(({ type }) => type === 'wt1')) return []
  return fresh
    .map((head) => ({ path: pathOf(head), sha256: head.sha256 }))
    .toSorted((a, b) => compareText(a.path, b.path))
}

/** Also where a clock was put back: then nobody knows how long ago it was. */
export const isWitnessDue = (lastAt: number | null, nowAt: number): boolean =>
  lastAt === null || Math.abs(nowAt - lastAt) >= witnessEveryMs

export interface WitnessInput {
  /** Heads that others accepted, and that are not accepted here with the same bytes. */
  readonly unseen: readonly Witnessed[]
  readonly registry: Registry | null
  /** Highest accepted number of a chain. */
  readonly headSeqOf: (chain: Pick<FilePlace, 'deviceId' | 'type'>) => number
  /** The accepted file of one number. */
  readonly acceptedAt: (place: FilePlace) => Pick<ReceivedFile, 'path'> | null
  readonly nowAt: number
}

interface Claim extends Witnessed {
  readonly place: FilePlace
}

/** Witnesses named for one contradiction: more prove nothing more. */
const namedWitnesses = 4

/** A device that nobody knows, or that counts no longer at this number, cannot be missed. */
const stillCounts = (registry: Registry | null, { deviceId, seq }: FilePlace): boolean => {
  const device = registry === null ? undefined : knownIn(registry).devices.get(deviceId)
  return device !== undefined && (device.revokedAfterSeq === null || seq <= device.revokedAfterSeq)
}

const claimsOf = ({ unseen, registry }: WitnessInput): readonly Claim[] =>
  unseen
    .toSorted((a, b) => compareText(a.path, b.path) || compareText(a.witnessPath, b.witnessPath))
    .flatMap((witnessed) => {
      const place = parsePath(witnessed.path)
      return place !== null && stillCounts(registry, place) ? [{ ...witnessed, place }] : []
    })

const witnessesIn = (claims: readonly Claim[]): readonly string[] =>
  [...new Set(claims.map(({ witnessPath }) => witnessPath))].toSorted().slice(0, namedWitnesses)

/** One witness of each version. */
const oneOfEach = (claims: readonly Claim[]): readonly string[] =>
  [...Map.groupBy(claims, ({ sha256 }) => sha256).values()].flatMap((same) => witnessesIn(same).slice(0, 1)).toSorted()

/** What the witnesses of one number of a chain prove. */
const splitAt = (input: WitnessInput, claims: readonly Claim[]): readonly Refused[] => {
  const [first] = claims
  if (first === undefined) return []
  const accepted = input.acceptedAt(first.place)
  if (accepted !== null)
    return [...Map.groupBy(claims, ({ sha256 }) => sha256).values()].flatMap((same) =>
      same.slice(0, 1).map(({ path }) => refusedFile(path, 'splitView', [accepted.path, ...witnessesIn(same)])),
    )
  const evidence = oneOfEach(claims)
  return evidence.length > 1 ? [refusedFile(first.path, 'splitView', evidence)] : []
}

/** The chain as it is read here ends below what others have accepted. */
const missingIn = ({ headSeqOf, nowAt }: WitnessInput, claims: readonly Claim[]): readonly Refused[] => {
  const top = claims.reduce<Claim | null>(
    (high, claim) => (claim.place.seq > (high?.place.seq ?? 0) ? claim : high),
    null,
  )
  if (top === null || top.place.seq <= headSeqOf(top.place)) return []
  const same = claims.filter(({ path }) => path === top.path)
  // a synced drive may bring the witness before the file
  const isYoung = same.every(({ createdAt }) => nowAt - createdAt < youngMs)
  return [refusedFile(top.path, isYoung ? 'later' : 'rollback', witnessesIn(same))]
}

/**
 * What witnesses prove: a chain that is read here up to a lower number than others accepted (`rollback`, `later` while
 * the witness is young), and two different files under one number (`splitView`). The same for every order of arrival.
 */
export const witnessFindings = (input: WitnessInput): readonly Refused[] => {
  const byChain = Map.groupBy(claimsOf(input), ({ place }) => chainOf(place))
  return [...byChain.values()]
    .flatMap((claims) => [
      ...[...Map.groupBy(claims, ({ place }) => place.seq).values()].flatMap((same) => splitAt(input, same)),
      ...missingIn(input, claims),
    ])
    .toSorted((a, b) => compareText(a.path, b.path) || compareText(a.refusal, b.refusal))
}
