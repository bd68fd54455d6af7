import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addShift, refusalOf, type CellTarget } from '#renderer/features/roster/planEdits.ts'
import { proposeShift } from '#renderer/features/roster/newShift.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import { boardOf, personOf, shiftOf } from '#test/support/testBoard.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'

const at = (person: string | null, day: number): CellTarget => ({
  personId: person === null ? null : id<'Person'>(person),
  day,
})
const guess = (shifts: readonly Shift[], target: CellTarget, pointer: number | null = null) =>
  proposeShift(boardOf(shifts), shifts, target, pointer)
const paused = (shift: Shift, minutes: number): Shift => ({
  ...shift,
  breaks: [{ startAt: shift.startAt + 3_600_000, endAt: shift.startAt + 3_600_000 + minutes * 60_000 }],
})

describe('a first draft of a shift', () => {
  it('is eight hours and a break from the opening on, where nothing is known of the person', () => {
    expect(guess([], at('anna', 2))).toEqual({
      target: at('anna', 2),
      role: 'guard',
      startMinute: 480,
      minutes: 510,
      breakMinutes: 30,
    })
  })

  it.each([
    ['no longer than the outlet is open', [{ weekday: 3, fromMinute: 600, toMinute: 840 }], 600, 240],
    ['from eight on a day without opening', [{ weekday: 1, fromMinute: 600, toMinute: 840 }], 480, 510],
  ])('is %s', (_, openings, startMinute, minutes) => {
    const board = boardOf([], { outlet: testOutlet('nordbad', { openings }) })
    expect(proposeShift(board, [], at('anna', 2), null)).toMatchObject({ startMinute, minutes })
  })

  it('repeats what the person works on the nearest other day, with its break', () => {
    const far = shiftOf('far', { day: 0, from: 360, to: 720 })
    const near = paused(shiftOf('near', { day: 3, from: 720, to: 1_230 }), 45)
    expect(guess([far, near], at('anna', 4))).toMatchObject({ startMinute: 720, minutes: 510, breakMinutes: 45 })
    expect(guess([far, near], at('anna', 1))).toMatchObject({ startMinute: 360, minutes: 360, breakMinutes: 0 })
    expect(guess([near, far], at('anna', 1))).toMatchObject({ startMinute: 360 })
  })

  it('takes no pattern from others, nor one open shift from another', () => {
    const late = shiftOf('late', { person: 'bo', day: 1, from: 900, to: 1_200 })
    const open = shiftOf('open', { person: null, day: 1, from: 900, to: 1_200 })
    expect(guess([late, open], at('anna', 2))).toMatchObject({ startMinute: 480, minutes: 510 })
    expect(guess([late, open], at(null, 2))).toMatchObject({ startMinute: 480, minutes: 510 })
    expect(guess([open], at(null, 1))).toMatchObject({ startMinute: 480, minutes: 510 })
  })

  it('starts an hour behind what the person already works that day, for three hours', () => {
    const parts = [
      shiftOf('late', { day: 2, from: 780, to: 960 }),
      shiftOf('early', { day: 2, from: 480, to: 720 }),
      shiftOf('other', { day: 1, from: 360, to: 700 }),
    ]
    expect(guess(parts, at('anna', 2))).toMatchObject({ startMinute: 1_020, minutes: 180, breakMinutes: 0 })
  })

  it.each([
    [1_379, 1_439],
    [1_380, 480],
    [1_500, 480],
  ])('does not slip into the next day: work until minute %i is followed at %i', (to, startMinute) => {
    expect(guess([shiftOf('late', { day: 2, from: 900, to })], at('anna', 2)).startMinute).toBe(startMinute)
  })

  it('starts where the pointer was', () => {
    expect(guess([], at('anna', 2), 615)).toMatchObject({ startMinute: 615, minutes: 510 })
  })

  it.each([
    ['of the person, where the outlet has it', 'till', ['guard', 'till'], 'till'],
    ['first of the outlet otherwise', 'cook', ['guard', 'till'], 'guard'],
    ['plain word where the outlet has none', 'cook', [], 'staff'],
  ])('has the role %s', (_, own, roles, role) => {
    const board = boardOf([], { outlet: testOutlet('nordbad', { roles }), people: [personOf('anna', { role: own })] })
    expect(proposeShift(board, [], at('anna', 0), null).role).toBe(role)
  })

  it('can be stored wherever the person has the day free', () => {
    const wish = fc.record({
      person: fc.constantFrom('anna', 'bo', null),
      day: fc.nat(6),
      from: fc.integer({ min: 0, max: 80 }).map((step) => step * 15),
      length: fc.integer({ min: 4, max: 40 }).map((step) => step * 15),
    })
    fc.assert(
      fc.property(wish, fc.constantFrom('anna', 'bo', 'cem', null), fc.nat(6), (one, person, day) => {
        fc.pre(person === null || person !== one.person || Math.abs(one.day - day) > 1)
        const shifts = [shiftOf('one', { ...one, to: one.from + one.length })]
        const board = boardOf(shifts)
        const edit = addShift(proposeShift(board, shifts, at(person, day), null), board, id('new'))
        expect(refusalOf(shifts, edit, board)).toBeNull()
      }),
    )
  })
})
