import type { Migration } from './migration.ts'

/** What was believed of the repository of rules, and what this device is about to add to it. */
export const ruleRepository: Migration = {
  version: 5,
  name: 'rule repository',
  sql: `
CREATE TABLE repository_metadata (
  role TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE repository_seen (
  role TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  signed_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE repository_targets (
  name TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE repository_passed_over (
  path TEXT NOT NULL PRIMARY KEY,
  root_version INTEGER NOT NULL,
  again INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE repository_confirmation (
  only INTEGER PRIMARY KEY,
  confirmed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE repository_pending (
  name TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL,
  base BLOB
) STRICT;

CREATE TABLE repository_outgoing (
  position INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;
`,
}
