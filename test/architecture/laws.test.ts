/** The page of the laws and the tests say the same. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const rows = textOf('docs/laws.md')
  .split('\n')
  .flatMap((line) => {
    const [, number, meaning, files] = /^\| (\d+) [^|]+\| ([^|]+)\| ([^|]+)\|$/.exec(line) ?? []
    if (number === undefined || meaning === undefined || files === undefined) return []
    return [{ number: Number(number), meaning, files: [...files.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? '') }]
  })

/** `law 3`, `laws 6 and 10` in the name of a test. */
const namesLaw = (text: string, law: number): boolean =>
  new RegExp(String.raw`(?:describe|it)(?:\.\w+)*\(\s*['"]laws? (?:\d+(?:, | and ))*${law}\b`).test(text)

describe('docs/laws.md', () => {
  it('has one row for each of the thirteen laws, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
    for (const { meaning } of rows) expect(meaning.trim().length).toBeGreaterThan(40)
  })

  it.each(rows.flatMap(({ number, files }) => files.map((file) => [number, file] as const)))(
    'law %i is tested by name in %s',
    (law, file) => {
      expect(existsSync(new URL(file, root))).toBe(true)
      expect(namesLaw(textOf(file), law)).toBe(true)
    },
  )

  it('would notice a law that no test names', () => {
    expect(namesLaw("describe('law 13, numbers', () => {})", 1)).toBe(false)
    expect(namesLaw("describe('laws 6 and 10, frozen', () => {})", 10)).toBe(true)
    expect(namesLaw('// law 4 is hard', 4)).toBe(false)
  })
})
