import { digestOf } from '../../../shared/kernel/digest.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Profile } from '../../../shared/sync/ports.ts'
import { parsePack, parseRegistry } from '../../../shared/sync/repository/contents.ts'
import { mergeRegistry } from '../../../shared/sync/repository/mergeRegistry.ts'
import { isPackTarget, registryTarget, targetPath } from '../../../shared/sync/repository/names.ts'
import type { VerifiedTarget } from '../../../shared/sync/repository/port.ts'
import type { Refusal } from '../../../shared/sync/model.ts'
import type { Stores } from '../backend.ts'

export interface RefusedTarget {
  readonly path: string
  readonly refusal: Refusal
}
type Applied = readonly RefusedTarget[]

const refuseTarget = ({ name, sha256 }: VerifiedTarget, refusal: Refusal): Applied => [
  { path: targetPath(name, sha256), refusal },
]

/** What this device is about to change stays changed on top of what the organisation says now. */
const applyRegistry = ({ trust, repository }: Stores, profile: Profile, target: VerifiedTarget): Applied => {
  const theirs = parseRegistry(target.bytes)
  if (!theirs.ok) return refuseTarget(target, 'damaged')
  if (theirs.value.organisation.organisationId !== profile.organisationId) return refuseTarget(target, 'foreign')
  const pending = repository.pending().find(({ name }) => name === registryTarget)
  const mine = trust.registry()
  const base = pending?.base == null ? null : parseRegistry(pending.base)
  const isMine = pending !== undefined && mine !== null
  const next = isMine ? mergeRegistry(base?.ok ? base.value : theirs.value, mine, theirs.value) : theirs.value
  trust.saveRegistry(next)
  return []
}

/** A version that was published first is the version; what this device had under its number is a draft again. */
const giveWay = ({ packs, drafts }: Stores, mine: RulePack, theirs: RulePack): void => {
  packs.withdraw(mine.version)
  packs.save(theirs)
  drafts.push({ ...mine, version: mine.version + 1 })
}

const applyPack = (stores: Stores, profile: Profile, target: VerifiedTarget, isNew: boolean): Applied => {
  const pack = parsePack(target.bytes)
  if (!pack.ok) return refuseTarget(target, 'damaged')
  const { organisationId, version } = pack.value
  if (organisationId !== profile.organisationId || target.name !== `pack-${version}.json`) {
    return refuseTarget(target, 'foreign')
  }
  const known = stores.packs.list().find((one) => one.version === version)
  if (known === undefined) stores.packs.save(pack.value)
  else if (digestOf(known) !== digestOf(pack.value)) {
    if (!isNew) return refuseTarget(target, 'fork')
    giveWay(stores, known, pack.value)
  }
  return []
}

/** Takes over what was verified. `before` are names of targets that had been verified earlier: those never change. */
export const applyRules = (
  stores: Stores,
  profile: Profile,
  targets: readonly VerifiedTarget[],
  before: ReadonlySet<string>,
): Applied =>
  stores.transaction(() =>
    targets.flatMap((target) => {
      if (target.name === registryTarget) return applyRegistry(stores, profile, target)
      return isPackTarget(target.name) ? applyPack(stores, profile, target, !before.has(target.name)) : []
    }),
  )
