/**
 * What a rule checks: one shape per constraint kind. Numbers that decide are parameters of the rule, which a check names;
 * everything else that shapes a check (signs, windows, conditions) is a setting here. `kinds/` defines each kind.
 */
import type { TableId } from '../kernel/ids.ts'

/** A situation in which a variant of a rule holds; all present members must match. */
export interface Condition {
  /** Completed years on the date. */
  readonly minAge?: number | undefined
  readonly belowAge?: number | undefined
  readonly flag?: string | undefined
  readonly notFlag?: string | undefined
  readonly sectors?: readonly string[] | undefined
  /** ISO weekdays, 1 is Monday. */
  readonly weekdays?: readonly number[] | undefined
  readonly holiday?: true | undefined
  /** `MM-DD`. */
  readonly dates?: readonly string[] | undefined
  /** `MM-DD` to `MM-DD`, both included; `labor-day` is the first Monday of September. */
  readonly season?: { readonly from: string; readonly to: string } | undefined
  /** A day of school, or a week with one. */
  readonly dayType?: 'school' | undefined
  readonly weekType?: 'school' | undefined
  readonly nextDay?: 'school' | 'vocational-before-9' | undefined
}

/** The first variant whose condition holds counts; none: the rule does not restrict. The texts name parameters. */
export interface LimitVariant {
  readonly when?: Condition | undefined
  readonly maximum: string
}
export interface RestVariant {
  readonly when?: Condition | undefined
  readonly total: string
  readonly core: string
}
export interface TimeVariant {
  readonly when?: Condition | undefined
  /** Null: closed, nothing is allowed. */
  readonly hours: { readonly earliest: string; readonly latest: string } | null
}

/** What a breach costs instead of being forbidden. */
export type Premium =
  /** The minutes themselves are paid on top: those of the missing rest, or all of the next shift. */
  | { readonly base: 'missing-rest' | 'whole-shift'; readonly ratePercent: number }
  /** `premium` (cents): a sum for each breach. */
  | { readonly base: 'flat'; readonly currency: string }
  /** `premium` (premiumMinutes) for each day with a breach. */
  | { readonly base: 'per-day' }

export interface BreakTier {
  readonly sign: 'over' | 'atLeast'
  readonly work: string
  readonly due: string
}
/** A meal inside a band of the clock, due when the shift is longer than `over` and covers, crosses or starts as told. */
export interface MealBand {
  readonly over?: string | undefined
  /** Minutes of day that the shift covers, both ends. */
  readonly covers?: readonly [number, number] | undefined
  readonly startsBefore?: number | undefined
  readonly endsAfter?: number | undefined
  /** The shift starts in this span of the clock, which may pass midnight. */
  readonly startsIn?: readonly [number, number] | undefined
  /** Where the meal lies; absent: anywhere inside the shift. */
  readonly within?: readonly [number, number] | undefined
  /** The meal only has to begin in the band. */
  readonly startInside?: true | undefined
  readonly due: string
}
/** A meal that begins in time; `waivable` up to so much work. */
export interface MealDeadline {
  readonly over: string
  readonly startBy: string
  readonly due: string
  readonly waivable: string
}
export interface BreakRules {
  readonly kind: 'break-entitlement'
  /** How work1 and work2 are compared; absent where tiers or the other forms say it. */
  readonly sign?: 'over' | 'atLeast' | undefined
  readonly tiers?: readonly BreakTier[] | undefined
  readonly variants?:
    readonly { readonly when?: Condition | undefined; readonly tiers: readonly BreakTier[] }[] | undefined
  /** No work without a break goes on over `stretch` minutes. */
  readonly stretch?: true | undefined
  /** Work counts with its breaks. */
  readonly basis?: 'elapsed' | undefined
  readonly notAtEnd?: true | undefined
  readonly bands?: readonly MealBand[] | undefined
  readonly deadlines?: readonly MealDeadline[] | undefined
  /** Paid rests: how many are due at which work; the facts of a person say how many were given. */
  readonly rests?: readonly BreakTier[] | undefined
  readonly premium?: Premium | undefined
}

export type WorkWindow = 'shift' | 'duty' | 'local-day' | 'rolling-24h' | 'calendar-week'

export interface WorkTier {
  readonly over: string
  readonly ratePercent: number
}
export interface WorkLimitCheck {
  readonly kind: 'work-limit'
  readonly window: WorkWindow
  /** All people of the outlet together. */
  readonly subject?: 'outlet' | undefined
  /** Work after midnight belongs to the next day. Absent: all of it to the date on which the shift starts. */
  readonly attribution?: 'split-at-midnight' | undefined
  /** ISO weekday on which the week starts; Monday when absent. */
  readonly weekStart?: number | undefined
  readonly variants?: readonly LimitVariant[] | undefined
  /** Work over a threshold is paid at a rate. */
  readonly tiers?: readonly WorkTier[] | undefined
  /** `extended` instead of the maximum when another day of the week is shorter than `shorterDay`. */
  readonly extendedForShorterDay?: true | undefined
  /** Credited minutes (school, holidays) count as work. */
  readonly credits?: 'all' | 'holidays' | undefined
  /** A figure of the outlet that caps the maximum. */
  readonly cap?: string | undefined
}

export interface RestBetweenCheck {
  readonly kind: 'rest-between'
  /** Shifts that start on one date rest as well; absent: they are a split shift, and exempt. */
  readonly splitShifts?: 'count' | undefined
  /** `reducedTo` instead of `minimum`, `reducedTimes` in `reducedPer` minutes; shorter gaps than `mergeUnder` are no rest at all. */
  readonly reduction?: true | undefined
  /** Only after ends of work from this minute of day (up to the second, past midnight). */
  readonly afterEnd?: readonly [number, number] | undefined
  readonly premium?: Premium | undefined
}

export interface RestInWindowCheck {
  readonly kind: 'rest-in-window'
  /**
   * calendar-week; rolling: back from the end of every work; anchored: from the first work after a long enough rest.
   */
  readonly window: 'calendar-week' | 'rolling' | 'anchored'
  readonly weekStart?: number | undefined
  /** Length of a window that is not a calendar week: `window` as minutes of elapsed time, or as days of the calendar. */
  readonly length?: 'elapsed' | 'days' | undefined
  readonly variants?: readonly RestVariant[] | undefined
  /** For whom the fortnight was agreed: one rest of two weeks, or several pieces that add up. */
  readonly fortnight?: 'one-rest' | 'sum' | undefined
  readonly exemptFlag?: string | undefined
}

export interface WorkAverageCheck {
  readonly kind: 'work-average'
  /** What the limit is per. */
  readonly per: 'week' | 'working-day' | 'worked-day'
  /** One or more windows, by the names of their parameters. */
  readonly limits: readonly { readonly maximum: string; readonly weeks: string }[] | 'period'
  readonly optOutFlag?: string | undefined
}

export interface SpanLimitCheck {
  readonly kind: 'span-limit'
  readonly variants?: readonly LimitVariant[] | undefined
  readonly premium?: Premium | undefined
}

export interface TimeWindowCheck {
  readonly kind: 'time-window'
  readonly variants?: readonly TimeVariant[] | undefined
  /** Other hours, for people with whom they are agreed: one of them holds for all of a shift. */
  readonly alternatives?: readonly { readonly earliest: string; readonly latest: string }[] | undefined
}

export const counted = [
  'consecutive-days',
  'days-per-week',
  'closings-per-week',
  'split-days-per-week',
  'split-days',
  'free-sundays',
  'free-saturdays',
  'seventh-day',
] as const
export interface CountLimitCheck {
  readonly kind: 'count-limit'
  readonly counts: (typeof counted)[number]
  readonly weekStart?: number | undefined
  readonly window?: 'calendar-month' | 'calendar-year' | '52-weeks' | undefined
  /** Short weeks are free of it: `shortDay` and `shortWeek` minutes. */
  readonly exemptShort?: true | undefined
  readonly waiverFlag?: string | undefined
  readonly premium?: Premium | undefined
}

export interface EligibilityCheck {
  readonly kind: 'eligibility'
  readonly role?: string | undefined
  readonly skill?: string | undefined
  /** `minAge` (count of years) for every shift, or one parameter per task. */
  readonly ages?: 'all' | 'tasks' | undefined
  readonly tasks?: readonly string[] | undefined
  readonly blockedFlag?: string | undefined
}

export interface CompensationCheck {
  readonly kind: 'compensation'
  readonly owes: 'short-rest' | 'sunday-work'
  readonly orSameMonth?: true | undefined
}

export interface NoticeCheck {
  readonly kind: 'notice'
  /** lead: days before the first day of the schedule, or before each shift; freeze: elapsed minutes before a changed shift. */
  readonly form: 'schedule' | 'shift' | 'freeze'
  /** Whole days in between, not counting the day of the announcement. */
  readonly fullDays?: true | undefined
  readonly addWithConsent?: true | undefined
}

export interface ChangeBand {
  /** Notice in minutes is under this. */
  readonly under: string
  readonly add: string
  readonly move: string
  readonly cut: string
  readonly cancel: string
}
export interface ChangePayCheck {
  readonly kind: 'change-pay'
  readonly bands?: readonly ChangeBand[] | undefined
  readonly currency?: string | undefined
}

export type Predicate =
  | { readonly skill: string }
  | { readonly notSkill: string }
  | { readonly minAge: number }
  | { readonly belowAge: number }

export interface CompanionCheck {
  readonly kind: 'companion'
  readonly subject: Predicate
  readonly companions: Predicate
  /** When somebody is needed: spans of the clock, the first variant whose condition holds. */
  readonly variants: readonly { readonly when?: Condition | undefined; readonly from: number; readonly to: number }[]
}

/** A decision table says how many are needed at which demand. */
export interface TableCoverage {
  readonly kind: 'coverage'
  readonly tableId: TableId
  readonly stepMinutes: number
}
/** People who are needed whatever the demand is. */
export interface PresenceCoverage {
  readonly kind: 'coverage'
  /** curve: by weekday and clock; staffed: while anybody works; edges: the `first` and `last` minutes of a staffed day. */
  readonly during: 'curve' | 'staffed' | 'edges'
  readonly role?: string | undefined
  readonly skill?: string | undefined
  readonly curve?: readonly CurvePiece[] | undefined
  /** Of the people at the edges, `skilled` have this skill. */
  readonly edgeSkill?: string | undefined
}
/** Minutes of day; ISO weekdays. */
export interface CurvePiece {
  readonly weekdays: readonly number[]
  readonly from: number
  readonly to: number
  readonly minimum: string
}

export interface FairShareCheck {
  readonly kind: 'fair-share'
  readonly quantity: 'weekends' | 'closings' | 'splits'
}
export interface PayGuaranteeCheck {
  readonly kind: 'pay-guarantee'
}

export type Check =
  | RestBetweenCheck
  | RestInWindowCheck
  | WorkLimitCheck
  | WorkAverageCheck
  | SpanLimitCheck
  | CountLimitCheck
  | PayGuaranteeCheck
  | TimeWindowCheck
  | BreakRules
  | CompensationCheck
  | NoticeCheck
  | ChangePayCheck
  | TableCoverage
  | PresenceCoverage
  | CompanionCheck
  | EligibilityCheck
  | FairShareCheck
export type CheckKind = Check['kind']
