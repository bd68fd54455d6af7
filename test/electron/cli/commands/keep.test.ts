import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStores } from '#db/openStores.ts'
import { id } from '#shared/kernel/ids.ts'
import { plumblineInside } from '#test/support/plumbline.ts'
import { seedFolder } from '#test/support/seededFolder.ts'

const root = mkdtempSync(join(tmpdir(), 'plumbline-keep-'))
const data = join(root, 'data')
const plumbline = (...args: readonly string[]) => plumblineInside('--json', ...args, '--data', data)
const take = (name: string) => {
  writeFileSync(join(root, 'people.csv'), `name,role\n${name},guard\n`)
  return plumbline('import', 'people', join(root, 'people.csv'), '--outlet', 'nordbad')
}
const names = async (): Promise<readonly string[]> => {
  const opened = await openStores(data, { now: () => 0 })
  if (!opened.ok) throw new Error(opened.error.code)
  const found = opened.value.people.list(id('nordbad')).map(({ name }) => name)
  opened.value.close()
  return found
}
beforeAll(() => seedFolder(data))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('backup and restore', () => {
  it('bring back what was there, and nothing of what came after', async () => {
    expect((await take('Before')).code).toBe(0)
    const { file } = (await plumbline('backup')).json as { readonly file: string }
    expect((await take('After')).code).toBe(0)
    expect(await names()).toEqual(expect.arrayContaining(['Before', 'After']))
    expect(await plumbline('restore', file)).toMatchObject({ code: 0, json: { file, state: 'ready' } })
    expect(await names()).toContain('Before')
    expect(await names()).not.toContain('After')
  })

  it('refuse a copy that is damaged, and the present database stays', async () => {
    const { file } = (await plumbline('backup')).json as { readonly file: string }
    const path = join(data, 'backups', file)
    writeFileSync(path, readFileSync(path).fill(0xff, 0, 200))
    const before = await names()
    expect(await plumbline('restore', file)).toMatchObject({ code: 2, json: { error: 'damagedDatabase' } })
    expect(await names()).toEqual(before)
  })

  it.each(['plumbline.sqlite', '../plumbline.sqlite', '/etc/passwd', '.', ''])('refuse %j', async (file) => {
    const ran = await plumbline('restore', file)
    expect(ran.code).toBe(2)
    expect(['noBackup', 'badInput']).toContain((ran.json as { readonly error: string }).error)
  })

  it('refuse a folder that somebody works in, and leave it alone', async () => {
    const opened = await openStores(data, { now: () => 0 })
    if (!opened.ok) throw new Error(opened.error.code)
    try {
      for (const command of [['backup'], ['restore', 'x'], ['status'], ['sync']]) {
        expect(await plumbline(...command)).toMatchObject({ code: 2, json: { error: 'folderInUse' } })
      }
      expect(opened.value.people.list(id('nordbad')).length).toBeGreaterThan(1)
    } finally {
      opened.value.close()
    }
  })
})
