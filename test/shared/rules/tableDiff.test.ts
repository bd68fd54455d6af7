/** What is told of a changed decision table, word for word. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { tableChanges } from '#shared/rules/tableDiff.ts'
import { row, staffing, text } from '#test/support/ruleBuilders.ts'

const bounds = { free: { min: 1, max: 3 }, outer: { min: 0, max: 5 } }
const lunch = row('lunch', ['"weekday"', '[660..840)', '< 50'], [2])
const rush = row('rush', ['"weekday"', '[660..840)', '>= 50'], [3])
const rest = row('rest', ['-', '-', '-'], [1])
const base = staffing([lunch, rush, rest], { hitPolicy: 'FIRST' })
const [dayType, minute, demand] = base.inputs
const [service] = base.outputs
if (dayType === undefined || minute === undefined || demand === undefined || service === undefined)
  throw new Error('the table has these columns')
const changed = (over: Partial<DecisionTable>) => tableChanges(base, { ...base, ...over })
const tableId = base.tableId

describe('the head of a table', () => {
  it('nothing is told of a table that is the same', () => {
    expect(tableChanges(base, structuredClone(base))).toEqual([])
  })

  it('its title', () => {
    expect(changed({ title: text('Guards') })).toEqual([
      { type: 'tableTitle', tableId, before: text('Staffing'), after: text('Guards') },
    ])
  })

  it('how rows are chosen, with how they are combined', () => {
    expect(changed({ hitPolicy: 'COLLECT', aggregation: 'max' })).toEqual([
      {
        type: 'hitPolicy',
        tableId,
        before: { hitPolicy: 'FIRST', aggregation: null },
        after: { hitPolicy: 'COLLECT', aggregation: 'max' },
      },
    ])
    expect(
      tableChanges(
        { ...base, hitPolicy: 'COLLECT', aggregation: 'max' },
        { ...base, hitPolicy: 'COLLECT', aggregation: 'sum' },
      ),
    ).toHaveLength(1)
  })

  it('what a column may hold, apart from what it is called', () => {
    const wider = { ...demand, domain: { type: 'range', min: 0, max: 2_000, unit: 'count' } } as const
    expect(changed({ inputs: [dayType, minute, wider] })).toEqual([
      { type: 'domain', tableId, column: 'demand', before: demand.domain, after: wider.domain },
    ])
    const named = { ...demand, label: text('Guests') }
    expect(changed({ inputs: [dayType, minute, named] })).toEqual([
      { type: 'column', tableId, before: demand, after: named },
    ])
  })

  it('a value that is now better when lower', () => {
    const lower = { ...service, stricter: 'lower' } as const
    expect(changed({ outputs: [lower] })).toEqual([{ type: 'column', tableId, before: service, after: lower }])
  })

  it('a column that came, and one that went', () => {
    const format = { ...dayType, name: 'format' }
    const rows = base.rows.map((each) => ({ ...each, cells: ['-', ...each.cells.slice(0, 2)] }))
    expect(changed({ inputs: [format, dayType, minute], rows })).toEqual([
      { type: 'columnAdded', tableId, column: format },
      { type: 'columnRemoved', tableId, column: demand },
    ])
  })
})

describe('the rows of a table', () => {
  const withRows = (...rows: DecisionTable['rows']) => changed({ rows })

  it('a cell by the name of its column', () => {
    expect(withRows(lunch, { ...rush, cells: ['"weekday"', '[660..900)', '>= 50'] }, rest)).toEqual([
      { type: 'cell', tableId, rowId: 'rush', column: 'minute', before: '[660..840)', after: '[660..900)' },
    ])
  })

  it.each([
    [3, 4, 'stricter'],
    [3, 2, 'looser'],
  ] as const)('a value of %s that is now %s is %s', (before, after, direction) => {
    expect(withRows(lunch, { ...rush, values: [after] }, rest)).toEqual([
      { type: 'value', tableId, rowId: 'rush', output: 'service', before, after, direction },
    ])
  })

  it('fewer are stricter where lower is better', () => {
    const lower = { ...base, outputs: [{ ...service, stricter: 'lower' as const }] }
    const after = { ...lower, rows: [lunch, { ...rush, values: [2] }, rest] }
    expect(tableChanges(lower, after)).toMatchObject([{ type: 'value', direction: 'stricter' }])
  })

  it('bounds apart from the value', () => {
    expect(withRows(lunch, { ...rush, bounds: [bounds] }, rest)).toEqual([
      { type: 'valueBounds', tableId, rowId: 'rush', output: 'service', before: null, after: bounds },
    ])
    expect(withRows(lunch, { ...rush, values: [2], bounds: [bounds] }, rest).map(({ type }) => type)).toEqual([
      'value',
      'valueBounds',
    ])
  })

  it('what a row is called, also when it had no name', () => {
    expect(withRows(lunch, { ...rush, label: text('Rush') }, rest)).toEqual([
      { type: 'rowLabel', tableId, rowId: 'rush', before: null, after: text('Rush') },
    ])
  })

  it('a new row with all it says, and a lost one', () => {
    const night = row('night', ['-', '>= 1200', '-'], [0])
    expect(withRows(lunch, night, rest)).toEqual([
      { type: 'rowAdded', tableId, rowId: 'night', cells: night.cells, values: [0] },
      { type: 'rowRemoved', tableId, rowId: 'rush', cells: rush.cells, values: [3] },
    ])
  })

  it('another order, for which row speaks may depend on it', () => {
    expect(withRows(rush, lunch, rest)).toEqual([{ type: 'rowOrder', tableId }])
    // a row between them leaves the order of the others as it was
    expect(withRows(lunch, row('new', ['-', '-', '-'], [1]), rush, rest).map(({ type }) => type)).toEqual(['rowAdded'])
    expect(withRows(lunch, rest).map(({ type }) => type)).toEqual(['rowRemoved'])
    expect(withRows(rest, lunch).map(({ type }) => type)).toEqual(['rowRemoved', 'rowOrder'])
  })

  it('columns that changed places change no cell', () => {
    const turned = base.rows.map((each) => ({ ...each, cells: each.cells.toReversed() }))
    const changes = changed({ inputs: base.inputs.toReversed(), rows: turned })
    expect(changes.filter(({ type }) => type === 'cell')).toEqual([])
  })

  it('there and back are the same changes turned round', () => {
    const table = fc
      .record({
        rows: fc.shuffledSubarray([lunch, rush, rest, row('x', ['-', '-', '1'], [0])]),
        values: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        cell: fc.constantFrom('-', '< 50', '>= 50'),
      })
      .map(({ rows, values, cell }) => ({
        ...base,
        rows: rows.map((each, at) => ({ ...each, values: [values[at] ?? 0], cells: each.cells.with(2, cell) })),
      }))
    const turned: Readonly<Record<string, string>> = { rowAdded: 'rowRemoved', rowRemoved: 'rowAdded' }
    fc.assert(
      fc.property(table, table, (one, other) => {
        const forth = tableChanges(one, other).map(({ type }) => type)
        const back = tableChanges(other, one).map(({ type }) => turned[type] ?? type)
        expect(back.toSorted()).toEqual(forth.toSorted())
        expect(forth.length === 0).toBe(JSON.stringify(one.rows) === JSON.stringify(other.rows))
      }),
    )
  })
})
