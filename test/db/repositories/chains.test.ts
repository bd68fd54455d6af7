import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import type { ChainStore } from '#shared/sync/ports.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'
import { testOutletReport, testReceived, testWeekReport } from '#test/support/storeRows.ts'

const monday: LocalDate = '2026-03-16'
/** One file of a device of an outlet: a week's report of some revision, or one without a week. */
interface Sent {
  readonly outlet: number
  readonly device: number
  readonly week: number | null
  readonly revision: number
  readonly createdAt: number
}
const sent: fc.Arbitrary<Sent> = fc.record({
  outlet: fc.nat({ max: 1 }),
  device: fc.nat({ max: 1 }),
  week: fc.option(fc.nat({ max: 2 })),
  revision: fc.integer({ min: 1, max: 4 }),
  createdAt: fc.nat({ max: 50 }),
})
const outletOf = ({ outlet }: Pick<Sent, 'outlet'>, run: number) => `outlet${run}x${outlet}`
const deviceOf = ({ outlet, device }: Pick<Sent, 'outlet' | 'device'>, run: number) =>
  `device${run}x${outlet}x${device}`

interface Stored extends Sent {
  readonly seq: number
  readonly path: string
}
/** Sends all, each device numbering its own; gives what was sent. */
const send = (chains: ChainStore, run: number, list: readonly Sent[]): readonly Stored[] => {
  const seqs = new Map<string, number>()
  return list.map((one) => {
    const [ownerId, deviceId] = [outletOf(one, run), deviceOf(one, run)]
    const seq = (seqs.get(deviceId) ?? 0) + 1
    seqs.set(deviceId, seq)
    const { file, head } = testReceived(seq, { ownerId, deviceId: id(deviceId), createdAt: one.createdAt })
    const weekOn = one.week === null ? null : addDays(monday, 7 * one.week)
    const week = weekOn === null ? null : testWeekReport(one.revision, { weekOn }, ownerId)
    chains.acceptReport(file, head, testOutletReport(week, ownerId))
    return { ...one, seq, path: file.path }
  })
}
const best = <T>(list: readonly T[], ...orders: readonly ((one: T) => number)[]): T | undefined =>
  list.toSorted((a, b) => orders.map((order) => order(b) - order(a)).find((difference) => difference !== 0) ?? 0)[0]

describe('reports that were received', () => {
  it('give the highest revision of each week, and of two the one that was made last', async () => {
    const { chains } = await openTestStores(newDataFolder())
    let run = 0
    fc.assert(
      fc.property(fc.array(sent, { maxLength: 25 }), (list) => {
        run += 1
        const stored = send(chains, run, list)
        for (const outlet of [0, 1]) {
          const own = stored.filter((one) => one.outlet === outlet)
          const weeks = chains.weeks(monday, addDays(monday, 21), id(outletOf({ outlet }, run)))
          const expected = [0, 1, 2].flatMap((week) => {
            const newest = best(
              own.filter((one) => one.week === week),
              ({ revision }) => revision,
              ({ createdAt }) => createdAt,
              ({ seq }) => seq,
            )
            return newest === undefined ? [] : [[week, newest.revision, newest.createdAt, newest.seq]]
          })
          const found = weeks.map(({ week, createdAt, path }) => {
            const nth = [0, 1, 2].find((one) => addDays(monday, 7 * one) === week.weekOn)
            return [nth, week.revision, createdAt, stored.find((one) => one.path === path)?.seq]
          })
          expect(found).toEqual(expected)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('give one newest report of each outlet: by number within a device, by time between devices', async () => {
    const { chains } = await openTestStores(newDataFolder())
    let run = 0
    fc.assert(
      fc.property(fc.array(sent, { minLength: 1, maxLength: 25 }), (list) => {
        run += 1
        const stored = send(chains, run, list)
        const newest = new Map(
          chains.newestReports().map(({ outletId, path, createdAt }) => [outletId as string, { path, createdAt }]),
        )
        for (const [name, own] of Map.groupBy(stored, (one) => outletOf(one, run))) {
          const lasts = [...Map.groupBy(own, ({ device }) => device).values()].flatMap(
            (files) => best(files, ({ seq }) => seq) ?? [],
          )
          const latest = Math.max(...lasts.map(({ createdAt }) => createdAt))
          expect(newest.get(name)?.createdAt).toBe(latest)
          expect(lasts.map(({ path }) => path)).toContain(newest.get(name)?.path)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('move the head of a chain on and never back, in whatever order its files are offered', async () => {
    const { chains } = await openTestStores(newDataFolder())
    let run = 0
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), (order) => {
        run += 1
        const deviceId = id<'Device'>(`order${run}`)
        let head = 0
        for (const seq of order) {
          const offered = testReceived(seq, { deviceId })
          const accept = () => chains.acceptPaper(offered.file, offered.head)
          if (seq > head) accept()
          else expect(accept).toThrow('never moves back')
          const rival = { ...offered.file, path: `${offered.file.path}.rival` }
          expect(() => chains.acceptPaper(rival, offered.head)).toThrow('never moves back')
          expect(chains.file(rival.path)).toBeNull()
          head = Math.max(head, seq)
        }
        expect(chains.heads().find((one) => one.deviceId === deviceId)?.seq).toBe(head)
        const kept = order.filter((seq) => chains.file(testReceived(seq, { deviceId }).file.path) !== null)
        // exactly those that were the highest when they came
        expect(kept).toEqual(order.filter((seq, at) => order.slice(0, at).every((before) => before < seq)))
      }),
      { numRuns: 60 },
    )
  })

  it('are none of a file whose report cannot be kept', async () => {
    const { chains } = await openTestStores(newDataFolder())
    const { file, head } = testReceived(1)
    const circular = testOutletReport(null) as { self?: unknown }
    circular.self = circular
    expect(() => chains.acceptReport(file, head, circular as never)).toThrow(/circular/i)
    expect([chains.file(file.path), chains.heads(), chains.newestReports()]).toEqual([null, [], []])
  })
})
