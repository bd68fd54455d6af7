import { digestOf } from '../../../shared/kernel/digest.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Refusal } from '../../../shared/sync/model.ts'
import type { Profile } from '../../../shared/sync/ports.ts'
import { parsePack, parseRegion, regionBytes, registryBytes } from '../../../shared/sync/repository/contents.ts'
import {
  isPackTarget,
  isRegistryPart,
  regionOfTarget,
  registryTarget,
  targetPath,
} from '../../../shared/sync/repository/names.ts'
import {
  laterPolicy,
  layoutTarget,
  parseLayout,
  parsePolicy,
  policyBytes,
  policyTarget,
} from '../../../shared/sync/repository/policy.ts'
import type { RepositoryStore, VerifiedTarget } from '../../../shared/sync/repository/port.ts'
import { joinRegions } from '../../../shared/sync/repository/regionRegistry.ts'
import { contains } from '../../../shared/sync/repository/registryEdits.ts'
import { namedParts, partsAmong, readRegistry } from '../../../shared/sync/repository/registryParts.ts'
import type { Stores, Workspace } from '../backend.ts'
import { saveWithRegions } from './regionWords.ts'
import { regionSignerFor, signerFor } from './signers.ts'

export interface RefusedTarget {
  readonly path: string
  readonly refusal: Refusal
}

/** One target that is new, what was verified under its name before, and whose device takes it over. */
interface News {
  readonly workspace: Workspace
  readonly profile: Profile
  readonly target: VerifiedTarget
  readonly before: VerifiedTarget | undefined
  /** All that were verified with it. */
  readonly beside: readonly VerifiedTarget[]
}

/**
 * What an admin changed here stays, also where the share has come to say something without it: two devices gave one
 * number to different registries, and this one is to be said again on top. share-format §12.10
 */
const applyRegistry = ({ workspace, profile, target, before, beside }: News): Refusal | null => {
  const { trust, repository } = workspace.stores
  const theirs = readRegistry(target.bytes, partsAmong(beside))
  if (!theirs.ok) return theirs.error
  if (theirs.value.organisation.organisationId !== profile.organisationId) return 'foreign'
  const mine = trust.registry()
  const isAllThere = mine === null || contains(theirs.value, mine)
  if (isAllThere || signerFor(workspace, 'targets') === null) {
    trust.saveRegistry(theirs.value)
    if (isAllThere) repository.dropPending([registryTarget])
  } else repository.savePending({ name: registryTarget, bytes: registryBytes(mine), base: before?.bytes ?? null })
  return null
}

/** A version that was published first is the version; what this device had under its number is a draft again. */
const giveWay = ({ packs, drafts }: Stores, mine: RulePack, theirs: RulePack): void => {
  packs.withdraw(mine.version)
  packs.save(theirs)
  drafts.push({ ...mine, version: mine.version + 1 })
}

const applyPack = ({ workspace, profile, target, before }: News): Refusal | null => {
  const { stores } = workspace
  const pack = parsePack(target.bytes)
  if (!pack.ok) return pack.error
  const { organisationId, version } = pack.value
  if (organisationId !== profile.organisationId || target.name !== `pack-${version}.json`) return 'foreign'
  const known = stores.packs.list().find((one) => one.version === version)
  if (known === undefined) stores.packs.save(pack.value)
  else if (digestOf(known) !== digestOf(pack.value)) {
    // a version that was verified once never changes
    if (before !== undefined) return 'fork'
    giveWay(stores, known, pack.value)
  }
  return null
}

/** What this device said for its region stays said, also where another lead's word came to stand in its place. */
const applyRegion = ({ workspace, profile, target, before }: News, regionId: string): Refusal | null => {
  const theirs = parseRegion(target.bytes)
  if (!theirs.ok) return 'damaged'
  if (theirs.value.organisationId !== profile.organisationId || theirs.value.regionId !== regionId) return 'foreign'
  const mine = before === undefined ? null : parseRegion(before.bytes)
  if (mine?.ok !== true || regionSignerFor(workspace, regionId) === null) return null
  const bytes = regionBytes(joinRegions(mine.value, theirs.value))
  if (Buffer.compare(bytes, target.bytes) !== 0) {
    workspace.stores.repository.savePending({ name: target.name, bytes, base: null })
  }
  return null
}

/** The later decision holds; where this device had verified a later one, it says it again. */
const applyPolicy = ({ workspace, profile, target, before }: News): Refusal | null => {
  const theirs = parsePolicy(target.bytes)
  if (theirs === null) return 'damaged'
  if (theirs.organisationId !== profile.organisationId) return 'foreign'
  const { repository } = workspace.stores
  const waiting = repository.pending().find(({ name }) => name === policyTarget)
  const mine = [waiting, before].map((one) => (one === undefined ? null : parsePolicy(one.bytes))).find(Boolean)
  if (mine == null || signerFor(workspace, 'targets') === null) return null
  if (laterPolicy(mine, theirs) === theirs) repository.dropPending([policyTarget])
  else repository.savePending({ name: policyTarget, bytes: policyBytes(mine), base: null })
  return null
}

const applyTarget = (news: News): Refusal | null => {
  const { name } = news.target
  if (name === registryTarget) return applyRegistry(news)
  const regionId = regionOfTarget(name)
  if (regionId !== null) return applyRegion(news, regionId)
  if (name === policyTarget) return applyPolicy(news)
  if (name === layoutTarget) return parseLayout(news.target.bytes) === null ? 'damaged' : null
  return isPackTarget(name) ? applyPack(news) : null
}

/** Whether anything about who belongs to the organisation is another one. */
const hasNewPeople = (before: ReadonlyMap<string, VerifiedTarget>, taken: readonly VerifiedTarget[]): boolean => {
  const isPeople = (name: string): boolean => name === registryTarget || regionOfTarget(name) !== null
  const names = new Set([...before.keys(), ...taken.map(({ name }) => name)].filter(isPeople))
  const shas = new Map(taken.map(({ name, sha256 }) => [name, sha256]))
  return [...names].some((name) => before.get(name)?.sha256 !== shas.get(name))
}

/** The parts of the registry that was taken over go with it: another one's are of no use to anybody. */
const partsOf = (taken: readonly VerifiedTarget[], known: readonly VerifiedTarget[]): readonly VerifiedTarget[] => {
  const registry = taken.find(({ name }) => name === registryTarget)
  const named = registry === undefined ? [] : namedParts(registry.bytes)
  return [...named].flatMap(([name, sha256]) => {
    const part = known.find((one) => one.sha256 === sha256)
    return part === undefined ? [] : [{ ...part, name }]
  })
}

/**
 * A store that takes over what is verified in the moment in which it is believed: nothing lies between the two, so that
 * no stop of the app makes a device skip a registry. What cannot be taken over is not kept either, and is met again at
 * every refresh; `onRefused` is told each time.
 */
export const createApplyingStore = (
  workspace: Workspace,
  profile: Profile,
  onRefused: (refused: RefusedTarget) => void,
): RepositoryStore => {
  const { repository, transaction } = workspace.stores
  const kept = (
    target: VerifiedTarget,
    before: VerifiedTarget | undefined,
    beside: readonly VerifiedTarget[],
  ): readonly VerifiedTarget[] => {
    if (before?.sha256 === target.sha256) return [target]
    const refusal = applyTarget({ workspace, profile, target, before, beside })
    if (refusal === null) return [target]
    onRefused({ path: targetPath(target.name, target.sha256), refusal })
    return before === undefined ? [] : [before]
  }
  return {
    ...repository,
    accept: (state) =>
      transaction(() => {
        const before = new Map(repository.targets().map((target) => [target.name, target]))
        // the roots first: they say whose word this device's is
        repository.accept({ ...state, targets: null })
        const { targets } = state
        if (targets === null) return
        const others = targets.filter(({ name }) => !isRegistryPart(name))
        const taken = others.flatMap((target) => kept(target, before.get(target.name), targets))
        const parts = partsOf(taken, [...targets, ...before.values()])
        repository.accept({
          metadata: [],
          roots: [],
          seen: [],
          passedOver: [],
          confirmedAt: null,
          targets: [...taken, ...parts].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        })
        if (hasNewPeople(before, taken)) saveWithRegions(workspace.stores)
      }),
  }
}
