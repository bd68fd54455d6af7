import { createDispatch } from '#backend/dispatch.ts'
import type { Caller } from '#backend/backend.ts'
import { createCompareHandlers } from '#backend/handlers/compare.ts'
import { createRequestsHandlers } from '#backend/handlers/requests.ts'
import { createReviewHandlers } from '#backend/handlers/reviews.ts'
import { createRulesHandlers } from '#backend/handlers/rules.ts'
import { createSessionHandlers } from '#backend/handlers/session.ts'
import { createStarterPackHandlers } from '#backend/handlers/starterPacks.ts'
import type { RunningBackend } from '#backend/createBackend.ts'
import type { Handlers, Host } from '#shared/contract/api.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Bounds } from '#shared/decisions/model.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { hostOf, testSession } from './renderHost.ts'
import type { TestBackend } from './testBackend.ts'
import { createRegionBackend } from './testRegion.ts'
import { admin } from './testOrganisation.ts'
import { tablePack } from './testTable.ts'

/** Bands of the three guards of a busy pool: 2 to 5 alone, 1 to 7 with approval. */
export const guardBounds: Bounds = { free: { min: 2, max: 5 }, outer: { min: 1, max: 7 } }

/** The pack of the tests with bands around the guards of a busy pool. */
export const bandedPack = (over: Partial<RulePack> = {}): RulePack => {
  const pack = tablePack({ version: 2 })
  return {
    ...pack,
    tables: pack.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => (row.rowId === 'busy' ? { ...row, bounds: [guardBounds] } : row)),
    })),
    ...over,
  }
}

export interface RegionDesk {
  readonly backend: TestBackend
  readonly host: Host
  readonly session: SessionView
}

/** Where somebody else works on the same stores. */
export const deskOn = (backend: TestBackend, actor: Actor): RegionDesk => {
  const handlers: Partial<Handlers<Caller>> = {
    ...createCompareHandlers(backend),
    ...createRequestsHandlers(backend),
    ...createRulesHandlers(backend),
    ...createReviewHandlers(backend),
    ...createStarterPackHandlers(backend),
    ...createSessionHandlers(backend as unknown as RunningBackend),
  }
  const dispatch = createDispatch({
    handlers: handlers as Handlers<Caller>,
    caller: () => ({ actor }),
    report: (cause) => {
      throw cause
    },
  })
  return {
    backend,
    host: hostOf({ dispatch, close: () => Promise.resolve(), backend: backend as unknown as RunningBackend }),
    session: testSession(actor.role, { actor, choices: [actor] }),
  }
}

/** The real handlers behind the real door, over the region of the tests; someone of that name works there. */
export const createRegionDesk = (actor: Actor, pack = bandedPack()): RegionDesk => {
  const backend = createRegionBackend()
  backend.stores.packs.save(pack)
  return deskOn(backend, actor)
}

/** Beside Ada, who founded the organisation. */
export const secondAdmin: Actor = { ...admin, actorId: id('ben'), name: 'Ben' }

/** Desks of two admins over the same stores, which hold the keys of both. */
export const createAdminDesks = (): { readonly ada: RegionDesk; readonly ben: RegionDesk } => {
  const ada = createRegionDesk(admin)
  const { backend } = ada
  const { stores, keys } = backend.workspace()
  const [profile, registry] = [stores.profiles.get(), stores.trust.registry()]
  if (profile === null || registry === null) throw new Error('there is an organisation')
  const identities = [admin, secondAdmin].map(({ actorId }) => ({ actorId, deviceId: keys.create().deviceId }))
  stores.profiles.save({ ...profile, identities: [...profile.identities, ...identities] })
  stores.trust.saveRegistry({ ...registry, actors: [...registry.actors, secondAdmin] })
  return { ada, ben: deskOn(backend, secondAdmin) }
}
