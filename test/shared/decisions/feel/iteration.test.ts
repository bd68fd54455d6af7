import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'
import { contextOf } from '#test/conformance/feelinPeer.ts'

const context = contextOf({
  hours: [8, 4, 6],
  x: 'outside',
  nothing: null,
  shifts: [
    { start: 360, end: 840 },
    { start: 900, end: 1_320 },
  ],
})

const cases = (rows: readonly (readonly [string, string])[]) => {
  it.each(rows)('%s is %s', (text, expected) => {
    expect(answer(text, context)).toBe(expected)
  })
}

describe('some', () => {
  cases([
    ['some h in hours satisfies h > 6', 'true'],
    ['some h in hours satisfies h > 8', 'false'],
    ['some h in [] satisfies true', 'false'],
    ['some h in nothing satisfies true', 'null'],
    ['some h in 7 satisfies h = 7', 'true'],
    ['some h in [1, null] satisfies h > 3', 'null'],
    ['some h in [5, null] satisfies h > 3', 'true'],
    ['some h in [null, 5] satisfies h > 3', 'true'],
    ['some h in hours satisfies h', 'null'],
    ['some s in shifts satisfies s.end > 1300', 'true'],
    ['some a in hours, b in hours satisfies a + b = 10', 'true'],
    ['some a in hours, b in hours satisfies a + b = 11', 'false'],
    ['some a in [1, 2], b in [a, 5] satisfies b = 5 and a = 2', 'true'],
    ['some h in 1..5 satisfies h = 5', 'true'],
    ['some x in [1] satisfies x = 1', 'true'],
  ])
})

describe('every', () => {
  cases([
    ['every h in hours satisfies h > 3', 'true'],
    ['every h in hours satisfies h > 4', 'false'],
    ['every h in [] satisfies false', 'true'],
    ['every h in nothing satisfies true', 'null'],
    ['every h in [5, null] satisfies h > 3', 'null'],
    ['every h in [1, null] satisfies h > 3', 'false'],
    ['every h in hours satisfies "yes"', 'null'],
    ['every a in hours, b in hours satisfies a + b >= 8', 'true'],
    ['every a in [1, 2], b in [3, null] satisfies a < b', 'null'],
    ['every s in shifts satisfies s.end - s.start <= 480', 'true'],
  ])
})

describe('for', () => {
  cases([
    ['for h in hours return h * 2', '[16, 8, 12]'],
    ['for h in [] return h', '[]'],
    ['for h in nothing return h', 'null'],
    ['for h in 5 return h + 1', '[6]'],
    ['for i in 1..4 return i * i', '[1, 4, 9, 16]'],
    ['for i in 3..1 return i', '[3, 2, 1]'],
    ['for i in 2..2 return i', '[2]'],
    ['for i in 1..2, j in 1..3 return i * 10 + j', '[11, 12, 13, 21, 22, 23]'],
    ['for i in 1..3, j in 1..i return j', '[1, 1, 2, 1, 2, 3]'],
    ['for s in shifts return s.end - s.start', '[480, 420]'],
    ['sum(for s in shifts return s.end - s.start)', '900'],
    ['for h in hours return if h > 5 then "long" else "short"', '["long", "short", "long"]'],
    ['for i in 1..1.5 return i', 'null'],
    ['for i in "a".."c" return i', 'null'],
    ['for i in 1..1000000 return i', 'null'],
    ['for i in nothing..3 return i', 'null'],
    ['(for x in [1] return x)[1]', '1'],
    ['[for x in [1] return x, x]', '[[1], "outside"]'],
    ['for i in 1..2 return for j in 1..2 return i + j', '[[2, 3], [3, 4]]'],
    ['for i in 1..3 return partial', 'unknownName: partial'],
  ])
})

describe('functions of the text', () => {
  cases([
    ['(function(a, b) a + b)(1, 2)', '3'],
    ['{f: function(a) a * 2}.f(4)', '8'],
    ['{f: function(a, b) a - b, r: f(b: 1, a: 5)}.r', '4'],
    ['sort([3, 1, 2], function(a, b) a > b)', '[3, 2, 1]'],
    ['sort(shifts, function(a, b) a.start > b.start)[1].start', '900'],
    ['for f in [function(a) a + 1, function(a) a * 2] return f(10)', '[11, 20]'],
    ['for i in 1..2 return (function(a) a + i)(10)', '[11, 12]'],
    ['[for i in 1..2 return function(a) a + i][1]', '[function(a), function(a)]'],
    ['(for i in 1..2 return function(a) a + i)[2](10)', '12'],
    ['{f: function(a) a + 1, r: f(1, 2)}.r', 'wrongArguments: f'],
    ['{f: function(a) a + 1, r: f(b: 1)}.r', 'wrongArguments: f'],
    ['{f: 5, r: f(1)}.r', 'null'],
    ['function() 5', 'function()'],
    ['(function() 5)()', '5'],
    [
      'function(a) external {java: {class: "x", method signature: "y"}}',
      'outsideSubset: function(a) external {java: {class: "x", method signature: "y"}}',
    ],
  ])
})

describe('work has an end', () => {
  it.each([
    ['a product of ranges', 'count(for a in 1..2000, b in 1..2000 return 1)'],
    ['a search without a hit', 'some a in 1..9999, b in 1..9999 satisfies a + b < 0'],
    ['ranges in ranges', 'for a in 1..9000 return for b in 1..9000 return a'],
    ['filters in loops', 'for a in 1..5000 return (for b in 1..1000 return b)[item > a]'],
  ])('%s', (_, text) => {
    const got = answer(text)
    expect(got === 'null' || got.endsWith('null]')).toBe(true)
  })
})
