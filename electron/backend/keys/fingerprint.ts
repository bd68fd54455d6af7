import { createHash } from 'node:crypto'
import { wordlist } from '@scure/bip39/wordlists/english.js'

const words = 6
const bitsOfWord = 11

/**
 * Six words for a public key (64 hexadecimal digits): the first 66 bits of its SHA-256, eleven bits a word. English
 * everywhere, so that two people can compare them whatever language they work in.
 */
export const fingerprintOf = (publicKey: string): string => {
  const digest = createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex')
  const bits = BigInt(`0x${digest}`) >> BigInt(256 - words * bitsOfWord)
  return Array.from({ length: words }, (_, nth) => {
    const index = Number((bits >> BigInt((words - 1 - nth) * bitsOfWord)) & 0x7ffn)
    return wordlist[index] ?? ''
  }).join(' ')
}
