import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { isLawAged, lawAgeMonths } from '#shared/rules/lawAge.ts'

describe('the age of the law', () => {
  it.each([
    ['2026-11-21', '2026-11-21', 0],
    ['2026-11-21', '2026-12-20', 0],
    ['2026-11-21', '2026-12-21', 1],
    ['2026-11-21', '2027-11-20', 11],
    ['2026-11-21', '2027-11-21', 12],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2028-01-31', '2028-02-28', 0],
    ['2028-01-31', '2028-02-29', 1],
    ['2026-03-31', '2026-04-30', 1],
    ['2026-11-21', '2020-01-01', 0],
  ] as const)('read %s, seen %s: %i months', (asOf, today, months) => {
    expect(lawAgeMonths(asOf, today)).toBe(months)
  })

  it('warns from the day on which a year is full', () => {
    expect(isLawAged('2026-11-21', '2027-11-20')).toBe(false)
    expect(isLawAged('2026-11-21', '2027-11-21')).toBe(true)
  })

  it('never gets younger, and gains at most one month a day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
        const asOf: LocalDate = '2024-01-30'
        const gained = lawAgeMonths(asOf, addDays(asOf, days + 1)) - lawAgeMonths(asOf, addDays(asOf, days))
        expect([0, 1]).toContain(gained)
      }),
    )
  })
})
