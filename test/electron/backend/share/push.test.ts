import { setImmediate as nextTurn } from 'node:timers/promises'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enqueueContent } from '#backend/share/enqueueContent.ts'
import { push, type PushDeps } from '#backend/share/push.ts'
import { id } from '#shared/kernel/ids.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { parsePath } from '#shared/sync/paths.ts'
import type { FileShare, ShareProblem } from '#shared/sync/ports.ts'
import { createMemoryShare, createTestBackend, testNowAt } from '#test/support/testBackend.ts'

type Publish = FileShare['publish']

/** A data folder with a key for each actor, as the demo has it; each has `files` reports waiting. */
const createFolder = (actors: number, files: number, around: (publish: Publish) => Publish = (publish) => publish) => {
  const memory = createMemoryShare(() => testNowAt)
  const share: FileShare = { ...memory, publish: around(memory.publish) }
  const backend = createTestBackend({ share })
  const { stores, keys } = backend.workspace()
  const profile = stores.profiles.get()
  if (profile === null) throw new Error('no profile')
  const identities = Array.from({ length: actors }, (_, nth) => ({
    actorId: id<'Actor'>(`actor-${nth}`),
    deviceId: keys.create().deviceId,
  }))
  stores.profiles.save({ ...profile, identities })
  const report = { outletId: id<'Outlet'>('nordbad'), week: null, overrides: [] }
  for (let nth = 0; nth < files; nth += 1) {
    for (const { actorId } of identities) enqueueContent(backend, { by: actorId, content: { type: 'report', report } })
  }
  const deps: PushDeps = { backend, share, profile: { ...profile, identities } }
  return { deps, memory, stores }
}
const chainOf = (path: string): string => parsePath(path)?.deviceId ?? path

describe('chains side by side', () => {
  it('bring every file, those of each device in their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 4 }), async (actors, files) => {
        const { deps, memory, stores } = createFolder(actors, files)
        expect(await push(deps)).toEqual(ok(actors * files))
        const written = Map.groupBy([...memory.files.keys()], chainOf)
        expect(written.size).toBe(actors)
        for (const [, paths] of written) {
          expect(paths.map((path) => parsePath(path)?.seq)).toEqual(Array.from({ length: files }, (_, nth) => nth + 1))
        }
        expect(stores.outbox.waiting()).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('are four at once, and never two files of one chain', async () => {
    const running: string[] = []
    let most = 0
    const { deps } = createFolder(7, 3, (publish) => async (path, bytes) => {
      expect(running).not.toContain(chainOf(path))
      running.push(chainOf(path))
      most = Math.max(most, running.length)
      await nextTurn()
      running.splice(running.indexOf(chainOf(path)), 1)
      return publish(path, bytes)
    })
    await push(deps)
    expect(most).toBe(4)
  })

  it('write the same bytes under the same names, whichever of them is the slowest', async () => {
    const slow =
      (turns: number) =>
      (publish: Publish): Publish =>
      async (path, bytes) => {
        for (let turn = 0; turn < turns && parsePath(path)?.seq === 1; turn += 1) await nextTurn()
        return publish(path, bytes)
      }
    const first = createFolder(5, 2)
    const rows = first.stores.outbox.waiting()
    await push(first.deps)
    const again = createFolder(0, 0, slow(9))
    for (const row of rows) again.stores.outbox.add(row)
    await push(again.deps)
    expect(Object.fromEntries(again.memory.files)).toEqual(Object.fromEntries(first.memory.files))
  })
})

describe('faults', () => {
  const failing =
    (chain: string, problem: ShareProblem | 'nameTaken') =>
    (publish: Publish): Publish =>
    (path, bytes) =>
      chainOf(path) === chain ? Promise.resolve(err(problem)) : publish(path, bytes)

  it('of one file hold the rest of its chain, and no other', async () => {
    let chain = ''
    const { deps, stores } = createFolder(
      3,
      3,
      (publish) => (path, bytes) => failing(chain, 'nameTaken')(publish)(path, bytes),
    )
    chain = deps.profile.identities[1]?.deviceId ?? ''
    expect(await push(deps)).toEqual(ok(6))
    const waiting = stores.outbox.waiting()
    expect(waiting.map(({ deviceId, seq }) => [deviceId, seq])).toEqual([1, 2, 3].map((seq) => [chain, seq]))
    expect(waiting.map(({ problem, attempts }) => [problem, attempts])).toEqual([
      ['nameTaken', 1],
      [null, 0],
      [null, 0],
    ])
  })

  it.each<ShareProblem>(['missing', 'full', 'hung', 'readOnly'])(
    'of the whole share (%s) end every chain after its file',
    async (problem) => {
      let published = 0
      const { deps, stores } = createFolder(6, 5, () => async () => {
        published += 1
        await nextTurn()
        return err(problem)
      })
      expect(await push(deps)).toEqual(err(problem))
      expect(published).toBe(4)
      expect(stores.outbox.waiting()).toHaveLength(30)
    },
  )

  it('that are thrown reach the caller only when nothing is on its way any more', async () => {
    let running = 0
    let calls = 0
    const { deps } = createFolder(6, 5, (publish) => async (path, bytes) => {
      running += 1
      calls += 1
      const mine = calls
      try {
        if (mine === 2) throw new Error('a bug')
        for (let turn = 0; turn < 5; turn += 1) await nextTurn()
        return await publish(path, bytes)
      } finally {
        running -= 1
      }
    })
    await expect(push(deps)).rejects.toThrow('a bug')
    expect([running, calls]).toEqual([0, 4])
  })
})

it('a generated history says itself when its files were read back', async () => {
  const { deps, stores } = createFolder(2, 2)
  const paths = stores.outbox.waiting().map(({ path }) => path)
  await push({ ...deps, readBackAt: ({ seq }) => 1_000 + seq })
  expect(paths.map((path) => stores.outbox.byPath(path)?.readBackAt)).toEqual([1_001, 1_001, 1_002, 1_002])
})
