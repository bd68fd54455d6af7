import { describe, expect, it } from 'vitest'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { addressOf, tableFromGrid, type SheetLine } from '#shared/decisions/grid/readGrid.ts'
import { headingLine, tableToGrid } from '#shared/decisions/grid/writeGrid.ts'

const lines = (): string[][] => tableToGrid(staffingTable).map((line) => line.map(String))
const numbered = (sheet: readonly (readonly string[])[]): readonly SheetLine[] =>
  sheet.map((cells, at) => ({ line: at + 1, cells }))
const read = (sheet: readonly (readonly string[])[]) => tableFromGrid(numbered(sheet), 'file')
/** The first line of a kind, for a change in place. */
const lineOf = (sheet: string[][], kind: string): string[] => {
  const found = sheet.find(([first]) => first === kind)
  if (found === undefined) throw new Error(kind)
  return found
}
const firstOf = (kind: string): number => lines().findIndex(([first]) => first === kind)

describe('cells have addresses as in spreadsheets', () => {
  it.each([
    [1, 0, 'A1'],
    [7, 1, 'B7'],
    [12, 25, 'Z12'],
    [12, 26, 'AA12'],
    [1, 701, 'ZZ1'],
    [1, 702, 'AAA1'],
  ])('line %d, column %d is %s', (line, column, address) => {
    expect(addressOf(line, column)).toBe(address)
  })
})

describe('a sheet that people worked on', () => {
  it('is read back as it was written', () => {
    expect(read(lines())).toEqual({ table: staffingTable, outside: [] })
  })
  it('may have its lines in another order, and empty ones between', () => {
    const sheet = lines()
    const rows = sheet.filter(([kind]) => kind === 'row')
    const head = sheet.filter(([kind]) => kind !== 'row')
    const { table, outside } = read([
      ...rows.slice(0, 1),
      ['', ''],
      ...head.toReversed().filter(([kind]) => kind !== 'input' && kind !== 'output'),
      ...head.filter(([kind]) => kind === 'input' || kind === 'output'),
      [],
      ...rows.slice(1),
    ])
    expect(outside).toEqual([])
    expect(table).toEqual(staffingTable)
  })
  it('may have more and fewer empty cells at the end of its lines', () => {
    const trimmed = lines().map((line) => line.slice(0, line.findLastIndex((cell) => cell !== '') + 1))
    expect(read(trimmed)).toEqual({ table: staffingTable, outside: [] })
    expect(read(lines().map((line) => [...line, '', '']))).toEqual({ table: staffingTable, outside: [] })
  })
  it('may say its words with other capitals', () => {
    const sheet = lines()
    lineOf(sheet, 'policy')[1] = 'unique'
    lineOf(sheet, 'title')[0] = 'Title'
    expect(read(sheet)).toEqual({ table: staffingTable, outside: [] })
  })
  it('may have a new row', () => {
    const sheet = lines()
    const row = lineOf(sheet, 'row').slice()
    row[1] = 'night'
    const { table, outside } = read([...sheet, row])
    expect(outside).toEqual([])
    expect(table?.rows.at(-1)?.rowId).toBe('night')
    expect(table?.rows).toHaveLength(staffingTable.rows.length + 1)
  })
  it('may leave bounds out', () => {
    const sheet = lines()
    const row = lineOf(sheet, 'row')
    const free = headingLine(staffingTable).indexOf('free')
    row[free] = ''
    row[free + 1] = ' '
    expect(read(sheet).table?.rows[0]?.bounds[0]).toBeNull()
  })
})

describe('what does not fit is named by its cell', () => {
  const value = headingLine(staffingTable).indexOf('lead')
  const changed = (kind: string, column: number, text: string) => {
    const sheet = lines()
    lineOf(sheet, kind)[column] = text
    return read(sheet).outside.map(({ construct, place, suggestion }) => [place.path[0], construct, suggestion])
  }
  it.each([
    ['half a person', 'row', value, '1.5', 'whole number', '0'],
    ['a number in words', 'row', value, 'two', 'whole number', '0'],
    ['no number', 'row', value, '', 'whole number', '0'],
    ['a number that no machine counts to', 'row', value, '99999999999999999', 'whole number', '0'],
    ['bounds in words', 'row', value + 1, 'few', 'bounds', '1 to 5'],
    ['a policy that is not offered', 'policy', 1, 'BEST', 'BEST', 'UNIQUE, FIRST, COLLECT'],
    ['a column of another kind', 'input', 5, 'words', 'words', 'enumeration, truth, range'],
    ['a direction that is none', 'output', 6, 'left', 'left', 'higher, lower'],
    ['a column that was renamed in the heading only', 'heading', 5, 'when', 'when', 'format'],
    ['a line that nobody knows', 'table', 0, 'tables', 'tables', 'table, title, policy, input, output, heading, row'],
  ] as const)('%s', (_, kind, column, text, construct, suggestion) => {
    expect(changed(kind, column, text)).toContainEqual([addressOf(firstOf(kind) + 1, column), construct, suggestion])
  })
  it('half a pair of bounds', () => {
    const sheet = lines()
    const row = lineOf(sheet, 'row')
    row[value + 1] = '1 to 2'
    row[value + 2] = ''
    expect(read(sheet).outside.map(({ construct, place }) => [construct, place.path[0]])).toEqual([
      ['bounds', addressOf(firstOf('row') + 1, value + 2)],
    ])
  })
  it('COLLECT needs to say how it combines', () => {
    const sheet = lines()
    lineOf(sheet, 'policy')[1] = 'COLLECT'
    expect(read(sheet).outside[0]?.suggestion).toBe('max, min, sum, count')
    lineOf(sheet, 'policy')[2] = 'sum'
    expect(read(sheet)).toMatchObject({ table: { hitPolicy: 'COLLECT', aggregation: 'sum' }, outside: [] })
  })
  it.each(['table', 'title', 'policy', 'heading'])('without its %s line it is no table', (kind) => {
    const { table, outside } = read(lines().filter(([first]) => first !== kind))
    expect(table).toBeNull()
    expect(outside.map(({ construct }) => construct)).toContain(`${kind} line`)
  })
  it('a line that may stand once does not stand twice', () => {
    const sheet = lines()
    expect(read([...sheet, lineOf(sheet, 'title')]).outside.map(({ construct }) => construct)).toContain('title line')
  })
  it('a list of values is never longer than its line', () => {
    const sheet = lines()
    lineOf(sheet, 'input')[6] = '1000000000'
    const { table } = read(sheet)
    expect(table?.inputs[0]?.domain).toMatchObject({ type: 'enumeration' })
  })
})
