import BetterSqlite3 from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { createConnection } from '#db/connection.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { createRepositoryStore } from '#db/repositories/ruleRepository.ts'

const root = (version: number) => ({ version, bytes: Uint8Array.of(version) })

it('a data folder that knows one root keeps all that it believes, and keeps every root from then on', () => {
  const client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  applyMigrations(client, migrations.slice(0, 6), 0)
  client.exec(`INSERT INTO repository_metadata VALUES ('root', 3, x'03'), ('targets', 9, x'09')`)
  client.exec(`INSERT INTO repository_seen VALUES ('root', 3, '["a"]')`)
  applyMigrations(client, migrations.slice(6, 7), 0)
  const store = createRepositoryStore(createConnection(client))
  expect(store.roots()).toEqual([])
  expect(store.metadata()).toEqual([
    { role: 'root', ...root(3) },
    { role: 'targets', version: 9, bytes: Uint8Array.of(9) },
  ])
  expect(store.seen()).toEqual([{ role: 'root', version: 3, signedBy: ['a'] }])
  const nothing = { metadata: [], seen: [], passedOver: [], targets: null, confirmedAt: null }
  store.accept({ ...nothing, roots: [root(4), root(3)] })
  store.accept({ ...nothing, roots: [{ version: 4, bytes: Uint8Array.of(0) }] })
  expect(store.roots()).toEqual([root(3), root(4)])
})
