import { describe, expect, it } from 'vitest'
import { compileExpression } from '#shared/decisions/feel/compileExpression.ts'
import { compileUnaryTests } from '#shared/decisions/feel/compileUnaryTests.ts'
import type { FeelProblem } from '#shared/decisions/feel/problem.ts'

const names = new Map([['a', {}]])
const problemsOf = (text: string): readonly FeelProblem[] => {
  const compiled = compileExpression(text, names)
  return compiled.ok ? [] : compiled.error
}

describe('what is not in the subset is refused where it stands', () => {
  it.each([
    ['a instance of number', 'outsideSubset', 'a instance of number', 'instance of expression'],
    ['1 + (a instance of string)', 'outsideSubset', 'a instance of string', 'instance of expression'],
    ['(> 5)', 'outsideSubset', '> 5', 'comparison without a left side'],
    ['a == 2', 'outsideSubset', '= 2', 'comparison without a left side'],
    ['now()', 'outsideSubset', 'now', 'now()'],
    ['1 + today()', 'outsideSubset', 'today', 'today()'],
    ['matches("a", "b")', 'outsideSubset', 'matches', 'matches()'],
    ['b + 1', 'unknownName', 'b', 'b'],
    ['a + ?', 'unknownName', '?', '?'],
    ['frobnicate(1)', 'unknownFunction', 'frobnicate', 'frobnicate()'],
    ['count()', 'wrongArguments', 'count', 'count()'],
    ['date(2026, 1)', 'wrongArguments', 'date', 'date()'],
    ['@"soon"', 'badLiteral', '@"soon"', '@"soon"'],
    ['1 2', 'syntax', '2', '2'],
    ['1 +', 'syntax', '', ''],
    ['', 'syntax', '', ''],
    ['   ', 'syntax', '', ''],
    ['"open', 'syntax', '"', '"'],
    ['[1, 2', 'syntax', '', ''],
    ['a.', 'syntax', '', ''],
    ['if a then', 'syntax', '', ''],
  ])('%s', (text, code, place, construct) => {
    const [problem] = problemsOf(text)
    expect(problem).toMatchObject({ code, construct })
    expect(text.slice(problem?.from, problem?.to)).toBe(place)
  })

  it.each([
    ['matches("a", "b")', 'contains(text, part)'],
    ['count()', 'count(list)'],
    ['substring("a")', 'substring(string, start position)'],
    ['date("31.1.2026")', '@"2026-01-31"'],
    ['(> 5)', '? > 5'],
    ['now()', 'date and time'],
  ])('%s: %s would do', (text, suggestion) => {
    expect(problemsOf(text)[0]?.suggestion).toBe(suggestion)
  })

  it('all problems of a text are found, in reading order', () => {
    expect(problemsOf('b + now() + [c, d(1)]').map(({ code, construct }) => `${code} ${construct}`)).toEqual([
      'unknownName b',
      'outsideSubset now()',
      'unknownName c',
      'unknownFunction d()',
    ])
  })

  it('no more than twenty of them', () => {
    expect(problemsOf(Array.from({ length: 50 }, (_, at) => `b${at}`).join(' + '))).toHaveLength(20)
  })
})

describe('size', () => {
  const codesOf = (text: string) => problemsOf(text).map(({ code }) => code)

  it.each([
    ['parentheses', `${'('.repeat(300)}1${')'.repeat(300)}`],
    ['lists', `${'['.repeat(300)}1${']'.repeat(300)}`],
    ['signs', `${'-('.repeat(300)}1${')'.repeat(300)}`],
    ['sums', Array.from({ length: 300 }, () => '1').join(' + ')],
    ['choices', `${'if true then 1 else '.repeat(300)}2`],
    ['functions', `${'abs('.repeat(300)}1${')'.repeat(300)}`],
    ['paths', `{a: 1}${'.a'.repeat(300)}`],
    ['filters', `[1]${'[1]'.repeat(300)}`],
  ])('%s that go too deep', (_, text) => {
    expect([...new Set(codesOf(text))]).toEqual(['tooDeep'])
  })

  it.each([
    ['parentheses', `${'('.repeat(150)}1${')'.repeat(150)}`],
    ['sums', Array.from({ length: 150 }, () => '1').join(' + ')],
    ['a long list', `[${Array.from({ length: 2_000 }, () => '1').join(',')}]`],
  ])('%s that do not', (_, text) => {
    expect(codesOf(text)).toEqual([])
  })

  it('a text of a million characters is not even parsed', () => {
    const text = 'x'.repeat(1_000_000)
    expect(problemsOf(text)).toEqual([{ code: 'tooLong', from: 10_000, to: 1_000_000, construct: '10000' }])
    const cell = compileUnaryTests(text, names)
    expect(cell.ok ? [] : cell.error).toMatchObject([{ code: 'tooLong' }])
  })

  it.each([
    ['brackets', '('.repeat(9_999)],
    ['closing brackets', ')'.repeat(9_999)],
    ['quotes', '"'.repeat(9_999)],
    ['words', 'x y '.repeat(2_400)],
    ['signs', '- '.repeat(4_900)],
    ['braces', '{a:'.repeat(3_000)],
    ['commas', ','.repeat(9_999)],
    ['functions', 'function(x) '.repeat(800)],
    ['loops', 'for x in y return '.repeat(500)],
  ])('nothing but %s', (_, text) => {
    expect(codesOf(text).length).toBeGreaterThan(0)
  })
})
