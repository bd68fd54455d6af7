/** What a rule found in a plan, with the numbers and where each of them comes from. */
import type { Bounds } from '../decisions/model.ts'
import type { OverrideId, PersonId, RowId, RuleId, ShiftId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Severity, Unit } from '../rules/model.ts'

export type Verdict =
  | { readonly word: 'ok' }
  | { readonly word: 'violation'; readonly amount: number }
  | { readonly word: 'premium'; readonly amount: number }
  /** A fact is missing, or a deadline still runs (`dueAt`). Never a pass. */
  | { readonly word: 'undetermined'; readonly why: MissingFact; readonly dueAt: number | null }
  | { readonly word: 'notApplicable'; readonly why: 'scope' | 'noDemand' | 'noShifts' }

export const missingFacts = [
  'birthDate',
  'carryIn',
  'demand',
  'noRowMatches',
  'manyRowsMatch',
  'unknownInput',
  /** Which days are school days. */
  'schoolCalendar',
  /** Sums of the past. */
  'history',
  /** An obligation that can still be met. */
  'openDeadline',
  /** When the plan was announced. */
  'announcement',
  /** What was given and not recorded. */
  'record',
  /** What the outlet does. */
  'sector',
] as const
export type MissingFact = (typeof missingFacts)[number]

export type Layer = 'law' | 'house' | 'region' | 'format' | 'outlet'

/** One layer that set or narrowed a value; the list is ordered from the top down. */
export interface LayerStep {
  readonly layer: Layer
  /** Value set here, or null where the layer only narrows. */
  readonly value: number | null
  readonly bounds: Bounds | null
  readonly setBy: string
  readonly overrideId: OverrideId | null
  /** Why it counts or not: `suspended` is excluded by a narrower bound, `expired` has ended, `awaiting` is undecided. */
  readonly state: 'applied' | 'shadowed' | 'suspended' | 'expired' | 'awaiting'
  readonly reason: string | null
  readonly untilOn: LocalDate | null
}

/** The value that a check used, for one outlet on one date, with its provenance. */
export interface EffectiveValue {
  readonly ruleId: RuleId
  readonly parameter: string
  readonly value: number
  /** Value of the pack, before any local layer. */
  readonly shared: number
  readonly unit: Unit
  readonly packVersion: number
  readonly layers: readonly LayerStep[]
}

/** One interval of a coverage finding: which row of the table asked for how many. */
export interface CoverageStep {
  readonly startAt: number
  readonly minutes: number
  readonly role: string
  readonly demand: number
  readonly needed: number
  readonly planned: number
  readonly rowId: RowId
}

export interface Finding {
  /** Stable name inside one evaluation: rule, subject and first shift or instant; reasons are bound to it. */
  readonly key: string
  readonly ruleId: RuleId
  readonly severity: Severity
  readonly verdict: Verdict
  readonly unit: Unit
  readonly on: LocalDate
  readonly personId: PersonId | null
  /** Role for coverage, null otherwise. */
  readonly role: string | null
  readonly shiftIds: readonly ShiftId[]
  /** Allowed and found number in `unit`; null for undetermined. */
  readonly limit: number | null
  readonly actual: number | null
  /** How many pairs, days or intervals it sums up. */
  readonly occurrences: number
  /** Parameters that the check read, by name; look them up in `Evaluation.values`. */
  readonly parameters: readonly string[]
  readonly steps: readonly CoverageStep[]
}

export interface Evaluation {
  readonly packVersion: number
  readonly weekOn: LocalDate
  /** Ordered by rule, day, person, key. Only `violation`, `premium` and `undetermined` are listed. */
  readonly findings: readonly Finding[]
  readonly values: readonly EffectiveValue[]
  /** Needed against planned for every interval of the week with demand, all roles. */
  readonly coverage: readonly CoverageStep[]
  /** How many subjects were looked at, and how many were found fine, per rule: nothing missing is ever green. */
  readonly counts: Readonly<
    Record<
      string,
      { readonly checked: number; readonly ok: number; readonly found: number; readonly undetermined: number }
    >
  >
}
