import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { affectedPeople, kindOfChange, shiftChanges } from '#shared/roster/changes.ts'
import { arbitraryEdits, arbitraryWeek, editedShift } from '#test/support/arbitraryWeeks.ts'
import { changeWeek } from '#shared/roster/wouldBe.ts'
import { ana, shiftOf } from '#test/support/ruleBuilders.ts'

const a = shiftOf('2026-03-02 08:00', '2026-03-02 12:00')
const b = shiftOf('2026-03-03 08:00', '2026-03-03 12:00')
const c = shiftOf('2026-03-04 08:00', '2026-03-04 12:00')

describe('shiftChanges', () => {
  it('tells added, removed and changed, in order of time', () => {
    const longer = { ...b, endAt: b.endAt + 60_000 }
    const changes = shiftChanges([a, b], [longer, c])
    expect(changes).toEqual([
      { before: a, after: null },
      { before: b, after: longer },
      { before: null, after: c },
    ])
    expect(changes.map(kindOfChange)).toEqual(['removed', 'changed', 'added'])
  })

  it.each([
    ['person', { personId: id<'Person'>('ben') }],
    ['role', { role: 'kitchen' }],
    ['start', { startAt: a.startAt + 60_000 }],
    ['break', { breaks: [{ startAt: a.startAt, endAt: a.startAt + 60_000 }] }],
  ])('sees another %s', (_, change) => {
    expect(shiftChanges([a], [{ ...a, ...change }])).toHaveLength(1)
    expect(shiftChanges([a], [{ ...a }])).toEqual([])
  })

  it('names everybody whose work changes once, and no open shifts', () => {
    const ben = id<'Person'>('ben')
    const changes = shiftChanges(
      [a, b, { ...c, personId: null }],
      [
        { ...a, personId: ben },
        { ...b, role: 'kitchen' },
      ],
    )
    expect(affectedPeople(changes)).toEqual([ana, ben])
  })

  it('leads from one plan to the other, and back', () => {
    fc.assert(
      fc.property(arbitraryWeek, arbitraryEdits, (before, edits) => {
        const after = edits.reduce((week, edit) => {
          const change = editedShift(week, edit)
          return change === null ? week : changeWeek(week, [change])
        }, before)
        const changes = shiftChanges(before.shifts, after.shifts) as Parameters<typeof changeWeek>[1]
        expect(changeWeek(before, changes).shifts).toEqual(after.shifts)
        const back = changes.map((change) => ({ before: change.after, after: change.before }))
        expect(changeWeek(after, back).shifts).toEqual(before.shifts)
      }),
      { numRuns: 40 },
    )
  })
})
