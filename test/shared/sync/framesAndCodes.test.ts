import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { bytesToUtf8, concatBytes, utf8ToBytes } from '#shared/sync/bytes.ts'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { codeFromSecret, encodeInvitation, parseInvitation } from '#shared/sync/enrolment.ts'
import { encodeEnvelope, looksUnfinished, parseEnvelope } from '#shared/sync/envelope.ts'
import { refusedFile } from '#shared/sync/judge.ts'
import { parseName, parsePath, pathOf, largestSeq } from '#shared/sync/paths.ts'
import { parseStrictJson } from '#shared/sync/strictJson.ts'
import { changedAt } from '#test/support/changedAt.ts'
import { manager } from '#test/support/testOrganisation.ts'

const publicKey = 'ab'.repeat(32)
const deviceId = deviceIdOf(publicKey)
const invitation = {
  v: 2 as const,
  organisationId: id<'Organisation'>('org'),
  name: 'Pools',
  shareId: id<'Share'>('sharesharesh'),
  rootSha256: 'cd'.repeat(32),
  code: codeFromSecret('42'.repeat(32)),
  actor: manager,
}

describe('an invitation of any length', () => {
  it('comes back whole, whatever is left over in the last group of characters', () => {
    for (let length = 1; length <= 12; length += 1) {
      const given = { ...invitation, name: 'ø'.repeat(length) }
      expect(parseInvitation(encodeInvitation(given))).toEqual({ ok: true, value: given })
    }
  })

  it.each([
    ['name', 'x'.repeat(500), true],
    ['name', 'x'.repeat(501), false],
    ['name', '', false],
    ['actor.name', 'x'.repeat(501), false],
    ['actor.name', '', false],
    ['code', 'a'.repeat(25), false],
    ['code', 'A'.repeat(26), false],
    ['shareId', 'short', false],
    ['shareId', '../../etcetc', false],
    ['organisationId', 'Org', false],
    ['organisationId', 'org.x', false],
    ['actor.actorId', 'Mia', false],
    ['actor.role', 'owner', false],
    ['actor.outletIds', ['a/b'], false],
    ['rootSha256', 'AB'.repeat(32), false],
    ['v', 1, false],
    ['v', 3, false],
  ])('with %s %j is one: %s', (path, value, fits) => {
    const given = changedAt(invitation, path, value) as typeof invitation
    expect(parseInvitation(encodeInvitation(given)).ok).toBe(fits)
  })
})

describe('the header line of a file', () => {
  const framed = (header: string, payload = 0): Uint8Array =>
    concatBytes(utf8ToBytes(`CS1\n${header}\n`), new Uint8Array(payload + 64))
  const padded = (length: number): string => {
    const header = '{"type":"cs1","kid":"","len":0,"enc":"br"}'
    return header.replace('""', `"${'a'.repeat(length - header.length)}"`)
  }

  it('may take 508 bytes and no more', () => {
    expect(parseEnvelope(framed(padded(508))).ok).toBe(true)
    expect(parseEnvelope(framed(padded(509)))).toEqual({ ok: false, error: 'damaged' })
  })

  it.each([
    ['kid', '{"type":"cs1","kid":7,"len":0,"enc":"br"}'],
    ['enc', '{"type":"cs1","kid":"a","len":0,"enc":null}'],
    ['len', '{"type":"cs1","kid":"a","len":0.5,"enc":"br"}'],
    ['type', '{"type":1,"kid":"a","len":0,"enc":"br"}'],
  ])('is damaged where %s is of another kind', (_, header) => {
    expect(parseEnvelope(framed(header))).toEqual({ ok: false, error: 'damaged' })
  })

  // no signature covers the header: a second spelling would be a second file, and accuse its device of a fork
  it.each([
    ['a space', '{"type":"cs1","kid":"a","len":0,"enc":"br"} '],
    ['a carriage return', '{"type":"cs1","kid":"a","len":0,"enc":"br"}\r'],
    ['another order', '{"kid":"a","type":"cs1","len":0,"enc":"br"}'],
    ['one member more', '{"type":"cs1","kid":"a","len":0,"enc":"br","x":1}'],
    ['a member twice', '{"type":"cs1","kid":"a","kid":"a","len":0,"enc":"br"}'],
    ['an escape', '{"type":"cs1","kid":"\\u0061","len":0,"enc":"br"}'],
    ['a longer zero', '{"type":"cs1","kid":"a","len":-0,"enc":"br"}'],
  ])('is damaged where %s makes it another text', (_, header) => {
    expect(parseEnvelope(framed(header))).toEqual({ ok: false, error: 'damaged' })
  })

  it('is still on its way while it has no end, and lost when it is too long for one', () => {
    expect(looksUnfinished(utf8ToBytes(`CS1\n${' '.repeat(507)}`))).toBe(true)
    expect(looksUnfinished(utf8ToBytes(`CS1\n${' '.repeat(508)}`))).toBe(false)
    expect(looksUnfinished(utf8ToBytes('CS1\nno header\n'))).toBe(false)
    expect(['C', 'CS', 'CS1', 'CS1\n', 'X', 'CX', 'CS2'].map((text) => looksUnfinished(utf8ToBytes(text)))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('never lets a file of one more byte, or of one less, be whole', () => {
    const bytes = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(bytes, fc.uint8Array({ minLength: 64, maxLength: 64 }), (payload, signature) => {
        const whole = encodeEnvelope({ type: 'ap1', kid: 'abcdefghijklm', enc: 'br', payload, signature })
        expect(parseEnvelope(whole).ok).toBe(true)
        expect(parseEnvelope(concatBytes(whole, Uint8Array.of(0))).ok).toBe(false)
        expect(parseEnvelope(whole.subarray(0, -1)).ok).toBe(false)
        expect(looksUnfinished(whole.subarray(0, -1))).toBe(true)
      }),
    )
  })
})

describe('names', () => {
  const place = { type: 'cs1', ownerId: 'nordbad', deviceId, sha256: 'a'.repeat(64), createdAt: 0 } as const

  it('count from the first number to the largest', () => {
    for (const seq of [1, 2, largestSeq]) expect(parsePath(pathOf({ ...place, seq }))?.seq).toBe(seq)
    for (const seq of [0.5, -1, NaN, largestSeq + 1]) expect(() => pathOf({ ...place, seq })).toThrow(RangeError)
    expect(parseName(`0000000001-${'a'.repeat(16)}.cs1`)).toEqual({ seq: 1, sha16: 'a'.repeat(16), type: 'cs1' })
  })

  it('lie in the month of Greenwich, whatever the clock at home', () => {
    const month = (createdAt: number) => pathOf({ ...place, seq: 1, createdAt }).split('/')[3]
    expect([month(Date.UTC(2026, 2, 31, 23, 59)), month(Date.UTC(2026, 3, 1))]).toEqual(['2026-03', '2026-04'])
  })

  it('end early in no path', () => {
    const parts = pathOf({ ...place, seq: 1 }).split('/')
    for (let kept = 0; kept < parts.length; kept += 1) expect(parsePath(parts.slice(0, kept).join('/'))).toBeNull()
  })

  it.each([
    ['later', 'wait'],
    ['damaged', 'askOwner'],
    ['foreign', 'askAdmin'],
    ['unknownDevice', 'askAdmin'],
    ['revoked', 'ignore'],
    ['gap', 'askOwner'],
    ['fork', 'askAdmin'],
    ['rollback', 'askOwner'],
    ['newerFormat', 'update'],
  ] as const)('of a file that is refused as %s say what comes next: %s', (refusal, nextStep) => {
    expect(refusedFile('outlets', refusal)).toMatchObject({ ownerId: '', deviceId: '', seq: null, nextStep })
  })
})

describe('bytes and text', () => {
  it('are the same thing for every text, and no text is made of broken bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(bytesToUtf8(utf8ToBytes(text.toWellFormed()))).toBe(text.toWellFormed())
      }),
    )
    for (const broken of [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80]]) {
      expect(bytesToUtf8(Uint8Array.from(broken))).toBeNull()
    }
  })

  it('numbers of JSON are integers, with no letter of an exponent behind any digit', () => {
    const parse = (text: string) => parseStrictJson(utf8ToBytes(text))?.value
    for (let digit = 0; digit <= 9; digit += 1) {
      expect(parse(`[${digit}]`)).toEqual([digit])
      for (const letter of ['e', 'E']) expect(parse(`[${digit}${letter}1]`)).toBeUndefined()
    }
    expect([parse('[-0]'), parse('[-5]'), parse('true'), parse('"e1"')]).toEqual([[-0], [-5], true, 'e1'])
    expect([parse('[9007199254740991]'), parse('[-9007199254740992]')]).toEqual([[9007199254740991], undefined])
  })
})
