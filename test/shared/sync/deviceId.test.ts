import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { compress, decompress } from '#backend/share/compression.ts'
import { id } from '#shared/kernel/ids.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { encodeMarker, parseMarker } from '#shared/sync/marker.ts'

describe('the name of a device', () => {
  it('is the beginning of base32 of the digest of its key', () => {
    const publicKey = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
    const digest = createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest()
    const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const letters = Array.from(
      { length: 13 },
      (_, at) => 'abcdefghijklmnopqrstuvwxyz234567'[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
    )
    expect(deviceIdOf(publicKey)).toBe(letters.join(''))
  })
})

describe('the marker', () => {
  it('is read as written, and knows later layouts', () => {
    expect(parseMarker(utf8ToBytes(encodeMarker(id('sharesharesh'), 5)))).toMatchObject({
      ok: true,
      value: { shareId: 'sharesharesh', layout: 1, createdAt: 5 },
    })
    expect(parseMarker(utf8ToBytes('{"shareId":"sharesharesh","layout":9}'))).toEqual({
      ok: false,
      error: 'newerLayout',
    })
    for (const text of ['', '[]', '{"shareId":"../up","layout":1}', '{"shareId":"sharesharesh"}']) {
      expect(parseMarker(utf8ToBytes(text))).toEqual({ ok: false, error: 'damaged' })
    }
    expect(parseMarker(Uint8Array.of(0xff, 0xfe))).toEqual({ ok: false, error: 'damaged' })
  })
})

describe('packed bytes', () => {
  it('unpack to what they were, up to the limit and no further', () => {
    const bytes = utf8ToBytes('a week of shifts '.repeat(1_000))
    const packed = compress(bytes)
    expect(packed.length).toBeLessThan(bytes.length / 10)
    expect(Buffer.compare(decompress(packed, bytes.length) ?? new Uint8Array(), bytes)).toBe(0)
    expect(decompress(packed, bytes.length - 1)).toBeNull()
    expect(decompress(packed.subarray(0, 10), bytes.length)).toBeNull()
    expect(decompress(utf8ToBytes('not packed'), 100)).toBeNull()
  })
})
