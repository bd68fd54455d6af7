import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFeelTable, mostRules } from '#shared/decisions/feel/table/compileFeelTable.ts'
import type { CompiledFeelTable } from '#shared/decisions/feel/table/compileFeelTable.ts'
import type { FeelTable } from '#shared/decisions/feel/table/model.ts'
import type { FeelValue } from '#shared/decisions/feel/value.ts'
import { contextOf } from '#test/conformance/feelinPeer.ts'
import { namesOf } from '#test/support/feelAnswers.ts'
import { feelTable } from '#test/support/feelTables.ts'

const facts = { age: 20, risk: 'low', member: true, roles: ['till'], person: { name: 'Ada', 'home outlet': 'Ulm' } }
const context = contextOf(facts)
const names = namesOf(context)

const compiled = (table: FeelTable): CompiledFeelTable => {
  const result = compileFeelTable(table, names)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const problemsOf = (table: FeelTable) => {
  const result = compileFeelTable(table, names)
  return result.ok ? [] : result.error.map(({ code, construct, place }) => ({ code, construct, ...place }))
}

describe('cells', () => {
  it.each([
    ['a literal', 'age', '20', true],
    ['an interval', 'age', '[18..30)', true],
    ['a name', 'person.name', 'person.name', true],
    ['a condition', 'age', '? > 10 and member', true],
    ['an empty cell is any', 'age', '', true],
    ['a list', 'risk', '"high", "low"', true],
    ['a negation', 'risk', 'not("high")', true],
    ['a list as input', 'roles', 'list contains(?, "till")', true],
    ['a name with a space', 'person.home outlet', '"Ulm"', true],
    ['a computed input', 'age * 2', '40', true],
    ['another kind', 'risk', '5', false],
    ['another value', 'risk', '"high"', false],
    ['not known', 'age / 0', '> 5', false],
  ])('%s', (_, input, cell, matches) => {
    const table = feelTable([input], ['answer'], [], {
      rules: [{ rowId: 'only', tests: [cell], results: ['"yes"'] }],
    })
    expect(compiled(table).run(context).value).toBe(matches ? 'yes' : null)
  })

  it('answers may be computed from the situation', () => {
    const table = feelTable(['age'], ['a', 'b'], ['> 5 => person.name + "!" | age / 8'])
    expect(compiled(table).run(context).value).toEqual(contextOf({ a: 'Ada!', b: 2.5 }))
  })

  it('a row without all its cells has any in the others', () => {
    const table = feelTable(['age', 'risk'], ['a'], [], { rules: [{ rowId: 'r', tests: ['20'], results: ['1'] }] })
    expect(compiled(table).run(context).value).toBe(1)
  })
})

describe('the trace', () => {
  it('holds the inputs, and every rule that matched with its cells and outputs', () => {
    const table = feelTable(['age', 'risk'], ['points'], ['> 18 | - => 1', '- | "low" => 2', '- | "high" => 3'], {
      hitPolicy: 'COLLECT',
      aggregation: 'SUM',
    })
    expect(compiled(table).run(context)).toEqual({
      value: 3,
      problem: null,
      trace: {
        inputs: [20, 'low'],
        matched: [
          { row: 0, rowId: 'r1', cells: ['> 18', '-'], outputs: [1] },
          { row: 1, rowId: 'r2', cells: ['-', '"low"'], outputs: [2] },
        ],
        decisive: [0, 1],
      },
    })
  })

  it('holds the rules that competed, also where none decides', () => {
    const table = feelTable(['age'], ['points'], ['> 18 => 1', '> 19 => 2'])
    const { problem, trace } = compiled(table).run(context)
    expect(problem).toBe('manyRulesMatch')
    expect(trace.matched.map(({ rowId }) => rowId)).toEqual(['r1', 'r2'])
    expect(trace.decisive).toEqual([])
  })
})

describe('allowed input values', () => {
  const table = (allowed: string): FeelTable =>
    feelTable([], ['answer'], ['- => "yes"'], { inputs: [{ expression: 'risk', allowed }] })

  it.each([
    ['"low", "high"', 'yes', null],
    ['"high"', null, 'inputNotAllowed'],
    ['not("high")', 'yes', null],
    ['> 5', null, 'inputNotAllowed'],
  ])('%s', (allowed, value, problem) => {
    expect(compiled(table(allowed)).run(context)).toMatchObject({ value, problem })
  })

  it('a value that is missing is outside of no list', () => {
    expect(compiled(table('"high"')).run(new Map<string, FeelValue>([['risk', null]])).value).toBe('yes')
  })
})

describe('what cannot be read is listed with its place', () => {
  it('every cell of it', () => {
    const table = feelTable(
      ['age', 'nobody'],
      ['a', 'b'],
      ['> 18 | now() => 1 | 2', '> | - => x | "y" instance of string'],
    )
    expect(problemsOf(table)).toEqual([
      { code: 'unknownName', construct: 'nobody', part: 'input', row: null, column: 1 },
      { code: 'outsideSubset', construct: 'now()', part: 'test', row: 0, column: 1 },
      { code: 'syntax', construct: '', part: 'test', row: 1, column: 0 },
      { code: 'unknownName', construct: 'x', part: 'result', row: 1, column: 0 },
      { code: 'outsideSubset', construct: 'instance of expression', part: 'result', row: 1, column: 1 },
    ])
  })

  it('also in the declarations', () => {
    const table = feelTable([], [], ['- => 1'], {
      inputs: [{ expression: 'age', allowed: '1 2' }],
      outputs: [{ name: null, values: 'one', fallback: 'today()' }],
    })
    expect(problemsOf(table).map(({ part, code }) => `${part} ${code}`)).toEqual([
      'allowed syntax',
      'fallback outsideSubset',
      'values unknownName',
    ])
  })

  it('the same text in two rows is two places', () => {
    const table = feelTable(['age'], ['a'], ['bad => 1', 'bad => 2'])
    expect(problemsOf(table).map(({ row }) => row)).toEqual([0, 1])
  })

  it('a missing answer is a problem', () => {
    const table = feelTable(['age'], ['a'], [], { rules: [{ rowId: 'r', tests: ['-'], results: [] }] })
    expect(problemsOf(table)).toMatchObject([{ code: 'syntax', part: 'result', row: 0 }])
  })

  it.each([
    [{ hitPolicy: 'UNIQUE', aggregation: 'SUM' }, 'UNIQUE SUM', 'hitPolicy'],
    [{ hitPolicy: 'FIRST', aggregation: 'MIN' }, 'FIRST MIN', 'hitPolicy'],
    [{ hitPolicy: 'PRIORITY', aggregation: null }, 'PRIORITY', 'values'],
    [{ hitPolicy: 'OUTPUT ORDER', aggregation: null }, 'OUTPUT ORDER', 'values'],
  ] as const)('%j makes no sense here', (policy, construct, part) => {
    expect(problemsOf(feelTable(['age'], ['a'], ['- => 1'], policy))).toMatchObject([{ construct, part }])
  })

  it('a sum of two outputs is none', () => {
    const table = feelTable(['age'], ['a', 'b'], ['- => 1 | 2'], { hitPolicy: 'COLLECT', aggregation: 'SUM' })
    expect(problemsOf(table)).toMatchObject([{ part: 'hitPolicy', construct: 'COLLECT SUM' }])
  })
})

describe('size', () => {
  it('100,000 rules are refused before any is read', () => {
    const rules = Array.from({ length: 100_000 }, (_, at) => ({ rowId: `r${at}`, tests: ['bad bad'], results: ['1'] }))
    expect(problemsOf({ ...feelTable(['age'], ['a'], []), rules })).toEqual([
      { code: 'tooLong', construct: String(mostRules), part: 'rules', row: null, column: 0 },
    ])
  })

  it('thousands of faults are not all told', () => {
    const lines = Array.from({ length: 1_000 }, (_, at) => `bad${at} => 1`)
    expect(problemsOf(feelTable(['age'], ['a'], lines))).toHaveLength(200)
  })

  it('a cell of a million characters is a fault like any other', () => {
    const table = feelTable(['age'], ['a'], [`${'1,'.repeat(500_000)}1 => 1`])
    expect(problemsOf(table)).toEqual([{ code: 'tooLong', construct: '10000', part: 'test', row: 0, column: 0 }])
  })
})

describe('against a plain reading of the same rows', () => {
  const bound = fc.integer({ min: 0, max: 20 })
  const rows = fc.array(fc.tuple(bound, bound, fc.constantFrom('low', 'high', null)), { minLength: 1, maxLength: 8 })

  it('the same rows match', () => {
    fc.assert(
      fc.property(rows, bound, fc.constantFrom('low', 'high'), (given, age, risk) => {
        const lines = given.map(
          ([from, to, level], at) => `[${from}..${to}] | ${level === null ? '-' : `"${level}"`} => ${at}`,
        )
        const table = feelTable(['age', 'risk'], ['row'], lines, { hitPolicy: 'RULE ORDER' })
        const expected = given.flatMap(([from, to, level], at) =>
          from <= age && age <= to && (level === null || level === risk) ? [at] : [],
        )
        expect(compiled(table).run(contextOf({ age, risk })).value).toEqual(expected)
      }),
    )
  })
})
