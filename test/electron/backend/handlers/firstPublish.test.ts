import { describe, expect, it } from 'vitest'
import { createDispatch } from '#backend/dispatch.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { leavingVersion } from '#shared/compliance/leaving.ts'
import type { Api, Handlers, Method, Problem, RawInput } from '#shared/contract/api.ts'
import type { Caller } from '#backend/backend.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { lead } from '#test/support/seededFolder.ts'
import { createTestBackend, testNowAt } from '#test/support/testBackend.ts'
import { manager, testPerson } from '#test/support/testOrganisation.ts'
import { testShift } from '#test/support/testShift.ts'

const outletId = id<'Outlet'>('nordbad')
const key = { outletId, weekOn: '2026-03-16' } as const

const openDesk = (actor: Actor = manager) => {
  const backend = createTestBackend({ isLeavingRead: false })
  backend.stores.people.saveAll([testPerson('p1')])
  backend.stores.plans.saveShifts(outletId, [testShift('s1', 9, 15)])
  const dispatch = createDispatch({
    handlers: createRosterPublishHandlers(backend) as unknown as Handlers<Caller>,
    caller: () => ({ actor }),
    report: (cause) => {
      throw cause
    },
  })
  const call = async <M extends Method>(method: M, input: RawInput<M>): Promise<Result<Api[M]['output'], Problem>> =>
    (await dispatch(method, input)) as Result<Api[M]['output'], Problem>
  const check = async () => {
    const receipt = await call('roster.check', key)
    if (!receipt.ok) throw new Error('refused')
    return receipt.value
  }
  const publish = async () => call('roster.publish', { ...key, digest: (await check()).digest, reasons: [] })
  const confirm = (version = leavingVersion) => call('roster.confirmLeaving', { outletId, version })
  return { backend, call, check, publish, confirm }
}
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })

describe('the first publication of an outlet', () => {
  it('is refused until somebody there has confirmed what leaves, and nothing is kept or sent', async () => {
    const { backend, check, publish } = openDesk()
    expect((await check()).leaves.unread).toBe(leavingVersion)
    expect(await publish()).toMatchObject(refused('leavingUnread'))
    expect(backend.stores.publications.latest(outletId, key.weekOn)).toBeNull()
    expect(backend.stores.outbox.waiting()).toEqual([])
  })

  it('goes out after it, and the confirmation is kept with who gave it and when', async () => {
    const { backend, check, publish, confirm } = openDesk()
    const read = { outletId, version: leavingVersion, actorId: manager.actorId, readAt: testNowAt }
    expect(await confirm()).toEqual({ ok: true, value: read })
    expect(backend.stores.leaving.get(outletId)).toEqual(read)
    expect((await check()).leaves.unread).toBeNull()
    expect(await publish()).toMatchObject({ ok: true, value: { revision: 1 } })
  })

  it('is asked about again when the list has changed since', async () => {
    const { backend, check, publish, confirm } = openDesk()
    backend.stores.leaving.save({ outletId, version: leavingVersion - 1, actorId: manager.actorId, readAt: 0 })
    expect((await check()).leaves.unread).toBe(leavingVersion)
    expect(await publish()).toMatchObject(refused('leavingUnread'))
    await confirm()
    expect(await publish()).toMatchObject({ ok: true })
  })

  it('is not opened by the confirmation of another outlet', async () => {
    const { backend, publish } = openDesk()
    const outside = { outletId: id<'Outlet'>('westbad'), version: leavingVersion, actorId: manager.actorId, readAt: 0 }
    backend.stores.leaving.save(outside)
    expect(await publish()).toMatchObject(refused('leavingUnread'))
  })
})

describe('a confirmation is refused', () => {
  it.each([leavingVersion + 1, leavingVersion + 7])('of list %i, which is not the one in use', async (version) => {
    const { backend, confirm } = openDesk()
    expect(await confirm(version)).toMatchObject(refused('stale'))
    expect(backend.stores.leaving.get(outletId)).toBeNull()
  })

  it('for an outlet of somebody else, and to a lead, who plans nothing', async () => {
    const { call } = openDesk()
    const elsewhere = { outletId: id<'Outlet'>('elsewhere'), version: leavingVersion }
    expect(await call('roster.confirmLeaving', elsewhere)).toEqual({ ok: false, error: { code: 'forbidden' } })
    const byLead = openDesk(lead)
    expect(await byLead.confirm()).toEqual({ ok: false, error: { code: 'forbidden' } })
    expect(byLead.backend.stores.leaving.get(outletId)).toBeNull()
  })
})
