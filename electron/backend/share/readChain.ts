import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { largestFileBytes } from '../../../shared/sync/envelope.ts'
import { followsHead, judgeClaimed, type Authentic } from '../../../shared/sync/judge.ts'
import type { Refusal } from '../../../shared/sync/model.ts'
import type { FilePlace } from '../../../shared/sync/paths.ts'
import type { Head, ShareProblem } from '../../../shared/sync/ports.ts'
import type { Listed } from './listing.ts'
import { createLookAhead, type LookAhead } from './lookAhead.ts'
import { mostAhead, seeFile, type FileReader, type Seen } from './seeFile.ts'

export type ChainHead = Pick<Head, 'seq' | 'sha256'>
export interface Read {
  readonly authentic: Authentic
  readonly bytes: Uint8Array
}
export interface RefusedPath {
  readonly path: string
  readonly refusal: Refusal
  /** Paths of the files that prove it together. */
  readonly evidence?: readonly string[]
  /** The signed file itself, where it contradicts another one. */
  readonly second?: Read
}
export type ChainNumber = Pick<FilePlace, 'deviceId' | 'type' | 'seq'>
export interface ChainReader extends FileReader {
  readonly isAccepted: (path: string) => boolean
  /** Path of the accepted file of one number; null where there is none. */
  readonly acceptedAt: (place: ChainNumber) => string | null
  /** Whether a chain may begin with this file, though others lay before it. */
  readonly mayBegin: (authentic: Authentic) => boolean
  /** Stores file, derived rows and head in one transaction; a refusal leaves nothing. */
  readonly accept: (read: Read) => Result<void, Refusal>
}

/** Files looked at for one number, and behind or beyond the head: planted files cannot make a reader slow. */
const looksPerNumber = 4

type Looked = Result<Read, RefusedPath>
type Shared<T> = Result<T, ShareProblem>

/** A device's chain while it is read. */
interface Reading extends ChainReader {
  readonly ahead: LookAhead<Seen>
}

const look = async (reader: Reading, path: string): Promise<Shared<Looked>> => {
  const seen = await reader.ahead.take(path)
  if (!seen.ok) return seen
  if (!seen.value.ok) return ok(seen.value)
  const { claimed, isSigned, bytes } = seen.value.value
  const judged = judgeClaimed(reader.tools, reader.trust(), claimed, isSigned)
  return ok(judged.ok ? ok({ authentic: judged.value, bytes }) : err({ path, refusal: judged.error }))
}

const lookAll = async (reader: Reading, files: readonly Listed[]): Promise<Shared<readonly Looked[]>> => {
  const looked: Looked[] = []
  for (const { path } of files.slice(0, looksPerNumber)) {
    const one = await look(reader, path)
    if (!one.ok) return one
    looked.push(one.value)
  }
  return ok(looked)
}

const refusedIn = (looked: readonly Looked[]): readonly RefusedPath[] =>
  looked.flatMap((one) => (one.ok ? [] : [one.error]))
const readsIn = (looked: readonly Looked[]): readonly Read[] => looked.flatMap((one) => (one.ok ? [one.value] : []))
const all = (reads: readonly Read[], refusal: Refusal): readonly RefusedPath[] =>
  reads.map(({ authentic: { path } }) => ({ path, refusal }))

/** Signed files that contradict each other, or what is accepted at `number` of their chain. */
const forked = (reader: ChainReader, reads: readonly Read[], number: (read: Read) => number): readonly RefusedPath[] =>
  reads.map((second) => {
    const { path, place } = second.authentic
    const known = reader.acceptedAt({ ...place, seq: number(second) })
    const rivals = reads.filter(({ authentic }) => authentic.place.seq === place.seq).map((read) => read.authentic.path)
    const evidence = [...new Set([...(known === null ? [] : [known]), ...rivals])]
    return { path, refusal: 'fork', second, ...(evidence.length > 1 ? { evidence } : {}) }
  })
const ownNumber = ({ authentic }: Read): number => authentic.place.seq
const numberBefore = (read: Read): number => ownNumber(read) - 1

/** The head after the files of the next number, or why none of them was accepted. */
const step = (
  reader: ChainReader,
  head: ChainHead | null,
  looked: readonly Looked[],
): Result<ChainHead, readonly RefusedPath[]> => {
  const reads = readsIn(looked)
  const [first] = reads
  if (first === undefined) return err(refusedIn(looked))
  if (reads.length > 1) return err(forked(reader, reads, ownNumber))
  const follows = followsHead(head, first.authentic)
  if (!follows.ok)
    return err(follows.error === 'fork' ? forked(reader, reads, numberBefore) : all(reads, follows.error))
  return enter(reader, first)
}

const enter = (reader: ChainReader, first: Read): Result<ChainHead, readonly RefusedPath[]> => {
  const accepted = reader.accept(first)
  if (!accepted.ok) return err(all([first], accepted.error))
  return ok({ seq: first.authentic.place.seq, sha256: first.authentic.sha256 })
}

interface Forward {
  readonly head: ChainHead | null
  readonly read: number
  /** Rubbish beside accepted files. */
  readonly passed: readonly RefusedPath[]
  /** Why it stopped before the end of what is listed; empty where a number is missing. */
  readonly stopped: readonly RefusedPath[]
}

/** The next number is gone: the head after a checkpoint that the chain may go on from, where one of the next files is one. */
const restart = async (
  reader: Reading,
  head: ChainHead | null,
  listed: readonly Listed[],
): Promise<Shared<ChainHead | null>> => {
  // files from before the checkpoint may still be there, or have come back
  const looked = await lookAll(
    reader,
    listed.filter(({ place }) => place.seq > (head?.seq ?? 0)),
  )
  if (!looked.ok) return looked
  const found = readsIn(looked.value)
  const first = found.find(({ authentic }) => reader.mayBegin(authentic))
  const isAlone = found.every((read) => read === first || ownNumber(read) !== first?.authentic.place.seq)
  const entered = first === undefined || !isAlone ? null : enter(reader, first)
  return ok(entered?.ok ? entered.value : null)
}

const forward = async (
  reader: Reading,
  from: ChainHead | null,
  listed: readonly Listed[],
): Promise<Shared<Forward>> => {
  const bySeq = Map.groupBy(listed, ({ place }) => place.seq)
  const passed: RefusedPath[] = []
  let head = from
  for (let read = 0; ; read += 1) {
    const next = bySeq.get((head?.seq ?? 0) + 1) ?? []
    if (next.length === 0) {
      const begun = await restart(reader, head, listed)
      if (!begun.ok) return begun
      if (begun.value === null) return ok({ head, read, passed, stopped: [] })
      head = begun.value
      continue
    }
    const looked = await lookAll(reader, next)
    if (!looked.ok) return looked
    const stepped = step(reader, head, looked.value)
    if (!stepped.ok) return ok({ head, read, passed, stopped: stepped.error })
    passed.push(...refusedIn(looked.value))
    head = stepped.value
  }
}

/** Signed files behind the head that are not the accepted ones prove a second writer; unsigned ones are rubbish. */
const behind = async (
  reader: Reading,
  head: ChainHead,
  listed: readonly Listed[],
): Promise<Shared<readonly RefusedPath[]>> => {
  const unknown = listed.filter(({ path, place }) => place.seq <= head.seq && !reader.isAccepted(path))
  const looked = await lookAll(reader, unknown)
  if (!looked.ok) return looked
  // below a checkpoint from which the chain was read there is nothing to contradict
  const rivals = readsIn(looked.value).filter(({ authentic }) => reader.acceptedAt(authentic.place) !== null)
  return ok([...refusedIn(looked.value), ...forked(reader, rivals, ownNumber)])
}

/** A missing number is a gap only where a signed file stands behind it. */
const beyond = async (
  reader: Reading,
  head: ChainHead | null,
  listed: readonly Listed[],
): Promise<Shared<readonly RefusedPath[]>> => {
  const looked = await lookAll(
    reader,
    listed.filter(({ place }) => place.seq > (head?.seq ?? 0) + 1),
  )
  return looked.ok ? ok([...refusedIn(looked.value), ...all(readsIn(looked.value).slice(0, 1), 'gap')]) : looked
}

/**
 * The accepted head is gone, and nothing above it is there: somebody put the past back. Some servers list incompletely, so
 * it is asked for by its name first.
 */
const rolledBack = async (
  { share }: ChainReader,
  head: ChainHead | null,
  headPath: string | null,
  listed: readonly Listed[],
): Promise<Shared<readonly RefusedPath[]>> => {
  if (head === null || headPath === null || listed.some(({ place }) => place.seq >= head.seq)) return ok([])
  const there = await share.read(headPath, largestFileBytes)
  if (there.ok && digestOfBytes(there.value) === head.sha256) return ok([])
  // a file that cannot be read just now is not gone
  if (!there.ok && there.error === 'io') return ok([])
  if (!there.ok && there.error !== 'notFound' && there.error !== 'tooLarge') return err(there.error)
  const evidence = [headPath, ...listed.slice(-1).map(({ path }) => path)]
  return ok([{ path: headPath, refusal: 'rollback', evidence }])
}

export interface ChainOutcome {
  readonly read: number
  readonly refused: readonly RefusedPath[]
}

/** The files that follow the head without a gap, as they will be looked at. */
const following = (head: ChainHead | null, listed: readonly Listed[]): readonly string[] => {
  const bySeq = Map.groupBy(listed, ({ place }) => place.seq)
  const paths: string[] = []
  for (let seq = (head?.seq ?? 0) + 1; bySeq.has(seq); seq += 1) {
    for (const { path } of bySeq.get(seq)?.slice(0, looksPerNumber) ?? []) paths.push(path)
  }
  return paths
}

type KnownChain = { readonly head: ChainHead | null; readonly headPath: string | null }

const readOn = async (reader: Reading, known: KnownChain, listed: readonly Listed[]): Promise<Shared<ChainOutcome>> => {
  const lost = await rolledBack(reader, known.head, known.headPath, listed)
  if (!lost.ok) return lost
  const before = known.head === null ? ok([]) : await behind(reader, known.head, listed)
  if (!before.ok) return before
  const moved = await forward(reader, known.head, listed)
  if (!moved.ok) return moved
  const { head, read, passed, stopped } = moved.value
  const after = stopped.length > 0 ? ok([]) : await beyond(reader, head, listed)
  if (!after.ok) return after
  return ok({ read, refused: [...lost.value, ...before.value, ...passed, ...stopped, ...after.value] })
}

/**
 * Brings one device's chain of one type up to date. `listed` are all its files, ascending by number. A fault of the
 * share ends it; what was accepted until then stays. share-format §6.3
 */
export const readChain = async (
  reader: ChainReader,
  known: KnownChain,
  listed: readonly Listed[],
): Promise<Shared<ChainOutcome>> => {
  const ahead = createLookAhead(following(known.head, listed), (path) => seeFile(reader, path), mostAhead)
  try {
    return await readOn({ ...reader, ahead }, known, listed)
  } finally {
    await ahead.end()
  }
}
