import { describe, expect, it } from 'vitest'
import { findingMarks, markKindOf } from '#renderer/features/roster/findingMarks.ts'
import { createLiveEvaluation } from '#renderer/features/roster/liveEvaluation.ts'
import { boardOf, shiftOf } from '#test/support/testBoard.ts'

// late on Monday, early on Tuesday: a rest of 8 hours where 11 are needed
const late = shiftOf('late', { day: 0, from: 840, to: 1_320 })
const early = shiftOf('early', { day: 1, from: 360, to: 840 })
const board = boardOf([late, early])
const { findings } = createLiveEvaluation(board).judge(board.shifts)

describe('marks', () => {
  it('stand on every shift that a finding names', () => {
    const marks = findingMarks(findings)
    expect([...marks.ofShift.keys()].toSorted()).toEqual(['early', 'late'])
    expect(marks.ofShift.get(late.shiftId)).toEqual({ kind: 'block', count: 1 })
  })
  it('keep their identity while they say the same', () => {
    const first = findingMarks(findings)
    const second = findingMarks([...findings], first)
    expect(second.ofShift.get(late.shiftId)).toBe(first.ofShift.get(late.shiftId))
  })
  it('show the worst of several and count them all', () => {
    const [finding] = findings
    if (finding === undefined) throw new Error('the plan above breaks the rest rule')
    const notice = { ...finding, key: 'other', severity: 'notice' as const }
    expect(findingMarks([notice, finding]).ofShift.get(late.shiftId)).toEqual({ kind: 'block', count: 2 })
  })
})

describe('what a manager is shown', () => {
  const violation = { word: 'violation', amount: 1 } as const
  it('leaves out rules on trial', () => {
    expect(markKindOf({ severity: 'shadow', verdict: violation })).toBeNull()
  })
  it('never takes the unknown for fine', () => {
    const verdict = { word: 'undetermined', why: 'birthDate', dueAt: null } as const
    expect(markKindOf({ severity: 'block', verdict })).toBe('undetermined')
  })
  it('is the severity of a violation', () => {
    expect(markKindOf({ severity: 'reason', verdict: violation })).toBe('reason')
  })
})
