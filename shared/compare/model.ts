/** The comparison of outlets: who differs, on purpose or by drift, and where nothing is known. */
import type { OutletId, RegionId, RowId, RuleId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'

/** `unknown`: no snapshot tells; never drawn as same. `differenceMap.ts` says when each holds. */
export const differenceStates = ['same', 'allowed', 'expired', 'unexplained', 'unknown'] as const
export type DifferenceState = (typeof differenceStates)[number]

export interface MapCell {
  readonly ruleId: RuleId
  readonly outletId: OutletId
  readonly state: DifferenceState
  /** Findings in the weeks looked at; a count, never a rate. */
  readonly findings: number
  readonly amount: number
  readonly weeks: number
  /** Subjects that the rule looked at in those weeks. 0 with `weeks` above 0: snapshots came, the rule had no case. */
  readonly cases: number
  /** True where the outlet applies another value than the shared one. */
  readonly valueDiffers: boolean
}

export interface DifferenceMap {
  readonly fromWeekOn: LocalDate
  readonly toWeekOn: LocalDate
  /** The pack whose rules are the rows: in force in the last week; null without any pack. */
  readonly packVersion: number | null
  readonly outlets: readonly {
    readonly outletId: OutletId
    readonly regionId: RegionId
    readonly format: string
    readonly name: string
    /** Told by a summary of the region; its files are still being verified. */
    readonly preliminary?: boolean
  }[]
  readonly ruleIds: readonly RuleId[]
  /** One cell per rule and outlet, rules in the order of the pack, outlets by region, format, name. */
  readonly cells: readonly MapCell[]
}

/** How one outlet staffed the intervals that one row of a staffing table decides, for one role. */
export interface SituationTally {
  readonly outletId: OutletId
  readonly intervals: number
  /** Intervals with fewer people than needed. */
  readonly short: number
  readonly missingMinutes: number
}
/** The same situation, staffed differently by two outlets. */
export interface SituationPair {
  readonly rowId: RowId
  readonly role: string
  readonly own: SituationTally
  readonly other: SituationTally
}
