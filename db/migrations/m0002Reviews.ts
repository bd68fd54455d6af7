import type { Migration } from './migration.ts'

/** Versions for some outlets only, and what admins say to each other about a draft. */
export const reviews: Migration = {
  version: 2,
  name: 'reviews',
  sql: `
ALTER TABLE packs ADD COLUMN canary TEXT;

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
`,
}
