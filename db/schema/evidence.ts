import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { DeviceId, RegionId } from '../../shared/kernel/ids.ts'
import type { EvidenceCase, Rollup } from '../../shared/sync/evidencePorts.ts'
import type { Audit, FileType } from '../../shared/sync/model.ts'
import { bytes } from './bytes.ts'

export const witnessedHeadTable = sqliteTable(
  'witnessed_heads',
  {
    deviceId: text('device_id').$type<DeviceId>().notNull(),
    type: text().$type<FileType>().notNull(),
    seq: integer().notNull(),
    sha256: text().notNull(),
    witnessId: text('witness_id').$type<DeviceId>().notNull(),
    path: text().notNull(),
    witnessPath: text('witness_path').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.deviceId, table.type, table.seq, table.sha256, table.witnessId] })],
)

export const evidenceFileTable = sqliteTable('evidence_files', {
  path: text().primaryKey(),
  sha256: text().notNull(),
  bytes: bytes().notNull(),
  receivedAt: integer('received_at').notNull(),
})

export const evidenceCaseTable = sqliteTable('evidence_cases', {
  caseKey: text('case_key').primaryKey(),
  foundAt: integer('found_at').notNull(),
  refused: text({ mode: 'json' }).$type<EvidenceCase['refused']>().notNull(),
})

export const auditTable = sqliteTable('audits', {
  position: integer().primaryKey(),
  audit: text({ mode: 'json' }).$type<Audit>().notNull(),
})

export const rollupTable = sqliteTable(
  'rollups',
  {
    regionId: text('region_id').$type<RegionId>().notNull(),
    deviceId: text('device_id').$type<DeviceId>().notNull(),
    seq: integer().notNull(),
    path: text().notNull(),
    rollup: text({ mode: 'json' }).$type<Rollup>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.deviceId] })],
)
