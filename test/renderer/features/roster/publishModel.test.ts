import { describe, expect, it } from 'vitest'
import type { Receipt } from '#shared/contract/roster.ts'
import { createLiveEvaluation } from '#renderer/features/roster/liveEvaluation.ts'
import {
  changesByPerson,
  isPublishable,
  missingReasons,
  reasonsFor,
  startingReasons,
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
