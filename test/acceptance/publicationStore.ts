import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { testOutboxRow, testPublication } from '#test/support/storeRows.ts'
import { testShift } from '#test/support/testShift.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const outlet = id<'Outlet'>('nordbad')
const weekOn = '2026-03-16'

export const publicationStoreSuite = (adapter: StoreAdapter) =>
  describe('publications', () => {
    it(
      'keeps every revision, gives the newest, and marks the plan at its present edit',
      onStores(adapter, async (open) => {
        const { plans, publications, outbox } = open.stores()
        plans.edit(outlet, weekOn, {
          label: 'add',
          baseSeq: 0,
          changes: [{ before: null, after: testShift('a', 8, 12) }],
          at: 1,
        })
        expect(publications.latest(outlet, weekOn)).toBeNull()
        const first = testPublication(1, { shifts: [testShift('a', 8, 12)] })
        publications.append(first, () => outbox.add(testOutboxRow(1)))
        const second = testPublication(2, {
          exceptions: [{ findingKey: 'k', reason: 'r', ownerId: id('mia'), acceptedAt: 3 }],
        })
        publications.append(second, () => outbox.add(testOutboxRow(2)))
        await open.reopen()
        expect(open.stores().publications.latest(outlet, weekOn)).toEqual(second)
        expect(open.stores().publications.all(outlet, weekOn)).toEqual([first, second])
        expect(open.stores().publications.all(id('westbad'), weekOn)).toEqual([])
        expect(open.stores().publications.latest(id('westbad'), weekOn)).toBeNull()
        expect(open.stores().plans.state(outlet, weekOn)).toMatchObject({
          revision: 2,
          publishedAt: second.report.activity.publishedAt,
          publishedSeq: 1,
          undo: 'add',
        })
        expect(
          open
            .stores()
            .outbox.waiting()
            .map((row) => row.seq),
        ).toEqual([1, 2])
      }),
    )
    it(
      'publishes nothing when the outgoing file cannot be kept',
      onStores(adapter, (open) => {
        const { plans, publications, outbox } = open.stores()
        expect(() =>
          publications.append(testPublication(1), () => {
            outbox.add(testOutboxRow(1))
            throw new Error('no room')
          }),
        ).toThrow('no room')
        expect(publications.latest(outlet, weekOn)).toBeNull()
        expect(outbox.waiting()).toEqual([])
        expect(plans.state(outlet, weekOn).revision).toBe(0)
      }),
    )
    it.each([0, 2])('refuses revision %i as the first', (revision) =>
      onStores(adapter, (open) => {
        const { publications } = open.stores()
        expect(() => publications.append(testPublication(revision), () => undefined)).toThrow(`revision ${revision}`)
        expect(publications.latest(outlet, weekOn)).toBeNull()
      })(),
    )
  })
