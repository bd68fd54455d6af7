/** When a week was announced and what was changed since: out of its publications, without anybody typing it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { releaseOf } from '#backend/roster/release.ts'
import { readWeek } from '#backend/roster/weekReading.ts'
import { id } from '#shared/kernel/ids.ts'
import { instantOf, type LocalDate } from '#shared/kernel/time.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPack, testPerson } from '#test/support/testOrganisation.ts'

const weekOn: LocalDate = '2026-03-16'
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
const publish = async (minutesLater = 0, amendmentReason = 'asked to') => {
  const handlers = createRosterPublishHandlers(backend)
  const receipt = await handlers['roster.check'](key, caller)
  if (!receipt.ok) throw new Error('not checked')
  backend.setNow(backend.clock.now() + minutesLater * 60_000)
  return handlers['roster.publish']({ ...key, digest: receipt.value.digest, reasons: [], amendmentReason }, caller)
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
