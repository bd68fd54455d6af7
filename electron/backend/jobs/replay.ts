import type { ReplayOutlet, ReplayResult } from '../../../shared/contract/rules.ts'
import { replayWeek } from '../../../shared/rules/replay.ts'
import { sumOfTallies, type ReplayedWeek } from '../../../shared/rules/replayTally.ts'
import { contentDigest } from '../../../shared/rules/review.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { WeekReport } from '../../../shared/compliance/model.ts'
import type { RulePack } from '../../../shared/rules/model.ts'
import type { Progress } from './jobs.ts'

export interface ReplayInput {
  readonly draft: RulePack
  readonly baseVersion: number
  readonly outlets: readonly Pick<Outlet, 'outletId' | 'name'>[]
  /** Newest revision of each week; the base is the frozen verdict that each carries. */
  readonly reported: readonly { readonly outletId: OutletId; readonly week: WeekReport }[]
}

const worstFirst = (a: ReplayOutlet, b: ReplayOutlet): number =>
  b.extraMinutes - a.extraMinutes ||
  b.newFindings - a.newFindings ||
  a.vanishedFindings - b.vanishedFindings ||
  (a.outletId < b.outletId ? -1 : 1)

/**
 * Judges past weeks once more under the draft, each with the overrides that it applied, and counts what differs from
 * its frozen verdict: what would have been found if nobody had reacted. Nothing is stored. Reports after each week.
 */
export const replayDraft = async (
  { draft, baseVersion, outlets, reported }: ReplayInput,
  progress: Progress,
): Promise<ReplayResult> => {
  const weeksOf = Map.groupBy(reported, ({ outletId }) => outletId)
  const known = outlets.filter(({ outletId }) => weeksOf.has(outletId))
  const total = known.reduce((sum, { outletId }) => sum + (weeksOf.get(outletId)?.length ?? 0), 0)
  const replayed: ReplayOutlet[] = []
  let done = 0
  progress.report('replay', done, total)
  for (const { outletId, name } of known) {
    const byWeek: ReplayedWeek[] = []
    for (const { week } of (weeksOf.get(outletId) ?? []).toSorted((a, b) => (a.week.weekOn < b.week.weekOn ? -1 : 1))) {
      await progress.breathe()
      byWeek.push(replayWeek(draft, week))
      done += 1
      progress.report('replay', done, total)
    }
    replayed.push({ outletId, outletName: name, weeks: byWeek.length, ...sumOfTallies(byWeek), byWeek })
  }
  return {
    draftDigest: contentDigest(draft),
    baseVersion,
    weeks: new Set(reported.map(({ week }) => week.weekOn)).size,
    outlets: replayed.toSorted(worstFirst),
    skipped: outlets
      .filter(({ outletId }) => !weeksOf.has(outletId))
      .map(({ outletId }) => ({ outletId, why: 'noSnapshots' })),
  }
}
