import { describe, expect, it } from 'vitest'
import {
  bandEdges,
  bandsOf,
  clipOf,
  plannedPath,
  rolesOf,
  stripSteps,
  stripTotals,
} from '#renderer/features/roster/stripModel.ts'
import { numberLine } from '#renderer/features/roster/numberLine.ts'
import { id } from '#shared/kernel/ids.ts'
import { instantOf } from '#shared/kernel/time.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'
import { place, weekOn } from '#test/support/testBoard.ts'

const step = (minute: number, role: string, needed: number, planned: number): CoverageStep => ({
  startAt: instantOf(weekOn, minute, place.zone),
  minutes: 30,
  role,
  demand: 40,
  needed,
  planned,
  rowId: id('lunch'),
})
const coverage = [step(480, 'guard', 2, 1), step(480, 'till', 1, 2), step(510, 'guard', 2, 1), step(600, 'guard', 1, 3)]
const axis = { fromMinute: 480, toMinute: 1_080 }

describe('the strip', () => {
  it('does not fill one role with another', () => {
    const [first] = stripSteps(coverage, null, place)
    expect(first).toMatchObject({ day: 0, minute: 480, needed: 3, planned: 3, missing: 1, surplus: 1 })
  })
  it('shows one role on demand', () => {
    expect(stripSteps(coverage, 'till', place)).toHaveLength(1)
    expect(rolesOf(coverage)).toEqual(['guard', 'till'])
  })
  it('sums up in minutes of people', () => {
    const steps = stripSteps(coverage, 'guard', place)
    expect(stripTotals(steps)).toEqual({ missingMinutes: 60, surplusMinutes: 60, most: 3 })
  })
  it('joins neighbours of the same height and leaves holes open', () => {
    const steps = stripSteps(coverage, 'guard', place)
    expect(bandsOf(steps, bandEdges.needed, axis)).toEqual([
      { from: 0, to: 0.1, low: 0, high: 2 },
      { from: 0.2, to: 0.25, low: 0, high: 1 },
    ])
    expect(bandsOf(steps, bandEdges.missing, axis)).toEqual([{ from: 0, to: 0.1, low: 1, high: 2 }])
    expect(bandsOf(steps, bandEdges.surplus, axis)).toEqual([{ from: 0.2, to: 0.25, low: 1, high: 3 }])
  })
  it('hides a layer that has nothing to show', () => {
    expect(clipOf([], 3)).toBe('inset(100%)')
    expect(clipOf([{ from: 0, to: 0.5, low: 0, high: 1 }], 2)).toContain('50.000% 50.000%')
  })
  it('draws the planned staff as steps, with a new line after a hole', () => {
    expect(plannedPath(stripSteps(coverage, 'guard', place), axis, 4)).toBe('M0.0 3H50.0V3H100.0M200.0 1H250.0')
  })
})

describe('a number line', () => {
  it('starts at zero when zero is near, and keeps all numbers inside', () => {
    const line = numberLine([4, 6])
    expect(line.from).toBeLessThan(4)
    expect([line.at(4), line.at(6)].every((part) => part > 0 && part < 1)).toBe(true)
    expect(numberLine([0, 30]).from).toBe(0)
  })
  it('shows a single number without dividing by nothing', () => {
    expect(numberLine([5, 5]).at(5)).toBeCloseTo(0.5, 1)
  })
})
