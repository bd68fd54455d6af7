import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databaseFile } from '#db/folder.ts'
import { id } from '#shared/kernel/ids.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'
import { testOutletReport, testReceived, testWeekReport } from '#test/support/storeRows.ts'

const device1 = id<'Device'>('device1')

const filled = async () => {
  const folder = newDataFolder()
  const stores = await openTestStores(folder)
  for (const seq of [1, 2, 3]) {
    const { file, head } = testReceived(seq)
    stores.chains.acceptReport(file, head, testOutletReport(testWeekReport(seq)))
  }
  return { folder, stores }
}

describe('void rows', () => {
  it('are taken back with the transaction that made them void', async () => {
    const { stores } = await filled()
    expect(() =>
      stores.transaction(() => {
        stores.chains.voidAbove(new Map([[device1, 0]]))
        expect(stores.chains.newestReports()).toEqual([])
        throw new Error('taken back')
      }),
    ).toThrow('taken back')
    expect(stores.chains.newestReports()).toHaveLength(1)
  })

  it('are found without looking at every row, however many outlets have reported', async () => {
    const { folder, stores } = await filled()
    stores.close()
    const client = new Database(databaseFile(folder), { readonly: true })
    const planOf = (query: string): string =>
      (client.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { readonly detail: string }[])
        .map(({ detail }) => detail)
        .join('; ')
    for (const table of ['received_reports', 'received_approvals']) {
      expect(planOf(`SELECT path FROM ${table} WHERE is_void = 1`)).toContain(`${table}_void`)
    }
    expect(
      planOf(`SELECT path FROM received_files WHERE device_id = 'd' AND type IN ('cs1', 'ap1') AND seq > 3`),
    ).toContain('received_files_by_number (device_id=? AND type=? AND seq>?)')
    client.close()
  })

  it('write nothing where nothing changes', async () => {
    const { folder, stores } = await filled()
    stores.chains.voidAbove(new Map([[device1, 1]]))
    const client = new Database(databaseFile(folder), { readonly: true })
    const version = () => client.pragma('data_version', { simple: true })
    const before = version()
    expect(stores.chains.voidAbove(new Map([[device1, 1]]))).toHaveLength(2)
    expect(version()).toBe(before)
    stores.chains.voidAbove(new Map([[device1, 2]]))
    expect(version()).not.toBe(before)
    client.close()
    stores.close()
  })
})
