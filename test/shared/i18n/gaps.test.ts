import { describe, expect, it } from 'vitest'
import { languages } from '#shared/kernel/text.ts'
import { areas, marks, spoken, wordsOf, type Leaf } from '#test/support/dictionaries.ts'

/** These take one record, not one value after the other: the names in it. */
const records: Readonly<Record<string, readonly string[]>> = {
  'devices.trust.facts': ['organisation', 'words', 'number', 'signed', 'standing', 'revoked', 'waiting'],
}
const marksIn = (place: string, leaf: Leaf): readonly string[] =>
  records[place]?.map((_, gap) => `«${gap + 1}»`) ?? marks(leaf)
const said = (place: string, leaf: Leaf, values: readonly unknown[]): string => {
  const names = records[place]
  return names === undefined
    ? spoken(leaf, ...values)
    : spoken(leaf, Object.fromEntries(names.map((name, gap) => [name, values[gap]])))
}
const saidBy = (place: string, leaf: Leaf, values: readonly string[]): readonly string[] => {
  const text = said(place, leaf, values)
  return values.filter((value) => text.includes(value))
}
/** Told apart by a word of their own, so they stand in no text as they are. */
const silent: Readonly<Record<string, readonly string[]>> = {
  'cli.imported': ['«3»'],
  // whether a case holds, and which of one or many it is
  'cli.tableCase': ['«3»'],
  'cli.retired': ['«2»'],
  'compare.preliminaryNote': ['«1»'],
  'devices.end.keeps': ['«1»'],
  'devices.end.loses': ['«1»'],
  'devices.policy.days': ['«1»'],
  'retention.filesThere': ['«1»'],
  'retention.remove': ['«1»'],
  'retention.gone': ['«1»'],
  'retention.ask.title': ['«1»'],
  'share.audit.retired': ['«1»'],
  'share.state.waitingCount': ['«1»'],
  // the old wording stands beside the new one on the page
  'changes.ruleText.purpose': ['«1»'],
  'changes.ruleText.notCaught': ['«1»'],
  'reviews.eyes.recorded': ['«1»'],
  'inspect.bad': ['«1»'],
  'inspect.files.others': ['«1»'],
  'inspection.weeks': ['«1»'],
  'inspection.files': ['«1»'],
  'inspection.overrides': ['«1»'],
  'inspection.names': ['«1»'],
}
/** These calculate with what they are given. */
const calculating = new Set(['tables.offsets'])
/** These say what a list of details holds; `problems.test.ts` looks at each. */
const detailed = new Set(['problems'])

describe.each(areas)('texts with gaps in %s', (area) => {
  it('have as many gaps in every language, and say every value that they are given', async () => {
    const english = await wordsOf(area, 'en')
    for (const language of languages) {
      for (const [path, leaf] of await wordsOf(area, language)) {
        const model = english.get(path)
        const place = `${area}${path}`
        if (typeof leaf === 'string' || model === undefined || calculating.has(place)) continue
        const values = marksIn(place, model)
        const at = `${language} ${place}`
        expect([at, saidBy(place, leaf, values)]).toEqual([at, saidBy(place, model, values)])
        if (detailed.has(area)) continue
        const unsaid = values.filter((value) => !saidBy(place, leaf, values).includes(value))
        expect([at, unsaid]).toEqual([at, silent[place] ?? []])
      }
    }
  })

  it('show no gap that was left open, and no space too many', async () => {
    for (const language of languages) {
      for (const [path, leaf] of await wordsOf(area, language)) {
        const place = `${area}${path}`
        const values = calculating.has(place) ? [3, 5] : marksIn(place, leaf)
        const text = said(place, leaf, values)
        const at = `${language} ${place}`
        expect([at, /\b(?:undefined|NaN)\b|\[object|\$\{/.exec(text)?.[0]]).toEqual([at, undefined])
        // the command line sets columns apart by two spaces
        const spaces = area === 'cli' ? / {3}| [.,;:](?!\w)|\s$/ : / {2}| [.,;:](?!\w)|^\s|\s$/
        expect([at, spaces.exec(text)?.[0]]).toEqual([at, undefined])
      }
    }
  })
})

/** Words for many things. None of them stands behind a 1. */
const many: Readonly<Record<(typeof languages)[number], string>> = {
  en: `outlets regions devices findings weeks days rules lines files chains verdicts rows people shifts differences
    intervals problems checks changes reasons gaps overlaps cells overrides requests backups values`,
  de: `Filialen Regionen Geräte Befunde Wochen Tage Tagen Regeln Zeilen Dateien Ketten Urteile Schichten Personen
    Unterschiede Zeitabschnitten Probleme Prüfungen Änderungen Begründungen Lücken Überschneidungen Felder
    Abweichungen Anfragen Sicherungen Werte`,
  da: `butikker regioner enheder uger dage regler linjer filer kæder afgørelser rækker personer vagter forskelle
    tidsrum problemer kontroller ændringer begrundelser huller felter afvigelser anmodninger værdier`,
}
/** Of 4, 8 or 13 weeks; of 90 days or more. */
const neverOne = new Set(['compare.lastWeeks', 'rules.replay.lastWeeks', 'retention.text'])

describe.each(languages)('one is not many in %s', (language) => {
  const nouns = many[language].split(/\s+/).join('|')
  const wrong = new RegExp(`(?<![\\d:.])1 (?:(?!der |hat )[\\p{Ll}-]+ )?(?:${nouns})(?!\\p{L})`, 'u')

  it.each(areas)('%s', async (area) => {
    for (const [path, leaf] of await wordsOf(area, language)) {
      const place = `${area}${path}`
      if (typeof leaf === 'string' || neverOne.has(place)) continue
      // counts arrive as numbers, or formatted
      const texts = [1, '1'].map((one) => said(place, leaf, Array<unknown>(7).fill(one)))
      expect([path, texts.every((text) => wrong.test(text)) ? texts[0] : '']).toEqual([path, ''])
    }
  })

  it('is found out by its own measure', () => {
    const first = nouns.split('|')[0] ?? ''
    expect(
      [`1 ${first}`, `Only 1 more ${first}.`, `11 ${first}`, `1:1 ${first}`].map((text) => wrong.test(text)),
    ).toEqual([true, true, false, false])
  })
})
