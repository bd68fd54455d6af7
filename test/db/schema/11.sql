CREATE TABLE applied_migrations (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE audits (
  position INTEGER PRIMARY KEY,
  audit TEXT NOT NULL
) STRICT;

CREATE TABLE chain_heads (
  device_id TEXT NOT NULL,
  type TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  pack_version INTEGER NOT NULL,
  clock_off_ms INTEGER,
  PRIMARY KEY (device_id, type, owner_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE column_mappings (
  kind TEXT NOT NULL,
  columns_digest TEXT NOT NULL,
  mapping TEXT NOT NULL,
  PRIMARY KEY (kind, columns_digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE demand (
  outlet_id TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  driver TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  quantity INTEGER NOT NULL,
  PRIMARY KEY (outlet_id, start_at, driver)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_cases (
  case_key TEXT NOT NULL PRIMARY KEY,
  found_at INTEGER NOT NULL,
  refused TEXT NOT NULL
) STRICT;

CREATE TABLE evidence_files (
  path TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;

CREATE TABLE leaving_read (
  outlet_id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  read_at INTEGER NOT NULL
) STRICT;

CREATE TABLE outbox (
  position INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  type TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  read_back_at INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0,
  problem TEXT,
  UNIQUE (device_id, type, seq)
) STRICT;

CREATE TABLE overrides (
  override_id TEXT NOT NULL PRIMARY KEY,
  outlet_id TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  parameter TEXT NOT NULL,
  value INTEGER NOT NULL,
  category TEXT NOT NULL,
  reason TEXT NOT NULL,
  author_id TEXT NOT NULL,
  requested_at INTEGER NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  band TEXT NOT NULL,
  decision TEXT,
  withdrawn_at INTEGER,
  outcome TEXT
) STRICT;

CREATE TABLE pack_drafts (
  position INTEGER PRIMARY KEY,
  pack TEXT NOT NULL
) STRICT;

CREATE TABLE pack_proposals (
  digest TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  proposed_at INTEGER NOT NULL,
  proposal TEXT NOT NULL,
  PRIMARY KEY (digest, actor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_reviews (
  digest TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  reviewed_at INTEGER NOT NULL,
  review TEXT NOT NULL,
  PRIMARY KEY (digest, actor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE packs (
  version INTEGER PRIMARY KEY CHECK (version > 0),
  effective_on TEXT NOT NULL,
  pack TEXT NOT NULL
, canary TEXT) STRICT;

CREATE TABLE people (
  person_id TEXT NOT NULL PRIMARY KEY,
  outlet_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  skills TEXT NOT NULL,
  contract_minutes_per_week INTEGER NOT NULL,
  birth_on TEXT,
  availability TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
, flags TEXT NOT NULL DEFAULT '[]', law_facts TEXT NOT NULL DEFAULT '{}') STRICT;

CREATE TABLE plan_edits (
  outlet_id TEXT NOT NULL,
  week_on TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  label TEXT NOT NULL,
  changes TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  PRIMARY KEY (outlet_id, week_on, position),
  FOREIGN KEY (outlet_id, week_on) REFERENCES plan_weeks (outlet_id, week_on)
) STRICT;

CREATE TABLE plan_weeks (
  outlet_id TEXT NOT NULL,
  week_on TEXT NOT NULL,
  drafted_at INTEGER,
  checked_at INTEGER,
  checked_seq INTEGER,
  revision INTEGER NOT NULL,
  published_at INTEGER,
  published_seq INTEGER,
  seq INTEGER NOT NULL,
  applied INTEGER NOT NULL, wishes TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (outlet_id, week_on)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  profile TEXT NOT NULL
) STRICT;

CREATE TABLE publications (
  outlet_id TEXT NOT NULL,
  week_on TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  report TEXT NOT NULL,
  shifts TEXT NOT NULL,
  exceptions TEXT NOT NULL,
  amendments TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL, wishes TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (outlet_id, week_on, revision),
  FOREIGN KEY (outlet_id, week_on) REFERENCES plan_weeks (outlet_id, week_on)
) STRICT;

CREATE TABLE received_approvals (
  path TEXT NOT NULL PRIMARY KEY REFERENCES received_files (path),
  device_id TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  approval TEXT NOT NULL
, is_void INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE received_files (
  path TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  bytes BLOB NOT NULL,
  received_at INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  type TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE received_reports (
  path TEXT NOT NULL PRIMARY KEY REFERENCES received_files (path),
  outlet_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  week_on TEXT,
  revision INTEGER,
  report TEXT NOT NULL
, is_void INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE refused_files (
  position INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL,
  path TEXT NOT NULL,
  refused TEXT NOT NULL
) STRICT;

CREATE TABLE registry (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  registry TEXT NOT NULL
) STRICT;

CREATE TABLE repository_confirmation (
  only INTEGER PRIMARY KEY,
  confirmed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE repository_metadata (
  role TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE repository_outgoing (
  position INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE repository_passed_over (
  path TEXT NOT NULL PRIMARY KEY,
  root_version INTEGER NOT NULL,
  again INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE repository_pending (
  name TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL,
  base BLOB
) STRICT;

CREATE TABLE repository_roots (
  version INTEGER PRIMARY KEY,
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

CREATE TABLE rollups (
  region_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  path TEXT NOT NULL UNIQUE,
  rollup TEXT NOT NULL,
  PRIMARY KEY (region_id, device_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shifts (
  outlet_id TEXT NOT NULL,
  shift_id TEXT NOT NULL,
  person_id TEXT,
  role TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  breaks TEXT NOT NULL,
  PRIMARY KEY (outlet_id, shift_id)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX outbox_read_back ON outbox (read_back_at);

CREATE INDEX outbox_waiting ON outbox (position) WHERE read_back_at IS NULL;

CREATE INDEX overrides_by_outlet ON overrides (outlet_id, requested_at, override_id);

CREATE INDEX people_by_outlet ON people (outlet_id, name, person_id);

CREATE INDEX received_approvals_void ON received_approvals (path) WHERE is_void = 1;

CREATE INDEX received_files_by_number ON received_files (device_id, type, seq);

CREATE INDEX received_reports_by_device ON received_reports (outlet_id, device_id, seq);

CREATE INDEX received_reports_by_week ON received_reports (outlet_id, week_on, revision);

CREATE INDEX received_reports_void ON received_reports (path) WHERE is_void = 1;

CREATE INDEX refused_files_by_device ON refused_files (device_id, path);

CREATE INDEX shifts_by_person ON shifts (outlet_id, person_id, start_at) WHERE person_id IS NOT NULL;

CREATE INDEX shifts_by_start ON shifts (outlet_id, start_at, shift_id);

CREATE INDEX witnessed_heads_by_witness ON witnessed_heads (witness_id, device_id, type, seq);
