/** What every constraint kind declares, is given, and reports back. */
import type { ShiftId } from '../../kernel/ids.ts'
import type { MissingFact } from '../../roster/findings.ts'
import type { PersonFacts, ShiftFacts } from '../../roster/model.ts'
import type { WeekFrame } from '../../roster/weekFrame.ts'
import type { Opening } from '../../people/places.ts'
import type { Check, CheckKind, Unit } from '../model.ts'

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
  /** Throws for a parameter that the rule lacks: packs are validated before they are used. */
  readonly value: (parameter: string) => WeekValue
  /** Null where an optional parameter is absent. */
  readonly optional: (parameter: string) => WeekValue | null
  readonly frame: WeekFrame
  readonly openings: readonly Opening[]
}

/** A shift of the week, measured once for all rules. */
export interface WorkedShift {
  readonly shift: ShiftFacts
  /** Day on which it starts, 0 is Monday. All its work belongs to that day. */
  readonly day: number
  readonly breakMinutes: number
  /** Elapsed minutes without breaks. */
  readonly workMinutes: number
}

/** One person's week; shifts ascend by start and are at least one. */
export interface PersonWeek {
  readonly person: PersonFacts
  readonly shifts: readonly WorkedShift[]
  /** The first shift of each worked day. */
  readonly days: readonly WorkedShift[]
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

/** A kind that looks at one person's week at a time. */
export interface PersonKind<K extends CheckKind> {
  readonly subject: 'person'
  readonly unit: Unit
  readonly parameters: (check: CheckOf<K>) => readonly ParameterSpec[]
  /** Reads parameters once; the answer judges any number of people. */
  readonly prepare: (input: KindInput<K>) => JudgePerson
}
/** A kind that looks at the outlet's whole week; its parameters are the cells of its table. */
export interface OutletKind {
  readonly subject: 'outlet'
  readonly unit: Unit
  readonly parameters: () => readonly ParameterSpec[]
}
