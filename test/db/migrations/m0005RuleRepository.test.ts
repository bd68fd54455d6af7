import BetterSqlite3 from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { createConnection } from '#db/connection.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { createRepositoryStore } from '#db/repositories/ruleRepository.ts'

it('a data folder from before the repository begins with nothing believed, and loses nothing', () => {
  const client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  applyMigrations(client, migrations.slice(0, 4), 0)
  client.exec(`INSERT INTO registry VALUES (1, '{"fmt":1}')`)
  applyMigrations(client, migrations.slice(4, 5), 0)
  const store = createRepositoryStore(createConnection(client))
  expect([store.metadata(), store.seen(), store.targets(), store.pending(), store.confirmedAt()]).toEqual([
    [],
    [],
    [],
    [],
    null,
  ])
  expect(client.prepare('SELECT registry FROM registry').pluck().get()).toBe('{"fmt":1}')
})
