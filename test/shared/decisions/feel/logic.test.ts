import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'

const truths = ['true', 'false', 'null'] as const
type Truth = (typeof truths)[number]

/** What decides alone decides; else what is not known stays so. */
const both: Readonly<Record<Truth, Readonly<Record<Truth, Truth>>>> = {
  true: { true: 'true', false: 'false', null: 'null' },
  false: { true: 'false', false: 'false', null: 'false' },
  null: { true: 'null', false: 'false', null: 'null' },
}
const either: typeof both = {
  true: { true: 'true', false: 'true', null: 'true' },
  false: { true: 'true', false: 'false', null: 'null' },
  null: { true: 'true', false: 'null', null: 'null' },
}
const pairs = truths.flatMap((a) => truths.map((b) => [a, b] as const))

describe('and, or: three values', () => {
  it.each(pairs)('%s and %s', (a, b) => {
    expect(answer(`${a} and ${b}`)).toBe(both[a][b])
  })

  it.each(pairs)('%s or %s', (a, b) => {
    expect(answer(`${a} or ${b}`)).toBe(either[a][b])
  })

  it.each([
    ['1 and true', 'null'],
    ['1 and false', 'false'],
    ['"x" or true', 'true'],
    ['"x" or false', 'null'],
    ['false or "x"', 'null'],
    ['true and 1', 'null'],
    ['[] and true', 'null'],
    ['true or false and false', 'true'],
    ['(true or false) and false', 'false'],
    ['1 < 2 and 2 < 3', 'true'],
    ['1 = 1 or 1 / 0 > 1', 'true'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('not', () => {
  it.each([
    ['not(true)', 'false'],
    ['not(false)', 'true'],
    ['not(null)', 'null'],
    ['not(1)', 'null'],
    ['not("true")', 'null'],
    ['not(1 > 2)', 'true'],
    ['not(not(true))', 'true'],
    ['not(negand: true)', 'false'],
    ['not(true, false)', 'wrongArguments: not'],
    ['not()', 'wrongArguments: not'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('if', () => {
  it.each([
    ['if true then 1 else 2', '1'],
    ['if false then 1 else 2', '2'],
    ['if null then 1 else 2', '2'],
    ['if 1 then 1 else 2', '2'],
    ['if "true" then 1 else 2', '2'],
    ['if 1 > 0 then "yes" else "no"', '"yes"'],
    ['if true then null else 2', 'null'],
    ['if false then 1 else if true then 2 else 3', '2'],
    ['if true then if false then 1 else 2 else 3', '2'],
    ['(if true then 1 else 2) + 1', '2'],
    ['if true then 1 else 2 + 1', '1'],
    ['[if true then 1 else 2, 3]', '[1, 3]'],
    ['if true then 1', 'syntax: '],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})

describe('precedence', () => {
  it.each([
    ['1 + 1 = 2', 'true'],
    ['1 < 2 = true', 'true'],
    ['2 * 3 ** 2', '18'],
    ['2 ** 3 ** 2', '64'],
    ['-3 ** 2', '9'],
    ['1 + 2 > 2 and 3 - 1 = 2', 'true'],
    ['not(true) or true', 'true'],
    ['1 in (1, 2) and true', 'true'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
})
