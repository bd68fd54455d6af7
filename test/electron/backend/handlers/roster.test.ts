import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createDispatch, type Dispatch } from '#backend/dispatch.ts'
import type { Api, Handlers, Method, Problem, RawInput } from '#shared/contract/api.ts'
import type { Caller } from '#backend/backend.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Result } from '#shared/kernel/result.ts'
import { instantOf, minuteMs } from '#shared/kernel/time.ts'
import type { Shift } from '#shared/roster/model.ts'
import { storeSources } from '#test/support/sqliteStores.ts'
import { createTestBackend, type TestBackend } from '#test/support/testBackend.ts'
import { admin, manager, testPerson } from '#test/support/testOrganisation.ts'

const key = { outletId: id<'Outlet'>('nordbad'), weekOn: '2026-03-16' as const }
const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const at = (day: number, hour: number): number => instantOf(`2026-03-${day}`, hour * 60, zone)
const shift = (shiftId: string, personId: string | null, day: number, from: number, to: number): Shift => ({
  shiftId: id(shiftId),
  personId: personId === null ? null : id(personId),
  role: 'guard',
  startAt: at(day, from),
  endAt: at(day, to),
  breaks: [],
})

describe.each(storeSources)('the week on $name', ({ open }) => {
  let backend: TestBackend
  let door: Dispatch
  const call = async <M extends Method>(method: M, input: RawInput<M>): Promise<Result<Api[M]['output'], Problem>> =>
    (await door(method, input)) as Result<Api[M]['output'], Problem>
  const opened = async () => {
    const board = await call('roster.open', key)
    if (!board.ok) throw new Error(JSON.stringify(board.error))
    return board.value
  }
  const add = async (...shifts: readonly Shift[]) => {
    const { edits } = await opened()
    return call('roster.edit', {
      ...key,
      baseSeq: edits.seq,
      label: 'add',
      changes: shifts.map((after) => ({ before: null, after: { ...after, breaks: [...after.breaks] } })),
    })
  }
  const openAs = (actor: Caller['actor']): Dispatch =>
    createDispatch({
      handlers: createRosterHandlers(backend) as Handlers<Caller>,
      caller: () => ({ actor }),
      report: (cause) => {
        throw cause
      },
    })

  let dispose: () => void

  beforeEach(async () => {
    const fresh = await open()
    dispose = fresh.dispose
    backend = createTestBackend({ stores: fresh.stores })
    backend.stores.people.saveAll([
      testPerson('anna'),
      testPerson('ben'),
      testPerson('eva', { outletId: id('westbad') }),
    ])
    door = openAs(manager)
  })

  afterEach(() => dispose())

  describe('roster.open', () => {
    it('shows an empty week with its people, its pack and the offsets around it', async () => {
      const board = await opened()
      expect(board.stage).toBe('none')
      expect(board.people.map((person) => person.personId)).toEqual(['anna', 'ben'])
      expect(board.pack.version).toBe(1)
      expect(board.edits).toEqual({ seq: 0, undo: null, redo: null })
      // The clock change of 2026-03-29 lies within nine days of the week's end
      expect(board.zone.map((entry) => entry.offsetMinutes)).toEqual([60, 120])
    })

    it('knows no past while the week before is not stored, and counts days in a row once it is', async () => {
      expect((await opened()).people.map((person) => person.carryIn)).toEqual([null, null])
      backend.stores.plans.saveShifts(key.outletId, [
        shift('s1', 'anna', 14, 9, 17),
        shift('s2', 'anna', 15, 9, 17),
        shift('s3', 'ben', 13, 9, 17),
      ])
      const byId = Object.fromEntries((await opened()).people.map((person) => [person.personId, person.carryIn]))
      expect(byId['anna']).toEqual({ lastEndAt: at(15, 17), consecutiveDays: 2 })
      expect(byId['ben']).toEqual({ lastEndAt: at(13, 17), consecutiveDays: 0 })
    })

    it('refuses a week that does not start on Monday, an unknown outlet is not the manager’s', async () => {
      expect(await call('roster.open', { ...key, weekOn: '2026-03-17' })).toMatchObject({
        ok: false,
        error: { code: 'refused', why: 'notMonday' },
      })
      expect(await call('roster.open', { ...key, outletId: 'westbad' })).toEqual({
        ok: false,
        error: { code: 'forbidden' },
      })
      door = openAs({ ...manager, outletIds: [id('gone')] })
      expect(await call('roster.open', { ...key, outletId: 'gone' })).toMatchObject({
        ok: false,
        error: { why: 'notFound', details: { what: 'outlet' } },
      })
    })

    it('is closed to whoever does not plan', async () => {
      door = openAs(admin)
      expect(await call('roster.open', key)).toEqual({ ok: false, error: { code: 'forbidden' } })
    })

    it('says that no rules are there yet', async () => {
      const empty = { ...backend.stores.packs, inForce: () => null }
      const bare = {
        ...backend,
        workspace: () => ({ ...backend.workspace(), stores: { ...backend.stores, packs: empty } }),
      }
      const answer = await createRosterHandlers(bare)['roster.open'](key, { actor: manager })
      expect(answer).toMatchObject({ ok: false, error: { why: 'notFound', details: { what: 'pack' } } })
    })
  })

  describe('roster.edit, undo, redo', () => {
    it('applies changes, and steps back and forth through them', async () => {
      const first = shift('s1', 'anna', 16, 9, 17)
      expect(await add(first)).toEqual({
        ok: true,
        value: { shifts: [first], edits: { seq: 1, undo: 'add', redo: null } },
      })
      const moved = { ...first, personId: id<'Person'>('ben') }
      await call('roster.edit', {
        ...key,
        baseSeq: 1,
        label: 'move',
        changes: [{ before: { ...first, breaks: [] }, after: { ...moved, breaks: [] } }],
      })
      expect((await opened()).shifts).toEqual([moved])
      expect(await call('roster.undo', key)).toMatchObject({
        value: { shifts: [first], edits: { undo: 'add', redo: 'move' } },
      })
      expect(await call('roster.undo', key)).toMatchObject({ value: { shifts: [] } })
      expect(await call('roster.redo', key)).toMatchObject({ value: { shifts: [first] } })
      expect((await opened()).stage).toBe('draft')
    })

    it('refuses to step where there is nothing', async () => {
      expect(await call('roster.undo', key)).toMatchObject({ ok: false, error: { why: 'nothingToUndo' } })
      expect(await call('roster.redo', key)).toMatchObject({ ok: false, error: { why: 'nothingToRedo' } })
    })

    it('refuses an edit that is based on an older plan, and changes nothing', async () => {
      await add(shift('s1', 'anna', 16, 9, 17))
      const late = await call('roster.edit', {
        ...key,
        baseSeq: 0,
        label: 'add',
        changes: [{ before: null, after: { ...shift('s2', 'ben', 16, 9, 17), breaks: [] } }],
      })
      expect(late).toMatchObject({ ok: false, error: { why: 'stale' } })
      expect((await opened()).shifts).toHaveLength(1)
    })

    it.each([
      ['an end before its start', shift('x', 'anna', 16, 17, 9)],
      ['more than a day', { ...shift('x', 'anna', 16, 9, 10), endAt: at(17, 10) }],
      ['a start in the next week', shift('x', 'anna', 23, 9, 17)],
      ['a role that the outlet does not have', { ...shift('x', 'anna', 16, 9, 17), role: 'cook' }],
      ['somebody of another outlet', shift('x', 'eva', 16, 9, 17)],
      ['parts of a minute', { ...shift('x', 'anna', 16, 9, 17), startAt: at(16, 9) + 1 }],
      ['a break outside it', { ...shift('x', 'anna', 16, 9, 17), breaks: [{ startAt: at(16, 8), endAt: at(16, 9) }] }],
    ])('refuses a shift with %s', async (_, bad) => {
      expect(await add(shift('good', 'ben', 16, 9, 17), bad)).toMatchObject({
        ok: false,
        error: { why: 'shiftInvalid', details: { shiftId: 'x' } },
      })
      expect((await opened()).shifts).toEqual([])
    })

    it('refuses one person in two places, also across the week’s border, but lets open shifts lie over each other', async () => {
      await add(shift('s1', 'anna', 16, 9, 17))
      expect(await add(shift('s2', 'anna', 16, 16, 20))).toMatchObject({
        ok: false,
        error: { why: 'overlap', details: { shiftId: 's1', otherId: 's2' } },
      })
      const night = { ...shift('night', 'ben', 15, 22, 23), endAt: at(16, 6) }
      backend.stores.plans.saveShifts(key.outletId, [night])
      expect(await add(shift('s3', 'ben', 16, 5, 9))).toMatchObject({
        ok: false,
        error: { why: 'overlap', details: { shiftId: 'night', otherId: 's3' } },
      })
      expect(await add(shift('o1', null, 16, 9, 17), shift('o2', null, 16, 9, 17))).toMatchObject({ ok: true })
      expect(at(16, 6) - night.startAt).toBe(8 * 60 * minuteMs)
    })
  })
})
