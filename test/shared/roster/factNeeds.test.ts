import { describe, expect, it } from 'vitest'
import { factNeedsOf, noNeeds, type FactNeeds } from '#shared/roster/factNeeds.ts'
import { libraryPacks, libraryRule } from '#test/support/libraryPacks.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { id } from '#shared/kernel/ids.ts'

const needsOf = (...ruleIds: readonly string[]) => factNeedsOf({ rules: ruleIds.map((ruleId) => libraryRule(ruleId)) })

describe('what rules ask for beyond the week', () => {
  it('is nothing for rules of the house that look at one week', () => {
    expect(factNeedsOf(testPack())).toEqual(noNeeds)
    expect(
      factNeedsOf(
        createHousePack({ organisationId: id('org'), effectiveOn: '2026-01-05', publishedAt: 0, publishedBy: '' }),
      ),
    ).toEqual({ ...noNeeds, weekStart: true })
    expect(factNeedsOf({ rules: [] })).toEqual(noNeeds)
  })

  it.each<[string, Partial<FactNeeds>]>([
    ['gb-wtr-rest-11h', { ages: true, weekStart: false }],
    ['us-flsa-1415-week', { weekStart: true }],
    ['dk-48h-average', { reference: true, neutralDays: true }],
    ['eu-wtd-48h-average', { reference: false, neutralDays: true }],
    ['de-jarbschg-hours', { earlyLessons: true }],
    ['nl-13-sundays', { freeDays: true }],
    ['us-or-notice-14d', { announced: true, changes: false }],
    ['us-nyc-retail-72h', { announced: false, changes: true }],
    ['us-or-change-pay', { announced: false, changes: true }],
    ['de-tzbfg-notice-4d', { flags: ['onCallContract'] }],
    ['de-arbzg-average-8h', { weeks: 24, ages: false }],
    ['de-arbzg-15-sundays', { sundayDays: 366, ages: false }],
    ['house-budget-hours', { figures: ['budgetMinutes'] }],
    ['gb-wtr-weekly-rest', { ages: true, flags: ['14-day-rest'], fortnight: true }],
  ])('%s', (ruleId, needs) => {
    expect(needsOf(ruleId)).toMatchObject(needs)
  })

  it('is the most that any rule asks', () => {
    const both = needsOf('de-arbzg-average-8h', 'de-tzbfg-notice-4d', 'house-budget-hours', 'de-arbzg-15-sundays')
    expect(both).toMatchObject({
      ages: false,
      flags: ['onCallContract'],
      weeks: 24,
      sundayDays: 366,
      figures: ['budgetMinutes'],
    })
  })

  it('a rule more never asks for less', () => {
    const rules = libraryPacks.flatMap((pack) => pack.rules)
    let before = factNeedsOf({ rules: [] })
    for (const [at] of rules.entries()) {
      const now = factNeedsOf({ rules: rules.slice(0, at + 1) })
      for (const name of ['pastDays', 'weeks', 'sundayDays'] as const)
        expect(now[name]).toBeGreaterThanOrEqual(before[name])
      for (const name of ['flags', 'figures'] as const)
        expect(now[name]).toEqual(expect.arrayContaining([...before[name]]))
      for (const name of ['ages', 'sector', 'schoolDays', 'fortnight'] as const)
        expect(Number(now[name])).toBeGreaterThanOrEqual(Number(before[name]))
      before = now
    }
    expect(before).toMatchObject({ ages: true, sector: true, schoolDays: true, fortnight: true })
  })

  it('the calendar of school is asked for by day, week and the evening before, not by lessons of one person', () => {
    const [rule] = testPack().rules
    const asking = (when: object) =>
      factNeedsOf({ rules: [{ ...rule, check: { kind: 'time-window', variants: [{ when }] } } as never] }).schoolDays
    expect([{ dayType: 'school' }, { weekType: 'school' }, { nextDay: 'school' }].map(asking)).toEqual([
      true,
      true,
      true,
    ])
    expect(asking({ nextDay: 'vocational-before-9' })).toBe(false)
    expect(asking({ weekdays: [6] })).toBe(false)
  })
})
