import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

/** Quality 6: a report in about 2 ms; the highest quality saves some hundred bytes for fifty times the time. */
const quality = 6

export const compress = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })

/** Room that is asked for at a time: most files unpack to less than eight times their size, and then one is enough. */
const chunkFor = (packed: number): number => Math.min(Math.max(8 * packed, 4_096), 65_536)

/** Null for bytes that are not brotli, or that would unpack to more than `maxBytes`. share-format §3.4 */
export const decompress = (bytes: Uint8Array, maxBytes: number): Uint8Array | null => {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: maxBytes, chunkSize: chunkFor(bytes.length) })
  } catch {
    return null
  }
}
