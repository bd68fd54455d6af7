/** Texts of a table that survive any XML reader: what XML cannot carry, or would change, is written as JSON beside it. */

/** Signs that XML 1.0 does not have, line ends that readers unify, halves of characters, and codes that are none. */
// eslint-disable-next-line no-control-regex
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\ufeff\ufffd]|\p{Surrogate}|\p{Noncharacter_Code_Point}/u
const everyUnsafe = new RegExp(unsafe.source, 'gu')
const mark = 'json:'

/** JSON leaves some of the unsafe signs as they are; with its escapes for them too they survive everywhere. */
const escaped = (text: string): string =>
  JSON.stringify(text).replaceAll(everyUnsafe, (sign) =>
    Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )

/** For attributes of our own: as it is where XML can carry it, otherwise as JSON after `json:`. */
export const encodeText = (text: string): string =>
  unsafe.test(text) || text.startsWith(mark) || text.trim() !== text ? `${mark}${escaped(text)}` : text

/** The text that was encoded; one that is no JSON after the mark stands as it is. */
export const decodeText = (encoded: string): string => {
  if (!encoded.startsWith(mark)) return encoded
  try {
    const text: unknown = JSON.parse(encoded.slice(mark.length))
    return typeof text === 'string' ? text : encoded
  } catch {
    // written by hand or by another tool: then it means what it says
    return encoded
  }
}

/** For texts that other tools read: the same words without what XML cannot carry. */
export const plainText = (text: string): string => text.replaceAll(everyUnsafe, ' ').trim()
