import { outside, type OutsideItem } from '../../../shared/decisions/dmn/report.ts'
import { addressOf, tableFromGrid, type GridReading, type SheetLine } from '../../../shared/decisions/grid/readGrid.ts'
import { tableToGrid, type GridCell } from '../../../shared/decisions/grid/writeGrid.ts'
import type { DecisionTable } from '../../../shared/decisions/model.ts'
import { readCsvRows, type Delimiter } from './csvTable.ts'
import { decodeText } from './encoding.ts'

/** Spreadsheets take these for formulas, dates, or numbers of their own; a lone hyphen and whole numbers stay what they are. */
const misread = /^(?:['=@+\t]|-(?!$|\d+$)|[.,]?\d)/
const wholeNumber = /^-?(?:0|[1-9]\d{0,14})$/
const formula = /^[=@]/

const protect = (text: string): string => (misread.test(text) && !wholeNumber.test(text) ? `'${text}` : text)
const unprotect = (text: string): string => (text.startsWith("'") ? text.slice(1) : text)

const quoted = (cell: GridCell): string => `"${protect(String(cell)).replaceAll('"', '""')}"`

/** UTF-8 with a byte order mark, without which spreadsheets read it as something else. */
export const tableToCsv = (table: DecisionTable, delimiter: Delimiter): string =>
  `\uFEFF${tableToGrid(table)
    .map((line) => line.map(quoted).join(delimiter))
    .join('\r\n')}\r\n`

const formulasOf = (lines: readonly SheetLine[], owner: string): readonly OutsideItem[] =>
  lines.flatMap(({ line, cells }) =>
    cells.flatMap((text, column) =>
      formula.test(text)
        ? [
            outside(
              'table',
              'formula',
              { owner, path: [addressOf(line, column)], row: null, column: null },
              { suggestion: `'${text.slice(0, 40)}` },
            ),
          ]
        : [],
    ),
  )

const unreadable = (owner: string, construct: string, line: number): GridReading => ({
  table: null,
  outside: [outside('table', construct, { owner, path: [`line ${line}`], row: null, column: null })],
})

/** Any encoding and delimiter that spreadsheets write. */
export const tableFromCsv = async (bytes: Uint8Array, owner: string): Promise<GridReading> => {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return unreadable(owner, 'encoding', 1)
  const read = await readCsvRows(decoded.value.text)
  if (!read.ok) return unreadable(owner, 'quotation mark', read.error.line)
  const { rows, badQuotes } = read.value
  const reading = tableFromGrid(
    rows.map(({ line, cells }) => ({ line, cells: cells.map(unprotect) })),
    owner,
  )
  const quotes = badQuotes.flatMap((line) => unreadable(owner, 'quotation mark', line).outside)
  return { table: reading.table, outside: [...quotes, ...formulasOf(rows, owner), ...reading.outside] }
}
