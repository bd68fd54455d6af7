import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWhole, readWholeNow, type ReadFile } from '#backend/share/wholeFile.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-whole-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 7) % 251)

const ways: readonly (readonly [string, ReadFile])[] = [
  ['in its turn', readWhole],
  ['at once', readWholeNow],
]

describe.each(ways)('a whole file %s', (_, read) => {
  it.each([
    [0, 0, 'whole'],
    [0, 10, 'whole'],
    [1, 0, 'tooLarge'],
    [10, 10, 'whole'],
    [11, 10, 'tooLarge'],
    [70_000, 70_000, 'whole'],
    [70_000, 69_999, 'tooLarge'],
    [300, 1_048_576, 'whole'],
  ])('of %d bytes, with room for %d, is %s', async (length, room, answer) => {
    writeFileSync(join(folder, 'file'), bytesOf(length))
    const found = await read(join(folder, 'file'), room)
    expect(found).toEqual(answer === 'whole' ? bytesOf(length) : answer)
  })

  it.skipIf(process.platform !== 'linux')('is read to its end though its size says nothing', async () => {
    const found = await read('/proc/self/status', 100_000)
    expect(typeof found === 'string' ? found : Buffer.from(found).toString()).toContain('VmRSS')
    expect(await read('/proc/self/status', 100)).toBe('tooLarge')
  })

  it.skipIf(process.platform === 'win32')('is no link, no directory, no pipe, and nothing', async () => {
    writeFileSync(join(folder, 'file'), 'x')
    symlinkSync(join(folder, 'file'), join(folder, 'link'))
    mkdirSync(join(folder, 'directory'))
    execFileSync('mkfifo', [join(folder, 'pipe')])
    for (const name of ['link', 'directory', 'pipe', 'nothing', 'file/below']) {
      expect([name, await read(join(folder, name), 10)]).toEqual([name, 'notFound'])
    }
  })
})
