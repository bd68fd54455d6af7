import { describe, expect, it } from 'vitest'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { suggestRepairs } from '#shared/roster/repair.ts'
import { changeWeek } from '#shared/roster/wouldBe.ts'
import type { Severity } from '#shared/rules/model.ts'
import { linesOf, nobodyElse, only, person, repairInput, repairs, shift } from '#test/support/repairDesk.ts'
import {
  coverageRule,
  demandOf,
  outletFacts,
  packOf,
  parameter,
  row,
  ruleOf,
  staffing,
  weekFacts,
} from '#test/support/ruleBuilders.ts'

const restRule = (severity: Severity = 'block') =>
  ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) }, { severity })
const restPack = packOf([restRule()])
/** Ten hours between the two: an hour short. */
const shortRest = weekFacts({
  people: [person('ana'), person('bo')],
  shifts: [
    shift('late', 'ana', '2026-03-02 14:00', '2026-03-02 22:00'),
    shift('early', 'ana', '2026-03-03 08:00', '2026-03-03 16:00'),
  ],
})

describe('a rest that is an hour too short', () => {
  it('is cleared by an hour less, an hour later or earlier, somebody else: five at most, the smallest change first', () => {
    expect(repairs(restPack, shortRest)).toEqual([
      'shorten early 60',
      'shorten late -60',
      'move early 60',
      'move late -60',
      'assign early to bo',
    ])
  })

  it('is cleared without other people as well, and at last by an open shift', () => {
    expect(repairs(restPack, shortRest, nobodyElse)).toEqual([
      'shorten early 60',
      'shorten late -60',
      'move early 60',
      'move late -60',
      'open early',
    ])
  })

  it('gives the shift only to those who may work it', () => {
    const week = { ...shortRest, people: [...shortRest.people, person('cem')] }
    expect(repairs(restPack, week, only('cem')).filter((line) => line.startsWith('assign'))).toEqual([
      'assign early to cem',
    ])
  })

  it('moves nothing over another shift of the same person, or out of the opening hours', () => {
    const second = shift('second', 'ana', '2026-03-03 16:00', '2026-03-03 20:00')
    const lines = repairs(restPack, { ...shortRest, shifts: [...shortRest.shifts, second] })
    expect(lines).not.toContain('move early 60')
    expect(lines).toContain('shorten early 60')
    const closed = { ...shortRest, outlet: outletFacts({ openings: [] }) }
    expect(repairs(restPack, closed).filter((line) => line.startsWith('move'))).toEqual([])
  })

  it('says which rule each step is for, what is cleared, and that nothing comes instead', () => {
    const [first] = suggestRepairs(repairInput(restPack, shortRest))
    expect(first?.steps.map(({ clears, eases }) => [clears, eases])).toEqual([[['rule-rest-between'], []]])
    expect([first?.cleared, first?.left, first?.added]).toEqual([1, [], []])
  })

  it('swaps with a colleague when that helps', () => {
    const shifts = [...shortRest.shifts, shift('noon', 'bo', '2026-03-03 12:00', '2026-03-03 20:00')]
    const lines = repairs(restPack, { ...shortRest, shifts })
    expect(lines).toContain('swap early to bo noon')
  })
})

describe('what comes instead', () => {
  const breakRule = (severity: Severity) =>
    ruleOf({ kind: 'work-limit', window: 'shift' }, { minimum: parameter(480) }, { severity })

  it.each([
    ['block', false],
    ['reason', false],
    ['notice', true],
  ] as const)('a shorter shift that a rule would %s is offered: %s', (severity, offered) => {
    const lines = repairs(packOf([restRule(), breakRule(severity)]), shortRest, nobodyElse)
    expect(lines.some((line) => line.startsWith('shorten'))).toBe(offered)
  })

  it('is told, and such a suggestion stands behind those that bring nothing', () => {
    const all = suggestRepairs(repairInput(packOf([restRule(), breakRule('notice')]), shortRest, nobodyElse))
    expect(all.map(({ added }) => added.map(({ ruleId }) => ruleId))).toEqual([[], [], [], [], ['rule-work-limit']])
  })
})

describe('a missing break', () => {
  it('is added where it is missing, and nowhere else', () => {
    const pack = packOf([
      ruleOf({ kind: 'break-entitlement', sign: 'over' }, { work1: parameter(360), break1: parameter(30) }),
    ])
    const week = weekFacts({ shifts: [shift('long', 'ana', '2026-03-02 10:00', '2026-03-02 18:00')] })
    expect(repairs(pack, week, nobodyElse)[0]).toBe('break long 30')
    const limit = packOf([ruleOf({ kind: 'work-limit', window: 'shift' }, { maximum: parameter(420) })])
    expect(repairs(limit, week, nobodyElse).filter((line) => line.startsWith('break'))).toEqual([])
  })
})

describe('several findings at once', () => {
  it('are cleared together, and several changes of one shift become one', () => {
    const pack = packOf([
      restRule(),
      ruleOf({ kind: 'break-entitlement', sign: 'over' }, { work1: parameter(360), break1: parameter(30) }),
    ])
    const input = repairInput(pack, shortRest, nobodyElse)
    expect(input.findings).toHaveLength(3)
    const [best] = suggestRepairs(input)
    expect(best?.cleared).toBe(3)
    const shiftIds = best?.changes.map(({ before }) => before?.shiftId) ?? []
    expect(new Set(shiftIds).size).toBe(shiftIds.length)
    const after = changeWeek(shortRest, best?.changes ?? [])
    expect(createEvaluator(pack, [], after.outlet, after.weekOn).evaluate(after).findings).toEqual([])
  })

  it('need as many steps as it takes', () => {
    const days = [2, 3, 4].map((day) => shift(`day-${day}`, 'ana', `2026-03-0${day} 10:00`, `2026-03-0${day} 20:00`))
    const pack = packOf([ruleOf({ kind: 'work-limit', window: 'shift' }, { maximum: parameter(480) })])
    const week = weekFacts({ shifts: days })
    const all = suggestRepairs(repairInput(pack, week, nobodyElse))
    expect(all.map(({ steps, cleared }) => [steps.length, cleared])).toEqual(all.map(() => [3, 3]))
    expect(linesOf(all)[0]).toBe('shorten day-2 -120; shorten day-3 -120; shorten day-4 -120')
  })

  it('are cleared as far as three steps go', () => {
    const days = [2, 3, 4, 5, 6].map((day) =>
      shift(`day-${day}`, 'ana', `2026-03-0${day} 10:00`, `2026-03-0${day} 20:00`),
    )
    const pack = packOf([ruleOf({ kind: 'work-limit', window: 'shift' }, { maximum: parameter(480) })])
    const [best] = suggestRepairs(repairInput(pack, weekFacts({ shifts: days }), nobodyElse))
    expect([best?.steps.length, best?.cleared, best?.left.length]).toEqual([3, 3, 2])
  })
})

describe('what no plan can clear', () => {
  it('is a fact that is missing', () => {
    const week = { ...shortRest, people: [person('ana', { carryIn: null })] }
    const input = repairInput(restPack, { ...week, shifts: week.shifts.slice(0, 1) })
    expect(input.findings.map(({ verdict }) => verdict.word)).toEqual(['undetermined'])
    expect(suggestRepairs(input)).toEqual([])
  })

  it('is a rule on trial, of which the manager knows nothing', () => {
    expect(repairs(packOf([restRule('shadow')]), shortRest)).toEqual([])
  })

  it('is a finding that is not there any more', () => {
    const [finding] = repairInput(restPack, shortRest).findings
    const later = { ...shortRest, shifts: shortRest.shifts.slice(1) }
    const input = repairInput(restPack, later)
    expect(suggestRepairs({ ...input, findings: finding === undefined ? [] : [finding] })).toEqual([])
  })
})

describe('missing staff', () => {
  const staffPack = packOf([coverageRule({ severity: 'reason' })], {
    tables: [staffing([row('busy', ['-', '-', '>= 1'], [1])])],
  })
  /** One customer from ten to six: one person is needed all the time. */
  const demand = Array.from({ length: 16 }, (_, half) =>
    demandOf(`2026-03-02 ${String(10 + Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`, 30, 1),
  )
  const noon = shift('noon', 'ana', '2026-03-02 10:00', '2026-03-02 14:00')

  it('an open shift is filled', () => {
    const open = shift('open', null, '2026-03-02 14:00', '2026-03-02 18:00')
    const week = weekFacts({ people: [person('ana'), person('bo')], shifts: [noon, open], demand })
    expect(repairs(staffPack, week, only('bo'))).toContain('assign open to bo')
  })

  it('a shift is made longer', () => {
    const week = weekFacts({ shifts: [noon], demand })
    expect(repairs(staffPack, week, only('ana'))[0]).toBe('lengthen noon 240')
  })

  it('nobody is kept longer than they can come', () => {
    const week = weekFacts({ shifts: [noon], demand })
    const setting = { mayWork: (_: unknown, { endAt }: { endAt: number }) => endAt <= noon.endAt, isMinor: () => false }
    expect(repairs(staffPack, week, setting)).toEqual([])
  })

  it('a shift is added for somebody with hours left, and gets a name that no other shift has', () => {
    const week = weekFacts({
      people: [
        person('ana', { contractMinutesPerWeek: 240 }),
        person('bo'),
        person('cem', { contractMinutesPerWeek: 600 }),
      ],
      shifts: [noon],
      demand,
    })
    const input = repairInput(staffPack, week, only('bo', 'cem'))
    const added = suggestRepairs(input).filter(({ steps }) => steps[0]?.step.kind === 'add')
    expect(added.map(({ steps }) => steps[0]?.step.toPersonId)).toEqual(['bo', 'cem'])
    expect(added[0]?.changes).toMatchObject([{ before: null, after: { personId: 'bo', role: 'service' } }])
  })

  it('is lessened as far as it goes, and what stays is told', () => {
    const two = packOf([coverageRule({ severity: 'reason' })], {
      tables: [staffing([row('busy', ['-', '-', '>= 1'], [3])])],
    })
    const week = weekFacts({ people: [person('ana')], shifts: [noon], demand })
    const [best] = suggestRepairs(repairInput(two, week, only('ana')))
    expect([best?.cleared, best?.left.map(({ actual, limit }) => [actual, limit])]).toEqual([0, [[480, 1_440]]])
    expect(best?.steps.map(({ clears, eases }) => [clears, eases])).toEqual([[[], ['rule-coverage']]])
  })
})
