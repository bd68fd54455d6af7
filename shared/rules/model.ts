/** Rules and packs: what is decided the same way everywhere, why, and how far an outlet may differ. */
import type { Bounds, DecisionTable } from '../decisions/model.ts'
import type { OrganisationId, OutletId, RegionId, RuleId, TableId } from '../kernel/ids.ts'
import type { Text } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'

export const severities = ['block', 'reason', 'notice', 'shadow'] as const
export type Severity = (typeof severities)[number]

export type Unit = 'minutes' | 'minuteOfDay' | 'count' | 'days' | 'personMinutes' | 'assignments'

/** Numbers a rule uses. Booleans, choices and texts are settings of its check, not parameters. */
export interface Parameter {
  readonly value: number
  readonly unit: Unit
  readonly stricter: 'higher' | 'lower'
  /** Null where no local value is permitted in the looser direction. */
  readonly bounds: Bounds | null
}

/**
 * What is checked, by constraint kind; the parameters that each kind reads are named behind it.
 * `shared/rules/kinds/` has one file per kind with its formal definition.
 */
export type Check =
  /** minimum (minutes) between consecutive shifts of a person. */
  | { readonly kind: 'rest-between' }
  /** total, core (minutes): a rest of `total` of which `core` lies inside each calendar week. */
  | { readonly kind: 'rest-in-window'; readonly window: 'calendar-week' }
  /** maximum and/or minimum (minutes of work) in each window. */
  | { readonly kind: 'work-limit'; readonly window: 'shift' | 'local-day' | 'calendar-week' }
  /** work1, break1 and optionally work2, break2 (minutes): break due when work is over / at least workN. */
  | { readonly kind: 'break-entitlement'; readonly sign: 'over' | 'atLeast' }
  /** earliest, latest (minute of day; latest may pass 1440): all work lies between them. */
  | { readonly kind: 'time-window' }
  /** Whoever works `role` has `skill`. No parameters. */
  | { readonly kind: 'eligibility'; readonly role: string; readonly skill: string }
  /** Staff on duty per role and interval is at least what the table says. Parameters are the cells: `cell:<rowId>:<output>`. */
  | { readonly kind: 'coverage'; readonly tableId: TableId; readonly stepMinutes: number }
  /** maximum of a counted thing. */
  | {
      readonly kind: 'count-limit'
      readonly counts: 'consecutive-days' | 'days-per-week' | 'closings-per-week' | 'split-days-per-week'
    }
export type CheckKind = Check['kind']

/** An absent member does not restrict. All present members must match. */
export interface Scope {
  readonly formats?: readonly string[] | undefined
  readonly countries?: readonly string[] | undefined
  readonly regionIds?: readonly RegionId[] | undefined
  readonly outletIds?: readonly OutletId[] | undefined
  /** Roles of the shift. */
  readonly roles?: readonly string[] | undefined
  /** Age on the date the shift starts: under 18, or 18 and over. */
  readonly people?: 'minors' | 'adults' | undefined
}

export interface Source {
  /** Law or policy by name, e.g. "ArbZG". */
  readonly law: string
  readonly article: string
  readonly status: 'statute' | 'authority' | 'secondary' | 'indirect' | 'policy'
}

export interface Rule {
  readonly ruleId: RuleId
  readonly title: Text
  /** What it protects, and for whom. */
  readonly purpose: Text
  /** What it does not catch. */
  readonly notCaught: Text
  /** Null: nobody owns it, which the catalogue lists as a fault. */
  readonly owner: string | null
  readonly reviewOn: LocalDate
  readonly source: Source
  readonly layer: 'law' | 'house'
  readonly scope: Scope
  readonly severity: Severity
  readonly check: Check
  readonly parameters: Readonly<Record<string, Parameter>>
  /** Longest term of an override, in days. */
  readonly longestTermDays: number
}

/** A region or format that narrows bounds or sets a nearer value, as part of the signed pack. */
export interface Adjustment {
  readonly ruleId: RuleId
  readonly parameter: string
  readonly scope: Pick<Scope, 'regionIds' | 'formats'>
  readonly value: number | null
  readonly bounds: Bounds | null
  readonly setBy: string
  readonly reason: string
}

/**
 * What people call the codes and names that the pack uses (roles, skills, formats, kinds of demand, owners, sources),
 * by the code as it is written. What is not listed is shown as it is written.
 */
export type PackWords = Readonly<Record<string, Text>>

export interface RulePack {
  readonly fmt: 1
  readonly organisationId: OrganisationId
  /** 1, 2, 3 ...: a published version never changes. */
  readonly version: number
  readonly effectiveOn: LocalDate
  readonly publishedAt: number
  readonly publishedBy: string
  readonly note: string
  readonly rules: readonly Rule[]
  readonly tables: readonly DecisionTable[]
  readonly adjustments: readonly Adjustment[]
  readonly words?: PackWords | undefined
}

/** The name under which a table cell is overridden and explained. */
export const cellParameter = (rowId: string, output: string): string => `cell:${rowId}:${output}`
