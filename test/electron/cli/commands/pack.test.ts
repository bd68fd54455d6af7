import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { starterPacks } from '#backend/packs/starterPacks.ts'
import { plumblineInside } from '#test/support/plumbline.ts'

const folder = mkdtempSync(join(tmpdir(), 'plumbline-cases-'))
const fileOf = (name: string, content: unknown): string => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** Two shifts with so many hours between them. */
const restCase = (id: string, end: string, expected: object, ruleId = 'eu-wtd-daily-rest') => ({
  id,
  ruleId,
  title: 'rest',
  timezone: 'Europe/Berlin',
  employee: { birthDate: '1990-06-15' },
  shifts: [
    { start: '2026-03-02T14:00', end, breaks: [] },
    { start: '2026-03-03T09:00', end: '2026-03-03T17:00', breaks: [] },
  ],
  expected,
})
const enough = restCase('enough', '2026-03-02T22:00', { verdict: 'ok', amount: 0, unit: 'minutes' })
const short = { verdict: 'violation', amount: 30, occurrences: 1, unit: 'minutes' }

interface Run {
  readonly cases: number
  readonly passed: number
  readonly failed: number
  readonly results: readonly { readonly id: string; readonly ok: boolean; readonly got: object | null }[]
}
const runOf = (out: string): Run => JSON.parse(out) as Run

describe('plumbline pack test', () => {
  it('runs every case that the packs carry', async () => {
    const { code, out } = await plumblineInside('--json', 'pack', 'test')
    const carried = starterPacks().reduce((sum, { cases }) => sum + cases.length, 0)
    expect([code, runOf(out).cases, runOf(out).passed]).toEqual([0, carried, carried])
    expect(carried).toBe(345)
  })

  it('runs those of one pack only, by its name', async () => {
    const { out } = await plumblineInside('--json', 'pack', 'test', 'us-phl')
    expect(new Set(runOf(out).results.map(({ id }) => id.slice(0, 6)))).toEqual(new Set(['us-phl']))
  })

  it('says what was expected and what was found', async () => {
    const path = fileOf('mixed.json', {
      cases: [enough, restCase('short', '2026-03-02T22:30', short), restCase('wrong', '2026-03-02T22:45', short)],
    })
    const { code, out } = await plumblineInside('pack', 'test', '--cases', path)
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toEqual([
      'ok enough: ok 0 minutes',
      'ok short: violation 30 minutes',
      'FAILED wrong: expected violation 30 minutes, found violation 45 minutes',
      '2 of 3 cases decided as expected.',
    ])
  })

  it.each([
    ['another verdict', { verdict: 'ok', amount: 30, unit: 'minutes', occurrences: 1 }],
    ['another amount', { ...short, amount: 29 }],
    ['another unit', { ...short, unit: 'count' }],
    ['another number of times', { ...short, occurrences: 2 }],
  ])('fails for %s', async (name, expected) => {
    const path = fileOf(`${name}.json`, { cases: [restCase('one', '2026-03-02T22:30', expected)] })
    const { code, out } = await plumblineInside('--json', 'pack', 'test', '--cases', path)
    expect([code, runOf(out).failed]).toEqual([1, 1])
  })

  it('fails for a rule that nobody has, and never leaves it out', async () => {
    const path = fileOf('unknown.json', { cases: [restCase('lost', '2026-03-02T22:00', { verdict: 'ok' }, 'no-such')] })
    const { code, out } = await plumblineInside('--json', 'pack', 'test', '--cases', path)
    expect([code, runOf(out).results]).toMatchObject([1, [{ id: 'lost', ok: false, got: null }]])
  })

  it.each([
    ['no JSON', '{"cases": ['],
    ['no cases', { rules: [] }],
    ['a verdict that nobody knows', { cases: [restCase('odd', '2026-03-02T22:00', { verdict: 'fine' })] }],
    ['a time that is none', { cases: [restCase('odd', 'tomorrow', { verdict: 'ok' })] }],
  ])('refuses a file with %s', async (name, content) => {
    const { code, err } = await plumblineInside('pack', 'test', '--cases', fileOf(`${name}.txt`, content))
    expect(code).toBe(2)
    expect(err).toContain(name)
  })

  it('refuses a pack that is neither known nor a file', async () => {
    const { code, out } = await plumblineInside('--json', 'pack', 'test', 'atlantis')
    expect([code, JSON.parse(out)]).toMatchObject([2, { error: 'unknownPack' }])
  })

  const collection = new URL('../../../../../shared/labour/cases.json', import.meta.url)
  it.runIf(existsSync(collection))('decides the whole collection of worked cases as expected', async () => {
    const { code, out } = await plumblineInside('--json', 'pack', 'test', '--cases', collection.pathname)
    expect(runOf(out).results.filter(({ ok }) => !ok)).toEqual([])
    expect([code, runOf(out).passed]).toEqual([0, 345])
  })
  it.skipIf(existsSync(collection))('skipped: the collection of worked cases is not here', () => {
    expect(existsSync(collection)).toBe(false)
  })
})

describe('plumbline pack list', () => {
  it('names every pack with its law and date, and says what it is not', async () => {
    const { out } = await plumblineInside('pack', 'list')
    const lines = out.trim().split('\n')
    expect(lines).toHaveLength(starterPacks().length + 1)
    expect(lines.at(-1)).toBe('Facts to start from, not legal advice.')
    expect(lines.find((line) => line.startsWith('gb:'))).toMatch(
      /Great Britain, 15 rules, \d+ cases, law as of 2026-11-21/,
    )
  })

  it.each(['de', 'da'])('in %s', async (language) => {
    const { out } = await plumblineInside('--lang', language, 'pack', 'list')
    expect(out).not.toContain('legal advice')
  })
})
