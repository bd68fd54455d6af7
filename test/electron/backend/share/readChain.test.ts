import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChain, type ChainHead, type ChainReader } from '#backend/share/readChain.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { FoundFile } from '#shared/sync/judge.ts'
import type { Refusal } from '#shared/sync/model.ts'
import { parsePath } from '#shared/sync/paths.ts'
import type { ShareProblem } from '#shared/sync/ports.ts'
import { judgeTools, sealed, testKeys, trustOfTests } from '#test/support/sealedFiles.ts'

const report = (seq: number, prev: string | null, over: object = {}): FoundFile =>
  sealed({
    type: 'cs1',
    ownerId: 'nordbad',
    key: testKeys.manager,
    seq,
    prev,
    content: { type: 'report', report: { outletId: 'nordbad', week: null, overrides: [] } },
    ...over,
  })
/** Five files, each linked to the one before. */
const chain: readonly FoundFile[] = [1, 2, 3, 4, 5].reduce<readonly FoundFile[]>((files, seq) => {
  const last = files.at(-1)
  return [...files, report(seq, last === undefined ? null : digestOfBytes(last.bytes))]
}, [])
const file = (seq: number): FoundFile => chain[seq - 1] ?? report(seq, 'c'.repeat(64))
const shaOf = (seq: number): string => digestOfBytes(file(seq).bytes)
const headAt = (seq: number): ChainHead | null => (seq === 0 ? null : { seq, sha256: shaOf(seq) })
/** A file of that number that the device has signed, but with another link. */
const rival = (seq: number): FoundFile => report(seq, 'd'.repeat(64))
const unsigned = (seq: number): FoundFile => report(seq, null, { signer: testKeys.stranger })

interface Device {
  /** Numbers that it has accepted. */
  readonly accepted: number[]
  head: ChainHead | null
  readonly looked: string[]
}
const deviceAt = (seq: number): Device => ({
  accepted: chain.slice(0, seq).map((_, at) => at + 1),
  head: headAt(seq),
  looked: [],
})

interface Visit {
  readonly problem?: { readonly path: string; readonly as: ShareProblem | 'notFound' | 'tooLarge' }
  readonly young?: boolean
  readonly accept?: Refusal
}
const visit = async (device: Device, files: readonly FoundFile[], { problem, young = false, accept }: Visit = {}) => {
  const byPath = new Map(files.map((one) => [one.path, one.bytes]))
  const known = new Set(device.accepted.map((seq) => file(seq).path))
  const reader: ChainReader = {
    share: {
      read: (path) => {
        device.looked.push(path)
        if (problem?.path === path) return Promise.resolve(err(problem.as))
        const bytes = byPath.get(path)
        return Promise.resolve(bytes === undefined ? err('notFound') : ok(bytes))
      },
    },
    tools: judgeTools,
    trust: () => trustOfTests,
    isYoung: () => young,
    isAccepted: (path) => known.has(path),
    acceptedAt: ({ seq }) => (device.accepted.includes(seq) ? file(seq).path : null),
    mayBegin: () => false,
    accept: ({ authentic: { place, sha256 } }) => {
      if (accept !== undefined) return err(accept)
      device.accepted.push(place.seq)
      device.head = { seq: place.seq, sha256 }
      return ok(undefined)
    },
    breathe: () => Promise.resolve(),
  }
  const listed = files
    .flatMap(({ path }) => {
      const place = parsePath(path)
      return place === null ? [] : [{ path, place }]
    })
    .toSorted((a, b) => a.place.seq - b.place.seq || (a.path < b.path ? -1 : 1))
  const head = device.head
  const outcome = await readChain(reader, { head, headPath: head === null ? null : file(head.seq).path }, listed)
  if (!outcome.ok) return outcome.error
  const numbers = outcome.value.refused.map(({ path, refusal }) => `${parsePath(path)?.seq} ${refusal}`)
  return [outcome.value.read, ...numbers.toSorted()]
}

describe('a chain', () => {
  it.each<[string, number, readonly FoundFile[], readonly unknown[], number]>([
    ['that is whole is read to its end', 0, chain, [5], 5],
    ['that was read to its end has nothing new', 5, chain, [0], 5],
    ['that grew is read from where it was left', 3, chain, [2], 5],
    ['that is empty says nothing', 0, [], [0], 0],
    [
      'with a hole stops before it, and tells the first behind it',
      0,
      [file(1), file(2), file(4), file(5)],
      [2, '4 gap'],
      2,
    ],
    ['that begins with its second file is a gap', 0, [file(2), file(3)], [0, '2 gap'], 0],
    ['that was cut behind the head has lost it', 3, [file(1), file(2)], [0, '3 rollback'], 3],
    ['that was emptied has lost its head', 2, [], [0, '2 rollback'], 2],
    ['whose past was taken away goes on', 3, [file(4), file(5)], [2], 5],
    [
      'with two signed files of one number ends before them',
      0,
      [file(1), file(2), rival(2)],
      [1, '2 fork', '2 fork'],
      1,
    ],
    ['whose next file has another link ends before it', 1, [file(1), rival(2)], [0, '2 fork'], 1],
    [
      'with another signed file behind the head was written twice',
      3,
      [...chain.slice(0, 3), rival(2)],
      [0, '2 fork'],
      3,
    ],
    [
      'with another signed file at the head itself was written twice',
      3,
      [...chain.slice(0, 3), rival(3)],
      [0, '3 fork'],
      3,
    ],
    [
      'with an unsigned file behind the head has rubbish in it',
      3,
      [...chain.slice(0, 3), unsigned(2)],
      [0, '2 damaged'],
      3,
    ],
    [
      'with an unsigned file beside the next one goes on',
      1,
      [file(1), file(2), unsigned(2), file(3)],
      [2, '2 damaged'],
      3,
    ],
    ['with an unsigned next file stops', 1, [file(1), unsigned(2), file(3)], [0, '2 damaged'], 1],
    ['with an unsigned file behind a hole is no gap', 0, [file(1), unsigned(3)], [1, '3 damaged'], 1],
  ])('%s', async (_, head, files, outcome, seq) => {
    const device = deviceAt(head)
    expect(await visit(device, files)).toEqual(outcome)
    expect(device.head?.seq ?? 0).toBe(seq)
  })

  it.each<[string, Visit, readonly unknown[] | string]>([
    ['not there though it is listed comes later', { problem: { path: file(2).path, as: 'notFound' } }, [1, '2 later']],
    ['that cannot be read just now comes later', { problem: { path: file(2).path, as: 'io' } }, [1, '2 later']],
    ['that is too large is damaged', { problem: { path: file(2).path, as: 'tooLarge' } }, [1, '2 damaged']],
    ['behind a fault of the share waits for the share', { problem: { path: file(2).path, as: 'hung' } }, 'hung'],
    ['that contradicts what is stored is refused', { accept: 'fork' }, [0, '1 fork']],
  ])('a file %s', async (_, how, outcome) => {
    expect(await visit(deviceAt(0), chain, how)).toEqual(outcome)
  })

  it('keeps what it read before the share failed', async () => {
    const device = deviceAt(0)
    expect(await visit(device, chain, { problem: { path: file(4).path, as: 'missing' } })).toBe('missing')
    expect(device.accepted).toEqual([1, 2, 3])
  })

  it('waits for a young file that is cut, and calls an old one damaged', async () => {
    const cut = { ...file(2), bytes: file(2).bytes.subarray(0, 90) }
    expect(await visit(deviceAt(1), [file(1), cut], { young: true })).toEqual([0, '2 later'])
    expect(await visit(deviceAt(1), [file(1), cut], { young: false })).toEqual([0, '2 damaged'])
  })

  it('looks at four files of one number and no more, however many were planted', async () => {
    const planted = Array.from({ length: 30 }, (_, at) => report(2, null, { signer: testKeys.stranger, createdAt: at }))
    const device = deviceAt(1)
    await visit(device, [file(1), ...planted])
    expect(new Set(device.looked).size).toBe(4)
  })
})

describe('whatever the order in which files of a chain come to light', () => {
  it('ends at its end, accepts each file once, and never goes back', async () => {
    const days = fc.array(fc.subarray([1, 2, 3, 4, 5]), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(days, async (visible) => {
        const device = deviceAt(0)
        let reached = 0
        for (const day of visible) {
          await visit(device, day.map(file))
          const seq = device.head?.seq ?? 0
          expect(seq).toBeGreaterThanOrEqual(reached)
          reached = seq
        }
        await visit(device, chain)
        expect(device.head).toEqual(headAt(5))
        expect(device.accepted).toEqual([1, 2, 3, 4, 5])
      }),
      { numRuns: 60 },
    )
  })
})
