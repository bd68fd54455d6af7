import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCell } from '#shared/decisions/cell.ts'
import { cellProblem } from '#shared/decisions/cellProblem.ts'
import type { Domain } from '#shared/decisions/model.ts'

const guests: Domain = { type: 'range', min: 0, max: 500, unit: 'customers' }
const time: Domain = { type: 'range', min: 0, max: 1_439, unit: 'minuteOfDay' }
const days: Domain = { type: 'enumeration', values: ['weekday', 'sunday', 'public-holiday'] }
const prices: Domain = { type: 'range', min: 0, max: 10_000, unit: 'cents', decimals: 2 }
const truth: Domain = { type: 'enumeration', values: ['false', 'true'], truth: true }

/** The text with its fault marked, and the text that would do. */
const read = (text: string, domain: Domain) => {
  const found = cellProblem(text, domain)
  if (found === null) return null
  const { code, from, to, suggestion, replaces } = found
  return [`${text.slice(0, from)}«${text.slice(from, to)}»${text.slice(to)}`, code, suggestion, replaces]
}

describe('what is wrong with a cell', () => {
  it.each([
    ['-', guests],
    ['[35..60)', guests],
    ['"sunday", "weekday"', days],
    ['not("sunday")', days],
    ['true', truth],
  ] as const)('%s: nothing', (text, domain) => {
    expect(read(text, domain)).toBeNull()
  })

  it.each([
    ['a name without quotes', 'sunday', days, '«sunday»', 'outsideSubset', '"sunday"'],
    ['capitals', '"weekday", "Sunday"', days, '"weekday", «"Sunday"»', 'outsideDomain', '"sunday"'],
    ['a name that is only begun', '"week"', days, '«"week"»', 'outsideDomain', '"weekday"'],
    ['a sign too few', '"public holiday"', days, '«"public holiday"»', 'outsideDomain', '"public-holiday"'],
    ['a time in quotes', '"11:30"', time, '«"11:30"»', 'wrongType', '690'],
    ['a truth value in quotes', '"true"', truth, '«"true"»', 'wrongType', 'true'],
  ] as const)('%s: what was meant', (_, text, domain, marked, code, suggestion) => {
    expect(read(text, domain)).toEqual([marked, code, suggestion, true])
  })

  it.each([
    ['another value', '"noon"', days, '«"noon"»', 'outsideDomain', '"weekday", "sunday", "public-holiday"'],
    ['too many guests', '> 900', guests, '«> 900»', 'outsideDomain', '[0..500]'],
    ['a name', '< limit', guests, '< «limit»', 'outsideSubset', '[0..500]'],
    ['a time where guests are counted', '"11:30"', guests, '«"11:30"»', 'wrongType', '[0..500]'],
    ['a time that no day has', '"24:10"', time, '«"24:10"»', 'wrongType', '[0..1439]'],
  ] as const)('%s: what the column takes', (_, text, domain, marked, code, suggestion) => {
    expect(read(text, domain)).toEqual([marked, code, suggestion, false])
  })

  it('a whole name before one that is only the beginning of it', () => {
    const short: Domain = { type: 'enumeration', values: ['public', 'public-holiday'] }
    expect(cellProblem('"Public holiday"', short)?.suggestion).toBe('"public-holiday"')
  })

  it('half a text: any', () => {
    expect(cellProblem('[35..', guests)).toMatchObject({ code: 'syntax', suggestion: '-', replaces: false })
  })
})

describe('the law of suggestions', () => {
  const texts = fc.oneof(
    fc.constantFrom('sunday', '"Sunday"', 'WEEK', '7:45', '"7:45"', '[1..', '"noon"', '> 9000', 'true', '"true"', ''),
    fc.string({ maxLength: 12 }),
  )

  it('whatever is suggested can be read in the same column, and lies where the text is', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(guests, time, days, truth, prices), (text, domain) => {
        const found = cellProblem(text, domain)
        expect(found === null).toBe(parseCell(text, domain).ok)
        if (found === null) return
        expect(parseCell(found.suggestion, domain).ok).toBe(true)
        expect(0 <= found.from && found.from <= found.to && found.to <= text.length).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
