import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import { localOf } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import {
  assignShift,
  checkPlan,
  copyShift,
  moveShift,
  resizeShift,
  setBreakMinutes,
  setBreaks,
  splitShift,
} from '#shared/roster/shiftEdits.ts'
import { at, berlin, shiftOf } from '#test/support/ruleBuilders.ts'

const day = (time: string) => at(`2026-03-02 ${time}`)
const shift = shiftOf('2026-03-02 08:00', '2026-03-02 16:00', [['2026-03-02 12:00', '2026-03-02 12:30']])
const clock = (instant: number): string => {
  const { minute } = localOf(instant, berlin)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
const told = ({ startAt, endAt, breaks }: Shift): string =>
  [`${clock(startAt)}-${clock(endAt)}`, ...breaks.map((pause) => `${clock(pause.startAt)}-${clock(pause.endAt)}`)].join(
    ' ',
  )
const outcome = <S extends Shift>(result: Result<S, string>): string => (result.ok ? told(result.value) : result.error)

describe('edits of a shift', () => {
  it('moves with its breaks', () => {
    expect(outcome(moveShift(shift, day('10:15')))).toBe(
      '10:15-18:15 12:00-12:30'.replace('12:00-12:30', '14:15-14:45'),
    )
  })

  it('keeps its elapsed length over a clock change', () => {
    expect(outcome(moveShift(shift, at('2026-03-29 00:00')))).toBe('00:00-09:00 05:00-05:30')
  })

  it('copies under another id', () => {
    const copy = copyShift(shift, id('copy'), at('2026-03-04 08:00'))
    expect(copy.ok ? [copy.value.shiftId, copy.value.personId, told(copy.value)] : copy).toEqual([
      'copy',
      'ana',
      '08:00-16:00 12:00-12:30',
    ])
  })

  it('goes to another person, or to nobody, as it is', () => {
    expect(assignShift(shift, null)).toEqual({ ...shift, personId: null })
  })

  it.each([
    ['longer', '06:00', '17:00', '06:00-17:00 12:00-12:30'],
    ['the break is cut', '08:00', '12:10', '08:00-12:10 12:00-12:10'],
    ['the break falls away', '12:30', '16:00', '12:30-16:00'],
    ['upside down', '16:00', '08:00', 'shiftInvalid'],
    ['without length', '08:00', '08:00', 'shiftInvalid'],
  ])('resizes: %s', (_, start, end, expected) => {
    expect(outcome(resizeShift(shift, day(start), day(end)))).toBe(expected)
  })

  it.each([
    ['24 hours', '2026-03-03 08:00', true],
    ['a minute more', '2026-03-03 08:01', false],
  ])('lasts at most 24 hours: %s', (_, end, expected) => {
    expect(resizeShift(shift, shift.startAt, at(end)).ok).toBe(expected)
  })

  it.each([
    ['beside the break', '10:00', ['08:00-10:00', '10:00-16:00 12:00-12:30']],
    ['in the break', '12:10', ['08:00-12:10 12:00-12:10', '12:10-16:00 12:10-12:30']],
    ['at its end', '16:00', 'shiftInvalid'],
    ['outside', '17:00', 'shiftInvalid'],
  ])('splits %s', (_, where, expected) => {
    const parts = splitShift(shift, day(where), id('second'))
    expect(parts.ok ? parts.value.map(told) : parts.error).toEqual(expected)
    if (parts.ok) expect(parts.value.map(({ shiftId }) => shiftId)).toEqual([shift.shiftId, 'second'])
  })

  it.each([
    [0, '08:00-16:00'],
    [30, '08:00-16:00 11:45-12:15'],
    [45, '08:00-16:00 11:30-12:15'],
    [480, '08:00-16:00 08:00-16:00'],
    [481, 'shiftInvalid'],
  ])('sets a break of %d minutes', (minutes, expected) => {
    expect(outcome(setBreakMinutes(shift, minutes))).toBe(expected)
  })

  it.each([
    [
      'out of order is put in order',
      [
        ['13:00', '13:10'],
        ['10:00', '10:10'],
      ],
      '08:00-16:00 10:00-10:10 13:00-13:10',
    ],
    [
      'overlapping',
      [
        ['10:00', '11:00'],
        ['10:30', '11:30'],
      ],
      'shiftInvalid',
    ],
    ['outside of the shift', [['07:30', '08:30']], 'shiftInvalid'],
    ['without length', [['10:00', '10:00']], 'shiftInvalid'],
  ])('sets breaks: %s', (_, breaks, expected) => {
    const times = breaks.map(([from, to]) => ({ startAt: day(from ?? ''), endAt: day(to ?? '') }))
    expect(outcome(setBreaks(shift, times))).toBe(expected)
  })
})

describe('checkPlan', () => {
  const next = shiftOf('2026-03-02 16:00', '2026-03-02 20:00')

  it.each([
    ['one after the other', [shift, next], null],
    ['a minute over each other', [shift, { ...next, startAt: next.startAt - 60_000 }], 'overlap'],
    [
      'over each other, but of two people',
      [shift, { ...shift, shiftId: id<'Shift'>('x'), personId: id<'Person'>('ben') }],
      null,
    ],
    [
      'two open ones over each other',
      [assignShift(shift, null), assignShift({ ...shift, shiftId: id<'Shift'>('x') }, null)],
      null,
    ],
    ['one that ends before it starts', [{ ...shift, endAt: shift.startAt - 60_000 }], 'shiftInvalid'],
    ['seconds', [{ ...next, startAt: next.startAt + 1_000 }], 'shiftInvalid'],
  ])('%s', (_, shifts, expected) => {
    const checked = checkPlan(shifts)
    expect(checked.ok ? null : checked.error).toBe(expected)
  })
})
