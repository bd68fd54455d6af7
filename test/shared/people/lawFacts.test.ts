import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/time.ts'
import { figureNames, sectors, tidyLawFacts, type LawFacts } from '#shared/people/lawFacts.ts'

const autumn = { fromOn: '2026-09-14', toOn: '2026-12-18' } as const
const spring = { fromOn: '2027-01-11', toOn: '2027-03-26' } as const

describe('facts for laws, tidied', () => {
  it.each<[string, LawFacts | undefined, LawFacts | undefined]>([
    ['nothing', undefined, undefined],
    ['an empty form', {}, undefined],
    ['a form that was filled and emptied', { schoolTerms: [], figures: { budgetMinutes: undefined } }, undefined],
    ['a trade', { sector: 'bakery' }, { sector: 'bakery' }],
    ['a budget of nothing, which is one', { figures: { budgetMinutes: 0 } }, { figures: { budgetMinutes: 0 } }],
    ['terms out of order', { schoolTerms: [spring, autumn] }, { schoolTerms: [autumn, spring] }],
    ['a term twice', { schoolTerms: [autumn, { ...autumn }] }, { schoolTerms: [autumn] }],
    ['a fortnight', { fortnightOn: '2026-09-07' }, { fortnightOn: '2026-09-07' }],
  ])('%s', (_, facts, tidy) => {
    expect(tidyLawFacts(facts)).toEqual(tidy)
  })

  it('drops members that nobody knows', () => {
    const strange = { sector: 'retail', secret: 1, figures: { budgetMinutes: 5, wage: 9 } } as unknown as LawFacts
    expect(tidyLawFacts(strange)).toEqual({ sector: 'retail', figures: { budgetMinutes: 5 } })
  })

  it('is as tidy the second time', () => {
    const term = fc
      .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 90 }))
      .map(([from, days]) => ({ fromOn: addDays('2026-01-01', from), toOn: addDays('2026-01-01', from + days) }))
    const facts = fc.record(
      {
        sector: fc.constantFrom(...sectors),
        schoolTerms: fc.array(term, { maxLength: 6 }),
        figures: fc.record({ [figureNames[0]]: fc.nat(), [figureNames[1]]: fc.nat() }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(facts, (given) => {
        const once = tidyLawFacts(given)
        expect(tidyLawFacts(once)).toEqual(once)
        expect(new Set(once?.schoolTerms?.map(({ fromOn, toOn }) => `${fromOn}${toOn}`)).size).toBe(
          once?.schoolTerms?.length ?? 0,
        )
      }),
    )
  })
})
