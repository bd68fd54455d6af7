import { describe, expect, it } from 'vitest'
import { answer } from '#test/support/feelAnswers.ts'

const cases = (rows: readonly (readonly [string, string])[]) => {
  it.each(rows)('%s is %s', (text, expected) => {
    expect(answer(text)).toBe(expected)
  })
}

describe('rounding says which way', () => {
  /** value, then: decimal, round up, round down, round half up, round half down, floor, ceiling; to one place. */
  const table: readonly (readonly string[])[] = [
    ['1.25', '1.2', '1.3', '1.2', '1.3', '1.2', '1.2', '1.3'],
    ['1.35', '1.4', '1.4', '1.3', '1.4', '1.3', '1.3', '1.4'],
    ['-1.25', '-1.2', '-1.3', '-1.2', '-1.3', '-1.2', '-1.3', '-1.2'],
    ['-1.35', '-1.4', '-1.4', '-1.3', '-1.4', '-1.3', '-1.4', '-1.3'],
    ['1.21', '1.2', '1.3', '1.2', '1.2', '1.2', '1.2', '1.3'],
    ['1.29', '1.3', '1.3', '1.2', '1.3', '1.3', '1.2', '1.3'],
    ['-1.29', '-1.3', '-1.3', '-1.2', '-1.3', '-1.3', '-1.3', '-1.2'],
    ['0.05', '0', '0.1', '0', '0.1', '0', '0', '0.1'],
    ['-0.05', '0', '-0.1', '0', '-0.1', '0', '-0.1', '0'],
    ['7', '7', '7', '7', '7', '7', '7', '7'],
  ]
  const functions = ['decimal', 'round up', 'round down', 'round half up', 'round half down', 'floor', 'ceiling']
  cases(
    table.flatMap(([value, ...expected]) =>
      functions.map((name, at) => [`${name}(${value ?? ''}, 1)`, expected[at] ?? ''] as const),
    ),
  )
  cases([
    ['decimal(2.5, 0)', '2'],
    ['decimal(3.5, 0)', '4'],
    ['decimal(1250, -2)', '1200'],
    ['decimal(1350, -2)', '1400'],
    ['round up(1201, -2)', '1300'],
    ['floor(1.9)', '1'],
    ['floor(-1.1)', '-2'],
    ['ceiling(1.1)', '2'],
    ['ceiling(-1.9)', '-1'],
    ['floor(5)', '5'],
    ['decimal(1 / 3, 2)', '0.33'],
    ['decimal(scale: 2, n: 1 / 3)', '0.33'],
    ['decimal(1, 1.5)', 'null'],
    ['decimal("1", 1)', 'null'],
    ['decimal(null, 1)', 'null'],
    ['decimal(1, 99999)', 'null'],
    ['decimal(1)', 'wrongArguments: decimal'],
    ['floor("1")', 'null'],
  ])
})

describe('abs, modulo, sqrt, odd and even', () => {
  cases([
    ['abs(-5)', '5'],
    ['abs(5)', '5'],
    ['abs(-0.5)', '0.5'],
    ['abs(0)', '0'],
    ['abs(@"-PT1H")', 'PT1H'],
    ['abs(@"PT1H")', 'PT1H'],
    ['abs(@"-P1Y2M")', 'P1Y2M'],
    ['abs("5")', 'null'],
    ['abs(null)', 'null'],
    ['modulo(12, 5)', '2'],
    ['modulo(-12, 5)', '3'],
    ['modulo(12, -5)', '-3'],
    ['modulo(-12, -5)', '-2'],
    ['modulo(10.1, 4.5)', '1.1'],
    ['modulo(-10.1, 4.5)', '3.4'],
    ['modulo(5, 0)', 'null'],
    ['modulo(10, 5)', '0'],
    ['modulo(-10, 5)', '0'],
    ['modulo(5, "2")', 'null'],
    ['sqrt(16)', '4'],
    ['sqrt(0.25)', '0.5'],
    ['sqrt(2)', '1.414213562373095048801688724209698'],
    ['sqrt(0)', '0'],
    ['sqrt(-1)', 'null'],
    ['sqrt("4")', 'null'],
    ['odd(5)', 'true'],
    ['odd(-5)', 'true'],
    ['odd(2)', 'false'],
    ['odd(0)', 'false'],
    ['even(2)', 'true'],
    ['even(-2)', 'true'],
    ['even(0)', 'true'],
    ['even(5)', 'false'],
    ['even("2")', 'null'],
  ])
})
