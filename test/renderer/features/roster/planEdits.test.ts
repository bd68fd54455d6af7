import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChanges,
  breakAll,
  copyTo,
  moveTo,
  refusalOf,
  replaceShift,
  resizeAll,
} from '#renderer/features/roster/planEdits.ts'
import { wallSpanOf } from '#renderer/features/roster/boardGeometry.ts'
import { draftOf, draftTimes, shiftOfDraft, workOfDraft } from '#renderer/features/roster/shiftDraft.ts'
import { parseTime, timeText } from '#renderer/features/roster/timeText.ts'
import { id } from '#shared/kernel/ids.ts'
import { place, shiftOf, springPlace } from '#test/support/testBoard.ts'

const a = shiftOf('a', { day: 0 })
const b = shiftOf('b', { person: 'bo', day: 1 })
const to = (person: string | null, day: number) => ({ personId: person === null ? null : id<'Person'>(person), day })

describe('a move', () => {
  it('takes shifts of one person along to the next one', () => {
    const second = shiftOf('a2', { day: 2 })
    const { changes } = moveTo([a, second], a, to('cem', 1), place)
    expect(changes.map(({ after }) => [after?.personId, after && wallSpanOf(after, place).day])).toEqual([
      ['cem', 1],
      ['cem', 3],
    ])
  })
  it('leaves shifts of several people with their people', () => {
    const { changes } = moveTo([a, b], a, to('cem', 1), place)
    expect(changes.map(({ after }) => after?.personId)).toEqual(['anna', 'bo'])
  })
  it('to where it is changes nothing', () => {
    expect(refusalOf([a], moveTo([a], a, to('anna', 0), place), place)).toBe('nothingToDo')
  })
  it('over a change of the clocks keeps the time on the wall', () => {
    const friday = shiftOf('f', { day: 4, from: 1_320, to: 1_800, at: springPlace })
    const after = moveTo([friday], friday, to('anna', 5), springPlace).changes[0]?.after
    expect(after && wallSpanOf(after, springPlace)).toEqual({ day: 5, startMinute: 1_320, endMinute: 1_800 })
  })
})

it('a copy gets a name of its own and leaves the old one', () => {
  const { changes } = copyTo([a], a, to(null, 3), place, () => 'copy')
  expect(changes).toMatchObject([{ before: null, after: { shiftId: 'copy', personId: null } }])
  expect(applyChanges([a], changes).map(({ shiftId }) => shiftId)).toEqual(['a', 'copy'])
})

it('what cannot get smaller is left out', () => {
  const least = shiftOf('least', { from: 480, to: 495 })
  expect(resizeAll([least], 'end', -15).changes).toEqual([])
})

describe('an edit in the editor is named by what differs', () => {
  it.each([
    ['resize', { ...a, endAt: a.endAt + 900_000 }],
    ['role', { ...a, role: 'till' }],
    ['assign', { ...a, personId: null }],
    ['break', { ...a, breaks: [{ startAt: a.startAt, endAt: a.startAt + 900_000 }] }],
    ['move', { ...a, role: 'till', personId: null }],
  ])('%s', (label, after) => {
    expect(replaceShift(a, after)).toEqual({ label, changes: [{ before: a, after }] })
  })
  it('and asks for nothing when nothing differs', () => {
    expect(replaceShift(a, { ...a, breaks: [] }).changes).toEqual([])
  })
})

describe('times as people type them', () => {
  it.each([
    ['8', 480],
    ['830', 510],
    ['0830', 510],
    ['8:30', 510],
    ['8.30', 510],
    ['8h30', 510],
    ['8 Uhr', 480],
    ['24:00', 1_440],
    [' 22:15 ', 1_335],
  ])('%s', (text, minute) => {
    expect(parseTime(text)).toBe(minute)
  })
  it.each(['', 'x', '25:00', '8:60', '24:01', '12345', '-8'])('not %s', (text) => {
    expect(parseTime(text)).toBeNull()
  })
  it('reads what it writes', () => {
    fc.assert(fc.property(fc.nat(1_439), (minute) => parseTime(timeText(minute)) === minute))
  })
})

describe('a draft', () => {
  const night = shiftOf('n', { from: 1_320, to: 1_800 })
  it('of an untouched shift is the shift', () => {
    expect(shiftOfDraft(night, draftOf(night, place), place)).toEqual(night)
  })
  it('knows that an early end is the next morning', () => {
    const draft = { ...draftOf(night, place), breakMinutes: 30 }
    expect(draftTimes(draft)).toEqual({ start: 1_320, end: 360, nextDay: true })
    expect(workOfDraft(night, draft, place)).toBe(450)
  })
  it('is nothing while a time cannot be read', () => {
    expect(shiftOfDraft(night, { ...draftOf(night, place), end: 'six' }, place)).toBeNull()
  })
  it('moves the end and keeps the day', () => {
    const next = shiftOfDraft(night, { ...draftOf(night, place), end: '2330', role: 'till' }, place)
    expect(next && wallSpanOf(next, place)).toEqual({ day: 0, startMinute: 1_320, endMinute: 1_410 })
    expect(next?.role).toBe('till')
  })
})

it('sets the break of several shifts, and leaves those that have it already', () => {
  const once = breakAll([a, b], 30)
  expect(once.label).toBe('break')
  const paused = applyChanges([a, b], once.changes)
  expect(paused.map(({ breaks }) => breaks.length)).toEqual([1, 1])
  expect(breakAll(paused, 30).changes).toEqual([])
  expect(breakAll(paused, 0).changes).toHaveLength(2)
})
