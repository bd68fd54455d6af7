import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { backupFolder, databaseFile, incomingFile } from '#db/folder.ts'
import { migrations } from '#db/migrations/migrations.ts'
import { openStores, type OpenedStores } from '#db/openStores.ts'
import { restoreBackup } from '#db/restore.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPerson, testProfile } from '#test/support/testOrganisation.ts'

const now = () => testAt
const { outletId } = testPerson('p1')
const next = { version: migrations.length + 1, name: 'next', sql: 'ALTER TABLE people ADD COLUMN nickname TEXT;' }
const closing = (stores: OpenedStores): OpenedStores => {
  onTestFinished(() => stores.close())
  return stores
}

describe('many who open one folder', () => {
  it('at the same moment: one gets it, the others are told, and nothing is harmed', async () => {
    const folder = newDataFolder()
    const openings = await Promise.all(Array.from({ length: 8 }, () => openStores(folder, { now })))
    const opened = openings.flatMap((one) => (one.ok ? [closing(one.value)] : []))
    expect(opened).toHaveLength(1)
    expect(openings.filter((one) => !one.ok)).toEqual(
      Array.from({ length: 7 }, () => ({ ok: false, error: { code: 'folderInUse' } })),
    )
    opened[0]?.people.saveAll([testPerson('p1')])
    expect(opened[0]?.people.list(outletId)).toHaveLength(1)
    expect(opened[0]?.damage()).toBeNull()
  })

  it('one after the other: each sees what the one before has left', async () => {
    const folder = newDataFolder()
    for (let turn = 1; turn <= 5; turn += 1) {
      const stores = await openTestStores(folder)
      expect(stores.people.list(outletId)).toHaveLength(turn - 1)
      stores.people.saveAll([testPerson(`p${turn}`)])
      stores.close()
    }
  })

  it('while one restores, or one restores while another is in: the second is refused', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    const { file } = await stores.backups.create('manual')
    const before = readdirSync(folder).toSorted()
    expect(restoreBackup(folder, file, { now })).toEqual({ ok: false, error: 'folderInUse' })
    expect(readdirSync(folder).toSorted()).toEqual(before)
    stores.people.saveAll([testPerson('p1')])
    expect(stores.people.list(outletId)).toHaveLength(1)
  })

  it('is closed twice without harm, and the folder of the next one is not given back by it', async () => {
    const folder = newDataFolder()
    const first = await openTestStores(folder)
    first.close()
    const second = await openTestStores(folder)
    first.close()
    expect(await openStores(folder, { now })).toEqual({ ok: false, error: { code: 'folderInUse' } })
    second.people.saveAll([testPerson('p1')])
  })
})

describe('a folder that cannot be opened', () => {
  it('is given back each time: to try again is not to be in use', async () => {
    const folder = newDataFolder()
    const newer = await openTestStores(folder, { migrations: [...migrations, next] })
    newer.close()
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await openStores(folder, { now })).toMatchObject({ ok: false, error: { code: 'newerDatabase' } })
    }
    expect((await openTestStores(folder, { migrations: [...migrations, next] })).damage()).toBeNull()
  })

  it('is given back where a migration is at fault, with all that it held', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    stores.people.saveAll([testPerson('p1')])
    stores.close()
    const broken = { ...next, sql: 'ALTER TABLE nowhere ADD COLUMN x TEXT;' }
    await expect(openStores(folder, { now, migrations: [...migrations, broken] })).rejects.toThrow('nowhere')
    const again = await openTestStores(folder)
    expect(again.people.list(outletId)).toHaveLength(1)
    expect(existsSync(join(folder, 'damaged'))).toBe(false)
  })
})

describe('the day’s backup', () => {
  it('is not made for a folder that nobody has set up', async () => {
    const folder = newDataFolder()
    ;(await openTestStores(folder)).close()
    ;(await openTestStores(folder, { now: () => testAt + 86_400_000 * 3 })).close()
    expect(existsSync(backupFolder(folder))).toBe(false)
  })

  it('holds what the folder held when it was opened, and opens as a folder of its own', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    stores.profiles.save(testProfile)
    stores.people.saveAll([testPerson('p1')])
    stores.close()
    const again = await openTestStores(folder)
    again.people.saveAll([testPerson('p2')])
    const [backup] = again.backups.list()
    const copy = newDataFolder()
    writeFileSync(databaseFile(copy), readFileSync(join(backupFolder(folder), backup?.file ?? '')))
    const elsewhere = await openTestStores(copy)
    expect(elsewhere.people.list(outletId).map(({ personId }) => personId)).toEqual(['p1'])
    expect(elsewhere.profiles.get()).toEqual(testProfile)
  })
})

describe('what a restore left half done', () => {
  it('is swept or ended by the next start, whatever else lies in the folder', async () => {
    const folder = newDataFolder()
    const stores = await openTestStores(folder)
    stores.people.saveAll([testPerson('p1')])
    const { file } = await stores.backups.create('manual')
    stores.people.saveAll([testPerson('p2')])
    stores.close()
    mkdirSync(join(folder, 'replaced', '2026-03-16T12-00-00-000Z'), { recursive: true })
    writeFileSync(`${incomingFile(folder)}.partial`, 'half a copy')
    writeFileSync(incomingFile(folder), readFileSync(join(backupFolder(folder), file)))
    const again = await openTestStores(folder)
    expect(again.people.list(outletId).map(({ personId }) => personId)).toEqual(['p1'])
    expect(readdirSync(join(folder, 'replaced'))).toEqual(['2026-03-16T12-00-00-000Z', '2026-03-16T12-00-00-001Z'])
    expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([])
  })

  it('never puts a damaged copy in the place of the database unseen: it is set aside as any other', async () => {
    const folder = newDataFolder()
    ;(await openTestStores(folder)).close()
    const before = readFileSync(databaseFile(folder))
    writeFileSync(incomingFile(folder), 'not a database, whatever it says'.repeat(50))
    const stores = await openTestStores(folder)
    expect(stores.damage()?.setAside).toContain('damaged')
    const kept = join(folder, 'replaced', '2026-03-16T12-00-00-000Z', 'plumbline.sqlite')
    expect(readFileSync(kept).equals(before)).toBe(true)
  })
})
