import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RulePack } from '../../shared/rules/model.ts'
import type { Proposal, Review } from '../../shared/rules/review.ts'
import type { ActorId, OutletId } from '../../shared/kernel/ids.ts'
import type { LocalDate } from '../../shared/kernel/time.ts'
import type { Profile } from '../../shared/sync/ports.ts'

/** Tables with one row have the key 1. */
export const profileTable = sqliteTable('profile', {
  only: integer().primaryKey(),
  profile: text({ mode: 'json' }).$type<Profile>().notNull(),
})

export const registryTable = sqliteTable('registry', {
  only: integer().primaryKey(),
  /** JSON as text: a large one is read often, and parsed once. */
  registry: text().notNull(),
})

export const packTable = sqliteTable('packs', {
  version: integer().primaryKey(),
  effectiveOn: text('effective_on').$type<LocalDate>().notNull(),
  /** Outlets that it is tried in; null for all. */
  canary: text({ mode: 'json' }).$type<readonly OutletId[]>(),
  /** JSON as text: read often, parsed once. */
  pack: text().notNull(),
})

export const draftTable = sqliteTable('pack_drafts', {
  position: integer().primaryKey(),
  pack: text({ mode: 'json' }).$type<RulePack>().notNull(),
})

export const proposalTable = sqliteTable(
  'pack_proposals',
  {
    digest: text().notNull(),
    actorId: text('actor_id').$type<ActorId>().notNull(),
    proposedAt: integer('proposed_at').notNull(),
    proposal: text({ mode: 'json' }).$type<Proposal>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.digest, table.actorId] })],
)

export const reviewTable = sqliteTable(
  'pack_reviews',
  {
    digest: text().notNull(),
    actorId: text('actor_id').$type<ActorId>().notNull(),
    reviewedAt: integer('reviewed_at').notNull(),
    review: text({ mode: 'json' }).$type<Review>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.digest, table.actorId] })],
)

export const mappingTable = sqliteTable(
  'column_mappings',
  {
    kind: text().notNull(),
    columnsDigest: text('columns_digest').notNull(),
    mapping: text({ mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.columnsDigest] })],
)
