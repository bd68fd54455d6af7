import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compress, decompress } from '#backend/share/compression.ts'
import { cannotSync, codeOf, isBusy, problemOf } from '#backend/share/shareErrors.ts'
import { refuseShare } from '#backend/share/shareRefusal.ts'
import { readWhole } from '#backend/share/wholeFile.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-files-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fault = (code: string): Error => Object.assign(new Error(code), { code })

describe('a whole file', () => {
  it('is read up to the length that is allowed, and not a byte further', async () => {
    const file = join(folder, 'ten')
    writeFileSync(file, '0123456789')
    expect(Buffer.from((await readWhole(file, 10)) as Uint8Array).toString()).toBe('0123456789')
    expect(await readWhole(file, 11)).toHaveLength(10)
    expect(await readWhole(file, 9)).toBe('tooLarge')
    writeFileSync(file, '')
    expect(await readWhole(file, 0)).toHaveLength(0)
  })

  it('of a megabyte is the same bytes', async () => {
    const bytes = Buffer.from(Array.from({ length: 1_048_576 }, (_, at) => (at * 7) % 251))
    writeFileSync(join(folder, 'large'), bytes)
    expect(bytes.equals((await readWhole(join(folder, 'large'), bytes.length)) as Uint8Array)).toBe(true)
  })

  it.each<[string, (path: string) => void]>([
    ['nothing', () => undefined],
    ['a directory', (path) => mkdirSync(path)],
    ['a link to a file outside', (path) => symlinkSync('/etc/hostname', path)],
    ['a link to nowhere', (path) => symlinkSync('/nonexistent', path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['a pipe that nobody writes into', (path) => void execFileSync('mkfifo', [path])],
  ])('is not found where %s stands in its place, and nobody waits', async (what, make) => {
    const path = join(folder, `not-${what.replaceAll(' ', '-')}`)
    make(path)
    expect(await readWhole(path, 100)).toBe('notFound')
  })

  it('is not found below a file', async () => {
    writeFileSync(join(folder, 'plain'), 'x')
    expect(await readWhole(join(folder, 'plain', 'below'), 100)).toBe('notFound')
  })
})

describe('faults of a file system', () => {
  it.each([
    ['EROFS', 'readOnly', 'shareReadOnly'],
    ['EACCES', 'readOnly', 'shareReadOnly'],
    ['EPERM', 'readOnly', 'shareReadOnly'],
    ['ENOSPC', 'full', 'shareFull'],
    ['EDQUOT', 'full', 'shareFull'],
    ['EFBIG', 'full', 'shareFull'],
    ['ENOENT', 'missing', 'shareMissing'],
    ['ENOTDIR', 'missing', 'shareMissing'],
    ['ENOTCONN', 'missing', 'shareMissing'],
    ['EHOSTDOWN', 'missing', 'shareMissing'],
    ['ENODEV', 'missing', 'shareMissing'],
    ['ETIMEDOUT', 'hung', 'shareHung'],
    ['EIO', 'io', 'shareMissing'],
    ['ESTALE', 'io', 'shareMissing'],
  ])('%s is %s, told as %s with the folder', (code, problem, why) => {
    expect(problemOf(fault(code))).toBe(problem)
    expect(refuseShare(problemOf(fault(code)), '/mnt/share')).toEqual({
      ok: false,
      error: { code: 'refused', why, details: { folder: '/mnt/share' } },
    })
  })

  it.each([
    ['EIO', 2_999, 'io'],
    ['EIO', 3_000, 'hung'],
    ['EHOSTDOWN', 2_999, 'missing'],
    ['EHOSTDOWN', 3_000, 'hung'],
    ['ENETUNREACH', 60_000, 'hung'],
    ['ETIMEDOUT', 0, 'hung'],
    ['ESTALE', 60_000, 'io'],
    ['ENOSPC', 60_000, 'full'],
    ['EACCES', 60_000, 'readOnly'],
    ['ENOENT', 60_000, 'missing'],
  ])('%s after %d ms of silence is %s', (code, waitedMs, problem) => {
    expect(problemOf(fault(code), waitedMs)).toBe(problem)
  })

  it.each([
    ['foreign', 'shareForeign'],
    ['newerLayout', 'newerDatabase'],
    ['fork', 'shareFork'],
  ] as const)('a share that is %s is told as %s', (problem, why) => {
    expect(refuseShare(problem, '/s')).toMatchObject({ error: { why } })
  })

  it.each<[string, unknown]>([
    ['an error without a code', new TypeError('undefined is not a function')],
    ['a text', 'ENOENT'],
    ['an object that looks like one', { code: 'ENOENT' }],
    ['a code that is a number', Object.assign(new Error('x'), { code: 2 })],
  ])('%s is a bug, and is thrown on', (_, cause) => {
    const thrown = ((): unknown => {
      try {
        return problemOf(cause)
      } catch (caught) {
        return [caught]
      }
    })()
    expect(thrown).toEqual([cause])
    expect(codeOf(cause)).toBe('')
    expect([isBusy(cause), cannotSync(cause)]).toEqual([false, false])
  })

  it('of a scanner that holds a file are waited for, of a full disk are not', () => {
    expect(['EBUSY', 'EPERM', 'EACCES', 'EAGAIN', 'ENOSPC', 'EIO'].map((code) => isBusy(fault(code)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ])
    expect(['EINVAL', 'ENOTSUP', 'EBADF', 'ENOSPC', 'EIO'].map((code) => cannotSync(fault(code)))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })
})

describe('packing', () => {
  it('gives back what it got', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
        const plain = decompress(compress(bytes), Math.max(1, bytes.length))
        expect(plain === null ? null : Buffer.compare(plain, bytes)).toBe(0)
      }),
    )
  })

  it('is the same bytes each time, so that two writers of the same words write the same file', () => {
    const words = Buffer.from(JSON.stringify({ outlets: Array.from({ length: 50 }, (_, at) => `outlet ${at}`) }))
    expect(Buffer.compare(compress(words), compress(Uint8Array.from(words)))).toBe(0)
    expect(compress(words).length).toBeLessThan(words.length / 2)
  })

  it('stops at the size that is allowed: a small file may unpack to a mountain', () => {
    const bomb = brotliCompressSync(Buffer.alloc(8 * 1_048_576))
    expect(bomb.length).toBeLessThan(1_000)
    expect(decompress(bomb, 1_048_576)).toBeNull()
    expect(decompress(bomb, 8 * 1_048_576)).toHaveLength(8 * 1_048_576)
    expect(decompress(bomb, 8 * 1_048_576 - 1)).toBeNull()
  })

  it('refuses what is cut, and what never was packed', () => {
    const packed = compress(Buffer.from('a report of an outlet, in many words'.repeat(20)))
    for (let length = 0; length < packed.length; length += 3)
      expect(decompress(packed.subarray(0, length), 10_000)).toBeNull()
    expect(decompress(Buffer.from('{"plain":true}'), 10_000)).toBeNull()
  })
})
