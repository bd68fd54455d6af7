import type { Migration } from './migration.ts'

/** What others witnessed, what proves a fault, what audits found, and regions in short. */
export const evidence: Migration = {
  version: 4,
  name: 'evidence',
  sql: `
CREATE INDEX received_files_by_number ON received_files (device_id, type, seq);

CREATE TABLE witnessed_heads (
  device_id TEXT NOT NULL,
  type TEXT NOT NULL,
  seq INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  witness_id TEXT NOT NULL,
  path TEXT NOT NULL,
  witness_path TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (device_id, type, seq, sha256, witness_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX witnessed_heads_by_witness ON witnessed_heads (witness_id, device_id, type, seq);

CREATE TABLE evidence_files (
  path TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE evidence_cases (
  case_key TEXT NOT NULL PRIMARY KEY,
  found_at INTEGER NOT NULL,
  refused TEXT NOT NULL
) STRICT;

CREATE TABLE audits (
  position INTEGER PRIMARY KEY,
  audit TEXT NOT NULL
) STRICT;

CREATE TABLE rollups (
  region_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  path TEXT NOT NULL UNIQUE,
  rollup TEXT NOT NULL,
  PRIMARY KEY (region_id, device_id)
) STRICT, WITHOUT ROWID;
`,
}
