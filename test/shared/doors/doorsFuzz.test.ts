/** Whatever comes in from a share or a file: a value that can be relied on, or a typed refusal. Never a throw. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseInvitation } from '#shared/sync/enrolment.ts'
import { encodeEnvelope, looksUnfinished, parseEnvelope } from '#shared/sync/envelope.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { parseMarker } from '#shared/sync/marker.ts'
import { parseName, parsePath } from '#shared/sync/paths.ts'
import { parsePayload } from '#shared/sync/schema/payload.ts'
import { parseStrictJson } from '#shared/sync/strictJson.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { hostileNames, hostileValue, hugeTexts, inheritedNames, placesIn, withAt } from './hostileJson.ts'

let before = ''
beforeAll(() => {
  before = inheritedNames()
})
afterAll(() => {
  expect(inheritedNames()).toBe(before)
})

const payload = {
  fmt: 1,
  minReader: 1,
  shareId: 'sharesharesh',
  ownerId: 'org',
  deviceId: 'abcdefghijklm',
  seq: 1,
  prev: null,
  createdAt: 5,
  clock: { deviceAt: 5, shareMinusDeviceMs: null },
  packVersion: 1,
  content: { type: 'pack', pack: testPack() },
}
const payloadOf = (value: unknown) => parsePayload(utf8ToBytes(JSON.stringify(value)))
const refusal = (result: { readonly ok: boolean; readonly error?: unknown }): unknown =>
  result.ok ? 'taken' : result.error

describe('strict JSON', () => {
  it.each(hugeTexts)('answers %s', (_, text) => {
    const read = parseStrictJson(utf8ToBytes(text))
    const plain = text.includes('k99999') || /^"x+"$/.test(text) || text.trim() === '1'
    expect(read !== null).toBe(plain)
  })

  it('gives back what JSON.parse gives, or nothing', () => {
    fc.assert(
      fc.property(hostileValue, fc.nat(3), (value, cut) => {
        const text = JSON.stringify(value).slice(0, cut === 0 ? -1 : undefined)
        const read = parseStrictJson(utf8ToBytes(text))
        if (read !== null) expect(read.value).toEqual(JSON.parse(text))
      }),
      { numRuns: 500 },
    )
  })

  it.each(hostileNames.slice(0, 3))('takes no member of the name %s, however deep', (name) => {
    fc.assert(
      fc.property(fc.nat(20), (depth) => {
        const text = `${'[{"a":'.repeat(depth)}{"${name}":1}${'}]'.repeat(depth)}`
        expect(parseStrictJson(utf8ToBytes(text))).toBeNull()
      }),
    )
  })

  it('never tells two texts of one meaning apart, nor takes one of two meanings', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.integer(), fc.integer(), (key, a, b) => {
        const name = JSON.stringify(key)
        const escaped = `"${key.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`
        expect(parseStrictJson(utf8ToBytes(`{${name}:${a},${escaped}:${b}}`))).toBeNull()
      }),
    )
  })
})

describe('a payload', () => {
  it('is damaged when anything in it is replaced by something hostile, and nothing throws', () => {
    const places = placesIn(payload)
    fc.assert(
      fc.property(fc.constantFrom(...places), hostileValue, (place, value) => {
        expect(['taken', 'damaged', 'newerFormat']).toContain(refusal(payloadOf(withAt(payload, place, value))))
      }),
      { numRuns: 1_500 },
    )
  })

  it.each(hugeTexts)('refuses %s', (_, text) => {
    expect(refusal(parsePayload(utf8ToBytes(text)))).toBe('damaged')
  })

  it('refuses bytes that are no text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['damaged', 'newerFormat']).toContain(refusal(parsePayload(bytes)))
      }),
    )
  })

  it.each(['content', 'fmt', 'seq', 'clock'])('takes no inherited %s', (key) => {
    const { [key as 'fmt']: _, ...rest } = payload
    const text = JSON.stringify(rest)
    const inherited = `${text.slice(0, -1)},"__proto__":${JSON.stringify({ [key]: payload[key as 'fmt'] })}}`
    expect(refusal(parsePayload(utf8ToBytes(inherited)))).toBe('damaged')
  })
})

describe('an envelope', () => {
  const whole = encodeEnvelope({
    type: 'cs1',
    kid: 'abcdefghijklm',
    enc: 'br',
    payload: new Uint8Array(200).fill(9),
    signature: new Uint8Array(64).fill(7),
  })

  it('answers any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
        expect(['damaged', 'newerFormat']).toContain(refusal(parseEnvelope(bytes)))
        expect(typeof looksUnfinished(bytes)).toBe('boolean')
      }),
    )
  })

  it('answers any header', () => {
    fc.assert(
      fc.property(hostileValue, (header) => {
        const bytes = utf8ToBytes(`CS1\n${JSON.stringify(header)}\n${'x'.repeat(80)}`)
        expect(['damaged', 'newerFormat']).toContain(refusal(parseEnvelope(bytes)))
      }),
      { numRuns: 500 },
    )
  })

  it('keeps its parts when a byte of the frame changes, or is refused', () => {
    const frame = whole.indexOf(10, 4)
    fc.assert(
      fc.property(fc.nat(frame), fc.integer({ min: 0, max: 255 }), (place, byte) => {
        const read = parseEnvelope(whole.with(place, byte))
        if (!read.ok) return
        // a header may name another signer or type: the signature is what tells
        expect([read.value.payload.length, read.value.signature.length]).toEqual([200, 64])
      }),
    )
  })

  it('is damaged with a byte more or less, wherever', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), (place) => {
        const without = Uint8Array.from([...whole.subarray(0, place), ...whole.subarray(place + 1)])
        const twice = Uint8Array.from([...whole.subarray(0, place), whole[place] ?? 0, ...whole.subarray(place)])
        for (const bytes of [without, twice]) {
          const read = parseEnvelope(bytes)
          // the device's name has no fixed length here: the path says which it must be
          if (read.ok) expect(read.value.kid).not.toBe('abcdefghijklm')
        }
      }),
    )
  })

  it('with a length beyond the file reads nothing', () => {
    for (const len of [201, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e300])
      expect(refusal(parseEnvelope(utf8ToBytes(`CS1\n{"type":"cs1","kid":"a","len":${len},"enc":"br"}\n`)))).toBe(
        'damaged',
      )
  })
})

describe('a marker, an invitation, a path', () => {
  it('answer any text', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom(...hostileNames, '..', '.', 'con', 'a\0b', '\u202e'))
    fc.assert(
      fc.property(fc.array(names, { maxLength: 7 }), hostileValue, (parts, value) => {
        expect(parsePath(parts.join('/'))).toBeNull()
        expect(parseName(parts.join('-'))).toBeNull()
        expect(refusal(parseInvitation(parts.join('.')))).toBe('badInvitation')
        expect(refusal(parseInvitation(`plumbline.${parts.join('')}.aaaaaa`))).toBe('badInvitation')
        expect(['damaged', 'newerLayout']).toContain(refusal(parseMarker(utf8ToBytes(JSON.stringify(value)))))
      }),
      { numRuns: 500 },
    )
  })

  it.each(hugeTexts)('answer %s', (_, text) => {
    expect(refusal(parseMarker(utf8ToBytes(text)))).toBe('damaged')
    expect(refusal(parseInvitation(text))).toBe('badInvitation')
    expect(parsePath(text)).toBeNull()
  })

  it('a path leads to its own place only', () => {
    const good = 'outlets/nordbad/abcdefghijklm/2026-03/0000000001-0123456789abcdef.cs1'
    expect(parsePath(good)).not.toBeNull()
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 2 }), (place, put) => {
        const path = good.slice(0, place) + put + good.slice(place + 1)
        const read = parsePath(path)
        if (read === null) return
        expect(path.split('/').slice(0, 3)).toEqual(['outlets', read.ownerId, read.deviceId])
        expect(path).toMatch(/^[0-9a-z./-]+$/)
        expect(path).not.toContain('..')
      }),
      { numRuns: 500 },
    )
  })
})
