import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { languages, type Language } from '#shared/kernel/text.ts'

const root = resolve('shared/i18n')

/** Folders of words: each holds one dictionary per language. */
export const areas: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && languages.every((name) => existsSync(`${root}/${entry.name}/${name}.ts`)))
  .map(({ name }) => name)

export type Leaf = string | ((...values: never[]) => unknown)
const isLeaf = (value: unknown): value is Leaf => typeof value === 'string' || typeof value === 'function'

const leavesOf = (value: unknown, path = ''): readonly (readonly [string, Leaf])[] => {
  if (isLeaf(value)) return [[path, value]]
  return Object.entries(value as object).flatMap(([key, child]) => leavesOf(child, `${path}.${key}`))
}

/** Every text of an area in one language, by its path. */
export const wordsOf = async (area: string, language: Language): Promise<ReadonlyMap<string, Leaf>> => {
  const module = (await import(`${root}/${area}/${language}.ts`)) as Record<string, unknown>
  const dictionary = Object.entries(module).find(([name]) => name.toLowerCase().endsWith(language))?.[1]
  return new Map(leavesOf(dictionary))
}

/** What a text says with these values in its gaps; sentences in parts are joined. */
export const spoken = (leaf: Leaf, ...values: readonly unknown[]): string => {
  if (typeof leaf === 'string') return leaf
  const said = (leaf as (...all: readonly unknown[]) => unknown)(...values)
  return typeof said === 'string' ? said : Object.values(said as object).join(' ')
}

/** Values that show in a text where they went: `«1»` for its first gap. */
export const marks = (leaf: Leaf): readonly string[] =>
  typeof leaf === 'string' ? [] : Array.from({ length: leaf.length }, (_, gap) => `«${gap + 1}»`)
