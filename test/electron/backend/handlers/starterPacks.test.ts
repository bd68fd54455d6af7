import { describe, expect, it } from 'vitest'
import { createRulesHandlers } from '#backend/handlers/rules.ts'
import { createStarterPackHandlers } from '#backend/handlers/starterPacks.ts'
import { rulesOfStarterPack, starterPacks } from '#backend/packs/starterPacks.ts'
import type { Output } from '#shared/contract/api.ts'
import { id } from '#shared/kernel/ids.ts'
import { idCases, inputCases, listCases } from '#test/support/inputCases.ts'
import { admin } from '#test/support/testOrganisation.ts'
import { createRegionBackend } from '#test/support/testRegion.ts'

const caller = { actor: admin }
const refused = (why: string, details: object) => ({ ok: false, error: { code: 'refused', why, details } })

const setUp = () => {
  const backend = createRegionBackend()
  const rules = createRulesHandlers(backend)
  const starter = createStarterPackHandlers(backend)
  const valueOf = <T>(reply: { readonly ok: boolean; readonly value?: T }): T => {
    if (!reply.ok || reply.value === undefined) throw new Error(JSON.stringify(reply))
    return reply.value
  }
  return {
    backend,
    lines: async () => valueOf<Output<'rules.starterPacks'>>(await starter['rules.starterPacks']({}, caller)),
    open: async (packId: string) =>
      valueOf<Output<'rules.starterPack'>>(await starter['rules.starterPack']({ packId }, caller)),
    openReply: (packId: string) => starter['rules.starterPack']({ packId }, caller),
    adopt: (packId: string, ruleIds: readonly string[], regionIds: readonly string[] = []) =>
      starter['rules.adopt'](
        {
          packId,
          ruleIds: ruleIds.map((ruleId) => id<'Rule'>(ruleId)),
          regionIds: regionIds.map((name) => id<'Region'>(name)),
        },
        caller,
      ),
    draft: async () => valueOf<Output<'rules.draft'>>(await rules['rules.draft']({}, caller)),
    undo: () => rules['rules.undoDraft']({}, caller),
  }
}
const ruleIdsOf = (packId: string) => {
  const pack = starterPacks().find((one) => one.packId === packId)
  return pack === undefined ? [] : rulesOfStarterPack(pack).map(({ ruleId }) => ruleId)
}

describe('the list of starter packs', () => {
  it('names all of them with what they hold; nothing is taken at first', async () => {
    const lines = await setUp().lines()
    expect(lines.map(({ packId }) => packId)).toEqual(starterPacks().map(({ packId }) => packId))
    expect(lines.every(({ rules, cases, taken }) => rules > 0 && cases > 0 && taken === 0)).toBe(true)
    expect(lines.find(({ packId }) => packId === 'de-retail')).toMatchObject({ jurisdiction: 'DE', rules: 25 })
  })

  it('warns a year after the law was read, not a day before', async () => {
    const { backend, lines } = setUp()
    backend.setNow(Date.UTC(2027, 10, 20, 12))
    expect((await lines()).filter(({ aged }) => aged)).toEqual([])
    backend.setNow(Date.UTC(2027, 10, 21, 12))
    expect((await lines()).every(({ aged, ageMonths }) => aged && ageMonths === 12)).toBe(true)
  })
})

describe('a starter pack', () => {
  it.each(['de-retail', 'us-nyc-retail', 'house-defaults'])('%s runs the cases of all of its rules', async (packId) => {
    const { items, cases } = await setUp().open(packId)
    expect(items.map(({ rule }) => rule.ruleId)).toEqual(ruleIdsOf(packId))
    const ran = items.flatMap((item) => item.cases)
    expect(ran).toHaveLength(cases)
    expect(items.every((item) => item.cases.length > 0)).toBe(true)
    expect(ran.filter(({ ok }) => !ok)).toEqual([])
    expect(ran.every(({ expected, found }) => expected.verdict === found?.verdict)).toBe(true)
  })

  it('says which rules it shares with another pack', async () => {
    const { items } = await setUp().open('dk-restaurant')
    expect(new Set(items.map(({ sharedFrom }) => sharedFrom))).toEqual(new Set(['dk-retail']))
  })

  it('nobody knows is refused', async () => {
    expect(await setUp().openReply('atlantis')).toMatchObject(refused('notFound', { what: 'pack', id: 'atlantis' }))
  })
})

describe('taking rules into the draft', () => {
  it('a whole pack: each rule is added under its id, and the difference says so', async () => {
    const { adopt, lines, open } = setUp()
    const ruleIds = ruleIdsOf('de-retail')
    const reply = await adopt('de-retail', ruleIds)
    expect(reply).toMatchObject({
      ok: true,
      value: { changes: ruleIds.map((ruleId) => ({ type: 'ruleAdded', ruleId })), cases: [] },
    })
    const line = (await lines()).find(({ packId }) => packId === 'de-retail')
    expect(line).toMatchObject({ taken: ruleIds.length, rules: ruleIds.length })
    expect((await open('de-retail')).items.every(({ presence }) => presence === 'same')).toBe(true)
  })

  it('a single rule, once: taken again nothing changes', async () => {
    const { adopt, draft } = setUp()
    await adopt('de-retail', ['de-arbzg-break'])
    await adopt('de-retail', ['de-arbzg-break'])
    const { draft: edited, changes } = await draft()
    expect(changes).toHaveLength(1)
    expect(edited.rules.at(-1)).toMatchObject({ ruleId: 'de-arbzg-break', scope: { countries: ['DE'] } })
  })

  it('marks what was changed since', async () => {
    const { adopt, open, backend } = setUp()
    await adopt('de-retail', ['de-arbzg-break', 'de-arbzg-rest-11h'])
    const rules = createRulesHandlers(backend)
    await rules['rules.editDraft'](
      { edit: { type: 'severity', ruleId: id('de-arbzg-break'), severity: 'notice' } },
      caller,
    )
    const { items } = await open('de-retail')
    const presence = (ruleId: string) => items.find(({ rule }) => rule.ruleId === ruleId)?.presence
    expect([presence('de-arbzg-break'), presence('de-arbzg-rest-11h'), presence('de-arbzg-day-10h')]).toEqual([
      'changed',
      'same',
      'absent',
    ])
  })

  it('is one step back', async () => {
    const { adopt, undo, draft } = setUp()
    await adopt('de-retail', ruleIdsOf('de-retail'))
    await undo()
    expect((await draft()).changes).toEqual([])
  })

  it('the law of a city holds in the regions that lie in it', async () => {
    const { adopt, draft } = setUp()
    await adopt('us-nyc-retail', ['us-nyc-retail-72h'], ['south'])
    expect((await draft()).draft.rules.at(-1)?.scope).toMatchObject({ countries: ['US'], regionIds: ['south'] })
  })

  it.each([
    ['a pack', 'atlantis', ['de-arbzg-break'], [], { what: 'pack', id: 'atlantis' }],
    [
      'a rule of another pack',
      'de-retail',
      ['de-arbzg-break', 'gb-wtr-rest-11h'],
      [],
      { what: 'rule', id: 'gb-wtr-rest-11h' },
    ],
    ['a region', 'us-nyc-retail', ['us-nyc-retail-72h'], ['moon'], { what: 'region', id: 'moon' }],
  ] as const)('%s that is not there refuses everything', async (_, packId, ruleIds, regionIds, details) => {
    const { adopt, draft } = setUp()
    expect(await adopt(packId, ruleIds, regionIds)).toMatchObject(refused('notFound', details))
    expect((await draft()).changes).toEqual([])
  })
})

inputCases('rules.starterPack', { packId: 'de-retail' }, [
  ['packId', 'a'.repeat(60), 'fits'],
  ['packId', 'a'.repeat(61), 'refused'],
  ['packId', '', 'refused'],
  ['packId', '../gb', 'refused'],
])
inputCases('rules.adopt', { packId: 'gb', ruleIds: [id('gb-wtr-rest-11h')], regionIds: [id('south')] }, [
  ...idCases('ruleIds.0'),
  ...idCases('regionIds.0'),
  ...listCases('ruleIds', 'gb-wtr-rest-11h', 1, 1_000),
  ...listCases('regionIds', 'south', 0, 200),
])

describe('the rules under one preset', () => {
  it.each([
    ['budget-hours', ['house-defaults']],
    ['closed-days', ['dk-retail', 'fr', 'gb', 'de-retail', 'nl', 'es', 'ie']],
  ] as const)('%s come with the pack that they stand in', async (preset, packs) => {
    const reply = await createStarterPackHandlers(createRegionBackend())['rules.preset']({ preset }, caller)
    if (!reply.ok) throw new Error('refused')
    expect(reply.value.length).toBeGreaterThan(0)
    expect(
      reply.value.every(({ rule, packId }) => rule.basis?.preset === preset && packs.some((name) => name === packId)),
    ).toBe(true)
  })
  inputCases('rules.preset', { preset: 'weekly-rest' }, [
    ['preset', 'fair-weekends', 'fits'],
    ['preset', 'toString', 'refused'],
    ['preset', '', 'refused'],
  ])
})
