/** The domain that a DMN input column declares: in our own element, or as allowed values that read as one. */
import type { Domain } from '../model.ts'
import { partOf, partsOf, textOf } from './element.ts'
import type { DmnElement } from './element.ts'
import { decodeText, plainText } from './exactText.ts'

const range = /^\s*\[\s*(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)\s*\]\s*$/
const truth = /^\s*(?:false\s*,\s*true|true\s*,\s*false)\s*$/
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

/** `1.25` as 125 where there are two decimals. */
const scaled = (text: string, decimals: number): number => {
  const [whole = '', fraction = ''] = text.split('.')
  return Number(`${whole}${fraction.padEnd(decimals, '0')}`) + 0
}
const scaledText = (value: number, decimals: number): string => {
  if (decimals === 0) return String(value)
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const rangeFrom = (low: string, high: string): Domain | null => {
  const decimals = Math.max(...[low, high].map((end) => end.split('.')[1]?.length ?? 0))
  const [min, max] = [scaled(low, decimals), scaled(high, decimals)]
  if (!Number.isSafeInteger(min) || !Number.isSafeInteger(max) || min > max) return null
  return { type: 'range', min, max, unit: '', ...(decimals === 0 ? {} : { decimals }) }
}

/** `"a", "b"`, `false, true`, `[0..100]` or `[0.00..9.75]`; null for anything else. */
export const domainFromText = (text: string): Domain | null => {
  const [, low, high] = range.exec(text) ?? []
  if (low !== undefined && high !== undefined) return rangeFrom(low, high)
  if (truth.test(text)) return { type: 'enumeration', values: ['false', 'true'], truth: true }
  if (!words.test(text)) return null
  const values = (text.match(new RegExp(word, 'g')) ?? []).map(unquoted)
  const known = values.filter((value) => value !== null)
  return known.length === values.length && new Set(known).size === known.length
    ? { type: 'enumeration', values: known }
    : null
}

const ownDomain = (column: DmnElement): Domain | null => {
  const [min, max] = [Number(textOf(column, 'min') ?? Number.NaN), Number(textOf(column, 'max') ?? Number.NaN)]
  if (textOf(column, 'domain') === 'range') {
    const decimals = textOf(column, 'decimals')
    const scale = decimals === null ? {} : { decimals: Number(decimals) }
    return Number.isSafeInteger(min) && Number.isSafeInteger(max) && Number.isSafeInteger(Number(decimals))
      ? { type: 'range', min, max, unit: decodeText(textOf(column, 'unit') ?? ''), ...scale }
      : null
  }
  const values = partsOf(column, 'value').map((value) => decodeText(textOf(value, 'text') ?? ''))
  const isTruth = textOf(column, 'truth') === 'true' ? { truth: true as const } : {}
  return values.length === 0 ? null : { type: 'enumeration', values, ...isTruth }
}

/** The domain as other tools read it. */
export const allowedText = (domain: Domain): string =>
  domain.type === 'range'
    ? `[${scaledText(domain.min, domain.decimals ?? 0)}..${scaledText(domain.max, domain.decimals ?? 0)}]`
    : domain.values.map((value) => (domain.truth === true ? value : JSON.stringify(plainText(value)))).join(', ')

/** `own` is our element of the column, where there is one; it only counts while nobody has changed the standard part. */
export const domainOf = (clause: DmnElement, own: DmnElement | undefined): Domain | null => {
  const stated = own === undefined ? null : ownDomain(own)
  const allowed = partOf(clause, 'inputValues')
  const written = allowed === null ? null : (textOf(allowed, 'text') ?? '')
  if (stated !== null && (written === null || written === allowedText(stated))) return stated
  return written === null ? null : domainFromText(written)
}
