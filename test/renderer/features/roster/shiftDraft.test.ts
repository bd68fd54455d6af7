import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf, draftTimes, shiftOfDraft, workOfDraft } from '#renderer/features/roster/shiftDraft.ts'
import { breakMinutesOf } from '#renderer/features/roster/shiftMoves.ts'
import { wallSpanOf } from '#renderer/features/roster/boardGeometry.ts'
import { id } from '#shared/kernel/ids.ts'
import { place, shiftOf, springPlace } from '#test/support/testBoard.ts'

const day = shiftOf('s', { day: 2, from: 480, to: 990 })
const paused = { ...day, breaks: [{ startAt: day.startAt + 7_200_000, endAt: day.startAt + 9_000_000 }] }
const draft = draftOf(paused, place)

describe('a shift as it is edited', () => {
  it('is shown by the clock on the wall, with its break in minutes', () => {
    expect(draft).toEqual({ start: '08:00', end: '16:30', breakMinutes: 30, role: 'guard', personId: 'anna' })
    expect(draftOf(shiftOf('n', { from: 1_320, to: 1_800 }), place)).toMatchObject({ start: '22:00', end: '06:00' })
  })

  it.each([
    ['8', '16', 30, { start: 480, end: 960, nextDay: false }, 450],
    ['22:00', '6:00', 0, { start: 1_320, end: 360, nextDay: true }, 480],
    ['8:00', '8:00', 0, { start: 480, end: 480, nextDay: true }, 1_440],
    ['16:00', '24:00', 15, { start: 960, end: 1_440, nextDay: false }, 465],
    ['soon', '16:00', 30, { start: null, end: 960, nextDay: false }, null],
    ['8:00', 'late', 30, { start: 480, end: null, nextDay: false }, null],
    ['', '', 0, { start: null, end: null, nextDay: false }, null],
    ['8:00', '25:00', 0, { start: 480, end: null, nextDay: false }, null],
  ])('from %s to %s with a break of %i', (start, end, breakMinutes, times, work) => {
    const typed = { ...draft, start, end, breakMinutes }
    expect(draftTimes(typed)).toEqual(times)
    expect(workOfDraft(day, typed, place)).toBe(work)
  })
})

describe('work in the night of a clock change', () => {
  it('is what passes, not what the clock shows: an hour less in spring', () => {
    const night = shiftOf('n', { day: 5, from: 1_320, to: 1_440 + 360, at: springPlace })
    const typed = draftOf(night, springPlace)
    expect(typed).toMatchObject({ start: '22:00', end: '06:00' })
    expect(workOfDraft(night, typed, springPlace)).toBe(7 * 60)
    expect(workOfDraft(night, { ...typed, end: '01:30' }, springPlace)).toBe(3.5 * 60)
  })
})

describe('what is saved', () => {
  it('is the very shift where nothing was changed, its break where it was', () => {
    expect(shiftOfDraft(paused, draft, place)).toEqual(paused)
  })

  it('is nothing while a time cannot be read', () => {
    expect(shiftOfDraft(paused, { ...draft, start: 'soon' }, place)).toBeNull()
    expect(shiftOfDraft(paused, { ...draft, end: '' }, place)).toBeNull()
  })

  it('keeps the break where only role and person change', () => {
    expect(shiftOfDraft(paused, { ...draft, role: 'till', personId: null }, place)).toEqual({
      ...paused,
      role: 'till',
      personId: null,
    })
    expect(shiftOfDraft(paused, { ...draft, personId: id('bo') }, place)?.breaks).toEqual(paused.breaks)
  })

  it.each([
    ['09:00', '16:30', { startMinute: 540, endMinute: 990 }],
    ['08:00', '12:00', { startMinute: 480, endMinute: 720 }],
    ['22:00', '06:00', { startMinute: 1_320, endMinute: 1_800 }],
    ['16:00', '24:00', { startMinute: 960, endMinute: 1_440 }],
  ])('starts on the same day, from %s to %s', (start, end, span) => {
    const saved = shiftOfDraft(day, { ...draftOf(day, place), start, end }, place)
    expect(saved && wallSpanOf(saved, place)).toEqual({ day: 2, ...span })
  })

  it('has the break that was chosen, and none where none was', () => {
    const longer = shiftOfDraft(paused, { ...draft, breakMinutes: 45 }, place)
    expect(longer && breakMinutesOf(longer)).toBe(45)
    expect(shiftOfDraft(paused, { ...draft, breakMinutes: 0 }, place)?.breaks).toEqual([])
  })

  it('reads what it wrote, also over a change of the clocks', () => {
    const wish = fc.record({
      weekday: fc.nat(6),
      from: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
      length: fc.integer({ min: 4, max: 48 }).map((quarter) => quarter * 15),
    })
    fc.assert(
      fc.property(wish, fc.constantFrom(place, springPlace), ({ weekday, from, length }, at) => {
        const shift = shiftOf('s', { day: weekday, from, to: from + length, at })
        fc.pre(shift.endAt > shift.startAt)
        expect(shiftOfDraft(shift, draftOf(shift, at), at)).toEqual(shift)
      }),
    )
  })
})
