import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { LeavingRead } from '#shared/roster/ports.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const read: LeavingRead = { outletId: id('nordbad'), version: 1, actorId: id('mia'), readAt: 5 }

export const leavingStoreSuite = (adapter: StoreAdapter) =>
  describe('what leaves an outlet', () => {
    it(
      'is confirmed for one outlet, stays so, and is confirmed anew',
      onStores(adapter, async (open) => {
        expect(open.stores().leaving.get(read.outletId)).toBeNull()
        open.stores().leaving.save(read)
        await open.reopen()
        expect(open.stores().leaving.get(read.outletId)).toEqual(read)
        expect(open.stores().leaving.get(id('westbad'))).toBeNull()
        const later = { ...read, version: 2, actorId: id<'Actor'>('max'), readAt: 9 }
        open.stores().leaving.save(later)
        expect(open.stores().leaving.get(read.outletId)).toEqual(later)
      }),
    )
    it(
      'is not confirmed by what was taken back',
      onStores(adapter, (open) => {
        const { leaving, transaction } = open.stores()
        const fail = () =>
          transaction(() => {
            leaving.save(read)
            throw new Error('no room')
          })
        expect(fail).toThrow('no room')
        expect(leaving.get(read.outletId)).toBeNull()
      }),
    )
  })
