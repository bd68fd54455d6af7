/** When a week was announced and what was changed since: out of its publications, without anybody typing it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { releaseOf } from '#backend/roster/release.ts'
import { readWeek } from '#backend/roster/weekReading.ts'
import { id } from '#shared/kernel/ids.ts'
import type { ChangeWish } from '#shared/roster/model.ts'
import { instantOf, type LocalDate } from '#shared/kernel/time.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPack, testPerson } from '#test/support/testOrganisation.ts'

const weekOn: LocalDate = '2026-03-16'
interface TriedRule {
  readonly severity?: 'notice' | 'shadow'
  readonly countries?: readonly string[]
}
const key = { outletId: id<'Outlet'>('nordbad'), weekOn }
const caller = { actor: manager }
let backend: TestBackend
const zone = () => backend.zones.offsets('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2026, 5, 1))
const atHour = (on: LocalDate, hour: number) => instantOf(on, hour * 60, zone())
const shift = (on: LocalDate, from: number, to: number) => ({
  shiftId: id<'Shift'>('s'),
  personId: id<'Person'>('anna'),
  role: 'guard',
  startAt: atHour(on, from),
  endAt: atHour(on, to),
  breaks: [],
})
const judgedBy = (...ruleIds: readonly string[]) => {
  const rules = ruleIds.map((ruleId) => ({ ...libraryRule(ruleId), scope: {}, severity: 'notice' as const }))
  backend.stores.packs.save(testPack({ version: 2, rules }))
}
beforeEach(() => {
  backend = createTestBackend()
  backend.stores.people.saveAll([testPerson('anna', { birthOn: '1990-05-17' })])
  backend.stores.plans.saveShifts(key.outletId, [shift('2026-03-18', 8, 16)])
})
const stored = () => {
  const outlet = backend.stores.trust.registry()?.outlets.find(({ outletId }) => outletId === key.outletId)
  const week = outlet === undefined ? null : readWeek(backend, outlet, weekOn)
  if (week === null) throw new Error('there is a week')
  return week
}
const facts = () => releaseOf(backend, stored()).frozen.facts
const amounts = () =>
  releaseOf(backend, stored()).evaluation.findings.map(({ verdict }) =>
    'amount' in verdict ? verdict.amount : verdict.word,
  )
const publish = async (minutesLater = 0, wishes: readonly ChangeWish[] = [], amendmentReason = 'asked to') => {
  const handlers = createRosterPublishHandlers(backend)
  const asked = { ...key, wishes: [...wishes] }
  const receipt = await handlers['roster.check'](asked, caller)
  if (!receipt.ok) throw new Error('not checked')
  backend.setNow(backend.clock.now() + minutesLater * 60_000)
  return handlers['roster.publish']({ ...asked, digest: receipt.value.digest, reasons: [], amendmentReason }, caller)
}
const change = (after: ReturnType<typeof shift>) => {
  const { seq } = backend.stores.plans.state(key.outletId, weekOn)
  const [before = null] = stored().shifts
  const edit = { label: 'x', baseSeq: seq, changes: [{ before, after }], at: backend.clock.now() }
  expect(backend.stores.plans.edit(key.outletId, weekOn, edit).ok).toBe(true)
}

describe('a schedule', () => {
  const notice = 'us-or-notice-14d'

  it('that is not published counts as announced today, and keeps the day on which it was', async () => {
    judgedBy(notice)
    backend.setNow(atHour('2026-03-04', 23))
    expect(facts().announced).toEqual({ on: '2026-03-04', asOfOn: '2026-03-04', firstOn: weekOn })
    expect(amounts()).toEqual([2])
    expect(await publish()).toMatchObject({ ok: true })
    backend.setNow(atHour('2026-03-12', 9))
    expect(facts().announced?.on).toBe('2026-03-04')
    expect(amounts()).toEqual([2])
  })

  it('says nothing of it where no rule asks', () => {
    judgedBy('de-arbzg-break')
    expect(facts()).not.toHaveProperty('announced')
    expect(facts()).not.toHaveProperty('changes')
  })
})

describe('a late change', () => {
  const pay = 'us-or-change-pay'

  it('has its price as soon as it is planned, and keeps it once it is published', async () => {
    judgedBy(pay)
    backend.setNow(atHour('2026-02-20', 9))
    await publish()
    expect(amounts()).toEqual([])
    backend.setNow(atHour('2026-03-16', 9))
    change(shift('2026-03-18', 8, 18))
    expect(amounts()).toEqual([60])
    expect(await publish(5)).toMatchObject({ ok: true, value: { revision: 2 } })
    const published = facts().changes
    expect(published).toMatchObject([{ type: 'add', minutes: 120, noticeMinutes: 47 * 60, on: '2026-03-18' }])
    expect(published?.[0]?.personId).not.toBe('anna')
    backend.setNow(atHour('2026-03-20', 9))
    expect([facts().changes, amounts()]).toEqual([published, [60]])
  })

  it('with enough notice has none', async () => {
    judgedBy(pay)
    backend.setNow(atHour('2026-02-01', 9))
    await publish()
    change(shift('2026-03-18', 8, 18))
    expect(amounts()).toEqual([])
  })

  it('is told at the time of the check for ten minutes; after that the week must be checked again', async () => {
    judgedBy(pay)
    backend.setNow(atHour('2026-02-20', 9))
    await publish()
    backend.setNow(atHour('2026-03-16', 9))
    change(shift('2026-03-18', 8, 18))
    expect(await publish(11)).toMatchObject({ ok: false, error: { why: 'digestChanged' } })
    expect(await publish(9)).toMatchObject({ ok: true })
  })

  it('published as it is cannot be published again: nothing changed, whatever the time', async () => {
    judgedBy(pay, 'us-or-notice-14d')
    backend.setNow(atHour('2026-02-20', 9))
    await publish()
    backend.setNow(atHour('2026-03-16', 9))
    change(shift('2026-03-18', 8, 18))
    await publish(3)
    backend.setNow(atHour('2026-03-17', 9))
    expect(await publish(3)).toMatchObject({ ok: false, error: { why: 'nothingChanged' } })
  })
})

describe('a late change that the person wished', () => {
  const wish = { shiftId: id<'Shift'>('s'), wish: 'person' } as const
  const late = async (wishes: readonly ChangeWish[]) => {
    const reply = await createRosterPublishHandlers(backend)['roster.check']({ ...key, wishes: [...wishes] }, caller)
    return reply.ok ? reply.value.late?.length : reply.error
  }
  beforeEach(async () => {
    judgedBy('us-or-change-pay')
    backend.setNow(atHour('2026-02-20', 9))
    await publish()
    backend.setNow(atHour('2026-03-16', 9))
    change(shift('2026-03-18', 8, 18))
  })

  it('costs nothing once that is said, in the check, in what is published, and ever after', async () => {
    expect(await late([])).toBe(1)
    expect(await late([wish])).toBe(0)
    expect(await publish(1, [wish])).toMatchObject({ ok: true, value: { revision: 2 } })
    const latest = backend.stores.publications.latest(key.outletId, weekOn)
    expect(latest?.report.facts.changes).toMatchObject([{ type: 'add', employeeRequested: true, consent: true }])
    expect(latest?.report.evaluation.findings).toEqual([])
    backend.setNow(atHour('2026-03-17', 9))
    expect([amounts(), stored().announcements?.plans[1]?.wishes]).toEqual([[], [wish]])
  })

  it('says nothing of the next change of that shift', async () => {
    await publish(1, [wish])
    change(shift('2026-03-18', 8, 20))
    expect(amounts()).toEqual([60])
  })

  it('is published as it was checked, or not at all', async () => {
    const handlers = createRosterPublishHandlers(backend)
    const receipt = await handlers['roster.check']({ ...key, wishes: [wish] }, caller)
    const digest = receipt.ok ? receipt.value.digest : ''
    const request = { ...key, digest, reasons: [], amendmentReason: 'asked to' }
    const other = await handlers['roster.publish']({ ...request, wishes: [] }, caller)
    expect(other).toMatchObject({ error: { why: 'digestChanged' } })
    expect(await handlers['roster.publish'](request, caller)).toMatchObject({ ok: true })
  })

  it('is kept with the plan until it is published, for the next check and for the board', async () => {
    expect(await late([wish])).toBe(0)
    expect(amounts()).toEqual([])
    const check = () => createRosterPublishHandlers(backend)['roster.check'](key, caller)
    expect(await check()).toMatchObject({ ok: true, value: { late: [], wishes: [wish] } })
    expect(await late([])).toBe(1)
    expect(await check()).toMatchObject({ ok: true, value: { wishes: [] } })
    expect(await publish(1, [wish])).toMatchObject({ ok: true })
    expect(await check()).toMatchObject({ ok: true, value: { wishes: [] } })
  })

  it('is kept only where the shift was changed', async () => {
    await publish(1, [wish, { shiftId: id('never'), wish: 'agreed' }])
    expect(backend.stores.publications.latest(key.outletId, weekOn)?.wishes).toEqual([wish])
  })
})

describe('nobody is asked whose wish a change was', () => {
  it.each([
    ['where no rule asks', 'de-arbzg-break', {}],
    ['where the rule that asks is about other outlets', 'us-or-change-pay', { countries: ['US'] }],
    ['where the rule is only being tried', 'us-or-change-pay', { severity: 'shadow' as const }],
  ])('%s', async (_, ruleId, { severity = 'notice' as const, ...scope }: TriedRule) => {
    const rules = [{ ...libraryRule(ruleId), scope, severity }]
    backend.stores.packs.save(testPack({ version: 2, rules }))
    await publish()
    change(shift('2026-03-18', 8, 18))
    const reply = await createRosterPublishHandlers(backend)['roster.check'](key, caller)
    expect(reply).toMatchObject({ ok: true, value: { late: null } })
  })
})
