import type { Column } from '#shared/decisions/model.ts'
import type { CellVocabulary } from './cellWords.ts'

const clock = /(?<!\d)(\d{1,2})[:.](\d{2})(?!\d)/g
const minutes = /\d+/g
const pad = (value: number): string => String(value).padStart(2, '0')

const isTime = ({ domain }: Column): boolean => domain.type === 'range' && domain.unit === 'minuteOfDay'

/** A cell as one types it: times of day by the clock, named values in words and without quotes. */
export const typedForm = (text: string, column: Column, { t, word }: Pick<CellVocabulary, 't' | 'word'>): string => {
  if (isTime(column))
    return text.replaceAll(minutes, (digits) => `${pad(Math.floor(Number(digits) / 60))}:${pad(Number(digits) % 60)}`)
  if (column.domain.type !== 'enumeration') return text
  return text.replaceAll(/"([^"]*)"/g, (quoted, code: string) => {
    const said = t.values[code] ?? word(code)
    // a name with a comma or a quote would be read as two
    return /[",]/.test(said) ? quoted : said
  })
}

const codeOf = (said: string, values: readonly string[], { t, word }: Pick<CellVocabulary, 't' | 'word'>) => {
  const wanted = said.toLocaleLowerCase()
  return values.find((code) => [code, t.values[code] ?? word(code)].some((name) => name.toLocaleLowerCase() === wanted))
}

/** What was typed, as the table keeps it: "11:00" is 660, Sunday is "sunday". What it does not know stays as typed. */
export const writtenForm = (typed: string, column: Column, words: Pick<CellVocabulary, 't' | 'word'>): string => {
  const { domain } = column
  if (isTime(column))
    return typed.replaceAll(clock, (_, hour: string, minute: string) => String(Number(hour) * 60 + Number(minute)))
  if (domain.type !== 'enumeration') return typed
  return typed
    .split(',')
    .map((part) => {
      const said = part.trim()
      const code = codeOf(said, domain.values, words)
      return code === undefined ? said : `"${code}"`
    })
    .join(', ')
}
