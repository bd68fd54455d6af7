import type { Migration } from './migration.ts'

/** Whose wish the changes of a week are that was not published again yet. */
export const planWishes: Migration = {
  version: 11,
  name: 'plan wishes',
  sql: `
ALTER TABLE plan_weeks ADD COLUMN wishes TEXT NOT NULL DEFAULT '[]';
`,
}
