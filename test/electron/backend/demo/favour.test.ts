import { describe, expect, it } from 'vitest'
import { createCrew } from '#backend/demo/crew.ts'
import { favourOf, plainFavour } from '#backend/demo/favour.ts'
import { habitOf, plantedHabits } from '#backend/demo/story.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

const busy = [{ weekday: 1, fromMinute: 0, toMinute: 1_440 }]
const crew = createCrew(
  [
    testPerson('lea', { role: 'lead' }),
    testPerson('lou', { role: 'lead' }),
    testPerson('sam', { role: 'service', availability: busy }),
    testPerson('mia', { role: 'service', birthOn: '2009-05-01' }),
    testPerson('zoe', { role: 'service' }),
  ],
  '2026-09-14',
)
const asked = (role: string, closing = false, on: LocalDate = '2026-10-26') => ({ on, role, closing })

describe('an outlet without a habit', () => {
  it('favours nobody, and neither does one whose shifts are only short', () => {
    expect(favourOf(null, crew, asked('lead', true))).toEqual(plainFavour)
    expect(favourOf('shortShifts', crew, asked('service'))).toEqual(plainFavour)
  })
})

describe('the same closer', () => {
  it('is asked first to close, and not at all for anything else', () => {
    expect(favourOf('sameCloser', crew, asked('lead', true))).toMatchObject({ preferred: 'lea', avoided: null })
    expect(favourOf('sameCloser', crew, asked('lead'))).toMatchObject({ preferred: null, avoided: 'lea' })
  })

  it('may close once more than anybody else', () => {
    const { limits } = favourOf('sameCloser', crew, asked('lead', true))
    expect(limits.closings).toBe(plainFavour.limits.closings + 1)
  })

  it('is a matter of leads, and of somebody being there', () => {
    expect(favourOf('sameCloser', crew, asked('service', true))).toEqual(plainFavour)
    expect(favourOf('sameCloser', [], asked('lead', true))).toEqual(plainFavour)
  })
})

describe('seven days in a row', () => {
  const habit = plantedHabits.find((planted) => planted.habit === 'sevenDays')
  const from = habit?.fromWeekOn ?? '2026-10-26'
  const favourOn = (day: number) => favourOf('sevenDays', crew, asked('service', false, addDays(from, day)))

  it('belong to the first adult who is always free', () => {
    expect(favourOn(2)).toMatchObject({ preferred: 'zoe', avoided: null })
  })

  it('go from Wednesday to the next Tuesday, with the rest of both weeks off', () => {
    const days = Array.from({ length: 14 }, (_, day) => favourOn(day).preferred !== null)
    expect(days.map((works) => (works ? 'x' : '-')).join('')).toBe('--xxxxxxx-----')
    for (let day = 0; day < 14; day += 1) {
      expect(favourOn(day).avoided).toBe(favourOn(day).preferred === null ? 'zoe' : null)
    }
  })

  it('come back every two weeks', () => {
    for (let day = 0; day < 14; day += 1) expect(favourOn(day + 14)).toEqual(favourOn(day))
  })

  it('are allowed to that one person by one day more in a row', () => {
    expect(favourOn(2).limits.rowOfDays).toBe(plainFavour.limits.rowOfDays + 1)
  })

  it('are a matter of service, and of somebody being always free', () => {
    expect(favourOf('sevenDays', crew, asked('lead'))).toEqual(plainFavour)
    expect(favourOf('sevenDays', crew.slice(0, 4), asked('service'))).toEqual(plainFavour)
  })
})

describe('a habit', () => {
  it.each(plantedHabits)(
    'of $outlet begins in the week of $fromWeekOn and not before',
    ({ outlet, habit, fromWeekOn }) => {
      expect(habitOf(outlet, fromWeekOn)).toBe(habit)
      expect(habitOf(outlet, addDays(fromWeekOn, 70))).toBe(habit)
      expect(habitOf(outlet, addDays(fromWeekOn, -7))).toBeNull()
      expect(habitOf('Altona', fromWeekOn)).toBeNull()
    },
  )
})
