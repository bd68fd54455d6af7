import type { Migration } from './migration.ts'

/** What some laws ask about a person: time away, work before the first plan, early lessons. */
export const personLawFacts: Migration = {
  version: 6,
  name: 'person law facts',
  sql: `
ALTER TABLE people ADD COLUMN law_facts TEXT NOT NULL DEFAULT '{}';
`,
}
