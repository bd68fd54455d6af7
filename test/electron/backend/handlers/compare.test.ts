import { describe, expect, it } from 'vitest'
import { createCompareHandlers } from '#backend/handlers/compare.ts'
import { createRequestsHandlers } from '#backend/handlers/requests.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import { admin } from '#test/support/testOrganisation.ts'
import { createRegionBackend, lead, receive } from '#test/support/testRegion.ts'
import { outerOverride, restFinding, restValue, testOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

const caller = { actor: lead }
const setUp = () => {
  const backend = createRegionBackend()
  const handlers = createCompareHandlers(backend)
  const valueOf = async <T>(reply: Promise<{ ok: boolean; value?: T }> | { ok: boolean; value?: T }): Promise<T> => {
    const { value } = await reply
    if (value === undefined) throw new Error('refused')
    return value
  }
  const map = (over: object = {}) =>
    valueOf(handlers['compare.map']({ weeks: 4, ...over }, caller) as never) as Promise<{
      fromWeekOn: string
      toWeekOn: string
      outlets: readonly { outletId: string }[]
      cells: readonly { ruleId: string; outletId: string; state: string; weeks: number }[]
    }>
  const stateAt = async (outletId: string, ruleId = 'rest') =>
    (await map()).cells.find((cell) => cell.outletId === outletId && cell.ruleId === ruleId)?.state
  return { backend, handlers, map, stateAt }
}

describe('compare.map', () => {
  it('covers the running week and those before it, for every outlet of the registry', async () => {
    const { map } = setUp()
    expect(await map()).toMatchObject({ fromWeekOn: addDays(testWeekOn, -21), toWeekOn: testWeekOn })
    expect((await map()).outlets.map(({ outletId }) => outletId)).toEqual(['nordbad', 'westbad'])
    expect((await map({ regionId: 'north' })).outlets).toEqual([])
  })

  it('uses the newest revision of each week', async () => {
    const { backend, stateAt } = setUp()
    receive(backend.stores, 'nordbad', { week: testWeek({ evaluation: { findings: [restFinding()] } }) })
    expect(await stateAt('nordbad')).toBe('unexplained')
    receive(backend.stores, 'nordbad', { week: testWeek({ revision: 2 }) })
    expect(await stateAt('nordbad')).toBe('same')
    expect(await stateAt('westbad')).toBe('unknown')
  })

  it('turns to allowed as soon as the lead has approved, and not before', async () => {
    const { backend, stateAt } = setUp()
    const asked = outerOverride()
    const week = testWeek({ evaluation: { findings: [restFinding({ actual: 560 })] } })
    receive(backend.stores, 'nordbad', { week, overrides: [asked] })
    expect(await stateAt('nordbad')).toBe('unexplained')
    const decided = await createRequestsHandlers(backend)['requests.decide'](
      { requestDigest: requestDigest(asked), verdict: 'approved', reason: 'gala' },
      caller,
    )
    expect(decided.ok).toBe(true)
    expect(await stateAt('nordbad')).toBe('allowed')
  })
})

describe('compare.cell', () => {
  it('shows values with their layers, overrides with their state, and weeks newest first', async () => {
    const { backend, handlers } = setUp()
    const exceptions = [{ findingKey: 'rest|p1|s1', reason: 'r', ownerId: id<'Actor'>('mia'), acceptedAt: 1 }]
    const before = addDays(testWeekOn, -7)
    receive(backend.stores, 'nordbad', { week: testWeek({ weekOn: before }) })
    const week = testWeek({ exceptions, evaluation: { findings: [restFinding()], values: [restValue(630)] } })
    const sha256 = receive(backend.stores, 'nordbad', { week, overrides: [testOverride()] })
    const reply = await handlers['compare.cell']({ outletId: id('nordbad'), ruleId: id('rest'), weeks: 4 }, caller)
    expect(reply).toMatchObject({
      ok: true,
      value: {
        values: [{ parameter: 'minimum', value: 630, shared: 660 }],
        overrides: [{ state: 'active', override: { overrideId: 'o1' } }],
        weeks: [
          { weekOn: testWeekOn, sha256, findings: [{ key: 'rest|p1|s1' }], excepted: ['rest|p1|s1'] },
          { weekOn: before, findings: [], excepted: [] },
        ],
        pairs: [],
      },
    })
    if (reply.ok) expect(reply.value.values[0]?.layers.map(({ layer }) => layer)).toEqual(['house', 'outlet'])
  })

  it('knows no other rule or outlet', async () => {
    const { handlers } = setUp()
    const cell = (outletId: string, ruleId: string) =>
      handlers['compare.cell']({ outletId: id(outletId), ruleId: id(ruleId), weeks: 4 }, caller)
    expect(await cell('nordbad', 'none')).toMatchObject({ ok: false, error: { why: 'notFound' } })
    expect(await cell('none', 'rest')).toMatchObject({ ok: false, error: { why: 'notFound' } })
  })
})

describe('compare.week', () => {
  it('gives the frozen week byte for byte, with the file that carries it', async () => {
    const { backend, handlers } = setUp()
    const week = testWeek({ evaluation: { findings: [restFinding()] } })
    receive(backend.stores, 'nordbad', { week })
    const reply = await handlers['compare.week']({ outletId: id('nordbad'), weekOn: testWeekOn }, { actor: admin })
    expect(reply.ok && reply.value.week).toEqual(week)
    expect(reply.ok && reply.value.file).toMatch(/^outlets\/nordbad\/.*\.cs1$/)
  })

  it('refuses a week that nobody published', async () => {
    const { handlers } = setUp()
    const reply = await handlers['compare.week']({ outletId: id('nordbad'), weekOn: testWeekOn }, caller)
    expect(reply).toMatchObject({ ok: false, error: { why: 'notFound' } })
  })
})

describe('compare.silence', () => {
  it('tells of every device of the registry, with the pack in force as the measure', async () => {
    const { handlers } = setUp()
    const reply = await handlers['compare.silence']({}, caller)
    expect(reply).toMatchObject({
      ok: true,
      value: [{ outletId: 'nordbad', states: ['notHeard'], currentPackVersion: 1, lastHeardAt: null }],
    })
  })
})
