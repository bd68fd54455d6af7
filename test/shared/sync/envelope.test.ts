import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { encodeEnvelope, looksUnfinished, parseEnvelope, signedBytes } from '#shared/sync/envelope.ts'
import { fileTypes } from '#shared/sync/model.ts'

const signature = (fill: number) => new Uint8Array(64).fill(fill)
const envelope = fc.record({
  type: fc.constantFrom(...fileTypes),
  kid: fc.stringMatching(/^[a-z2-7]{13}$/),
  enc: fc.constant('br' as const),
  payload: fc.uint8Array({ maxLength: 2_000 }),
  signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
})
const sample = () =>
  encodeEnvelope({
    type: 'cs1',
    kid: 'abcdefghijklm',
    enc: 'br',
    payload: utf8ToBytes('payload'),
    signature: signature(7),
  })
const text = (file: string): Uint8Array => Buffer.concat([utf8ToBytes(file), signature(1)])

describe('the frame of a file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(envelope, (given) => {
        const read = parseEnvelope(encodeEnvelope(given))
        expect(read).toEqual({ ok: true, value: given })
      }),
    )
  })

  it('begins with a line that a person can read', () => {
    const [magic, header] = Buffer.from(sample()).toString('latin1').split('\n')
    expect(magic).toBe('CS1')
    expect(JSON.parse(header ?? '')).toEqual({ type: 'cs1', kid: 'abcdefghijklm', len: 7, enc: 'br' })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['another magic', text('XX1\n{"type":"cs1","kid":"a","len":0,"enc":"br"}\n')],
    ['no end of the header', text('CS1\n{"type":"cs1"')],
    ['a header that is no JSON', text('CS1\n{type}\n')],
    ['a header that is a list', text('CS1\n[1]\n')],
    ['a header that is null', text('CS1\nnull\n')],
    ['an unknown type', text('CS1\n{"type":"zz9","kid":"a","len":0,"enc":"br"}\n')],
    ['a length that is a text', text('CS1\n{"type":"cs1","kid":"a","len":"0","enc":"br"}\n')],
    ['a negative length', text('CS1\n{"type":"cs1","kid":"a","len":-1,"enc":"br"}\n')],
    ['a length that is too small', text('CS1\n{"type":"cs1","kid":"a","len":0,"enc":"br"}\nx')],
    ['a length that is too large', text('CS1\n{"type":"cs1","kid":"a","len":9,"enc":"br"}\nx')],
    ['a header without end', text(`CS1\n${' '.repeat(600)}{}\n`)],
    ['a header that is not UTF-8', Buffer.concat([utf8ToBytes('CS1\n'), Uint8Array.of(0xff, 10), signature(1)])],
    ['no signature', utf8ToBytes('CS1\n{"type":"cs1","kid":"a","len":1,"enc":"br"}\nx')],
  ])('is damaged with %s', (_, bytes) => {
    expect(parseEnvelope(bytes)).toEqual({ ok: false, error: 'damaged' })
  })

  it('calls a later format newer, not damaged', () => {
    expect(parseEnvelope(text('CS2\nwhatever'))).toEqual({ ok: false, error: 'newerFormat' })
    expect(parseEnvelope(text('CS10\nwhatever'))).toEqual({ ok: false, error: 'newerFormat' })
    const binary = Buffer.concat([utf8ToBytes('CS3\n'), Uint8Array.of(0xff, 0xfe, 0, 1), signature(1)])
    expect(parseEnvelope(binary)).toEqual({ ok: false, error: 'newerFormat' })
    expect(parseEnvelope(text('CS01\nwhatever'))).toEqual({ ok: false, error: 'damaged' })
    expect(parseEnvelope(text('CS1\n{"type":"cs1","kid":"a","len":0,"enc":"zstd"}\n'))).toEqual({
      ok: false,
      error: 'newerFormat',
    })
  })

  it('takes every beginning of a file for unfinished, and no other bytes', () => {
    const whole = sample()
    for (let length = 0; length < whole.length; length += 1) {
      expect(looksUnfinished(whole.subarray(0, length))).toBe(true)
    }
    expect(looksUnfinished(whole)).toBe(false)
    expect(looksUnfinished(new Uint8Array(500))).toBe(true)
    expect(looksUnfinished(utf8ToBytes('hello'))).toBe(false)
  })
})

describe('what is signed', () => {
  it('is the encoding of DSSE: a type can neither be swapped nor shifted into the payload', () => {
    const bytes = Buffer.from(signedBytes('ap1', utf8ToBytes('hello'))).toString()
    expect(bytes).toBe('DSSEv1 45 application/vnd.plumbline.ap1+json;v=1;enc=br 5 hello')
    fc.assert(
      fc.property(envelope, envelope, (a, b) => {
        const same = a.type === b.type && Buffer.compare(a.payload, b.payload) === 0
        const equal = Buffer.compare(signedBytes(a.type, a.payload), signedBytes(b.type, b.payload)) === 0
        expect(equal).toBe(same)
      }),
    )
  })
})
