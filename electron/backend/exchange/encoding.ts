import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'

export type Encoding = ImportPreview['encoding']
export interface DecodedText {
  readonly encoding: Encoding
  /** Without byte order mark. */
  readonly text: string
}

const sampleBytes = 4_096

const markOf = ([a, b, c]: Uint8Array): Encoding | null => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** UTF-16 without a mark: in texts of our alphabets nearly every second byte is zero. */
const wideOf = (bytes: Uint8Array): Encoding | null => {
  const sample = bytes.subarray(0, sampleBytes)
  if (sample.length < 4) return null
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const most = sample.length * 0.4
  const [even = 0, odd = 0] = zeros
  if (odd > most && even < odd / 8) return 'utf-16le'
  return even > most && odd < even / 8 ? 'utf-16be' : null
}

const decoded = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' }).decode(bytes)
  } catch {
    // Not valid in this encoding, so it is another one
    return null
  }
}

/** Control characters other than tab and line ends are in no table that a person saved as text. */
const isText = (text: string): boolean => {
  // eslint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(text)
}

/** By its mark, else UTF-16 by its zeros, else strict UTF-8, else windows-1252, which most spreadsheets mean. */
export const decodeText = (bytes: Uint8Array): Result<DecodedText, 'badEncoding'> => {
  const certain = markOf(bytes) ?? wideOf(bytes)
  const candidates: readonly Encoding[] = certain === null ? ['utf-8', 'windows-1252'] : [certain]
  for (const encoding of candidates) {
    const text = decoded(bytes, encoding)
    if (text !== null) return isText(text) ? ok({ encoding, text }) : err('badEncoding')
  }
  return err('badEncoding')
}
