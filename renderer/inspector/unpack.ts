import { decompress } from 'brotli/decompress'

/** Where the reader begins; it takes more as it goes. */
const firstBytes = 65_536

/**
 * Null for bytes that are not brotli, or that unpack to more than `maxBytes`. share-format §3.4
 * What is too much is noticed behind it: here a bomb costs whoever opens it a tab, and nobody else anything.
 */
export const unpack = (bytes: Uint8Array, maxBytes: number): Uint8Array | null => {
  try {
    const plain = decompress(bytes, firstBytes)
    return plain.length > maxBytes ? null : Uint8Array.from(plain)
  } catch {
    return null
  }
}
