import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countStates, hasSomethingToSay, impactOf, rankByImpact } from '#shared/compare/impact.ts'
import { differenceStates, type MapCell } from '#shared/compare/model.ts'
import { id } from '#shared/kernel/ids.ts'

const cell = (over: Partial<MapCell>): MapCell => ({
  ruleId: id('rest'),
  outletId: id('a'),
  state: 'same',
  findings: 0,
  amount: 0,
  weeks: 4,
  cases: 10,
  valueDiffers: false,
  ...over,
})

describe('impact', () => {
  it('counts states, but not cells in which the rule had no case', () => {
    const cells = [
      cell({}),
      cell({ state: 'unexplained', findings: 3 }),
      cell({ state: 'unknown', weeks: 0, cases: 0 }),
      cell({ state: 'unknown', cases: 0 }),
    ]
    expect(countStates(cells)).toEqual({ same: 1, allowed: 0, expired: 0, unexplained: 1, unknown: 1 })
    expect(cells.map(hasSomethingToSay)).toEqual([true, true, true, false])
  })

  it('counts findings only where something is open', () => {
    expect(impactOf([cell({ state: 'allowed', findings: 9 }), cell({ state: 'expired', findings: 2 })])).toEqual({
      unexplained: 0,
      expired: 1,
      unknown: 0,
      findings: 2,
    })
  })

  it('ranks unexplained before expired before findings, and keeps the order of equals', () => {
    const cells: Readonly<Record<string, readonly MapCell[]>> = {
      calm: [cell({})],
      quiet: [cell({})],
      expired: [cell({ state: 'expired', findings: 50 })],
      unexplained: [cell({ state: 'unexplained', findings: 1 })],
      worse: [cell({ state: 'unexplained', findings: 2 })],
    }
    expect(rankByImpact(Object.keys(cells), (key) => cells[key] ?? [])).toEqual([
      'worse',
      'unexplained',
      'expired',
      'calm',
      'quiet',
    ])
  })

  it('loses no cell that has something to say', () => {
    const anyCell = fc
      .record({
        state: fc.constantFrom(...differenceStates),
        weeks: fc.nat(3),
        cases: fc.nat(2),
        findings: fc.nat(2),
        valueDiffers: fc.boolean(),
      })
      .map(cell)
    fc.assert(
      fc.property(fc.array(anyCell), (cells) => {
        const counted = Object.values(countStates(cells)).reduce((total, count) => total + count, 0)
        expect(counted).toBe(cells.filter(hasSomethingToSay).length)
      }),
    )
  })
})
