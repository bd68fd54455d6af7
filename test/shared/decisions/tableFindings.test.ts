import { describe, expect, it } from 'vitest'
import { analyseTable } from '#shared/decisions/analyse.ts'
import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import { findingBeside, isHint, rowMarks, tableFindings } from '#shared/decisions/tableFindings.ts'
import { id, type RowId } from '#shared/kernel/ids.ts'
import { row, staffing } from '#test/support/ruleBuilders.ts'

/** Rows are kind of day, minute, demand; the values one number. */
const findingsOf = (rows: readonly Row[], over: Partial<DecisionTable> = {}) => {
  const table = staffing([...rows], over)
  return { table, findings: tableFindings(table, analyseTable(table)) }
}
const kindsOf = (rows: readonly Row[], over: Partial<DecisionTable> = {}) =>
  findingsOf(rows, over).findings.map(({ kind, rowIds }) => [kind, rowIds.join(' ')])

describe('all that was found, as one list', () => {
  it('problems come before hints', () => {
    expect(
      kindsOf([
        row('a', ['"sunday"', '< 600', '-'], [1]),
        row('b', ['"sunday"', '< 600', '-'], [1]),
        row('c', ['"sunday"', '>= 600', '-'], [1]),
      ]),
    ).toEqual([
      ['gap', ''],
      ['overlap', 'a b'],
      ['duplicate', 'a b'],
    ])
  })

  it('what cannot be read is all that is known', () => {
    const rows = [row('a', ['"sunday"', 'soon', '-'], [1]), row('b', ['"sunday"', '-', '-'], [1])]
    expect(findingsOf(rows).findings).toEqual([{ kind: 'fault', rowIds: ['a'], column: 1, code: 'outsideSubset' }])
  })

  it('where the first row decides no overlap is a problem, but a shadow is told', () => {
    const rows = [row('a', ['-', '-', '-'], [1]), row('b', ['"sunday"', '-', '-'], [2])]
    expect(findingsOf(rows, { hitPolicy: 'FIRST' }).findings).toEqual([
      {
        kind: 'shadowed',
        rowIds: ['b'],
        decidedBy: 'a',
        witness: { dayType: 'sunday', minute: 0, demand: 0 },
      },
    ])
  })

  it.each([
    ['fault', false],
    ['gap', false],
    ['overlap', false],
    ['shadowed', true],
    ['duplicate', true],
    ['mergeable', true],
  ] as const)('%s is only a hint: %s', (kind, expected) => {
    expect(isHint({ kind })).toBe(expected)
  })
})

describe('marks beside rows', () => {
  it('each row has those that it takes part in, and none for its cells', () => {
    const { findings } = findingsOf([
      row('a', ['"sunday"', '< 600', '-'], [1]),
      row('b', ['"sunday"', '< 600', '-'], [1]),
      row('c', ['"holiday"', '< 700', '-'], [2]),
      row('d', ['"holiday"', '>= 700', '-'], [2]),
    ])
    expect([...rowMarks(findings)].map(([rowId, kinds]) => [rowId, [...kinds]])).toEqual([
      ['a', ['overlap', 'duplicate']],
      ['b', ['overlap', 'duplicate']],
      ['c', ['mergeable']],
      ['d', ['mergeable']],
    ])
    expect(rowMarks([{ kind: 'fault', rowIds: [id('a')], column: 0, code: 'syntax' }]).size).toBe(0)
  })
})

describe('the finding beside a row', () => {
  const { table, findings } = findingsOf([
    row('a', ['"sunday"', '< 600', '-'], [1]),
    row('b', ['"weekday"', '< 600', '-'], [3]),
    row('c', ['"sunday"', '[500..800]', '-'], [2]),
    row('d', ['"holiday"', '< 700', '-'], [4]),
    row('e', ['"holiday"', '>= 700', '-'], [4]),
  ])
  const beside = (from: string | null, step: 1 | -1) =>
    findingBeside(table, findings, from === null ? null : id<'Row'>(from), step)?.rowIds[0]

  it.each([
    [null, 1, 'a'],
    ['a', 1, 'd'],
    ['b', 1, 'd'],
    ['d', 1, 'a'],
    ['e', -1, 'd'],
    ['d', -1, 'a'],
    ['a', -1, 'd'],
    [null, -1, 'd'],
    ['gone', 1, 'a'],
  ] as const)('from %s, %s: %s', (from, step, expected) => {
    expect(beside(from, step)).toBe(expected as unknown as RowId)
  })

  it('is none where findings have no row', () => {
    const empty = findingsOf([])
    expect(empty.findings.map(({ kind }) => kind)).toEqual(['gap'])
    expect(findingBeside(empty.table, empty.findings, null, 1)).toBeNull()
  })
})
