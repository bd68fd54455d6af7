import { describe, expect, it } from 'vitest'
import { repeatedNames } from '#shared/decisions/dmn/repeatedNames.ts'
import { unreadableCells } from '#shared/decisions/dmn/unreadableCells.ts'
import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'

const text = (en: string) => ({ en, de: en, da: en })
const row = (rowId: string, ...cells: readonly string[]): Row => ({
  rowId: id(rowId),
  cells,
  values: [1, 2],
  bounds: [null, null],
})
const table = (
  rows: readonly Row[],
  names: readonly string[] = ['dayType', 'guests'],
  outputs: readonly string[] = ['guard', 'lead'],
): DecisionTable => ({
  tableId: id('t'),
  title: text('Need'),
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [
    {
      name: names[0] ?? '',
      label: text('Day'),
      domain: { type: 'enumeration', values: ['weekday', 'sunday', 'holiday', 'eve'] },
    },
    { name: names[1] ?? '', label: text('Guests'), domain: { type: 'range', min: 0, max: 500, unit: 'customers' } },
  ],
  outputs: outputs.map((name) => ({ name, label: text(name), unit: 'people', stricter: 'higher' })),
  rows,
})

describe('cells that a column does not admit', () => {
  it('are none in a sound table', () => {
    const sound = table([row('a', '-', '-'), row('b', '"sunday", "eve"', '[0..50)'), row('c', 'not("eve")', '> 50, 7')])
    expect(unreadableCells(sound, 'Need')).toEqual([])
  })
  it.each([
    ['words in a column of numbers', '-', '"many"', 2, 'table', 'wrongType', 0, 6, '[0..500]'],
    ['a number in a column of words', '7', '-', 1, 'table', 'wrongType', 0, 1, '"weekday", "sunday", "holiday"'],
    [
      'a word that the column does not have',
      '"noon"',
      '-',
      1,
      'table',
      'outsideDomain',
      0,
      6,
      '"weekday", "sunday", "holiday"',
    ],
    [
      'the second of two words',
      '"eve", "noon"',
      '-',
      1,
      'table',
      'outsideDomain',
      7,
      13,
      '"weekday", "sunday", "holiday"',
    ],
    ['more guests than there can be', '-', '> 500', 2, 'table', 'outsideDomain', 0, 5, '[0..500]'],
    ['a range that is empty', '-', '[9..3]', 2, 'table', 'outsideDomain', 0, 6, '[0..500]'],
    ['another name', '-', '< limit', 2, 'feel', 'outsideSubset', 2, 7, '[0..500]'],
    ['a sum', '-', '1 + 1', 2, 'feel', 'outsideSubset', 0, 5, '[0..500]'],
    ['half a word', '"sund', '-', 1, 'syntax', 'syntax', 0, null, '-'],
    ['half a range', '-', '[1..', 2, 'syntax', 'syntax', null, null, '-'],
  ] as const)('%s', (_, day, guests, column, code, construct, from, to, suggestion) => {
    const [item, ...others] = unreadableCells(table([row('a', '-', '-'), row('b', day, guests)]), 'Need')
    expect(others).toEqual([])
    expect(item).toMatchObject({ code, construct, place: { owner: 'Need', path: [], row: 2, column }, suggestion })
    if (from !== null) expect(item?.from).toBe(from)
    if (to !== null) expect(item?.to).toBe(to)
  })
  it('are all listed, row by row', () => {
    const items = unreadableCells(table([row('a', '7', '"x"'), row('b', '-', '-'), row('c', '8', '-')]), 'Need')
    expect(items.map(({ place }) => [place.row, place.column])).toEqual([
      [1, 1],
      [1, 2],
      [3, 1],
    ])
  })
  it('a row that is too short has an empty cell, which cannot be read', () => {
    expect(unreadableCells(table([row('a', '-')]), 'Need').map(({ place }) => place.column)).toEqual([2])
  })
})

describe('names that stand twice', () => {
  it('are none in a sound table', () => {
    expect(repeatedNames(table([row('a', '-', '-'), row('b', '-', '-')]), 'Need')).toEqual([])
  })
  it.each([
    ['rows', table([row('a', '-', '-'), row('b', '-', '-'), row('a', '-', '-')]), 'duplicate a', 3, null],
    ['inputs', table([], ['guests', 'guests']), 'duplicate guests', null, 2],
    ['outputs', table([], undefined, ['guard', 'guard']), 'duplicate guard', null, 4],
  ] as const)('%s', (_, given, construct, at, column) => {
    expect(repeatedNames(given, 'Need')).toEqual([
      {
        code: 'table',
        construct,
        place: { owner: 'Need', path: [], row: at, column },
        from: null,
        to: null,
        suggestion: `${construct.slice('duplicate '.length)}-2`,
      },
    ])
  })
  it('three times are two too many', () => {
    const rows = ['a', 'a', 'a'].map((name) => row(name, '-', '-'))
    expect(repeatedNames(table(rows), 'Need').map(({ place }) => place.row)).toEqual([2, 3])
  })
  it('an input and an output may share one', () => {
    expect(repeatedNames(table([], ['guard', 'guests']), 'Need')).toEqual([])
  })
})
