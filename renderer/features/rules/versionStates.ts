import type { Catalogue } from '#shared/contract/rules.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { packInForce } from '#shared/rules/packInForce.ts'

type Version = Catalogue['versions'][number]
export type VersionState = 'coming' | 'inForce' | 'tried' | 'superseded'

/** Where each version stands today, for the outlets that it is meant for. */
export const versionStates = (versions: readonly Version[], todayOn: LocalDate): ReadonlyMap<number, VersionState> => {
  const reach = versions.map(({ canary, ...version }) => ({ ...version, canary: canary ?? undefined }))
  const forAll = packInForce(reach, todayOn)?.version ?? 0
  const newestForAll = Math.max(0, ...reach.filter(({ canary }) => canary === undefined).map(({ version }) => version))
  const stateOf = ({ version, effectiveOn, canary }: (typeof reach)[number]): VersionState => {
    if (canary !== undefined) return version > newestForAll ? 'tried' : 'superseded'
    if (version === forAll) return 'inForce'
    return version > forAll && effectiveOn > todayOn ? 'coming' : 'superseded'
  }
  return new Map(reach.map((one) => [one.version, stateOf(one)]))
}
