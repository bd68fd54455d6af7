import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHousePack } from '#backend/packs/housePack.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import type { RulePack } from '#shared/rules/model.ts'

const text = { en: 'North', de: 'Nord', da: 'Nord' }
const house: RulePack = {
  ...createHousePack({ organisationId: id('org'), publishedAt: 0, effectiveOn: '2026-07-06', publishedBy: 'Ada' }),
  adjustments: [
    {
      ruleId: id('week-limit'),
      parameter: 'maximum',
      scope: { regionIds: [id('north')] },
      value: 2_400,
      bounds: { free: { min: 2_400, max: 2_400 }, outer: { min: 2_300, max: 2_500 } },
      setBy: 'Region North',
      reason: 'long ways',
    },
  ],
}

type Path = readonly (string | number)[]
const leavesOf = (value: unknown, path: Path = []): readonly Path[] =>
  value === null || typeof value !== 'object'
    ? [path]
    : Object.entries(value).flatMap(([key, member]) =>
        leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
      )

/** The same value with one leaf changed to something else of its type. */
const changedAt = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) {
    if (typeof value === 'number') return value + 1
    return typeof value === 'string' ? `${value}x` : 'x'
  }
  if (Array.isArray(value)) return value.map((item, at): unknown => (at === key ? changedAt(item, rest) : item))
  return { ...(value as object), [key]: changedAt((value as Record<string, unknown>)[key], rest) }
}

const meaning = ({ rules, tables, adjustments, words }: RulePack) => ({ rules, tables, adjustments, words })
const leaves = leavesOf(meaning(house))
const withMeaning = (part: unknown): RulePack => ({ ...house, ...(part as Partial<RulePack>) })

describe('the difference between two packs is whole', () => {
  it('has plenty to look at', () => {
    expect(leaves.length).toBeGreaterThan(1_500)
  })

  it('no part of a rule, a table, an adjustment or a word changes unseen, in either direction', () => {
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const other = withMeaning(changedAt(meaning(house), path))
        const unseen = [diffPacks(house, other), diffPacks(other, house)].filter((changes) => changes.length === 0)
        expect({ path, unseen }).toEqual({ path, unseen: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('nothing is told that is the same, also after it was text', () => {
    expect(diffPacks(house, JSON.parse(canonicalJson(house)) as RulePack)).toEqual([])
  })

  it.each<readonly [string, Partial<RulePack>]>([
    ['rules', { rules: house.rules.slice(1) }],
    ['tables', { tables: [] }],
    ['adjustments', { adjustments: [] }],
    ['words', { words: {} }],
  ])('is seen when members are left out of: %s', (_name, part) => {
    const fewer = { ...house, ...part }
    expect(diffPacks(house, fewer)).not.toEqual([])
    expect(diffPacks(fewer, house)).toHaveLength(diffPacks(house, fewer).length)
  })

  it('tells every word of a pack that had none', () => {
    const { words = {}, ...bare } = house
    const changes = diffPacks(bare, house)
    expect(changes.map((change) => change.type === 'word' && change.code)).toEqual(Object.keys(words))
    expect(changes.every((change) => change.type === 'word' && change.before === null)).toBe(true)
  })

  it('tells two adjustments of one number in one place apart', () => {
    const [first] = house.adjustments
    if (first === undefined) throw new Error('there is one')
    const twice = { ...house, adjustments: [first, { ...first, reason: 'again' }] }
    expect(diffPacks(house, twice)).toEqual([
      { type: 'adjustmentAdded', ruleId: first.ruleId, adjustment: { ...first, reason: 'again' } },
    ])
  })

  it('names a row apart from its numbers', () => {
    const tables = house.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row, at) => (at === 0 ? { ...row, label: text } : row)),
    }))
    expect(diffPacks(house, { ...house, tables })).toMatchObject([{ type: 'rowLabel', after: text }])
  })
})
