import { parse, type CsvError, type Info, type Parser } from 'csv-parse'
import type { ImportError, ImportPreview } from '../../../shared/contract/imports.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { createTurns, type Pace } from './turns.ts'

export type Delimiter = ImportPreview['delimiter']
export interface CsvRow {
  /** 1-based line of the file on which the row starts. */
  readonly line: number
  readonly cells: readonly string[]
}
export interface CsvTable {
  readonly delimiter: Delimiter
  readonly columns: readonly string[]
  /** Rows with as many cells as there are columns. */
  readonly rows: readonly CsvRow[]
  /** Rows that could not be read as such. */
  readonly errors: readonly ImportError[]
}
/** `line` is where a quote opens that never closes, or 1 where there is no heading. */
export interface CsvFault {
  readonly line: number
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']
const pieceLength = 64 * 1_024
const sampleLength = 16 * 1_024

interface Parsed {
  readonly rows: readonly CsvRow[]
  readonly badQuotes: readonly number[]
  readonly unclosedAt: number | null
}
interface Reading {
  readonly rows: CsvRow[]
  readonly badQuotes: number[]
  unclosedAt: number | null
  lastLine: number
}

/** Every kind of line end becomes one, also inside cells: the parser would count the two signs of Windows as two lines. */
const unifyLineEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n')

const linesWithin = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 0)

const isUnclosed = (fault: CsvError | undefined): boolean => fault?.code === 'CSV_QUOTE_NOT_CLOSED'

const createReader = (delimiter: Delimiter): { readonly parser: Parser; readonly reading: Reading } => {
  const reading: Reading = { rows: [], badQuotes: [], unclosedAt: null, lastLine: 0 }
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (fault) => {
      const start = reading.badQuotes.at(-1) ?? reading.lastLine + 1
      if (isUnclosed(fault)) reading.unclosedAt = start
      else reading.badQuotes.push(Number(fault?.['lines'] ?? start))
    },
  })
  parser.on('data', ({ record, info }: { readonly record: readonly string[]; readonly info: Info }) => {
    reading.rows.push({ line: info.lines - linesWithin(record), cells: record })
    reading.lastLine = info.lines
  })
  return { parser, reading }
}

/** In pieces, so that a large file does not hold up other calls. */
const readAll = async (text: string, delimiter: Delimiter, pace: Pace): Promise<Parsed> => {
  const { parser, reading } = createReader(delimiter)
  const ended = new Promise<void>((resolve, reject) => {
    parser.on('end', resolve)
    parser.on('error', reject)
  })
  for (let at = 0; at < text.length; at += pieceLength) {
    parser.write(text.slice(at, at + pieceLength))
    await pace(at, text.length)
  }
  parser.end()
  await ended
  return reading
}

/** Whole lines from the start, at most 16 kB. */
const sampleOf = (text: string): string => {
  if (text.length <= sampleLength) return text
  const end = text.lastIndexOf('\n', sampleLength)
  return text.slice(0, end < 0 ? sampleLength : end)
}

/** How many rows of the sample have as many cells as the heading; 0 for a single column. */
const fitOf = async (sample: string, delimiter: Delimiter): Promise<number> => {
  const { rows } = await readAll(sample, delimiter, createTurns())
  const width = rows[0]?.cells.length ?? 0
  return width < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length + width / 1_000
}

/** The delimiter that gives the most even table; a comma where there is but one column. */
export const sniffDelimiter = async (text: string): Promise<Delimiter> => {
  const sample = sampleOf(text)
  const fits = await Promise.all(delimiters.map((delimiter) => fitOf(sample, delimiter)))
  const best = Math.max(...fits)
  return best === 0 ? ',' : (delimiters[fits.indexOf(best)] ?? ',')
}

/** "sep=;" is how spreadsheets state the delimiter. Its line stays, empty, so that the lines under it keep their numbers. */
const withoutHint = (text: string): { readonly text: string; readonly stated: Delimiter | null } => {
  const hint = /^"?sep=(.)"?\n/i.exec(text)
  const stated = delimiters.find((delimiter) => delimiter === hint?.[1]) ?? null
  return stated === null || hint === null ? { text, stated: null } : { text: text.slice(hint[0].length - 1), stated }
}

const shorten = (value: string): string => (value.length > 80 ? `${value.slice(0, 79)}…` : value)

/** All rows of the file, however long each is. A quote that never closes would swallow the rest, so it refuses the file. */
export const readCsvRows = async (
  raw: string,
  pace: Pace = createTurns(),
): Promise<Result<Pick<Parsed, 'rows' | 'badQuotes'> & { readonly delimiter: Delimiter }, CsvFault>> => {
  const { text, stated } = withoutHint(unifyLineEnds(raw))
  const delimiter = stated ?? (await sniffDelimiter(text))
  const { rows, badQuotes, unclosedAt } = await readAll(text, delimiter, pace)
  return unclosedAt === null ? ok({ delimiter, rows, badQuotes }) : err({ line: unclosedAt })
}

/** The heading and the rows under it. */
export const readCsv = async (raw: string, pace?: Pace): Promise<Result<CsvTable, CsvFault>> => {
  const read = await readCsvRows(raw, pace)
  if (!read.ok) return read
  const { delimiter, rows, badQuotes } = read.value
  const [heading, ...body] = rows
  const columns = heading?.cells.map((cell) => cell.trim()) ?? []
  if (columns.every((column) => column === '')) return err({ line: 1 })
  const uneven = body.filter(({ cells }) => cells.length !== columns.length)
  const errors = [
    ...badQuotes.map((line): ImportError => ({ line, column: null, code: 'quote', value: '' })),
    ...uneven.map(({ line, cells }): ImportError => ({
      line,
      column: null,
      code: 'columns',
      value: shorten(cells.join(delimiter)),
    })),
  ]
  return ok({ delimiter, columns, rows: body.filter(({ cells }) => cells.length === columns.length), errors })
}
