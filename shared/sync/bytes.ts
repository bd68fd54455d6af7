/** Bytes and text for files of the share: text is UTF-8, and bytes that are not UTF-8 are no text. */
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

export { concatBytes, utf8ToBytes }

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Null for bytes that are not UTF-8. A byte-order mark stays in the text, where JSON refuses it. */
export const bytesToUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}
