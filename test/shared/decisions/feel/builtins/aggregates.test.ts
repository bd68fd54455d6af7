import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'

const cases = (rows: readonly (readonly [string, string])[]) => {
  it.each(rows)('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
}

describe('sum, product, mean', () => {
  cases([
    ['sum([1, 2, 3])', '6'],
    ['sum(1, 2, 3)', '6'],
    ['sum([0.1, 0.2])', '0.3'],
    ['sum(5)', '5'],
    ['sum([5])', '5'],
    ['sum([])', 'null'],
    ['sum([1, null])', 'null'],
    ['sum([1, "2"])', 'null'],
    ['sum(null)', 'null'],
    ['sum([9007199254740991, 1, -2])', '9007199254740990'],
    ['sum([9007199254740991, 1])', '9007199254740992'],
    ['sum(list: [1, 2])', '3'],
    ['sum()', 'wrongArguments: sum'],
    ['product([2, 3, 4])', '24'],
    ['product(2, 0.5)', '1'],
    ['product([])', 'null'],
    ['mean([1, 2, 3])', '2'],
    ['mean([1, 2])', '1.5'],
    ['mean([1, 1, 2])', '1.333333333333333333333333333333333'],
    ['mean([])', 'null'],
    ['mean(["a"])', 'null'],
  ])
})

describe('min, max, median, mode', () => {
  cases([
    ['min([3, 1, 2])', '1'],
    ['min(3, 1, 2)', '1'],
    ['max([3, 1, 2])', '3'],
    ['max(1.5, 1.25)', '1.5'],
    ['max("a", "c", "b")', '"c"'],
    ['min([@"2026-02-01", @"2026-01-01"])', '2026-01-01'],
    ['max(@"PT1H", @"PT30M")', 'PT1H'],
    ['max([])', 'null'],
    ['max([1])', '1'],
    ['max([true])', 'null'],
    ['max([1, "a"])', 'null'],
    ['max([1, null])', 'null'],
    ['max([null])', 'null'],
    ['min(null)', 'null'],
    ['median([1, 2, 10])', '2'],
    ['median([10, 1, 2, 3])', '2.5'],
    ['median(8, 2, 5, 3, 4)', '4'],
    ['median([])', 'null'],
    ['median([1, "a"])', 'null'],
    ['mode([6, 3, 9, 6, 6])', '[6]'],
    ['mode([6, 1, 9, 6, 1])', '[1, 6]'],
    ['mode([1.0, 1])', '[1]'],
    ['mode([])', '[]'],
    ['mode(["a"])', 'null'],
  ])
})

describe('all and any: what decides alone decides', () => {
  cases([
    ['all([true, true])', 'true'],
    ['all([true, false])', 'false'],
    ['all([true, null])', 'null'],
    ['all([false, null])', 'false'],
    ['all([true, 1])', 'null'],
    ['all([])', 'true'],
    ['all(true)', 'true'],
    ['all(true, false)', 'false'],
    ['all(null)', 'null'],
    ['any([false, true])', 'true'],
    ['any([false, false])', 'false'],
    ['any([false, null])', 'null'],
    ['any([true, null])', 'true'],
    ['any([])', 'false'],
    ['any(false, true)', 'true'],
  ])
})
