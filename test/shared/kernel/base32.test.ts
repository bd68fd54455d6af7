import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base32Of } from '#shared/kernel/base32.ts'

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('base32', () => {
  // The vectors of RFC 4648 §10, lower case, without padding
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('of "%s" is "%s"', (text, expected) => {
    expect(base32Of(textBytes(text))).toBe(expected)
  })

  it('keeps different bytes of one length apart', () => {
    const bytes = fc.uint8Array({ minLength: 8, maxLength: 8 })
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(base32Of(a) === base32Of(b)).toBe(a.every((byte, at) => byte === b[at]))
        expect(base32Of(a)).toMatch(/^[a-z2-7]{13}$/)
      }),
    )
  })
})
