import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onStores, storeAdapters, type OpenStores } from '#test/acceptance/storeAdapter.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'
import type { ShiftChange } from '#shared/roster/ports.ts'
import { testShift } from '#test/support/testShift.ts'

const outletId = id<'Outlet'>('nordbad')
const weekOn = '2026-03-16'

/** A plan as a list of all its past states: what undo and redo mean, without a log. */
interface Model {
  states: readonly (readonly Shift[])[]
  labels: readonly string[]
  at: number
  seq: number
}
type Step =
  | {
      readonly kind: 'put'
      readonly shiftId: string
      readonly person: number
      readonly from: number
      readonly hours: number
    }
  | { readonly kind: 'remove'; readonly shiftId: string }
  | { readonly kind: 'undo' | 'redo' | 'reopen' | 'lateEdit' }

const shiftId = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const put = fc.record({
  kind: fc.constant('put' as const),
  shiftId,
  person: fc.integer({ min: 0, max: 2 }),
  from: fc.integer({ min: 0, max: 20 }),
  hours: fc.integer({ min: 0, max: 6 }),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: put },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), shiftId }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'undo', 'redo', 'lateEdit', 'reopen') }) },
)

const inOrder = (shifts: readonly Shift[]): readonly Shift[] =>
  shifts.toSorted((a, b) => a.startAt - b.startAt || (a.shiftId < b.shiftId ? -1 : 1))
const meets = (a: Shift, b: Shift): boolean =>
  a.personId !== null && a.personId === b.personId && a.startAt < b.endAt && b.startAt < a.endAt

const shiftOf = ({ shiftId: name, person, from, hours }: Extract<Step, { kind: 'put' }>): Shift =>
  testShift(name, from, from + hours, { personId: person === 0 ? null : id(`p${person}`) })

/** The change, the label and the expected refusal of an edit on the present state. */
const editOf = (now: readonly Shift[], wanted: Extract<Step, { kind: 'put' | 'remove' }>) => {
  const before = now.find((shift) => shift.shiftId === wanted.shiftId) ?? null
  const after = wanted.kind === 'put' ? shiftOf(wanted) : null
  const others = now.filter((shift) => shift.shiftId !== wanted.shiftId)
  const next = after === null ? others : [...others, after]
  const refusal =
    after === null
      ? null
      : after.endAt <= after.startAt
        ? 'shiftInvalid'
        : others.some((other) => meets(after, other))
          ? 'overlap'
          : null
  const changes: readonly ShiftChange[] = before === null && after === null ? [] : [{ before, after }]
  return { changes, next, refusal, label: `${wanted.kind} ${wanted.shiftId}` }
}

const playEdit = (open: OpenStores, model: Model, wanted: Extract<Step, { kind: 'put' | 'remove' }>): void => {
  const { changes, next, refusal, label } = editOf(model.states[model.at] ?? [], wanted)
  const done = open.stores().plans.edit(outletId, weekOn, { label, baseSeq: model.seq, changes, at: 1 })
  expect(done.ok ? null : done.error).toBe(refusal)
  if (refusal !== null || changes.length === 0) return
  model.states = [...model.states.slice(0, model.at + 1), next]
  model.labels = [...model.labels.slice(0, model.at), label]
  model.at++
  model.seq++
}

const playMove = (open: OpenStores, model: Model, kind: 'undo' | 'redo'): void => {
  const to = model.at + (kind === 'undo' ? -1 : 1)
  const done = open.stores().plans[kind](outletId, weekOn, 2)
  expect(done.ok).toBe(model.states[to] !== undefined)
  if (!done.ok) return
  model.at = to
  model.seq++
}

const play = async (open: OpenStores, model: Model, next: Step): Promise<void> => {
  switch (next.kind) {
    case 'put':
    case 'remove':
      return playEdit(open, model, next)
    case 'undo':
    case 'redo':
      return playMove(open, model, next.kind)
    case 'reopen':
      return open.reopen()
    case 'lateEdit': {
      const changes = [{ before: null, after: testShift('late', 100, 101) }]
      const late = open.stores().plans.edit(outletId, weekOn, { label: 'late', baseSeq: model.seq - 1, changes, at: 3 })
      expect(late).toEqual({ ok: false, error: 'stale' })
    }
  }
}

describe.each(storeAdapters)('edits, undo and redo in $name', (adapter) => {
  it('are those of a plain list of states, whatever the order, over restarts', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }), (steps) =>
        onStores(adapter, async (open) => {
          const model: Model = { states: [[]], labels: [], at: 0, seq: 0 }
          for (const next of steps) {
            await play(open, model, next)
            const { plans } = open.stores()
            expect(plans.shiftsBetween(outletId, 0, Number.MAX_SAFE_INTEGER)).toEqual(
              inOrder(model.states[model.at] ?? []),
            )
            expect(plans.state(outletId, weekOn)).toMatchObject({
              seq: model.seq,
              undo: model.labels[model.at - 1] ?? null,
              redo: model.labels[model.at] ?? null,
            })
          }
        })(),
      ),
      { numRuns: 50 },
    )
  })
})
