import { describe, expect, it } from 'vitest'
import { testPack } from '#test/support/testOrganisation.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

export const packStoreSuite = (adapter: StoreAdapter) =>
  describe('packs', () => {
    it(
      'has none at first',
      onStores(adapter, (open) => {
        const { packs } = open.stores()
        expect([packs.list(), packs.newest(), packs.inForce('2026-01-01')]).toEqual([[], null, null])
      }),
    )
    it(
      'finds the highest version in force on a date, else the lowest there is',
      onStores(adapter, async (open) => {
        const first = testPack({ version: 1, effectiveOn: '2026-01-05' })
        const second = testPack({ version: 2, effectiveOn: '2026-06-01' })
        const third = testPack({ version: 3, effectiveOn: '2026-03-02' })
        for (const pack of [third, first, second]) open.stores().packs.save(pack)
        await open.reopen()
        const { packs } = open.stores()
        expect(packs.list()).toEqual([first, second, third])
        expect(packs.newest()).toEqual(third)
        const versions = ['2025-12-29', '2026-01-05', '2026-03-01', '2026-03-02', '2026-07-06'] as const
        expect(versions.map((on) => packs.inForce(on)?.version)).toEqual([1, 1, 1, 3, 3])
      }),
    )
    it(
      'never changes a version that it has',
      onStores(adapter, (open) => {
        const { packs } = open.stores()
        packs.save(testPack({ version: 1, note: 'as published' }))
        packs.save(testPack({ version: 1, note: 'changed', effectiveOn: '2030-01-07' }))
        expect(packs.list()).toEqual([testPack({ version: 1, note: 'as published' })])
      }),
    )
  })

export const draftStoreSuite = (adapter: StoreAdapter) =>
  describe('the draft of a pack', () => {
    it(
      'steps back over a restart until nothing is left',
      onStores(adapter, async (open) => {
        const [one, two, three] = ['one', 'two', 'three'].map((note) => testPack({ note })) as [
          ReturnType<typeof testPack>,
          ReturnType<typeof testPack>,
          ReturnType<typeof testPack>,
        ]
        expect(open.stores().drafts.current()).toBeNull()
        for (const draft of [one, two, three]) open.stores().drafts.push(draft)
        await open.reopen()
        const { drafts } = open.stores()
        expect(drafts.current()).toEqual(three)
        expect(drafts.undo()).toEqual(two)
        drafts.push(three)
        expect(drafts.undo()).toEqual(two)
        expect(drafts.undo()).toEqual(one)
        expect(drafts.undo()).toBeNull()
        expect(drafts.undo()).toBeNull()
        expect(drafts.current()).toBeNull()
      }),
    )
    it(
      'is gone with its history once cleared',
      onStores(adapter, (open) => {
        const { drafts } = open.stores()
        drafts.push(testPack({ note: 'one' }))
        drafts.push(testPack({ note: 'two' }))
        drafts.clear()
        expect([drafts.current(), drafts.undo()]).toEqual([null, null])
      }),
    )
  })
