import { describe, expect, it } from 'vitest'
import { fewestIntervals, pairsOf, situationsOf } from '#shared/compare/situations.ts'
import { id } from '#shared/kernel/ids.ts'
import { coverageStep, testWeek } from '#test/support/testReports.ts'

/** `short` of `count` intervals of one row with one guard missing. */
const outlet = (outletId: string, short: number, count = 10, rowId = 'lunch') => ({
  outletId: id<'Outlet'>(outletId),
  week: testWeek({
    outletId,
    evaluation: {
      coverage: Array.from({ length: count }, (_, at) =>
        coverageStep({ startAt: at, planned: at < short ? 2 : 3, rowId: id(rowId) }),
      ),
    },
  }),
})

describe('situations', () => {
  it('tallies intervals, short ones and missing minutes per row, role and outlet', () => {
    const [situation, ...others] = situationsOf([outlet('b', 4), outlet('a', 0), outlet('b', 1)])
    expect(others).toEqual([])
    expect(situation).toEqual({
      rowId: 'lunch',
      role: 'guard',
      tallies: [
        { outletId: 'a', intervals: 10, short: 0, missingMinutes: 0 },
        { outletId: 'b', intervals: 20, short: 5, missingMinutes: 150 },
      ],
    })
  })

  it('leaves out intervals that ask for nobody', () => {
    const week = testWeek({ evaluation: { coverage: [coverageStep({ needed: 0, planned: 0 })] } })
    expect(situationsOf([{ outletId: id('a'), week }])).toEqual([])
  })
})

describe('pairs that differ', () => {
  it('sets an outlet against the one that is short least often in the same situation', () => {
    const [pair, ...others] = pairsOf([outlet('a', 6), outlet('b', 3), outlet('c', 1)], id('a'))
    expect(others).toEqual([])
    expect(pair).toMatchObject({ rowId: 'lunch', own: { outletId: 'a', short: 6 }, other: { outletId: 'c', short: 1 } })
  })

  it('compares shares of unequal numbers of intervals: 6 of 40 is less often than 3 of 10', () => {
    expect(pairsOf([outlet('a', 3), outlet('b', 6, 40)], id('a'))).toHaveLength(1)
    expect(pairsOf([outlet('b', 3), outlet('a', 6, 40)], id('a'))).toEqual([])
  })

  it('makes no pair of unlike situations, of equals, or of too few intervals', () => {
    expect(pairsOf([outlet('a', 5), outlet('b', 0, 10, 'evening')], id('a'))).toEqual([])
    expect(pairsOf([outlet('a', 5), outlet('b', 5)], id('a'))).toEqual([])
    expect(pairsOf([outlet('a', 5), outlet('b', 0, fewestIntervals - 1)], id('a'))).toEqual([])
    expect(pairsOf([outlet('a', 5), outlet('b', 0, fewestIntervals)], id('a'))).toHaveLength(1)
  })

  it('lists the situation with most missing minutes first', () => {
    const all = [outlet('a', 2, 10, 'evening'), outlet('a', 7), outlet('b', 0), outlet('b', 0, 10, 'evening')]
    expect(pairsOf(all, id('a')).map(({ rowId }) => rowId)).toEqual(['lunch', 'evening'])
  })
})
