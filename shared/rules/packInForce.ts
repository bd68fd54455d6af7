/** Which version of the rule pack judges a date. */
import type { LocalDate } from '../kernel/time.ts'
import type { RulePack } from './model.ts'

/** Highest version with `effectiveOn` on or before the date; the lowest version when none is; null without packs. */
export const packInForce = (packs: readonly RulePack[], on: LocalDate): RulePack | null => {
  const ascending = packs.toSorted((a, b) => a.version - b.version)
  return ascending.findLast((pack) => pack.effectiveOn <= on) ?? ascending[0] ?? null
}
