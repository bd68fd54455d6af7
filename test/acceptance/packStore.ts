import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#shared/kernel/time.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Proposal, Review } from '#shared/rules/review.ts'
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
      'finds the version of an outlet that tries one before the others',
      onStores(adapter, async (open) => {
        const [nordbad, westbad] = [id<'Outlet'>('nordbad'), id<'Outlet'>('westbad')]
        const first = testPack({ version: 1, effectiveOn: '2026-01-05' })
        const tried = testPack({ version: 2, effectiveOn: '2026-03-02', canary: [nordbad] })
        const last = testPack({ version: 3, effectiveOn: '2026-06-01' })
        for (const pack of [first, tried, last]) open.stores().packs.save(pack)
        await open.reopen()
        const { packs } = open.stores()
        const at = (on: LocalDate) => [nordbad, westbad, undefined].map((one) => packs.inForce(on, one)?.version)
        expect(at('2026-03-01')).toEqual([1, 1, 1])
        expect(at('2026-03-02')).toEqual([2, 1, 1])
        expect(at('2026-06-01')).toEqual([3, 3, 3])
        expect(packs.inForce('2026-04-06', nordbad)).toEqual(tried)
        expect(packs.newest()).toEqual(last)
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
      'steps forth again over a restart, in the order in which it was taken back, until something new is made',
      onStores(adapter, async (open) => {
        const [one, two, three] = [testPack({ note: 'one' }), testPack({ note: 'two' }), testPack({ note: 'three' })]
        expect(open.stores().drafts.redo()).toBeNull()
        for (const draft of [one, two, three]) open.stores().drafts.push(draft)
        expect(open.stores().drafts.steps()).toEqual({ undo: 3, redo: 0 })
        for (let step = 0; step < 4; step += 1) open.stores().drafts.undo()
        await open.reopen()
        const { drafts } = open.stores()
        expect([drafts.current(), drafts.steps()]).toEqual([null, { undo: 0, redo: 3 }])
        expect(drafts.redo()).toEqual(one)
        expect(drafts.redo()).toEqual(two)
        expect([drafts.current(), drafts.steps()]).toEqual([two, { undo: 2, redo: 1 }])
        expect(drafts.undo()).toEqual(one)
        drafts.push(three)
        expect([drafts.redo(), drafts.current(), drafts.steps()]).toEqual([null, three, { undo: 2, redo: 0 }])
        expect(drafts.undo()).toEqual(one)
        expect(drafts.redo()).toEqual(three)
      }),
    )
    it(
      'is gone with its history once cleared',
      onStores(adapter, (open) => {
        const { drafts } = open.stores()
        drafts.push(testPack({ note: 'one' }))
        drafts.push(testPack({ note: 'two' }))
        drafts.clear()
        expect([drafts.current(), drafts.undo(), drafts.redo()]).toEqual([null, null, null])
        expect(drafts.steps()).toEqual({ undo: 0, redo: 0 })
      }),
    )
  })

export const reviewStoreSuite = (adapter: StoreAdapter) =>
  describe('what admins say to each other', () => {
    const draft = testPack({ version: 2 })
    const proposal: Proposal = { digest: 'a'.repeat(64), draft, note: 'n', actorId: id('ada'), proposedAt: 5 }
    const review: Review = {
      digest: 'a'.repeat(64),
      verdict: 'refused',
      reason: 'r',
      actorId: id('ben'),
      reviewedAt: 7,
    }
    it(
      'is nothing at first, and is kept in the order in which it was said',
      onStores(adapter, async (open) => {
        const { reviews } = open.stores()
        expect([reviews.proposals(), reviews.reviews()]).toEqual([[], []])
        const [later, other] = [
          { ...proposal, digest: 'b'.repeat(64), proposedAt: 9 },
          { ...review, actorId: id<'Actor'>('cleo'), reviewedAt: 6 },
        ]
        for (const one of [later, proposal]) reviews.saveProposal(one)
        for (const one of [review, other]) reviews.saveReview(one)
        await open.reopen()
        expect(open.stores().reviews.proposals()).toEqual([proposal, later])
        expect(open.stores().reviews.reviews()).toEqual([other, review])
      }),
    )
    it(
      'is replaced by what the same admin says later of the same content, never by what they said before',
      onStores(adapter, (open) => {
        const { reviews } = open.stores()
        const [early, late] = [
          { ...review, verdict: 'approved', reviewedAt: 1 } as const,
          { ...review, verdict: 'approved', reviewedAt: 8 } as const,
        ]
        for (const one of [review, early]) reviews.saveReview(one)
        expect(reviews.reviews()).toEqual([review])
        reviews.saveReview(late)
        expect(reviews.reviews()).toEqual([late])
        for (const one of [proposal, { ...proposal, note: 'old', proposedAt: 1 }]) reviews.saveProposal(one)
        expect(reviews.proposals()).toEqual([proposal])
      }),
    )
  })
