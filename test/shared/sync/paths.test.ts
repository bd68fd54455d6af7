import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { fileTypes } from '#shared/sync/model.ts'
import { isPathId, largestSeq, parseName, parsePath, pathOf } from '#shared/sync/paths.ts'

const place = fc.record({
  type: fc.constantFrom(...fileTypes),
  ownerId: fc.stringMatching(/^[a-z2-7]{8,13}$/),
  deviceId: fc.stringMatching(/^[a-z2-7]{13}$/).map((text) => id<'Device'>(text)),
  seq: fc.integer({ min: 1, max: largestSeq }),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  createdAt: fc.integer({ min: 0, max: Date.UTC(2199, 0, 1) }),
})

describe('paths of the share', () => {
  it('lead back to what they were made from', () => {
    fc.assert(
      fc.property(place, ({ sha256, createdAt, ...rest }) => {
        const path = pathOf({ ...rest, sha256, createdAt })
        expect(parsePath(path)).toEqual({ ...rest, sha16: sha256.slice(0, 16) })
        expect(path).toMatch(/^[0-9a-z./-]{1,100}$/)
        expect(path.split('/')[3]).toBe(new Date(createdAt).toISOString().slice(0, 7))
      }),
    )
  })

  it('look like this', () => {
    const path = pathOf({
      type: 'cs1',
      ownerId: 'nordbad',
      deviceId: id('abcdefghijklm'),
      seq: 42,
      sha256: 'a'.repeat(64),
      createdAt: Date.UTC(2026, 2, 31, 23, 59),
    })
    expect(path).toBe('outlets/nordbad/abcdefghijklm/2026-03/0000000042-aaaaaaaaaaaaaaaa.cs1')
  })

  it.each([
    '../../etc/passwd',
    'outlets/../rules/2026-03/0000000001-aaaaaaaaaaaaaaaa.cs1',
    'outlets/nordbad/dev/2026-13/0000000001-aaaaaaaaaaaaaaaa.cs1',
    'outlets/nordbad/dev/2026-03/0000000000-aaaaaaaaaaaaaaaa.cs1',
    'outlets/nordbad/dev/2026-03/1-aaaaaaaaaaaaaaaa.cs1',
    'outlets/nordbad/dev/2026-03/0000000001-AAAAAAAAAAAAAAAA.cs1',
    'outlets/nordbad/dev/2026-03/0000000001-aaaaaaaaaaaaaaaa.CS1',
    'outlets/nordbad/dev/2026-03/0000000001-aaaaaaaaaaaaaaaa.ap1',
    'outlets/nordbad/dev/2026-03/0000000001-aaaaaaaaaaaaaaaa.cs1/x',
    'outlets/Nordbad/dev/2026-03/0000000001-aaaaaaaaaaaaaaaa.cs1',
    'outlets//dev/2026-03/0000000001-aaaaaaaaaaaaaaaa.cs1',
    '/outlets/nordbad/dev/2026-03/0000000001-aaaaaaaaaaaaaaaa.cs1',
    'people/nordbad/dev/2026-03/0000000001-aaaaaaaaaaaaaaaa.cs1',
    'outlets/nordbad/dev/2026-03/0000000001-aaaaaaaaaaaaaaaa (PC-7 conflicted copy).cs1',
  ])('refuses %s', (path) => {
    expect(parsePath(path)).toBeNull()
  })

  it.each([
    'desktop.ini',
    'Thumbs.db',
    '.DS_Store',
    '~$report.cs1',
    '.tmp-0011',
    '0000000001-aaaaaaaaaaaaaaaa.cs1.tmp',
  ])('takes no notice of %s', (name) => {
    expect(parseName(name)).toBeNull()
    expect(isPathId(name)).toBe(false)
  })

  it('does not build a path from what may not stand in one', () => {
    const good = { type: 'cs1', deviceId: id<'Device'>('dev'), seq: 1, sha256: 'a'.repeat(64), createdAt: 0 } as const
    expect(() => pathOf({ ...good, ownerId: '../up' })).toThrow(RangeError)
    expect(() => pathOf({ ...good, ownerId: 'Nordbad' })).toThrow(RangeError)
    expect(() => pathOf({ ...good, ownerId: 'nordbad', seq: 0 })).toThrow(RangeError)
    expect(() => pathOf({ ...good, ownerId: 'nordbad', seq: largestSeq + 1 })).toThrow(RangeError)
  })
})
