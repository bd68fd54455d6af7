/** What every constraint kind declares, is given, and reports back. */
import type { PersonId, ShiftId } from '../../kernel/ids.ts'
import type { MissingFact } from '../../roster/findings.ts'
import type { OutletFacts, PersonFacts, ShiftFacts, WeekFacts } from '../../roster/model.ts'
import type { WeekFrame } from '../../roster/weekFrame.ts'
import type { Check, CheckKind } from '../check.ts'
import type { Scope, Unit } from '../model.ts'

export type CheckOf<K extends CheckKind> = Extract<Check, { readonly kind: K }>

/** A parameter that a kind reads. */
export interface ParameterSpec {
  readonly name: string
  readonly unit: Unit
  readonly stricter: 'higher' | 'lower'
  readonly required: boolean
}

/** A parameter's effective values over the week. */
export interface WeekValue {
  /** One per day, Monday first. */
  readonly byDay: readonly number[]
  /** For checks over a whole week: the strictest value that holds on any of its days. */
  readonly strictest: number
}

export interface KindInput<K extends CheckKind> {
  readonly check: CheckOf<K>
  readonly scope: Scope
  /** Throws for a parameter that the rule lacks: packs are validated before they are used. */
  readonly value: (parameter: string) => WeekValue
  /** Null where an optional parameter is absent. */
  readonly optional: (parameter: string) => WeekValue | null
  readonly frame: WeekFrame
  readonly outlet: OutletFacts
}

/** A shift, measured once for all rules. */
export interface WorkedShift {
  readonly shift: ShiftFacts
  /** Day on which it starts, 0 is the week's Monday, negative before it. */
  readonly day: number
  readonly breakMinutes: number
  /** Elapsed minutes without breaks. */
  readonly workMinutes: number
}

/**
 * What lies between two shifts. `begin` and `end` say whether these are known: a rest may have begun earlier, or go on
 * longer, than it seems.
 */
export interface Rest {
  readonly fromAt: number
  readonly toAt: number
  readonly begin: boolean
  readonly end: boolean
}

/** One person's week; shifts ascend by start. */
export interface PersonWeek {
  readonly person: PersonFacts
  /** Those that start in the week. */
  readonly shifts: readonly WorkedShift[]
  /** The first shift of each worked day. */
  readonly days: readonly WorkedShift[]
  /** Those before the week, as far as they are known. */
  readonly past: readonly WorkedShift[]
  /** Both, ascending: listed once for all rules. */
  readonly known: readonly WorkedShift[]
  /** Between what is known; told when the first rule asks. */
  readonly rests: () => readonly Rest[]
}

/** Names what was found wrong; `anchor` makes the finding's key stable and unique per rule and person. */
export interface Breach {
  readonly anchor: string
  readonly day: number
  readonly shiftIds: readonly ShiftId[]
  readonly limit: number
  readonly actual: number
  readonly amount: number
  readonly parameters: readonly string[]
  /** Allowed at a price: the amount is what it costs. */
  readonly premium?: boolean
}
export interface Unknown extends Pick<Breach, 'anchor' | 'day' | 'shiftIds' | 'parameters'> {
  readonly why: MissingFact
  readonly dueAt: number | null
}

/** Every subject that a kind looks at ends in exactly one of the three. */
export interface Report {
  /** How many were fine; one when not said. */
  readonly fine: (subjects?: number) => void
  readonly breach: (breach: Breach) => void
  readonly unknown: (unknown: Unknown) => void
}

export type InScope = (worked: WorkedShift) => boolean
export type JudgePerson = (week: PersonWeek, inScope: InScope, report: Report) => void

/** What the whole outlet looks like to a kind: everybody's week, and the facts that belong to nobody. */
export interface OutletWeek {
  readonly facts: WeekFacts
  readonly people: readonly PersonWeek[]
}
/** A breach of the outlet may be about one person, or one role. */
export interface OutletBreach extends Breach {
  readonly personId?: PersonId | null
  readonly role?: string | null
}
export interface OutletReport extends Pick<Report, 'fine' | 'unknown'> {
  readonly breach: (breach: OutletBreach) => void
}
export type JudgeOutlet = (week: OutletWeek, inScope: InScope, report: OutletReport) => void

/** Judges any number of people, or the outlet as a whole; a decision table is judged by the coverage of the week. */
export type Judge =
  | {
      readonly subject: 'person'
      readonly judge: JudgePerson
      /** Weeks without a shift are judged too: sums of the past go on. */
      readonly idleWeeks?: boolean
    }
  | { readonly subject: 'outlet'; readonly judge: JudgeOutlet }
  | { readonly subject: 'table' }

export interface Kind<K extends CheckKind> {
  readonly unit: (check: CheckOf<K>) => Unit
  /** The parameters that a check reads; none where they are the cells of a table. */
  readonly parameters: (check: CheckOf<K>) => readonly ParameterSpec[]
  /** Reads parameters once. */
  readonly prepare: (input: KindInput<K>) => Judge
}
