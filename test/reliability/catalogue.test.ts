import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attacks } from './attacks/attacks.ts'
import { caseIds, type CaseId } from './catalogue.ts'
import { invariants } from './catalogue/invariants.ts'

/** Ids in names of tests: `it('F01 …')`, the first column of a case table, or the attacks that are planted. */
const carried = new Set<string>(attacks.map(({ id }) => id))
for (const file of globSync('test/**/*.{test,faults}.ts')) {
  if (file.includes('catalogue.test')) continue
  for (const [, id = ''] of readFileSync(file, 'utf8').matchAll(/['"`[]\s*['"`]?([FAUSD]\d\d)\b/g)) carried.add(id)
}
const lackATest: ReadonlySet<CaseId> = new Set(caseIds.filter((id) => !carried.has(id)))

describe('the catalogue', () => {
  it('has the numbers of each group without a gap', () => {
    const last = { F: 32, A: 35, U: 22, S: 14, D: 9 } as const
    const expected = Object.entries(last).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, nth) => `${letter}${String(nth + 1).padStart(2, '0')}`),
    )
    expect(caseIds).toEqual(expected)
  })

  it.each(caseIds)('has a test that carries %s', (id) => {
    expect(carried.has(id)).toBe(true)
  })

  it('names no case in a test that it does not know', () => {
    expect([...carried].filter((id) => !caseIds.includes(id as CaseId)).toSorted()).toEqual([])
  })

  it.each(Object.entries(invariants))('%s is held by cases that have tests', (_, { by }) => {
    expect(by.length).toBeGreaterThan(0)
    expect(by.filter((id) => lackATest.has(id as CaseId) || !caseIds.includes(id as CaseId))).toEqual([])
  })
})

describe('docs/reliability.md', () => {
  const document = existsSync('docs/reliability.md') ? readFileSync('docs/reliability.md', 'utf8') : ''
  const rows = new Map(
    [...document.matchAll(/^\| ([FAUSDI]\d+) +\| (.*) \|$/gm)].map(([, id = '', rest = '']) => [id, rest]),
  )

  it('has a row for every case and every invariant, in their order', () => {
    expect([...rows.keys()]).toEqual([...caseIds, ...Object.keys(invariants)])
  })

  it('says of every case what was seen', () => {
    const unseen = caseIds.filter((id) => /no test yet|\|\s*$/.test(rows.get(id) ?? ''))
    expect(unseen).toEqual([])
  })
})
