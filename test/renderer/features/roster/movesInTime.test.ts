import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, displaceAll, splitAll, type PlanEdit } from '#renderer/features/roster/planEdits.ts'
import { breakMinutesOf, displace, resize, split, withBreak, withTimes } from '#renderer/features/roster/shiftMoves.ts'
import { wallSpanOf } from '#renderer/features/roster/boardGeometry.ts'
import { id } from '#shared/kernel/ids.ts'
import { elapsedMinutes } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { place, shiftOf, springPlace } from '#test/support/testBoard.ts'

const hoursOf = ({ startAt, endAt }: Shift): number => elapsedMinutes(startAt, endAt) / 60
const day = shiftOf('s', { day: 2, from: 480, to: 960 })
const spanAfter = (shift: Shift, days: number, minutes: number) =>
  wallSpanOf(displace(shift, { days, minutes }, place), place)

describe('a shift moved in time', () => {
  it.each([
    [0, 15, { day: 2, startMinute: 495, endMinute: 975 }],
    [0, -15, { day: 2, startMinute: 465, endMinute: 945 }],
    [1, 0, { day: 3, startMinute: 480, endMinute: 960 }],
    [0, 600, { day: 2, startMinute: 1_080, endMinute: 1_560 }],
    [0, 960, { day: 3, startMinute: 0, endMinute: 480 }],
    [0, 1_440, { day: 3, startMinute: 480, endMinute: 960 }],
    [0, -495, { day: 1, startMinute: 1_425, endMinute: 1_905 }],
    [-2, 0, { day: 0, startMinute: 480, endMinute: 960 }],
    [1, -480, { day: 3, startMinute: 0, endMinute: 480 }],
    [1, -495, { day: 2, startMinute: 1_425, endMinute: 1_905 }],
  ])('by %i days and %i minutes', (days, minutes, span) => {
    expect(spanAfter(day, days, minutes)).toEqual(span)
  })

  it('takes its break along, also past midnight', () => {
    const moved = displace(withBreak(day, 30), { days: 0, minutes: 720 }, place)
    const [rest] = moved.breaks
    expect(rest && elapsedMinutes(moved.startAt, rest.startAt)).toBe(225)
    expect(breakMinutesOf(moved)).toBe(30)
  })

  it('lasts as long as before in a week without a change of the clocks', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 4 }), fc.integer({ min: -96, max: 96 }), (days, quarters) => {
        const moved = displace(withBreak(day, 45), { days, minutes: quarters * 15 }, place)
        expect(hoursOf(moved)).toBe(8)
        expect(moved.startAt - day.startAt).toBe((days * 1_440 + quarters * 15) * 60_000)
      }),
    )
  })

  it('keeps both ends on the wall over a change of the clocks: a night is an hour shorter', () => {
    const friday = shiftOf('n', { day: 4, from: 1_320, to: 1_800, at: springPlace })
    const saturday = displace(friday, { days: 1, minutes: 0 }, springPlace)
    expect(wallSpanOf(saturday, springPlace)).toEqual({ day: 5, startMinute: 1_320, endMinute: 1_800 })
    expect([hoursOf(friday), hoursOf(saturday)]).toEqual([8, 7])
  })

  it('goes with all that are chosen, and each keeps its own day', () => {
    const later = shiftOf('t', { day: 4, from: 600, to: 900 })
    const { label, changes } = displaceAll([day, later], { days: 1, minutes: 30 }, place)
    expect(label).toBe('move')
    expect(changes.map(({ after }) => after && wallSpanOf(after, place))).toEqual([
      { day: 3, startMinute: 510, endMinute: 990 },
      { day: 5, startMinute: 630, endMinute: 930 },
    ])
  })
})

describe('an end that is pulled', () => {
  it.each([
    ['end', 60, 9],
    ['end', -420, 1],
    ['end', -480, 0.25],
    ['end', -5_000, 0.25],
    ['end', 5_000, 24],
    ['start', -60, 9],
    ['start', 420, 1],
    ['start', 480, 0.25],
    ['start', 5_000, 0.25],
    ['start', -5_000, 24],
  ] as const)('%s by %i minutes leaves %d hours', (edge, minutes, hours) => {
    const pulled = resize(day, edge, minutes)
    expect(hoursOf(pulled)).toBe(hours)
    expect(edge === 'end' ? pulled.startAt : pulled.endAt).toBe(edge === 'end' ? day.startAt : day.endAt)
  })

  it('cuts the break to what is left of the shift', () => {
    const rest = { startAt: day.startAt + 6 * 3_600_000, endAt: day.startAt + 7 * 3_600_000 }
    expect(breakMinutesOf(resize({ ...day, breaks: [rest] }, 'end', -90))).toBe(30)
    expect(resize({ ...day, breaks: [rest] }, 'end', -120).breaks).toEqual([])
  })
})

describe('a shift that is split', () => {
  const parts = (shift: Shift) => split(shift, id('second')) ?? []
  const rest = (fromHour: number, minutes: number) => ({
    startAt: day.startAt + fromHour * 3_600_000,
    endAt: day.startAt + fromHour * 3_600_000 + minutes * 60_000,
  })
  it.each<readonly [string, readonly Shift['breaks'][number][], readonly number[], readonly number[]]>([
    ['in its middle', [], [4, 4], [0, 0]],
    ['with an early break in its first part', [rest(1, 30)], [4, 4], [30, 0]],
    ['with a late break in its second part', [rest(6, 30)], [4, 4], [0, 30]],
    ['around a break over the middle', [rest(3.5, 60)], [3.5, 3.5], [0, 0]],
    ['before a break that begins in the middle', [rest(4, 30)], [4, 4], [0, 30]],
    ['behind a break that ends in the middle', [rest(3.5, 30)], [4, 4], [30, 0]],
    ['between two breaks', [rest(2, 15), rest(5, 45)], [4, 4], [15, 45]],
  ])('%s', (_, breaks, hours, pauses) => {
    const both = parts({ ...day, breaks })
    expect(both.map(hoursOf)).toEqual(hours)
    expect(both.map(breakMinutesOf)).toEqual(pauses)
    expect(both.map(({ shiftId }) => shiftId)).toEqual(['s', 'second'])
  })

  it('is cut on a quarter of an hour where its middle lies between two', () => {
    expect(parts(shiftOf('s', { from: 480, to: 855 })).map(hoursOf)).toEqual([3.25, 3])
  })

  it('among several, what cannot be cut is left whole', () => {
    const short = shiftOf('short', { day: 3, from: 480, to: 490 })
    let made = 0
    const { changes } = splitAll([day, short], () => `new-${(made += 1)}`)
    expect(changes.map(({ after }) => after?.shiftId)).toEqual(['s', 'new-1'])
  })
})

describe('times and breaks that are written', () => {
  it.each([
    [540, 600, { startMinute: 540, endMinute: 600 }],
    [540, 540, { startMinute: 540, endMinute: 1_980 }],
    [540, 480, { startMinute: 540, endMinute: 1_920 }],
    [1_320, 0, { startMinute: 1_320, endMinute: 1_440 }],
  ])('from minute %i to %i', (from, to, span) => {
    expect(wallSpanOf(withTimes(day, from, to, place), place)).toEqual({ day: 2, ...span })
  })

  it.each([
    [30, 30],
    [0, 0],
    [-15, 0],
    [479, 479],
    [480, 0],
    [900, 0],
  ])('a break of %i minutes in eight hours is one of %i', (wished, minutes) => {
    expect(breakMinutesOf(withBreak(withBreak(day, 60), wished))).toBe(minutes)
  })
})

describe('the plan after an edit', () => {
  const edited = (shifts: readonly Shift[], changes: PlanEdit['changes']) =>
    applyChanges(shifts, changes).map(({ shiftId }) => shiftId)
  it('is in the order of the starts, and of the names where two start together', () => {
    const [b, a, early] = [shiftOf('b'), shiftOf('a', { person: 'bo' }), shiftOf('z', { from: 360, to: 420 })]
    expect(
      edited(
        [b],
        [a, early].map((after) => ({ before: null, after })),
      ),
    ).toEqual(['z', 'a', 'b'])
    expect(
      edited(
        [],
        [a, b, early].map((after) => ({ before: null, after })),
      ),
    ).toEqual(['z', 'a', 'b'])
    expect(edited([early, a, b], [{ before: early, after: { ...early, startAt: b.startAt + 60_000 } }])).toEqual([
      'a',
      'b',
      'z',
    ])
  })

  it('is the old one after the same changes backwards', () => {
    const shifts = fc.uniqueArray(fc.record({ name: fc.nat(9), day: fc.nat(6), from: fc.nat(80) }), {
      selector: ({ name }) => name,
      maxLength: 6,
    })
    fc.assert(
      fc.property(shifts, fc.integer({ min: -4, max: 4 }), (list, quarters) => {
        const before = applyChanges(
          [],
          list.map(({ name, day: on, from }) => ({
            before: null,
            after: shiftOf(`s${name}`, { day: on, from: from * 15, to: from * 15 + 240 }),
          })),
        )
        const { changes } = displaceAll(before, { days: 0, minutes: quarters * 15 }, place)
        const back = changes.map((change) => ({ before: change.after, after: change.before }))
        expect(applyChanges(applyChanges(before, changes), back)).toEqual(before)
      }),
    )
  })
})
