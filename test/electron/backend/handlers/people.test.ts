import { beforeEach, describe, expect, it } from 'vitest'
import { createPeopleHandlers } from '#backend/handlers/people.ts'
import type { Input } from '#shared/contract/api.ts'
import { id } from '#shared/kernel/ids.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPack, testPerson } from '#test/support/testOrganisation.ts'

const outletId = id<'Outlet'>('nordbad')
const caller = { actor: manager }
const draft: Input<'people.save'>['person'] = {
  personId: null,
  name: 'Jonas Müller',
  role: 'guard',
  skills: ['rescue', 'rescue', 'first aid'],
  contractMinutesPerWeek: 2_310,
  birthOn: '2001-02-03',
  flags: [],
  lawFacts: {},
  availability: [{ weekday: 1, fromMinute: 480, toMinute: 1_020 }],
  active: true,
}

let backend: TestBackend
let handlers: ReturnType<typeof createPeopleHandlers>
const save = (over: Partial<typeof draft>, at = outletId) =>
  handlers['people.save']({ outletId: at, person: { ...draft, ...over } }, caller)

beforeEach(() => {
  backend = createTestBackend()
  handlers = createPeopleHandlers(backend)
})

describe('people', () => {
  it('are saved under a fresh id, each skill once, and listed', async () => {
    const saved = await save({})
    expect(saved).toMatchObject({ ok: true, value: { name: 'Jonas Müller', skills: ['rescue', 'first aid'] } })
    const listed = await handlers['people.list']({ outletId }, caller)
    if (!listed.ok || !saved.ok) throw new Error('refused')
    expect(listed.value).toEqual([saved.value])
    expect(saved.value.personId).toMatch(/^[a-z2-7]{13}$/)
    expect(await handlers['people.list']({ outletId: id('westbad') }, caller)).toEqual({ ok: true, value: [] })
  })

  it('keep codes that rules ask for, each once and in order', async () => {
    const saved = await save({ flags: ['sundayConsent', 'nightWorker', 'sundayConsent'] })
    expect(saved).toMatchObject({ ok: true, value: { flags: ['nightWorker', 'sundayConsent'] } })
    expect(backend.stores.people.list(outletId)[0]?.flags).toEqual(['nightWorker', 'sundayConsent'])
  })

  it('keep a code of the own rules, too', async () => {
    expect(await save({ flags: ['seasonal'] })).toMatchObject({ ok: false })
    const pack = testPack({ version: 2 })
    const rules = pack.rules.map((rule) => ({ ...rule, scope: { flags: ['seasonal'] } }))
    backend.stores.packs.save({ ...pack, rules })
    expect(await save({ flags: ['seasonal'] })).toMatchObject({ ok: true, value: { flags: ['seasonal'] } })
  })

  it('are replaced by id', async () => {
    backend.stores.people.saveAll([testPerson('anna')])
    await save({ personId: id('anna'), name: 'Anna Neu', active: false })
    expect(backend.stores.people.list(outletId)).toMatchObject([{ personId: 'anna', name: 'Anna Neu', active: false }])
  })

  it.each([
    ['an unknown outlet', {}, 'gone', { why: 'notFound', details: { what: 'outlet' } }],
    [
      'a role that the outlet does not have',
      { role: 'cook' },
      'nordbad',
      { why: 'notFound', details: { what: 'role' } },
    ],
    [
      'somebody of another outlet',
      { personId: id<'Person'>('eva') },
      'nordbad',
      { why: 'notFound', details: { what: 'person' } },
    ],
    [
      'a code that no rule asks for',
      { flags: ['pregnant'] },
      'nordbad',
      { why: 'notFound', details: { what: 'flag', id: 'pregnant' } },
    ],
    [
      'availability that ends before it starts',
      { availability: [{ weekday: 2, fromMinute: 600, toMinute: 600 }] },
      'nordbad',
      { why: 'endsBeforeStart', details: { weekday: 2 } },
    ],
  ])('are refused with %s, and nothing is stored', async (_, over, at, error) => {
    backend.stores.people.saveAll([testPerson('eva', { outletId: id('westbad') })])
    expect(await save(over, id(at))).toMatchObject({ ok: false, error })
    expect(backend.stores.people.list(outletId)).toEqual([])
    expect(backend.stores.people.list(id('westbad'))).toHaveLength(1)
  })
})
