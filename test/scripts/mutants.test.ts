import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clockErrors } from '../../scripts/mutants/clockErrors.ts'
import { planted } from '../../scripts/mutants/planted.ts'
import { ruleErrors } from '../../scripts/mutants/ruleErrors.ts'

const root = join(import.meta.dirname, '..', '..')
const edit = (from: string) => ({ file: 'sum.ts', from, to: 'a - b' })

describe('planting an error', () => {
  it('puts it in the one place', () => {
    expect(planted('const sum = a + b\n', edit('a + b'))).toBe('const sum = a - b\n')
  })

  it.each([
    ['is not there', 'a * b', 'sum.ts does not hold: a * b'],
    ['is there twice', 's', 'sum.ts holds more than once: s'],
  ])('refuses a place that %s', (_, from, message) => {
    expect(() => planted('const sum = a + b\n', edit(from))).toThrow(message)
  })
})

describe('the typical errors', () => {
  const errors = [...clockErrors, ...ruleErrors]

  it('are twenty-seven, each by its name', () => {
    expect(new Set(errors.map(({ name }) => name)).size).toBe(27)
    expect(errors.length).toBe(27)
  })

  it.each(errors.map(({ name, ways }) => [name, ways] as const))(
    '%s can still be planted, and changes the code',
    (_, ways) => {
      expect(ways.length).toBeGreaterThan(0)
      for (const edits of ways) {
        const texts = new Map(edits.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]))
        for (const one of edits) {
          const before = texts.get(one.file) ?? ''
          const after = planted(before, one)
          expect(after).not.toBe(before)
          texts.set(one.file, after)
        }
      }
    },
  )
})
