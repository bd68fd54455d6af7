import { describe, expect, it } from 'vitest'
import { parseCell } from '#shared/decisions/cell.ts'
import type { Domain } from '#shared/decisions/model.ts'

const hours: Domain = { type: 'range', min: 0, max: 23, unit: 'count' }
const days: Domain = { type: 'enumeration', values: ['weekday', 'saturday', 'sunday'] }

const rangesOf = (text: string) => {
  const cell = parseCell(text, hours)
  if (!cell.ok || cell.value.type !== 'ranges') throw new Error(JSON.stringify(cell))
  return cell.value.ranges.map(({ min, max }) => [min, max])
}
const valuesOf = (text: string) => {
  const cell = parseCell(text, days)
  if (!cell.ok || cell.value.type !== 'values') throw new Error(JSON.stringify(cell))
  return cell.value.values
}

describe('parseCell over integers', () => {
  it.each([
    ['-', [[0, 23]]],
    ['10', [[10, 10]]],
    ['[10..14]', [[10, 14]]],
    ['[10..14)', [[10, 13]]],
    [']10..14]', [[11, 14]]],
    ['(10..14[', [[11, 13]]],
    ['< 10', [[0, 9]]],
    ['<= 10', [[0, 10]]],
    ['> 10', [[11, 23]]],
    ['>= 10', [[10, 23]]],
    ['= 10', [[10, 10]]],
    [
      '!= 10',
      [
        [0, 9],
        [11, 23],
      ],
    ],
    [
      '1, [3..5], 4',
      [
        [1, 1],
        [3, 5],
      ],
    ],
    ['[1..2], [3..4]', [[1, 4]]],
    [
      'not([10..14])',
      [
        [0, 9],
        [15, 23],
      ],
    ],
    ['not(0, 23)', [[1, 22]]],
    ['[20..99]', [[20, 23]]],
    ['[-5..2]', [[0, 2]]],
    ['  [10 .. 14]  ', [[10, 14]]],
  ])('%s', (text, expected) => {
    expect(rangesOf(text)).toEqual(expected)
  })
})

describe('parseCell over words', () => {
  it.each([
    ['-', ['weekday', 'saturday', 'sunday']],
    ['"sunday"', ['sunday']],
    ['"sunday", "weekday"', ['weekday', 'sunday']],
    ['not("sunday")', ['weekday', 'saturday']],
    ['!= "weekday"', ['saturday', 'sunday']],
    ['= "weekday"', ['weekday']],
  ])('%s', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected)
  })
})

describe('parseCell refuses with a position', () => {
  it.each([
    ['', hours, { code: 'syntax', from: 0, to: 0 }],
    ['10..20', hours, { code: 'syntax', from: 2, to: 6 }],
    ['[10..', hours, { code: 'syntax' }],
    ['1,,2', hours, { code: 'syntax', from: 2, to: 2 }],
    ['"10"', hours, { code: 'wrongType', from: 0, to: 4 }],
    ['> "a"', hours, { code: 'wrongType', from: 2, to: 5 }],
    ['1.5', hours, { code: 'wrongType', from: 0, to: 3 }],
    ['true', hours, { code: 'wrongType', from: 0, to: 4 }],
    ['null', hours, { code: 'wrongType' }],
    ['99999999999999999999', hours, { code: 'wrongType' }],
    ['24', hours, { code: 'outsideDomain', from: 0, to: 2 }],
    ['1, [30..40]', hours, { code: 'outsideDomain', from: 3, to: 11 }],
    ['[5..3]', hours, { code: 'outsideDomain', from: 0, to: 6 }],
    [']3..4[', hours, { code: 'outsideDomain' }],
    ['not(-)', hours, { code: 'syntax' }],
    ['not(>= 0)', hours, { code: 'outsideDomain' }],
    ['hour + 1', hours, { code: 'outsideSubset', from: 0, to: 8 }],
    ['now()', hours, { code: 'outsideSubset' }],
    ['hour', hours, { code: 'outsideSubset', from: 0, to: 4 }],
    ['[lower..3]', hours, { code: 'outsideSubset' }],
    ['"monday"', days, { code: 'outsideDomain', from: 0, to: 8 }],
    ['"sunday", "Sunday"', days, { code: 'outsideDomain', from: 10, to: 18 }],
    ['3', days, { code: 'wrongType', from: 0, to: 1 }],
    ['> "a"', days, { code: 'wrongType' }],
    ['["saturday".."sunday"]', days, { code: 'wrongType' }],
    ['"sunday', days, { code: 'syntax' }],
    ['"sun\\qday"', days, { code: 'syntax', from: 0, to: 10 }],
    ['"sunday", "\\U01F600"', days, { code: 'syntax', from: 10, to: 20 }],
    ['"\t"', days, { code: 'syntax' }],
    ['for i in 1..9 return i', hours, { code: 'outsideSubset' }],
  ] as const)('%s', (text, domain, problem) => {
    const cell = parseCell(text, domain)
    expect(cell.ok ? cell.value : cell.error).toMatchObject(problem)
  })
})
