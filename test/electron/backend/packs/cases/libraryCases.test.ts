/** Every rule of law in the repository against the cases that were written for it. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caseFile } from '#shared/rules/ruleCaseShape.ts'
import type { RuleCase } from '#shared/rules/ruleCaseShape.ts'
import { runCase } from '#backend/packs/cases/runCase.ts'
import { libraryPacks, libraryRule, libraryRules } from '#test/support/libraryPacks.ts'

const shared = new URL('../../../../../../shared/labour/cases.json', import.meta.url)

/** What a case says, and of the verdict the members that it speaks of. */
const compared = (one: RuleCase): readonly [expected: unknown, got: unknown] => {
  const { verdict, amount = null, unit, occurrences } = one.expected
  const got = runCase(libraryRule(one.ruleId), one)
  const told = { unit: unit ?? undefined, occurrences: occurrences ?? undefined }
  return [
    { verdict, amount, ...told },
    {
      verdict: got.verdict,
      amount: got.amount,
      unit: told.unit && got.unit,
      occurrences: told.occurrences === undefined ? undefined : got.occurrences,
    },
  ]
}

describe.each(libraryPacks.filter(({ cases }) => cases.length > 0).map((pack) => [pack.packId, pack] as const))(
  '%s',
  (_packId, { cases }) => {
    it.each(cases.map((one) => [one.id, one.title, one] as const))('%s: %s', (_id, _title, one) => {
      const [expected, got] = compared(one)
      expect(got).toEqual(expected)
    })
  },
)

describe('the library as a whole', () => {
  it('has every rule once, and a case for each', () => {
    const ids = libraryPacks.flatMap(({ rules }) => rules.map(({ ruleId }) => ruleId))
    expect(ids.length).toBe(libraryRules.size)
    const tried = new Set(libraryPacks.flatMap(({ cases }) => cases.map(({ ruleId }) => ruleId)))
    expect(ids.filter((ruleId) => !tried.has(ruleId))).toEqual([])
    expect(ids.length).toBe(143)
  })

  it.skipIf(!existsSync(shared))('judges the collection that it was read from alike', () => {
    const { cases } = caseFile.parse(JSON.parse(readFileSync(shared, 'utf8')))
    const wrong = cases.flatMap((one) => {
      const [expected, got] = compared(one)
      return JSON.stringify(expected) === JSON.stringify(got) ? [] : [one.id]
    })
    expect(wrong).toEqual([])
    expect(cases.length).toBeGreaterThanOrEqual(345)
  })
})
