import { describe, expect, it } from 'vitest'
import { contextOf } from '#test/conformance/feelinPeer.ts'
import { admits } from '#test/support/feelAnswers.ts'

const context = contextOf({
  limit: 5,
  low: 2,
  yes: true,
  no: false,
  roles: ['till', 'bar'],
  nothing: null,
  role: 'bar',
})

const cases = (rows: readonly (readonly [tests: string, input: string, expected: boolean | null | string])[]) => {
  it.each(rows)('%s of %s is %s', (tests, input, expected) => {
    expect(admits(tests, input, context)).toBe(expected)
  })
}

describe('anything', () => {
  cases([
    ['-', '5', true],
    ['-', 'null', true],
    ['-', '[1]', true],
    [' - ', '"x"', true],
  ])
})

describe('values', () => {
  cases([
    ['5', '5', true],
    ['5', '6', false],
    ['5.0', '5', true],
    ['-5', '-5', true],
    ['"a"', '"a"', true],
    ['"a"', '"b"', false],
    ['"5"', '5', null],
    ['true', 'true', true],
    ['true', 'false', false],
    ['false', 'false', true],
    ['true', '1', true],
    ['null', 'null', true],
    ['null', '5', false],
    ['5', 'null', false],
    ['date("2026-01-01")', '@"2026-01-01"', true],
    ['@"PT1H"', '@"PT60M"', true],
    ['limit', '5', true],
    ['limit', '6', false],
    ['limit + 1', '6', true],
    ['yes', 'true', true],
    ['yes', 'false', false],
    ['no', 'false', true],
    ['nothing', 'null', true],
    ['nothing', '1', false],
    ['upper case("a")', '"A"', true],
  ])
})

describe('several are alternatives', () => {
  cases([
    ['1, 2, 3', '2', true],
    ['1, 2, 3', '4', false],
    ['"a", "b"', '"b"', true],
    ['1, "b"', '"b"', true],
    ['1, "b"', '"c"', null],
    ['< 2, > 5', '6', true],
    ['< 2, > 5', '3', false],
    ['[1..2], [5..6]', '5', true],
    ['null, [0..9]', 'null', true],
    ['null, [0..9]', '5', true],
    ['[0..9], null', '12', false],
  ])
})

describe('comparisons and intervals', () => {
  cases([
    ['< 5', '4', true],
    ['< 5', '5', false],
    ['<= 5', '5', true],
    ['> 5', '5', false],
    ['>= 5', '5', true],
    ['= 5', '5', true],
    ['!= 5', '5', false],
    ['!= 5', '6', true],
    ['< limit', '4', true],
    ['< limit - 1', '4', false],
    ['> "a"', '"b"', true],
    ['> 5', '"6"', null],
    ['> 5', 'null', null],
    ['> date("2026-01-01")', '@"2026-01-02"', true],
    ['[1..5]', '1', true],
    ['[1..5]', '5', true],
    ['(1..5]', '1', false],
    ['[1..5)', '5', false],
    [']1..5[', '3', true],
    ['[low..limit]', '3', true],
    ['[low..limit]', '6', false],
    ['[5..1]', '3', false],
    ['["a".."c"]', '"b"', true],
    ['[1..5]', '"3"', null],
    ['[1..5]', 'null', null],
    ['[nothing..5]', '3', null],
    ['[nothing..5]', '6', false],
  ])
})

describe('not', () => {
  cases([
    ['not(5)', '6', true],
    ['not(5)', '5', false],
    ['not(1, 2)', '2', false],
    ['not(1, 2)', '3', true],
    ['not("a")', '"b"', true],
    ['not(< 5)', '5', true],
    ['not([1..5])', '6', true],
    ['not(null)', '5', true],
    ['not(null)', 'null', false],
    ['not("a")', 'null', true],
    ['not(> 5)', 'null', null],
    ['not(5)', '"5"', null],
    ['not(yes)', 'true', false],
    ['not(yes)', 'false', true],
    ['not(limit)', '4', true],
  ])
})

describe('conditions with ?', () => {
  cases([
    ['? > 5', '6', true],
    ['? > 5', '5', false],
    ['? > 5 and ? < 10', '7', true],
    ['? > 5 and ? < 10', '12', false],
    ['? > limit or ? = 0', '0', true],
    ['? = null', 'null', true],
    ['? * 2 > limit', '3', true],
    ['contains(?, "ar")', '"bar"', true],
    ['list contains(?, "x")', '["x"]', true],
    ['list contains(roles, ?)', '"till"', true],
    ['count(?) > 1', '[1, 2]', true],
    ['some x in ? satisfies x > 5', '[1, 9]', true],
    ['every x in ? satisfies x > 5', '[1, 9]', false],
    ['? in [1..5]', '3', true],
    ['? in (1, 2)', '2', true],
    ['?', 'true', true],
    ['?', 'false', false],
    ['? > 5', '"x"', null],
    ['not(? > 5)', '5', true],
    ['not(? > 5)', '6', false],
    ['if ? > 5 then true else false', '6', true],
  ])
})

describe('lists and ranges that an expression stands for', () => {
  cases([
    ['roles', '"till"', true],
    ['roles', '"stock"', false],
    ['roles', '["till", "bar"]', true],
    ['[1, 2, 3]', '2', true],
    ['[1, 2, 3]', '[1, 2, 3]', true],
    ['[1, 2, 3]', '[1]', false],
    ['not(roles)', '"stock"', true],
    ['yes', '5', true],
    ['limit > 3', '99', true],
    ['limit > 9', '99', null],
  ])
})

describe('what is no input entry', () => {
  cases([
    ['', '1', 'syntax'],
    ['> 5 and < 6', '1', 'outsideSubset'],
    ['late', '"late"', 'unknownName'],
    ['"a" "b"', '1', 'syntax'],
    ['"a", -', '1', 'syntax'],
    ['not(-)', '1', 'syntax'],
    ['1..5', '1', 'syntax'],
    ['[1..5', '1', 'syntax'],
    ['> now()', '1', 'outsideSubset'],
  ])
})
