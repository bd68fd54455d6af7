import { describe, expect, it } from 'vitest'
import type { Problem } from '#shared/contract/api.ts'
import type { EditResult, WeekBoard } from '#shared/contract/roster.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Shift } from '#shared/roster/model.ts'
import { applyChanges, deleteAll, displaceAll } from '#renderer/features/roster/planEdits.ts'
import type { EditStep } from '#renderer/features/roster/editQueue.ts'
import { createRosterStore } from '#renderer/features/roster/rosterStore.ts'
import { boardOf, place, shiftOf } from '#test/support/testBoard.ts'

const refused = (why: 'stale' | 'overlap'): Problem => ({ code: 'refused', why, details: {} })

/** A backend of one week: answers like the real one, or as `answer` says. */
const createWeek = (
  shifts: readonly Shift[],
  answer?: (step: EditStep) => Result<EditResult, Problem> | Error | null,
) => {
  const asked: { readonly step: EditStep; readonly baseSeq: number }[] = []
  let stored = boardOf(shifts).shifts
  let seq = 3
  let reloads = 0
  const send = async (step: EditStep, baseSeq: number): Promise<Result<EditResult, Problem>> => {
    asked.push({ step, baseSeq })
    await Promise.resolve()
    const own = answer?.(step) ?? null
    if (own instanceof Error) throw own
    if (own !== null) return own
    if (step.kind === 'edit') stored = applyChanges(stored, step.changes)
    else stored = boardOf(shifts).shifts
    seq += 1
    return ok({ shifts: stored, edits: { seq, undo: step.kind === 'undo' ? null : 'move', redo: null } })
  }
  const reload = async (): Promise<WeekBoard> => {
    reloads += 1
    return Promise.resolve(
      boardOf([shiftOf('other', { person: 'cem' })], { edits: { seq: 9, undo: null, redo: null } }),
    )
  }
  return { asked, store: createRosterStore(boardOf(shifts), { send, reload }), reloads: () => reloads }
}

const a = shiftOf('a', { day: 0 })
const b = shiftOf('b', { person: 'bo', day: 0 })
const later = (shift: Shift, days: number) => displaceAll([shift], { days, minutes: 0 }, place)
const startsOf = (shifts: readonly Shift[]) => shifts.map(({ shiftId, startAt }) => [shiftId, startAt])
const dayMs = 86_400_000

describe('an edit', () => {
  it('is on the board before the backend answers', async () => {
    const { store } = createWeek([a])
    expect(store.edit(later(a, 1), a.shiftId)).toBe(true)
    expect(startsOf(store.getState().shifts)).toEqual([['a', a.startAt + dayMs]])
    expect(store.getState().unsaved).toBe(1)
    expect(store.getState().focus?.shiftId).toBe('a')
    await store.settled()
    expect(store.getState().unsaved).toBe(0)
    expect(store.getState().edits.seq).toBe(4)
  })
  it('waits for the one before and builds on its number', async () => {
    const { store, asked } = createWeek([a, b])
    store.edit(later(a, 1))
    store.edit(later(b, 2))
    await store.settled()
    expect(asked.map(({ baseSeq }) => baseSeq)).toEqual([3, 4])
    expect(startsOf(store.getState().shifts)).toEqual([
      ['a', a.startAt + dayMs],
      ['b', b.startAt + 2 * dayMs],
    ])
  })
  it('that would put someone in two places is refused without asking', () => {
    const { store, asked } = createWeek([a, shiftOf('c', { day: 1 })])
    expect(store.edit(later(a, 1))).toBe(false)
    expect(asked).toEqual([])
    expect(store.getState().saying).toMatchObject({ what: 'refused', why: 'overlap' })
  })
  it('that leaves the week is refused without asking', () => {
    const { store } = createWeek([a])
    expect(store.edit(later(a, -1))).toBe(false)
    expect(store.getState().saying).toMatchObject({ what: 'refused', why: 'outsideWeek' })
  })
  it('judges the plan anew and tells how many problems there are', () => {
    const early = shiftOf('early', { day: 1, from: 120, to: 400 })
    const { store } = createWeek([shiftOf('late', { day: 0, from: 840, to: 1_320 }), early])
    expect(store.getState().problems).toBe(1)
    store.edit(later(early, 1))
    expect(store.getState().problems).toBe(0)
    expect(store.getState().saying).toMatchObject({ what: 'done', problems: 0, before: 1 })
  })
  it('forgets the selection of what it removes', () => {
    const { store } = createWeek([a, b])
    store.select(new Set([a.shiftId, b.shiftId]))
    store.edit(deleteAll([a]))
    expect([...store.getState().selection]).toEqual(['b'])
  })
})

describe('a refusal by the backend', () => {
  it('puts back what is stored, drops what built on it, and says so', async () => {
    const { store, asked } = createWeek([a, b], () => err(refused('overlap')))
    store.edit(later(a, 1))
    store.edit(later(b, 2))
    await store.settled()
    expect(asked).toHaveLength(1)
    expect(startsOf(store.getState().shifts)).toEqual(startsOf([a, b]))
    expect(store.getState().saying).toMatchObject({ what: 'problem', label: 'move' })
    expect(store.getState().unsaved).toBe(0)
  })
  it('as stale reads the week again', async () => {
    const { store, reloads } = createWeek([a], () => err(refused('stale')))
    store.edit(later(a, 1))
    await store.settled()
    await Promise.resolve()
    await Promise.resolve()
    expect(reloads()).toBe(1)
    expect(store.getState().shifts.map(({ shiftId }) => shiftId)).toEqual(['other'])
    expect(store.getState().edits.seq).toBe(9)
  })
  it('by silence puts back what is stored, and the next edit is asked again', async () => {
    let broken = true
    const { store, asked } = createWeek([a], () => (broken ? new Error('gone') : null))
    store.edit(later(a, 1))
    await store.settled()
    expect(store.getState().saying).toMatchObject({ what: 'fault' })
    expect(startsOf(store.getState().shifts)).toEqual(startsOf([a]))
    broken = false
    store.edit(later(a, 2))
    await store.settled()
    expect(asked).toHaveLength(2)
    expect(startsOf(store.getState().shifts)).toEqual([['a', a.startAt + 2 * dayMs]])
  })
})

describe('undo', () => {
  it('comes from the backend and names what was undone', async () => {
    const { store, asked } = createWeek([a])
    store.edit(later(a, 1))
    store.step('undo')
    await store.settled()
    expect(asked.map(({ step }) => step.kind)).toEqual(['edit', 'undo'])
    expect(startsOf(store.getState().shifts)).toEqual(startsOf([a]))
    expect(store.getState().saying).toMatchObject({ what: 'undone', label: 'move' })
    expect(store.getState().edits.undo).toBeNull()
  })
})

it('takes the answer to a copied week as what is stored', async () => {
  const { store } = createWeek([a], () => err(refused('overlap')))
  store.accept({ shifts: [b], edits: { seq: 7, undo: 'copyWeek', redo: null } })
  expect(store.getState().edits.seq).toBe(7)
  store.edit(later(b, 1))
  await store.settled()
  expect(startsOf(store.getState().shifts)).toEqual(startsOf([b]))
})
