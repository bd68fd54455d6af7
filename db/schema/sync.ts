import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { OutletReport } from '../../shared/compliance/model.ts'
import type { DeviceId, OutletId } from '../../shared/kernel/ids.ts'
import type { LocalDate } from '../../shared/kernel/time.ts'
import type { ApprovalContent, FileType, Refused } from '../../shared/sync/model.ts'
import type { OutboxRow } from '../../shared/sync/ports.ts'
import { bytes } from './bytes.ts'

export const outboxTable = sqliteTable('outbox', {
  position: integer().primaryKey(),
  path: text().notNull(),
  sha256: text().notNull(),
  bytes: bytes().notNull(),
  deviceId: text('device_id').$type<DeviceId>().notNull(),
  seq: integer().notNull(),
  type: text().$type<FileType>().notNull(),
  createdAt: integer('created_at').notNull(),
  readBackAt: integer('read_back_at'),
  attempts: integer().notNull().default(0),
  problem: text().$type<NonNullable<OutboxRow['problem']>>(),
})

export const receivedFileTable = sqliteTable('received_files', {
  path: text().primaryKey(),
  sha256: text().notNull(),
  bytes: bytes().notNull(),
  receivedAt: integer('received_at').notNull(),
  deviceId: text('device_id').$type<DeviceId>().notNull(),
  type: text().$type<FileType>().notNull(),
  ownerId: text('owner_id').notNull(),
  seq: integer().notNull(),
  createdAt: integer('created_at').notNull(),
})

export const headTable = sqliteTable(
  'chain_heads',
  {
    deviceId: text('device_id').$type<DeviceId>().notNull(),
    type: text().$type<FileType>().notNull(),
    ownerId: text('owner_id').notNull(),
    seq: integer().notNull(),
    sha256: text().notNull(),
    createdAt: integer('created_at').notNull(),
    packVersion: integer('pack_version').notNull(),
    clockOffMs: integer('clock_off_ms'),
  },
  (table) => [primaryKey({ columns: [table.deviceId, table.type, table.ownerId] })],
)

/** Its device was revoked after a lower number: the row is kept, and stands in no answer. */
const isVoid = () => integer('is_void', { mode: 'boolean' }).notNull().default(false)

export const receivedReportTable = sqliteTable('received_reports', {
  path: text().primaryKey(),
  outletId: text('outlet_id').$type<OutletId>().notNull(),
  deviceId: text('device_id').$type<DeviceId>().notNull(),
  seq: integer().notNull(),
  createdAt: integer('created_at').notNull(),
  weekOn: text('week_on').$type<LocalDate>(),
  revision: integer(),
  report: text({ mode: 'json' }).$type<OutletReport>().notNull(),
  isVoid: isVoid(),
})

export const receivedApprovalTable = sqliteTable('received_approvals', {
  path: text().primaryKey(),
  deviceId: text('device_id').$type<DeviceId>().notNull(),
  decidedAt: integer('decided_at').notNull(),
  approval: text({ mode: 'json' }).$type<ApprovalContent>().notNull(),
  isVoid: isVoid(),
})

export const refusedFileTable = sqliteTable('refused_files', {
  position: integer().primaryKey(),
  deviceId: text('device_id').notNull(),
  path: text().notNull(),
  refused: text({ mode: 'json' }).$type<Refused>().notNull(),
})
