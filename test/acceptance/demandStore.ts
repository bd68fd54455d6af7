import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Demand } from '#shared/roster/model.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const interval = (startAt: number, quantity: number, driver = 'customers'): Demand => ({
  startAt,
  minutes: 30,
  driver,
  quantity,
})

export const demandStoreSuite = (adapter: StoreAdapter) =>
  describe('demand', () => {
    it(
      'gives the intervals that start in [from, to), ascending, of one outlet',
      onStores(adapter, async (open) => {
        open.stores().demand.saveAll(id('a'), [interval(30, 3), interval(10, 1), interval(20, 2), interval(40, 4)])
        open.stores().demand.saveAll(id('b'), [interval(20, 99)])
        await open.reopen()
        expect(open.stores().demand.between(id('a'), 10, 40)).toEqual([
          interval(10, 1),
          interval(20, 2),
          interval(30, 3),
        ])
        expect(open.stores().demand.between(id('a'), 41, 50)).toEqual([])
      }),
    )
    it(
      'replaces the interval of the same driver and start, and keeps other drivers beside it',
      onStores(adapter, (open) => {
        const { demand } = open.stores()
        demand.saveAll(id('a'), [interval(10, 1), interval(10, 7, 'deliveries')])
        demand.saveAll(id('a'), [{ ...interval(10, 5), minutes: 15 }])
        expect(demand.between(id('a'), 0, 100)).toEqual([
          { ...interval(10, 5), minutes: 15 },
          interval(10, 7, 'deliveries'),
        ])
      }),
    )
  })
