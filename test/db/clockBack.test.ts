import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupFolder, timestampName } from '#db/folder.ts'
import { newDataFolder, openTestStores, testAt } from '#test/support/dataFolder.ts'
import { testProfile } from '#test/support/testOrganisation.ts'

const dayMs = 86_400_000
/** Copies from days on which this machine's clock ran a year ahead. */
const leaveFromTheFuture = (folder: string, count: number): void => {
  mkdirSync(backupFolder(folder), { recursive: true })
  for (let day = 0; day < count; day += 1) {
    writeFileSync(join(backupFolder(folder), `${timestampName(testAt + (365 + day) * dayMs)}-auto.sqlite`), 'old')
  }
}

describe('a clock that was ahead and is right again', () => {
  it('does not keep the day’s copy from being made', async () => {
    const folder = newDataFolder()
    const first = await openTestStores(folder)
    first.profiles.save(testProfile)
    first.close()
    leaveFromTheFuture(folder, 1)
    const { backups } = await openTestStores(folder)
    expect(backups.list().map(({ createdAt }) => createdAt)).toContain(testAt)
  })

  it('does not let a new copy be the first to go, where ten from the future are kept', async () => {
    const folder = newDataFolder()
    const { backups } = await openTestStores(folder)
    leaveFromTheFuture(folder, 10)
    const made = await backups.create('automatic')
    expect(made.bytes).toBeGreaterThan(4_096)
    expect(backups.list().map(({ file }) => file)).toContain(made.file)
    expect(backups.list()).toHaveLength(10)
  })
})
