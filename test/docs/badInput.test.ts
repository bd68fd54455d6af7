import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemsDa } from '#shared/i18n/problems/da.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'

const document = readFileSync('docs/bad-input.md', 'utf8')
const rows = document
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes(']('))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const cases = rows.map(([, what = '', answer = '', link = '']) => ({
  what,
  codes: [...answer.matchAll(/`(\w+)`/g)].map(([, code = '']) => code),
  test: /\]\(\.\.\/(.+)\)/.exec(link)?.[1] ?? '',
}))

describe('docs/bad-input.md', () => {
  it('names each case once', () => {
    expect(cases.length).toBeGreaterThan(30)
    expect(new Set(cases.map(({ what }) => what)).size).toBe(cases.length)
  })

  it.each(cases)('$what: its test is there and speaks of its codes', ({ codes, test }) => {
    expect(existsSync(test)).toBe(true)
    const text = readFileSync(test, 'utf8')
    expect(codes.filter((code) => !text.includes(code))).toEqual([])
  })
})

describe('the sentences of a refusal', () => {
  const refusals = Object.keys(problemsEn) as (keyof typeof problemsEn)[]

  it('are there in three languages for the same codes', () => {
    expect(Object.keys(problemsDe).toSorted()).toEqual(refusals.toSorted())
    expect(Object.keys(problemsDa).toSorted()).toEqual(refusals.toSorted())
  })
})
