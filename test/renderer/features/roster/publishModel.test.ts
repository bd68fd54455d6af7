import { describe, expect, it } from 'vitest'
import type { Receipt } from '#shared/contract/roster.ts'
import { createLiveEvaluation } from '#renderer/features/roster/liveEvaluation.ts'
import {
  changesByPerson,
  isPublishable,
  missingReasons,
  reasonsFor,
  startingReasons,
  wishesWith,
  wishOf,
  worksChanged,
} from '#renderer/features/roster/publishModel.ts'
import { id } from '#shared/kernel/ids.ts'
import { boardOf, shiftOf } from '#test/support/testBoard.ts'

const board = boardOf([shiftOf('long', { from: 480, to: 1_140 })])
const needReason = createLiveEvaluation(board).judge(board.shifts).findings
const key = needReason[0]?.key ?? ''
const receipt: Receipt = {
  weekOn: '2026-11-16',
  revision: 1,
  changes: [],
  affected: [],
  blocking: [],
  needReason,
  undetermined: [],
  exceptions: [],
  leaves: { shifts: 1, people: 3, findings: 1, overrides: 0, bytes: 10, content: '{}', unread: null },
  late: null,
  wishes: [],
  amendmentReasonNeeded: false,
  digest: 'd',
}

describe('reasons', () => {
  it('are missing until something is written', () => {
    expect(missingReasons(receipt, new Map())).toBe(1)
    expect(missingReasons(receipt, new Map([[key, '  ']]))).toBe(1)
    expect(isPublishable(receipt, new Map(), '')).toBe(false)
  })
  it('are sent trimmed, and only those that are asked for', () => {
    const written = new Map([
      [key, ' stock-taking '],
      ['solved', 'no longer needed'],
    ])
    expect(reasonsFor(receipt, written)).toEqual([{ findingKey: key, reason: 'stock-taking' }])
    expect(isPublishable(receipt, written, '')).toBe(true)
  })
  it('of the last time still count, unless a new one was written', () => {
    const before = { findingKey: key, reason: 'as last week', ownerId: id<'Actor'>('mia'), acceptedAt: 1 }
    expect(startingReasons({ exceptions: [before] }, new Map()).get(key)).toBe('as last week')
    expect(startingReasons({ exceptions: [before] }, new Map([[key, 'new']])).get(key)).toBe('new')
  })
})

describe('publishing waits', () => {
  const written = new Map([[key, 'stock-taking']])
  it('for blocking problems to go', () => {
    expect(isPublishable({ ...receipt, blocking: needReason }, written, '')).toBe(false)
  })
  it('for the reason of an amendment', () => {
    const amendment = { ...receipt, amendmentReasonNeeded: true }
    expect(isPublishable(amendment, written, ' ')).toBe(false)
    expect(isPublishable(amendment, written, 'Bo is ill')).toBe(true)
  })
})

it('lists a shift that changes hands with both people', () => {
  const before = shiftOf('s')
  const after = shiftOf('s', { person: 'bo' })
  const groups = changesByPerson([{ kind: 'changed', before, after }])
  expect(groups.map(({ personId }) => personId)).toEqual(['anna', 'bo'])
  expect(
    changesByPerson([{ kind: 'added', before: null, after: shiftOf('o', { person: null }) }])[0]?.personId,
  ).toBeNull()
})

describe('wishes', () => {
  const [early, late] = [shiftOf('early', { from: 480, to: 720 }), shiftOf('late', { from: 780, to: 1_020 })]
  it('are one a shift, and none where it is the outlet’s', () => {
    const first = wishesWith([], early.shiftId, 'person')
    const both = wishesWith(first, late.shiftId, 'agreed')
    expect(both).toEqual([
      { shiftId: early.shiftId, wish: 'person' },
      { shiftId: late.shiftId, wish: 'agreed' },
    ])
    const [changed, taken] = [wishesWith(both, early.shiftId, 'agreed'), wishesWith(both, early.shiftId, 'outlet')]
    expect([changed, both, taken].map((list) => wishOf(list, early.shiftId))).toEqual(['agreed', 'person', 'outlet'])
    expect(taken).toHaveLength(1)
  })
  it('are about somebody’s work: a swap is listed once, with who had it; an open shift not at all', () => {
    const open = { ...late, personId: null }
    const swapped = { ...early, personId: id<'Person'>('somebody') }
    const changes = [
      { kind: 'changed' as const, before: early, after: swapped },
      { kind: 'added' as const, before: null, after: open },
      { kind: 'changed' as const, before: open, after: late },
    ]
    expect(worksChanged(changes).map(({ shiftId, personId }) => [shiftId, personId])).toEqual([
      [early.shiftId, early.personId],
      [late.shiftId, late.personId],
    ])
  })
})
