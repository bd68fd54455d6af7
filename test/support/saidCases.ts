import { describe, expect, it } from 'vitest'
import { languages } from '#shared/kernel/text.ts'
import { spoken, wordsOf } from './dictionaries.ts'

/** A text of an area by its path, what it is given, and what it says in English, German and Danish. */
export type Said = readonly [path: string, values: readonly unknown[], en: string, de: string, da: string]

export const saidCases = (area: string, rows: readonly Said[]): void => {
  describe(area, () => {
    it.each(rows)('%s %j', async (path, values, ...expected) => {
      const texts = await Promise.all(
        languages.map(async (language) => {
          const leaf = (await wordsOf(area, language)).get(`.${path}`)
          return leaf === undefined ? 'no such text' : spoken(leaf, ...values)
        }),
      )
      expect(texts).toEqual(expected)
    })
  })
}
