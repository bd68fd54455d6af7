/** The manager's week: open, edit, undo, check, publish. */
import * as z from 'zod'
import type { OverrideEffect } from '../compare/overrideEffect.ts'
import type { Exception } from '../compliance/model.ts'
import type { OutletId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Override, OverrideState } from '../overrides/model.ts'
import type { Outlet } from '../people/places.ts'
import { editLabels } from '../roster/editLabels.ts'
import type { Finding } from '../roster/findings.ts'
import { changeWishes, type ChangeWish, type Demand, type Shift } from '../roster/model.ts'
import type { LeavingRead } from '../roster/ports.ts'
import type { OutletBackground, PlannedPerson, PlannedWeek } from '../roster/weekFacts.ts'
import type { ZoneOffsets } from '../kernel/time.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { RulePack } from '../rules/model.ts'
import type { RuleEffect } from '../rules/packEffect.ts'
import type { PersonLawFacts } from '../people/personLawFacts.ts'
import { personLawFacts } from './personFacts.ts'
import { answer, call, idText, instant, localDate, sentence } from './wire.ts'

/** Stages of the lane, in order. */
export type WeekStage = 'none' | 'draft' | 'checked' | 'published' | 'received'

export interface WeekSummary {
  readonly weekOn: LocalDate
  readonly stage: WeekStage
  readonly revision: number
  /** Edited since it was last published. */
  readonly amended: boolean
  readonly shifts: number
  readonly openShifts: number
  readonly blocks: number
  readonly reasons: number
  readonly neededMinutes: number
  readonly missingMinutes: number
  readonly stageSinceAt: number | null
}

/** A person of the roster, with name: never leaves the outlet. */
export interface PersonView {
  readonly personId: PersonId
  readonly name: string
  readonly role: string
  readonly skills: readonly string[]
  readonly contractMinutesPerWeek: number
  readonly birthOn: LocalDate | null
  /** Neutral codes of contract and protection. */
  readonly flags: readonly string[]
  /** What some laws ask for and no plan holds. */
  readonly lawFacts: PersonLawFacts
  /** Weekday (1 Monday) and minutes in which the person can work; empty is always. */
  readonly availability: readonly { readonly weekday: number; readonly fromMinute: number; readonly toMinute: number }[]
  readonly active: boolean
}

export interface WeekBoard {
  readonly outlet: Outlet
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
  /** What the rules ask of the outlet beyond its place and hours, as in `PlannedWeek`. */
  readonly outletBackground?: OutletBackground | undefined
  /** With what the neighbouring weeks say about them, as in `PlannedPerson`. */
  readonly people: readonly (PersonView & Pick<PlannedPerson, 'carryIn' | 'nextStartAt' | 'background'>)[]
  readonly shifts: readonly Shift[]
  readonly demand: readonly Demand[]
  /** What rules about notice and late changes ask, as in `PlannedWeek`. */
  readonly announced?: PlannedWeek['announced']
  readonly announcements?: PlannedWeek['announcements']
  /** The pack in force for this week, and the overrides of the outlet (all states). */
  readonly pack: RulePack
  readonly overrides: readonly Override[]
  readonly exceptions: readonly Exception[]
  readonly stage: WeekStage
  readonly revision: number
  readonly amended: boolean
  readonly publication: PublicationView | null
  readonly edits: EditState
}

export interface EditState {
  /** Number of the last applied edit; an edit based on an older one is refused as `stale`. */
  readonly seq: number
  readonly undo: string | null
  readonly redo: string | null
}

export interface PublicationView {
  readonly revision: number
  readonly publishedAt: number
  /** Null while it waits for the share. */
  readonly readBackAt: number | null
  readonly file: string
  readonly sha256: string
  readonly problem: string | null
}

export interface EditResult {
  readonly shifts: readonly Shift[]
  readonly edits: EditState
}

/** What publishing would do, before it is done. */
export interface Receipt {
  readonly weekOn: LocalDate
  readonly revision: number
  readonly changes: readonly {
    readonly kind: 'added' | 'removed' | 'changed'
    readonly before: Shift | null
    readonly after: Shift | null
  }[]
  readonly affected: readonly PersonId[]
  readonly blocking: readonly Finding[]
  readonly needReason: readonly Finding[]
  readonly undetermined: readonly Finding[]
  /** Reasons that were given before and still fit. */
  readonly exceptions: readonly Exception[]
  readonly leaves: {
    readonly shifts: number
    readonly people: number
    readonly findings: number
    readonly overrides: number
    readonly bytes: number
    readonly content: string
    /** Version of the list of what leaves that has to be confirmed before anything does; null where it was. */
    readonly unread: number | null
  }
  readonly amendmentReasonNeeded: boolean
  /** What rules about late changes say of them; null where no rule asks whose wish a change was. */
  readonly late: readonly Finding[] | null
  /** Whose wish the changes are, as far as somebody said so in this check or an earlier one. */
  readonly wishes: readonly ChangeWish[]
  readonly digest: string
}

export interface OverrideView {
  readonly override: Override
  readonly state: OverrideState
  readonly sharedValue: number
  readonly effectiveValue: number
  /** Names the value that counts today, for `explain`; null where the rules have it no more. */
  readonly reference: string | null
  /** What it has changed in published weeks, once it has ended; null before, and where none was published. */
  readonly effect: OverrideEffect | null
}

/** What the last change of the rules does to the drafts of an outlet. */
export interface RulesEffect {
  readonly weeks: readonly {
    readonly weekOn: LocalDate
    readonly fromVersion: number
    readonly toVersion: number
    /** Rules whose findings come or go; most new ones first. */
    readonly rules: readonly RuleEffect[]
  }[]
}

const shift = z.object({
  shiftId: idText<'Shift'>(),
  personId: idText<'Person'>().nullable(),
  role: z.string().min(1).max(60),
  startAt: instant,
  endAt: instant,
  breaks: z.array(z.object({ startAt: instant, endAt: instant })).max(6),
})
const week = z.object({ outletId: idText<'Outlet'>(), weekOn: localDate })
/** Whose wish the changes of a published week are, by shift; the outlet's where nothing is said. */
const wishes = z
  .array(z.object({ shiftId: idText<'Shift'>(), wish: z.enum(changeWishes) }))
  .max(2_000)
  .optional()

export type { EditLabel } from '../roster/editLabels.ts'

/** Where a person still appears; what is published or copied cannot be taken back. */
export interface PersonTraces {
  /** Shifts that begin from now on. */
  readonly plannedShifts: number
  /** Shifts of the past; they keep a neutral number in the place of the person. */
  readonly pastShifts: number
  /** Reasons of local values and of published weeks in which the name stands. */
  readonly reasons: number
  /** Backups in this data folder: copies of all that was there when they were made. */
  readonly backups: number
}
const personPlace = z.object({ outletId: idText<'Outlet'>(), personId: idText<'Person'>() })

export const rosterApi = {
  'roster.weeks': call(z.object({ outletId: idText<'Outlet'>() }), answer<readonly WeekSummary[]>()),
  'roster.open': call(week, answer<WeekBoard>()),
  /** Applies all changes or none; `before` must be what is stored (null adds, `after` null deletes). */
  'roster.edit': call(
    week.extend({
      baseSeq: z.int(),
      label: z.enum(editLabels),
      changes: z
        .array(z.object({ before: shift.nullable(), after: shift.nullable() }))
        .min(1)
        .max(2_000),
    }),
    answer<EditResult>(),
  ),
  'roster.undo': call(week, answer<EditResult>()),
  'roster.redo': call(week, answer<EditResult>()),
  /** Copies the week before; what no longer fits becomes an open shift and is listed. */
  'roster.copyLastWeek': call(
    week,
    answer<
      EditResult & {
        readonly opened: readonly { readonly shift: Shift; readonly why: 'blocked' | 'notActive' | 'notAvailable' }[]
      }
    >(),
  ),
  'roster.check': call(week.extend({ wishes }), answer<Receipt>()),
  /** Kept for the outlet: somebody has read this very list of what leaves it. `stale` where there is a newer one. */
  'roster.confirmLeaving': call(
    z.object({ outletId: idText<'Outlet'>(), version: z.int().min(1).max(1_000_000) }),
    answer<LeavingRead>(),
  ),
  'roster.publish': call(
    week.extend({
      digest: z.string(),
      reasons: z.array(z.object({ findingKey: z.string().min(1).max(300), reason: sentence })).max(2_000),
      amendmentReason: sentence.optional(),
      wishes,
    }),
    answer<PublicationView>(),
  ),
  /** Drafts of this week and the four ahead, under the rules that judge them and under the version before. */
  'roster.rulesEffect': call(z.object({ outletId: idText<'Outlet'>() }), answer<RulesEffect>()),
  'overrides.list': call(z.object({ outletId: idText<'Outlet'>() }), answer<readonly OverrideView[]>()),
  'overrides.save': call(
    z.object({
      outletId: idText<'Outlet'>(),
      ruleId: idText<'Rule'>(),
      parameter: z.string().min(1).max(200),
      value: z.int(),
      category: z.enum(['mitigated', 'waiver']),
      reason: sentence,
      fromOn: localDate,
      untilOn: localDate,
    }),
    answer<OverrideView>(),
  ),
  'overrides.withdraw': call(
    z.object({ outletId: idText<'Outlet'>(), overrideId: idText<'Override'>() }),
    answer<OverrideView>(),
  ),
  'overrides.close': call(
    z.object({
      outletId: idText<'Outlet'>(),
      overrideId: idText<'Override'>(),
      outcome: z.enum(['drop', 'renew', 'propose']),
    }),
    answer<OverrideView>(),
  ),
  'people.list': call(z.object({ outletId: idText<'Outlet'>() }), answer<readonly PersonView[]>()),
  /** What erasing a person would meet. */
  'people.traces': call(personPlace, answer<PersonTraces>()),
  /** Refused while the person is planned from now on. */
  'people.erase': call(personPlace, answer<PersonTraces>()),
  'people.save': call(
    z.object({
      outletId: idText<'Outlet'>(),
      person: z.object({
        personId: idText<'Person'>().nullable(),
        name: sentence,
        role: z.string().min(1).max(60),
        skills: z.array(z.string().min(1).max(60)).max(20),
        contractMinutesPerWeek: z.int().min(0).max(10_080),
        birthOn: localDate.nullable(),
        flags: z
          .array(z.string().regex(/^[A-Za-z0-9][\w:-]{0,59}$/))
          .max(20)
          .readonly()
          .default([]),
        lawFacts: personLawFacts.default({}),
        availability: z
          .array(
            z.object({
              weekday: z.int().min(1).max(7),
              fromMinute: z.int().min(0).max(2_880),
              toMinute: z.int().min(0).max(2_880),
            }),
          )
          .max(14),
        active: z.boolean(),
      }),
    }),
    answer<PersonView>(),
  ),
} as const

export type WeekKey = { readonly outletId: OutletId; readonly weekOn: LocalDate }
