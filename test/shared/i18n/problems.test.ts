import { describe, expect, it } from 'vitest'
import { languages } from '#shared/kernel/text.ts'
import type { Details, ProblemMessages, ProblemWords } from '#shared/i18n/problems/messages.ts'
import { problemsDa } from '#shared/i18n/problems/da.ts'
import { problemsDe } from '#shared/i18n/problems/de.ts'
import { problemsEn } from '#shared/i18n/problems/en.ts'

const dictionaries: Readonly<Record<(typeof languages)[number], ProblemMessages>> = {
  en: problemsEn,
  de: problemsDe,
  da: problemsDa,
}
type Code = keyof ProblemMessages
const codes = Object.keys(problemsEn) as readonly Code[]
const wordsFor = (messages: ProblemMessages, code: Code, details: Details = {}): ProblemWords => {
  const words: unknown = messages[code]
  if (typeof words !== 'function') return words as ProblemWords
  return (words as (details: Details | string) => ProblemWords)(code === 'internal' ? 'a1b2' : details)
}

describe.each(languages)('a problem in %s', (language) => {
  const messages = dictionaries[language]

  it.each(codes)('%s says what happened, what was kept and what to do, with whatever details it got', (code) => {
    const everything: Details = { count: 3, min: 1, max: 9, setBy: 'HQ', days: 92, name: 'Nordbad', table: 't1' }
    const known: readonly Details[] = [
      {},
      everything,
      { folder: '/share', line: 7, rejected: 4, fields: 'end', count: '' },
    ]
    for (const details of known) {
      const { happened, kept, next } = wordsFor(messages, code, details)
      for (const sentence of [happened, kept, next]) {
        expect(sentence).toMatch(/^[\p{Lu}\d«„“].*[.?]$/u)
        expect(sentence).not.toMatch(/undefined|NaN|\[object/)
        expect(sentence.length).toBeLessThanOrEqual(170)
      }
      expect(new Set([happened, kept, next]).size).toBe(3)
    }
  })

  /** Details that have to be in the sentence, as they were given. */
  it.each([
    ['badInput', { fields: 'regions, outlets.0.timeZone' }, ['regions, outlets.0.timeZone']],
    ['blocked', { count: 4, ruleId: 'rest' }, ['4']],
    ['reasonsMissing', { count: 2 }, ['2']],
    ['outsideBounds', { min: 540, max: 720, setBy: 'Operations' }, ['540', '720', 'Operations']],
    ['outsideBounds', { min: 0, max: 0 }, ['0']],
    ['termTooLong', { days: 92 }, ['92']],
    ['notYours', { name: 'Nordbad' }, ['Nordbad']],
    ['tableGap', { table: 'staffing' }, ['staffing']],
    ['shareMissing', { folder: '/mnt/share' }, ['/mnt/share']],
    ['badCsv', { line: 17 }, ['17']],
    ['rowsRejected', { rejected: 12, line: 5, code: 'missing' }, ['12', '5']],
  ] as const)('%s %j', (code, details, said) => {
    const { happened } = wordsFor(messages, code, details)
    for (const value of said) expect(happened).toContain(value)
  })

  it('keeps the reference that support asks for', () => {
    expect(Object.values(messages.internal('a1b2')).join(' ')).toContain('a1b2')
  })

  it('asks for the reason of an amendment, not for that of no finding', () => {
    const { happened } = messages.reasonsMissing({ count: 0, amendment: 1 })
    expect(happened).not.toMatch(/\d/)
    expect(happened).not.toBe(messages.reasonsMissing({}).happened)
  })

  it('never lets two problems read the same', () => {
    const said = codes.map((code) => Object.values(wordsFor(messages, code)).join(' '))
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([])
  })
})

it.each([
  ['blocked', { count: 1 }, ['1 finding blocks publishing.', '1 Befund verhindert das Veröffentlichen.']],
  ['reasonsMissing', { count: 1 }, ['1 finding still needs a reason.', '1 Befund fehlt noch eine Begründung.']],
  [
    'termTooLong',
    { days: 1 },
    ['This lasts too long: the longest term is 1 day.', 'Das dauert zu lange: höchstens 1 Tag ist erlaubt.'],
  ],
  [
    'rowsRejected',
    { rejected: 1, line: 3 },
    ['1 line cannot be imported, the first is line 3.', '1 Zeile lässt sich nicht importieren, zuerst Zeile 3.'],
  ],
] as const)('%s speaks of one thing as of one', (code, details, [english, german]) => {
  expect([wordsFor(problemsEn, code, details).happened, wordsFor(problemsDe, code, details).happened]).toEqual([
    english,
    german,
  ])
})
