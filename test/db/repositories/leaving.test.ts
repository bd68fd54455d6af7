/** Who has confirmed what leaves an outlet, as the database keeps it. */
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { databaseFile } from '#db/folder.ts'
import { id } from '#shared/kernel/ids.ts'
import type { LeavingRead } from '#shared/roster/ports.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'

const read = (outletId: string, over: Partial<LeavingRead> = {}): LeavingRead => ({
  outletId: id(outletId),
  version: 1,
  actorId: id('mia'),
  readAt: 5,
  ...over,
})

describe('the confirmed list', () => {
  it('is one row an outlet, the newest word, and nothing of a text', async () => {
    const folder = newDataFolder()
    const { leaving, close } = await openTestStores(folder)
    leaving.save(read('nordbad'))
    leaving.save(read('westbad', { readAt: 7 }))
    leaving.save(read('nordbad', { version: 2, actorId: id('max'), readAt: 9 }))
    close()
    const client = new BetterSqlite3(databaseFile(folder), { readonly: true })
    expect(client.prepare('SELECT * FROM leaving_read ORDER BY outlet_id').all()).toEqual([
      { outlet_id: 'nordbad', version: 2, actor_id: 'max', read_at: 9 },
      { outlet_id: 'westbad', version: 1, actor_id: 'mia', read_at: 7 },
    ])
    client.close()
  })

  it.each<readonly [string, Partial<LeavingRead>]>([
    ['without a version', { version: null as never }],
    ['by nobody', { actorId: null as never }],
    ['at no time', { readAt: null as never }],
    ['in a version that is no number', { version: 'one' as never }],
  ])('is not kept %s, and what was confirmed before stays', async (_, over) => {
    const { leaving } = await openTestStores(newDataFolder())
    leaving.save(read('nordbad'))
    expect(() => leaving.save(read('nordbad', over))).toThrow(/constraint|cannot store/i)
    expect(leaving.get(id('nordbad'))).toEqual(read('nordbad'))
  })

  it('of one outlet is not that of another whose name begins alike', async () => {
    const { leaving } = await openTestStores(newDataFolder())
    leaving.save(read('nordbad2'))
    expect(leaving.get(id('nordbad'))).toBeNull()
    expect(leaving.get(id('NORDBAD2'))).toBeNull()
  })
})
