import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, sniffDelimiter } from '#backend/exchange/csvTable.ts'
import { lines } from '#test/support/csv.ts'

const tableOf = async (text: string) => {
  const table = await readCsv(text)
  if (!table.ok) throw new Error(`refused at line ${table.error.line}`)
  return table.value
}

describe('a table of text', () => {
  it.each([
    [',', lines('a,b', '1,2')],
    [';', lines('a;b', '1,5;2,5')],
    ['\t', lines('a\tb', '1, 2\t3')],
    ['|', lines('a|b', '1;2|3')],
    [',', lines('single', 'a;b')],
  ])('is split by %j', async (delimiter, text) => {
    expect(await sniffDelimiter(text)).toBe(delimiter)
  })

  it('numbers rows by the line of the file on which they start', async () => {
    const { columns, rows } = await tableOf('a , b\r\n1,2\r\n\r\n"x\r\ny",3\r\n5,"6 ""quoted"""\r\n')
    expect(columns).toEqual(['a', 'b'])
    expect(rows).toEqual([
      { line: 2, cells: ['1', '2'] },
      { line: 4, cells: ['x\ny', '3'] },
      { line: 6, cells: ['5', '6 "quoted"'] },
    ])
  })

  it('takes the delimiter that a spreadsheet states, and keeps the numbers of the lines', async () => {
    const { delimiter, columns, rows } = await tableOf(lines('sep=;', 'a;b', '1,5,2;3,4,5'))
    expect([delimiter, columns]).toEqual([';', ['a', 'b']])
    expect(rows).toEqual([{ line: 3, cells: ['1,5,2', '3,4,5'] }])
  })

  it('lists rows with too few or too many cells, and a quote in the middle of a cell', async () => {
    const { rows, errors } = await tableOf(lines('a,b', '1,2', '3', '4,5,6', '7,8"9', '10,11'))
    expect(rows.map(({ line }) => line)).toEqual([2, 6])
    expect(errors).toEqual([
      { line: 5, column: null, code: 'quote', value: '' },
      { line: 3, column: null, code: 'columns', value: '3' },
      { line: 4, column: null, code: 'columns', value: '4,5,6' },
    ])
  })

  it.each([
    ['a quote that never closes', lines('a,b', '1,2', '3,"4', '5,6'), 3],
    ['text behind a closed quote', lines('a,b', '1,2', '"3"x,4', '5,6'), 3],
    ['nothing', '', 1],
    ['a heading without names', lines(',,', '1,2,3'), 1],
  ])('is refused with %s', async (_, text, line) => {
    expect(await readCsv(text)).toEqual({ ok: false, error: { line } })
  })

  it('reads back what was written, whatever the cells hold', async () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\r', ''))
    const row = fc.tuple(cell, cell, cell)
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (cells) => {
        const quoted = cells.map((one) => one.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'))
        const { rows } = await tableOf(lines('one;two;three', ...quoted))
        expect(rows.map((one) => one.cells)).toEqual(cells)
      }),
    )
  })
})
