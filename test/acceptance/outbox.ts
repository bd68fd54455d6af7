import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { testOutboxRow } from '#test/support/storeRows.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

export const outboxSuite = (adapter: StoreAdapter) =>
  describe('outbox', () => {
    it(
      'keeps the bytes as they were until they are read back, oldest first',
      onStores(adapter, async (open) => {
        const rows = [1, 2, 3].map((seq) => testOutboxRow(seq))
        for (const row of rows) open.stores().outbox.add(row)
        await open.reopen()
        const { outbox } = open.stores()
        const fresh = { readBackAt: null, attempts: 0, problem: null }
        expect(outbox.waiting()).toEqual(rows.map((row) => ({ ...row, ...fresh })))
        expect(outbox.lastReadBackAt()).toBeNull()
        outbox.markRead('outlets/nordbad/2.cs1', 900)
        outbox.markRead('outlets/nordbad/1.cs1', 800)
        expect(outbox.waiting().map((row) => row.seq)).toEqual([3])
        expect(outbox.byPath('outlets/nordbad/1.cs1')).toEqual({ ...testOutboxRow(1), ...fresh, readBackAt: 800 })
        expect(outbox.byPath('outlets/nordbad/9.cs1')).toBeNull()
        expect(outbox.lastReadBackAt()).toBe(900)
      }),
    )
    it(
      'counts failures and forgets the problem once the file is there',
      onStores(adapter, (open) => {
        const { outbox } = open.stores()
        outbox.add(testOutboxRow(1))
        outbox.markFailed('outlets/nordbad/1.cs1', 'hung')
        outbox.markFailed('outlets/nordbad/1.cs1', 'full')
        expect(outbox.waiting()).toMatchObject([{ attempts: 2, problem: 'full' }])
        outbox.markRead('outlets/nordbad/1.cs1', 5)
        expect(outbox.byPath('outlets/nordbad/1.cs1')).toMatchObject({ attempts: 2, problem: null, readBackAt: 5 })
      }),
    )
    it(
      'knows the head of each kind of each device, waiting or not',
      onStores(adapter, (open) => {
        const { outbox } = open.stores()
        expect(outbox.head(id('device1'), 'cs1')).toBeNull()
        for (const seq of [1, 2]) outbox.add(testOutboxRow(seq))
        outbox.add(testOutboxRow(7, { path: 'approvals/lea/7.ap1', type: 'ap1' }))
        outbox.add(testOutboxRow(5, { path: 'outlets/westbad/5.cs1', deviceId: id('device2') }))
        outbox.markRead('outlets/nordbad/2.cs1', 5)
        expect(outbox.head(id('device1'), 'cs1')).toEqual({ seq: 2, sha256: testOutboxRow(2).sha256 })
        expect(outbox.head(id('device1'), 'ap1')?.seq).toBe(7)
        expect(outbox.head(id('device2'), 'cs1')?.seq).toBe(5)
      }),
    )
    it(
      'takes the same file twice as once, and never two files under one path or number',
      onStores(adapter, (open) => {
        const { outbox } = open.stores()
        outbox.add(testOutboxRow(1))
        outbox.markFailed('outlets/nordbad/1.cs1', 'io')
        outbox.add(testOutboxRow(1))
        expect(outbox.waiting()).toMatchObject([{ attempts: 1, problem: 'io' }])
        const otherBytes = { bytes: Uint8Array.from([9]) }
        expect(() => outbox.add(testOutboxRow(1, otherBytes))).toThrow('taken')
        expect(() => outbox.add(testOutboxRow(1, { ...otherBytes, path: 'outlets/nordbad/1b.cs1' }))).toThrow('taken')
        expect(outbox.waiting()).toHaveLength(1)
      }),
    )
  })
