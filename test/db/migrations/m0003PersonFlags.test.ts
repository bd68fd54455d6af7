import BetterSqlite3 from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'

const database = () => {
  const client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  return client
}

it('people that are known keep everything, and have no codes', () => {
  const client = database()
  applyMigrations(client, migrations.slice(0, 2), 0)
  client.exec(`INSERT INTO people VALUES ('p', 'o', 'Ana', 'guard', '["a"]', 60, '2001-02-03', '[]', 1)`)
  applyMigrations(client, migrations.slice(2, 3), 0)
  expect(client.prepare('SELECT * FROM people').get()).toEqual({
    person_id: 'p',
    outlet_id: 'o',
    name: 'Ana',
    role: 'guard',
    skills: '["a"]',
    contract_minutes_per_week: 60,
    birth_on: '2001-02-03',
    availability: '[]',
    active: 1,
    flags: '[]',
  })
})

it('codes are never missing', () => {
  const client = database()
  applyMigrations(client, migrations.slice(0, 3), 0)
  const insert = `INSERT INTO people VALUES ('p', 'o', 'Ana', 'guard', '[]', 60, NULL, '[]', 1, NULL)`
  expect(() => client.exec(insert)).toThrow(/NOT NULL/)
})
