import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canWithdraw, endsSoon, groupOf, groupOverrides } from '#renderer/features/overrides/overrideGroups.ts'
import { firstDraft, startOn, termChoices, termOf } from '#renderer/features/overrides/overrideDraft.ts'
import { previewOverride, supposedOverride } from '#renderer/features/overrides/overridePreview.ts'
import type { OverrideView } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { Override, OverrideState } from '#shared/overrides/model.ts'
import { overrideView } from '#test/support/homeViews.ts'
import { boardOf, shiftOf } from '#test/support/testBoard.ts'
import { testOverride, testWeekOn } from '#test/support/testReports.ts'

const states: readonly OverrideState[] = [
  'active',
  'awaiting',
  'planned',
  'suspended',
  'expired',
  'withdrawn',
  'refused',
]
const view = (name: string, state: OverrideState, over: Partial<Override> = {}): OverrideView =>
  overrideView({ overrideId: id(name), ...over }, state)
const listed = (views: readonly OverrideView[]) =>
  groupOverrides(views).map((group) => [group.group, group.views.map(({ override }) => override.overrideId)])

describe('the list of overrides', () => {
  it.each<readonly [OverrideState, boolean, string, boolean]>([
    ['active', false, 'open', true],
    ['awaiting', false, 'open', true],
    ['planned', false, 'open', true],
    ['suspended', false, 'open', true],
    ['expired', false, 'toClose', false],
    ['expired', true, 'past', false],
    ['withdrawn', false, 'past', false],
    ['refused', false, 'past', false],
  ])('%s (answered: %s) is in "%s"', (state, answered, group, mayEnd) => {
    const one = view('o', state, { outcome: answered ? 'drop' : null })
    expect(groupOf(one)).toBe(group)
    expect(canWithdraw(one)).toBe(mayEnd)
  })

  it('asks first, then shows what holds by its end, then what is past from the newest back', () => {
    const on = (days: number) => ({ untilOn: addDays(testWeekOn, days) })
    expect(
      listed([
        view('past old', 'withdrawn', on(-30)),
        view('open late', 'active', on(30)),
        view('past new', 'refused', on(-3)),
        view('ended', 'expired', on(-1)),
        view('open soon', 'awaiting', on(3)),
        view('ended before', 'expired', on(-9)),
      ]),
    ).toEqual([
      ['toClose', ['ended', 'ended before']],
      ['open', ['open soon', 'open late']],
      ['past', ['past new', 'past old']],
    ])
  })

  it('has no group without an override', () => {
    expect(listed([])).toEqual([])
    expect(listed([view('a', 'active')])).toEqual([['open', ['a']]])
  })

  it('loses none and repeats none', () => {
    const views = fc.array(fc.record({ state: fc.constantFrom(...states), days: fc.integer({ min: -60, max: 60 }) }))
    fc.assert(
      fc.property(views, (list) => {
        const all = list.map(({ state, days }, at) => view(`o${at}`, state, { untilOn: addDays(testWeekOn, days) }))
        const shown = groupOverrides(all).flatMap((group) => group.views.map(({ override }) => override.overrideId))
        expect(shown.toSorted()).toEqual(all.map(({ override }) => override.overrideId).toSorted())
      }),
    )
  })

  it.each([
    ['active', -1, null],
    ['active', 0, 0],
    ['active', 1, 1],
    ['active', 14, 14],
    ['active', 15, null],
    ['planned', 3, null],
    ['awaiting', 3, null],
    ['expired', 0, null],
  ] as const)('%s that ends in %i days warns with %s', (state, days, warning) => {
    expect(endsSoon(view('o', state, { untilOn: addDays(testWeekOn, days) }), testWeekOn)).toBe(warning)
  })
})

describe('the term of a draft', () => {
  it.each([
    [91, [7, 14, 28, 56, 91]],
    [92, [7, 14, 28, 56, 91, 92]],
    [28, [7, 14, 28]],
    [1, [1]],
  ])('of at most %i days offers %j', (longest, terms) => {
    expect(termChoices(longest)).toEqual(terms)
  })

  it('never ends before it starts nor after the longest term, and keeps its length when it moves', () => {
    const offset = fc.integer({ min: -200, max: 200 })
    fc.assert(
      fc.property(offset, fc.integer({ min: 1, max: 120 }), offset, (todayIn, longest, startIn) => {
        const draft = firstDraft(600, testWeekOn, addDays(testWeekOn, todayIn), longest)
        expect(termOf(draft)).toBe(Math.min(28, longest))
        expect(draft.fromOn >= testWeekOn).toBe(true)
        const moved = startOn(draft, addDays(testWeekOn, startIn))
        expect(termOf(moved)).toBe(termOf(draft))
        expect(moved.fromOn).toBe(addDays(testWeekOn, startIn))
      }),
    )
  })

  it('that was turned round lasts one day when it starts anew', () => {
    const draft = { ...firstDraft(600, testWeekOn, testWeekOn, 60), untilOn: addDays(testWeekOn, -5) }
    expect(startOn(draft, addDays(testWeekOn, 3))).toMatchObject({
      fromOn: addDays(testWeekOn, 3),
      untilOn: addDays(testWeekOn, 3),
    })
  })
})

describe('the preview', () => {
  // 9 hours 30 of rest where 11 are needed
  const board = boardOf([
    shiftOf('late', { day: 0, from: 840, to: 1_320 }),
    shiftOf('early', { day: 1, from: 450, to: 840 }),
  ])
  const subject = { ruleId: id<'Rule'>('rest'), parameter: 'minimum', present: 660 }
  const draft = (fromIn: number, untilIn: number) => ({
    ...firstDraft(570, board.weekOn, board.weekOn, 60),
    fromOn: addDays(board.weekOn, fromIn),
    untilOn: addDays(board.weekOn, untilIn),
  })
  const gone = (fromIn: number, untilIn: number) =>
    previewOverride(draft(fromIn, untilIn), subject, 'outer', board, board.shifts)?.vanished.length

  it.each([
    ['before the week', -10, -1, undefined],
    ['after the week', 7, 20, undefined],
    ['until its first day', -10, 0, expect.any(Number)],
    ['from its last day', 6, 20, 0],
    ['all of it', 0, 6, 1],
  ])('of a term %s', (_, from, until, count) => {
    expect(gone(from, until)).toEqual(count)
  })

  it('shows the last wish of all, even where another one holds already', () => {
    const before = testOverride({ value: 600, requestedAt: 5_000, fromOn: board.weekOn })
    const asked = supposedOverride(draft(0, 6), subject, 'outer', { ...board, overrides: [before] })
    expect(asked.requestedAt).toBeGreaterThan(before.requestedAt)
    expect(supposedOverride(draft(0, 6), subject, 'free', board).requestedAt).toBeGreaterThan(0)
    const over = { ...board, overrides: [{ ...before, untilOn: addDays(board.weekOn, 6) }] }
    expect(previewOverride(draft(0, 6), subject, 'outer', over, board.shifts)?.vanished).toHaveLength(1)
  })
})
