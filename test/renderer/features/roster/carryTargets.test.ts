import { describe, expect, it } from 'vitest'
import { ok } from '#shared/kernel/result.ts'
import { carryVerdict } from '#renderer/features/roster/carryVerdict.ts'
import { cellKey, createCarryTargets, followCarry } from '#renderer/features/roster/carryTargets.ts'
import { createRosterStore } from '#renderer/features/roster/rosterStore.ts'
import type { TargetVerdict } from '#renderer/features/roster/targetVerdict.ts'
import { id } from '#shared/kernel/ids.ts'
import { boardOf, shiftOf } from '#test/support/testBoard.ts'

// anna works late on Monday; the carried shift of bo is early, so Tuesday at anna's breaks the rest rule
const late = shiftOf('late', { day: 0, from: 840, to: 1_320 })
const early = shiftOf('early', { person: 'bo', day: 3, from: 360, to: 840 })
const board = boardOf([late, early])
const setUp = () =>
  createRosterStore(board, {
    send: async () => Promise.resolve(ok({ shifts: board.shifts, edits: board.edits })),
    reload: async () => Promise.resolve(null),
  })
const carry = { lead: early, shifts: [early], by: 'keyboard', copy: false, over: null } as const
const at = (person: string | null, day: number) => ({ personId: person === null ? null : id<'Person'>(person), day })

describe('the verdict on a target', () => {
  const state = setUp().getState()
  it('names the rule that would block, and by how much', () => {
    expect(carryVerdict(state, carry, at('anna', 1))).toMatchObject({ word: 'block', ruleId: 'rest', amount: 180 })
  })
  it('is fine where nothing new would be found', () => {
    expect(carryVerdict(state, carry, at('anna', 3))).toEqual({ word: 'fine', solved: 0 })
    expect(carryVerdict(state, carry, at(null, 1))).toEqual({ word: 'fine', solved: 0 })
    expect(carryVerdict(state, carry, at('bo', 3))).toEqual({ word: 'fine', solved: 0 })
  })
  it('sees that somebody works already', () => {
    const noon = shiftOf('noon', { person: 'bo', day: 0, from: 900, to: 1_000 })
    expect(carryVerdict(state, { ...carry, lead: noon, shifts: [noon] }, at('anna', 0))).toEqual({ word: 'overlap' })
  })
  it('is the price of a reason where a day would grow too long', () => {
    expect(carryVerdict(state, { ...carry, lead: late, shifts: [late] }, at('bo', 3))).toMatchObject({
      word: 'reason',
      ruleId: 'day',
      amount: 360,
    })
  })
  it('counts what a move would solve', () => {
    const broken = boardOf([late, shiftOf('early', { day: 1, from: 360, to: 840 })])
    const store = createRosterStore(broken, {
      send: async () => Promise.resolve(ok({ shifts: broken.shifts, edits: broken.edits })),
      reload: async () => Promise.resolve(null),
    })
    const lead = broken.shifts[1] ?? late
    expect(carryVerdict(store.getState(), { ...carry, lead, shifts: [lead] }, at('cem', 1))).toEqual({
      word: 'fine',
      solved: 1,
    })
  })
})

describe('targets', () => {
  it('judge the one in hand at once and the rest of its day when idle', () => {
    const published: ReadonlyMap<string, TargetVerdict>[] = []
    const pieces: (() => boolean)[] = []
    const idle = (work: () => boolean) => {
      pieces.push(work)
      return () => {
        pieces.length = 0
      }
    }
    const targets = createCarryTargets(setUp().getState(), carry, idle, (verdicts) => published.push(verdicts))
    expect(targets.at(at('anna', 1))).toMatchObject({ word: 'block' })
    expect([...(published.at(-1)?.keys() ?? [])]).toEqual([cellKey(at('anna', 1))])
    const [piece] = pieces
    const answers = [1, 2, 3, 4].map(() => piece?.())
    expect(answers).toEqual([true, true, true, false])
    expect([...(published.at(-1)?.keys() ?? [])].toSorted()).toEqual(
      [at(null, 1), at('anna', 1), at('bo', 1), at('cem', 1)].map(cellKey).toSorted(),
    )
    targets.stop()
    expect(pieces).toEqual([])
  })
  it('come with a carry and go with it, and are told to the keyboard', () => {
    const store = setUp()
    const stop = followCarry(store, () => () => undefined)
    store.carry(carry)
    store.carry({ ...carry, over: at('anna', 1) })
    expect(store.getState().verdicts.get(cellKey(at('anna', 1)))).toMatchObject({ word: 'block' })
    expect(store.getState().saying).toMatchObject({ what: 'over', verdict: { word: 'block' } })
    store.carry(null)
    expect(store.getState().verdicts.size).toBe(0)
    stop()
  })
})
