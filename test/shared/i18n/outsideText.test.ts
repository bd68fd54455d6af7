import { describe, expect, it } from 'vitest'
import { outside } from '#shared/decisions/dmn/report.ts'
import type { DmnRefusal, OutsideCode, OutsideItem } from '#shared/decisions/dmn/report.ts'
import { tablesDa } from '#shared/i18n/tables/da.ts'
import { tablesDe } from '#shared/i18n/tables/de.ts'
import { tablesEn } from '#shared/i18n/tables/en.ts'
import { outsideText, refusalText } from '#shared/i18n/tables/outsideText.ts'

const words = { en: tablesEn, de: tablesDe, da: tablesDa }
const languages = ['en', 'de', 'da'] as const
const nowhere = { owner: '', path: [], row: null, column: null }
const cell = { owner: 'Staff', path: ['"Fees"'], row: 3, column: 2 }

describe('an item of a report is one line', () => {
  it.each<[string, OutsideItem, readonly [string, string, string]]>([
    [
      'with all that is known',
      outside('feel', 'outsideDomain', cell, { from: 4, to: 9, suggestion: '"a"' }),
      [
        'Staff, "Fees", row 3, column 2, characters 5 to 9: not part of the language: value outside the column (try "a")',
        'Staff, "Fees", Zeile 3, Spalte 2, Zeichen 5 bis 9: gehört nicht zur Sprache: Wert außerhalb der Spalte (möglich wäre "a")',
        'Staff, "Fees", række 3, kolonne 2, tegn 5 til 9: hører ikke til sproget: værdi uden for kolonnen (prøv "a")',
      ],
    ],
    [
      'with no place',
      outside('construct', 'pmml', nowhere),
      ['not read: pmml', 'wird nicht gelesen: pmml', 'læses ikke: pmml'],
    ],
    [
      'with an address',
      outside('table', 'formula', { ...nowhere, owner: 'a.xlsx', path: ['B7'] }),
      [
        'a.xlsx, B7: does not fit into a table: formula',
        'a.xlsx, B7: passt nicht in eine Tabelle: Formel',
        'a.xlsx, B7: passer ikke i en tabel: formel',
      ],
    ],
    [
      'with an empty stretch of text, which still is somewhere',
      outside('syntax', '', { ...nowhere, owner: 'A' }, { from: 3, to: 3 }),
      [
        'A, characters 4 to 4: cannot be read: ',
        'A, Zeichen 4 bis 4: nicht lesbar: ',
        'A, tegn 4 til 4: kan ikke læses: ',
      ],
    ],
    [
      'whose construct is a word of ours by chance stays what it is',
      outside('unknownName', 'formula', nowhere),
      ['unknown name: formula', 'unbekannter Name: formula', 'ukendt navn: formula'],
    ],
    [
      'whose construct is the name of something that every object has',
      outside('table', 'constructor', nowhere),
      [
        'does not fit into a table: constructor',
        'passt nicht in eine Tabelle: constructor',
        'passer ikke i en tabel: constructor',
      ],
    ],
  ])('%s', (_, item, lines) => {
    expect(languages.map((language) => outsideText(item, words[language]))).toEqual(lines)
  })
  it('every code has words of its own in every language', () => {
    const codes = Object.keys(tablesEn.outside) as OutsideCode[]
    for (const language of languages) {
      const lines = codes.map((code) => outsideText(outside(code, 'x', nowhere), words[language]))
      expect(new Set(lines).size).toBe(codes.length)
      for (const line of lines) expect(line).toContain('x')
    }
  })
})

describe('a refusal is a sentence', () => {
  it.each<[DmnRefusal, readonly [string, string, string]]>([
    [
      { code: 'cyclicRequirement', detail: 'Pay', line: null },
      ['Pay requires itself.', 'Pay setzt sich selbst voraus.', 'Pay kræver sig selv.'],
    ],
    [
      { code: 'notXml', detail: 'unclosed tag', line: 12 },
      [
        'The file is not well-formed XML (unclosed tag). (line 12)',
        'Die Datei ist kein gültiges XML (unclosed tag). (Zeile 12)',
        'Filen er ikke gyldig XML (unclosed tag). (linje 12)',
      ],
    ],
    [
      { code: 'missingImport', detail: 'urn:lib', line: null },
      [
        'The imported model is missing: urn:lib.',
        'Das eingebundene Modell fehlt: urn:lib.',
        'Den importerede model mangler: urn:lib.',
      ],
    ],
  ])('%o', (refusal, sentences) => {
    expect(languages.map((language) => refusalText(refusal, words[language]))).toEqual(sentences)
  })
  it('each with its own words, ended as a sentence', () => {
    for (const language of languages) {
      const sentences = Object.values(words[language].refusals).map((say) => say('x'))
      expect(new Set(sentences).size).toBe(sentences.length)
      for (const sentence of sentences) expect(sentence).toMatch(/\.$/)
    }
  })
})

describe('numbers and words agree', () => {
  it.each(languages)('in %s one is one and two are more', (language) => {
    const { kit, kitInside, kitPassed, taken, whole, files } = words[language]
    for (const say of [kit, kitInside, kitPassed]) expect(say(1, 1).replaceAll('1', '2')).not.toBe(say(2, 2))
    expect(taken('a', 1).replace('1', '2')).not.toBe(taken('a', 2))
    expect(whole('a', 1).replace('1', '2')).not.toBe(whole('a', 2))
    expect(files.size(1, 1).replaceAll('1', '2')).not.toBe(files.size(2, 2))
    expect(files.lost(1).replace('1', '2')).not.toBe(files.lost(2))
    expect(files.beside(1).replace('1', '2')).not.toBe(files.beside(2))
  })
})
