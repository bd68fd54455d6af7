import { describe, expect, it } from 'vitest'
import { createHousePack } from '#backend/packs/housePack.ts'
import { id } from '#shared/kernel/ids.ts'
import { knownFormats } from '#shared/rules/knownFormats.ts'
import type { Adjustment, RulePack } from '#shared/rules/model.ts'
import { testOutlet, testPack } from '#test/support/testOrganisation.ts'

const pool = testOutlet('nordbad')
const [rule] = testPack().rules
if (rule === undefined) throw new Error('no rule')
const scoped = (formats: readonly string[]): RulePack => testPack({ rules: [{ ...rule, scope: { formats } }] })
const adjusted = (formats: readonly string[]): RulePack => {
  const adjustment: Adjustment = {
    ruleId: rule.ruleId,
    parameter: 'minimum',
    scope: { formats },
    value: 600,
    bounds: null,
    setBy: 'Ada',
    reason: 'test',
  }
  return testPack({ adjustments: [adjustment] })
}
const house = createHousePack({
  organisationId: id('org'),
  publishedAt: 0,
  effectiveOn: '2026-01-05',
  publishedBy: 'Ada',
})

describe('a format is known', () => {
  it.each<[string, RulePack | null, readonly string[]]>([
    ['by an outlet that has it, before any rules', null, ['pool']],
    ['by an outlet, where no rule says anything of formats', testPack(), ['pool']],
    ['by the scope of a rule', scoped(['sauna', 'pool']), ['pool', 'sauna']],
    ['by an adjustment', adjusted(['rink']), ['pool', 'rink']],
  ])('%s', (_, pack, formats) => {
    expect(knownFormats(pack, [pool, pool])).toEqual(formats)
  })

  it('by a table that asks for it, in the first rules', () => {
    expect(knownFormats(house, []).toSorted()).toEqual(['bakery-cafe', 'restaurant', 'shop'])
  })

  it('and not by another column of such a table', () => {
    const [table] = house.tables
    const others = table?.inputs.filter(({ name }) => name !== 'format') ?? []
    expect(others.length).toBeGreaterThan(0)
    const without = table === undefined ? [] : [{ ...table, inputs: others }]
    expect(knownFormats({ ...house, rules: [], tables: without }, [])).toEqual([])
  })
})
