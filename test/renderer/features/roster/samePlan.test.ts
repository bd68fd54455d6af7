import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { samePlan } from '#renderer/features/roster/planEdits.ts'
import { shiftOf } from '#test/support/testBoard.ts'

const a = shiftOf('a', { breaks: [{ startAt: 1, endAt: 2 }] })
const b = shiftOf('b', { person: 'bo' })

describe('two plans', () => {
  it('are the same in any order and as copies', () => {
    expect(samePlan([a, b], [{ ...b }, { ...a, breaks: [{ startAt: 1, endAt: 2 }] }])).toBe(true)
  })

  it.each([
    ['person', { ...a, personId: null }],
    ['role', { ...a, role: 'till' }],
    ['start', { ...a, startAt: a.startAt + 1 }],
    ['end', { ...a, endAt: a.endAt + 1 }],
    ['break', { ...a, breaks: [{ startAt: 1, endAt: 3 }] }],
    ['number of breaks', { ...a, breaks: [] }],
    ['identity', { ...a, shiftId: id<'Shift'>('c') }],
  ])('differ by one %s', (_, changed) => {
    expect(samePlan([a, b], [changed, b])).toBe(false)
  })

  it('differ when one has a shift more', () => {
    expect(samePlan([a], [a, b])).toBe(false)
    expect(samePlan([a, b], [a])).toBe(false)
  })
})
