import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Amendment, Exception, WeekReport } from '../../shared/compliance/model.ts'
import type { ActorId, OutletId, OverrideId, PersonId, RuleId, ShiftId } from '../../shared/kernel/ids.ts'
import type { LocalDate } from '../../shared/kernel/time.ts'
import type { PersonLawFacts } from '../../shared/people/personLawFacts.ts'
import type { Decision, Override, OverrideCategory } from '../../shared/overrides/model.ts'
import type { Break, ChangeWish, Shift } from '../../shared/roster/model.ts'
import type { Availability, ShiftChange } from '../../shared/roster/ports.ts'

export const personTable = sqliteTable('people', {
  personId: text('person_id').$type<PersonId>().primaryKey(),
  outletId: text('outlet_id').$type<OutletId>().notNull(),
  name: text().notNull(),
  role: text().notNull(),
  skills: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  contractMinutesPerWeek: integer('contract_minutes_per_week').notNull(),
  birthOn: text('birth_on').$type<LocalDate>(),
  flags: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  lawFacts: text('law_facts', { mode: 'json' }).$type<PersonLawFacts>().notNull(),
  availability: text({ mode: 'json' }).$type<readonly Availability[]>().notNull(),
  active: integer({ mode: 'boolean' }).notNull(),
})

export const demandTable = sqliteTable(
  'demand',
  {
    outletId: text('outlet_id').$type<OutletId>().notNull(),
    startAt: integer('start_at').notNull(),
    driver: text().notNull(),
    minutes: integer().notNull(),
    quantity: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.outletId, table.startAt, table.driver] })],
)

export const shiftTable = sqliteTable(
  'shifts',
  {
    outletId: text('outlet_id').$type<OutletId>().notNull(),
    shiftId: text('shift_id').$type<ShiftId>().notNull(),
    personId: text('person_id').$type<PersonId>(),
    role: text().notNull(),
    startAt: integer('start_at').notNull(),
    endAt: integer('end_at').notNull(),
    breaks: text({ mode: 'json' }).$type<readonly Break[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.outletId, table.shiftId] })],
)

export const planWeekTable = sqliteTable(
  'plan_weeks',
  {
    outletId: text('outlet_id').$type<OutletId>().notNull(),
    weekOn: text('week_on').$type<LocalDate>().notNull(),
    draftedAt: integer('drafted_at'),
    checkedAt: integer('checked_at'),
    checkedSeq: integer('checked_seq'),
    revision: integer().notNull(),
    publishedAt: integer('published_at'),
    publishedSeq: integer('published_seq'),
    seq: integer().notNull(),
    wishes: text({ mode: 'json' }).$type<readonly ChangeWish[]>().notNull().default([]),
    /** Position of the newest applied entry in `plan_edits`; those above it wait for redo. */
    applied: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.outletId, table.weekOn] })],
)

export const planEditTable = sqliteTable(
  'plan_edits',
  {
    outletId: text('outlet_id').$type<OutletId>().notNull(),
    weekOn: text('week_on').$type<LocalDate>().notNull(),
    position: integer().notNull(),
    label: text().notNull(),
    changes: text({ mode: 'json' }).$type<readonly ShiftChange[]>().notNull(),
    editedAt: integer('edited_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.outletId, table.weekOn, table.position] })],
)

export const publicationTable = sqliteTable(
  'publications',
  {
    outletId: text('outlet_id').$type<OutletId>().notNull(),
    weekOn: text('week_on').$type<LocalDate>().notNull(),
    revision: integer().notNull(),
    report: text({ mode: 'json' }).$type<WeekReport>().notNull(),
    shifts: text({ mode: 'json' }).$type<readonly Shift[]>().notNull(),
    exceptions: text({ mode: 'json' }).$type<readonly Exception[]>().notNull(),
    amendments: text({ mode: 'json' }).$type<readonly Amendment[]>().notNull(),
    wishes: text({ mode: 'json' }).$type<readonly ChangeWish[]>().notNull().default([]),
    path: text().notNull(),
    sha256: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.outletId, table.weekOn, table.revision] })],
)

export const leavingReadTable = sqliteTable('leaving_read', {
  outletId: text('outlet_id').$type<OutletId>().primaryKey(),
  version: integer().notNull(),
  actorId: text('actor_id').$type<ActorId>().notNull(),
  readAt: integer('read_at').notNull(),
})

export const overrideTable = sqliteTable('overrides', {
  overrideId: text('override_id').$type<OverrideId>().primaryKey(),
  outletId: text('outlet_id').$type<OutletId>().notNull(),
  ruleId: text('rule_id').$type<RuleId>().notNull(),
  parameter: text().notNull(),
  value: integer().notNull(),
  category: text().$type<OverrideCategory>().notNull(),
  reason: text().notNull(),
  authorId: text('author_id').$type<ActorId>().notNull(),
  requestedAt: integer('requested_at').notNull(),
  fromOn: text('from_on').$type<LocalDate>().notNull(),
  untilOn: text('until_on').$type<LocalDate>().notNull(),
  band: text().$type<Override['band']>().notNull(),
  decision: text({ mode: 'json' }).$type<Decision>(),
  withdrawnAt: integer('withdrawn_at'),
  outcome: text().$type<NonNullable<Override['outcome']>>(),
})
