/** The app may stop at every step of a release: whoever reads meanwhile sees the old or the new, and a further run ends it. */
import { afterEach, describe, expect, it } from 'vitest'
import type { Stores } from '#backend/backend.ts'
import { publishPackTarget, publishRegistry } from '#backend/trust/publishRegistry.ts'
import { pullRules } from '#backend/trust/pullRules.ts'
import { pushRules } from '#backend/trust/pushRules.ts'
import type { TrustSession } from '#backend/trust/repositoryOf.ts'
import { listRuleFiles, verifyRules } from '#backend/trust/verifyRules.ts'
import type { FileShare } from '#shared/sync/ports.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { actorNamed, createWorld, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

let worlds: World[] = []
afterEach(() => {
  for (const world of worlds) world.dispose()
  worlds = []
})

class Stopped extends Error {}
type Step = <T>(work: () => T) => T

/** Ends before the nth step, and so after the one before it. */
const stopAt = (nth: number) => {
  let steps = 0
  const step: Step = (work) => {
    steps += 1
    if (steps === nth) throw new Stopped()
    return work()
  }
  return step
}

/** Everything that leaves a trace goes through a step. */
const sessionOf = (device: TestDevice, step: Step = (work) => work()): TrustSession => {
  const workspace = device.backend.workspace()
  const { stores } = workspace
  const { repository } = stores
  const profile = stores.profiles.get()
  if (profile === null || workspace.share === null) throw new Error('nothing to sync')
  const { share: real } = workspace
  const share: FileShare = { ...real, publish: (path, bytes) => step(async () => real.publish(path, bytes)) }
  const stepped: Stores = {
    ...stores,
    repository: {
      ...repository,
      accept: (state) => step(() => repository.accept(state)),
      savePending: (pending) => step(() => repository.savePending(pending)),
      dropPending: (names) => step(() => repository.dropPending(names)),
      setOutgoing: (files) => step(() => repository.setOutgoing(files)),
    },
    trust: { ...stores.trust, saveRegistry: (registry) => step(() => stores.trust.saveRegistry(registry)) },
  }
  return {
    backend: { workspace: () => ({ ...workspace, stores: stepped }), clock: device.backend.clock },
    share,
    profile,
  }
}

const rename = ({ backend, stores }: TestDevice): void => {
  const registry = stores.trust.registry()
  if (registry === null) throw new Error('nothing to rename')
  publishRegistry(backend, { ...registry, organisation: { ...registry.organisation, name: 'Renamed' } })
}

const openWorld = async () => {
  const world = await createWorld()
  worlds.push(world)
  const manager = world.device(mia)
  await world.admin.sync.run()
  await manager.sync.run()
  return { world, manager }
}

/** Another name, version 2 of the rules, and a second admin: registry, pack and root change together. */
const changeAll = (world: World): void => {
  world.device(actorNamed('ben', { role: 'admin' }))
  rename(world.admin)
  publishPackTarget(world.admin.backend, testPack({ version: 2 }))
}

/** What somebody sees who has nothing but the folder. */
const strangerSees = async (world: World) => {
  const share = world.openShare()
  const files = await listRuleFiles(share)
  if (!files.ok) throw new Error(files.error)
  const check = { share, pinned: world.profile.rootSha256, files: files.value, onFile: async () => undefined }
  const seen = await verifyRules(check)
  if (!seen.ok || seen.value === null) throw new Error('nothing to see')
  const { registry, packs, refused } = seen.value
  return { name: registry?.organisation.name, packs: packs.map(({ pack }) => pack.version), refused }
}
const managerSees = async (manager: TestDevice) => {
  const pulled = await pullRules(sessionOf(manager))
  const { trust, packs } = manager.stores
  return {
    name: trust.registry()?.organisation.name,
    packs: packs.list().map(({ version }) => version),
    refused: pulled.ok ? pulled.value.refused : pulled.error,
  }
}

const old = { name: 'Pools', packs: [1], refused: [] }
const next = { name: 'Renamed', packs: [1, 2], refused: [] }

describe('a release that is stopped', () => {
  it('before any of its steps is old or new for every reader, and ends as new', async () => {
    let [nth, wasOld, wasNew] = [0, 0, 0]
    for (let isStopped = true; isStopped;) {
      nth += 1
      const { world, manager } = await openWorld()
      changeAll(world)
      const step = stopAt(nth)
      try {
        await pushRules(sessionOf(world.admin, step))
        isStopped = false
      } catch (cause) {
        if (!(cause instanceof Stopped)) throw cause
      }
      const seen = await strangerSees(world)
      expect([old, next], `stopped before step ${nth}`).toContainEqual(seen)
      expect(await managerSees(manager)).toEqual(seen)
      if (seen.name === old.name) wasOld += 1
      else wasNew += 1
      const again = await pushRules(sessionOf(world.admin))
      expect(again.ok).toBe(true)
      expect([await strangerSees(world), await managerSees(manager)], `after step ${nth}`).toEqual([next, next])
      const { repository, trust } = world.admin.stores
      expect([repository.pending(), repository.outgoing()]).toEqual([[], []])
      expect(trust.registry()).toEqual(manager.stores.trust.registry())
      expect(await pushRules(sessionOf(world.admin))).toEqual({ ok: true, value: 0 })
    }
    expect([nth > 15, wasOld > 5, wasNew > 1]).toEqual([true, true, true])
  })

  it('for long, while another admin goes on, loses neither', async () => {
    const { world } = await openWorld()
    const ben = world.device(actorNamed('ben', { role: 'admin' }))
    for (const { sync } of [world.admin, ben]) await sync.run()
    rename(world.admin)
    for (let nth = 1; world.admin.stores.repository.outgoing().length === 0; nth += 1) {
      await expect(pushRules(sessionOf(world.admin, stopAt(nth)))).rejects.toThrow(Stopped)
    }
    const registry = ben.stores.trust.registry()
    if (registry === null) throw new Error('nothing read')
    const outlets = registry.outlets.map((one) => ({ ...one, format: 'by Ben' }))
    publishRegistry(ben.backend, { ...registry, outlets })
    await ben.sync.run()
    for (const { sync } of [world.admin, ben, world.admin]) await sync.run()
    for (const { stores } of [world.admin, ben]) {
      const seen = stores.trust.registry()
      expect([seen?.organisation.name, seen?.outlets[0]?.format]).toEqual(['Renamed', 'by Ben'])
    }
  })
})
