import { digestOfBytes, type Digest } from '../../../shared/kernel/digest.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { plainRootPath, targetPath } from '../../../shared/sync/repository/names.ts'
import type {
  RefusedMetadata,
  RepositoryState,
  RepositoryStore,
  RuleRepository,
  SeenVersion,
  TrustedMetadata,
  VerifiedTarget,
} from '../../../shared/sync/repository/port.ts'
import {
  parseMetadata,
  type MetadataFile,
  type RootBody,
  type SnapshotBody,
  type TargetsBody,
  type TimestampBody,
} from '../../../shared/sync/repository/shape.ts'
import { createLooks, listMetadata, refusedMetadata, ShareFault, type Listed, type Looks } from './looks.ts'
import { expiresAt, namedTargets, parsedFiles, regionsIn, sameBytes, signersOf, soundRoot } from './metadataFiles.ts'
import { fetchTargets } from './ruleTargets.ts'
import { createShareSource, type MetadataSource } from './shareFetcher.ts'
import { runVerifier, type Verified } from './verifier.ts'

export interface RuleRepositoryOptions {
  readonly share: Pick<FileShare, 'probe' | 'list' | 'read'>
  readonly store: RepositoryStore
  /** SHA-256 of the first root, pinned when the device joined. */
  readonly pinned: Digest
  /** Folder of this machine for the verifier alone. */
  readonly scratch: string
  readonly now: () => number
}

/** The repository as somebody who writes to it must know it: also where everything has expired. */
export interface RepositoryBase {
  readonly root: MetadataFile<RootBody>
  readonly timestamp: MetadataFile<TimestampBody>
  readonly snapshot: MetadataFile<SnapshotBody>
  readonly targets: MetadataFile<TargetsBody>
  /** The files of regions that are believed, by region. */
  readonly regions: ReadonlyMap<string, MetadataFile<TargetsBody>>
  /** Highest numbers that were signed, also by files that led nowhere. */
  readonly numbers: { readonly timestamp: number; readonly snapshot: number }
  /** Numbers of roots that some file has taken, believed or not. */
  readonly takenRoots: ReadonlySet<number>
}
export interface WritableRepository extends RuleRepository {
  /** Null where the repository cannot be believed as far as its last file; then nothing may be built on it. */
  readonly base: () => Promise<Result<RepositoryBase | null, ShareProblem>>
}

interface Start {
  readonly root: MetadataFile<RootBody>
  readonly trusted: ReadonlyMap<string, Uint8Array>
}

interface Run {
  readonly listed: readonly Listed[]
  readonly looks: Looks
  readonly source: MetadataSource
  readonly verified: Verified
}

/** Timestamps that were signed and lead nowhere, e.g. by a stolen key: so many are passed by at once. */
const mostDeadEnds = 8

const baseOf = ({ verified, listed, source }: Run, numbers: RepositoryBase['numbers']): RepositoryBase => {
  const files = parsedFiles(verified.files)
  const file = (role: string) => files.get(role) as MetadataFile
  return {
    root: source.root(),
    timestamp: file('timestamp') as MetadataFile<TimestampBody>,
    snapshot: file('snapshot') as MetadataFile<SnapshotBody>,
    targets: file('targets') as MetadataFile<TargetsBody>,
    regions: new Map(
      regionsIn(verified.files).flatMap((region) => {
        const said = verified.lostRegions.includes(region) ? undefined : files.get(region)
        return said === undefined ? [] : [[region, said as MetadataFile<TargetsBody>] as const]
      }),
    ),
    numbers,
    takenRoots: new Set(listed.filter(({ role }) => role === 'root').map(({ version }) => version)),
  }
}

/** Reads and remembers the organisation's word. share-format §12.3 */
export const createRuleRepository = (options: RuleRepositoryOptions): WritableRepository => {
  const { share, store, pinned, scratch, now } = options

  /** What is pinned, where nothing sound is known yet or any more. */
  const pinnedRoot = async (listed: readonly Listed[], looks: Looks): Promise<Uint8Array | null> => {
    const first = listed.filter(({ role, version }) => role === 'root' && version === 1)
    return looks.first(first, (bytes) => (digestOfBytes(bytes) === pinned ? ok(bytes) : err('foreign')))
  }
  const startFrom = async (listed: readonly Listed[], looks: Looks): Promise<Start | null> => {
    const trusted = new Map(store.metadata().map(({ role, bytes }) => [role, bytes]))
    const known = soundRoot(trusted.get('root') ?? new Uint8Array())
    if (known !== null) return { root: known, trusted }
    const bytes = await pinnedRoot(listed, looks)
    const root = bytes === null ? null : soundRoot(bytes)
    return bytes === null || root === null ? null : { root, trusted: trusted.set('root', bytes) }
  }

  let previous: Promise<unknown> = Promise.resolve()
  /** One after the other: there is one scratch folder. */
  const run: typeof runNow = (...how) => {
    const next = previous.then(() => runNow(...how))
    previous = next.catch(() => undefined)
    return next
  }
  /** Who writes takes nothing for known but the root: of two releases of one number, all build on the same. */
  const runNow = async (
    at: number,
    building: { readonly without: ReadonlySet<string> } | null,
  ): Promise<Result<Run | { readonly looks: Looks }, ShareProblem>> => {
    const probe = await share.probe()
    if (!probe.ok && probe.error !== 'newerLayout') return probe
    const listing = await listMetadata(share)
    if (!listing.ok) return listing
    const listed = listing.value
    let source: MetadataSource | null = null
    const looks = createLooks(share, () => source?.root().signed.version ?? 0, store.passedOver)
    try {
      const start = await startFrom(listed, looks)
      if (start === null) return ok({ looks })
      const trusted =
        building !== null ? new Map([...start.trusted].filter(([role]) => role === 'root')) : start.trusted
      // behind a dead end lies something older, of which only the numbers are gone on from
      const hasDeadEnd = (building?.without.size ?? 0) > 0
      const seen = store.seen().filter(({ role }) => !hasDeadEnd || (role !== 'timestamp' && role !== 'snapshot'))
      source = createShareSource({ share, listed, looks, root: start.root, trusted, seen, ...building })
      const verified = await runVerifier({ scratch, trusted, source, at, regions: regionsIn })
      if (verified.stopped instanceof ShareFault) return err(verified.stopped.problem)
      return ok({ listed, looks, source, verified })
    } catch (cause) {
      if (cause instanceof ShareFault) return err(cause.problem)
      throw cause
    }
  }

  /** What stood in the way, where the source itself saw nothing wrong: something has expired, or does not fit together. */
  const reasonOf = ({ verified, source }: Run, at: number): RefusedMetadata => {
    const roles = ['root', 'timestamp', 'snapshot', 'targets']
    const expired = roles.find((role) => {
      const file = role === 'root' ? source.root() : source.file(role)
      return file !== null && expiresAt(file) <= at
    })
    if (expired !== undefined)
      return refusedMetadata(source.path(expired) ?? plainRootPath(source.root().signed.version), 'expired')
    const last = roles.toReversed().find((role) => verified.files.has(role)) ?? 'root'
    return refusedMetadata(source.path(last) ?? plainRootPath(1), 'foreign')
  }

  const remember = (
    { source, verified, looks }: Run,
    files: ReadonlyMap<string, MetadataFile>,
    news: { readonly targets: readonly VerifiedTarget[] | null; readonly confirmedAt: number | null },
  ): void => {
    const stored = new Map(store.metadata().map(({ role, bytes }) => [role, bytes]))
    const fresh = [...files].filter(([role]) => !sameBytes(stored.get(role), verified.files.get(role)))
    const metadata: readonly TrustedMetadata[] = fresh.map(([role, file]) => ({
      role,
      version: file.signed.version,
      bytes: verified.files.get(role) ?? new Uint8Array(),
    }))
    const seen: readonly SeenVersion[] = fresh.map(([role, file]) => ({
      role,
      version: file.signed.version,
      signedBy: signersOf(source.root(), files, role, file),
    }))
    store.accept({ metadata, roots: source.roots(), seen, passedOver: looks.passedOver(), ...news })
  }

  const stateWith = (refused: readonly RefusedMetadata[], confirmed: boolean): RepositoryState => ({
    targets: store.targets(),
    roles: store.metadata().flatMap(({ role, version, bytes }) => {
      const file = parseMetadata(role, bytes)
      return file.ok ? [{ role, version, expiresAt: expiresAt(file.value) }] : []
    }),
    confirmedAt: store.confirmedAt(),
    confirmed,
    refused,
  })

  return {
    refresh: async () => {
      // a clock that was set back brings nothing back to life
      const at = Math.max(now(), store.confirmedAt() ?? 0)
      const done = await run(at, null)
      if (!done.ok) return done
      if (!('verified' in done.value)) {
        return ok(stateWith([...done.value.looks.refused(), refusedMetadata(plainRootPath(1), 'later')], false))
      }
      const { verified, looks, source } = done.value
      const files = parsedFiles(verified.files)
      if (verified.stopped !== null) {
        remember(done.value, files, { targets: null, confirmedAt: null })
        const why = source.withheld() ? [] : [reasonOf(done.value, at)]
        return ok(stateWith([...looks.refused(), ...why], false))
      }
      const lost = verified.lostRegions
      const kept = store.targets().filter(({ name }) => lost.some((role) => name === `${role}.registry.json`))
      const fetched = await fetchTargets(share, store.targets(), namedTargets(files, lost))
      if (!fetched.ok) return fetched
      const told = looks.refused()
      const isPutBack = told.some(({ refusal }) => refusal === 'rollback')
      const isWhole = fetched.value.refused.length === 0 && lost.length === 0 && !isPutBack
      remember(done.value, files, {
        targets: [...fetched.value.targets, ...kept].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        confirmedAt: isWhole ? at : null,
      })
      const silent = lost.filter((role) => !told.some(({ path }) => path.includes(`.${role}.`)))
      const expired = silent.map((role) => refusedMetadata(source.path(role) ?? targetPath(role, ''), 'expired'))
      return ok(stateWith([...told, ...expired, ...fetched.value.refused], isWhole))
    },
    base: async () => {
      const without = new Set<string>()
      let timestamp = 0
      let snapshot = 0
      for (let attempt = 0; attempt < mostDeadEnds; attempt += 1) {
        const done = await run(0, { without })
        if (!done.ok) return done
        const found = done.value
        store.accept({
          metadata: [],
          roots: [],
          seen: [],
          passedOver: found.looks.passedOver(),
          targets: null,
          confirmedAt: null,
        })
        const vouched =
          'verified' in found ? (found.source.file('timestamp') as MetadataFile<TimestampBody> | null) : null
        if (!('verified' in found) || vouched === null) return ok(null)
        timestamp = Math.max(timestamp, vouched.signed.version)
        snapshot = Math.max(snapshot, vouched.signed.meta['snapshot.json'].version)
        if (found.verified.stopped === null) return ok(baseOf(found, { timestamp, snapshot }))
        without.add(found.source.path('timestamp') ?? '')
      }
      return ok(null)
    },
  }
}
