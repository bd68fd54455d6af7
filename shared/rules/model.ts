/** Rules and packs: what is decided the same way everywhere, why, and how far an outlet may differ. */
import type { Bounds, DecisionTable, Situation } from '../decisions/model.ts'
import type { Digest } from '../kernel/digest.ts'
import type { ActorId, OrganisationId, OutletId, RegionId, RuleId, TableId } from '../kernel/ids.ts'
import type { Text } from '../kernel/text.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Check } from './check.ts'
import type { RuleCase } from './ruleCaseShape.ts'

export const severities = ['block', 'reason', 'notice', 'shadow'] as const
export type Severity = (typeof severities)[number]

export const units = [
  'minutes',
  'minuteOfDay',
  'count',
  'days',
  'personMinutes',
  'assignments',
  /** Minutes that are paid on top. */
  'premiumMinutes',
  /** Hundredths of the currency that the check names. */
  'cents',
  /** Minutes of work over a whole reference period. */
  'referenceMinutes',
] as const
export type Unit = (typeof units)[number]

/** Numbers a rule uses. Booleans, choices and texts are settings of its check, not parameters. */
export interface Parameter {
  readonly value: number
  readonly unit: Unit
  readonly stricter: 'higher' | 'lower'
  /** Null where no local value is permitted in the looser direction. */
  readonly bounds: Bounds | null
}

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
  /** Completed years on the date the shift starts: at least, and below. */
  readonly minAge?: number | undefined
  readonly belowAge?: number | undefined
  /** Neutral codes of contract or protection, of which the person has all, and none. */
  readonly flags?: readonly string[] | undefined
  readonly notFlags?: readonly string[] | undefined
  /** What the outlet does, e.g. "retail"; a format says how an organisation calls it. */
  readonly sectors?: readonly string[] | undefined
  readonly notSectors?: readonly string[] | undefined
}

export interface Source {
  /** Law or policy by name, e.g. "ArbZG". */
  readonly law: string
  readonly article: string
  readonly status: 'statute' | 'authority' | 'secondary' | 'indirect' | 'policy'
}

/** What a breach leads to, besides its severity on the board. */
export const consequences = ['block', 'warn', 'consent', 'premium', 'obligation', 'escalate'] as const
/** Who may loosen the rule, and how. A local value may always be stricter. */
export const overridePolicies = [
  'none',
  'collective', // only with an agreement on file
  'consent', // per person, and revocable
  'employee-waiver',
  'permit',
  'cost', // accepted by the manager, counted as money
  'jurisdiction-parameter',
  'manager-bounded',
] as const
/** From the top down; a lower level may loosen a variable rule of a higher one, otherwise the strictest counts. */
export const levels = ['union', 'country', 'region', 'city', 'agreement', 'house'] as const
export type Level = (typeof levels)[number]

/** What stands behind a rule that came from a starter pack. */
export interface Basis {
  /** The rule in a sentence, with its numbers. */
  readonly statement: Text
  /** Name of the catalogue under which a manager knows such rules. */
  readonly preset: string
  /** e.g. "DE", "US-NY-NYC", "HOUSE". */
  readonly jurisdiction: string
  /** Date of which the law was read. */
  readonly asOf: LocalDate
  readonly level: Level
  readonly variable: boolean
  readonly consequence: (typeof consequences)[number]
  readonly overridable: (typeof overridePolicies)[number]
  /** How far back facts are needed. */
  readonly lookBackDays: number
  readonly url: string | null
  /** Parts that nobody has seen in the text of the law. */
  readonly unverified: readonly string[]
  readonly exceptions: readonly string[]
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
  readonly basis?: Basis | undefined
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

/** A situation of a decision table, and what must come out for it. */
export interface TableCase {
  readonly caseId: string
  readonly tableId: TableId
  readonly title: string
  readonly situation: Situation
  /** By the name of the output; what is not named is not compared. */
  readonly expected: Readonly<Record<string, number>>
}

/** Who looked at exactly this content before it was published, besides the one who proposed it. */
export interface PackReview {
  /** Digest of the content that was looked at. */
  readonly digest: Digest
  readonly proposedBy: ActorId
  readonly reviewedBy: ActorId
  readonly reviewedAt: number
  readonly reason: string
}

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
  /** Situations of its tables with the values they must give; a pack whose cases fail is not published. */
  readonly cases?: readonly TableCase[] | undefined
  /** Situations of its rules with the verdicts that they must give; the same holds for these. */
  readonly ruleCases?: readonly RuleCase[] | undefined
  /** Only these outlets take the version; absent once it is for all. */
  readonly canary?: readonly OutletId[] | undefined
  /** Says the same as this earlier version, to which the rules went back or whose trial ended well. */
  readonly repeats?: number | undefined
  /** Absent where one pair of eyes was enough. */
  readonly review?: PackReview | undefined
}

/** The name under which a table cell is overridden and explained. */
export const cellParameter = (rowId: string, output: string): string => `cell:${rowId}:${output}`
