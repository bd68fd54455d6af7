/** Every number of every rule that one can start from has a name in every language. */
import { describe, expect, it } from 'vitest'
import { createPackSpeech } from '#renderer/i18n/packSpeech.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { parametersDa } from '#shared/i18n/parameters/da.ts'
import { parametersDe } from '#shared/i18n/parameters/de.ts'
import { parametersEn } from '#shared/i18n/parameters/en.ts'
import { languages } from '#shared/kernel/text.ts'
import { parametersOf } from '#shared/rules/kinds/registry.ts'

const names = { en: parametersEn, de: parametersDe, da: parametersDa }
const rules = starterPacks().flatMap((pack) => pack.rules)
const used = [...new Set(rules.flatMap(({ parameters }) => Object.keys(parameters)))].toSorted()

describe.each(languages)('names of numbers in %s', (language) => {
  const own = names[language]

  it('are there for each number of each starter rule, and for those that a kind would take', () => {
    const taken = rules.flatMap(({ check }) => parametersOf(check).map(({ name }) => name))
    const all = [...new Set([...used, ...taken])]
    expect(all.length).toBeGreaterThan(140)
    expect(all.filter((name) => !Object.hasOwn(own, name))).toEqual([])
  })

  it('are words and no codes', () => {
    expect(
      Object.entries(own).filter(([name, said]) => said === name || /[a-z][A-Z]|^$|^[a-z]+\d$/.test(said)),
    ).toEqual([])
  })

  it('tell the numbers of one rule apart', () => {
    const alike = rules.flatMap(({ ruleId, parameters }) => {
      const said = Object.keys(parameters).map((name) => own[name] ?? name)
      return new Set(said).size === said.length ? [] : [ruleId]
    })
    expect(alike).toEqual([])
  })

  it('are what a page shows', () => {
    const speech = createPackSpeech(null, createFormat(language))
    expect(used.filter((name) => speech.parameter(name) !== own[name])).toEqual([])
  })

  it('are the same numbers in every language', () => {
    expect(Object.keys(own).toSorted()).toEqual(Object.keys(parametersEn).toSorted())
  })
})
