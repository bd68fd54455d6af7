import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { id, type ShareId } from '#shared/kernel/ids.ts'
import { pathOf } from '#shared/sync/paths.ts'
import type { FileShare } from '#shared/sync/ports.ts'

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

type Answer<T> = T | Promise<T>

/** Where the files of a share lie, seen past the adapter: as somebody else would see and change them. */
export interface ShareGround {
  readonly open: (expected: ShareId | null) => FileShare
  readonly put: (path: string, bytes: Uint8Array) => Answer<unknown>
  readonly get: (path: string) => Answer<Uint8Array>
  /** All there is, in order. */
  readonly files: () => Answer<readonly string[]>
  /** Gone altogether, as after a pulled cable. */
  readonly vanish: () => Answer<void>
  /** There, but empty: another disk at the same place. */
  readonly empty: () => Answer<void>
  readonly comeBack: () => Answer<void>
  readonly dispose: () => Answer<void>
}

/** What every adapter of the share must do. */
export const describeFileShare = (adapter: string, make: () => Answer<ShareGround>): void => {
  let ground: ShareGround
  let share: FileShare
  const bytes = Buffer.from('the bytes of a report')
  const marker = (text: string): Answer<unknown> => ground.put('share.json', Buffer.from(text))

  beforeEach(async () => {
    ground = await make()
    share = ground.open(suiteShareId)
    expect(await share.createMarker(suiteShareId)).toEqual({ ok: true, value: undefined })
  })
  afterEach(async () => {
    await share.close()
    await ground.dispose()
  })

  describe(`${adapter}: the marker`, () => {
    it('is found again, may be set twice, and is never replaced', async () => {
      expect(await share.probe()).toMatchObject({ ok: true, value: { shareId: suiteShareId } })
      expect(await share.createMarker(suiteShareId)).toMatchObject({ ok: true })
      const other = ground.open(null)
      expect(await other.createMarker(id('othersharing'))).toEqual({ ok: false, error: 'foreign' })
      expect(await other.probe()).toMatchObject({ ok: true, value: { shareId: suiteShareId } })
      await other.close()
    })

    it('keeps everybody out of another share at the same place', async () => {
      const stranger = ground.open(id('othersharing'))
      expect(await stranger.probe()).toEqual({ ok: false, error: 'foreign' })
      expect(await stranger.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'foreign' })
      await stranger.close()
      expect(await ground.files()).toEqual(['share.json'])
    })

    it.each([
      ['rubbish', 'no json at all', 'foreign'],
      ['a marker without an id', '{"layout":1}', 'foreign'],
      ['a newer layout', `{"shareId":"${suiteShareId}","layout":2}`, 'newerLayout'],
    ])('is understood when it is %s', async (_, text, problem) => {
      await marker(text)
      expect(await share.probe()).toEqual({ ok: false, error: problem })
      expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: problem })
    })

    it('of a newer layout leaves what is there readable', async () => {
      await share.publish(placeOf(bytes), bytes)
      await marker(`{"shareId":"${suiteShareId}","layout":2}`)
      expect(await share.list('outlets')).toEqual({ ok: true, value: ['nordbad'] })
      expect(await share.read(placeOf(bytes), 100)).toEqual({ ok: true, value: Uint8Array.from(bytes) })
    })
  })

  describe(`${adapter}: publishing`, () => {
    it('makes one whole file, and again the same', async () => {
      const path = placeOf(bytes)
      expect(await share.publish(path, bytes)).toMatchObject({ ok: true })
      expect(await share.publish(path, bytes)).toMatchObject({ ok: true })
      expect(await ground.files()).toEqual([path, 'share.json'])
      expect(Buffer.from(await ground.get(path)).equals(bytes)).toBe(true)
      expect(await share.read(path, 100)).toEqual({ ok: true, value: Uint8Array.from(bytes) })
    })

    it('never replaces a file', async () => {
      const path = placeOf(bytes)
      await ground.put(path, Buffer.from('other bytes'))
      expect(await share.publish(path, bytes)).toEqual({ ok: false, error: 'nameTaken' })
      expect(Buffer.from(await ground.get(path)).toString()).toBe('other bytes')
    })

    it('carries every byte', async () => {
      const all = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256)
      expect(await share.publish(placeOf(all), all)).toMatchObject({ ok: true })
      expect(await share.read(placeOf(all), 70_000)).toEqual({ ok: true, value: all })
      expect(await share.read(placeOf(all), 69_999)).toEqual({ ok: false, error: 'tooLarge' })
    })

    it('takes no path but those of the share', async () => {
      await expect(share.publish('../outside.cs1', bytes)).rejects.toThrow('not a path of a share')
      expect(await ground.files()).toEqual(['share.json'])
    })

    it('from many at once under one name makes one of them', async () => {
      const path = placeOf(bytes)
      const others = Array.from({ length: 3 }, () => ground.open(suiteShareId))
      const published = await Promise.all(others.map((one) => one.publish(path, bytes)))
      await Promise.all(others.map((one) => one.close()))
      expect(published.filter(({ ok }) => !ok)).toEqual([])
      expect(Buffer.from(await ground.get(path)).equals(bytes)).toBe(true)
    })

    it('at the same time from many callers loses nothing', async () => {
      const files = Array.from({ length: 20 }, (_, index) => Buffer.from(`report ${index}`))
      const published = await Promise.all(files.map((file, index) => share.publish(placeOf(file, index + 1), file)))
      expect(published.filter(({ ok }) => !ok)).toEqual([])
      const listed = await share.list('outlets/nordbad/abcdefghijklm/2026-03')
      expect(listed.ok && listed.value).toHaveLength(20)
    })
  })

  describe(`${adapter}: removing`, () => {
    it('takes away exactly the file that was meant, and again nothing', async () => {
      const other = Buffer.from('second')
      await share.publish(placeOf(bytes), bytes)
      await share.publish(placeOf(other, 2), other)
      expect(await share.remove(placeOf(bytes), bytes)).toEqual({ ok: true, value: undefined })
      expect(await ground.files()).toEqual([placeOf(other, 2), 'share.json'])
      expect(await share.remove(placeOf(bytes), bytes)).toEqual({ ok: true, value: undefined })
    })

    it.each(['other bytes!!!!!!!!!!', 'longer than those that were meant', 'short'])(
      'leaves a file that says something else: %s',
      async (text) => {
        await ground.put(placeOf(bytes), Buffer.from(text))
        expect(await share.remove(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'differs' })
        expect(Buffer.from(await ground.get(placeOf(bytes))).toString()).toBe(text)
      },
    )

    it('touches nothing outside the share, in a foreign one, or in one of a newer layout', async () => {
      await share.publish(placeOf(bytes), bytes)
      await expect(share.remove('../outside.cs1', bytes)).rejects.toThrow('not a path of a share')
      await expect(share.remove('share.json', bytes)).rejects.toThrow('not a path of a share')
      const stranger = ground.open(id('othersharing'))
      expect(await stranger.remove(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'foreign' })
      await stranger.close()
      await marker(`{"shareId":"${suiteShareId}","layout":2}`)
      expect(await share.remove(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'newerLayout' })
      expect(await ground.files()).toEqual([placeOf(bytes), 'share.json'])
    })
  })

  describe(`${adapter}: looking`, () => {
    it('finds nothing where there is nothing', async () => {
      expect(await share.list('outlets/nordbad')).toEqual({ ok: true, value: [] })
      expect(await share.read(placeOf(bytes), 100)).toEqual({ ok: false, error: 'notFound' })
    })

    it('does not go outside', async () => {
      expect(await share.list('..')).toEqual({ ok: true, value: [] })
      expect(await share.read('../secret', 100)).toEqual({ ok: false, error: 'notFound' })
      expect(await share.read('/etc/hostname', 100)).toEqual({ ok: false, error: 'notFound' })
    })

    it('lists names of the share alone, in order', async () => {
      const second = Buffer.from('second')
      await share.publish(placeOf(second, 2), second)
      await share.publish(placeOf(bytes), bytes)
      const month = 'outlets/nordbad/abcdefghijklm/2026-03'
      for (const name of ['desktop.ini', '.tmp-aa', '~$x', 'Thumbs.db']) await ground.put(`${month}/${name}`, bytes)
      const names = [placeOf(bytes), placeOf(second, 2)].map((path) => path.slice(month.length + 1))
      expect(await share.list(month)).toEqual({ ok: true, value: names })
    })

    it('tells a share that has gone from an empty one', async () => {
      await share.publish(placeOf(bytes), bytes)
      await ground.vanish()
      expect(await share.probe()).toEqual({ ok: false, error: 'missing' })
      expect(await share.list('outlets')).toEqual({ ok: false, error: 'missing' })
      expect(await share.read(placeOf(bytes), 100)).toEqual({ ok: false, error: 'missing' })
      expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'missing' })
      await ground.empty()
      expect(await share.list('outlets')).toEqual({ ok: false, error: 'missing' })
      expect(await share.publish(placeOf(bytes), bytes)).toEqual({ ok: false, error: 'missing' })
      expect(await ground.files()).toEqual([])
      await ground.comeBack()
      expect(await share.read(placeOf(bytes), 100)).toMatchObject({ ok: true })
    })

    it('lists more names than one answer of a server holds', async () => {
      const month = 'outlets/nordbad/abcdefghijklm/2026-03'
      const names = Array.from({ length: 1_203 }, (_, at) => placeOf(bytes, at + 1).slice(month.length + 1))
      for (let at = 0; at < names.length; at += 50) {
        await Promise.all(names.slice(at, at + 50).map((name) => ground.put(`${month}/${name}`, bytes)))
      }
      expect(await share.list(month)).toEqual({ ok: true, value: names })
      expect(await share.list('outlets/nordbad')).toEqual({ ok: true, value: ['abcdefghijklm'] })
    })
  })
}
