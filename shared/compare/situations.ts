/** The same situation at two outlets: one row of a staffing table, and how each of them staffed it. */
import type { WeekReport } from '../compliance/model.ts'
import type { OutletId, RowId } from '../kernel/ids.ts'
import type { CoverageStep } from '../roster/findings.ts'
import type { Reported } from './evidence.ts'
import type { SituationPair, SituationTally } from './model.ts'

/** An outlet with fewer intervals of a situation is not set against another. */
export const fewestIntervals = 8

interface Situation {
  readonly rowId: RowId
  readonly role: string
  readonly tallies: readonly SituationTally[]
}

const tally = (outletId: OutletId, steps: readonly CoverageStep[]): SituationTally => {
  const short = steps.filter((step) => step.planned < step.needed)
  return {
    outletId,
    intervals: steps.length,
    short: short.length,
    missingMinutes: short.reduce((total, step) => total + (step.needed - step.planned) * step.minutes, 0),
  }
}

/** Every row and role that asked for somebody, with one tally per outlet, outlets in order of their id. */
export const situationsOf = (reported: readonly Reported<WeekReport>[]): readonly Situation[] => {
  const steps = reported.flatMap(({ outletId, week }) =>
    week.evaluation.coverage.filter((step) => step.needed > 0).map((step) => ({ outletId, step })),
  )
  return [...Map.groupBy(steps, ({ step }) => `${step.rowId} ${step.role}`).values()].flatMap((entries) => {
    const [first] = entries
    if (first === undefined) return []
    const tallies = [...Map.groupBy(entries, ({ outletId }) => outletId)]
      .map(([outletId, own]) =>
        tally(
          outletId,
          own.map(({ step }) => step),
        ),
      )
      .toSorted((a, b) => (a.outletId < b.outletId ? -1 : 1))
    return [{ rowId: first.step.rowId, role: first.step.role, tallies }]
  })
}

/** `a` is short more often than `b`, compared without a division. */
const shorter = (a: SituationTally, b: SituationTally): number => a.short * b.intervals - b.short * a.intervals

/**
 * For each situation in which the outlet is short: itself and the outlet that is short least often in the same one.
 * Worst first. Situations with fewer than `fewestIntervals` intervals on either side make no pair.
 */
export const pairsOf = (reported: readonly Reported<WeekReport>[], outletId: OutletId): readonly SituationPair[] =>
  situationsOf(reported)
    .flatMap(({ rowId, role, tallies }): readonly SituationPair[] => {
      const enough = tallies.filter(({ intervals }) => intervals >= fewestIntervals)
      const own = enough.find((candidate) => candidate.outletId === outletId)
      const other = enough.filter((candidate) => candidate.outletId !== outletId).toSorted(shorter)[0]
      return own === undefined || other === undefined || shorter(own, other) <= 0 ? [] : [{ rowId, role, own, other }]
    })
    .toSorted((a, b) => b.own.missingMinutes - a.own.missingMinutes || (a.rowId < b.rowId ? -1 : 1))
