/** What stands behind one cell of the map: values today, deviations, weeks, and outlets like it. */
import { describe, expect, it } from 'vitest'
import { cellDetail } from '#backend/compare/cellDetail.ts'
import type { CellDetail } from '#shared/contract/compare.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { bandedPack } from '#test/support/regionDesk.ts'
import { createRegionBackend, receive } from '#test/support/testRegion.ts'
import {
  approvalOf,
  outerOverride,
  restFinding,
  restValue,
  testOverride,
  testWeek,
  testWeekOn,
} from '#test/support/testReports.ts'

type Backend = ReturnType<typeof createRegionBackend>
const cell = (backend: Backend, ruleId = 'rest', over: { readonly weeks?: number } = {}): CellDetail => {
  const detail = cellDetail(backend, { outletId: id('nordbad'), ruleId: id(ruleId), weeks: 4, ...over })
  if (!detail.ok) throw new Error(JSON.stringify(detail.error))
  return detail.value
}
const withOverrides = (...overrides: readonly Override[]): Backend => {
  const backend = createRegionBackend()
  receive(backend.stores, 'nordbad', { overrides })
  return backend
}

describe('the values of today', () => {
  it('are those of the rule where nothing deviates', () => {
    expect(cell(createRegionBackend()).values).toMatchObject([
      { parameter: 'minimum', value: 660, shared: 660, layers: [{ layer: 'house' }] },
    ])
  })

  it.each<readonly [string, Partial<Override>, number]>([
    ['one that holds', {}, 630],
    ['one that ended yesterday', { untilOn: addDays(testWeekOn, -1) }, 660],
    ['one that ends today', { untilOn: testWeekOn }, 630],
    ['one that begins tomorrow', { fromOn: addDays(testWeekOn, 1) }, 660],
    ['one that was withdrawn', { withdrawnAt: 3 }, 660],
    ['one of another rule', { ruleId: id('day'), parameter: 'maximum' }, 660],
  ])('with a local value: %s', (_, over, value) => {
    expect(cell(withOverrides(testOverride(over))).values[0]).toMatchObject({ parameter: 'minimum', value })
  })

  it('name a cell of a table only where it was touched', () => {
    const backend = createRegionBackend()
    backend.stores.packs.save(bandedPack())
    expect(cell(backend, 'staffing').values).toEqual([])
    const guards = testOverride({ ruleId: id('staffing'), parameter: 'cell:busy:guard', value: 2 })
    receive(backend.stores, 'nordbad', { overrides: [guards] })
    expect(cell(backend, 'staffing').values).toMatchObject([{ parameter: 'cell:busy:guard', value: 2, shared: 3 }])
  })

  it('name a cell that a published week had from several layers', () => {
    const backend = createRegionBackend()
    backend.stores.packs.save(bandedPack())
    const layer = {
      value: 3,
      bounds: null,
      setBy: 'x',
      overrideId: null,
      state: 'applied',
      reason: null,
      untilOn: null,
    } as const
    const layers = [
      { ...layer, layer: 'house' as const },
      { ...layer, layer: 'region' as const },
    ]
    const value = { ...restValue(), ruleId: id<'Rule'>('staffing'), parameter: 'cell:quiet:guard' }
    const published = (of: readonly (typeof layers)[number][]) =>
      receive(backend.stores, 'nordbad', { week: testWeek({ evaluation: { values: [{ ...value, layers: of }] } }) })
    published(layers.slice(0, 1))
    expect(cell(backend, 'staffing').values).toEqual([])
    published(layers)
    expect(cell(backend, 'staffing').values.map(({ parameter }) => parameter)).toEqual(['cell:quiet:guard'])
  })
})

describe('the deviations', () => {
  const stateOf = (override: Override): string | undefined => cell(withOverrides(override)).overrides[0]?.state
  const asked = outerOverride()

  it.each<readonly [string, Override, string]>([
    ['in force', testOverride(), 'active'],
    ['ended', testOverride({ untilOn: addDays(testWeekOn, -1) }), 'expired'],
    ['planned', testOverride({ fromOn: addDays(testWeekOn, 1) }), 'planned'],
    ['withdrawn', testOverride({ withdrawnAt: 3 }), 'withdrawn'],
    ['waiting', asked, 'awaiting'],
    ['waiting, though the outlet says it was approved', { ...asked, decision: approvalOf(asked) }, 'awaiting'],
    ['suspended where its value lies outside the bounds', testOverride({ value: 530 }), 'suspended'],
  ])('%s', (_, override, state) => {
    expect(stateOf(override)).toBe(state)
  })

  it('of other rules are left out, and of numbers that are gone', () => {
    const other = testOverride({ ruleId: id('day'), parameter: 'maximum' })
    expect(cell(withOverrides(other, testOverride({ parameter: 'gone' }))).overrides).toEqual([])
  })
})

describe('the weeks', () => {
  it('are those of this outlet in the period, newest first', () => {
    const backend = createRegionBackend()
    for (const back of [2, 0, 5, 1])
      receive(backend.stores, 'nordbad', { week: testWeek({ weekOn: addDays(testWeekOn, -7 * back) }) })
    receive(backend.stores, 'westbad', { week: testWeek({ outletId: 'westbad' }) })
    const weeks = (count: number) => cell(backend, 'rest', { weeks: count }).weeks.map(({ weekOn }) => weekOn)
    expect(weeks(4)).toEqual([testWeekOn, addDays(testWeekOn, -7), addDays(testWeekOn, -14)])
    expect(weeks(1)).toEqual([testWeekOn])
    expect(weeks(6)).toHaveLength(4)
  })

  it('say what this rule found, and what of it was accepted', () => {
    const backend = createRegionBackend()
    const mine = restFinding()
    const other = restFinding({ key: 'day|p1|x', ruleId: id('day') })
    const accepted = (findingKey: string) => ({ findingKey, reason: 'r', ownerId: id<'Actor'>('mia'), acceptedAt: 1 })
    const week = testWeek({
      revision: 3,
      packVersion: 1,
      evaluation: { findings: [mine, other] },
      exceptions: [accepted(other.key), accepted(mine.key)],
    })
    const sha256 = receive(backend.stores, 'nordbad', { week })
    expect(cell(backend).weeks).toMatchObject([
      { weekOn: testWeekOn, revision: 3, packVersion: 1, sha256, findings: [mine], excepted: [mine.key] },
    ])
    expect(cell(backend, 'day').weeks).toMatchObject([{ findings: [other], excepted: [other.key] }])
    expect(cell(backend, 'minors').weeks).toMatchObject([{ findings: [], excepted: [] }])
  })
})

describe('what is asked for and is not there', () => {
  it.each([
    ['a rule', 'nordbad', 'gone', 'rule'],
    ['an outlet', 'gone', 'rest', 'outlet'],
  ])('%s', (_, outletId, ruleId, what) => {
    const detail = cellDetail(createRegionBackend(), { outletId: id(outletId), ruleId: id(ruleId), weeks: 4 })
    expect(detail).toMatchObject({ ok: false, error: { why: 'notFound', details: { what, id: 'gone' } } })
  })

  it('a rule that the newest rules no longer have', () => {
    const backend = createRegionBackend()
    backend.stores.packs.save(testPack({ version: 2, rules: testPack().rules.slice(1) }))
    expect(cellDetail(backend, { outletId: id('nordbad'), ruleId: id('rest'), weeks: 4 })).toMatchObject({
      error: { why: 'notFound', details: { what: 'rule' } },
    })
  })

  it('outlets to compare with, for a rule that has no table', () => {
    const backend = createRegionBackend()
    receive(backend.stores, 'westbad', { week: testWeek({ outletId: 'westbad' }) })
    expect(cell(backend).pairs).toEqual([])
  })
})
