import { describe, expect, it } from 'vitest'
import { digestOf } from '#shared/kernel/digest.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { validatePack } from '#shared/rules/packSchema.ts'
import { coverageRule, packOf, row, staffing } from '#test/support/ruleBuilders.ts'

const quiet = { ...row('quiet', ['-', '-', '-'], [1]), label: { en: 'Quiet', de: 'Ruhig', da: 'Stille' } }
const good: RulePack = {
  ...packOf([coverageRule()], { tables: [staffing([quiet])] }),
  words: {
    foodHygiene: { en: 'Food hygiene', de: 'Hygieneschulung', da: 'Hygiejnebevis' },
    'Head of People': { en: 'Head of People', de: 'Personalleitung', da: 'HR-chefen' },
  },
}
const text = (word: string) => ({ en: word, de: word, da: word })
const withWords = (words: unknown) => ({ ...good, words })
const withLabel = (label: unknown) => ({ ...good, tables: [staffing([{ ...quiet, label: label as never }])] })
const problemsOf = (value: unknown): readonly string[] => {
  const result = validatePack(value)
  return result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path}`)
}

describe('words of a pack', () => {
  it('come through as they were signed, also after they were text', () => {
    expect(validatePack(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good })
  })

  it('may be left out: a pack from before has the same digest as ever', () => {
    const { words: _, ...before } = good
    const read = validatePack(before)
    expect(read.ok && digestOf(read.value)).toBe(digestOf(before))
    expect(digestOf(before)).not.toBe(digestOf(good))
  })

  it.each<readonly [string, unknown, readonly string[]]>([
    ['not a list of names', withWords(['Baker']), ['shape words']],
    ['a word that is no text', withWords({ baker: 'Baker' }), ['shape words/baker']],
    ['a language missing', withWords({ baker: { en: 'Baker', de: 'Bäcker' } }), ['shape words/baker/da']],
    ['a language nobody knows', withWords({ baker: { ...text('Baker'), fr: 'x' } }), ['shape words/baker/fr']],
    ['a blank word', withWords({ baker: { ...text('Baker'), de: '  ' } }), ['shape words/baker/de']],
    [
      'a word longer than a cell',
      withWords({ baker: text('x'.repeat(121)) }),
      ['en', 'de', 'da'].map((one) => `shape words/baker/${one}`),
    ],
    [
      'a code that every object has',
      JSON.parse(JSON.stringify(withWords({})).replace('"words":{}', '"words":{"__proto__":{}}')),
      ['hostileName words/__proto__'],
    ],
    [
      'more words than anybody reads',
      withWords(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`w${at}`, text('x')]))),
      ['shape words'],
    ],
    ['a blank row', withLabel(text('')), ['en', 'de', 'da'].map((one) => `shape tables/0/rows/0/label/${one}`)],
    ['a row named by a bare text', withLabel('Quiet'), ['shape tables/0/rows/0/label']],
  ])('are refused: %s', (_name, value, problems) => {
    expect(problemsOf(value)).toEqual(problems)
  })

  it('holds as many words as a large house needs', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`w${at}`, text('x')]))
    expect(problemsOf(withWords(many))).toEqual([])
  })
})
