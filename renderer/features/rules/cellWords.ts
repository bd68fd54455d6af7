import type { Format } from '#renderer/i18n/format.ts'
import type { Column, Row, Situation } from '#shared/decisions/model.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'

export interface CellVocabulary {
  readonly t: RulesMessages['table']
  readonly format: Format
}

const comparison = /^(<=|>=|<|>)\s*(\d+)$/
const interval = /^([[(\]])\s*(\d+)\s*\.\.\s*(\d+)\s*([\])[])$/

const valueWords = (text: string, column: Column, { t, format }: CellVocabulary): string => {
  if (column.domain.type === 'enumeration') return t.values[text] ?? text
  const value = Number(text)
  return column.domain.unit === 'minuteOfDay' ? format.minuteOfDay(value) : format.number(value)
}

const testWords = (test: string, column: Column, words: CellVocabulary): string => {
  const { t } = words
  const [, sign, number] = comparison.exec(test) ?? []
  if (sign !== undefined && number !== undefined) {
    const phrases = { '<': t.under, '<=': t.upTo, '>': t.over, '>=': t.from }
    return phrases[sign as keyof typeof phrases](valueWords(number, column, words))
  }
  const [, , from, to] = interval.exec(test) ?? []
  if (from !== undefined && to !== undefined) {
    return t.between(valueWords(from, column, words), valueWords(to, column, words))
  }
  return valueWords(test.replaceAll('"', ''), column, words)
}

/** A cell as people say it: `[660..840)` is "11:00 to 14:00", `"sunday", "holiday"` is "Sunday, public holiday". What it does not know stays as written. */
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
      const isCount = column.domain.type === 'range' && column.domain.unit !== 'minuteOfDay'
      return isCount ? `${column.label[language]} ${text}` : text
    })
    .join(', ')
