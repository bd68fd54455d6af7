import { describe, expect, it } from 'vitest'
import { factsDa } from '#shared/i18n/facts/da.ts'
import { factsDe } from '#shared/i18n/facts/de.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import { flagsAskedBy, flagsOfRule, isAdmittedFlag, knownFlags } from '#shared/rules/flags.ts'
import type { Rule } from '#shared/rules/model.ts'
import { libraryPacks, libraryRule } from '#test/support/libraryPacks.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const rules = libraryPacks.flatMap((pack) => pack.rules)

describe('the codes that a rule looks at', () => {
  it.each([
    ['de-tzbfg-notice-4d', ['onCallContract']],
    ['de-muschg-night', ['approval28', 'protected-hours']],
    ['gb-wtr-weekly-rest', ['14-day-rest']],
    ['gb-wtr-rest-11h', []],
  ])('%s: %j', (ruleId, codes) => {
    expect(flagsOfRule(libraryRule(ruleId))).toEqual(codes)
  })

  it('are found wherever they are set: scope, exemption, waiver, opt-out', () => {
    const [rule] = testPack().rules
    const check = { kind: 'work-average', exemptFlag: 'b', variants: [{ when: { notFlag: 'd' } }], optOutFlag: 'a' }
    const odd = { ...rule, scope: { flags: ['c'], notFlags: ['c', 'e'] }, check } as unknown as Rule
    expect(flagsOfRule(odd)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are none in a pack that asks for none', () => {
    expect(flagsAskedBy(testPack())).toEqual([])
  })
})

describe('what may be stored about a person', () => {
  it('has a word in every language, for each code that the library asks for', () => {
    const asked = flagsAskedBy({ rules })
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((code) => !knownFlags.some((known) => known === code))).toEqual([])
    for (const { flags } of [factsEn, factsDe, factsDa]) {
      expect(new Set(Object.values(flags)).size).toBe(knownFlags.length)
      expect(Object.keys(flags).toSorted()).toEqual([...knownFlags].toSorted())
    }
  })

  it('names no state of health, in code or word', () => {
    const telling = /preg|matern|mutter|schwanger|gravid|barsel|ill|sick|krank|syg|health|disab|behind/i
    const words = [factsEn, factsDe, factsDa].flatMap(({ flags }) => Object.values(flags))
    expect([...knownFlags, ...words].filter((word) => telling.test(word))).toEqual([])
    expect(telling.test('maternityProtection')).toBe(true)
  })

  it('a code is admitted when it has words, or the rules in force ask for it', () => {
    const [rule] = testPack().rules
    const pack = testPack({ rules: rule === undefined ? [] : [{ ...rule, scope: { flags: ['seasonal'] } }] })
    expect(isAdmittedFlag('onCallContract', null)).toBe(true)
    expect(isAdmittedFlag('seasonal', null)).toBe(false)
    expect(isAdmittedFlag('seasonal', pack)).toBe(true)
    expect(isAdmittedFlag('pregnant', pack)).toBe(false)
  })
})
