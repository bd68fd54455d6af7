import { digestOfBytes } from '../../../shared/kernel/digest.ts'
import type { DeviceId } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { ShareProblem } from '../../../shared/sync/ports.ts'
import { parseRegion, regionBytes } from '../../../shared/sync/repository/contents.ts'
import { regionTarget, targetPath } from '../../../shared/sync/repository/names.ts'
import { joinRegions, type RegionRegistry } from '../../../shared/sync/repository/regionRegistry.ts'
import { parseMetadata, type FileReference } from '../../../shared/sync/repository/shape.ts'
import type { Stores, Workspace } from '../backend.ts'
import { expiresAt } from './metadataFiles.ts'
import { isHalfSpent } from './lifetimes.ts'
import { regionRelease, type Desk, type ReleaseFile } from './release.ts'
import type { TrustSession } from './repositoryOf.ts'
import type { RepositoryBase } from './ruleRepository.ts'
import { isSignedFor } from './signatures.ts'
import { regionSignerFor } from './signers.ts'

type Shared<T> = Result<T, ShareProblem>

interface Signing {
  readonly regionId: string
  readonly signer: DeviceId
}

/** The regions for which the acting person's device signs. */
const signingFor = (workspace: Workspace): readonly Signing[] => {
  const targets = parsed(workspace.stores, 'targets')
  const roles = targets?.signed.delegations?.roles ?? []
  return roles.flatMap(({ name: regionId }) => {
    const signer = regionSignerFor(workspace, regionId)
    return signer === null ? [] : [{ regionId, signer }]
  })
}

const bytesOf = ({ repository }: Stores, role: string): Uint8Array | undefined =>
  repository.metadata().find((one) => one.role === role)?.bytes

const parsed = <Role extends string>(stores: Stores, role: Role) => {
  const file = parseMetadata(role, bytesOf(stores, role) ?? new Uint8Array())
  return file.ok ? file.value : null
}

/** Whether what was believed of the region is no longer what the share says of it, or will soon expire. */
const isStale = (stores: Stores, regionId: string, now: number): boolean => {
  const [bytes, targets, snapshot] = [bytesOf(stores, regionId), parsed(stores, 'targets'), parsed(stores, 'snapshot')]
  const file = parsed(stores, regionId)
  if (bytes === undefined || file === null || targets === null || snapshot === null) return false
  const named = snapshot.signed.meta[`${regionId}.json`]?.hashes.sha256
  return (
    named !== digestOfBytes(bytes) ||
    !isSignedFor(targets, regionId, file) ||
    isHalfSpent({ now }, expiresAt(file), 'targets')
  )
}

const wordsHere = ({ repository }: Stores, name: string): readonly RegionRegistry[] =>
  [...repository.targets(), ...repository.pending()].flatMap((one) => {
    const said = one.name === name ? parseRegion(one.bytes) : null
    return said?.ok === true ? [said.value] : []
  })

const isWaiting = ({ repository }: Stores, regionId: string): boolean =>
  repository.pending().some(({ name }) => name === regionTarget(regionId))

/** Whether a lead's device may have something to say; asked of what is known here. */
export const hasRegionWork = (workspace: Workspace, now: number): boolean =>
  signingFor(workspace).some(
    ({ regionId }) => isWaiting(workspace.stores, regionId) || isStale(workspace.stores, regionId, now),
  )

const wordsThere = async (
  { share, backend }: TrustSession,
  name: string,
  named: FileReference | undefined,
): Promise<Shared<readonly RegionRegistry[]>> => {
  if (named === undefined) return ok([])
  const { sha256 } = named.hashes
  const known = backend
    .workspace()
    .stores.repository.targets()
    .find((one) => one.sha256 === sha256)
  const read = known === undefined ? await share.read(targetPath(name, sha256), named.length) : ok(known.bytes)
  if (!read.ok) return read.error === 'notFound' || read.error === 'tooLarge' ? ok([]) : (read as Shared<never>)
  const said = digestOfBytes(read.value) === sha256 ? parseRegion(read.value) : null
  return ok(said?.ok === true ? [said.value] : [])
}

/** The next file of a region of this lead: what is said there and here, together; null where nothing is to be said. */
export const regionFiles = async (
  session: TrustSession,
  desk: Desk,
  base: RepositoryBase,
): Promise<Shared<readonly ReleaseFile[] | null>> => {
  const workspace = session.backend.workspace()
  const { stores } = workspace
  for (const { regionId, signer } of signingFor(workspace)) {
    const name = regionTarget(regionId)
    const file = base.regions.get(regionId)
    const named = file?.signed.targets[name]
    const there = await wordsThere(session, name, named)
    if (!there.ok) return there
    const [first, ...more] = [...there.value, ...wordsHere(stores, name)]
    const isFresh = file !== undefined && !isHalfSpent(desk, expiresAt(file), 'targets')
    const bytes = first === undefined ? null : regionBytes(more.reduce(joinRegions, first))
    if (bytes === null || (isFresh && named?.hashes.sha256 === digestOfBytes(bytes))) {
      stores.repository.dropPending([name])
    } else {
      const highest = stores.repository.seen().find(({ role }) => role === regionId)?.version ?? 0
      return ok(regionRelease(desk, base, { region: regionId, bytes, highest }, signer))
    }
  }
  return ok(null)
}
