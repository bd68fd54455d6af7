import type { ReplayOutlet, ReplayResult } from '#shared/contract/rules.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { formatReference, replayReference } from '#shared/overrides/reference.ts'
import { sumOfTallies, type WeekTally } from '#shared/rules/replayTally.ts'

export interface ReplayRow extends WeekTally, Pick<ReplayOutlet, 'outletId' | 'outletName'> {
  /** Names the figures of the row for another device. */
  readonly reference: string
}

export const weeksOfReplay = ({ outlets }: ReplayResult): readonly LocalDate[] =>
  [...new Set(outlets.flatMap(({ byWeek }) => byWeek.map(({ weekOn }) => weekOn)))].toSorted()

/** Outlets over all weeks, or in one; worst hit first either way. Those that nothing changes for are left out. */
export const replayRows = ({ outlets, draftDigest }: ReplayResult, weekOn: LocalDate | null): readonly ReplayRow[] =>
  outlets
    .flatMap(({ outletId, outletName, byWeek }): readonly ReplayRow[] => {
      const weeks = weekOn === null ? byWeek : byWeek.filter((week) => week.weekOn === weekOn)
      const sum = sumOfTallies(weeks)
      const reference = replayReference(outletId, draftDigest, weeks)
      const isHit = sum.newFindings + sum.vanishedFindings + sum.extraMinutes > 0
      return reference === null || !isHit
        ? []
        : [{ outletId, outletName, ...sum, reference: formatReference(reference) }]
    })
    .toSorted((a, b) => b.extraMinutes - a.extraMinutes || b.newFindings - a.newFindings)
