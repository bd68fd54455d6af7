/** Which weeks and which outlets a question is about. */
import { describe, expect, it } from 'vitest'
import { outletNamed, outletsOf, sightingOf, weeksOf } from '#backend/compare/evidence.ts'
import { knownDecisions } from '#backend/compare/knownDecisions.ts'
import { decideRequest } from '#backend/compare/requests.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { requestDigest } from '#shared/overrides/lifecycle.ts'
import { createRegionBackend, lead, receive } from '#test/support/testRegion.ts'
import { outerOverride, testWeek, testWeekOn } from '#test/support/testReports.ts'

const later = (weeks: number): LocalDate => addDays(testWeekOn, 7 * weeks)
const withWeeks = (...weeks: readonly LocalDate[]) => {
  const backend = createRegionBackend()
  for (const weekOn of weeks) receive(backend.stores, 'nordbad', { week: testWeek({ weekOn }) })
  return backend
}

describe('the weeks of a question', () => {
  it.each<readonly [string, readonly LocalDate[], number, LocalDate, LocalDate]>([
    ['end with the running one while nothing is published', [], 4, later(-3), later(0)],
    ['one week is the running one', [], 1, later(0), later(0)],
    ['do not end earlier because nothing newer is published', [later(-5)], 4, later(-3), later(0)],
    ['end with the newest one that is published ahead', [later(0), later(2)], 4, later(-1), later(2)],
    ['reach eight weeks ahead', [later(8)], 4, later(5), later(8)],
    ['and no further', [later(9)], 4, later(-3), later(0)],
  ])('%s', (_, published, weeks, fromWeekOn, toWeekOn) => {
    expect(weeksOf(withWeeks(...published), { weeks })).toEqual({ fromWeekOn, toWeekOn })
  })

  it('end with the week of a date that is named, whatever is published after it', () => {
    const backend = withWeeks(later(2))
    const asked = addDays(testWeekOn, -4)
    expect(weeksOf(backend, { weeks: 2, toWeekOn: asked })).toEqual({ fromWeekOn: later(-2), toWeekOn: later(-1) })
  })

  it('follow the clock: on Sunday evening it is still the same week, on Monday the next', () => {
    const backend = withWeeks()
    backend.setNow(Date.UTC(2026, 2, 22, 20))
    expect(weeksOf(backend, { weeks: 1 }).toWeekOn).toBe(later(0))
    backend.setNow(Date.UTC(2026, 2, 23, 12))
    expect(weeksOf(backend, { weeks: 1 }).toWeekOn).toBe(later(1))
  })
})

describe('the outlets of a question', () => {
  it('are those of the registry, or of one region', () => {
    const backend = createRegionBackend()
    expect(outletsOf(backend).map(({ outletId }) => outletId)).toEqual(['nordbad', 'westbad'])
    expect(outletsOf(backend, id('south'))).toHaveLength(2)
    expect(outletsOf(backend, id('north'))).toEqual([])
  })

  it('are found by name, or refused by name', () => {
    const backend = createRegionBackend()
    expect(outletNamed(backend, id('westbad'))).toMatchObject({ ok: true, value: { name: 'Outlet westbad' } })
    expect(outletNamed(backend, id('gone'))).toEqual({
      ok: false,
      error: { code: 'refused', why: 'notFound', details: { what: 'outlet', id: 'gone' } },
    })
  })
})

describe('what is known of them', () => {
  it('only weeks of the period, and of the one outlet where one is asked for', () => {
    const backend = withWeeks(later(-4), later(-1), later(0))
    receive(backend.stores, 'westbad', { week: testWeek({ outletId: 'westbad' }) })
    const seen = (weeks: number, outletId?: string) => {
      const outlets = outletsOf(backend).filter((outlet) => outletId === undefined || outlet.outletId === outletId)
      return sightingOf(backend, outlets, { weeks }).received.map(
        ({ report, week }) => `${report.outletId} ${week.weekOn}`,
      )
    }
    expect(seen(2).toSorted()).toEqual([`nordbad ${later(-1)}`, `nordbad ${testWeekOn}`, `westbad ${testWeekOn}`])
    expect(seen(5)).toHaveLength(4)
    expect(seen(2, 'westbad')).toEqual([`westbad ${testWeekOn}`])
  })

  it('the rules that this device has, and today', () => {
    const backend = withWeeks()
    const { input } = sightingOf(backend, outletsOf(backend), { weeks: 1 })
    expect(input.packs.map(({ version }) => version)).toEqual([1])
    expect(input.today).toBe(testWeekOn)
    expect(input.outlets.map(({ outlet }) => outlet.outletId)).toEqual(['nordbad', 'westbad'])
  })
})

describe('the decisions that are known', () => {
  const asked = outerOverride()
  it('none at first; the own one as soon as it is signed, before any share has it', () => {
    const backend = createRegionBackend()
    receive(backend.stores, 'nordbad', { overrides: [asked] })
    expect(knownDecisions(backend.stores)).toEqual([])
    decideRequest(backend, lead, { requestDigest: requestDigest(asked), verdict: 'refused', reason: 'too short' })
    expect(knownDecisions(backend.stores)).toMatchObject([
      {
        type: 'decision',
        outletId: 'nordbad',
        regionId: 'south',
        packVersion: 1,
        decision: { verdict: 'refused', reason: 'too short', actorId: lead.actorId },
      },
    ])
  })

  it('a waiting file of another kind is none', () => {
    const backend = createRegionBackend()
    receive(backend.stores, 'nordbad', { overrides: [asked] })
    decideRequest(backend, lead, { requestDigest: requestDigest(asked), verdict: 'approved', reason: 'r' })
    const [row] = backend.stores.outbox.waiting()
    if (row === undefined) throw new Error('it waits')
    const only = (changes: object) =>
      knownDecisions({
        chains: backend.stores.chains,
        outbox: { ...backend.stores.outbox, waiting: () => [{ ...row, ...changes }] },
      })
    expect(only({})).toHaveLength(1)
    expect(only({ type: 'cs1' })).toEqual([])
    expect(only({ bytes: new Uint8Array([1, 2, 3]) })).toEqual([])
  })
})
