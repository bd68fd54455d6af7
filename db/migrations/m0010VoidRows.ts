import type { Migration } from './migration.ts'

/** What files of a revoked device say above the last number that counts: kept, and in no answer. */
export const voidRows: Migration = {
  version: 10,
  name: 'void rows',
  sql: `
ALTER TABLE received_reports ADD COLUMN is_void INTEGER NOT NULL DEFAULT 0;
ALTER TABLE received_approvals ADD COLUMN is_void INTEGER NOT NULL DEFAULT 0;
CREATE INDEX received_reports_void ON received_reports (path) WHERE is_void = 1;
CREATE INDEX received_approvals_void ON received_approvals (path) WHERE is_void = 1;
`,
}
