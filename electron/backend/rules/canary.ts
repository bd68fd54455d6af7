import type { CanaryView } from '../../../shared/contract/reviews.ts'
import { canaryOutlets } from '../../../shared/rules/canary.ts'
import { addDays } from '../../../shared/kernel/time.ts'
import type { Backend } from '../backend.ts'
import { outletsOf, weeksOf } from '../compare/evidence.ts'

/** A trial is looked at for a quarter of a year, weeks planned ahead included. */
const weeksBack = 13
const daysAhead = 8 * 7

/** The newest version, while only some outlets have it. */
export const canaryOf = (backend: Backend): CanaryView | null => {
  const { packs, chains } = backend.workspace().stores
  const pack = packs.newest()
  if (pack?.canary === undefined) return null
  const { fromWeekOn, toWeekOn } = weeksOf(backend, { weeks: weeksBack })
  const reported = chains
    .weeks(fromWeekOn, addDays(toWeekOn, daysAhead))
    .map(({ report, week }) => ({ outletId: report.outletId, week }))
  const names = new Map(outletsOf(backend).map(({ outletId, name }) => [outletId, name]))
  return {
    version: pack.version,
    effectiveOn: pack.effectiveOn,
    outlets: canaryOutlets(pack, reported).map((outlet) => ({
      ...outlet,
      outletName: names.get(outlet.outletId) ?? outlet.outletId,
    })),
  }
}
