import type { WeekStage, WeekSummary } from '#shared/contract/roster.ts'

export const laneStages = ['draft', 'checked', 'published', 'received'] as const satisfies readonly WeekStage[]
export type LaneStage = (typeof laneStages)[number]

export interface LaneStop {
  readonly stage: LaneStage
  readonly weeks: readonly WeekSummary[]
  /** Since when the oldest week waits here; null where nothing waits. */
  readonly oldestAt: number | null
  readonly isTightest: boolean
}

/**
 * Weeks by stage. The tightest stop is the one, other than the last, where a week waits longest: at the last
 * one nothing waits any more.
 */
export const weekLane = (weeks: readonly WeekSummary[]): readonly LaneStop[] => {
  const stops = laneStages.map((stage) => {
    const here = weeks.filter((week) => week.stage === stage)
    const times = here.flatMap((week) => (week.stageSinceAt === null ? [] : [week.stageSinceAt]))
    return { stage, weeks: here, oldestAt: times.length === 0 ? null : Math.min(...times) }
  })
  const waiting = stops.filter((stop) => stop.stage !== 'received' && stop.oldestAt !== null)
  const tightest = waiting.reduce<(typeof stops)[number] | null>(
    (worst, stop) => (worst === null || Number(stop.oldestAt) < Number(worst.oldestAt) ? stop : worst),
    null,
  )
  return stops.map((stop) => ({ ...stop, isTightest: stop === tightest }))
}
