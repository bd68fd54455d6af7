import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import type { WeekSummary } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, localOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { storeSources } from '#test/support/sqliteStores.ts'
import { createTestBackend, testNowAt, type TestBackend } from '#test/support/testBackend.ts'
import { manager, testPerson } from '#test/support/testOrganisation.ts'

const outletId = id<'Outlet'>('nordbad')
const caller = { actor: manager }
const dayMs = 86_400_000

describe.each(storeSources)('weeks on $name', ({ open }) => {
  let backend: TestBackend
  let dispose: () => void
  const roster = () => createRosterHandlers(backend)
  const zone = () => backend.zones.offsets('Europe/Berlin', testNowAt - 60 * dayMs, testNowAt + 60 * dayMs)
  const shift = (shiftId: string, personId: string | null, on: LocalDate, from: number, to: number): Shift => ({
    shiftId: id(shiftId),
    personId: personId === null ? null : id(personId),
    role: 'guard',
    startAt: instantOf(on, from * 60, zone()),
    endAt: instantOf(on, to * 60, zone()),
    breaks: [],
  })
  const copyInto = async (weekOn: LocalDate) => {
    const reply = await roster()['roster.copyLastWeek']({ outletId, weekOn }, caller)
    if (!reply.ok) throw new Error(JSON.stringify(reply.error))
    return reply.value
  }
  const lane = async (): Promise<readonly WeekSummary[]> => {
    const reply = await roster()['roster.weeks']({ outletId }, caller)
    return reply.ok ? reply.value : []
  }
  const stageOf = async (weekOn: LocalDate) => (await lane()).find((week) => week.weekOn === weekOn)

  beforeEach(async () => {
    const opened = await open()
    dispose = opened.dispose
    backend = createTestBackend({ stores: opened.stores })
    backend.stores.people.saveAll([
      testPerson('anna'),
      testPerson('ben', { active: false }),
      testPerson('cleo', { availability: [{ weekday: 1, fromMinute: 480, toMinute: 960 }] }),
    ])
  })
  afterEach(() => dispose())

  describe('roster.weeks', () => {
    it('reaches from 14 weeks back to 4 ahead', async () => {
      const weeks = await lane()
      expect(weeks).toHaveLength(19)
      expect([weeks[0]?.weekOn, weeks[14]?.weekOn, weeks[18]?.weekOn]).toEqual([
        '2025-12-08',
        '2026-03-16',
        '2026-04-13',
      ])
      expect(new Set(weeks.map(({ stage }) => stage))).toEqual(new Set(['none']))
    })

    it('moves a week from none to received, and marks it amended after a later edit', async () => {
      const weekOn = '2026-03-16'
      const key = { outletId, weekOn } as const
      const publishing = createRosterPublishHandlers(backend)
      const edit = (baseSeq: number, after: Shift) =>
        roster()['roster.edit'](
          { ...key, baseSeq, label: 'add', changes: [{ before: null, after: { ...after, breaks: [] } }] },
          caller,
        )
      await edit(0, shift('s1', 'anna', '2026-03-16', 9, 17))
      expect(await stageOf(weekOn)).toMatchObject({ stage: 'draft', shifts: 1, openShifts: 0, stageSinceAt: testNowAt })
      backend.setNow(testNowAt + 1_000)
      const receipt = await publishing['roster.check'](key, caller)
      expect(await stageOf(weekOn)).toMatchObject({ stage: 'checked', stageSinceAt: testNowAt + 1_000 })
      const digest = receipt.ok ? receipt.value.digest : ''
      const view = await publishing['roster.publish']({ ...key, digest, reasons: [] }, caller)
      expect(await stageOf(weekOn)).toMatchObject({ stage: 'published', revision: 1, amended: false })
      if (view.ok) backend.stores.outbox.markRead(view.value.file, testNowAt + 2_000)
      expect(await stageOf(weekOn)).toMatchObject({ stage: 'received', stageSinceAt: testNowAt + 2_000 })
      const { seq } = backend.stores.plans.state(outletId, weekOn)
      await edit(seq, { ...shift('s2', null, '2026-03-17', 9, 17) })
      expect(await stageOf(weekOn)).toMatchObject({ stage: 'received', amended: true, shifts: 2, openShifts: 1 })
      await roster()['roster.undo'](key, caller)
      expect(await stageOf(weekOn)).toMatchObject({ stage: 'received', amended: false, shifts: 1 })
    })

    it('makes a check stale by the next edit', async () => {
      const key = { outletId, weekOn: '2026-03-16' } as const
      await createRosterPublishHandlers(backend)['roster.check'](key, caller)
      expect((await stageOf(key.weekOn))?.stage).toBe('checked')
      const after = { ...shift('s1', 'anna', '2026-03-16', 9, 17), breaks: [] }
      await roster()['roster.edit']({ ...key, baseSeq: 0, label: 'add', changes: [{ before: null, after }] }, caller)
      expect((await stageOf(key.weekOn))?.stage).toBe('draft')
    })

    it('counts what blocks and what needs a reason', async () => {
      backend.stores.plans.saveShifts(outletId, [
        shift('s1', 'anna', '2026-03-16', 9, 20),
        shift('s2', 'anna', '2026-03-17', 4, 8),
      ])
      expect(await stageOf('2026-03-16')).toMatchObject({ blocks: 1, reasons: 1 })
    })

    it('refuses an unknown outlet', async () => {
      expect(await roster()['roster.weeks']({ outletId: id('gone') }, caller)).toMatchObject({
        error: { why: 'notFound' },
      })
    })
  })

  describe('roster.copyLastWeek', () => {
    it('copies at the same wall-clock time across the clock change, as one edit', async () => {
      backend.stores.plans.saveShifts(outletId, [shift('s1', 'anna', '2026-03-26', 8, 16)])
      const { shifts, opened, edits } = await copyInto('2026-03-30')
      expect(opened).toEqual([])
      expect(edits).toMatchObject({ undo: 'copyWeek' })
      expect(shifts.map(({ startAt, endAt }) => [localOf(startAt, zone()), localOf(endAt, zone()).minute])).toEqual([
        [{ on: '2026-04-02', minute: 480 }, 960],
      ])
      expect(shifts[0]?.shiftId).not.toBe('s1')
      await roster()['roster.undo']({ outletId, weekOn: '2026-03-30' }, caller)
      expect(backend.stores.plans.shiftsBetween(outletId, 0, testNowAt * 2)).toHaveLength(1)
    })

    it('opens shifts of people who are not active or not available, and says why', async () => {
      backend.stores.plans.saveShifts(outletId, [
        shift('s1', 'ben', '2026-03-09', 9, 17),
        shift('s2', 'cleo', '2026-03-09', 8, 16),
        shift('s3', 'cleo', '2026-03-10', 8, 16),
        shift('s4', null, '2026-03-10', 8, 16),
      ])
      const { shifts, opened } = await copyInto('2026-03-16')
      expect(shifts.map(({ personId }) => personId)).toEqual(expect.arrayContaining(['cleo', null, null, null]))
      expect(shifts).toHaveLength(4)
      expect(opened.map(({ why, shift: { personId } }) => [why, personId])).toEqual([
        ['notActive', null],
        ['notAvailable', null],
      ])
    })

    it('opens what would break a blocking rule or put somebody in two places, and nothing else', async () => {
      backend.stores.plans.saveShifts(outletId, [
        shift('s1', 'anna', '2026-03-09', 9, 17),
        shift('s2', 'anna', '2026-03-11', 9, 17),
        shift('s3', 'anna', '2026-03-13', 9, 17),
        // Already planned in the week: over s2, and with too little rest after s3
        shift('p1', 'anna', '2026-03-18', 12, 20),
        shift('p2', 'anna', '2026-03-21', 1, 5),
      ])
      const { shifts, opened } = await copyInto('2026-03-16')
      expect(opened.map(({ why, shift: { startAt } }) => [why, localOf(startAt, zone()).on])).toEqual([
        ['blocked', '2026-03-18'],
        ['blocked', '2026-03-20'],
      ])
      expect(shifts.filter(({ personId }) => personId === 'anna')).toHaveLength(3)
      expect((await stageOf('2026-03-16'))?.blocks).toBe(0)
    })

    it('refuses when there is nothing to copy', async () => {
      expect(await roster()['roster.copyLastWeek']({ outletId, weekOn: '2026-03-16' }, caller)).toMatchObject({
        error: { why: 'notFound', details: { what: 'lastWeek' } },
      })
      expect(await roster()['roster.copyLastWeek']({ outletId, weekOn: '2026-03-17' }, caller)).toMatchObject({
        error: { why: 'notMonday' },
      })
    })
  })

  it('any week copied is a week at the same local times', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 4, max: 15 }), async (day, hour) => {
        const fresh = await open()
        try {
          backend = createTestBackend({ stores: fresh.stores })
          backend.stores.people.saveAll([testPerson('anna')])
          const on = addDays('2026-03-23', day)
          backend.stores.plans.saveShifts(outletId, [shift('s1', 'anna', on, hour, hour + 8)])
          const { shifts } = await copyInto('2026-03-30')
          const [copy] = shifts
          expect(localOf(copy?.startAt ?? 0, zone())).toEqual({ on: addDays(on, 7), minute: hour * 60 })
          expect(localOf(copy?.endAt ?? 0, zone())).toEqual({ on: addDays(on, 7), minute: (hour + 8) * 60 })
        } finally {
          fresh.dispose()
        }
      }),
      { numRuns: 10 },
    )
  })
})
