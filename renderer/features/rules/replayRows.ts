import type { ReplayOutlet, ReplayResult } from '#shared/contract/rules.ts'
import type { LocalDate } from '#shared/kernel/time.ts'

export type ReplayRow = Pick<
  ReplayOutlet,
  'outletId' | 'outletName' | 'newFindings' | 'vanishedFindings' | 'extraMinutes'
>

export const weeksOfReplay = ({ outlets }: ReplayResult): readonly LocalDate[] =>
  [...new Set(outlets.flatMap(({ byWeek }) => byWeek.map(({ weekOn }) => weekOn)))].toSorted()

/** Outlets over all weeks, or in one; worst hit first either way. Those that nothing changes for are left out. */
export const replayRows = ({ outlets }: ReplayResult, weekOn: LocalDate | null): readonly ReplayRow[] =>
  outlets
    .flatMap(({ outletId, outletName, byWeek, ...sums }): readonly ReplayRow[] => {
      const figures = weekOn === null ? sums : byWeek.find((week) => week.weekOn === weekOn)
      if (figures === undefined) return []
      const { newFindings, vanishedFindings, extraMinutes } = figures
      return [{ outletId, outletName, newFindings, vanishedFindings, extraMinutes }]
    })
    .filter((row) => row.newFindings + row.vanishedFindings + row.extraMinutes > 0)
    .toSorted((a, b) => b.extraMinutes - a.extraMinutes || b.newFindings - a.newFindings)
