import BetterSqlite3 from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { createConnection } from '#db/connection.ts'
import { applyMigrations } from '#db/migrate.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { createChainStore } from '#db/repositories/chains.ts'
import { id } from '#shared/kernel/ids.ts'
import { testApproval, testOutletReport } from '#test/support/storeRows.ts'

it('all that was read before counts, and can become void', () => {
  const client = new BetterSqlite3(':memory:')
  onTestFinished(() => void client.close())
  applyMigrations(client, migrations.slice(0, 9), 0)
  const text = (value: unknown) => `'${JSON.stringify(value)}'`
  client.exec(`
    INSERT INTO received_files VALUES ('a/1', 's1', x'01', 5, 'd1', 'cs1', 'nordbad', 1, 5);
    INSERT INTO received_files VALUES ('a/2', 's2', x'02', 5, 'd2', 'ap1', 'lea', 1, 5);
    INSERT INTO received_reports VALUES ('a/1', 'nordbad', 'd1', 1, 5, NULL, NULL, ${text(testOutletReport(null))});
    INSERT INTO received_approvals VALUES ('a/2', 'd2', 7, ${text(testApproval(7))});`)
  applyMigrations(client, migrations.slice(9, 10), 0)
  const chains = createChainStore(createConnection(client))
  expect([chains.newestReports().length, chains.approvals().length]).toEqual([1, 1])
  const none = new Map([
    [id<'Device'>('d1'), 0],
    [id<'Device'>('d2'), 0],
  ])
  expect(chains.voidAbove(none)).toEqual(['a/1', 'a/2'])
  expect([chains.newestReports().length, chains.approvals().length]).toEqual([0, 0])
})
