import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOfContent, largestCsvBytes } from '#backend/exchange/content.ts'
import { decodeText } from '#backend/exchange/encoding.ts'

const german = 'Name;Rolle\nJürgen Groß;Kasse\nSøren Ærø;Vagt\n'
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const mark =
  (...bytes: readonly number[]) =>
  (rest: Uint8Array) =>
    Buffer.concat([Buffer.from(bytes), rest])

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(german), 'utf-8'],
    ['UTF-8 with a mark', mark(0xef, 0xbb, 0xbf)(Buffer.from(german)), 'utf-8'],
    ['UTF-16 LE with a mark', mark(0xff, 0xfe)(utf16(german, true)), 'utf-16le'],
    ['UTF-16 BE with a mark', mark(0xfe, 0xff)(utf16(german, false)), 'utf-16be'],
    ['UTF-16 LE without one', utf16(german, true), 'utf-16le'],
    ['UTF-16 BE without one', utf16(german, false), 'utf-16be'],
    ['windows-1252', latin(german), 'windows-1252'],
  ] as const)('%s is found, and the text is the same', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { encoding, text: german } })
  })

  it('reads the euro sign and the dash of windows-1252', () => {
    expect(decodeText(Uint8Array.from([0x80, 0x96, 0xe4]))).toMatchObject({ value: { text: '€–ä' } })
  })

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['a spreadsheet file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08])],
    ['UTF-16 cut in the middle of a character', mark(0xff, 0xfe)(Uint8Array.from([0x41, 0x00, 0x42]))],
    ['UTF-8 with a mark and a broken byte', mark(0xef, 0xbb, 0xbf)(Uint8Array.from([0x41, 0xe4, 0x41]))],
  ] as const)('%s is refused', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: false, error: 'badEncoding' })
  })

  it('gives back any text that was written as UTF-8', () => {
    const words = fc.stringMatching(/^[\p{L}\p{N} ;,."\n-]{0,60}$/u)
    fc.assert(
      fc.property(words, (text) => {
        const decoded = decodeText(Buffer.from(text))
        expect(decoded.ok && decoded.value.text).toBe(text)
      }),
    )
  })
})

describe('sent content', () => {
  it('is unpacked where it is packed, and taken as it is where it is not', async () => {
    const bytes = Buffer.from(german)
    for (const content of [gzipSync(bytes).toString('base64'), bytes.toString('base64')]) {
      const got = await bytesOfContent(content)
      expect(got.ok && Buffer.from(got.value).toString()).toBe(german)
    }
  })

  it('is refused when it is empty, damaged, or unpacks to more than 64 MB', async () => {
    const packed = gzipSync(german)
    const cut = packed.subarray(0, packed.length - 12).toString('base64')
    const bomb = gzipSync(Buffer.alloc(largestCsvBytes + 1, 0x61)).toString('base64')
    for (const content of ['', cut, bomb]) expect(await bytesOfContent(content)).toEqual({ ok: false, error: 'badCsv' })
  })
})
