import { describe, expect, it } from 'vitest'
import { problemText } from '#renderer/host/problemText.ts'
import type { Problem, RefusalCode } from '#shared/contract/api.ts'
import { problemsDa } from '#shared/i18n/problems/da.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'

const dictionaries = { en: problemsEn, de: problemsDe, da: problemsDa }
const notRefusals = new Set(['badInput', 'forbidden', 'unknownMethod', 'internal', 'unreachable'])
const codes = Object.keys(problemsEn).filter((code) => !notRefusals.has(code)) as RefusalCode[]
const refused = (why: RefusalCode, details: Record<string, string | number> = {}): Problem => ({
  code: 'refused',
  why,
  details,
})
const full = { min: 10, max: 20, setBy: 'North', days: 28, count: 3, name: 'Altona', line: 7, rejected: 4, table: 't' }

describe.each(Object.entries(dictionaries))('%s', (_, t) => {
  it.each(codes)('%s says what happened, what was kept and what to do, with and without details', (why) => {
    for (const details of [{}, full]) {
      const { happened, kept, next } = problemText(refused(why, details), t)
      for (const sentence of [happened, kept, next]) {
        expect(sentence).toMatch(/\S\.$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\s\.|!|\s{2}/)
      }
    }
  })
})

describe('problemText', () => {
  it('puts the numbers of the refusal into the sentence', () => {
    expect(problemText(refused('outsideBounds', { min: 10, max: 20, setBy: 'North' }), problemsEn).happened).toBe(
      'This value is not possible here: allowed is 10 to 20, set by North.',
    )
    expect(problemText(refused('rowsRejected', { rejected: 4, line: 7 }), problemsDe).happened).toContain('Zeile 7')
  })
  it('names fields and the reference, and tells a lost backend from a fault', () => {
    expect(problemText({ code: 'badInput', issues: ['name', 'shareFolder'] }, problemsEn).happened).toContain(
      'name, shareFolder',
    )
    expect(problemText({ code: 'internal', ref: 'a1b2' }, problemsDa).next).toContain('a1b2')
    expect(problemText({ code: 'internal', ref: 'unreachable' }, problemsEn)).toBe(problemsEn.unreachable)
    expect(problemText({ code: 'forbidden' }, problemsEn)).toBe(problemsEn.forbidden)
    expect(problemText({ code: 'unknownMethod' }, problemsEn)).toBe(problemsEn.unknownMethod)
  })
})
