import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Outbox } from '#shared/sync/ports.ts'
import { newDataFolder, openTestStores } from '#test/support/dataFolder.ts'
import { testOutboxRow } from '#test/support/storeRows.ts'

/** What an outbox of one device must remember: rows by number, in the order in which they came. */
interface Model {
  readonly rows: { seq: number; readBackAt: number | null; attempts: number; problem: string | null }[]
}
interface Step {
  readonly type: 'add' | 'read' | 'fail'
  readonly seq: number
  readonly at: number
}
const pathOf = (device: string, seq: number) => `outlets/${device}/${seq}.cs1`
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    type: fc.constantFrom('add' as const, 'add' as const, 'read' as const, 'fail' as const),
    seq: fc.integer({ min: 1, max: 6 }),
    at: fc.nat({ max: 1_000 }),
  }),
  { maxLength: 30 },
)

const play = (outbox: Outbox, device: string, { type, seq, at }: Step, { rows }: Model): void => {
  const known = rows.find((row) => row.seq === seq)
  const path = pathOf(device, seq)
  if (type === 'add') {
    outbox.add(testOutboxRow(seq, { path, deviceId: id(device) }))
    if (known === undefined) rows.push({ seq, readBackAt: null, attempts: 0, problem: null })
  }
  if (type === 'read') {
    outbox.markRead(path, at)
    if (known !== undefined) Object.assign(known, { readBackAt: at, problem: null })
  }
  if (type === 'fail') {
    outbox.markFailed(path, 'hung')
    if (known !== undefined) Object.assign(known, { attempts: known.attempts + 1, problem: 'hung' })
  }
}

describe('the outbox', () => {
  it('remembers what its device did, whatever it did', async () => {
    const { outbox } = await openTestStores(newDataFolder())
    let devices = 0
    fc.assert(
      fc.property(steps, (list) => {
        const device = `device${(devices += 1)}`
        const model: Model = { rows: [] }
        for (const step of list) play(outbox, device, step, model)
        const own = outbox.waiting().filter(({ deviceId }) => deviceId === device)
        expect(own.map(({ seq, attempts, problem }) => ({ seq, attempts, problem }))).toEqual(
          model.rows
            .filter(({ readBackAt }) => readBackAt === null)
            .map(({ seq, attempts, problem }) => ({ seq, attempts, problem })),
        )
        for (const { seq, ...row } of model.rows) expect(outbox.byPath(pathOf(device, seq))).toMatchObject(row)
        const head = Math.max(0, ...model.rows.map(({ seq }) => seq))
        expect(outbox.head(id(device), 'cs1')?.seq ?? 0).toBe(head)
      }),
      { numRuns: 60 },
    )
  })

  it('says when anything was last read back, whichever file it was', async () => {
    const { outbox } = await openTestStores(newDataFolder())
    for (const seq of [1, 2, 3]) outbox.add(testOutboxRow(seq))
    for (const [seq, at] of [
      [2, 50],
      [1, 90],
      [3, 70],
    ] as const)
      outbox.markRead(`outlets/nordbad/${seq}.cs1`, at)
    expect(outbox.lastReadBackAt()).toBe(90)
    expect(outbox.waiting()).toEqual([])
  })

  it('does not mind what is told about a file that it never had', async () => {
    const { outbox } = await openTestStores(newDataFolder())
    outbox.markRead('nowhere', 1)
    outbox.markFailed('nowhere', 'full')
    expect([outbox.waiting(), outbox.lastReadBackAt(), outbox.byPath('nowhere')]).toEqual([[], null, null])
  })

  it('knows a number by device and type: the same may stand in two books', async () => {
    const { outbox } = await openTestStores(newDataFolder())
    const places = [
      ['device1', 'cs1'],
      ['device1', 'ap1'],
      ['device2', 'cs1'],
    ] as const
    places.forEach(([device, type], nth) => {
      outbox.add(testOutboxRow(1, { path: `p${nth}`, deviceId: id(device), type, bytes: Uint8Array.of(nth) }))
    })
    const heads = places.map(([device, type]) => outbox.head(id(device), type)?.sha256)
    expect(new Set(heads).size).toBe(3)
    expect(() => outbox.add(testOutboxRow(1, { path: 'p9', type: 'ap1' }))).toThrow('path or number taken: p9')
  })
})
