import { describe, expect, it } from 'vitest'
import {
  firstDraft,
  judgeDraft,
  lastPossible,
  startOn,
  termChoices,
  termOf,
} from '#renderer/features/overrides/overrideDraft.ts'
import { previewOverride, supposedOverride } from '#renderer/features/overrides/overridePreview.ts'
import { canWithdraw, endsSoon, groupOf, groupOverrides } from '#renderer/features/overrides/overrideGroups.ts'
import type { OverrideView } from '#shared/contract/roster.ts'
import { id } from '#shared/kernel/ids.ts'
import { isApproved } from '#shared/overrides/lifecycle.ts'
import type { OverrideState } from '#shared/overrides/model.ts'
import { boardOf, shiftOf } from '#test/support/testBoard.ts'

// 9 hours 30 of rest: 11 are needed, 10 are free to choose, 9 with approval
const board = boardOf([
  shiftOf('late', { day: 0, from: 840, to: 1_320 }),
  shiftOf('early', { day: 1, from: 450, to: 840 }),
])
const subject = { ruleId: id<'Rule'>('rest'), parameter: 'minimum', present: 660 }
const draft = { ...firstDraft(660, board.weekOn, '2026-11-10', 60), reason: 'Trade fair' }

describe('a draft', () => {
  it('starts with the week looked at, or today when it has begun', () => {
    expect(draft.fromOn).toBe('2026-11-16')
    expect(firstDraft(660, board.weekOn, '2026-11-18', 60).fromOn).toBe('2026-11-18')
    expect(termOf(draft)).toBe(28)
    expect(termOf(firstDraft(660, board.weekOn, '2026-11-10', 10))).toBe(10)
  })
  it('offers terms within the longest one', () => {
    expect(termChoices(60)).toEqual([7, 14, 28, 56, 60])
    expect(termChoices(7)).toEqual([7])
    expect(lastPossible('2026-11-16', 7)).toBe('2026-11-22')
  })
  it('keeps its length when it starts later', () => {
    expect(termOf(startOn(draft, '2026-12-01'))).toBe(28)
  })
  it.each([
    [660, 'same'],
    [700, 'free'],
    [600, 'free'],
    [570, 'outer'],
  ])('of %i lies in the band %s', (value, band) => {
    expect(judgeDraft({ ...draft, value }, subject, board)).toEqual({ ok: true, value: { band } })
  })
  it('outside is refused with the bound and who set it', () => {
    expect(judgeDraft({ ...draft, value: 500 }, subject, board)).toMatchObject({
      ok: false,
      error: { code: 'outsideBounds', min: 540, setBy: 'Ada' },
    })
  })
  it('that lasts too long is refused', () => {
    expect(judgeDraft({ ...draft, value: 600, untilOn: '2027-06-01' }, subject, board)).toMatchObject({
      ok: false,
      error: { code: 'termTooLong', longestTermDays: 60 },
    })
  })
})

describe('the preview', () => {
  it('shows what would go, in either band', () => {
    const free = previewOverride({ ...draft, value: 600 }, subject, 'free', board, board.shifts)
    expect(free).toMatchObject({ vanished: [{ ruleId: 'rest', verdict: { amount: 90 } }], added: [] })
    const outer = previewOverride({ ...draft, value: 570 }, subject, 'outer', board, board.shifts)
    expect(outer?.vanished).toHaveLength(1)
    expect(outer?.added).toEqual([])
  })
  it('shows what a stricter value would add', () => {
    const change = previewOverride({ ...draft, value: 720 }, subject, 'free', board, board.shifts)
    expect(change?.added).toMatchObject([{ ruleId: 'rest', verdict: { amount: 150 } }])
  })
  it('is silent about a week that the term does not touch', () => {
    const later = { ...draft, value: 600, fromOn: '2026-11-23', untilOn: '2026-12-01' } as const
    expect(previewOverride(later, subject, 'free', board, board.shifts)).toBeNull()
  })
  it('supposes an approval only where one is needed', () => {
    expect(isApproved(supposedOverride({ ...draft, value: 570 }, subject, 'outer', board))).toBe(true)
    expect(supposedOverride({ ...draft, value: 600 }, subject, 'free', board).decision).toBeNull()
  })
})

describe('the list', () => {
  const view = (
    overrideId: string,
    state: OverrideState,
    untilOn: OverrideView['override']['untilOn'] = '2026-11-30',
  ): OverrideView => ({
    override: {
      ...supposedOverride({ ...draft, value: 600, untilOn }, subject, 'free', board),
      overrideId: id(overrideId),
    },
    state,
    effect: null,
    reference: null,
    sharedValue: 660,
    effectiveValue: 600,
  })
  it('asks first what came of those that ended', () => {
    const groups = groupOverrides([
      view('old', 'withdrawn'),
      view('later', 'active', '2026-12-20'),
      view('ended', 'expired'),
      view('sooner', 'awaiting'),
    ])
    expect(groups.map(({ group, views }) => [group, views.map(({ override }) => override.overrideId)])).toEqual([
      ['toClose', ['ended']],
      ['open', ['sooner', 'later']],
      ['past', ['old']],
    ])
  })
  it('leaves an answered one alone', () => {
    const ended = view('ended', 'expired')
    expect(groupOf({ ...ended, override: { ...ended.override, outcome: 'drop' } })).toBe('past')
  })
  it('warns two weeks before the end', () => {
    expect(endsSoon(view('a', 'active'), '2026-11-16')).toBe(14)
    expect(endsSoon(view('a', 'active'), '2026-11-15')).toBeNull()
    expect(endsSoon(view('a', 'awaiting'), '2026-11-20')).toBeNull()
  })
  it('lets one withdraw what still holds or waits', () => {
    expect(canWithdraw(view('a', 'awaiting'))).toBe(true)
    expect(canWithdraw(view('a', 'expired'))).toBe(false)
  })
})
