import { describe, expect, it } from 'vitest'
import { answer, namesOf } from '#test/support/feelAnswers.ts'
import { contextOf } from '#test/conformance/feelinPeer.ts'

const context = contextOf({
  hours: [8, 4, 6.5, 4],
  nothing: null,
  limit: 5,
  person: { name: 'Ada', age: 17, 'home outlet': { city: 'Ulm', 'floor area': 120 } },
  people: [
    { name: 'Ada', age: 17, skills: ['till'] },
    { name: 'Bo', age: 30, skills: ['till', 'bar'] },
    { name: 'Cem', age: 64, skills: [] },
  ],
})

const cases = (rows: readonly (readonly [string, string])[]) => {
  it.each(rows)('%s is %s', (text, expected) => {
    expect(answer(text, context)).toBe(expected)
  })
}

describe('lists', () => {
  cases([
    ['[]', '[]'],
    ['[1, 2, 3]', '[1, 2, 3]'],
    ['[1, "a", true, null]', '[1, "a", true, null]'],
    ['[[1], [2, 3]]', '[[1], [2, 3]]'],
    ['[1 + 1, 2 * 2]', '[2, 4]'],
    ['[hours, limit]', '[[8, 4, 6.5, 4], 5]'],
    ['[1,]', 'syntax: '],
  ])
})

describe('picked by position', () => {
  cases([
    ['hours[1]', '8'],
    ['hours[4]', '4'],
    ['hours[5]', 'null'],
    ['hours[0]', 'null'],
    ['hours[-1]', '4'],
    ['hours[-4]', '8'],
    ['hours[-5]', 'null'],
    ['hours[1 + 1]', '4'],
    ['hours[limit - 2]', '6.5'],
    ['[1, 2, 3][2]', '2'],
    ['[][1]', 'null'],
    ['5[1]', '5'],
    ['5[2]', 'null'],
    ['"abc"[1]', '"abc"'],
    ['[[1, 2], [3, 4]][2][1]', '3'],
    ['nothing[1]', 'null'],
  ])
})

describe('kept where a condition is true', () => {
  cases([
    ['hours[item > 5]', '[8, 6.5]'],
    ['hours[item > limit]', '[8, 6.5]'],
    ['hours[item > 100]', '[]'],
    ['hours[true]', '[8, 4, 6.5, 4]'],
    ['hours[false]', '[]'],
    ['hours[null]', '[]'],
    ['hours["x"]', '[]'],
    ['[1, null, 3][item > 2]', '[3]'],
    ['[1, "a", 3][item = "a"]', '["a"]'],
    ['[][item > 2]', '[]'],
    ['7[item > 5]', '[7]'],
    ['7[item > 8]', '[]'],
    ['nothing[item > 5]', 'null'],
    ['people[age > 18].name', '["Bo", "Cem"]'],
    ['people[item.age > 18].name', '["Bo", "Cem"]'],
    ['people[name = "Ada"].age', '[17]'],
    ['people[name = "Ada"].age[1]', '17'],
    ['people[age > 18][1].name', '"Bo"'],
    ['people[age > limit and age < 20].name', '["Ada"]'],
    ['people[count(skills) > 1].name', '["Bo"]'],
    ['people[list contains(skills, "till")].name', '["Ada", "Bo"]'],
    ['people[some skill in skills satisfies skill = "bar"].name', '["Bo"]'],
    ['people[skills[item = "bar"] = ["bar"]].name', '["Bo"]'],
    ['[{limit: 1}, {limit: 9}][limit > 4]', '[{limit: 9}]'],
    ['[{x: 1}, {y: 2}][x = 1]', '[{x: 1}]'],
    ['[{x: 1}, {x: 2}, {x: null}][x > 1]', '[{x: 2}]'],
  ])
})

describe('paths', () => {
  cases([
    ['person.name', '"Ada"'],
    ['person.age + 1', '18'],
    ['person.home outlet.city', '"Ulm"'],
    ['person.home outlet.floor area / 2', '60'],
    ['person . name', '"Ada"'],
    ['person.height', 'null'],
    ['person.height.unit', 'null'],
    ['nothing.name', 'null'],
    ['limit.name', 'null'],
    ['people.name', '["Ada", "Bo", "Cem"]'],
    ['people.height', '[null, null, null]'],
    ['people.skills', '[["till"], ["till", "bar"], []]'],
    ['people[2].name', '"Bo"'],
    ['people[2].skills[-1]', '"bar"'],
    ['{a: {b: {c: 1}}}.a.b.c', '1'],
    ['[1, 2].x', '[null, null]'],
    ['"abc".length', 'null'],
    ['(person).name', '"Ada"'],
  ])
})

describe('parts of dates, times, durations and ranges', () => {
  cases([
    ['@"2026-03-29".year', '2026'],
    ['@"2026-03-29".month', '3'],
    ['@"2026-03-29".day', '29'],
    ['@"2026-03-29".weekday', '7'],
    ['@"2026-03-30".weekday', '1'],
    ['@"2026-03-29".hour', 'null'],
    ['@"10:15:30".hour', '10'],
    ['@"10:15:30".minute', '15'],
    ['@"10:15:30".second', '30'],
    ['@"10:15:30+02:00".time offset', 'PT2H'],
    ['@"10:15:30".time offset', 'null'],
    ['@"2026-03-29T10:15:30Z".year', '2026'],
    ['@"2026-03-29T10:15:30Z".weekday', '7'],
    ['@"2026-03-29T10:15:30Z".minute', '15'],
    ['@"2026-03-29T10:15:30Z".time offset', 'PT0S'],
    ['@"P2DT3H4M5S".days', '2'],
    ['@"P2DT3H4M5S".hours', '3'],
    ['@"P2DT3H4M5S".minutes', '4'],
    ['@"P2DT3H4M5S".seconds', '5'],
    ['@"-P2DT3H".days', '-2'],
    ['@"-P2DT3H".hours', '-3'],
    ['@"PT90M".minutes', '30'],
    ['@"P2D".years', 'null'],
    ['@"P14M".years', '1'],
    ['@"P14M".months', '2'],
    ['@"-P14M".years', '-1'],
    ['@"-P14M".months', '-2'],
    ['[1..5].start', '1'],
    ['[1..5].end', '5'],
    ['[1..5).start included', 'true'],
    ['[1..5).end included', 'false'],
    ['[1..5).middle', 'null'],
    ['@"2026-01-01".constructor', 'null'],
    ['function(x) x.name', 'function(x)'],
    ['(function(x) x).name', 'null'],
  ])
})

describe('contexts', () => {
  cases([
    ['{}', '{}'],
    ['{a: 1}', '{a: 1}'],
    ['{a: 1, b: a + 1}', '{a: 1, b: 2}'],
    ['{a: 1, b: a + 1, c: a + b}.c', '3'],
    ['{"a b": 1}', '{a b: 1}'],
    ['{"a b": 1}.a b', '1'],
    ['{a b: 1, c: a b + 1}', '{a b: 1, c: 2}'],
    ['{"x-y": 1}', '{x-y: 1}'],
    ['{limit: 7, b: limit}', '{limit: 7, b: 7}'],
    ['{a: limit}', '{a: 5}'],
    ['{a: {b: 1}, c: a.b}.c', '1'],
    ['{a: 1, a: 2}', 'badLiteral: a: 2'],
    ['{a: b, b: 1}', 'unknownName: b'],
    ['{f: function(x) x + 1, y: f(2)}.y', '3'],
  ])
})

describe('ranges as values', () => {
  cases([
    ['[1..5]', '[1..5]'],
    ['(1..5)', '(1..5)'],
    [']1..5[', '(1..5)'],
    ['[1 + 1..limit]', '[2..5]'],
    ['["a".."f"]', '["a".."f"]'],
    ['3 in [1..limit]', 'true'],
    ['limit in [[1..2], [5..6]]', 'true'],
  ])
})

describe('what is known of a context decides how its names are read', () => {
  const sale = contextOf({ sale: { 'net price': 10, tax: 2, 'net price-tax': 8 }, 'net price': 1, tax: 3 })
  it.each([
    ['sale.net price-tax', '8'],
    ['sale.net price - tax', '8'],
    ['net price-tax', '-2'],
    ['sale.net price', '10'],
    ['sale.net   price', '10'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text, sale, namesOf(sale))).toBe(expected)
  })
})
