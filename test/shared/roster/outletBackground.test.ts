import { describe, expect, it } from 'vitest'
import type { LawFacts } from '#shared/people/lawFacts.ts'
import { outletBackgroundOf, publishedBackground } from '#shared/roster/outletBackground.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import type { Rule } from '#shared/rules/model.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'

const weekOn = '2026-09-21'
const lawFacts: LawFacts = {
  sector: 'retail',
  schoolTerms: [{ fromOn: '2026-09-14', toOn: '2026-10-09' }],
  figures: { budgetMinutes: 24_000, adultWeeklyNormMinutes: 2_310 },
  fortnightOn: '2026-09-07',
}
const outlet = testOutlet('nordbad', { lawFacts })
const [plain] = testPack().rules
const asking = (over: object): Rule => ({ ...plain, ...over }) as Rule
const backgroundFor = (...rules: readonly Rule[]) => outletBackgroundOf(outlet, weekOn, { rules })

describe('what the rules of a pack ask of an outlet', () => {
  it.each<[string, object | undefined, Rule]>([
    ['nothing', undefined, asking({})],
    ['its trade', { sector: 'retail' }, asking({ scope: { sectors: ['retail'] } })],
    ['its trade, to leave it out', { sector: 'retail' }, asking({ scope: { notSectors: ['hotel'] } })],
    ['one figure', { figures: { budgetMinutes: 24_000 } }, libraryRule('house-budget-hours')],
    ['its fortnight', { fortnightOn: '2026-09-07' }, libraryRule('gb-wtr-weekly-rest')],
  ])('%s', (_, background, rule) => {
    expect(backgroundFor(rule)).toEqual(background)
  })

  it('school days are those around the week', () => {
    const rule = asking({ check: { kind: 'time-window', variants: [{ when: { nextDay: 'school' } }] } })
    const days = backgroundFor(rule)?.schoolDays ?? []
    expect(days).toContain('2026-09-21')
    expect(days).toContain('2026-09-28')
    expect(days.every((on) => on >= '2026-09-14' && on <= '2026-10-04')).toBe(true)
  })

  it('is nothing where the outlet says nothing, whatever is asked', () => {
    const rules = [libraryRule('house-budget-hours'), libraryRule('gb-wtr-weekly-rest')]
    expect(outletBackgroundOf(testOutlet('nordbad'), weekOn, { rules })).toBeUndefined()
  })
})

it('stands among the facts of the week, and is read back from them', () => {
  const outletBackground = backgroundFor(libraryRule('house-budget-hours'), asking({ scope: { sectors: ['retail'] } }))
  const zone = [{ fromAt: 0, offsetMinutes: 120 }]
  const week = { outlet, outletBackground, weekOn, zone, people: [], shifts: [], demand: [] } as const
  const facts = weekFactsOf(week).outlet
  expect(facts).toMatchObject({ sector: 'retail', figures: { budgetMinutes: 24_000 } })
  expect(facts).not.toHaveProperty('lawFacts')
  expect(publishedBackground(facts)).toEqual(outletBackground)
  expect(publishedBackground(weekFactsOf({ ...week, outletBackground: undefined }).outlet)).toBeUndefined()
})
