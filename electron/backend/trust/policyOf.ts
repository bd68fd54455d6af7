import type { Profile, ShareProblem } from '../../../shared/sync/ports.ts'
import { layoutVersion } from '../../../shared/sync/marker.ts'
import {
  layoutTarget,
  parseLayout,
  parsePolicy,
  policyTarget,
  usualPolicy,
  type Policy,
  type PolicyNumbers,
} from '../../../shared/sync/repository/policy.ts'
import type { Stores } from '../backend.ts'

type Source = Pick<Stores, 'repository'>

/** What was decided last and can be relied on, here or by what was verified; null while nobody did. */
export const decidedPolicy = ({ repository }: Source): Policy | null => {
  const said = [...repository.pending(), ...repository.targets()].filter(({ name }) => name === policyTarget)
  return said.map(({ bytes }) => parsePolicy(bytes)).find((policy) => policy !== null) ?? null
}

export const policyOf = (source: Source): PolicyNumbers => decidedPolicy(source) ?? usualPolicy

/**
 * What the organisation has signed about the share it uses, against what this version can read and the share that this
 * device joined. A newer layout may be read, nothing is written into it. share-format §12.14
 */
export const layoutProblem = ({ repository }: Source, { shareId }: Pick<Profile, 'shareId'>): ShareProblem | null => {
  const target = repository.targets().find(({ name }) => name === layoutTarget)
  const signed = target === undefined ? null : parseLayout(target.bytes)
  if (signed === null) return null
  if (signed.shareId !== shareId) return 'foreign'
  return signed.layout > layoutVersion ? 'newerLayout' : null
}
