import type { Migration } from './migration.ts'

/** Which list of what leaves an outlet was read and confirmed there, by whom and when. */
export const leavingRead: Migration = {
  version: 8,
  name: 'leaving read',
  sql: `
CREATE TABLE leaving_read (
  outlet_id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  read_at INTEGER NOT NULL
) STRICT;
`,
}
