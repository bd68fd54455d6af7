import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { CoverageStep, Finding } from '#shared/roster/findings.ts'
import type { ShiftFacts } from '#shared/roster/model.ts'
import { staffSteps } from '#shared/roster/staffSteps.ts'
import { everybody, nobodyElse, only, person, shift } from '#test/support/repairDesk.ts'
import { at, weekFacts } from '#test/support/ruleBuilders.ts'
import { restFinding } from '#test/support/testReports.ts'

const missing = (start: string, minutes: number): CoverageStep => ({
  startAt: at(start),
  minutes,
  role: 'service',
  demand: 5,
  needed: 1,
  planned: 0,
  rowId: id('busy'),
})
const finding = (...steps: readonly CoverageStep[]): Finding =>
  restFinding({ role: 'service', personId: null, shiftIds: [], unit: 'personMinutes', steps })
const linesOf = (shifts: readonly ShiftFacts[], gaps: Finding, setting = everybody): readonly string[] =>
  staffSteps(gaps, { week: weekFacts({ people: [person('ana'), person('bo')], shifts }), ...setting }).map(
    ({ kind, shiftId, minutes, toPersonId }) => [kind, kind === 'add' ? '' : shiftId, minutes, toPersonId].join(' '),
  )
const afternoon = finding(missing('2026-03-02 14:00', 30), missing('2026-03-02 14:30', 30))
const noon = shift('noon', 'ana', '2026-03-02 10:00', '2026-03-02 14:00')

describe('where staff is missing', () => {
  it('an open shift of the role at that time is filled, no other', () => {
    const shifts = [
      shift('open', null, '2026-03-02 13:00', '2026-03-02 17:00'),
      shift('kitchen', null, '2026-03-02 13:00', '2026-03-02 17:00', { role: 'kitchen' }),
      shift('later', null, '2026-03-02 15:00', '2026-03-02 17:00'),
    ]
    expect(linesOf(shifts, afternoon, only('bo')).filter((line) => line.startsWith('assign'))).toEqual([
      'assign open 0 bo',
    ])
  })

  it('a shift before or behind the gap is stretched over it, or moved into it', () => {
    const evening = shift('evening', 'bo', '2026-03-02 15:00', '2026-03-02 20:00')
    expect(linesOf([noon, evening], afternoon, nobodyElse)).toEqual([
      'lengthen evening -60 ',
      'move evening -60 ',
      'lengthen noon 60 ',
      'move noon 60 ',
    ])
  })

  it('but not by more than four hours', () => {
    const far = finding(missing('2026-03-02 18:15', 30))
    expect(linesOf([noon], far, nobodyElse)).toEqual([])
  })

  it('a shift of at least three hours is added, inside the opening hours', () => {
    const late = finding(missing('2026-03-02 21:00', 60))
    const [step] = staffSteps(late, { week: weekFacts({ people: [person('bo')] }), ...only('bo') })
    expect(step?.changes[0]?.after).toMatchObject({
      startAt: at('2026-03-02 19:00'),
      endAt: at('2026-03-02 22:00'),
      breaks: [],
    })
  })

  it('a long gap gets eight hours with a break', () => {
    const [step] = staffSteps(finding(missing('2026-03-02 10:00', 720)), {
      week: weekFacts({ people: [person('bo')] }),
      ...only('bo'),
    })
    const added = step?.changes[0]?.after
    expect(added).toMatchObject({ startAt: at('2026-03-02 10:00'), endAt: at('2026-03-02 18:00') })
    expect(added?.breaks).toHaveLength(1)
  })

  it('steps side by side are one gap, the longest gaps are tried first, three at most', () => {
    const gaps = [12, 14, 16, 18, 20].map((hour) => missing(`2026-03-02 ${hour}:00`, hour === 18 ? 60 : 30))
    const added = staffSteps(finding(...gaps), { week: weekFacts({ people: [person('bo')] }), ...only('bo') })
    expect(added.map(({ changes }) => changes[0]?.after?.startAt)).toEqual(
      ['18:00', '12:00', '14:00'].map((time) => at(`2026-03-02 ${time}`)),
    )
  })

  it('nothing is done about a finding without a role', () => {
    expect(linesOf([noon], { ...afternoon, role: null })).toEqual([])
  })
})
