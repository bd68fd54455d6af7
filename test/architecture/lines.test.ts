import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

/** Lines that say something. */
const linesOf = (pattern: string): number =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(root + file, 'utf8').split('\n'))
    .reduce((sum, lines) => sum + lines.filter((line) => line.trim() !== '').length, 0)

test('the tests are at least as long as what they test, dictionaries included', () => {
  const source = linesOf('{shared,db,electron,renderer}/**/*.{ts,tsx}')
  const tests = linesOf('test/**/*.{ts,tsx}')
  expect(source).toBeGreaterThan(10_000)
  expect(tests).toBeGreaterThanOrEqual(source)
})
