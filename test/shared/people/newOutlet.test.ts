import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { firstOutlet, inCountry, likeOutlet, usualOpenings } from '#shared/people/newOutlet.ts'
import { overlappingWeekday } from '#shared/people/outletChange.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'

const model = testOutlet('nordbad', {
  holidays: ['2026-12-25'],
  openings: [{ weekday: 6, fromMinute: 600, toMinute: 900 }],
})

describe('an outlet like another one', () => {
  it('has all that is said of it but the name, and no identifier', () => {
    const { outletId: _id, ...rest } = model
    expect(likeOutlet(model)).toEqual({ ...rest, name: '' })
  })

  it('takes what laws ask for, without the other one’s budget of hours', () => {
    const lawFacts = {
      sector: 'retail',
      weekStart: 1,
      figures: { budgetMinutes: 24_000, adultWeeklyNormMinutes: 2_220 },
    } as const
    expect(likeOutlet({ ...model, lawFacts }).lawFacts).toEqual({
      sector: 'retail',
      weekStart: 1,
      figures: { adultWeeklyNormMinutes: 2_220 },
    })
  })

  it('in another country has its zone, and neither the holidays nor the facts of the first', () => {
    const lawFacts = { sector: 'retail' } as const
    const moved = inCountry(likeOutlet({ ...model, lawFacts }), 'DK')
    expect(moved).toMatchObject({ country: 'DK', timeZone: 'Europe/Copenhagen', holidays: [], lawFacts: {} })
    expect(moved.openings).toEqual(model.openings)
  })

  it('keeps the zone where nobody knows the one of the country', () => {
    expect(inCountry(likeOutlet(model), 'US')).toMatchObject({ country: 'US', timeZone: 'Europe/Berlin' })
  })
})

it('the first outlet is open every day, and says neither format nor roles', () => {
  const place = { country: 'DE', timeZone: 'Europe/Berlin' }
  expect(firstOutlet(id('south'), place)).toMatchObject({ ...place, regionId: 'south', format: '', roles: [] })
  expect(usualOpenings.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(overlappingWeekday(usualOpenings)).toBeNull()
})
