import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { PlanStore, ShiftChange } from '#shared/roster/ports.ts'
import { testShift } from '#test/support/testShift.ts'
import { onStores, type StoreAdapter } from './storeAdapter.ts'

const outlet = id<'Outlet'>('nordbad')
const weekOn = '2026-03-16'
const added = (after: Shift): ShiftChange => ({ before: null, after })
const removed = (before: Shift): ShiftChange => ({ before, after: null })
const edit = (plans: PlanStore, label: string, changes: readonly ShiftChange[], baseSeq?: number) =>
  plans.edit(outlet, weekOn, { label, changes, at: 1_000, baseSeq: baseSeq ?? plans.state(outlet, weekOn).seq })
const stored = (plans: PlanStore) => plans.shiftsBetween(outlet, 0, Number.MAX_SAFE_INTEGER)

const history = (adapter: StoreAdapter) => {
  it(
    'knows nothing of an untouched week, and does not list it',
    onStores(adapter, (open) => {
      const { plans } = open.stores()
      expect(plans.state(outlet, weekOn)).toEqual({
        weekOn,
        draftedAt: null,
        checkedAt: null,
        checkedSeq: null,
        revision: 0,
        publishedAt: null,
        publishedSeq: null,
        seq: 0,
        wishes: [],
        undo: null,
        redo: null,
      })
      expect(plans.weeks(outlet)).toEqual([])
    }),
  )
  it(
    'takes back and repeats edits, over a restart, with a number that only grows',
    onStores(adapter, async (open) => {
      const a = testShift('a', 8, 12)
      const moved = testShift('a', 9, 13, {
        breaks: [{ startAt: a.startAt + 7_200_000, endAt: a.startAt + 9_000_000 }],
      })
      edit(open.stores().plans, 'add', [added(a)])
      edit(open.stores().plans, 'move', [{ before: a, after: moved }])
      await open.reopen()
      const { plans } = open.stores()
      expect(stored(plans)).toEqual([moved])
      expect(plans.undo(outlet, weekOn, 5)).toMatchObject({ ok: true, value: { seq: 3, undo: 'add', redo: 'move' } })
      expect(stored(plans)).toEqual([a])
      expect(plans.undo(outlet, weekOn, 6)).toMatchObject({ ok: true, value: { seq: 4, undo: null, redo: 'add' } })
      expect(stored(plans)).toEqual([])
      await open.reopen()
      const again = open.stores().plans
      expect(again.undo(outlet, weekOn, 7)).toEqual({ ok: false, error: 'nothingToUndo' })
      again.redo(outlet, weekOn, 8)
      expect(again.redo(outlet, weekOn, 9)).toMatchObject({ ok: true, value: { seq: 6, undo: 'move', redo: null } })
      expect(stored(again)).toEqual([moved])
      expect(again.redo(outlet, weekOn, 9)).toEqual({ ok: false, error: 'nothingToRedo' })
      expect(again.state(outlet, weekOn).draftedAt).toBe(1_000)
    }),
  )
  it(
    'keeps what was said about its changes over a check, an edit and a restart',
    onStores(adapter, async (open) => {
      const said = [{ shiftId: id<'Shift'>('a'), wish: 'person' as const }]
      open.stores().plans.markChecked(outlet, weekOn, 5, said)
      edit(open.stores().plans, 'add', [added(testShift('a', 8, 12))])
      open.stores().plans.markChecked(outlet, weekOn, 6)
      await open.reopen()
      const { plans } = open.stores()
      expect(plans.state(outlet, weekOn)).toMatchObject({ checkedAt: 6, wishes: said })
      plans.markChecked(outlet, weekOn, 7, [])
      expect(plans.state(outlet, weekOn).wishes).toEqual([])
    }),
  )
  it(
    'drops what could be repeated when something new is done',
    onStores(adapter, (open) => {
      const { plans } = open.stores()
      edit(plans, 'add a', [added(testShift('a', 8, 12))])
      edit(plans, 'add b', [added(testShift('b', 13, 15))])
      plans.undo(outlet, weekOn, 2)
      const after = edit(plans, 'add c', [added(testShift('c', 13, 15))])
      expect(after).toMatchObject({ ok: true, value: { undo: 'add c', redo: null } })
      expect(plans.redo(outlet, weekOn, 3)).toEqual({ ok: false, error: 'nothingToRedo' })
      expect(stored(plans).map((shift) => shift.shiftId)).toEqual(['a', 'c'])
    }),
  )
  it(
    'keeps weeks and outlets apart',
    onStores(adapter, (open) => {
      const { plans } = open.stores()
      edit(plans, 'add', [added(testShift('a', 8, 12))])
      plans.edit(outlet, '2026-03-09', { label: 'x', baseSeq: 0, changes: [added(testShift('z', -100, -96))], at: 1 })
      expect(plans.weeks(outlet).map((week) => [week.weekOn, week.undo])).toEqual([
        ['2026-03-09', 'x'],
        [weekOn, 'add'],
      ])
      expect(plans.undo(id('westbad'), weekOn, 1)).toEqual({ ok: false, error: 'nothingToUndo' })
      expect(plans.shiftsBetween(id('westbad'), 0, Number.MAX_SAFE_INTEGER)).toEqual([])
    }),
  )
}

const refusals = (adapter: StoreAdapter) => {
  const a = testShift('a', 8, 12)
  const cases: readonly (readonly [string, string, readonly ShiftChange[]])[] = [
    ['a shift that is not as it was', 'stale', [removed({ ...a, role: 'till' })]],
    ['a shift that is not there', 'stale', [removed(testShift('none', 8, 12))]],
    ['a new shift under a known id', 'stale', [added(testShift('a', 20, 21))]],
    ['one shift twice', 'stale', [removed(a), removed(a)]],
    ['an end before the start', 'shiftInvalid', [added(testShift('b', 15, 14))]],
    ['more than a day', 'shiftInvalid', [added(testShift('b', 13, 38))]],
    ['a break outside', 'shiftInvalid', [added(testShift('b', 13, 14, { breaks: [{ startAt: 0, endAt: 60_000 }] }))]],
    ['one person in two places', 'overlap', [added(testShift('b', 11, 14))]],
    ['one person twice in one edit', 'overlap', [added(testShift('b', 13, 16)), added(testShift('c', 15, 17))]],
  ]
  it.each(cases)('refuses %s and changes nothing (%s)', (_name, error, changes) =>
    onStores(adapter, (open) => {
      const { plans } = open.stores()
      edit(plans, 'add', [added(a)])
      const before = plans.state(outlet, weekOn)
      const good = added(testShift('good', 30, 31))
      expect(edit(plans, 'bad', [good, ...changes])).toEqual({ ok: false, error })
      expect(stored(plans)).toEqual([a])
      expect(plans.state(outlet, weekOn)).toEqual(before)
    })(),
  )
  it(
    'refuses an edit that was made on an older state',
    onStores(adapter, (open) => {
      const { plans } = open.stores()
      edit(plans, 'add', [added(a)])
      expect(edit(plans, 'late', [added(testShift('b', 13, 14))], 0)).toEqual({ ok: false, error: 'stale' })
      expect(stored(plans)).toEqual([a])
    }),
  )
  it(
    'lets shifts touch, open shifts overlap, and a person swap places in one edit',
    onStores(adapter, (open) => {
      const { plans } = open.stores()
      const b = testShift('b', 12, 16)
      const openShift = testShift('o', 8, 16, { personId: null })
      expect(edit(plans, 'add', [added(a), added(b), added(openShift)])).toMatchObject({ ok: true })
      const swapped = [
        { before: a, after: { ...a, startAt: b.startAt, endAt: b.endAt } },
        { before: b, after: { ...b, startAt: a.startAt, endAt: a.endAt } },
      ]
      expect(edit(plans, 'swap', swapped)).toMatchObject({ ok: true, value: { undo: 'swap' } })
      expect(stored(plans).map((shift) => shift.shiftId)).toEqual(['b', 'o', 'a'])
    }),
  )
  it(
    'does not take back what an import has changed since',
    onStores(adapter, (open) => {
      const { plans } = open.stores()
      edit(plans, 'add', [added(a)])
      plans.saveShifts(outlet, [{ ...a, role: 'till' }])
      expect(plans.undo(outlet, weekOn, 2)).toEqual({ ok: false, error: 'stale' })
      expect(stored(plans)).toEqual([{ ...a, role: 'till' }])
      expect(plans.state(outlet, weekOn)).toMatchObject({ seq: 1, undo: 'add' })
    }),
  )
}

export const planStoreSuite = (adapter: StoreAdapter) =>
  describe('plans', () => {
    history(adapter)
    refusals(adapter)
    it(
      'counts an edit without changes as none',
      onStores(adapter, (open) => {
        const { plans } = open.stores()
        edit(plans, 'add', [added(testShift('a', 8, 12))])
        expect(edit(plans, 'nothing', [])).toMatchObject({ ok: true, value: { seq: 1, undo: 'add' } })
      }),
    )
    it(
      'remembers at which edit a week was checked',
      onStores(adapter, async (open) => {
        edit(open.stores().plans, 'add', [added(testShift('a', 8, 12))])
        open.stores().plans.markChecked(outlet, weekOn, 77)
        edit(open.stores().plans, 'more', [added(testShift('b', 13, 14))])
        await open.reopen()
        expect(open.stores().plans.state(outlet, weekOn)).toMatchObject({ checkedAt: 77, checkedSeq: 1, seq: 2 })
      }),
    )
    it(
      'stores generated shifts without history, in order of start and id, and refuses a broken one whole',
      onStores(adapter, async (open) => {
        const late = testShift('b', 9, 10, { personId: id('p2') })
        const early = [testShift('c', 8, 9, { personId: id('p3') }), testShift('d', 8, 9, { personId: null })]
        open.stores().plans.saveShifts(outlet, [late, ...early.toReversed()])
        await open.reopen()
        const { plans } = open.stores()
        expect(stored(plans)).toEqual([...early, late])
        expect(plans.shiftsBetween(outlet, late.startAt, late.startAt + 1)).toEqual([late])
        expect(plans.shiftsBetween(outlet, 0, late.startAt)).toEqual(early)
        expect(plans.weeks(outlet)).toEqual([])
        expect(() =>
          open.stores().transaction(() => plans.saveShifts(outlet, [testShift('n', 1, 2), testShift('x', 5, 5)])),
        ).toThrow('not a shift: x')
        expect(stored(plans)).toHaveLength(3)
      }),
    )
  })
