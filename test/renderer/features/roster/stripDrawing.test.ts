import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAxisOf, extentOf, hourTicks, minuteAtFraction } from '#renderer/features/roster/boardGeometry.ts'
import {
  bandEdges,
  bandsOf,
  clipOf,
  plannedPath,
  stripSteps,
  stripTotals,
} from '#renderer/features/roster/stripModel.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf } from '#shared/kernel/time.ts'
import type { CoverageStep } from '#shared/roster/findings.ts'
import { place, weekOn } from '#test/support/testBoard.ts'

const step = (day: number, minute: number, needed: number, planned: number, role = 'guard'): CoverageStep => ({
  startAt: instantOf(addDays(weekOn, day), minute, place.zone),
  minutes: 30,
  role,
  demand: 40,
  needed,
  planned,
  rowId: id('lunch'),
})
const axis = { fromMinute: 480, toMinute: 1_080 }
const coverage = fc.uniqueArray(
  fc.record({
    day: fc.nat(6),
    half: fc.integer({ min: 0, max: 47 }),
    needed: fc.nat(6),
    planned: fc.nat(6),
    role: fc.constantFrom('guard', 'till'),
  }),
  { maxLength: 40, selector: ({ day, half, role }) => `${day} ${half} ${role}` },
)
const steps = coverage.map((list) => list.map((one) => step(one.day, one.half * 30, one.needed, one.planned, one.role)))

describe('the steps of the strip', () => {
  it('come in the order of the week, however they were judged', () => {
    const list = [step(2, 480, 1, 1), step(0, 510, 1, 1), step(0, 480, 1, 1, 'till'), step(0, 480, 1, 1)]
    expect(stripSteps(list, null, place).map(({ day, minute, parts }) => [day, minute, parts.length])).toEqual([
      [0, 480, 2],
      [0, 510, 1],
      [2, 480, 1],
    ])
  })

  it('count what is missing and what is too much by role, so that neither hides the other', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const totals = stripTotals(stripSteps(list, null, place))
        const apart = ['guard', 'till'].map((role) => stripTotals(stripSteps(list, role, place)))
        const sum = (of: (one: (typeof apart)[number]) => number) => apart.reduce((all, one) => all + of(one), 0)
        expect(totals.missingMinutes).toBe(sum(({ missingMinutes }) => missingMinutes))
        expect(totals.surplusMinutes).toBe(sum(({ surplusMinutes }) => surplusMinutes))
        const net = list.reduce((all, { needed, planned, minutes }) => all + (needed - planned) * minutes, 0)
        expect(totals.missingMinutes - totals.surplusMinutes).toBe(net)
      }),
    )
  })

  it('are drawn at least one person high, also where nobody is needed', () => {
    expect(stripTotals([]).most).toBe(1)
    expect(stripTotals(stripSteps([step(0, 480, 0, 0)], null, place)).most).toBe(1)
    expect(stripTotals(stripSteps([step(0, 480, 2, 5)], null, place)).most).toBe(5)
  })
})

describe('the bands of the strip', () => {
  it('lie inside the day, do not overlap, and meet only where their height changes', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('needed', 'missing', 'surplus'), (list, layer) => {
        const day = stripSteps(list, null, place).filter((one) => one.day === 0)
        const bands = bandsOf(day, bandEdges[layer], axis)
        for (const [at, { from, to, low, high }] of bands.entries()) {
          expect(0 <= from && from < to && to <= 1 && low < high).toBe(true)
          const last = bands[at - 1]
          if (last === undefined) continue
          expect(last.to).toBeLessThanOrEqual(from + 1e-9)
          if (Math.abs(last.to - from) < 1e-9) expect([last.low, last.high]).not.toEqual([low, high])
        }
      }),
    )
  })

  it('cover as much as the numbers say, within the hours that are shown', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const day = stripSteps(list, null, place).filter(
          ({ day: one, minute, minutes }) =>
            one === 0 && minute >= axis.fromMinute && minute + minutes <= axis.toMinute,
        )
        const area = bandsOf(day, bandEdges.missing, axis).reduce(
          (sum, { from, to, low, high }) => sum + (to - from) * (high - low) * (axis.toMinute - axis.fromMinute),
          0,
        )
        expect(area).toBeCloseTo(stripTotals(day).missingMinutes, 5)
      }),
    )
  })

  it.each([
    [450, { from: 0, to: 0 }],
    [465, { from: 0, to: 0.025 }],
    [1_065, { from: 0.975, to: 1 }],
    [1_080, { from: 0, to: 0 }],
  ])('of a step at minute %i are cut at the ends of the day', (minute, { from, to }) => {
    const [band] = bandsOf(stripSteps([step(0, minute, 1, 0)], null, place), bandEdges.needed, axis)
    if (to === 0) expect(band).toBeUndefined()
    else expect(band).toMatchObject({ from, to })
  })

  it('are cut out as one polygon from the ground up', () => {
    expect(clipOf([{ from: 0.25, to: 0.5, low: 1, high: 3 }], 4)).toBe(
      'polygon(25.000% 100%,25.000% 75.000%,25.000% 25.000%,50.000% 25.000%,50.000% 75.000%,25.000% 75.000%,25.000% 100%)',
    )
  })

  it('leave the line of the planned inside of its box', () => {
    const path = plannedPath(stripSteps([step(0, 465, 1, 2), step(0, 1_065, 1, 1)], null, place), axis, 3)
    expect(path).toBe('M0.0 1H25.0M975.0 2H1000.0')
  })
})

describe('the axis of a day', () => {
  const span = fc
    .record({ day: fc.nat(6), startMinute: fc.nat(1_439), length: fc.integer({ min: 15, max: 900 }) })
    .map(({ day, startMinute, length }) => ({ day, startMinute, endMinute: startMinute + length }))

  it('shows every span from its start, in whole hours, for ten hours at least', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 6 }), (spans) => {
        const { fromMinute, toMinute } = dayAxisOf([], spans)
        expect([fromMinute % 60, toMinute % 60]).toEqual([0, 0])
        expect(0 <= fromMinute && toMinute <= 1_440 && toMinute - fromMinute >= 600).toBe(true)
        for (const one of spans) {
          expect(one.startMinute).toBeGreaterThanOrEqual(fromMinute)
          const { left, width, continues } = extentOf(one, { fromMinute, toMinute })
          expect(left + width).toBeLessThanOrEqual(7 - one.day)
          expect(continues).toBe((one.endMinute - fromMinute) / (toMinute - fromMinute) > 7 - one.day)
        }
      }),
    )
  })

  it.each([
    [360, 1_320, 16, 60],
    [360, 1_320, 15, 120],
    [360, 1_320, 8, 120],
    [360, 1_320, 6, 180],
    [360, 1_320, 5, 240],
    [360, 1_320, 3, 360],
    [0, 1_440, 2, 720],
    [0, 1_440, 1, 1_440],
  ])('from %i to %i with room for %i labels has one every %i minutes', (fromMinute, toMinute, most, every) => {
    const ticks = hourTicks({ fromMinute, toMinute }, most)
    expect(ticks.every((tick) => tick % every === 0 && fromMinute <= tick && tick <= toMinute)).toBe(true)
    expect(ticks.slice(1).map((tick, at) => tick - (ticks[at] ?? 0))).toEqual(ticks.slice(1).map(() => every))
    expect((ticks[0] ?? 0) - every).toBeLessThan(fromMinute)
  })

  it('gives the quarter of an hour nearest to the pointer', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
        const minute = minuteAtFraction(fraction, axis)
        expect(minute % 15).toBe(0)
        expect(Math.abs(minute - (axis.fromMinute + fraction * 600))).toBeLessThanOrEqual(7.5)
      }),
    )
  })
})
