import { createHash } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf } from '#backend/keys/fingerprint.ts'

const publicKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

describe('six words for a key', () => {
  it('are the first 66 bits of its SHA-256, eleven bits a word', () => {
    fc.assert(
      fc.property(publicKey, (key) => {
        const bits = [...createHash('sha256').update(Buffer.from(key, 'hex')).digest()]
          .map((byte) => byte.toString(2).padStart(8, '0'))
          .join('')
        const words = fingerprintOf(key).split(' ')
        expect(words).toHaveLength(6)
        expect(words.map((word) => wordlist.indexOf(word).toString(2).padStart(11, '0')).join('')).toBe(
          bits.slice(0, 66),
        )
      }),
    )
  })

  it('stay what they are: people have written them down', () => {
    expect(fingerprintOf('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')).toBe(
      'delay review vintage erode drastic panel',
    )
  })

  it('are other words for another key', () => {
    fc.assert(fc.property(publicKey, publicKey, (a, b) => a === b || fingerprintOf(a) !== fingerprintOf(b)))
  })
})
