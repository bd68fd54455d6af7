import type { Stores } from '#backend/backend.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id, type ActorId } from '#shared/kernel/ids.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { createTestBackend, letPublish, testNowAt, type TestBackend } from './testBackend.ts'
import { admin, manager, testProfile } from './testOrganisation.ts'

export const lead: Actor = { actorId: id('lea'), name: 'Lea', role: 'lead', outletIds: [], regionIds: [id('south')] }
export const foreignLead: Actor = { ...lead, actorId: id('len'), name: 'Len', regionIds: [id('north')] }

let files = 0
/** Puts a report of an outlet among the accepted ones, as reading the share would. */
export const receive = (
  { chains }: Pick<Stores, 'chains'>,
  outletId: string,
  report: { readonly week?: WeekReport; readonly overrides?: readonly Override[] },
): string => {
  files += 1
  const seq = files
  const sha256 = String(seq).padStart(64, '0')
  const path = `outlets/${outletId}/dev-${outletId}/2026-03/${seq}.cs1`
  const { week = null, overrides = [] } = report
  const deviceId = id<'Device'>(`dev-${outletId}`)
  chains.acceptReport(
    { path, sha256, bytes: new Uint8Array(), receivedAt: testNowAt },
    {
      deviceId,
      type: 'cs1',
      ownerId: outletId,
      seq,
      sha256,
      createdAt: testNowAt + seq,
      packVersion: 1,
      clockOffMs: 0,
    },
    { outletId: id(outletId), week, overrides },
  )
  return sha256
}

/** A backend whose folder holds keys of the organisation, of the manager and of two leads. */
export const createRegionBackend = (): TestBackend => {
  const backend = createTestBackend()
  const { keys, stores } = backend.workspace()
  const identities = [lead.actorId, foreignLead.actorId].map((actorId: ActorId) => ({
    actorId,
    deviceId: keys.create().deviceId,
  }))
  const profile = stores.profiles.get() ?? testProfile
  stores.profiles.save({
    ...profile,
    identities: [...profile.identities, ...identities],
  })
  const registry = stores.trust.registry()
  if (registry !== null) stores.trust.saveRegistry({ ...registry, actors: [manager, admin, lead, foreignLead] })
  letPublish(backend)
  return backend
}
