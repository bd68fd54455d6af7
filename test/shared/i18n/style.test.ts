import { describe, expect, it } from 'vitest'
import { languages, type Language } from '#shared/kernel/text.ts'
import { areas, marks, spoken, wordsOf } from '#test/support/dictionaries.ts'

/** Every text of every area, with marks in its gaps. */
const textsOf = async (language: Language): Promise<readonly (readonly [at: string, text: string])[]> => {
  const perArea = await Promise.all(
    areas.map(async (area) =>
      [...(await wordsOf(area, language))].map(
        ([path, leaf]) => [`${area}${path}`, spoken(leaf, ...marks(leaf))] as const,
      ),
    ),
  )
  return perArea.flat()
}
const found = (texts: readonly (readonly [string, string])[], pattern: RegExp) =>
  texts.filter(([, text]) => pattern.test(text))

/** `docs/glossary.md` gives each thing one word; these are others for it that people would take for another thing. */
const otherWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:branch|branches|store|stores|roster manager|supervisor|snapshot|snapshots|exemption)\b/i,
  de: /Betriebe?\b|Standorte?\b|Niederlassung|Schichtplan|Ausnahmegenehmigung|Antrag|Anträge|\bPublikation/,
  da: /\b(?:filial|filialer|filialen|afdeling|afdelinger|afdelingen|udgiv|udgives|udgivet|udgivelse|undtagelse|forespørgsel)\b/i,
}
/** The polite form; people are addressed as du. */
const polite: Readonly<Record<'de' | 'da', RegExp>> = {
  de: /(?<!^|[.?:] )\b(?:Sie|Ihr|Ihre|Ihnen|Ihren)\b/,
  da: /(?<!^|[.?:] )\b(?:De|Dem|Deres)\b/,
}

describe.each(languages)('the words in %s', (language) => {
  it('are those of the glossary', async () => {
    expect(found(await textsOf(language), otherWords[language])).toEqual([])
  })

  it('use typographic signs, as print does', async () => {
    const texts = await textsOf(language)
    expect(found(texts, /\.\.\.|…\.|\w'\w|[^\w\s]'|--(?!\w)/)).toEqual([])
    expect(found(texts, /"/)).toEqual([])
    expect(found(texts, language === 'de' ? /[”]/ : /„/)).toEqual([])
  })

  it('open and close what they quote or put in brackets', async () => {
    const count = (text: string, sign: string): number => text.split(sign).length - 1
    const pairs = [...(language === 'de' ? [['„', '“'] as const] : [['“', '”'] as const]), ['(', ')'] as const]
    for (const [at, text] of await textsOf(language)) {
      // shows how ranges are written, open at one end
      if (at === 'rules.table.cellHelp') continue
      for (const [open, close] of pairs) expect([at, count(text, close)]).toEqual([at, count(text, open)])
    }
  })
})

describe.each(['de', 'da'] as const)('%s beside English', (language) => {
  it('addresses people as friends', async () => {
    expect(found(await textsOf(language), polite[language])).toEqual([])
  })

  it('ends sentences where English does: a name has no full stop, a question has its mark', async () => {
    const english = new Map(await textsOf('en'))
    // an abbreviation has its full stop in any place
    const endOf = (text: string): string => /(?<!^Std)[.?:]$/.exec(text)?.[0] ?? ''
    for (const [at, text] of await textsOf(language)) {
      expect([at, endOf(text)]).toEqual([at, endOf(english.get(at) ?? '')])
    }
  })

  it('needs no more room than a page in the longest language gives: some words more for a name, half as much again for a paragraph', async () => {
    const english = new Map(await textsOf('en'))
    const long = (await textsOf(language)).filter(([at, text]) => {
      const model = english.get(at)?.length ?? 0
      return text.length > Math.max(1.75 * model, model + 28)
    })
    expect(long).toEqual([])
  })
})
