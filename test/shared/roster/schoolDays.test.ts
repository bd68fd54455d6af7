import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import { schoolDaysAround } from '#shared/roster/schoolDays.ts'

const autumn = { fromOn: '2026-09-16', toOn: '2026-10-09' } as const
const winter = { fromOn: '2026-10-26', toOn: '2026-12-18' } as const
const terms = [autumn, winter]
const inWeek = (weekOn: LocalDate, holidays: readonly LocalDate[] = []) =>
  schoolDaysAround(terms, holidays, weekOn)?.filter((on) => weekOf(on) === weekOn)

describe('school days', () => {
  it('are Monday to Friday of a week in term', () => {
    expect(inWeek('2026-09-21')).toEqual(['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24', '2026-09-25'])
  })

  it('begin and end with the term', () => {
    expect(inWeek('2026-09-14')).toEqual(['2026-09-16', '2026-09-17', '2026-09-18'])
    expect(inWeek('2026-10-05')).toHaveLength(5)
  })

  it('leave out public holidays', () => {
    expect(inWeek('2026-11-16', ['2026-11-18'])).toEqual(['2026-11-16', '2026-11-17', '2026-11-19', '2026-11-20'])
  })

  it('are none between two terms, which is known', () => {
    expect(inWeek('2026-10-12')).toEqual([])
    expect(inWeek('2026-10-19')).toEqual([])
  })

  it.each(['2026-09-07', '2026-12-21'] as const)('are not known in the week of %s, beyond the calendar', (weekOn) => {
    expect(schoolDaysAround(terms, [], weekOn)).toBeUndefined()
  })

  it('are not known without a calendar', () => {
    expect(schoolDaysAround([], [], '2026-09-21')).toBeUndefined()
  })

  it('a single day counts, also on a Saturday', () => {
    const saturday = { fromOn: '2026-09-26', toOn: '2026-09-26' } as const
    expect(schoolDaysAround([...terms, saturday], [], '2026-09-21')).toContain('2026-09-26')
    expect(schoolDaysAround(terms, [], '2026-09-21')).not.toContain('2026-09-26')
  })

  it('reach a week to either side, for weeks that start elsewhere and evenings before', () => {
    const around = schoolDaysAround(terms, [], '2026-11-09') ?? []
    expect([around[0], around.at(-1)]).toEqual(['2026-11-02', '2026-11-20'])
  })

  it('never lie outside a term or on a holiday, and a weekday in term is one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }), (week, holiday) => {
        const weekOn = weekOf(addDays('2026-09-01', week))
        const free = addDays('2026-09-01', holiday)
        const days = schoolDaysAround(terms, [free], weekOn)
        if (days === undefined) return
        for (let day = 0; day < 7; day += 1) {
          const on = addDays(weekOn, day)
          const isTerm = terms.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn)
          expect(days.includes(on)).toBe(isTerm && weekdayOf(on) <= 5 && on !== free)
        }
      }),
    )
  })
})
