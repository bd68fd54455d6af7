import { describe, expect, it } from 'vitest'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { noteIn } from '#shared/i18n/told/noteIn.ts'
import { toldIn } from '#shared/i18n/told/toldIn.ts'
import { id } from '#shared/kernel/ids.ts'

/** The packs whose texts are there in three languages; others are read by those who read English. */
const spoken = starterPacks().filter(({ jurisdiction }) => ['HOUSE', 'EU', 'DE', 'DK', 'GB'].includes(jurisdiction))
const textsOf = ({ rules, cases }: (typeof spoken)[number]): readonly string[] => [
  ...rules.flatMap(({ basis }) => [...(basis?.exceptions ?? []), ...(basis?.unverified ?? [])]),
  ...cases.map(({ title }) => title),
]

describe.each(['de', 'da'] as const)('in %s', (language) => {
  it.each(spoken.map((pack) => [pack.packId, pack] as const))('%s is told whole', (_, pack) => {
    expect(textsOf(pack).filter((text) => toldIn(text, language) === null)).toEqual([])
  })

  it('nothing stays English by mistake', () => {
    const english = /\b(?:the|of|with|until|hours?|days?|week|shop|agreement|from)\b/i
    const told = spoken.flatMap(textsOf).map((text) => toldIn(text, language) ?? '')
    expect(told.filter((text) => english.test(text))).toEqual([])
  })

  it('numbers, paragraphs and times of day are those of the original', () => {
    const digits = (text: string): readonly string[] => text.replaceAll(/\b0(?=\d:)/g, '').match(/\d+/g) ?? []
    /** Said by a word in English. */
    const byWord = new Set(['national exceptions for some branches; midnight-04:00 stays closed in most of them'])
    const others = spoken
      .flatMap(textsOf)
      .filter((text) => !byWord.has(text))
      .map((text) => [text, toldIn(text, language) ?? ''] as const)
      .filter(([text, told]) => digits(text).toSorted().join() !== digits(told).toSorted().join())
    expect(others).toEqual([])
  })

  it('what is nobody’s text stays as it is written', () => {
    for (const text of ['Our own case', 'constructor', '__proto__', '']) expect(toldIn(text, language)).toBeNull()
  })
})

it('in English is what the packs hold', () => {
  expect(toldIn('six in a row', 'en')).toBe('six in a row')
})

describe('the note of the first version', () => {
  const { note } = createHousePack({
    organisationId: id('pools'),
    publishedAt: 0,
    effectiveOn: '2026-03-02',
    publishedBy: 'Ada',
  })
  it.each([
    ['en', 'First house rules'],
    ['de', 'Die ersten Hausregeln'],
    ['da', 'De første husregler'],
  ] as const)('is said in %s', (language, words) => {
    expect(noteIn(note, language)).toBe(words)
  })

  it('leaves alone what people wrote', () => {
    expect(noteIn('More guards at lunch', 'de')).toBe('More guards at lunch')
  })
})
