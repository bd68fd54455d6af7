import { describe, expect, it } from 'vitest'
import { compileFeelTable } from '#shared/decisions/feel/table/compileFeelTable.ts'
import type { FeelTable, FeelTableOutput } from '#shared/decisions/feel/table/model.ts'
import { contextOf } from '#test/conformance/feelinPeer.ts'
import { namesOf, written } from '#test/support/feelAnswers.ts'
import { feelTable } from '#test/support/feelTables.ts'

const decide = (table: FeelTable, facts: object) => {
  const context = contextOf(facts)
  const compiled = compileFeelTable(table, namesOf(context))
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error))
  const { value, problem, trace } = compiled.value.run(context)
  return { value: written(value), problem, rows: trace.decisive.map((row) => table.rules[row]?.rowId) }
}

const output = (values: string | null, fallback: string | null = null, name = 'status'): FeelTableOutput => ({
  name,
  values,
  fallback,
})

/** Ages from 18 match two rows, from 60 three. */
const lines = ['< 18 => "declined"', '>= 18 => "approved"', '>= 18 => "standard"', '>= 60 => "approved"']
const ages = (over: Partial<FeelTable>): FeelTable => feelTable(['age'], ['status'], lines, over)

describe('UNIQUE', () => {
  it('one rule decides', () => {
    expect(decide(ages({}), { age: 17 })).toEqual({ value: '"declined"', problem: null, rows: ['r1'] })
  })
  it('two are a problem, never resolved by order', () => {
    expect(decide(ages({}), { age: 18 })).toEqual({ value: 'null', problem: 'manyRulesMatch', rows: [] })
  })
  it('none is no answer', () => {
    expect(decide(ages({}), { age: null })).toEqual({ value: 'null', problem: 'noRuleMatches', rows: [] })
  })
})

describe('ANY', () => {
  const table = ages({ hitPolicy: 'ANY', rules: ages({}).rules.filter(({ rowId }) => rowId !== 'r3') })
  it('rules that agree decide together', () => {
    expect(decide(table, { age: 60 })).toEqual({ value: '"approved"', problem: null, rows: ['r2'] })
  })
  it('rules that do not are a problem', () => {
    expect(decide(ages({ hitPolicy: 'ANY' }), { age: 60 })).toEqual({
      value: 'null',
      problem: 'rulesDiffer',
      rows: [],
    })
  })
  it('1 and 1.0 agree', () => {
    const numbers = feelTable(['age'], ['rate'], ['- => 1', '- => 1.0'], { hitPolicy: 'ANY' })
    expect(decide(numbers, { age: 1 }).value).toBe('1')
  })
  it('one output that differs is enough', () => {
    const two = feelTable(['age'], ['a', 'b'], ['- => 1 | 2', '- => 1 | 3'], { hitPolicy: 'ANY' })
    expect(decide(two, { age: 1 }).problem).toBe('rulesDiffer')
  })
})

describe('FIRST', () => {
  it.each([
    [17, '"declined"', 'r1'],
    [18, '"approved"', 'r2'],
    [70, '"approved"', 'r2'],
  ])('age %i: the first row that fits', (age, value, row) => {
    expect(decide(ages({ hitPolicy: 'FIRST' }), { age })).toEqual({ value, problem: null, rows: [row] })
  })
})

describe('PRIORITY', () => {
  it.each([
    ['"approved", "standard", "declined"', '"approved"', 'r2'],
    ['"standard", "approved", "declined"', '"standard"', 'r3'],
    ['"declined", "approved"', '"approved"', 'r2'],
    ['["standard", "approved"]', '"standard"', 'r3'],
  ])('values %s', (values, value, row) => {
    const table = ages({ hitPolicy: 'PRIORITY', outputs: [output(values)] })
    expect(decide(table, { age: 70 })).toEqual({ value, problem: null, rows: [row] })
  })

  it('of several outputs the first decides, then the next', () => {
    const table = feelTable(['age'], [], ['- => "b" | 1', '- => "a" | 2', '- => "a" | 1'], {
      hitPolicy: 'PRIORITY',
      outputs: [output('"a", "b"', null, 'letter'), output('1, 2', null, 'digit')],
    })
    expect(decide(table, { age: 1 })).toEqual({ value: '{letter: "a", digit: 1}', problem: null, rows: ['r3'] })
  })

  it('an output without declared values does not rank', () => {
    const table = feelTable(['age'], [], ['- => 9 | "b"', '- => 1 | "a"'], {
      hitPolicy: 'PRIORITY',
      outputs: [output(null, null, 'digit'), output('"a", "b"', null, 'letter')],
    })
    expect(decide(table, { age: 1 }).rows).toEqual(['r2'])
  })
})

describe('RULE ORDER and OUTPUT ORDER', () => {
  it('rule order keeps the order of the table', () => {
    expect(decide(ages({ hitPolicy: 'RULE ORDER' }), { age: 70 })).toEqual({
      value: '["approved", "standard", "approved"]',
      problem: null,
      rows: ['r2', 'r3', 'r4'],
    })
  })
  it('output order that of the declared values', () => {
    const table = ages({ hitPolicy: 'OUTPUT ORDER', outputs: [output('"standard", "approved"')] })
    expect(decide(table, { age: 70 })).toEqual({
      value: '["standard", "approved", "approved"]',
      problem: null,
      rows: ['r3', 'r2', 'r4'],
    })
  })
  it.each(['RULE ORDER', 'OUTPUT ORDER'] as const)('%s: nothing matched is an empty list', (hitPolicy) => {
    const table = ages({ hitPolicy, outputs: [output('"approved"')] })
    expect(decide(table, { age: null })).toEqual({ value: '[]', problem: 'noRuleMatches', rows: [] })
  })
  it('several outputs are contexts', () => {
    const table = feelTable(['age'], ['a', 'b'], ['- => 1 | 2', '- => 3 | 4'], { hitPolicy: 'RULE ORDER' })
    expect(decide(table, { age: 1 }).value).toBe('[{a: 1, b: 2}, {a: 3, b: 4}]')
  })
})

describe('COLLECT', () => {
  const years = ['> 1 => 98.83', '> 2 => 150.21', '> 3 => 205.43', '> 4 => 64.32']
  const collect = (aggregation: FeelTable['aggregation']): FeelTable =>
    feelTable(['years'], ['fee'], years, { hitPolicy: 'COLLECT', aggregation })

  it.each([
    [null, 5, '[98.83, 150.21, 205.43, 64.32]'],
    [null, 2, '[98.83]'],
    [null, 1, '[]'],
    ['SUM', 5, '518.79'],
    ['SUM', 2, '98.83'],
    ['SUM', 1, 'null'],
    ['MIN', 5, '64.32'],
    ['MIN', 3, '98.83'],
    ['MIN', 1, 'null'],
    ['MAX', 5, '205.43'],
    ['MAX', 1, 'null'],
    ['COUNT', 5, '4'],
    ['COUNT', 1, '0'],
  ] as const)('%s of %i years is %s', (aggregation, count, expected) => {
    expect(decide(collect(aggregation), { years: count }).value).toBe(expected)
  })

  it('keeps every rule that went into the value', () => {
    expect(decide(collect('MAX'), { years: 3 }).rows).toEqual(['r1', 'r2'])
  })

  it('texts have a maximum, but no sum', () => {
    const words = ['- => "a"', '- => "b"']
    const table = (aggregation: FeelTable['aggregation']) =>
      feelTable(['years'], ['word'], words, { hitPolicy: 'COLLECT', aggregation })
    expect(decide(table('MAX'), { years: 1 }).value).toBe('"b"')
    expect(decide(table('SUM'), { years: 1 }).value).toBe('null')
  })
})

describe('a fallback', () => {
  it.each([
    ['UNIQUE', '"none"'],
    ['FIRST', '"none"'],
    ['RULE ORDER', '["none"]'],
    ['COLLECT', '["none"]'],
  ] as const)('under %s', (hitPolicy, expected) => {
    const table = ages({ hitPolicy, outputs: [output(null, '"none"')] })
    expect(decide(table, { age: null })).toEqual({ value: expected, problem: 'noRuleMatches', rows: [] })
  })

  it('is not used where a rule matches', () => {
    expect(decide(ages({ outputs: [output(null, '"none"')] }), { age: 5 }).value).toBe('"declined"')
  })

  it('may know the situation', () => {
    const table = ages({ outputs: [output(null, 'if age = null then "unknown" else "none"')] })
    expect(decide(table, { age: null }).value).toBe('"unknown"')
  })

  it('of several outputs is a context', () => {
    const table = feelTable(['age'], [], ['> 5 => 1 | 2'], {
      outputs: [output(null, '0', 'a'), output(null, null, 'b')],
    })
    expect(decide(table, { age: 1 }).value).toBe('{a: 0, b: null}')
  })
})
