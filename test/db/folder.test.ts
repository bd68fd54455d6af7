import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backupFolder,
  damagedFolder,
  databaseFile,
  incomingFile,
  lockFile,
  newTimestampFolder,
  replacedFolder,
  setAside,
  syncFolder,
  timestampName,
  withSideFiles,
} from '#db/folder.ts'
import { newDataFolder, testAt } from '#test/support/dataFolder.ts'

const instants = fc.integer({ min: 0, max: Date.UTC(9999, 11, 31, 23, 59, 59, 999) })

describe('a data folder', () => {
  it('keeps everything inside itself, each thing in a place of its own', () => {
    const places = [databaseFile, lockFile, backupFolder, damagedFolder, incomingFile, replacedFolder].map((place) =>
      place('/data'),
    )
    expect(new Set(places).size).toBe(places.length)
    expect(places.map((place) => dirname(place))).toEqual(places.map(() => '/data'))
  })

  it('names moments so that they sort as text, as they follow each other', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [first, second] = [timestampName(Math.min(a, b)), timestampName(Math.max(a, b))]
        expect(first <= second).toBe(true)
        expect(first === second).toBe(a === b)
      }),
    )
  })

  it('names them in letters that every file system takes', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(timestampName(at)).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/)
      }),
    )
    expect(timestampName(testAt + 1)).toBe('2026-03-16T12-00-00-001Z')
  })

  it('has a new folder for each thing of one moment', () => {
    const parent = join(newDataFolder(), 'damaged')
    const made = [1, 2, 3].map(() => basename(newTimestampFolder(parent, testAt)))
    expect(made).toEqual(['2026-03-16T12-00-00-000Z', '2026-03-16T12-00-00-001Z', '2026-03-16T12-00-00-002Z'])
    expect(readdirSync(parent)).toEqual(made)
  })

  it('does not give out a name under which a file lies', () => {
    const parent = newDataFolder()
    writeFileSync(join(parent, timestampName(testAt)), 'mine')
    expect(newTimestampFolder(parent, testAt)).toBe(join(parent, timestampName(testAt + 1)))
  })
})

describe('a database that is set aside', () => {
  it.each<[string, readonly string[]]>([
    ['alone', ['']],
    ['with its log', ['', '-wal']],
    ['with log and index', ['', '-wal', '-shm']],
    ['as a log without its database', ['-wal']],
    ['as nothing at all', []],
  ])('%s goes away whole, byte for byte, and nothing else does', (_, endings) => {
    const folder = newDataFolder()
    const into = join(folder, 'away')
    mkdirSync(into)
    for (const ending of endings) writeFileSync(`${databaseFile(folder)}${ending}`, `bytes of ${ending}`)
    writeFileSync(join(folder, 'plumbline.sqlite.incoming'), 'another')
    setAside(databaseFile(folder), into)
    expect(readdirSync(into).toSorted()).toEqual(endings.map((ending) => `plumbline.sqlite${ending}`).toSorted())
    for (const ending of endings)
      expect(readFileSync(join(into, `plumbline.sqlite${ending}`), 'utf8')).toBe(`bytes of ${ending}`)
    expect(withSideFiles(databaseFile(folder)).filter((file) => existsSync(file))).toEqual([])
    expect(existsSync(incomingFile(folder))).toBe(true)
  })
})

describe('a folder whose renames are to last', () => {
  it.skipIf(process.platform === 'win32')('is asked for it, and must be there', () => {
    const folder = newDataFolder()
    expect(() => syncFolder(folder)).not.toThrow()
    expect(() => syncFolder(join(folder, 'gone'))).toThrow('ENOENT')
  })
})
