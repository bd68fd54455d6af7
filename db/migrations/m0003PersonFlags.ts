import type { Migration } from './migration.ts'

/** Neutral codes of contract and protection, as a JSON list of texts. */
export const personFlags: Migration = {
  version: 3,
  name: 'person flags',
  sql: `
ALTER TABLE people ADD COLUMN flags TEXT NOT NULL DEFAULT '[]';
`,
}
