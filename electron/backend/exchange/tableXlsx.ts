import { unzipSync } from 'fflate'
import { Parser } from 'saxen'
import { outside, type OutsideItem } from '../../../shared/decisions/dmn/report.ts'
import { addressOf, tableFromGrid, type GridReading, type SheetLine } from '../../../shared/decisions/grid/readGrid.ts'
import { tableToGrid } from '../../../shared/decisions/grid/writeGrid.ts'
import type { DecisionTable } from '../../../shared/decisions/model.ts'

/** Bytes of one part of a workbook after unpacking. */
const largestPart = 64 * 1024 * 1024
const largestWorkbook = 16 * 1024 * 1024
const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/

/** Spreadsheets read `_x0041_` as an escaped sign, so the first underscore of such a text is escaped itself. */
const escaped = (text: string): string => {
  // the library counts texts as keys of an object, where a few names are taken
  if (text in Object.prototype) return `json:"\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}${text.slice(1)}"`
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

// both libraries are a hundred modules, which no start should wait for
const reader = () => import('read-excel-file/universal')
const writer = () => import('write-excel-file/node')

export const tableToXlsx = async (table: DecisionTable): Promise<Uint8Array> => {
  const rows = tableToGrid(table).map((line) =>
    line.map((cell) =>
      typeof cell === 'number' ? { value: cell, type: Number } : { value: escaped(cell), type: String },
    ),
  )
  const { default: writeSheet } = await writer()
  return await writeSheet(rows, { sheet: 'table' }).toBuffer()
}

const refused = (owner: string, construct: string, address = '', suggestion: string | null = null): OutsideItem =>
  outside('table', construct, { owner, path: address === '' ? [] : [address], row: null, column: null }, { suggestion })

/** Unpacks the sheets alone, and never more than can be read. */
const sheetsOf = (bytes: Uint8Array): readonly string[] | 'tooLarge' | 'noWorkbook' => {
  if (bytes.length > largestWorkbook) return 'tooLarge'
  let tooLarge = false
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > largestPart) tooLarge = true
        return sheetPart.test(name) && originalSize <= largestPart
      },
    })
    if (tooLarge) return 'tooLarge'
    const sheets = Object.values(parts).map((part) => Buffer.from(part).toString('utf8'))
    return sheets.length === 0 ? 'noWorkbook' : sheets
  } catch {
    // no ZIP, a damaged one, or one of a kind that is not read: another file has to be chosen
    return 'noWorkbook'
  }
}

/** Addresses of the cells that are computed: their value is the spreadsheet's, not the table's. */
const formulasOf = (sheet: string): readonly string[] | null => {
  const addresses: string[] = []
  let address = ''
  let sound = true
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    if (name === 'c') address = (attributes() || {})['r'] ?? ''
    if (name === 'f') addresses.push(address)
  })
  parser.on('attention', () => {
    sound = false
    parser.stop()
  })
  parser.on('error', () => {
    sound = false
    parser.stop()
  })
  parser.parse(sheet)
  return sound ? addresses : null
}

type Value = string | number | boolean | object | null | undefined

const isDate = (value: Value): boolean => value instanceof Date

/** Numbers that a spreadsheet keeps as text, and texts that it keeps as numbers, are the same to a table. */
const textOf = (value: Value): string => {
  if (value === null || value === undefined || isDate(value)) return ''
  return typeof value === 'object' ? '' : String(value)
}

const linesOf = (rows: readonly (readonly Value[])[]): readonly SheetLine[] =>
  rows.map((cells, at) => ({ line: at + 1, cells: cells.map(textOf) }))

const datesOf = (rows: readonly (readonly Value[])[], owner: string): readonly OutsideItem[] =>
  rows.flatMap((cells, at) =>
    cells.flatMap((value, column) => (isDate(value) ? [refused(owner, 'date', addressOf(at + 1, column))] : [])),
  )

/** The first sheet of a workbook. */
export const tableFromXlsx = async (bytes: Uint8Array, owner: string): Promise<GridReading> => {
  const sheets = sheetsOf(bytes)
  if (typeof sheets === 'string') return { table: null, outside: [refused(owner, sheets)] }
  const formulas = sheets.map(formulasOf)
  if (formulas.includes(null)) return { table: null, outside: [refused(owner, 'noWorkbook')] }
  const computed = formulas.flatMap((addresses) =>
    (addresses ?? []).map((address) => refused(owner, 'formula', address)),
  )
  const { readSheet } = await reader()
  try {
    const rows: readonly (readonly Value[])[] = await readSheet(new Blob([Uint8Array.from(bytes)]), { trim: false })
    const reading = tableFromGrid(linesOf(rows), owner)
    return { table: reading.table, outside: [...computed, ...datesOf(rows, owner), ...reading.outside] }
  } catch {
    // a ZIP with sheets, but without the rest of a workbook
    return { table: null, outside: [refused(owner, 'noWorkbook')] }
  }
}
