import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayAxisOf,
  extentOf,
  hourTicks,
  lanesOf,
  minuteAtFraction,
  wallSpanOf,
} from '#renderer/features/roster/boardGeometry.ts'
import { place, shiftOf, springPlace } from '#test/support/testBoard.ts'

describe('wall-clock spans', () => {
  it('count the end of an overnight shift on past midnight', () => {
    const span = wallSpanOf(shiftOf('s', { day: 2, from: 22 * 60, to: 30 * 60 }), place)
    expect(span).toEqual({ day: 2, startMinute: 1_320, endMinute: 1_800 })
  })
  it('follow the clock on the wall through the missing hour', () => {
    const span = wallSpanOf(shiftOf('s', { day: 5, from: 22 * 60, to: 30 * 60, at: springPlace }), springPlace)
    expect(span).toEqual({ day: 5, startMinute: 1_320, endMinute: 1_800 })
  })
})

describe('the axis of a day', () => {
  const opening = { weekday: 1, fromMinute: 495, toMinute: 1_150 }
  it('reaches from the full hour before to the full hour after', () => {
    expect(dayAxisOf([opening], [{ day: 0, startMinute: 430, endMinute: 900 }])).toEqual({
      fromMinute: 420,
      toMinute: 1_200,
    })
  })
  it('is the whole day as soon as something passes midnight', () => {
    expect(dayAxisOf([opening], [{ day: 0, startMinute: 1_300, endMinute: 1_500 }])).toEqual({
      fromMinute: 0,
      toMinute: 1_440,
    })
  })
  it('is never shorter than ten hours, nor outside of the day', () => {
    expect(dayAxisOf([], [{ day: 0, startMinute: 1_380, endMinute: 1_440 }])).toEqual({
      fromMinute: 840,
      toMinute: 1_440,
    })
    expect(dayAxisOf([], [])).toEqual({ fromMinute: 360, toMinute: 1_320 })
  })
})

describe('the extent of a block', () => {
  const axis = { fromMinute: 0, toMinute: 1_440 }
  it('flows into the next day at its true length', () => {
    expect(extentOf({ day: 0, startMinute: 1_080, endMinute: 1_800 }, axis)).toEqual({
      left: 0.75,
      width: 0.5,
      continues: false,
    })
  })
  it('is cut at the end of Sunday and says so', () => {
    expect(extentOf({ day: 6, startMinute: 1_080, endMinute: 1_800 }, axis)).toEqual({
      left: 0.75,
      width: 0.25,
      continues: true,
    })
  })
})

describe('lanes', () => {
  const spans = fc
    .array(fc.record({ day: fc.nat(6), startMinute: fc.nat(1_439), length: fc.integer({ min: 15, max: 900 }) }), {
      maxLength: 30,
    })
    .map((list) =>
      list
        .map(({ day, startMinute, length }) => ({ day, startMinute, endMinute: startMinute + length }))
        .toSorted((a, b) => a.day - b.day || a.startMinute - b.startMinute),
    )
  it('never lay two spans over each other, and use as few lanes as overlap at once', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const lanes = lanesOf(list)
        const at = list.map(
          ({ day, startMinute, endMinute }) => [day * 1_440 + startMinute, day * 1_440 + endMinute] as const,
        )
        let most = 0
        for (const [i, [start]] of at.entries()) {
          const open = at.filter(([from, to], j) => j <= i && from <= start && start < to)
          most = Math.max(most, open.length)
          for (const [j, [from, to]] of at.entries()) {
            if (j < i && lanes[j] === lanes[i]) expect(to <= start || from >= (at[i]?.[1] ?? 0)).toBe(true)
          }
        }
        expect(new Set(lanes).size).toBe(most)
      }),
    )
  })
})

it('labels full hours only, at most as many as asked for', () => {
  expect(hourTicks({ fromMinute: 360, toMinute: 1_320 }, 4)).toEqual([480, 720, 960, 1_200])
  expect(hourTicks({ fromMinute: 0, toMinute: 1_440 }, 4)).toEqual([0, 360, 720, 1_080, 1_440])
})

it('finds the quarter of an hour under the pointer', () => {
  const axis = { fromMinute: 360, toMinute: 1_320 }
  expect(minuteAtFraction(0, axis)).toBe(360)
  expect(minuteAtFraction(0.505, axis)).toBe(840)
})
