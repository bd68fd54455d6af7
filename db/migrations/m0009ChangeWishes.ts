import type { Migration } from './migration.ts'

/** Whose wish the changes of an amended week were. */
export const changeWishes: Migration = {
  version: 9,
  name: 'change wishes',
  sql: `
ALTER TABLE publications ADD COLUMN wishes TEXT NOT NULL DEFAULT '[]';
`,
}
