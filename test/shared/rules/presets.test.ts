import { describe, expect, it } from 'vitest'
import { presetsDa } from '#shared/i18n/presets/da.ts'
import { presetsDe } from '#shared/i18n/presets/de.ts'
import { presetsEn } from '#shared/i18n/presets/en.ts'
import { isPresetName, presetKinds, presetNames, presetOf } from '#shared/rules/presets.ts'
import { rulesEn } from '#shared/i18n/rules/en.ts'
import { libraryPacks, libraryRule } from '#test/support/libraryPacks.ts'
import { testPack } from '#test/support/testOrganisation.ts'

const rules = libraryPacks.flatMap((pack) => pack.rules)

describe('the presets', () => {
  it('are 35, and every rule of the library has one that runs on its kind', () => {
    expect(presetNames).toHaveLength(35)
    for (const rule of rules) {
      const preset = presetOf(rule)
      expect([rule.ruleId, preset]).not.toEqual([rule.ruleId, null])
      if (preset !== null) expect(presetKinds[preset]).toContain(rule.check.kind)
    }
    expect(new Set(rules.map(presetOf)).size).toBe(35)
  })

  it('run on every kind there is', () => {
    expect(new Set(Object.values(presetKinds).flat())).toEqual(new Set(Object.keys(rulesEn.kinds)))
  })

  it.each([
    ['en', presetsEn],
    ['de', presetsDe],
    ['da', presetsDa],
  ] as const)('have four texts of their own in %s: a name, and three sentences', (_, words) => {
    expect(Object.keys(words)).toEqual(presetNames)
    expect(new Set(presetNames.map((preset) => words[preset].name)).size).toBe(35)
    for (const { name, sentence, protects, notCaught } of Object.values(words)) {
      expect(name).toMatch(/^[\p{Lu}\d].*[^.]$/u)
      for (const text of [sentence, protects, notCaught]) expect(text).toMatch(/^[\p{Lu}\d„“].*[.)]$/u)
    }
  })

  it('of a rule are told by its basis, and by nothing else', () => {
    expect(presetOf(libraryRule('gb-wtr-rest-11h'))).toBe('min-rest-between-shifts')
    const [own] = testPack().rules
    expect(presetOf(own ?? {})).toBeNull()
    expect(['toString', 'weekly-rest', ''].map(isPresetName)).toEqual([false, true, false])
  })
})
