import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { targetPath } from '../../../shared/sync/repository/names.ts'
import type { RefusedMetadata, VerifiedTarget } from '../../../shared/sync/repository/port.ts'
import type { FileReference } from '../../../shared/sync/repository/shape.ts'
import { refusedMetadata } from './looks.ts'

export interface Fetched {
  /** Those that are named, in the newest bytes that could be had; ascending by name. */
  readonly targets: readonly VerifiedTarget[]
  readonly refused: readonly RefusedMetadata[]
}

/** A share answers one call slowly, but many calls together. */
const together = 8

type Named = readonly [name: string, reference: FileReference]

/** Bytes of exactly the length and hash that a signed role names; read at once and whole, or not at all. */
const fetchOne = async (
  share: Pick<FileShare, 'read'>,
  [name, { length, hashes }]: Named,
): Promise<Result<VerifiedTarget | RefusedMetadata, ShareProblem>> => {
  const { sha256 } = hashes
  const path = targetPath(name, sha256)
  const read = await share.read(path, length)
  if (read.ok) {
    const isIt = digestOfBytes(read.value) === sha256
    return ok(isIt ? { name, sha256, bytes: read.value } : refusedMetadata(path, 'damaged'))
  }
  if (read.error === 'tooLarge') return ok(refusedMetadata(path, 'damaged'))
  if (read.error === 'notFound' || read.error === 'io') return ok(refusedMetadata(path, 'later'))
  return err(read.error)
}

/** What is not known yet is fetched; a target that cannot be had keeps the bytes that were verified before. */
export const fetchTargets = async (
  share: Pick<FileShare, 'read'>,
  known: readonly VerifiedTarget[],
  wanted: readonly Named[],
): Promise<Result<Fetched, ShareProblem>> => {
  const before = new Map(known.map((target) => [target.name, target]))
  const missing = wanted.filter(([name, { hashes }]) => before.get(name)?.sha256 !== hashes.sha256)
  const refused: RefusedMetadata[] = []
  const now = new Map(before)
  for (let at = 0; at < missing.length; at += together) {
    const batch = missing.slice(at, at + together)
    for (const one of await Promise.all(batch.map((named) => fetchOne(share, named)))) {
      if (!one.ok) return one
      if ('refusal' in one.value) refused.push(one.value)
      else now.set(one.value.name, one.value)
    }
  }
  const names = wanted.map(([name]) => name).toSorted()
  return ok({ targets: names.flatMap((name) => now.get(name) ?? []), refused })
}
