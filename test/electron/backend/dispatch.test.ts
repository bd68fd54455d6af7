import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createDispatch } from '#backend/dispatch.ts'
import { api, type Handlers, type Method } from '#shared/contract/api.ts'
import { authority } from '#shared/contract/authority.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import type { Caller } from '#backend/backend.ts'

const manager: Actor = { actorId: id('m1'), name: 'M', role: 'manager', outletIds: [id('o1')], regionIds: [] }
const lead: Actor = { actorId: id('l1'), name: 'L', role: 'lead', outletIds: [], regionIds: [id('r1')] }
const admin: Actor = { actorId: id('a1'), name: 'A', role: 'admin', outletIds: [], regionIds: [] }

const methods = Object.keys(api) as Method[]
/** Every handler answers its own name, so that a test sees which one ran. */
const echoing = (): Handlers<Caller> =>
  Object.fromEntries(
    methods.map((method) => [method, () => ({ ok: true, value: method })]),
  ) as unknown as Handlers<Caller>

const doorFor = (actor: Actor | null, handlers = echoing()) => {
  const report = vi.fn<(cause: unknown, ref: string) => void>()
  return { call: createDispatch({ handlers, caller: () => ({ actor }), report }), report }
}

describe('the door checks the name', () => {
  it.each(['', 'nope', 'constructor', '__proto__', 'toString', 'roster.open ', 'Roster.open'])(
    'refuses %j',
    async (name) => {
      await expect(doorFor(admin).call(name, {})).resolves.toEqual({ ok: false, error: { code: 'unknownMethod' } })
    },
  )
})

describe('the door checks the input', () => {
  it('names the members that are wrong and calls nobody', async () => {
    const { call } = doorFor(manager)
    await expect(call('roster.open', { outletId: 'o1', weekOn: '2026-02-30' })).resolves.toEqual({
      ok: false,
      error: { code: 'badInput', issues: ['weekOn'] },
    })
  })

  it('answers any value at all with a typed refusal or an answer, never a throw', async () => {
    const { call, report } = doorFor(null)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...methods), fc.anything(), async (method, input) => {
        const reply = await call(method, input)
        expect(reply.ok || ['badInput', 'forbidden'].includes(reply.error.code)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
    expect(report).not.toHaveBeenCalled()
  })
})

describe('the door checks authority, role first, then place', () => {
  it.each<[string, Actor | null, Method, object, boolean]>([
    ['nobody may look at the session', null, 'session.get', {}, true],
    ['nobody may not plan', null, 'roster.weeks', { outletId: 'o1' }, false],
    ['a manager plans the own outlet', manager, 'roster.weeks', { outletId: 'o1' }, true],
    ['a manager does not plan another outlet', manager, 'roster.weeks', { outletId: 'o2' }, false],
    ['a manager does not compare', manager, 'compare.map', {}, false],
    ['a manager reads the rules', manager, 'rules.catalogue', {}, true],
    ['a manager does not edit the rules', manager, 'rules.draft', {}, false],
    ['a lead compares', lead, 'compare.map', {}, true],
    ['a lead sees nobody’s roster', lead, 'roster.weeks', { outletId: 'o1' }, false],
    ['a lead sees no people', lead, 'people.list', { outletId: 'o1' }, false],
    ['an admin edits the rules', admin, 'rules.draft', {}, true],
    [
      'an admin decides no request',
      admin,
      'requests.decide',
      { requestDigest: 'a'.repeat(64), verdict: 'approved', reason: 'x' },
      false,
    ],
  ])('%s', async (_, actor, method, input, allowed) => {
    const reply = await doorFor(actor).call(method, input)
    expect(reply).toEqual(allowed ? { ok: true, value: method } : { ok: false, error: { code: 'forbidden' } })
  })

  it('has a line for every method and none besides', () => {
    expect(Object.keys(authority).toSorted()).toEqual(methods.toSorted())
  })
})

describe('a fault behind the door', () => {
  it('is reported with its cause and answered with the same short reference', async () => {
    const fault = new Error('disk on fire')
    const handlers = {
      ...echoing(),
      'session.get': () => {
        throw fault
      },
    }
    const { call, report } = doorFor(null, handlers)
    const reply = await call('session.get', {})
    expect(reply).toEqual({
      ok: false,
      error: { code: 'internal', ref: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
    })
    expect(report).toHaveBeenCalledExactlyOnceWith(fault, reply.ok ? '' : (reply.error as { ref: string }).ref)
    expect(JSON.stringify(reply)).not.toContain('fire')
  })
})
