import { wideField } from '../../../shared/contract/importColumns.ts'
import type { ImportKind, Mapping } from '../../../shared/contract/imports.ts'
import { digestOf } from '../../../shared/kernel/digest.ts'
import { fieldsOf, type Field } from './fields.ts'
import { decimalFromText } from './numberText.ts'

/** Without case, accents and signs, so that "Pause (Min.)" and "pause min" are one name. */
export const plainName = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Names a heading, so that its mapping is found again. */
export const columnsDigestOf = (columns: readonly string[]): string => digestOf(columns.map(plainName))

/** A known name inside a longer one counts from this length on: "to" in "total" must not. */
const shortestPart = 6

const guessByName = (fields: readonly Field[], columns: readonly string[]): Mapping => {
  const names = columns.map(plainName)
  const taken = new Set<number>()
  const found: Record<string, number> = {}
  const isFree = (at: number): boolean => !taken.has(at)
  const exact = ({ known }: Field): number =>
    known
      .map(plainName)
      .reduce((best, word) => (best >= 0 ? best : names.findIndex((name, at) => isFree(at) && name === word)), -1)
  const within = ({ known }: Field): number => {
    const parts = known.map(plainName).filter((word) => word.length >= shortestPart)
    return names.findIndex((name, at) => isFree(at) && parts.some((word) => name.includes(word)))
  }
  // whole names first, of every field: "Pausenbeginn" must not become the beginning of the shift
  for (const columnOf of [exact, within]) {
    for (const field of fields.filter(({ name }) => found[name] === undefined)) {
      const at = columnOf(field)
      if (at < 0) continue
      taken.add(at)
      found[field.name] = at
    }
  }
  return found
}

const isNumber = (text: string): boolean => decimalFromText(text, '.') !== null || decimalFromText(text, ',') !== null

/** First column after the time from which on every column holds nothing but numbers; null where there are not two of them. */
const firstOfWide = (
  time: number,
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): number | null => {
  const isNumeric = (at: number): boolean =>
    sample.every((cells) => cells[at] === '' || isNumber(cells[at] ?? '')) && sample.some((cells) => cells[at] !== '')
  const isEmpty = (at: number): boolean => sample.every((cells) => cells[at] === '')
  for (let from = time + 1; from <= columns.length - 2; from += 1) {
    const rest = columns.map((_, at) => at).slice(from)
    if (rest.every((at) => isNumeric(at) || isEmpty(at))) return from
  }
  return null
}

/** Target field to column by the names of the columns; a demand table without a quantity may be a wide one. */
export const guessMapping = (
  kind: ImportKind,
  columns: readonly string[],
  sample: readonly (readonly string[])[],
): Mapping => {
  const byName = guessByName(fieldsOf(kind, false), columns)
  const { time, quantity } = byName
  if (kind !== 'demand' || time === undefined || quantity !== undefined) return byName
  const wide = firstOfWide(time, columns, sample)
  return wide === null ? byName : { time, [wideField]: wide }
}

/** The first field that has no column but needs one, or one that names a column beyond the last; null when all is well. */
export const mappingFault = (kind: ImportKind, mapping: Mapping, columns: readonly string[]): string | null => {
  const isWide = mapping[wideField] !== undefined
  const fields = fieldsOf(kind, isWide)
  const missing = fields.find(({ name, required }) => required && mapping[name] === undefined)
  if (missing !== undefined) return missing.name
  const beyond = Object.entries(mapping).find(([, at]) => at >= columns.length)
  return beyond?.[0] ?? null
}
