import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { timestampName } from '#db/folder.ts'
import { restoreBackup } from '#db/restore.ts'
import { keptAside } from '#db/thinAside.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testPerson, testProfile } from '#test/support/testOrganisation.ts'

const minuteMs = 60_000
const nameAt = (minute: number) => timestampName(testAt + minute * minuteMs)
const database = (folder: string) => join(folder, 'plumbline.sqlite')
const listed = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : [])

/** A closed folder in use, with one backup. */
const usedFolder = async () => {
  const folder = newDataFolder()
  const stores = await openTestStores(folder)
  stores.profiles.save(testProfile)
  stores.people.saveAll([testPerson('p1')])
  const { file } = await stores.backups.create('manual')
  stores.close()
  return { folder, file }
}
/** Sets aside `count` databases, one a minute, older than what follows. */
const setAsideBefore = (
  folder: string,
  kind: 'replaced' | 'damaged',
  count: number,
  bytesOf: (nth: number) => Buffer,
) => {
  for (let nth = 0; nth < count; nth += 1) {
    const aside = join(folder, kind, nameAt(nth - 100))
    mkdirSync(aside, { recursive: true })
    writeFileSync(join(aside, 'plumbline.sqlite'), bytesOf(nth))
  }
}
const rubbish = Buffer.from('not a database, just a text of some length')
const restore = (folder: string, file: string, minute = 0) =>
  restoreBackup(folder, file, { now: () => testAt + minute * minuteMs })

describe('databases that restores have replaced', () => {
  it('make room: the newest five stay, and the present one is untouched', async () => {
    const { folder, file } = await usedFolder()
    for (let minute = 0; minute < 8; minute += 1) expect(restore(folder, file, minute).ok).toBe(true)
    expect(listed(join(folder, 'replaced'))).toEqual([3, 4, 5, 6, 7].map(nameAt))
    expect(keptAside).toBe(5)
    const stores = await openTestStores(folder)
    expect(stores.people.list(testPerson('p1').outletId)).toHaveLength(1)
  })

  it('keep the newest that can be used, however old, while the newest five cannot', async () => {
    const { folder, file } = await usedFolder()
    const sound = readFileSync(database(folder))
    setAsideBefore(folder, 'replaced', 9, (nth) => (nth < 3 ? sound : rubbish))
    writeFileSync(database(folder), rubbish)
    expect(restore(folder, file).ok).toBe(true)
    expect(listed(join(folder, 'replaced'))).toEqual([
      nameAt(2 - 100),
      ...[5, 6, 7, 8].map((nth) => nameAt(nth - 100)),
      nameAt(0),
    ])
  })

  it('let old ones go where one of the newest five can be used', async () => {
    const { folder, file } = await usedFolder()
    const sound = readFileSync(database(folder))
    setAsideBefore(folder, 'replaced', 9, (nth) => (nth < 3 ? sound : rubbish))
    expect(restore(folder, file).ok).toBe(true)
    expect(listed(join(folder, 'replaced'))).toEqual([...[5, 6, 7, 8].map((nth) => nameAt(nth - 100)), nameAt(0)])
  })

  it('keep the one just made though the clock was set back, and what somebody else put there', async () => {
    const { folder, file } = await usedFolder()
    for (let minute = 10; minute < 15; minute += 1) restore(folder, file, minute)
    mkdirSync(join(folder, 'replaced', 'before the audit'))
    expect(restore(folder, file, -1_000)).toMatchObject({ ok: true })
    expect(listed(join(folder, 'replaced'))).toEqual([
      nameAt(-1_000),
      ...[11, 12, 13, 14].map(nameAt),
      'before the audit',
    ])
  })

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that cannot be removed do not undo a restore',
    async () => {
      const { folder, file } = await usedFolder()
      for (let minute = 0; minute < 5; minute += 1) restore(folder, file, minute)
      const causes: unknown[] = []
      chmodSync(join(folder, 'replaced', nameAt(0)), 0o500)
      const restored = restoreBackup(folder, file, {
        now: () => testAt + 9 * minuteMs,
        report: (cause) => causes.push(cause),
      })
      chmodSync(join(folder, 'replaced', nameAt(0)), 0o700)
      expect([restored.ok, causes.length]).toEqual([true, 1])
    },
  )
})

describe('databases that were damaged', () => {
  const damage = async (folder: string) => {
    writeFileSync(database(folder), rubbish)
    return openTestStores(folder)
  }

  it('make room while there is a backup: the newest five stay', async () => {
    const { folder, file } = await usedFolder()
    setAsideBefore(folder, 'damaged', 7, () => rubbish)
    const stores = await damage(folder)
    expect(listed(join(folder, 'damaged'))).toEqual([...[3, 4, 5, 6].map((nth) => nameAt(nth - 100)), nameAt(0)])
    expect(stores.damage()).toEqual({ setAside: join(folder, 'damaged', nameAt(0)), backups: [file] })
  })

  it('all stay where there is no backup: one of them may be the last that can be saved', async () => {
    const folder = newDataFolder()
    setAsideBefore(folder, 'damaged', 7, () => rubbish)
    await damage(folder)
    expect(listed(join(folder, 'damaged'))).toHaveLength(8)
  })
})

it('stores that settle only when they are closed are whole when they are opened again', async () => {
  const folder = newDataFolder()
  const stores = await openTestStores(folder, { lasting: 'atClose' })
  stores.people.saveAll([testPerson('p1'), testPerson('p2')])
  stores.close()
  expect(listed(folder).filter((name) => name.includes('-wal') || name.includes('-shm'))).toEqual([])
  const again = await openTestStores(folder)
  expect(again.people.list(testPerson('p1').outletId).map(({ personId }) => personId)).toEqual(['p1', 'p2'])
  expect(again.damage()).toBeNull()
})
