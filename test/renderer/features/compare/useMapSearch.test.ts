import { describe, expect, it } from 'vitest'
import { readMapSearch } from '#renderer/features/compare/useMapSearch.ts'

const read = (query: string) => readMapSearch(new URLSearchParams(query))

describe('the address of the comparison', () => {
  it('shows four weeks by place when it says nothing', () => {
    expect(read('')).toEqual({ weeks: 4, order: 'place', filter: null, outletId: null, ruleId: null, weekOn: null })
  })

  it('names cell, week, filter and order', () => {
    expect(read('weeks=13&order=impact&state=expired&outlet=a&rule=rest&week=2026-03-16')).toEqual({
      weeks: 13,
      order: 'impact',
      filter: 'expired',
      outletId: 'a',
      ruleId: 'rest',
      weekOn: '2026-03-16',
    })
  })

  it('passes over what makes no sense', () => {
    expect(read('weeks=5&order=up&state=bad&week=2026-02-30')).toMatchObject({
      weeks: 4,
      order: 'place',
      filter: null,
      weekOn: null,
    })
  })
})
