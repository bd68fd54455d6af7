/** Which requests a lead is shown, in which order, and what stands beside each. */
import { describe, expect, it } from 'vitest'
import { decideRequest, requestViews } from '#backend/compare/requests.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { admin, manager, testPack } from '#test/support/testOrganisation.ts'
import { createRegionBackend, foreignLead, lead, receive } from '#test/support/testRegion.ts'
import { outerOverride, testOverride, testWeekOn } from '#test/support/testReports.ts'
import { bandedPack, guardBounds } from '#test/support/regionDesk.ts'

const auditor: Actor = { actorId: id('otto'), name: 'Otto', role: 'auditor', outletIds: [], regionIds: [] }
const asked = (overrideId: string, over: Partial<Override> = {}): Override =>
  outerOverride({ overrideId: id(overrideId), ...over })

const desk = (overrides: readonly Override[], outletId = 'nordbad') => {
  const backend = createRegionBackend()
  receive(backend.stores, outletId, { overrides })
  const shown = (actor: Actor = lead) => requestViews(backend, actor)
  const decide = (override: Override, verdict: 'approved' | 'refused' = 'approved', actor: Actor = lead) =>
    decideRequest(backend, actor, { requestDigest: requestDigest(override), verdict, reason: 'r' })
  return { backend, shown, decide, ids: (actor?: Actor) => shown(actor).map(({ override }) => override.overrideId) }
}

describe('what is a request', () => {
  it.each<readonly [string, Override, readonly string[]]>([
    ['a value in the outer band', asked('o1'), ['o1']],
    ['not one that the manager may decide alone', testOverride(), []],
    ['not one that was withdrawn', asked('o1', { withdrawnAt: 5 }), []],
    ['not one of another outlet, whatever a report says', asked('o1', { outletId: id('westbad') }), []],
    ['not one for a rule that is gone', asked('o1', { ruleId: id('gone') }), []],
    ['not one for a number that the rule no longer has', asked('o1', { parameter: 'gone' }), []],
    ['also one whose term is over, for the record', asked('o1', { untilOn: addDays(testWeekOn, -1) }), ['o1']],
    ['also one whose term lies ahead', asked('o1', { fromOn: addDays(testWeekOn, 7) }), ['o1']],
  ])('%s', (_, override, expected) => {
    expect(desk([override]).ids()).toEqual(expected)
  })

  it('not one of an outlet that the registry does not know', () => {
    expect(desk([asked('o1', { outletId: id('gone') })], 'gone').ids(admin)).toEqual([])
  })
})

describe('who is shown which', () => {
  it.each<readonly [string, Actor, number]>([
    ['the lead of the region', lead, 1],
    ['not the lead of another', foreignLead, 0],
    ['an admin', admin, 1],
    ['an auditor', auditor, 1],
  ])('%s', (_, actor, count) => {
    expect(desk([asked('o1')]).ids(actor)).toHaveLength(count)
  })
})

describe('in which order', () => {
  it('the oldest that waits first, what is decided last', () => {
    const [old, young, done] = [
      asked('old', { requestedAt: 10 }),
      asked('young', { requestedAt: 20, value: 560 }),
      asked('done', { requestedAt: 5, value: 570 }),
    ]
    const { ids, decide } = desk([young, done, old])
    expect(ids()).toEqual(['done', 'old', 'young'])
    expect(decide(done)).toMatchObject({ ok: true })
    expect(ids()).toEqual(['old', 'young', 'done'])
  })
})

describe('what stands beside a request', () => {
  it('who asked, by name, or by the number that is left of them', () => {
    expect(desk([asked('o1', { authorId: manager.actorId })]).shown()[0]?.authorName).toBe('Mia')
    expect(desk([asked('o1', { authorId: id('long-gone') })]).shown()[0]?.authorName).toBe('long-gone')
  })

  it('the value that holds without it and the bounds of the place', () => {
    expect(desk([asked('o1')]).shown()[0]).toMatchObject({
      outletName: 'Outlet nordbad',
      sharedValue: 660,
      unit: 'minutes',
      stricter: 'higher',
      bounds: { free: { min: 600, max: 720 }, outer: { min: 540, max: 720 } },
      waitingSinceAt: 1,
    })
  })

  it('a nearer value where the region has one', () => {
    const { backend, shown } = desk([asked('o1')])
    const adjustment = {
      ruleId: id<'Rule'>('rest'),
      parameter: 'minimum',
      scope: { regionIds: [id<'Region'>('south')] },
      value: 700,
      bounds: { free: { min: 640, max: 720 }, outer: { min: 545, max: 720 } },
      setBy: 'Region South',
      reason: 'long ways',
    }
    backend.stores.packs.save(testPack({ version: 2, adjustments: [adjustment] }))
    expect(shown()[0]).toMatchObject({ sharedValue: 700, bounds: { outer: { min: 545, max: 720 } } })
  })

  it('a cell of a table as much as a number of a rule', () => {
    const cell = asked('o1', { ruleId: id('staffing'), parameter: 'cell:busy:guard', value: 1 })
    const { backend, shown } = desk([cell])
    backend.stores.packs.save(bandedPack())
    expect(shown()[0]).toMatchObject({ sharedValue: 3, unit: 'count', stricter: 'higher', bounds: guardBounds })
  })
})

describe('an answer', () => {
  it.each([
    ['the edge of the outer band is inside', 540, { ok: true }],
    ['one less is outside', 539, { error: { why: 'outsideBounds', details: { min: 540, max: 720 } } }],
  ])('%s', (_, value, answer) => {
    const override = asked('o1', { value })
    const { backend, decide } = desk([override])
    expect(decide(override)).toMatchObject(answer)
    expect(backend.stores.outbox.waiting()).toHaveLength('ok' in answer ? 1 : 0)
  })

  it('may refuse what lies outside', () => {
    const override = asked('o1', { value: 539 })
    expect(desk([override]).decide(override, 'refused')).toMatchObject({ ok: true, value: { state: 'refused' } })
  })

  it('is not given by people who may only look', () => {
    const override = asked('o1')
    const { backend, decide } = desk([override])
    for (const actor of [admin, auditor, foreignLead])
      expect(decide(override, 'approved', actor)).toMatchObject({
        error: { why: 'notYours', details: { name: 'Outlet nordbad' } },
      })
    expect(backend.stores.outbox.waiting()).toEqual([])
  })

  it('reaches nothing that was withdrawn', () => {
    const override = asked('o1', { withdrawnAt: 5 })
    const { backend, decide } = desk([override])
    expect(decide(override)).toMatchObject({ ok: false })
    expect(backend.stores.outbox.waiting()).toEqual([])
  })
})
