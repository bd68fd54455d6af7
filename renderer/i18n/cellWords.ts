import type { Column, Row, Situation } from '#shared/decisions/model.ts'
import type { CellMessages } from '#shared/i18n/cells/messages.ts'
import type { Format } from './format.ts'

export interface CellVocabulary {
  readonly t: CellMessages
  readonly format: Format
  /** A code of the pack in words. */
  readonly word: (code: string) => string
}

const comparison = /^(<=|>=|<|>)\s*(\d+)$/
const interval = /^\[\s*(\d+)\s*\.\.\s*(\d+)\s*([\])[])$/

const isTime = ({ domain }: Column): boolean => domain.type === 'range' && domain.unit === 'minuteOfDay'

const valueWords = (text: string, column: Column, { t, format, word }: CellVocabulary): string => {
  if (column.domain.type === 'enumeration') return t.values[text] ?? word(text)
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  return isTime(column) ? format.minuteOfDay(value) : format.number(value)
}

const comparisonWords = (sign: string, number: string, column: Column, words: CellVocabulary): string => {
  const { t } = words
  const value = valueWords(number, column, words)
  const phrases = isTime(column)
    ? { '<': t.before, '<=': t.upTo, '>': t.over, '>=': t.since }
    : { '<': t.under, '<=': t.upTo, '>': t.over, '>=': t.from }
  return phrases[sign as keyof typeof phrases](value)
}

const testWords = (test: string, column: Column, words: CellVocabulary): string => {
  const [, sign, number] = comparison.exec(test) ?? []
  if (sign !== undefined && number !== undefined) return comparisonWords(sign, number, column, words)
  const [, from, to, end] = interval.exec(test) ?? []
  if (from === undefined || to === undefined) return valueWords(test.replaceAll('"', ''), column, words)
  // a time of day ends when the next begins; a count ends with the last one that still belongs to it
  const last = end === ']' || isTime(column) ? Number(to) : Number(to) - 1
  return words.t.between(valueWords(from, column, words), valueWords(String(last), column, words))
}

/**
 * A cell as people say it: `[660..840)` is "11:00 to 14:00", `[35..60)` guests are "35 to 59",
 * `"sunday", "holiday"` is "Sunday, public holiday". What it does not know stays as written.
 */
export const cellWords = (text: string, column: Column, words: CellVocabulary): string => {
  const trimmed = text.trim()
  if (trimmed === '-' || trimmed === '') return words.t.any
  return trimmed
    .split(',')
    .map((test) => testWords(test.trim(), column, words))
    .join(', ')
}

/** The situation that a row decides; columns that do not restrict are left out. */
export const rowWords = (cells: Row['cells'], columns: readonly Column[], words: CellVocabulary): string => {
  const said = columns.flatMap((column, at) => {
    const text = cells[at] ?? '-'
    return text.trim() === '-' ? [] : [cellWords(text, column, words)]
  })
  return said.length === 0 ? words.t.any : said.join(', ')
}

/** One situation that shows a gap or an overlap: "restaurant, weekday, 13:00, 45 customers". */
export const situationWords = (
  situation: Situation,
  columns: readonly Column[],
  language: Format['language'],
  words: CellVocabulary,
): string =>
  columns
    .map((column) => {
      const value = situation[column.name] ?? null
      const text = value === null ? '–' : valueWords(String(value), column, words)
      const isCount = column.domain.type === 'range' && !isTime(column)
      return isCount ? `${column.label[language]} ${text}` : text
    })
    .join(', ')
