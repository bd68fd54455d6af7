/** JSON as files of the share may contain it: one meaning for every reader, and no way to exhaust or confuse one. share-format §3.5 */
import { bytesToUtf8 } from './bytes.ts'

const deepest = 40

const quote = 34
const backslash = 92
const colon = 58

/** Place of the quote that ends the string which begins before `from`. */
const endOfString = (text: string, from: number): number => {
  let at = from
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return at
}

/** A point, or an exponent behind a digit: `1e-400` and `1.0000000000000000001` would be read as integers. */
const isFraction = (code: number, before: number): boolean =>
  code === 46 || ((code === 101 || code === 69) && before >= 48 && before <= 57)

/** Members as the text writes them, duplicates included; -1 where it nests too deep or a number is no plain integer. */
const membersInText = (text: string): number => {
  let members = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) at = endOfString(text, at + 1)
    else if (isFraction(code, text.charCodeAt(at - 1))) return -1
    else if (code === colon) members += 1
    else if (code === 123 || code === 91) {
      depth += 1
      if (depth > deepest) return -1
    } else if (code === 125 || code === 93) depth -= 1
  }
  return members
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Members of the value; -1 where a number is no safe integer or a key is forbidden. */
const membersInValue = (value: unknown): number => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 0 : -1
  if (typeof value !== 'object' || value === null) return 0
  let members = 0
  if (!Array.isArray(value)) {
    const keys = Object.keys(value)
    if (keys.some((key) => forbiddenKeys.has(key))) return -1
    members = keys.length
  }
  for (const item of Object.values(value)) {
    const inside = membersInValue(item)
    if (inside < 0) return -1
    members += inside
  }
  return members
}

/**
 * Null for anything but well-formed UTF-8 JSON without byte-order mark, duplicate keys, numbers that are no plain integers within 2^53,
 * `__proto__` and the like, or nesting deeper than 40.
 */
export const parseStrictJson = (bytes: Uint8Array): { readonly value: unknown } | null => {
  const text = bytesToUtf8(bytes)
  if (text === null) return null
  const written = membersInText(text)
  if (written < 0) return null
  try {
    const value: unknown = JSON.parse(text)
    return membersInValue(value) === written ? { value } : null
  } catch {
    return null
  }
}
