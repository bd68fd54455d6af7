/** Invitations: who is invited for which places, what the book says of it, and what only the invitation says. */
import { trustedTargets } from '#backend/trust/signers.ts'
import { ada } from '#test/support/deviceDesk.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createObjectStoreKeys } from '#backend/keys/objectStoreKeys.ts'
import { invite } from '#backend/setup/invite.ts'
import { findShare } from '#backend/setup/join.ts'
import type { Input } from '#shared/contract/api.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { codeDigestOf, parseInvitation } from '#shared/sync/enrolment.ts'
import type { FileShare, ShareProblem } from '#shared/sync/ports.ts'
import { createWorld, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

type Request = Input<'setup.invite'>
const [nordbad, westbad] = [id<'Outlet'>('nordbad'), id<'Outlet'>('westbad')]
const [south, north] = [id<'Region'>('south'), id<'Region'>('north')]

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => {
  world.dispose()
})
const ask = (over: Partial<Request> = {}, { backend }: Pick<TestDevice, 'backend'> = world.admin) =>
  invite(backend, ada, { name: 'Nora', role: 'manager', outletIds: [nordbad], regionIds: [], ...over })
const invited = async (over: Partial<Request> = {}) => {
  const reply = await ask(over)
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  const parsed = parseInvitation(reply.value.invitation)
  if (!parsed.ok) throw new Error('not readable')
  return { text: reply.value.invitation, ...parsed.value }
}
const refused = (why: string) => ({ ok: false, error: { code: 'refused', why } })

describe('who is invited', () => {
  const everywhere = { outletIds: [nordbad, westbad], regionIds: [south, north] }
  it.each<readonly [Request['role'], readonly string[], readonly string[]]>([
    ['manager', ['nordbad', 'westbad'], []],
    ['lead', [], ['south', 'north']],
    ['auditor', [], []],
  ])('a %s has the places of the role, and no others', async (role, outletIds, regionIds) => {
    expect((await invited({ role, ...everywhere })).actor).toMatchObject({ name: 'Nora', role, outletIds, regionIds })
  })

  it('two people are two actors, though they bear one name', async () => {
    const [one, other] = [await invited(), await invited()]
    expect(one.actor.actorId).not.toBe(other.actor.actorId)
    expect(one.code).not.toBe(other.code)
  })
})

describe('the invitation', () => {
  it('names the organisation, its share and the root to pin', async () => {
    const { organisationId, organisationName, shareId, rootSha256 } = world.profile
    expect(await invited()).toMatchObject({
      organisationId,
      name: organisationName,
      shareId,
      rootSha256,
    })
  })

  it('stands in the book by the digest of its code, open, with who is invited', async () => {
    const { code, actor } = await invited()
    expect(world.registry().invitations).toEqual([
      {
        codeDigest: codeDigestOf(code),
        actor,
        createdAt: world.admin.backend.clock.now(),
        usedBy: null,
      },
    ])
  })

  it('has a code that the book does not betray', async () => {
    const { code } = await invited()
    expect(canonicalJson(world.registry())).not.toContain(code)
  })

  it('is signed at once; those before it stay', async () => {
    const head = () => trustedTargets(world.admin)?.version ?? 0
    await world.admin.sync.run()
    const before = head()
    await invited()
    await invited({ name: 'Otto', role: 'auditor' })
    expect(head()).toBe(before + 2)
    expect(world.registry().invitations.map(({ actor }) => actor.name)).toEqual(['Nora', 'Otto'])
    await world.admin.sync.run()
    expect(world.admin.stores.repository.pending()).toEqual([])
  })
})

describe('refused, with nothing written', () => {
  it.each<readonly [string, Partial<Request>]>([
    ['an outlet that is not there', { outletIds: [nordbad, id('gone')] }],
    ['a region that is not there', { role: 'lead', regionIds: [id('east')] }],
    ['an outlet that is not there, though the role has none', { role: 'auditor', outletIds: [id('gone')] }],
  ])('%s', async (_, over) => {
    const before = canonicalJson(world.registry())
    expect(await ask(over)).toMatchObject(refused('notFound'))
    expect(canonicalJson(world.registry())).toBe(before)
  })

  it('on a device without the key of the organisation', async () => {
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    expect(await ask({}, manager)).toMatchObject(refused('notYours'))
    expect(world.registry().invitations).toEqual([])
  })

  it('where there is no organisation yet', async () => {
    const { backend } = world.admin
    const empty = { profiles: { get: () => null }, trust: { registry: () => null } }
    const workspace = { ...backend.workspace(), stores: { ...backend.workspace().stores, ...empty } }
    const fresh = { ...backend, workspace: () => workspace } as unknown as TestDevice['backend']
    expect(await ask({}, { backend: fresh })).toMatchObject(refused('noProfile'))
  })
})

describe('the folder that somebody names', () => {
  /** A share that answers so, and tells whether it was closed. */
  const shareThat = (answer: Result<{ readonly shareId: string }, ShareProblem>) => {
    const opened: string[] = []
    let closed = 0
    const openShare = (folder: string): FileShare => {
      opened.push(folder)
      return {
        probe: async () => answer,
        close: async () => {
          closed += 1
        },
      } as unknown as FileShare
    }
    const objectStoreKeys = () => createObjectStoreKeys('/nowhere', null, {})
    return { openShare, objectStoreKeys, opened, closed: () => closed }
  }

  it.each<readonly [string, Result<{ readonly shareId: string }, ShareProblem>, string | null]>([
    ['is the right one', ok({ shareId: 's1' }), null],
    ['holds the share of somebody else', ok({ shareId: 's2' }), 'shareForeign'],
    ['is not there', err('missing'), 'shareMissing'],
    ['cannot be written', err('readOnly'), 'shareReadOnly'],
    ['does not answer', err('hung'), 'shareHung'],
  ])('%s', async (_, answer, why) => {
    const share = shareThat(answer)
    const found = await findShare(share, '/mnt/share', 's1')
    if (why === null) expect(found).toEqual({ ok: true, value: undefined })
    else expect(found).toMatchObject(refused(why))
    expect([share.opened, share.closed()]).toEqual([['/mnt/share'], 1])
  })

  it.each(['share', './share', '', '~/share'])('is not looked at where its path is not whole: "%s"', async (folder) => {
    const share = shareThat(ok({ shareId: 's1' }))
    expect(await findShare(share, folder, 's1')).toMatchObject(refused('shareMissing'))
    expect(share.opened).toEqual([])
  })

  it.each([
    ['s3://pools/share', 'refused', 'accessMissing'],
    ['s3://Pools', 'badInput', undefined],
  ])('is not asked for without access to it: "%s"', async (place, code, why) => {
    const share = shareThat(ok({ shareId: 's1' }))
    expect(await findShare(share, place, 's1')).toMatchObject({ ok: false, error: { code, ...(why && { why }) } })
    expect(share.opened).toEqual([])
  })
})
