import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { bytes } from './bytes.ts'

export const repositoryMetadataTable = sqliteTable('repository_metadata', {
  role: text().primaryKey(),
  version: integer().notNull(),
  bytes: bytes().notNull(),
})

export const repositoryRootTable = sqliteTable('repository_roots', {
  version: integer().primaryKey(),
  bytes: bytes().notNull(),
})

export const repositorySeenTable = sqliteTable('repository_seen', {
  role: text().primaryKey(),
  version: integer().notNull(),
  signedBy: text('signed_by', { mode: 'json' }).$type<readonly string[]>().notNull(),
})

export const repositoryTargetTable = sqliteTable('repository_targets', {
  name: text().primaryKey(),
  sha256: text().notNull(),
  bytes: bytes().notNull(),
})

export const repositoryPassedOverTable = sqliteTable('repository_passed_over', {
  path: text().primaryKey(),
  rootVersion: integer('root_version').notNull(),
  again: integer({ mode: 'boolean' }).notNull(),
})

export const repositoryConfirmationTable = sqliteTable('repository_confirmation', {
  only: integer().primaryKey(),
  confirmedAt: integer('confirmed_at').notNull(),
})

export const repositoryPendingTable = sqliteTable('repository_pending', {
  name: text().primaryKey(),
  bytes: bytes().notNull(),
  base: bytes(),
})

export const repositoryOutgoingTable = sqliteTable('repository_outgoing', {
  position: integer().primaryKey(),
  path: text().notNull(),
  bytes: bytes().notNull(),
})
