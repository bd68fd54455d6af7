/** Which version of the rule pack judges a date in an outlet. */
import type { OutletId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { RulePack } from './model.ts'

type Reach = Pick<RulePack, 'version' | 'effectiveOn' | 'canary'>

/** A version that is only tried reaches its canary outlets. Without an outlet: what holds for all. */
export const reaches = ({ canary }: Pick<RulePack, 'canary'>, outletId?: OutletId): boolean =>
  canary === undefined || (outletId !== undefined && canary.includes(outletId))

/** Highest version that reaches the outlet, with `effectiveOn` on or before the date; the lowest when none is; null without packs. */
export const packInForce = <Pack extends Reach>(
  packs: readonly Pack[],
  on: LocalDate,
  outletId?: OutletId,
): Pack | null => {
  const ascending = packs.filter((pack) => reaches(pack, outletId)).toSorted((a, b) => a.version - b.version)
  return ascending.findLast((pack) => pack.effectiveOn <= on) ?? ascending[0] ?? null
}
