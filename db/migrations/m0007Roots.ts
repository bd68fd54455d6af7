import type { Migration } from './migration.ts'

/** Every root that was believed, so that what is taken out of here can be verified from the pinned one on. */
export const roots: Migration = {
  version: 7,
  name: 'roots',
  sql: `
CREATE TABLE repository_roots (
  version INTEGER PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
`,
}
