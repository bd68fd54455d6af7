import { describe, expect, it } from 'vitest'
import { areas, wordsOf } from '#test/support/dictionaries.ts'

/** Words that are right in both languages, and the names of keys. */
const same = new Set(
  `plan region restaurant invitation start status admin demo format person filter version navn team import test system organisation
   under rolle service passphrase sha dmn csv enter delete alt ctrl esc tab`.split(/\s+/),
)
const isForeign = (text: string): boolean =>
  (text.toLowerCase().match(/\p{Letter}{3,}/gu) ?? []).some((word) => !same.has(word))

it('finds the areas', () => {
  expect(areas).toEqual(
    expect.arrayContaining(['frame', 'home', 'marks', 'people', 'problems', 'settings', 'setup', 'share']),
  )
})

describe.each(areas)('%s', (area) => {
  it('has the same texts in all three languages, none empty', async () => {
    const english = await wordsOf(area, 'en')
    expect(english.size).toBeGreaterThan(3)
    for (const language of ['de', 'da'] as const) {
      const other = await wordsOf(area, language)
      expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted())
      for (const [path, leaf] of other) {
        if (typeof leaf === 'string')
          expect([path, leaf.trim().length > 0 || english.get(path) === '']).toEqual([path, true])
        else expect([path, typeof english.get(path)]).toEqual([path, 'function'])
      }
    }
  })
  it('leaves nothing in English', async () => {
    const english = await wordsOf(area, 'en')
    for (const language of ['de', 'da'] as const) {
      const untranslated = [...(await wordsOf(area, language))].filter(
        ([path, leaf]) => typeof leaf === 'string' && isForeign(leaf) && leaf === english.get(path),
      )
      expect([language, untranslated]).toEqual([language, []])
    }
  })
  it('does not shout', async () => {
    for (const language of ['en', 'de', 'da'] as const) {
      const loud = [...(await wordsOf(area, language))].filter(
        ([, leaf]) => typeof leaf === 'string' && leaf.includes('!'),
      )
      expect([language, loud]).toEqual([language, []])
    }
  })
})

it.each(['en', 'de', 'da'] as const)(
  'lists of rules have one name wherever they are counted, in %s',
  async (language) => {
    const [home, rules] = [await wordsOf('home', language), await wordsOf('rules', language)]
    const named = [...home].filter(([path]) => path.startsWith('.health.lists.'))
    expect(named.length).toBeGreaterThan(3)
    for (const [path, name] of named) expect([path, rules.get(path.replace('.health', ''))]).toEqual([path, name])
  },
)
