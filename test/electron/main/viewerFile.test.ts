import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readViewer } from '../../../electron/main/viewerFile.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-viewer-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the program of an inspector’s page, beside the packaged one', () => {
  it('is read as the build wrote it', async () => {
    const file = join(folder, 'inspector.json')
    writeFileSync(file, JSON.stringify({ script: 'run()', style: 'p{}' }))
    expect(await readViewer(file)).toEqual({ script: 'run()', style: 'p{}' })
  })

  it.each(['{}', '{"script":"","style":""}', 'null', ''])('is refused where it holds %j', async (text) => {
    const file = join(folder, 'broken.json')
    writeFileSync(file, text)
    await expect(readViewer(file)).rejects.toThrow(Error)
  })

  it('is missed where the build left it out', async () => {
    await expect(readViewer(join(folder, 'nowhere.json'))).rejects.toThrow('ENOENT')
  })
})
