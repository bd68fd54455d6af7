import { describe, expect, it } from 'vitest'
import { rulesOfStarterPack, starterPacks } from '#backend/packs/starterPacks.ts'
import { id } from '#shared/kernel/ids.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'

const packs = starterPacks()
const rules = packs.flatMap((pack) => pack.rules)

const organisationPack = (chosen: RulePack['rules']): unknown => ({
  fmt: 1,
  organisationId: id('org'),
  version: 1,
  effectiveOn: '2026-11-23',
  publishedAt: 0,
  publishedBy: 'admin',
  note: '',
  rules: chosen,
  tables: [],
  adjustments: [],
})

describe('the starter packs', () => {
  it('hold 143 rules, each once, and each with a case of its own', () => {
    expect(new Set(rules.map(({ ruleId }) => ruleId)).size).toBe(143)
    expect(rules).toHaveLength(143)
    const cased = new Set(packs.flatMap(({ cases }) => cases.map(({ ruleId }) => ruleId)))
    expect(rules.map(({ ruleId }) => ruleId as string).filter((ruleId) => !cased.has(ruleId))).toEqual([])
  })

  it.each(packs.map((pack) => [pack.packId, pack] as const))('%s can be taken into a pack as it is', (_, pack) => {
    const chosen = rulesOfStarterPack(pack)
    expect(chosen.length).toBeGreaterThan(0)
    expect(validatePack(organisationPack(chosen))).toMatchObject({ ok: true })
  })

  it('find every rule that they share with another pack', () => {
    for (const pack of packs) expect(rulesOfStarterPack(pack)).toHaveLength(pack.rules.length + pack.alsoRules.length)
  })

  it.each(rules.map((rule) => [rule.ruleId, rule] as const))('%s says what, why, whence and what not', (_, rule) => {
    const { basis, source, owner, title, purpose, notCaught } = rule
    for (const text of [title, purpose, notCaught, basis?.statement])
      for (const words of [text?.en, text?.de, text?.da]) expect(words?.length).toBeGreaterThan(2)
    expect(title.en.length).toBeLessThanOrEqual(60)
    expect(basis?.asOf).toBe('2026-11-21')
    expect([source.law, owner].every((words) => words !== null && words.length > 2)).toBe(true)
    expect(rule.reviewOn > (basis?.asOf ?? '')).toBe(true)
  })

  it('let managers loosen house rules inside bounds, and laws not at all', () => {
    const bounded = rules.filter(({ parameters }) => Object.values(parameters).some(({ bounds }) => bounds !== null))
    expect(bounded.every(({ layer }) => layer === 'house')).toBe(true)
    expect(bounded).toHaveLength(10)
  })
})
