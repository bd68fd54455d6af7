/** Stores for planning. Times are epoch ms, dates local to the outlet; every write is one transaction. */
import type { Result } from '../kernel/result.ts'
import type { LocalDate, ZoneOffsets } from '../kernel/time.ts'
import type { ActorId, OutletId, PersonId } from '../kernel/ids.ts'
import type { PersonLawFacts } from '../people/personLawFacts.ts'
import type { Exception, Amendment, WeekReport } from '../compliance/model.ts'
import type { ChangeWish, Demand, Shift } from './model.ts'

export interface Availability {
  readonly weekday: number
  readonly fromMinute: number
  readonly toMinute: number
}
/** A person of an outlet: stays in the outlet's database. */
export interface Person {
  readonly personId: PersonId
  readonly outletId: OutletId
  readonly name: string
  readonly role: string
  readonly skills: readonly string[]
  readonly contractMinutesPerWeek: number
  readonly birthOn: LocalDate | null
  /** Neutral codes of contract and protection that rules ask for, ascending. */
  readonly flags: readonly string[]
  /** What some laws ask for and no plan holds. */
  readonly lawFacts: PersonLawFacts
  /** Empty: always available. */
  readonly availability: readonly Availability[]
  readonly active: boolean
}
export interface PeopleStore {
  readonly list: (outletId: OutletId) => readonly Person[]
  /** Inserts or replaces by id. */
  readonly saveAll: (people: readonly Person[]) => void
  /**
   * Leaves of a person only what published weeks say too: a neutral name made of the id, role, and contract minutes.
   * False where the outlet has nobody of that id. What was there can still be read in the file until `forget`.
   */
  readonly erase: (outletId: OutletId, personId: PersonId) => boolean
}

export interface DemandStore {
  /** Intervals that start in [fromAt, toAt), ascending. */
  readonly between: (outletId: OutletId, fromAt: number, toAt: number) => readonly Demand[]
  /** Replaces intervals of the same outlet, driver and start. */
  readonly saveAll: (outletId: OutletId, demand: readonly Demand[]) => void
}

export interface ShiftChange {
  readonly before: Shift | null
  readonly after: Shift | null
}
export interface PlanState {
  readonly weekOn: LocalDate
  readonly draftedAt: number | null
  readonly checkedAt: number | null
  /** Edit number at the time of the last check; a later edit makes the check stale. */
  readonly checkedSeq: number | null
  /** 0 before the first publication. */
  readonly revision: number
  readonly publishedAt: number | null
  /** Edit number that was published. */
  readonly publishedSeq: number | null
  /** Number of the newest applied edit, monotonic through undo and redo. */
  readonly seq: number
  /** Whose wish the changes since the newest publication are, as far as somebody said so; a publication takes them with it. */
  readonly wishes: readonly ChangeWish[]
  readonly undo: string | null
  readonly redo: string | null
}
export type EditRefusal = 'stale' | 'overlap' | 'shiftInvalid' | 'nothingToUndo' | 'nothingToRedo'

export interface PlanStore {
  readonly weeks: (outletId: OutletId) => readonly PlanState[]
  readonly state: (outletId: OutletId, weekOn: LocalDate) => PlanState
  /** Shifts that start in [fromAt, toAt), ascending by start, then id. */
  readonly shiftsBetween: (outletId: OutletId, fromAt: number, toAt: number) => readonly Shift[]
  /** All changes or none; keeps them for undo, drops the redo branch. `stale` when a `before` is not what is stored or `baseSeq` is old. */
  readonly edit: (
    outletId: OutletId,
    weekOn: LocalDate,
    edit: {
      readonly label: string
      readonly baseSeq: number
      readonly changes: readonly ShiftChange[]
      readonly at: number
    },
  ) => Result<PlanState, EditRefusal>
  readonly undo: (outletId: OutletId, weekOn: LocalDate, at: number) => Result<PlanState, EditRefusal>
  readonly redo: (outletId: OutletId, weekOn: LocalDate, at: number) => Result<PlanState, EditRefusal>
  /** Wishes replace those that were said before; what is not given stays. */
  readonly markChecked: (outletId: OutletId, weekOn: LocalDate, at: number, wishes?: readonly ChangeWish[]) => void
  /** For generated or imported history: stores shifts without an undo entry. */
  readonly saveShifts: (outletId: OutletId, shifts: readonly Shift[]) => void
}

/** A frozen week as this outlet published it, with the people behind the pseudonyms kept locally. */
export interface Publication {
  readonly outletId: OutletId
  readonly report: WeekReport
  /** The plan as published, with real person ids: what an amendment is compared with. */
  readonly shifts: readonly Shift[]
  readonly exceptions: readonly Exception[]
  readonly amendments: readonly Amendment[]
  /** Whose wish the changes since the revision before were; absent: the outlet's. */
  readonly wishes?: readonly ChangeWish[] | undefined
  /** Share path of the outlet report that carries it, and its SHA-256. */
  readonly path: string
  readonly sha256: string
}
export interface PublicationStore {
  /** Newest revision, or null. */
  readonly latest: (outletId: OutletId, weekOn: LocalDate) => Publication | null
  /** Every revision, the first one first. */
  readonly all: (outletId: OutletId, weekOn: LocalDate) => readonly Publication[]
  /** Appends a revision and marks the plan published, in one transaction with the outbox row that `enqueue` adds. */
  readonly append: (publication: Publication, enqueue: () => void) => void
}

/** Who confirmed at an outlet to have read what leaves it, and which version of that list. */
export interface LeavingRead {
  readonly outletId: OutletId
  readonly version: number
  readonly actorId: ActorId
  readonly readAt: number
}
export interface LeavingStore {
  /** The newest confirmation of the outlet, or null. */
  readonly get: (outletId: OutletId) => LeavingRead | null
  /** Replaces an earlier one of the same outlet. */
  readonly save: (read: LeavingRead) => void
}

/** Resolves a time zone once, at the edge. */
export interface ZoneResolver {
  /** Offsets that hold in [fromAt, toAt]. */
  readonly offsets: (timeZone: string, fromAt: number, toAt: number) => ZoneOffsets
}
