import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { ShiftFacts } from '#shared/roster/model.ts'
import { canStand, given, isFree, openHours, stepOf, whoFits, workMinutesOf } from '#shared/roster/repairSteps.ts'
import type { RepairSetting } from '#shared/roster/repairSteps.ts'
import { everybody, only, person, shift } from '#test/support/repairDesk.ts'
import { at, outletFacts, shiftOf, weekFacts } from '#test/support/ruleBuilders.ts'

/** Open from ten to ten every day. */
const tuesday = shift('tuesday', 'ana', '2026-03-03 10:00', '2026-03-03 16:00')
const evening = shift('evening', 'ana', '2026-03-03 18:00', '2026-03-03 22:00')
const week = weekFacts({
  people: [
    person('ana'),
    person('bo', { contractMinutesPerWeek: 600 }),
    person('cem', { contractMinutesPerWeek: 900 }),
  ],
  shifts: [tuesday, evening],
})
const setting: RepairSetting = { week, ...everybody }
const moved = (start: string, end: string): ShiftFacts => ({ ...tuesday, startAt: at(start), endAt: at(end) })

describe('where a shift can stand', () => {
  it.each([
    ['as it is', moved('2026-03-03 10:00', '2026-03-03 16:00'), true],
    ['a little later', moved('2026-03-03 11:00', '2026-03-03 17:00'), true],
    ['on another day of the week', moved('2026-03-08 10:00', '2026-03-08 16:00'), true],
    ['before the doors open', moved('2026-03-03 09:45', '2026-03-03 15:45'), false],
    ['after they close', moved('2026-03-04 20:00', '2026-03-04 22:15'), false],
    ['over another shift of the same person', moved('2026-03-03 13:00', '2026-03-03 18:15'), false],
    ['up to the start of that shift', moved('2026-03-03 13:00', '2026-03-03 18:00'), true],
    ['in the week before', moved('2026-03-01 10:00', '2026-03-01 16:00'), false],
    ['in the week after', moved('2026-03-09 10:00', '2026-03-09 16:00'), false],
  ])('%s: %s', (_, after, stands) => {
    expect(canStand(tuesday, after, setting)).toBe(stands)
  })

  it('keeps a shift that lies outside the opening hours within its own times', () => {
    const early = shift('early', 'bo', '2026-03-03 06:00', '2026-03-03 12:00')
    const shorter = { ...early, startAt: at('2026-03-03 07:00') }
    expect(canStand(early, shorter, setting)).toBe(true)
    expect(canStand(early, { ...early, startAt: at('2026-03-03 05:45') }, setting)).toBe(false)
  })

  it('asks whether the person can come, unless they could not come before either', () => {
    const after = moved('2026-03-03 11:00', '2026-03-03 17:00')
    const mornings = { ...setting, mayWork: (_: unknown, { startAt }: ShiftFacts) => startAt === tuesday.startAt }
    expect(canStand(tuesday, after, mornings)).toBe(false)
    expect(canStand(tuesday, after, { ...setting, mayWork: () => false })).toBe(true)
  })

  it('asks nobody about an open shift', () => {
    const open = { ...tuesday, personId: null }
    expect(canStand(open, { ...open, endAt: at('2026-03-03 20:00') }, { ...setting, mayWork: () => false })).toBe(true)
  })
})

describe('opening hours', () => {
  it('are none on a holiday or a closed day, and may end after midnight', () => {
    expect(openHours('2026-03-03', weekFacts({ outlet: outletFacts({ holidays: ['2026-03-03'] }) }))).toBeNull()
    expect(openHours('2026-03-03', weekFacts({ outlet: outletFacts({ openings: [] }) }))).toBeNull()
    const late = outletFacts({ openings: [{ weekday: 2, fromMinute: 600, toMinute: 1_500 }] })
    expect(openHours('2026-03-03', weekFacts({ outlet: late }))).toEqual({
      fromAt: at('2026-03-03 10:00'),
      toAt: at('2026-03-04 01:00'),
    })
  })
})

describe('who fits', () => {
  const open = shift('open', null, '2026-03-03 12:00', '2026-03-03 15:00')
  it('is free, may work, and has most hours left first', () => {
    expect(whoFits(open, setting, 5)).toEqual(['cem', 'bo'])
    expect(whoFits(open, setting, 1)).toEqual(['cem'])
    expect(whoFits(open, { week, ...only('bo', 'ana') }, 5)).toEqual(['bo'])
  })

  it('is not who has the shift already', () => {
    expect(whoFits({ ...open, personId: id('cem') }, setting, 5)).toEqual(['bo'])
  })

  it('may give another shift away in return', () => {
    expect(isFree(id('ana'), open, setting)).toBe(false)
    expect(isFree(id('ana'), open, setting, tuesday.shiftId)).toBe(true)
  })
})

it('a shift that is given takes the age of its new person along', () => {
  const young = { ...setting, isMinor: () => true }
  expect(given(tuesday, id('bo'), young)).toMatchObject({ personId: 'bo', minor: true })
  expect(given(tuesday, null, young)).toMatchObject({ personId: null, minor: false })
})

it('work is counted without breaks', () => {
  const paused = shiftOf('2026-03-03 10:00', '2026-03-03 16:00', [['2026-03-03 12:00', '2026-03-03 12:45']])
  expect(workMinutesOf(paused)).toBe(315)
})

it('a step names its shift and what happens to it', () => {
  const after = { ...tuesday, endAt: evening.startAt }
  expect(stepOf('lengthen', { before: tuesday, after }, { minutes: 120 })).toEqual({
    kind: 'lengthen',
    shiftId: 'tuesday',
    minutes: 120,
    toPersonId: null,
    otherShiftId: null,
    changes: [{ before: tuesday, after }],
  })
})
