import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { Refused } from '#shared/sync/model.ts'
import type { ChainStore, Head } from '#shared/sync/ports.ts'
import { testApproval, testOutletReport, testOverride, testReceived, testWeekReport } from '#test/support/storeRows.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const accept = (
  chains: ChainStore,
  seq: number,
  revision: number | null,
  over: Partial<Head> = {},
  weekOn: LocalDate = '2026-03-16',
) => {
  const { file, head } = testReceived(seq, over)
  const outletId = head.ownerId
  const week = revision === null ? null : testWeekReport(revision, { weekOn }, outletId)
  chains.acceptReport(file, head, testOutletReport(week, outletId, [testOverride(`${head.deviceId}-${seq}`)]))
  return { file, head }
}
const refusal = (path: string, deviceId: string): Refused => ({
  path,
  refusal: 'gap',
  ownerId: 'nordbad',
  deviceId,
  seq: 4,
  nextStep: 'wait',
})

const acceptance = (adapter: StoreAdapter) => {
  it(
    'keeps raw bytes and moves the head of the writer in that directory',
    onStores(adapter, async (open) => {
      accept(open.stores().chains, 1, null)
      const { file, head } = accept(open.stores().chains, 2, null, { clockOffMs: -7, packVersion: 3 })
      const other = accept(open.stores().chains, 1, null, { ownerId: 'westbad' })
      await open.reopen()
      const { chains } = open.stores()
      expect(chains.heads()).toEqual([head, other.head])
      expect(chains.file(file.path)).toEqual(file)
      expect(chains.file('nowhere')).toBeNull()
    }),
  )
  it(
    'takes the same file again as nothing new, and never moves back or changes what it has',
    onStores(adapter, (open) => {
      const { chains } = open.stores()
      const { file, head } = accept(chains, 5, 1)
      accept(chains, 5, 1)
      expect(() => accept(chains, 4, 1)).toThrow('never moves back')
      expect(() => chains.acceptPaper({ ...file, sha256: 'other' }, head)).toThrow('other bytes')
      expect(() => chains.acceptPaper({ ...file, path: 'fork' }, head)).toThrow('never moves back')
      expect(chains.heads()).toEqual([head])
      expect(chains.file('fork')).toBeNull()
      expect(chains.newestReports()).toHaveLength(1)
    }),
  )
  it(
    'keeps books and approvals',
    onStores(adapter, async (open) => {
      const book = testReceived(1, { type: 'wt1', ownerId: 'device9' })
      open.stores().chains.acceptPaper(book.file, book.head)
      for (const [seq, decidedAt] of [
        [1, 30],
        [2, 10],
      ] as const) {
        const { file, head } = testReceived(seq, { type: 'ap1', ownerId: 'lea' })
        open.stores().chains.acceptApproval(file, head, testApproval(decidedAt))
      }
      await open.reopen()
      const { chains } = open.stores()
      expect(chains.approvals()).toEqual([
        { ...testApproval(10), path: 'lea/device1.2.ap1', deviceId: 'device1' },
        { ...testApproval(30), path: 'lea/device1.1.ap1', deviceId: 'device1' },
      ])
      expect(chains.heads().map((head) => [head.type, head.seq])).toEqual([
        ['ap1', 2],
        ['wt1', 1],
      ])
    }),
  )
}

const numbers = (adapter: StoreAdapter) => {
  it(
    'finds an accepted file by its number, and all of them page by page',
    onStores(adapter, (open) => {
      const { chains } = open.stores()
      const accepted = [1, 2, 3].map((seq) => accept(chains, seq, null).file)
      const approval = testReceived(1, { type: 'ap1', ownerId: 'lea' })
      chains.acceptApproval(approval.file, approval.head, testApproval(1))
      const [first, second, third] = accepted.map(({ path, sha256 }) => ({ path, sha256 }))
      expect(chains.at('device1', 'cs1', 2)).toEqual(second)
      expect([chains.at('device1', 'cs1', 4), chains.at('device2', 'cs1', 2)]).toEqual([null, null])
      expect(chains.at('device1', 'ap1', 1)?.path).toBe(approval.file.path)
      expect(chains.acceptedAfter('', 2)).toEqual([{ path: approval.file.path, sha256: approval.file.sha256 }, first])
      expect(chains.acceptedAfter(first?.path ?? '', 9)).toEqual([second, third])
      expect(chains.acceptedAfter(third?.path ?? '', 9)).toEqual([])
    }),
  )
}

const reading = (adapter: StoreAdapter) => {
  it(
    'gives the newest revision of each week of each outlet in a range',
    onStores(adapter, async (open) => {
      const { chains } = open.stores()
      const westbad = { ownerId: 'westbad', deviceId: id<'Device'>('device2') }
      accept(chains, 1, 1, westbad)
      accept(chains, 1, 1)
      accept(chains, 2, 2)
      accept(chains, 3, null)
      accept(chains, 4, 1, {}, '2026-03-23')
      accept(chains, 5, 1, {}, '2026-03-30')
      await open.reopen()
      const found = open.stores().chains.weeks('2026-03-16', '2026-03-23')
      expect(found.map(({ report, week, path }) => [report.outletId, week.weekOn, week.revision, path])).toEqual([
        ['nordbad', '2026-03-16', 2, 'nordbad/device1.2.cs1'],
        ['nordbad', '2026-03-23', 1, 'nordbad/device1.4.cs1'],
        ['westbad', '2026-03-16', 1, 'westbad/device2.1.cs1'],
      ])
      const { file, head } = testReceived(2)
      expect(found[0]).toEqual({
        report: testOutletReport(testWeekReport(2), 'nordbad', [testOverride('device1-2')]),
        week: testWeekReport(2),
        path: file.path,
        sha256: file.sha256,
        createdAt: head.createdAt,
      })
      expect(open.stores().chains.weeks('2026-03-16', '2026-03-16', id('westbad'))).toHaveLength(1)
      expect(open.stores().chains.weeks('2026-04-06', '2026-04-13')).toEqual([])
    }),
  )
  it.each([
    ['one order', [0, 1, 2, 3]],
    ['another order', [3, 2, 0, 1]],
  ])("goes by a device's number before its clock, and between devices by time, in %s", (_name, order) =>
    onStores(adapter, (open) => {
      const { chains } = open.stores()
      const second = { deviceId: id<'Device'>('device2') }
      const arrivals = [
        () => accept(chains, 1, 1, { createdAt: 9_000 }),
        () => accept(chains, 2, null, { createdAt: 10 }),
        () => accept(chains, 1, null, { ...second, createdAt: 20 }),
        () => accept(chains, 1, null, { ownerId: 'westbad', createdAt: 1 }),
      ]
      for (const arrival of order) arrivals[arrival]?.()
      const newest = chains.newestReports()
      expect(newest.map(({ outletId, path, createdAt }) => [outletId, path, createdAt])).toEqual([
        ['nordbad', 'nordbad/device2.1.cs1', 20],
        ['westbad', 'westbad/device1.1.cs1', 1],
      ])
      expect(newest[0]?.report.overrides).toEqual([testOverride('device2-1')])
    })(),
  )
}

const oneByOne = (adapter: StoreAdapter) =>
  it(
    'gives of each outlet the newest report and the newest week between two days, as the lists do',
    onStores(adapter, (open) => {
      const { chains } = open.stores()
      accept(chains, 1, 1, {}, '2026-03-09')
      accept(chains, 2, 2, {}, '2026-03-16')
      accept(chains, 3, 1, {}, '2026-03-02')
      accept(chains, 4, 1, {}, '2026-04-06')
      accept(chains, 5, null)
      accept(chains, 1, 1, { ownerId: 'westbad', deviceId: id('device2') }, '2026-03-09')
      accept(chains, 1, 1, { ownerId: 'seebad', deviceId: id('device3') }, '2026-01-05')
      chains.voidAbove(new Map([[id<'Device'>('device4'), 0]]))
      accept(chains, 1, 9, { ownerId: 'nordbad', deviceId: id('device4') }, '2026-03-16')
      chains.voidAbove(new Map([[id<'Device'>('device4'), 0]]))
      const said = [...chains.eachNewest('2026-03-02', '2026-03-23')].map(
        ({ path, report }) => `${path} ${report.week?.weekOn ?? 'no week'} ${report.overrides.length}`,
      )
      expect(said.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
        'nordbad/device1.2.cs1 2026-03-16 1',
        'nordbad/device1.5.cs1 no week 1',
        'seebad/device3.1.cs1 2026-01-05 1',
        'westbad/device2.1.cs1 2026-03-09 1',
        'westbad/device2.1.cs1 2026-03-09 1',
      ])
    }),
  )

/** `nordbad` has said weeks of revision 1, 2, 3 by one device, and a fourth by another. */
const revoking = (adapter: StoreAdapter) => {
  const device1 = id<'Device'>('device1')
  const seen = ({ chains }: { readonly chains: ChainStore }) => ({
    week: chains.weeks('2026-03-16', '2026-03-16').map(({ week }) => week.revision),
    newest: chains.newestReports().map(({ path }) => path),
    approvals: chains.approvals().map(({ path }) => path),
  })
  const fill = (chains: ChainStore) => {
    for (const seq of [1, 2, 3]) accept(chains, seq, seq)
    for (const [seq, decidedAt] of [
      [1, 30],
      [2, 10],
    ] as const) {
      const { file, head } = testReceived(seq, { type: 'ap1', ownerId: 'lea', deviceId: id('device3') })
      chains.acceptApproval(file, head, testApproval(decidedAt))
    }
    const paper = testReceived(3, { type: 'ap1', ownerId: 'lea', deviceId: id('device3') })
    chains.acceptPaper(paper.file, paper.head)
  }
  it(
    'takes what a device said above a number out of every answer, and keeps bytes, numbers and head',
    onStores(adapter, async (open) => {
      const { chains } = open.stores()
      fill(chains)
      const heads = chains.heads()
      const limits = new Map([
        [device1, 1],
        [id<'Device'>('device3'), 1],
        [id<'Device'>('nobody'), 0],
      ])
      const expected = ['lea/device3.2.ap1', 'nordbad/device1.2.cs1', 'nordbad/device1.3.cs1']
      expect(chains.voidAbove(limits)).toEqual(expected)
      const left = { week: [1], newest: ['nordbad/device1.1.cs1'], approvals: ['lea/device3.1.ap1'] }
      expect(seen(open.stores())).toEqual(left)
      await open.reopen()
      const after = open.stores()
      expect(seen(after)).toEqual(left)
      expect(after.chains.heads()).toEqual(heads)
      const third = testReceived(3)
      expect(after.chains.file(third.file.path)).toEqual(third.file)
      expect(after.chains.at('device1', 'cs1', 3)?.sha256).toBe(third.head.sha256)
      expect(after.chains.acceptedAfter('', 9)).toHaveLength(6)
      expect(after.chains.voidAbove(limits)).toEqual(expected)
    }),
  )
  it(
    'lets another device speak for the outlet, also one that spoke before',
    onStores(adapter, (open) => {
      const { chains } = open.stores()
      fill(chains)
      accept(chains, 1, 2, { deviceId: id('device2'), createdAt: 5 })
      chains.voidAbove(new Map([[device1, 0]]))
      const left = { week: [2], newest: ['nordbad/device2.1.cs1'] }
      expect(seen(open.stores())).toMatchObject(left)
      accept(chains, 4, 9)
      expect(chains.voidAbove(new Map([[device1, 0]]))).toHaveLength(4)
      expect(seen(open.stores())).toMatchObject(left)
    }),
  )
  it(
    'lets all stand again that the next call does not name',
    onStores(adapter, (open) => {
      const { chains } = open.stores()
      fill(chains)
      const before = seen(open.stores())
      chains.voidAbove(new Map([[device1, 0]]))
      expect(chains.voidAbove(new Map([[device1, 2]]))).toEqual(['nordbad/device1.3.cs1'])
      expect(seen(open.stores()).week).toEqual([2])
      expect(chains.voidAbove(new Map())).toEqual([])
      expect(seen(open.stores())).toEqual(before)
    }),
  )
}

export const chainStoreSuite = (adapter: StoreAdapter) =>
  describe('chains', () => {
    acceptance(adapter)
    reading(adapter)
    numbers(adapter)
    revoking(adapter)
    oneByOne(adapter)
    it(
      'reads another report where the first was taken back with its transaction',
      onStores(adapter, (open) => {
        const { chains, transaction } = open.stores()
        const { file, head } = testReceived(1)
        const sealed = (sha256: string, revision: number) =>
          chains.acceptReport({ ...file, sha256 }, { ...head, sha256 }, testOutletReport(testWeekReport(revision)))
        expect(() =>
          transaction(() => {
            sealed('first', 1)
            expect(chains.weeks('2026-03-16', '2026-03-16')[0]?.week.revision).toBe(1)
            throw new Error('taken back')
          }),
        ).toThrow('taken back')
        sealed('second', 2)
        expect(chains.weeks('2026-03-16', '2026-03-16')[0]?.week.revision).toBe(2)
      }),
    )
    it(
      'replaces the refused files of one device',
      onStores(adapter, (open) => {
        const { chains } = open.stores()
        chains.setRefused('d2', [refusal('z', 'd2')])
        chains.setRefused('d1', [refusal('b', 'd1'), refusal('a', 'd1')])
        expect(chains.refused().map((row) => row.path)).toEqual(['a', 'b', 'z'])
        chains.setRefused('d1', [])
        expect(chains.refused()).toEqual([refusal('z', 'd2')])
      }),
    )
  })
