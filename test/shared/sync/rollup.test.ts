import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SummaryRow, SummarySource } from '#shared/compliance/summary.ts'
import { isTrueSummary, summaryOf } from '#shared/compliance/summary.ts'
import { id } from '#shared/kernel/ids.ts'
import { preliminaryRows, rowsOf, saysTheSame } from '#shared/sync/rollup.ts'
import { rowsPerRollup } from '#shared/sync/schema/witness.ts'
import { testOutletReport, testOverride, testWeekReport } from '#test/support/storeRows.ts'

const source = (path: string, over: Partial<SummarySource> = {}): SummarySource => ({
  path,
  sha256: 'a'.repeat(64),
  createdAt: 100,
  report: testOutletReport(testWeekReport(1), 'nordbad', [testOverride('gala')]),
  ...over,
})
const row = (path: string, over: Partial<SummaryRow> = {}): SummaryRow => ({ ...summaryOf(source(path)), ...over })

describe('the rows of a region', () => {
  it('are one for each file, newest first, whatever order the files came in', () => {
    const files = [source('b', { createdAt: 1 }), source('a', { createdAt: 1 }), source('c', { createdAt: 9 })]
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: 3 }), fc.shuffledSubarray(files), (newest, weeks) => {
        expect(rowsOf([...newest, ...weeks]).map(({ path }) => path)).toEqual(['c', 'a', 'b'])
      }),
    )
  })

  it('are as many as one file may carry', () => {
    for (const many of [rowsPerRollup + 5, 5 * rowsPerRollup]) {
      const files = Array.from({ length: many }, (_, count) => source(`f${count}`, { createdAt: (count * 7) % many }))
      const rows = rowsOf(files)
      expect(rows.map(({ createdAt }) => createdAt)).toEqual(
        Array.from({ length: rowsPerRollup }, (_, nth) => many - 1 - nth),
      )
    }
  })

  it('say the same while nothing changed', () => {
    expect(saysTheSame([row('a')], [row('a')])).toBe(true)
    expect(saysTheSame([row('a')], [row('a', { createdAt: 101 })])).toBe(false)
  })
})

describe('A32: a row', () => {
  it.each<[string, Partial<SummaryRow>, boolean]>([
    ['as its file says', {}, true],
    ['without an override', { overrides: [] }, false],
    ['with another value', { overrides: [testOverride('gala', { value: 1 })] }, false],
    ['without its week', { week: null }, false],
    ['with another revision', { week: { ...testWeekReport(1), revision: 2 } }, false],
    [
      'with the findings gone',
      {
        week: {
          ...testWeekReport(1),
          evaluation: { findings: [], values: [], counts: { rest: { checked: 1, ok: 1, found: 0, undetermined: 0 } } },
        },
      },
      false,
    ],
    ['about another outlet', { outletId: id('westbad') }, false],
    ['of another time', { createdAt: 99 }, false],
    ['with other bytes under the number', { sha256: 'b'.repeat(64) }, false],
    ['under another name', { path: 'elsewhere' }, false],
  ])('%s is true: %s', (_, over, expected) => {
    expect(isTrueSummary(row('a', over), source('a'))).toBe(expected)
  })

  it('is not called a lie for a member that only one of two versions knows', () => {
    const later = { ...row('a'), mood: 'mild', week: { ...testWeekReport(1), weather: 'fine' } }
    expect(isTrueSummary(later, source('a'))).toBe(true)
  })
})

describe('rows that nothing better is known for', () => {
  const quiet = (path: string, createdAt: number) => row(path, { week: null, createdAt })
  const open = (rows: readonly SummaryRow[], settled: readonly string[] = []) =>
    [...preliminaryRows(rows, ({ path }) => settled.includes(path))].map(([outletId, own]) => [
      outletId,
      own.map(({ path }) => path),
    ])

  it.each<[string, readonly SummaryRow[], readonly string[], readonly unknown[]]>([
    ['none where every file was read', [row('a')], ['a'], []],
    ['the newest of an outlet', [row('a'), row('b', { createdAt: 101 })], [], [['nordbad', ['b']]]],
    ['with the newest that has a week', [row('a'), quiet('b', 101)], [], [['nordbad', ['b', 'a']]]],
    ['what is left where one of two was read', [row('a'), quiet('b', 101)], ['a'], [['nordbad', ['b']]]],
    [
      'of each outlet',
      [row('a'), row('c', { outletId: id('westbad') })],
      [],
      [
        ['nordbad', ['a']],
        ['westbad', ['c']],
      ],
    ],
  ])('%s', (_, rows, settled, expected) => {
    expect(open(rows, settled)).toEqual(expected)
  })

  it('I16: are the same in whatever order summaries came', () => {
    const rows = [row('a'), quiet('b', 101), row('c', { createdAt: 50 }), row('d', { outletId: id('westbad') })]
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(new Map(open(shuffled) as [string, string[]][])).toEqual(new Map(open(rows) as [string, string[]][]))
      }),
    )
  })
})
