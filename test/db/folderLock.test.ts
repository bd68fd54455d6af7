import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockFolder } from '#db/folderLock.ts'
import { openStores } from '#db/openStores.ts'
import { newDataFolder, testAt } from '#test/support/dataFolder.ts'

const isRoot = process.getuid?.() === 0

describe('a place that cannot be a data folder', () => {
  it.each<[string, (root: string) => string]>([
    [
      'a file',
      (root) => {
        writeFileSync(join(root, 'file'), 'mine')
        return join(root, 'file')
      },
    ],
    [
      'a folder under a file',
      (root) => {
        writeFileSync(join(root, 'file'), 'mine')
        return join(root, 'file', 'data')
      },
    ],
    [
      'a link to nowhere',
      (root) => {
        symlinkSync(join(root, 'gone'), join(root, 'link'))
        return join(root, 'link')
      },
    ],
    ['a name that is too long', (root) => join(root, 'x'.repeat(300))],
    [
      'a folder whose lock is a folder',
      (root) => {
        mkdirSync(join(root, 'plumbline.lock'))
        return root
      },
    ],
  ])('%s is refused by a code, not by a fault', async (_, make) => {
    const root = newDataFolder()
    const folder = make(root)
    expect(await openStores(folder, { now: () => testAt })).toEqual({ ok: false, error: { code: 'dataReadOnly' } })
  })

  it('keeps the file that was there', async () => {
    const file = join(newDataFolder(), 'file')
    writeFileSync(file, 'mine')
    await openStores(file, { now: () => testAt })
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it.skipIf(isRoot)('is also a folder that may only be read', () => {
    const folder = newDataFolder()
    chmodSync(folder, 0o500)
    expect(lockFolder(folder)).toEqual({ ok: false, error: 'dataReadOnly' })
  })
})

describe('the lock', () => {
  it('keeps a second user out until it is released, and leaves nothing to clean up', () => {
    const folder = newDataFolder()
    const first = lockFolder(folder)
    if (!first.ok) throw new Error(first.error)
    expect(lockFolder(folder)).toEqual({ ok: false, error: 'folderInUse' })
    first.value.release()
    const second = lockFolder(folder)
    expect(second.ok).toBe(true)
    if (second.ok) second.value.release()
  })

  it('makes the folder with all above it', () => {
    const folder = join(newDataFolder(), 'a', 'b')
    const lock = lockFolder(folder)
    expect(lock.ok).toBe(true)
    if (lock.ok) lock.value.release()
  })
})
