import { beforeEach, describe, expect, it } from 'vitest'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import type { RulesEffect } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPack, testPerson } from '#test/support/testOrganisation.ts'
import { testShift } from '#test/support/testShift.ts'

const outletId = id<'Outlet'>('nordbad')
const caller = { actor: manager }
const weekHours = 7 * 24
let backend: TestBackend
const effect = async (): Promise<RulesEffect> => {
  const reply = await createRosterHandlers(backend)['roster.rulesEffect']({ outletId }, caller)
  if (!reply.ok) throw new Error('refused')
  return reply.value
}
/** A shift of nine hours on the Monday that many weeks after the present one. */
const plan = (week: number): void => {
  backend.stores.plans.saveShifts(outletId, [testShift(`s${week}`, week * weekHours + 8, week * weekHours + 17)])
}
/** Version 2 allows eight hours a day instead of ten. */
const publishRules = (effectiveOn: LocalDate): void => {
  const pack = testPack()
  backend.stores.packs.save({
    ...pack,
    version: 2,
    effectiveOn,
    rules: pack.rules.map((rule) =>
      rule.ruleId === 'day' && rule.parameters['maximum'] !== undefined
        ? { ...rule, parameters: { maximum: { ...rule.parameters['maximum'], value: 480 } } }
        : rule,
    ),
  })
}

beforeEach(() => {
  backend = createTestBackend()
  backend.stores.people.saveAll([testPerson('p1')])
})

describe('what the last change of the rules does to drafts', () => {
  it('counts by week and rule what comes and goes, in the weeks that the new version judges', async () => {
    for (const week of [0, 1, 2]) plan(week)
    publishRules('2026-03-23')
    const rules = [{ ruleId: 'day', newFindings: 1, vanishedFindings: 0 }]
    expect(await effect()).toEqual({
      weeks: [
        { weekOn: '2026-03-23', fromVersion: 1, toVersion: 2, rules },
        { weekOn: '2026-03-30', fromVersion: 1, toVersion: 2, rules },
      ],
    })
  })

  it('says nothing while there is one version only, and nothing of weeks without a plan', async () => {
    plan(0)
    expect(await effect()).toEqual({ weeks: [] })
    publishRules('2026-03-09')
    expect((await effect()).weeks.map(({ weekOn }) => weekOn)).toEqual(['2026-03-16'])
  })

  it('is silent about a published week until it is amended', async () => {
    plan(0)
    const key = { outletId, weekOn: '2026-03-16' } as const
    const publishing = createRosterPublishHandlers(backend)
    const receipt = await publishing['roster.check'](key, caller)
    const digest = receipt.ok ? receipt.value.digest : ''
    expect(await publishing['roster.publish']({ ...key, digest, reasons: [] }, caller)).toMatchObject({ ok: true })
    publishRules('2026-03-09')
    expect((await effect()).weeks).toEqual([])
    backend.stores.plans.saveShifts(outletId, [testShift('more', 56, 60)])
    expect((await effect()).weeks).toHaveLength(1)
  })

  it.each<[LocalDate, number]>([
    ['2026-01-19', 1],
    ['2026-01-12', 0],
  ])('is news for eight weeks: a version of %s is told of in %i weeks', async (effectiveOn, weeks) => {
    plan(0)
    publishRules(effectiveOn)
    expect((await effect()).weeks).toHaveLength(weeks)
  })

  it('is refused for an outlet that nobody knows', async () => {
    const handlers = createRosterHandlers(backend)
    expect(await handlers['roster.rulesEffect']({ outletId: id('gone') }, caller)).toMatchObject({
      error: { why: 'notFound' },
    })
  })
})
