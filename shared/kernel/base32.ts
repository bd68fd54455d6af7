/** Lower-case base32 (RFC 4648 §6) without padding: the alphabet of ids and pseudonyms, safe in every file name. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

export const base32Of = (bytes: Uint8Array): string => {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet[(held >>> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits === 0 ? text : text + alphabet[(held << (5 - bits)) & 31]
}
