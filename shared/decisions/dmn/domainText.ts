/** The domain that a DMN input column declares: in our own element, or as allowed values that read as one. */
import type { Domain } from '../model.ts'
import { partOf, partsOf, textOf } from './element.ts'
import type { DmnElement } from './element.ts'
import { decodeText, plainText } from './exactText.ts'

const range = /^\s*\[\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*\]\s*$/
const word = String.raw`"(?:[^"\\]|\\.)*"`
const words = new RegExp(String.raw`^\s*${word}(?:\s*,\s*${word})*\s*$`)

const unquoted = (literal: string): string | null => {
  try {
    return String(JSON.parse(literal))
  } catch {
    // FEEL has escapes that JSON does not; such a value is not guessed
    return null
  }
}

/** `"a", "b"` or `[0..100]`; null for anything else. */
export const domainFromText = (text: string): Domain | null => {
  const [, low, high] = range.exec(text) ?? []
  const [min, max] = [Number(low ?? Number.NaN), Number(high ?? Number.NaN)]
  if (Number.isSafeInteger(min) && Number.isSafeInteger(max))
    return min <= max ? { type: 'range', min, max, unit: '' } : null
  if (!words.test(text)) return null
  const values = (text.match(new RegExp(word, 'g')) ?? []).map(unquoted)
  const known = values.filter((value) => value !== null)
  return known.length === values.length && new Set(known).size === known.length
    ? { type: 'enumeration', values: known }
    : null
}

const ownDomain = (column: DmnElement): Domain | null => {
  const [min, max] = [Number(textOf(column, 'min') ?? Number.NaN), Number(textOf(column, 'max') ?? Number.NaN)]
  if (textOf(column, 'domain') === 'range')
    return Number.isSafeInteger(min) && Number.isSafeInteger(max)
      ? { type: 'range', min, max, unit: decodeText(textOf(column, 'unit') ?? '') }
      : null
  const values = partsOf(column, 'value').map((value) => decodeText(textOf(value, 'text') ?? ''))
  return values.length === 0 ? null : { type: 'enumeration', values }
}

/** The domain as other tools read it. */
export const allowedText = (domain: Domain): string =>
  domain.type === 'range'
    ? `[${domain.min}..${domain.max}]`
    : domain.values.map((value) => JSON.stringify(plainText(value))).join(', ')

/** `own` is our element of the column, where there is one; it only counts while nobody has changed the standard part. */
export const domainOf = (clause: DmnElement, own: DmnElement | undefined): Domain | null => {
  const stated = own === undefined ? null : ownDomain(own)
  const allowed = partOf(clause, 'inputValues')
  const written = allowed === null ? null : (textOf(allowed, 'text') ?? '')
  if (stated !== null && (written === null || written === allowedText(stated))) return stated
  return written === null ? null : domainFromText(written)
}
