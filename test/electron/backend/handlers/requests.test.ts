import { describe, expect, it } from 'vitest'
import { createRequestsHandlers } from '#backend/handlers/requests.ts'
import type { RequestView } from '#shared/contract/compare.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { testNowAt } from '#test/support/testBackend.ts'
import { admin, testPack } from '#test/support/testOrganisation.ts'
import { createRegionBackend, foreignLead, lead, receive } from '#test/support/testRegion.ts'
import { approvalOf, outerOverride, testOverride } from '#test/support/testReports.ts'

const asked = outerOverride()
const digest = requestDigest(asked)

const setUp = () => {
  const backend = createRegionBackend()
  const sha256 = receive(backend.stores, 'nordbad', { overrides: [testOverride(), asked] })
  const handlers = createRequestsHandlers(backend)
  const list = async (actor: Actor = lead): Promise<readonly RequestView[]> => {
    const reply = await handlers['requests.list']({}, { actor })
    if (!reply.ok) throw new Error(reply.error.code)
    return reply.value
  }
  const decide = (over: object = {}, actor: Actor = lead) =>
    handlers['requests.decide']({ requestDigest: digest, verdict: 'approved', reason: 'gala only', ...over }, { actor })
  return { backend, sha256, list, decide }
}
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })

describe('requests of a region', () => {
  it('lists what needs a lead, with the bounds and the file it was read in', async () => {
    const { list, sha256 } = setUp()
    expect(await list()).toEqual([
      {
        override: asked,
        state: 'awaiting',
        requestDigest: digest,
        requestFile: sha256,
        outletName: 'Outlet nordbad',
        authorName: 'Mia',
        sharedValue: 660,
        unit: 'minutes',
        stricter: 'higher',
        bounds: { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } },
        waitingSinceAt: 1,
      },
    ])
  })

  it('shows a lead the own regions only, and everything to those who may just look', async () => {
    const { list } = setUp()
    expect(await list(foreignLead)).toEqual([])
    expect(await list(admin)).toHaveLength(1)
  })

  it('does not believe a decision that only the outlet claims', async () => {
    const { backend, list } = setUp()
    receive(backend.stores, 'nordbad', { overrides: [{ ...asked, decision: approvalOf(asked) }] })
    expect(await list()).toMatchObject([{ state: 'awaiting', override: { decision: null } }])
  })
})

describe('deciding', () => {
  it('signs the answer and remembers it before the share has it', async () => {
    const { backend, list, decide, sha256 } = setUp()
    expect(await decide()).toMatchObject({
      ok: true,
      value: { state: 'active', override: { decision: { decidedAt: testNowAt } } },
    })
    const [row, ...others] = backend.stores.outbox.waiting()
    expect(others).toEqual([])
    expect(row?.type).toBe('ap1')
    expect(row?.path).toContain(`people/${lead.actorId}/`)
    expect(await list()).toMatchObject([
      { state: 'active', requestFile: sha256, override: { decision: { verdict: 'approved' } } },
    ])
  })

  it('can refuse, with a reason', async () => {
    const { decide } = setUp()
    expect(await decide({ verdict: 'refused', reason: 'too short' })).toMatchObject({
      ok: true,
      value: { state: 'refused', override: { decision: { reason: 'too short' } } },
    })
  })

  it('decides once', async () => {
    const { backend, decide } = setUp()
    await decide()
    expect(await decide({ verdict: 'refused' })).toMatchObject(refused('alreadyDecided'))
    expect(backend.stores.outbox.waiting()).toHaveLength(1)
  })

  it('is for leads of that region only', async () => {
    const { backend, decide } = setUp()
    expect(await decide({}, foreignLead)).toMatchObject(refused('notYours'))
    expect(await decide({}, admin)).toMatchObject(refused('notYours'))
    expect(backend.stores.outbox.waiting()).toEqual([])
  })

  it('knows no request by another digest, and none that was edited since', async () => {
    const { backend, decide } = setUp()
    expect(await decide({ requestDigest: 'f'.repeat(64) })).toMatchObject(refused('notFound'))
    receive(backend.stores, 'nordbad', { overrides: [{ ...asked, value: 545 }] })
    expect(await decide()).toMatchObject(refused('notFound'))
  })

  it('approves nothing that a newer pack has put out of bounds, but can still refuse it', async () => {
    const { backend, decide } = setUp()
    const pack = testPack()
    const [rest] = pack.rules
    if (rest?.parameters['minimum'] === undefined) throw new Error('the test pack has rest')
    const bounds = { free: { min: 600, max: 720 }, outer: { min: 600, max: 720 } }
    const narrower = { ...rest, parameters: { minimum: { ...rest.parameters['minimum'], bounds } } }
    backend.stores.packs.save({ ...pack, version: 2, rules: [narrower, ...pack.rules.slice(1)] })
    expect(await decide()).toMatchObject(refused('outsideBounds'))
    expect(await decide({ verdict: 'refused' })).toMatchObject({ ok: true })
  })
})
