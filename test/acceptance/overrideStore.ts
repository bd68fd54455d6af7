import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Decision } from '#shared/overrides/model.ts'
import { testOverride } from '#test/support/storeRows.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const decision: Decision = {
  requestDigest: 'aa',
  verdict: 'refused',
  reason: 'Too long',
  actorId: id('lea'),
  decidedAt: 60,
}

export const overrideStoreSuite = (adapter: StoreAdapter) =>
  describe('overrides', () => {
    it(
      'lists those of an outlet, oldest first, with every field',
      onStores(adapter, async (open) => {
        const young = testOverride('o1', { requestedAt: 90, band: 'outer', decision, category: 'mitigated' })
        const old = testOverride('o2', { requestedAt: 40, withdrawnAt: 70, outcome: 'propose' })
        const same = testOverride('o3', { requestedAt: 40 })
        for (const override of [young, same, old, testOverride('x', { outletId: id('westbad') })]) {
          open.stores().overrides.save(override)
        }
        await open.reopen()
        expect(open.stores().overrides.list(id('nordbad'))).toEqual([old, same, young])
        expect(open.stores().overrides.get(id('o1'))).toEqual(young)
        expect(open.stores().overrides.get(id('none'))).toBeNull()
      }),
    )
    it(
      'takes a decision, a withdrawal and an outcome, and never another request',
      onStores(adapter, (open) => {
        const { overrides } = open.stores()
        const asked = testOverride('o1', { band: 'outer' })
        overrides.save(asked)
        overrides.save({
          ...asked,
          value: 1,
          reason: 'other',
          untilOn: '2030-01-01',
          decision,
          withdrawnAt: 80,
          outcome: 'drop',
        })
        expect(overrides.get(id('o1'))).toEqual({ ...asked, decision, withdrawnAt: 80, outcome: 'drop' })
      }),
    )
  })
