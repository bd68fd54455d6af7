import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve('shared/i18n')
const areas = readdirSync(root, { withFileTypes: true })
  .filter(
    (entry) =>
      entry.isDirectory() && ['en', 'de', 'da'].every((name) => existsSync(`${root}/${entry.name}/${name}.ts`)),
  )
  .map(({ name }) => name)

type Leaf = string | ((...values: never[]) => unknown)
const isLeaf = (value: unknown): value is Leaf => typeof value === 'string' || typeof value === 'function'

/** Every text of a dictionary by its path. */
const leavesOf = (value: unknown, path = ''): readonly (readonly [string, Leaf])[] => {
  if (isLeaf(value)) return [[path, value]]
  return Object.entries(value as object).flatMap(([key, child]) => leavesOf(child, `${path}.${key}`))
}
const load = async (area: string, language: string): Promise<ReadonlyMap<string, Leaf>> => {
  const module = (await import(`${root}/${area}/${language}.ts`)) as Record<string, unknown>
  const dictionary = Object.entries(module).find(([name]) => name.toLowerCase().endsWith(language))?.[1]
  return new Map(leavesOf(dictionary))
}
/** Words that are right in both languages, and the names of keys. */
const same = new Set(
  `plan region restaurant invitation start status admin demo format person filter version navn team import test system organisation
   under rolle enter delete alt ctrl esc tab`.split(/\s+/),
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
    const english = await load(area, 'en')
    expect(english.size).toBeGreaterThan(3)
    for (const language of ['de', 'da']) {
      const other = await load(area, language)
      expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted())
      for (const [path, leaf] of other) {
        if (typeof leaf === 'string')
          expect([path, leaf.trim().length > 0 || english.get(path) === '']).toEqual([path, true])
        else expect([path, typeof english.get(path)]).toEqual([path, 'function'])
      }
    }
  })
  it('leaves nothing in English', async () => {
    const english = await load(area, 'en')
    for (const language of ['de', 'da']) {
      const untranslated = [...(await load(area, language))].filter(
        ([path, leaf]) => typeof leaf === 'string' && isForeign(leaf) && leaf === english.get(path),
      )
      expect([language, untranslated]).toEqual([language, []])
    }
  })
  it('does not shout', async () => {
    for (const language of ['en', 'de', 'da']) {
      const loud = [...(await load(area, language))].filter(
        ([, leaf]) => typeof leaf === 'string' && leaf.includes('!'),
      )
      expect([language, loud]).toEqual([language, []])
    }
  })
})
