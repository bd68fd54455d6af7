import { describe, expect, it } from 'vitest'
import { editStateOf, isAmended, publicationViewOf, stageOf, stageSince } from '#backend/roster/weekStage.ts'
import type { PlanState } from '#shared/roster/ports.ts'
import { createMemoryStores } from '#test/support/memoryStores.ts'
import { testOutboxRow, testPublication, testWeekReport } from '#test/support/storeRows.ts'
import { testShift } from '#test/support/testShift.ts'

const state = (over: Partial<PlanState> = {}): PlanState => ({
  weekOn: '2026-03-16',
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
  ...over,
})
/** What a publication looks like before and after the share has it. */
const viewAt = (readBackAt: number | null, problem: 'full' | null = null) => {
  const { outbox } = createMemoryStores()
  const publication = testPublication(2)
  outbox.add(testOutboxRow(2, { path: publication.path }))
  if (readBackAt !== null) outbox.markRead(publication.path, readBackAt)
  if (problem !== null) outbox.markFailed(publication.path, problem)
  return publicationViewOf(publication, outbox)
}

describe('where a week stands', () => {
  it.each<[string, PlanState, ReturnType<typeof viewAt> | null, string, number | null]>([
    ['that nobody has touched', state(), null, 'none', null],
    ['with a first shift', state({ draftedAt: 10, seq: 1 }), null, 'draft', 10],
    ['that was checked as it is', state({ draftedAt: 10, seq: 4, checkedAt: 20, checkedSeq: 4 }), null, 'checked', 20],
    [
      'that was changed after its check',
      state({ draftedAt: 10, seq: 5, checkedAt: 20, checkedSeq: 4 }),
      null,
      'draft',
      10,
    ],
    ['that was checked while it was empty', state({ checkedAt: 20, checkedSeq: 0 }), null, 'checked', 20],
    [
      'that waits for the share',
      state({ draftedAt: 10, seq: 4, checkedAt: 20, checkedSeq: 4 }),
      viewAt(null),
      'published',
      32,
    ],
    ['that the share has', state({ draftedAt: 10, seq: 4 }), viewAt(99), 'received', 99],
    ['that was changed after the share had it', state({ draftedAt: 10, seq: 9 }), viewAt(99), 'received', 99],
  ])('%s', (_, plan, view, stage, since) => {
    expect(stageOf(plan, view)).toBe(stage)
    expect(stageSince(stageOf(plan, view), plan, view)).toBe(since)
  })

  it('is told with its file, and with what keeps it from the share', () => {
    expect(viewAt(null, 'full')).toEqual({
      revision: 2,
      publishedAt: 32,
      readBackAt: null,
      file: 'outlets/nordbad/2.cs1',
      sha256: 'cd'.repeat(32),
      problem: 'full',
    })
    expect(viewAt(99).problem).toBeNull()
  })

  it('is told as waiting where its file is no longer known here', () => {
    const view = publicationViewOf(testPublication(1), createMemoryStores().outbox)
    expect([view.readBackAt, view.problem]).toEqual([null, null])
  })

  it('shows the last edit and what can be taken back or done again', () => {
    expect(editStateOf(state({ seq: 7, undo: 'move', redo: 'split' }))).toEqual({ seq: 7, undo: 'move', redo: 'split' })
  })
})

describe('an amendment', () => {
  const shifts = [testShift('a', 8, 16), testShift('b', 32, 40)]
  const published = testPublication(1, { report: testWeekReport(1), shifts })

  it.each([
    ['the same plan', shifts, false],
    ['the same plan in another order', shifts.toReversed(), false],
    ['a plan that was changed and changed back', shifts.map((one) => ({ ...one, breaks: [...one.breaks] })), false],
    ['a shift less', shifts.slice(1), true],
    ['a shift more', [...shifts, testShift('c', 60, 64)], true],
    ['another person', shifts.map((one) => ({ ...one, personId: null })), true],
    ['a minute more', shifts.map((one) => ({ ...one, endAt: one.endAt + 60_000 })), true],
    ['another role', shifts.map((one) => ({ ...one, role: 'till' })), true],
    [
      'a break',
      shifts.map((one) => ({ ...one, breaks: [{ startAt: one.startAt, endAt: one.startAt + 60_000 }] })),
      true,
    ],
    ['the same shift under another name', [{ ...testShift('x', 8, 16) }, ...shifts.slice(1)], true],
  ])('is %s: %s', (_, now, amended) => {
    expect(isAmended(published, now)).toBe(amended)
  })

  it('needs something that was published', () => {
    expect(isAmended(null, shifts)).toBe(false)
  })
})
