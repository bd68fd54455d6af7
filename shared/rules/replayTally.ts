/** What a draft would have meant in a past week, and in many of them together. */
import type { LocalDate } from '../kernel/time.ts'

export interface WeekTally {
  readonly newFindings: number
  readonly vanishedFindings: number
  /** Person-minutes missing under the draft beyond those missing under the frozen verdict, interval by interval. */
  readonly extraMinutes: number
}
export interface ReplayedWeek extends WeekTally {
  readonly weekOn: LocalDate
}

const emptyTally: WeekTally = { newFindings: 0, vanishedFindings: 0, extraMinutes: 0 }
export const sumOfTallies = (tallies: readonly WeekTally[]): WeekTally =>
  tallies.reduce(
    (sum, { newFindings, vanishedFindings, extraMinutes }) => ({
      newFindings: sum.newFindings + newFindings,
      vanishedFindings: sum.vanishedFindings + vanishedFindings,
      extraMinutes: sum.extraMinutes + extraMinutes,
    }),
    emptyTally,
  )
