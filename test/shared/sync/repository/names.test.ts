import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isRegionRole,
  isRepositoryName,
  isRepositoryPath,
  isTargetOf,
  metadataFolder,
  metadataPath,
  packTarget,
  parseMetadataName,
  parseTargetFile,
  plainRootPath,
  regionTarget,
  targetFolder,
  targetPath,
} from '#shared/sync/repository/names.ts'

const sha = 'ab'.repeat(32)

describe('names in the repository of rules', () => {
  it.each([
    ['1.root.json', { role: 'root', version: 1, sha8: null }],
    ['12.root.0123abcd.json', { role: 'root', version: 12, sha8: '0123abcd' }],
    ['7.timestamp.0123abcd.json', { role: 'timestamp', version: 7, sha8: '0123abcd' }],
    ['9999999999.snapshot.0123abcd.json', { role: 'snapshot', version: 9_999_999_999, sha8: '0123abcd' }],
    ['3.region-south.0123abcd.json', { role: 'region-south', version: 3, sha8: '0123abcd' }],
  ])('%s is a file of a role', (name, parsed) => {
    expect(parseMetadataName(name)).toEqual(parsed)
    expect(isRepositoryPath(`${metadataFolder}/${name}`)).toBe(true)
  })

  it.each([
    'timestamp.json',
    '1.timestamp.json',
    '0.root.json',
    '01.root.json',
    '10000000000.root.json',
    '-1.root.json',
    '1.root.JSON',
    '1.Root.json',
    '1.root.0123ABCD.json',
    '1.root.0123abc.json',
    '1.a.b.0123abcd.json',
    '1.__proto__.0123abcd.json',
    '1.root.json.tmp',
    '1.root (conflicted copy).json',
    '~$1.root.json',
    '.tmp-0011',
    '',
  ])('%s is not even looked at', (name) => {
    expect(parseMetadataName(name)).toBeNull()
    expect(isRepositoryPath(`${metadataFolder}/${name}`)).toBe(false)
  })

  it.each([
    ['targets', 'registry.json', true],
    ['targets', 'layout.json', true],
    ['targets', 'policy.json', true],
    ['targets', packTarget(12), true],
    ['targets', 'pack-0.json', false],
    ['targets', 'pack-01.json', false],
    ['targets', 'pack-1.json ', false],
    ['targets', 'south.registry.json', false],
    ['targets', '../registry.json', false],
    ['targets', '__proto__', false],
    ['south', regionTarget('south'), true],
    ['south', regionTarget('north'), false],
    ['south', 'registry.json', false],
    ['south', packTarget(1), false],
    ['root', regionTarget('root'), false],
  ])('the role %s may list %s: %s', (role, name, may) => {
    expect(isTargetOf(role, name)).toBe(may)
  })

  it.each([
    [`${sha}.registry.json`, 'registry.json'],
    [`${sha}.pack-7.json`, 'pack-7.json'],
    [`${sha}.south.registry.json`, 'south.registry.json'],
  ])('%s is a target', (file, name) => {
    expect(parseTargetFile(file)).toEqual({ name, sha256: sha })
    expect(isRepositoryName(targetFolder, file)).toBe(true)
    expect(isRepositoryName(metadataFolder, file)).toBe(false)
  })

  it.each([
    `${sha}.virus.exe`,
    `${sha}.targets.registry.json`,
    `${sha.slice(1)}.registry.json`,
    'registry.json',
    `${sha}.`,
  ])('%s is none', (file) => {
    expect(parseTargetFile(file)).toBeNull()
  })

  it('what is written is what is read', () => {
    const role = fc.stringMatching(/^[0-9a-z][0-9a-z-]{0,39}$/)
    fc.assert(
      fc.property(
        role,
        fc.integer({ min: 1, max: 9_999_999_999 }),
        fc.stringMatching(/^[0-9a-f]{64}$/),
        (name, version, sha256) => {
          const path = metadataPath(name, version, sha256)
          expect(parseMetadataName(path.slice(metadataFolder.length + 1))).toEqual({
            role: name,
            version,
            sha8: sha256.slice(0, 8),
          })
          expect(isRepositoryPath(path) && isRepositoryPath(plainRootPath(version))).toBe(true)
          if (isRegionRole(name)) expect(isRepositoryPath(targetPath(regionTarget(name), sha256))).toBe(true)
        },
      ),
    )
  })

  it('no name leads out of the two folders', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', 'rules', 'metadata', 'targets', '1.root.json', '', 'x'), { maxLength: 5 }),
        (parts) => {
          const path = parts.join('/')
          expect(isRepositoryPath(path)).toBe(path === `${metadataFolder}/1.root.json`)
        },
      ),
    )
  })
})
