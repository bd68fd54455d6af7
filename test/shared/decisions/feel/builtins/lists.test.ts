import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'

const cases = (rows: readonly (readonly [string, string])[]) => {
  it.each(rows)('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
}

describe('asking a list', () => {
  cases([
    ['list contains([1, 2, 3], 2)', 'true'],
    ['list contains([1, 2, 3], 4)', 'false'],
    ['list contains([1, 2.0], 2)', 'true'],
    ['list contains([1, null], null)', 'true'],
    ['list contains([], null)', 'false'],
    ['list contains(["1"], 1)', 'false'],
    ['list contains([[1]], [1])', 'true'],
    ['list contains(null, 1)', 'null'],
    ['list contains(5, 5)', 'true'],
    ['list contains(element: 1, list: [1])', 'true'],
    ['count([1, 2, 3])', '3'],
    ['count([])', '0'],
    ['count([[1, 2]])', '1'],
    ['count([null])', '1'],
    ['count(null)', 'null'],
    ['count("abc")', '1'],
    ['count(1, 2)', '2'],
    ['index of([1, 2, 3, 2], 2)', '[2, 4]'],
    ['index of([1, 2], 5)', '[]'],
    ['index of([1, null], null)', '[2]'],
  ])
})

describe('another list', () => {
  cases([
    ['sublist([4, 5, 6], 2)', '[5, 6]'],
    ['sublist([4, 5, 6], 1, 2)', '[4, 5]'],
    ['sublist([4, 5, 6], -2)', '[5, 6]'],
    ['sublist([4, 5, 6], -3, 1)', '[4]'],
    ['sublist([4, 5, 6], 0)', 'null'],
    ['sublist([4, 5, 6], 4)', 'null'],
    ['sublist([4, 5, 6], 1, 0)', 'null'],
    ['append([1], 2, 3)', '[1, 2, 3]'],
    ['append([], null)', '[null]'],
    ['append([1], [2])', '[1, [2]]'],
    ['append(1, 2)', '[1, 2]'],
    ['append(null, 2)', 'null'],
    ['concatenate([1, 2], [3])', '[1, 2, 3]'],
    ['concatenate([1], [], [[2]])', '[1, [2]]'],
    ['concatenate([1], 2)', '[1, 2]'],
    ['concatenate([1], null)', 'null'],
    ['union([1, 2], [2, 3])', '[1, 2, 3]'],
    ['union([1, 1], [1.0])', '[1]'],
    ['insert before([1, 3], 2, 2)', '[1, 2, 3]'],
    ['insert before([1, 2], -1, 9)', '[1, 9, 2]'],
    ['insert before([1, 2], 3, 9)', 'null'],
    ['insert before([1, 2], 0, 9)', 'null'],
    ['insert before([], 1, 9)', 'null'],
    ['remove([1, 2, 3], 2)', '[1, 3]'],
    ['remove([1, 2, 3], -1)', '[1, 2]'],
    ['remove([1, 2, 3], 4)', 'null'],
    ['list replace([1, 2, 3], 2, 9)', '[1, 9, 3]'],
    ['list replace([1, 2, 3], 4, 9)', 'null'],
    ['reverse([1, 2, 3])', '[3, 2, 1]'],
    ['reverse([])', '[]'],
    ['reverse(null)', 'null'],
    ['distinct values([1, 2, 1, 3, 2])', '[1, 2, 3]'],
    ['distinct values(["1", 1, null, null])', '["1", 1, null]'],
    ['flatten([[1, [2]], [[3]], 4])', '[1, 2, 3, 4]'],
    ['flatten([])', '[]'],
    ['flatten(5)', '[5]'],
    ['sort([3, 1, 2], function(a, b) a < b)', '[1, 2, 3]'],
    ['sort(list: [1, 2], precedes: function(a, b) a > b)', '[2, 1]'],
    ['sort([2, 1], function(a) true)', 'null'],
    ['sort([2, 1], "up")', 'null'],
    ['sort([], function(a, b) a < b)', '[]'],
  ])
})

describe('contexts as values', () => {
  cases([
    ['get value({a: 1}, "a")', '1'],
    ['get value({a: 1}, "b")', 'null'],
    ['get value({a: 1}, 5)', 'null'],
    ['get value(5, "a")', 'null'],
    ['get value({}, "__proto__")', 'null'],
    ['get value({}, "constructor")', 'null'],
    ['get entries({a: 1, b: 2})', '[{key: "a", value: 1}, {key: "b", value: 2}]'],
    ['get entries({})', '[]'],
    ['get entries(null)', 'null'],
    ['context put({a: 1}, "b", 2)', '{a: 1, b: 2}'],
    ['context put({a: 1}, "a", 2)', '{a: 2}'],
    ['context put({a: 1}, null, 2)', 'null'],
    ['context merge([{a: 1}, {b: 2}])', '{a: 1, b: 2}'],
    ['context merge([{a: 1}, {a: 2}])', '{a: 2}'],
    ['context merge([{a: 1}, 5])', 'null'],
    ['context merge({a: 1})', '{a: 1}'],
  ])
})
