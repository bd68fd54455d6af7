import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifySignature } from '#backend/keys/keyFiles.ts'
import { decompress } from '#backend/share/compression.ts'
import { readChain, type ChainHead, type ChainReader } from '#backend/share/readChain.ts'
import { ok } from '#shared/kernel/result.ts'
import { parsePath } from '#shared/sync/paths.ts'
import { get } from '#test/support/forgery.ts'
import { createStillShare, type StillShare } from './arrivals.ts'
import { createRandom, seedOfRun } from './seed.ts'
import { saw } from './saw.ts'
import { ride } from './storm.ts'

const schedules = 10_000

let still: StillShare
beforeAll(async () => {
  still = await createStillShare()
})
afterAll(() => still.world.dispose())

/** Remembers answers: the same bytes are asked about ten thousand times. */
const remembered = <A extends readonly unknown[], R>(work: (...args: A) => R, key: (...args: A) => string) => {
  const known = new Map<string, R>()
  return (...args: A): R => {
    const at = key(...args)
    const answer = known.has(at) ? (known.get(at) as R) : work(...args)
    known.set(at, answer)
    return answer
  }
}
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** One reader of the chains of this share, to whom files come in the order of `arrivals`, several at a time. */
const createReader = ({ world }: StillShare, tools: ChainReader['tools']) => {
  const { organisationId, shareId } = world.profile
  const trust = { shareId, organisationId, registry: world.registry() }
  const here = new Map<string, Uint8Array>()
  const accepted = new Map<string, string>()
  const heads = new Map<string, ChainHead & { readonly path: string }>()
  const reader: ChainReader = {
    share: {
      read: (path) => {
        const bytes = here.get(path)
        return Promise.resolve(bytes === undefined ? { ok: false, error: 'notFound' } : { ok: true, value: bytes })
      },
    },
    tools,
    trust: () => trust,
    isYoung: () => true,
    isAccepted: (path) => accepted.has(path),
    acceptedAt: ({ deviceId, seq }) => accepted.get(`${deviceId} ${seq}`) ?? null,
    mayBegin: () => false,
    accept: ({ authentic: { path, place, sha256 } }) => {
      accepted.set(path, path)
      accepted.set(`${place.deviceId} ${place.seq}`, path)
      heads.set(place.deviceId, { seq: place.seq, sha256, path })
      return ok(undefined)
    },
    breathe: () => Promise.resolve(),
  }
  const look = async (): Promise<void> => {
    const listed = [...here.keys()].flatMap((path) => {
      const place = parsePath(path)
      return place === null ? [] : [{ path, place }]
    })
    for (const [deviceId, files] of Map.groupBy(listed, ({ place }) => place.deviceId)) {
      const head = heads.get(deviceId) ?? null
      const sorted = files.toSorted((a, b) => a.place.seq - b.place.seq)
      const before = head?.seq ?? 0
      const outcome = await readChain(reader, { head, headPath: head?.path ?? null }, sorted)
      expect(outcome.ok).toBe(true)
      expect(heads.get(deviceId)?.seq ?? 0).toBeGreaterThanOrEqual(before)
    }
  }
  return {
    here,
    look,
    state: () => [...heads].map(([device, { seq, sha256 }]) => `${device} ${seq} ${sha256}`).toSorted(),
  }
}

describe('a synced folder, at length', () => {
  it(`S08 ${schedules} orders of arrival end in one state`, { timeout: 170_000 }, async () => {
    const files = new Map(
      still.files.filter((path) => path.startsWith('outlets/')).map((path) => [path, get(still.world.folder, path)]),
    )
    const tools = {
      verify: remembered(verifySignature, (key, bytes, signature) => key + hex(bytes) + hex(signature)),
      decompress: remembered(decompress, hex),
    }
    const random = createRandom(seedOfRun)
    const ends = new Set<string>()
    for (let run = 0; run < schedules; run += 1) {
      const order = [...files.keys()].map((path) => ({ path, at: random() })).toSorted((a, b) => a.at - b.at)
      const { here, look, state } = createReader(still, tools)
      const each = 1 + Math.floor(random() * 4)
      for (const [nth, { path }] of order.entries()) {
        here.set(path, files.get(path) ?? new Uint8Array())
        if (nth % each === 0) await look()
      }
      await look()
      ends.add(state().join('\n'))
    }
    expect(ends.size).toBe(1)
    expect([...ends][0]).toContain(' 4 ')
    saw('S08', `${schedules} orders of ${files.size} files: one final state`, { seed: seedOfRun })
  })

  it('S14 50 outlets, 30 days of random faults', { timeout: 170_000 }, async () => {
    const { files, refusedOnTheWay, daysAway } = await ride(50, 30, seedOfRun)
    saw(
      'S14',
      `50 outlets, 30 days: ${files} files all arrived, ${refusedOnTheWay} refused on the way, ${daysAway} days away`,
      {
        seed: seedOfRun,
      },
    )
  })
})
