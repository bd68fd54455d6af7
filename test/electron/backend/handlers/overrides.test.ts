import { beforeEach, describe, expect, it } from 'vitest'
import { createOverrideHandlers } from '#backend/handlers/overrides.ts'
import type { Input } from '#shared/contract/api.ts'
import { id } from '#shared/kernel/ids.ts'
import { applyDecision, requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override } from '#shared/overrides/model.ts'
import { createTestBackend, testNowAt, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPack } from '#test/support/testOrganisation.ts'

const outletId = id<'Outlet'>('nordbad')
const caller = { actor: manager }
const dayMs = 86_400_000
const request: Input<'overrides.save'> = {
  outletId,
  ruleId: id('rest'),
  parameter: 'minimum',
  value: 620,
  category: 'mitigated',
  reason: 'Two guards share the late shift this month',
  fromOn: '2026-03-16',
  untilOn: '2026-04-12',
}

let backend: TestBackend
let handlers: ReturnType<typeof createOverrideHandlers>
const save = async (over: Partial<typeof request> = {}) => handlers['overrides.save']({ ...request, ...over }, caller)
const saved = async (over: Partial<typeof request> = {}): Promise<Override> => {
  const view = await save(over)
  if (!view.ok) throw new Error(JSON.stringify(view.error))
  return view.value.override
}
const states = async () => {
  const list = await handlers['overrides.list']({ outletId }, caller)
  return list.ok
    ? list.value.map(({ state, sharedValue, effectiveValue }) => [state, sharedValue, effectiveValue])
    : list
}

beforeEach(() => {
  backend = createTestBackend()
  handlers = createOverrideHandlers(backend)
})

describe('overrides.save', () => {
  it('in the free band holds at once', async () => {
    expect(await save()).toMatchObject({
      ok: true,
      value: { state: 'active', sharedValue: 660, effectiveValue: 620, override: { band: 'free', authorId: 'mia' } },
    })
    expect(await states()).toEqual([['active', 660, 620]])
  })

  it('in the outer band waits for the lead, is on its way to the share, and holds once approved', async () => {
    const waiting = await saved({ value: 560 })
    expect(waiting).toMatchObject({ band: 'outer', decision: null })
    expect(await states()).toEqual([['awaiting', 660, 660]])
    expect(backend.stores.outbox.waiting().map((row) => row.type)).toEqual(['cs1'])
    const approved = applyDecision(waiting, {
      requestDigest: requestDigest(waiting),
      verdict: 'approved',
      reason: 'fine',
      actorId: id('lea'),
      decidedAt: testNowAt,
    })
    if (!approved.ok) throw new Error(approved.error)
    backend.stores.overrides.save(approved.value)
    expect(await states()).toEqual([['active', 660, 560]])
  })

  it('ends by itself on the day after its last one', async () => {
    await saved()
    backend.setNow(testNowAt + 27 * dayMs)
    expect(await states()).toEqual([['active', 660, 620]])
    backend.setNow(testNowAt + 28 * dayMs)
    expect(await states()).toEqual([['expired', 660, 660]])
  })

  it('is judged by the rules of the day from which it holds', async () => {
    const narrower = testPack({ version: 2, effectiveOn: '2026-03-23' })
    const rules = narrower.rules.map((rule) =>
      rule.ruleId === 'rest'
        ? { ...rule, parameters: { minimum: { ...rule.parameters['minimum']!, bounds: null } } }
        : rule,
    )
    backend.stores.packs.save({ ...narrower, rules })
    expect(await save()).toMatchObject({ ok: true })
    expect(await save({ fromOn: '2026-03-23' })).toMatchObject({ ok: false, error: { why: 'outsideBounds' } })
    backend.setNow(testNowAt + 7 * dayMs)
    expect(await states()).toEqual([['suspended', 660, 660]])
  })

  it.each([
    [
      'below the outer band',
      { value: 500 },
      { why: 'outsideBounds', details: { min: 540, max: 720, setBy: 'Ada', unit: 'minutes' } },
    ],
    ['for longer than the rule permits', { untilOn: '2026-05-15' }, { why: 'termTooLong', details: { days: 60 } }],
    ['with an end before its start', { untilOn: '2026-03-15' }, { why: 'endsBeforeStart' }],
    [
      'of a rule that nobody wrote',
      { ruleId: id<'Rule'>('none') },
      { why: 'notFound', details: { what: 'parameter' } },
    ],
    ['of a parameter that the rule has not', { parameter: 'maximum' }, { why: 'notFound' }],
    ['in an unknown outlet', { outletId: id<'Outlet'>('gone') }, { why: 'notFound', details: { what: 'outlet' } }],
  ] as const)('is refused %s, and nothing is stored', async (_, over, error) => {
    expect(await save(over)).toMatchObject({ ok: false, error })
    expect(backend.stores.overrides.list(outletId)).toEqual([])
    expect(backend.stores.outbox.waiting()).toEqual([])
  })

  it('keeps nothing when it cannot be reported', async () => {
    const profile = backend.stores.profiles.get()
    if (profile !== null) backend.stores.profiles.save({ ...profile, identities: [] })
    await expect(save()).rejects.toThrow('no key')
    expect(backend.stores.overrides.list(outletId)).toEqual([])
  })
})

describe('overrides.withdraw and close', () => {
  it('end an override, once', async () => {
    const { overrideId } = await saved()
    const key = { outletId, overrideId }
    expect(await handlers['overrides.withdraw'](key, caller)).toMatchObject({
      ok: true,
      value: { state: 'withdrawn', effectiveValue: 660, override: { withdrawnAt: testNowAt } },
    })
    expect(await handlers['overrides.withdraw'](key, caller)).toMatchObject({ error: { why: 'alreadyDecided' } })
    expect(await handlers['overrides.close']({ ...key, outcome: 'drop' }, caller)).toMatchObject({ ok: true })
    expect(await handlers['overrides.close']({ ...key, outcome: 'renew' }, caller)).toMatchObject({
      error: { why: 'alreadyDecided' },
    })
    expect(backend.stores.overrides.get(overrideId)?.outcome).toBe('drop')
  })

  it('record what became of an expired one without withdrawing it', async () => {
    const { overrideId } = await saved()
    backend.setNow(testNowAt + 40 * dayMs)
    expect(await handlers['overrides.close']({ outletId, overrideId, outcome: 'propose' }, caller)).toMatchObject({
      value: { state: 'expired', override: { outcome: 'propose', withdrawnAt: null } },
    })
  })

  it('end one that still holds when it is closed', async () => {
    const { overrideId } = await saved()
    expect(await handlers['overrides.close']({ outletId, overrideId, outcome: 'drop' }, caller)).toMatchObject({
      value: { state: 'withdrawn', effectiveValue: 660 },
    })
  })

  it('refuse one of another outlet', async () => {
    const { overrideId } = await saved()
    const key = { outletId: id<'Outlet'>('westbad'), overrideId }
    expect(await handlers['overrides.withdraw'](key, caller)).toMatchObject({ error: { why: 'notFound' } })
    expect(await handlers['overrides.close']({ ...key, outcome: 'drop' }, caller)).toMatchObject({
      error: { why: 'notFound' },
    })
  })
})
