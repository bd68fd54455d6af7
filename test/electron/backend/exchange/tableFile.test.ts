import { describe, expect, it } from 'vitest'
import { formOf, readTableFile, writeTableFile } from '#backend/exchange/tableFile.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { tableForms } from '#shared/decisions/tableForm.ts'
import { decision, dmn, input, knowledge, literal, table, type TableText } from '#test/support/dmnText.ts'

const read = (text: string) => readTableFile(Buffer.from(text), 'file.csv')

describe('a file is what it is, whatever it is called', () => {
  it.each(tableForms)('%s is known by its content and read back', async (form) => {
    const bytes = await writeTableFile(staffingTable, form)
    expect(formOf(bytes)).toBe(form)
    const file = await readTableFile(bytes, 'anything')
    expect(file).toMatchObject({ form, refused: null, outside: [] })
    expect(file.tables.map((found) => found.table)).toEqual([staffingTable])
    expect(file.tables[0]?.outside).toEqual([])
  })
  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a/>', 'utf16le')]), 'dmn'],
    ['a mark and white space before XML', Buffer.from('\uFEFF \n<a/>'), 'dmn'],
    ['words', Buffer.from('table,x'), 'csv'],
    ['nothing', Buffer.alloc(0), 'csv'],
  ])('%s', (_, bytes, form) => {
    expect(formOf(bytes)).toBe(form)
  })
})

/** A table that a rule could have, with one thing changed. */
const foreign = (change: Partial<TableText> & { readonly values?: string } = {}): string => {
  const { values = '"weekday", "sunday"', ...text } = change
  const logic = table({
    inputs: ['dayType'],
    rules: [
      ['"weekday"', '2'],
      ['"sunday"', '1'],
    ],
    ...text,
  })
  return dmn(
    input('dayType', 'string') +
      decision(
        'Staff',
        logic.replace('</inputExpression>', `</inputExpression><inputValues><text>${values}</text></inputValues>`),
        ['#i-dayType'],
      ),
  )
}

describe('a table of another tool', () => {
  it('is taken as it is where it fits', async () => {
    const { tables, outside, refused } = await read(foreign())
    expect([outside, refused, tables[0]?.outside]).toEqual([[], null, []])
    expect(tables[0]?.table).toEqual({
      tableId: 'd-Staff',
      title: { en: 'Staff', de: 'Staff', da: 'Staff' },
      hitPolicy: 'UNIQUE',
      aggregation: null,
      inputs: [
        {
          name: 'dayType',
          label: { en: 'dayType', de: 'dayType', da: 'dayType' },
          domain: { type: 'enumeration', values: ['weekday', 'sunday'] },
        },
      ],
      outputs: [{ name: 'Staff', label: { en: 'Staff', de: 'Staff', da: 'Staff' }, unit: '', stricter: 'higher' }],
      rows: [
        { rowId: 'row-1', cells: ['"weekday"'], values: [2], bounds: [null] },
        { rowId: 'row-2', cells: ['"sunday"'], values: [1], bounds: [null] },
      ],
    })
  })
  it.each<[string, string, readonly [string, string, number | null, number | null, number | null]]>([
    ['a cell of another kind', foreign({ rules: [['7', '2']] }), ['table', 'wrongType', 1, 1, 0]],
    [
      'a value that the column does not have',
      foreign({
        rules: [
          ['-', '1'],
          ['"noon"', '2'],
        ],
      }),
      ['table', 'outsideDomain', 2, 1, 0],
    ],
    ['a cell that is computed', foreign({ rules: [['"weekday", f(x)', '2']] }), ['feel', 'outsideSubset', 1, 1, 11]],
    ['a cell that cannot be read', foreign({ rules: [['"weekday', '2']] }), ['syntax', 'syntax', 1, 1, 0]],
    ['a result that is no whole number', foreign({ rules: [['-', '2.5']] }), ['table', 'whole number', 1, 2, 0]],
    ['a result in words', foreign({ rules: [['-', '"two"']] }), ['table', 'whole number', 1, 2, 0]],
    ['a result that is computed', foreign({ rules: [['-', '1 + 1']] }), ['table', 'whole number', 1, 2, 0]],
    ['no list of values', foreign({ values: '?' }), ['table', 'input without domain', null, 1, null]],
    ['an input that is computed', foreign({ inputs: ['dayType.name + 1'] }), ['table', 'inputExpression', null, 1, 0]],
    [
      'a hit policy that is not offered',
      foreign({ policy: 'hitPolicy="RULE ORDER"' }),
      ['hitPolicy', 'RULE ORDER', null, null, null],
    ],
    [
      'a list that is not combined',
      foreign({ policy: 'hitPolicy="COLLECT"' }),
      ['hitPolicy', 'COLLECT', null, null, null],
    ],
    ['a fallback', foreign({ otherwise: '0' }), ['table', 'defaultOutputEntry', null, 2, null]],
  ])('%s is named with its place', async (_, xml, [code, construct, row, column, from]) => {
    const { tables } = await read(xml)
    const items = tables[0]?.outside.map((item) => [
      item.code,
      item.construct,
      item.place.owner,
      item.place.row,
      item.place.column,
      item.from,
    ])
    expect(items).toContainEqual([code, construct, 'Staff', row, column, from])
  })
  it('proposes what the column admits', async () => {
    const { tables } = await read(foreign({ rules: [['7', '2']] }))
    expect(tables[0]?.outside[0]?.suggestion).toBe('"weekday", "sunday"')
  })
  it('tells rules and columns apart that have one name', async () => {
    const xml = foreign({ inputs: ['dayType', 'dayType'], rules: [['-', '-', '1']] })
    const { tables } = await read(xml)
    expect(tables[0]?.outside.map(({ construct }) => construct)).toContain('duplicate dayType')
  })
  it('leaves other logic where it is and says so', async () => {
    const body = foreign().replace(
      '</definitions>',
      `${knowledge('f', ['n'], literal('n'))}${decision('b', literal('1'))}</definitions>`,
    )
    const { tables, outside } = await read(body)
    expect(tables.map(({ owner }) => owner)).toEqual(['Staff'])
    expect(outside.map(({ place, construct }) => [place.owner, construct])).toEqual([
      ['f', 'FunctionDefinition'],
      ['b', 'LiteralExpression'],
    ])
  })
  it('is refused whole where it is no document', async () => {
    expect((await read('<a>')).refused?.code).toBe('notXml')
    expect((await read('<a/>')).tables).toEqual([])
  })
})

describe('what another tool changed counts', () => {
  const changed = async (...pairs: readonly (readonly [string, string])[]) => {
    let xml = Buffer.from(await writeTableFile(staffingTable, 'dmn')).toString('utf8')
    for (const [before, after] of pairs) {
      expect(xml).toContain(before)
      xml = xml.replace(before, after)
    }
    const { tables } = await read(xml)
    const [found] = tables
    if (found === undefined) throw new Error('no table')
    return found
  }
  it('a cell', async () => {
    const { table: edited } = await changed(['<dmn:text>[540..1200)</dmn:text>', '<dmn:text>[541..1201)</dmn:text>'])
    expect(edited.rows.flatMap(({ cells }) => cells)).toContain('[541..1201)')
  })
  it('the values of a column, though ours stand beside them', async () => {
    const { table: edited } = await changed(['<dmn:text>[0..2000]</dmn:text>', '<dmn:text>[0..3000]</dmn:text>'])
    expect(edited.inputs[3]?.domain).toEqual({ type: 'range', min: 0, max: 3_000, unit: '' })
  })
  it('the name of an output, though ours stands beside it', async () => {
    const { table: edited } = await changed(['label="Service" name="service"', 'label="Service" name="waiters"'])
    expect(edited.outputs.map(({ name }) => name)).toContain('waiters')
  })
  it('bounds that were damaged are reported, not guessed', async () => {
    const { outside } = await changed(['freeMin="', 'freeMin="x'])
    expect(outside[0]).toMatchObject({ code: 'table', construct: 'bounds' })
  })
})
