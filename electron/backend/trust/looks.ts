import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { metadataFolder, parseMetadataName, type MetadataName } from '../../../shared/sync/repository/names.ts'
import type { PassedOver, RefusedMetadata, RepositoryRefusal } from '../../../shared/sync/repository/port.ts'
import { largestOf } from '../../../shared/sync/repository/shape.ts'

export interface Listed extends MetadataName {
  readonly path: string
}

/** A fault of the whole share: nothing can be concluded, and the refresh ends. */
export class ShareFault extends Error {
  readonly problem: ShareProblem
  constructor(problem: ShareProblem) {
    super(problem)
    this.problem = problem
  }
}

const nextSteps = {
  later: 'wait',
  damaged: 'askAdmin',
  foreign: 'ignore',
  gap: 'wait',
  rollback: 'askAdmin',
  expired: 'askAdmin',
  newerFormat: 'update',
} as const satisfies Readonly<Record<RepositoryRefusal, RefusedMetadata['nextStep']>>

export const refusedMetadata = (path: string, refusal: RepositoryRefusal): RefusedMetadata => ({
  path,
  refusal,
  nextStep: nextSteps[refusal],
})

export const listMetadata = async (
  share: Pick<FileShare, 'list'>,
): Promise<Result<readonly Listed[], ShareProblem>> => {
  const names = await share.list(metadataFolder)
  if (!names.ok) return names
  const listed = names.value.flatMap((name) => {
    const parsed = parseMetadataName(name)
    return parsed === null ? [] : [{ ...parsed, path: `${metadataFolder}/${name}` }]
  })
  return { ok: true, value: listed }
}

/** Files that one refresh looks at, however many lie there: planted ones cost time once, and never for ever. */
const mostLooks = 200
/** The newest is nearly always the right one; after that, a share answers many calls as fast as one. */
const together = 8
const mostTold = 20

export type Judge<T> = (bytes: Uint8Array, listed: Listed) => Result<T, RepositoryRefusal>

export interface Looks {
  /** The first that is believed, in their order; null where there is none within what may be looked at. */
  readonly first: <T>(candidates: readonly Listed[], judge: Judge<T>) => Promise<T | null>
  readonly refused: () => readonly RefusedMetadata[]
  readonly passedOver: () => readonly PassedOver[]
  readonly tell: (path: string, refusal: RepositoryRefusal) => void
}

/** What may be believed later without a new root: it is looked at again, after all that was never looked at. */
const mayChange = (refusal: RepositoryRefusal): boolean => refusal === 'later' || refusal === 'newerFormat'

/** Fresh ones first, those that may have changed at the end, those refused for good not at all. */
const inTurn = (candidates: readonly Listed[], passed: ReadonlyMap<string, boolean>): readonly Listed[] => [
  ...candidates.filter(({ path }) => !passed.has(path)),
  ...candidates.filter(({ path }) => passed.get(path) === true),
]

export const createLooks = (
  share: Pick<FileShare, 'read'>,
  rootVersion: () => number,
  known: (rootVersion: number) => ReadonlyMap<string, boolean>,
): Looks => {
  const refused = new Map<string, RefusedMetadata>()
  const noted = new Map<string, PassedOver>()
  let left = mostLooks

  const tell = (path: string, refusal: RepositoryRefusal): void => {
    if (refused.size < mostTold) refused.set(path, refusedMetadata(path, refusal))
  }
  const judged = <T>(
    listed: Listed,
    read: Awaited<ReturnType<FileShare['read']>>,
    judge: Judge<T>,
  ): Result<T, RepositoryRefusal> => {
    if (read.ok) {
      const isWhole = listed.sha8 === null || digestOfBytes(read.value).startsWith(listed.sha8)
      return isWhole ? judge(read.value, listed) : err('later')
    }
    if (read.error === 'tooLarge') return err('damaged')
    if (read.error === 'notFound' || read.error === 'io') return err('later')
    throw new ShareFault(read.error)
  }
  const pass = ({ path }: Listed, refusal: RepositoryRefusal): void => {
    tell(path, refusal)
    noted.set(path, { path, rootVersion: rootVersion(), again: mayChange(refusal) })
  }
  const first = async <T>(candidates: readonly Listed[], judge: Judge<T>): Promise<T | null> => {
    let began = false
    const fresh = candidates.filter(({ path }) => !noted.has(path))
    const turn = [...inTurn(fresh, known(rootVersion()))]
    while (turn.length > 0 && left > 0) {
      const batch = turn.splice(0, Math.min(left, began ? together : 1))
      began = true
      left -= batch.length
      const reads = await Promise.all(
        batch.map(async (listed) => ({ listed, read: await share.read(listed.path, largestOf(listed.role)) })),
      )
      for (const { listed, read } of reads) {
        const one = judged(listed, read, judge)
        if (one.ok) return one.value
        pass(listed, one.error)
      }
    }
    return null
  }
  return { first, refused: () => [...refused.values()], passedOver: () => [...noted.values()], tell }
}
