/** A device's name follows from its public key, so that nobody can take another device's name. share-format §4. */
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { id, type DeviceId } from '../kernel/ids.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Lower-case base32 (RFC 4648, no padding). */
export const base32 = (bytes: Uint8Array): string => {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >> bits) & 31]
      held &= (1 << bits) - 1
    }
  }
  return bits === 0 ? text : text + alphabet[(held << (5 - bits)) & 31]
}

/** First 13 characters of base32(SHA-256(raw public key)); the key as 64 hexadecimal digits. */
export const deviceIdOf = (publicKey: string): DeviceId => id(base32(sha256(hexToBytes(publicKey))).slice(0, 13))
