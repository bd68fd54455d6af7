import { describe, expect, it } from 'vitest'
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import type { Names } from '#shared/decisions/feel/names.ts'
import type { FeelContext, FeelFunction, FeelValue } from '#shared/decisions/feel/value.ts'
import { answer } from '#test/support/feelAnswers.ts'

const leaf = {}
const names: Names = new Map([
  [
    'Applicant data',
    {
      members: new Map([
        ['Monthly income', { members: new Map([['Total', leaf]]) }],
        ['Age', leaf],
      ]),
    },
  ],
  ['Pre-bureau risk category', leaf],
  ["Student's name", leaf],
  ['a', leaf],
  ['a b', leaf],
  ['list', leaf],
  ['string', leaf],
  ['count', leaf],
  ['in-house rate', leaf],
  ['Installment calculation', { parameters: ['Rate', 'Term in months'] }],
  ['loan terms', { parameters: [], members: new Map([['max term', leaf]]) }],
  ['kit', { members: new Map([['Say Hello', { parameters: ['Person'] }]]) }],
])

const callable = (parameters: readonly string[], call: FeelFunction['call']): FeelFunction => ({
  kind: 'function',
  parameters,
  call,
})

const context: FeelContext = new Map<string, FeelValue>([
  [
    'Applicant data',
    new Map<string, FeelValue>([
      ['Monthly income', new Map([['Total', 3_000]])],
      ['Age', 41],
    ]),
  ],
  ['Pre-bureau risk category', 'HIGH'],
  ["Student's name", 'Eva'],
  ['a', 1],
  ['a b', 2],
  ['list', [1, 2]],
  ['string', 'text'],
  ['count', 7],
  ['in-house rate', 5],
  ['Installment calculation', callable(['Rate', 'Term in months'], ([rate, term]) => [rate ?? null, term ?? null])],
  ['loan terms', callable([], () => new Map([['max term', 60]]))],
  [
    'kit',
    new Map([
      ['Say Hello', callable(['Person'], ([person]) => (typeof person === 'string' ? `Hello ${person}` : null))],
    ]),
  ],
])

describe('names with spaces and signs are those that were given', () => {
  it.each([
    ['Applicant data.Age', '41'],
    ['Applicant  data . Age', '41'],
    ['Applicant data.Monthly income.Total / 2', '1500'],
    ['Pre-bureau risk category = "HIGH"', 'true'],
    ['Student\'s name + "!"', '"Eva!"'],
    ['a b + a', '3'],
    ['a+a b', '3'],
    ['in-house rate - a', '4'],
    ['list[1] + a', '2'],
    ['nobody', 'unknownName: nobody'],
    ['Applicant', 'unknownName: Applicant'],
    ['a.b.c', 'null'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text, context, names)).toBe(expected)
  })
})

describe('a given name does not hide the built-in function of that name', () => {
  it.each([
    ['string(1) + string', '"1text"'],
    ['count([1, 2]) + count', '9'],
    ['list contains(list, 2)', 'true'],
    ['string length(string)', '4'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text, context, names)).toBe(expected)
  })
})

describe('what was given as callable is called', () => {
  it.each([
    ['Installment calculation(5, 60)', '[5, 60]'],
    ['Installment calculation(Rate: 5, Term in months: 60)', '[5, 60]'],
    ['Installment calculation(Term in months: 60, Rate: 5)', '[5, 60]'],
    ['Installment calculation(Rate: 5)', '[5, null]'],
    ['loan terms().max term', '60'],
    ['kit.Say Hello("Ada")', '"Hello Ada"'],
    ['kit.Say Hello(Person: "Ada")', '"Hello Ada"'],
    ['Installment calculation(5)', 'wrongArguments: Installment calculation'],
    ['Installment calculation(5, 60, 1)', 'wrongArguments: Installment calculation'],
    ['Installment calculation(Term: 5)', 'wrongArguments: Installment calculation'],
    ['a(5)', 'null'],
    ['nothing(5)', 'unknownFunction: nothing'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text, context, names)).toBe(expected)
  })

  it('a value that is no function cannot be called', () => {
    const compiled = compileExpression('Installment calculation(1, 2)', names)
    expect(compiled.ok && compiled.value.run(new Map([['Installment calculation', 5]]))).toBe(null)
  })
})

describe('an inner name hides an outer one', () => {
  it.each([
    ['for a in [5] return a', '[5]'],
    ['{a: 7, r: a}.r', '7'],
    ['(function(a) a + 1)(9)', '10'],
    ['[{a: 3}, {a: 4}][a = 4]', '[{a: 4}]'],
    ['[1, 2][item > a]', '[2]'],
    ['some a in [5] satisfies (for a in [6] return a)[1] = 6 and a = 5', 'true'],
    ['[[1, 2], [3]][count(item[item > 1]) = 1]', '[[1, 2], [3]]'],
    ['for a b in [5] return a b + a', '[6]'],
  ])('%s is %s', (text, expected) => {
    expect(answer(text, context, names)).toBe(expected)
  })

  it('a missing value is null, not an error', () => {
    expect(answer('a + 1', new Map(), names)).toBe('null')
    expect(answer('Applicant data.Age', new Map(), names)).toBe('null')
  })
})
