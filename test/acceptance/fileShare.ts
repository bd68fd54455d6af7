import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHash } from 'node:crypto'
import { id, type ShareId } from '#shared/kernel/ids.ts'
import { pathOf } from '#shared/sync/paths.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { filesIn, get, put } from '#test/support/forgery.ts'

export const suiteShareId = id<'Share'>('sharesharesh')

/** The path that these bytes have as number `seq` of one device of an outlet. */
export const placeOf = (bytes: Uint8Array, seq = 1, ownerId = 'nordbad'): string =>
  pathOf({
    type: 'cs1',
    ownerId,
    deviceId: id('abcdefghijklm'),
    seq,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    createdAt: Date.UTC(2026, 2, 16),
  })

/** What every adapter of the share must do. */
export const describeFileShare = (
  adapter: string,
  open: (folder: string, expected: ShareId | null) => FileShare,
): void => {
  let root: string
  let folder: string
  let share: FileShare
  const bytes = Buffer.from('the bytes of a report')

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'plumbline-file-share-'))
    folder = join(root, 'share')
    mkdirSync(folder)
    share = open(folder, suiteShareId)
    expect(await share.createMarker(suiteShareId)).toEqual({ ok: true, value: undefined })
  })
  afterEach(async () => {
    await share.close()
    rmSync(root, { recursive: true, force: true })
  })

  describe(`${adapter}: the marker`, () => {
    it('is found again, may be set twice, and is never replaced', async () => {
      expect(await share.probe()).toMatchObject({ ok: true, value: { shareId: suiteShareId } })
      expect(await share.createMarker(suiteShareId)).toMatchObject({ ok: true })
      const other = open(folder, null)
      expect(await other.createMarker(id('othersharing'))).toEqual({ ok: false, error: 'foreign' })
      expect(await other.probe()).toMatchObject({ ok: true, value: { shareId: suiteShareId } })
      await other.close()
    })

    it('keeps everybody out of another share at the same place', async () => {
      const stranger = open(folder, id('othersharing'))
      expect(await stranger.probe()).toEqual({ ok: false, error: 'foreign' })
      expect(await stranger.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'foreign' })
      await stranger.close()
      expect(filesIn(folder)).toEqual(['share.json'])
    })

    it.each([
      ['rubbish', 'no json at all', 'foreign'],
      ['a marker without an id', '{"layout":1}', 'foreign'],
      ['a newer layout', `{"shareId":"${suiteShareId}","layout":2}`, 'newerLayout'],
    ])('is understood when it is %s', async (_, text, problem) => {
      writeFileSync(join(folder, 'share.json'), text)
      expect(await share.probe()).toEqual({ ok: false, error: problem })
      expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: problem })
    })

    it('of a newer layout leaves what is there readable', async () => {
      await share.publish(placeOf(bytes), bytes)
      writeFileSync(join(folder, 'share.json'), `{"shareId":"${suiteShareId}","layout":2}`)
      expect(await share.list('outlets')).toEqual({ ok: true, value: ['nordbad'] })
      expect(await share.read(placeOf(bytes), 100)).toEqual({ ok: true, value: Uint8Array.from(bytes) })
    })
  })

  describe(`${adapter}: publishing`, () => {
    it('makes one whole file, and again the same', async () => {
      const path = placeOf(bytes)
      expect(await share.publish(path, bytes)).toMatchObject({ ok: true })
      expect(await share.publish(path, bytes)).toMatchObject({ ok: true })
      expect(filesIn(folder)).toEqual([path, 'share.json'])
      expect(Buffer.from(get(folder, path)).equals(bytes)).toBe(true)
      expect(await share.read(path, 100)).toEqual({ ok: true, value: Uint8Array.from(bytes) })
    })

    it('never replaces a file', async () => {
      const path = placeOf(bytes)
      put(folder, path, Buffer.from('other bytes'))
      expect(await share.publish(path, bytes)).toEqual({ ok: false, error: 'nameTaken' })
      expect(Buffer.from(get(folder, path)).toString()).toBe('other bytes')
    })

    it('carries every byte', async () => {
      const all = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256)
      expect(await share.publish(placeOf(all), all)).toMatchObject({ ok: true })
      expect(await share.read(placeOf(all), 70_000)).toEqual({ ok: true, value: all })
      expect(await share.read(placeOf(all), 69_999)).toEqual({ ok: false, error: 'tooLarge' })
    })

    it('takes no path but those of the share', async () => {
      await expect(share.publish('../outside.cs1', bytes)).rejects.toThrow('not a path of a share')
      expect(filesIn(root)).toEqual(['share/share.json'])
    })

    it('does not stumble over a temp that has gone since the names were read', async () => {
      const path = placeOf(bytes)
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      symlinkSync(join(root, 'nowhere'), join(folder, dirname(path), '.tmp-0011223344556677'))
      expect(await share.publish(path, bytes)).toMatchObject({ ok: true })
      expect(filesIn(folder)).toEqual([path, 'share.json'])
    })

    it('at the same time from many callers loses nothing', async () => {
      const files = Array.from({ length: 20 }, (_, index) => Buffer.from(`report ${index}`))
      const published = await Promise.all(files.map((file, index) => share.publish(placeOf(file, index + 1), file)))
      expect(published.filter(({ ok }) => !ok)).toEqual([])
      const listed = await share.list('outlets/nordbad/abcdefghijklm/2026-03')
      expect(listed.ok && listed.value).toHaveLength(20)
    })
  })

  describe(`${adapter}: looking`, () => {
    it('finds nothing where there is nothing', async () => {
      expect(await share.list('outlets/nordbad')).toEqual({ ok: true, value: [] })
      expect(await share.read(placeOf(bytes), 100)).toEqual({ ok: false, error: 'notFound' })
    })

    it('does not go outside', async () => {
      writeFileSync(join(root, 'secret'), 'x')
      expect(await share.list('..')).toEqual({ ok: true, value: [] })
      expect(await share.read('../secret', 100)).toEqual({ ok: false, error: 'notFound' })
      expect(await share.read('/etc/hostname', 100)).toEqual({ ok: false, error: 'notFound' })
    })

    it('lists names of the share alone, in order', async () => {
      const second = Buffer.from('second')
      await share.publish(placeOf(second, 2), second)
      await share.publish(placeOf(bytes), bytes)
      const month = 'outlets/nordbad/abcdefghijklm/2026-03'
      for (const name of ['desktop.ini', '.tmp-aa', '~$x', 'Thumbs.db']) put(folder, `${month}/${name}`, bytes)
      const names = [placeOf(bytes), placeOf(second, 2)].map((path) => path.slice(month.length + 1))
      expect(await share.list(month)).toEqual({ ok: true, value: names })
    })

    it('tells a share that has gone from an empty one', async () => {
      await share.publish(placeOf(bytes), bytes)
      renameSync(folder, join(root, 'gone'))
      expect(await share.probe()).toEqual({ ok: false, error: 'missing' })
      expect(await share.list('outlets')).toEqual({ ok: false, error: 'missing' })
      expect(await share.read(placeOf(bytes), 100)).toEqual({ ok: false, error: 'missing' })
      expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'missing' })
      mkdirSync(folder) // an empty mount point
      expect(await share.list('outlets')).toEqual({ ok: false, error: 'missing' })
      expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'missing' })
      expect(filesIn(folder)).toEqual([])
      rmSync(folder, { recursive: true })
      renameSync(join(root, 'gone'), folder)
      expect(await share.read(placeOf(bytes), 100)).toMatchObject({ ok: true })
    })
  })
}
