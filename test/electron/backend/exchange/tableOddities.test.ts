import { strToU8, unzipSync, zipSync } from 'fflate'
import writeSheet from 'write-excel-file/node'
import { describe, expect, it } from 'vitest'
import { tableFromCsv, tableToCsv } from '#backend/exchange/tableCsv.ts'
import { tableFromXlsx, tableToXlsx } from '#backend/exchange/tableXlsx.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { tableToGrid } from '#shared/decisions/grid/writeGrid.ts'

const csv = (delimiter: ',' | ';' | '\t' = ','): string => tableToCsv(staffingTable, delimiter)
const fromText = (text: string, encoding: BufferEncoding = 'utf8') => tableFromCsv(Buffer.from(text, encoding), 'file')
const constructs = ({ outside }: Awaited<ReturnType<typeof fromText>>) =>
  outside.map(({ construct, place }) => [construct, place.path[0]])

describe('CSV as spreadsheets write it', () => {
  const whole = { table: staffingTable, outside: [] }
  const unquoted = (delimiter: string): string =>
    tableToGrid(staffingTable)
      .map((line) =>
        line
          .map((cell) => (/[",;\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell)))
          .join(delimiter),
      )
      .join('\n')

  it.each<[string, () => ReturnType<typeof fromText>]>([
    ['with a byte order mark', () => fromText(csv())],
    ['without one', () => fromText(csv().slice(1))],
    ['with semicolons', () => fromText(csv(';'))],
    ['with tabs', () => fromText(csv('\t'))],
    ['with quotation marks only where they are needed', () => fromText(unquoted(';'))],
    ['with commas and few quotation marks', () => fromText(unquoted(','))],
    ['with a line that says the delimiter', () => fromText(`sep=;\r\n${unquoted(';')}`)],
    ['with line ends of Windows', () => fromText(unquoted(';').replaceAll('\n', '\r\n'))],
    ['in UTF-16', () => fromText(`\uFEFF${csv('\t').slice(1)}`, 'utf16le')],
    ['with empty lines at the end', () => fromText(`${csv()}\r\n\r\n`)],
  ])('%s', async (_, read) => {
    expect(await read()).toEqual(whole)
  })
  it('in the encoding of old Windows, umlauts included', async () => {
    const { table, outside } = await fromText(csv().slice(1), 'latin1')
    expect(outside).toEqual([])
    expect(table?.inputs.map(({ label }) => label.de)).toContain('Gäste je halbe Stunde')
  })
  it('guards words that a spreadsheet would take for something else', () => {
    const rows = [{ ...staffingTable.rows[0], cells: ['=1+1', '@sum', '5, 6', '-'], rowId: '007' }]
    const text = tableToCsv({ ...staffingTable, rows: rows as unknown as typeof staffingTable.rows }, ',')
    expect(text).toContain(`"'=1+1","'@sum","'5, 6","-"`)
    expect(text).toContain(`"'007"`)
  })
  it('and never carries a formula out', () => {
    for (const line of csv().split('\r\n')) expect(line).not.toMatch(/(?:^|,)"[=@+]/)
  })
  it('refuses a formula with its cell', async () => {
    const found = constructs(await fromText(csv().replace('"staffing"', '"=HYPERLINK(1)"')))
    expect(found).toContainEqual(['formula', 'B1'])
  })
  it.each([
    ['a quotation mark that never closes', csv().replace('"staffing"', '"staffing'), 'quotation mark'],
    ['control signs', 'table,\u0001\u0002\u0003x', 'encoding'],
  ])('refuses %s', async (_, text, construct) => {
    expect(constructs(await fromText(text)).map(([name]) => name)).toContain(construct)
  })
})

type Cell = string | number | boolean | Date
const cellOf = (value: Cell) => {
  if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' } as const
  if (typeof value === 'number') return { value, type: Number } as const
  return typeof value === 'boolean' ? ({ value, type: Boolean } as const) : ({ value, type: String } as const)
}
const workbook = (cells: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeSheet(cells.map((line) => line.map(cellOf))).toBuffer()
const grid = (): Cell[][] => tableToGrid(staffingTable).map((line) => line.slice())

describe('workbooks as people leave them', () => {
  it('numbers kept as text, and text kept as numbers, are the same', async () => {
    const asText = await tableFromXlsx(await workbook(grid().map((line) => line.map(String))), 'file')
    expect(asText).toEqual({ table: staffingTable, outside: [] })
    const asNumbers = grid().map((line) =>
      line.map((cell) => (typeof cell === 'string' && /^\d+$/.test(cell) ? Number(cell) : cell)),
    )
    expect(await tableFromXlsx(await workbook(asNumbers), 'file')).toEqual({ table: staffingTable, outside: [] })
  })
  it('a truth value is the word for it', async () => {
    const cells = grid()
    const row = cells.find(([kind]) => kind === 'row')
    if (row === undefined) throw new Error('no row')
    row[5] = true
    expect((await tableFromXlsx(await workbook(cells), 'file')).table?.rows[0]?.cells[0]).toBe('true')
  })
  it('a date that a spreadsheet made of a cell is named', async () => {
    const cells = grid()
    const at = cells.findIndex(([kind]) => kind === 'row')
    const row = cells[at]
    if (row === undefined) throw new Error('no row')
    row[5] = new Date(Date.UTC(2026, 0, 2))
    expect(constructs(await tableFromXlsx(await workbook(cells), 'file'))).toContainEqual(['date', `F${at + 1}`])
  })
  it('a formula is refused with its cell', async () => {
    const parts = unzipSync(await tableToXlsx(staffingTable))
    const name = Object.keys(parts).find((part) => part.startsWith('xl/worksheets/')) ?? ''
    const sheet = Buffer.from(parts[name] ?? [])
      .toString('utf8')
      .replace(/(<c r="G4"[^>]*>)/, '$1<f>1+1</f>')
    expect(sheet).toContain('<f>')
    const file = zipSync({ ...parts, [name]: strToU8(sheet) })
    expect(constructs(await tableFromXlsx(file, 'file'))).toContainEqual(['formula', 'G4'])
  })
})

describe('what is no workbook is refused', () => {
  const zip = (files: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a ZIP of something else', () => zip({ 'a.txt': 'hello' })],
    ['a sheet without a workbook', () => zip({ 'xl/worksheets/sheet1.xml': '<worksheet/>' })],
    ['a sheet with a document type', () => zip({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE a><worksheet/>' })],
    ['a sheet that is no XML', () => zip({ 'xl/worksheets/sheet1.xml': '<worksheet' })],
    ['a ZIP that was cut off', async () => (await tableToXlsx(staffingTable)).slice(0, 900)],
    ['two letters', () => Buffer.from('PK')],
  ])('%s', async (_, make) => {
    const { table, outside } = await tableFromXlsx(await make(), 'file')
    expect(table).toBeNull()
    expect(outside.map(({ construct }) => construct)).toEqual(['noWorkbook'])
  })
  it('a small ZIP that unpacks to 65 MB is not unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(65 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect((await tableFromXlsx(bomb, 'file')).outside.map(({ construct }) => construct)).toEqual(['tooLarge'])
  })
  it('a file of 17 MB is not opened', async () => {
    expect((await tableFromXlsx(new Uint8Array(17 * 1024 * 1024), 'file')).outside[0]?.construct).toBe('tooLarge')
  })
})
