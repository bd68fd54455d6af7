import BetterSqlite3 from 'better-sqlite3'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { applyMigrations } from '#db/migrate.ts'
import { firstTables } from '#db/migrations/m0001FirstTables.ts'

let client: BetterSqlite3.Database
beforeEach(() => {
  client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  applyMigrations(client, [firstTables], 0)
  client.pragma('foreign_keys = ON')
  client.exec(`INSERT INTO plan_weeks VALUES ('o', '2026-03-16', NULL, NULL, NULL, 0, NULL, NULL, 0, 0);
    INSERT INTO received_files VALUES ('a/1', 'aa', x'00', 1, 'd', 'cs1', 'o', 1, 1);
    INSERT INTO outbox (path, sha256, bytes, device_id, seq, type, created_at) VALUES ('p/1', 'aa', x'00', 'd', 1, 'cs1', 1);`)
})
const rowsOf = (table: string) => client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()

describe('the tables refuse', () => {
  it.each<[string, string, string, RegExp]>([
    ['a second profile', 'profile', `(2, '{}')`, /CHECK/],
    ['a second registry', 'registry', `(0, '{}')`, /CHECK/],
    ['a person who is half active', 'people', `('p', 'o', 'n', 'r', '[]', 1, NULL, '[]', 2)`, /CHECK/],
    ['a person without a name', 'people', `('p', 'o', NULL, 'r', '[]', 1, NULL, '[]', 1)`, /NOT NULL/],
    ['a contract as a text', 'people', `('p', 'o', 'n', 'r', '[]', 'long', NULL, '[]', 1)`, /cannot store TEXT/],
    ['demand of no length', 'demand', `('o', 1, 'c', 0, 1)`, /CHECK/],
    ['half a guest', 'demand', `('o', 1, 'c', 30, 1.5)`, /cannot store REAL/],
    ['a shift that ends as it starts', 'shifts', `('o', 's', NULL, 'r', 5, 5, '[]')`, /CHECK/],
    ['a shift that ends before it starts', 'shifts', `('o', 's', NULL, 'r', 5, 4, '[]')`, /CHECK/],
    ['an edit before the first', 'plan_edits', `('o', '2026-03-16', 0, 'x', '[]', 1)`, /CHECK/],
    ['an edit of a week that nobody has', 'plan_edits', `('o', '2026-03-23', 1, 'x', '[]', 1)`, /FOREIGN KEY/],
    [
      'a publication before the first',
      'publications',
      `('o', '2026-03-16', 0, '{}', '[]', '[]', '[]', 'p', 's')`,
      /CHECK/,
    ],
    [
      'a publication of a week that nobody has',
      'publications',
      `('o', '2026-03-23', 1, '{}', '[]', '[]', '[]', 'p', 's')`,
      /FOREIGN KEY/,
    ],
    ['rules of version nought', 'packs', `(0, '2026-01-05', '{}')`, /CHECK/],
    ['a second file under one path', 'outbox', `(9, 'p/1', 'bb', x'01', 'd', 2, 'cs1', 1, NULL, 0, NULL)`, /UNIQUE/],
    ['a second file of one number', 'outbox', `(9, 'p/2', 'bb', x'01', 'd', 1, 'cs1', 1, NULL, 0, NULL)`, /UNIQUE/],
    ['a file as a text', 'outbox', `(9, 'p/2', 'bb', 'text', 'd', 2, 'cs1', 1, NULL, 0, NULL)`, /cannot store TEXT/],
    [
      'a received file under a known path',
      'received_files',
      `('a/1', 'bb', x'00', 1, 'd', 'cs1', 'o', 2, 1)`,
      /UNIQUE/,
    ],
    ['a report without its file', 'received_reports', `('a/2', 'o', 'd', 1, 1, NULL, NULL, '{}')`, /FOREIGN KEY/],
    ['an approval without its file', 'received_approvals', `('a/2', 'd', 1, '{}')`, /FOREIGN KEY/],
  ])('%s', (_, table, values, message) => {
    const before = rowsOf(table)
    expect(() => client.exec(`INSERT INTO ${table} VALUES ${values}`)).toThrow(message)
    expect(rowsOf(table)).toBe(before)
  })

  it('to lose a week that is published, or a file that a report was read from', () => {
    client.exec(`INSERT INTO publications VALUES ('o', '2026-03-16', 1, '{}', '[]', '[]', '[]', 'p', 's');
      INSERT INTO received_reports VALUES ('a/1', 'o', 'd', 1, 1, NULL, NULL, '{}');`)
    expect(() => client.exec('DELETE FROM plan_weeks')).toThrow('FOREIGN KEY')
    expect(() => client.exec('DELETE FROM received_files')).toThrow('FOREIGN KEY')
  })
})

describe('the tables take', () => {
  it.each([
    ['one number of each device and type', 'outbox', `(9, 'p/2', 'bb', x'01', 'd', 1, 'ap1', 1, NULL, 0, NULL)`],
    ['the same number of another device', 'outbox', `(9, 'p/2', 'bb', x'01', 'e', 1, 'cs1', 1, NULL, 0, NULL)`],
    ['the same shift id of another outlet', 'shifts', `('other', 's', NULL, 'r', 4, 5, '[]')`],
    ['two drivers at one instant', 'demand', `('o', 1, 'deliveries', 30, 1)`],
    ['negative demand, for the stores to judge', 'demand', `('o', 1, 'c', 30, -1)`],
  ])('%s', (_, table, values) => {
    const before = Number(rowsOf(table))
    client.exec(`INSERT INTO ${table} VALUES ${values}`)
    expect(rowsOf(table)).toBe(before + 1)
  })

  it('no question that a board asks all day without an index', () => {
    const planOf = (sql: string) =>
      (client.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]).map(({ detail }) => detail).join(' ')
    for (const sql of [
      `SELECT * FROM shifts WHERE outlet_id = 'o' AND start_at >= 1 AND start_at < 9 ORDER BY start_at, shift_id`,
      `SELECT * FROM shifts WHERE outlet_id = 'o' AND person_id = 'p' AND start_at > 1`,
      `SELECT * FROM people WHERE outlet_id = 'o' ORDER BY name, person_id`,
      `SELECT * FROM demand WHERE outlet_id = 'o' AND start_at >= 1 ORDER BY start_at, driver`,
      `SELECT * FROM outbox WHERE read_back_at IS NULL ORDER BY position`,
      `SELECT max(read_back_at) FROM outbox`,
      `SELECT * FROM overrides WHERE outlet_id = 'o' ORDER BY requested_at, override_id`,
      `SELECT * FROM refused_files WHERE device_id = 'd'`,
    ]) {
      expect([sql, planOf(sql)]).toEqual([sql, expect.stringMatching(/USING (COVERING )?INDEX|USING PRIMARY KEY/)])
      expect(planOf(sql)).not.toContain('TEMP B-TREE')
    }
  })
})
