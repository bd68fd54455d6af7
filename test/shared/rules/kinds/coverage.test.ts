import { describe, expect, it } from 'vitest'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { Demand, OutletFacts, ShiftFacts } from '#shared/roster/model.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import {
  coverageRule,
  demandOf,
  outletFacts,
  overrideOf,
  packOf,
  row,
  shiftOf,
  staffing,
  weekFacts,
} from '#test/support/ruleBuilders.ts'
import { cellParameter } from '#shared/rules/model.ts'

const bands = staffing([row('quiet', ['-', '-', '< 50'], [1]), row('busy', ['-', '-', '>= 50'], [2])])
const monday = [{ weekday: 1, fromMinute: 600, toMinute: 720 }]

interface Setting {
  readonly demand: readonly Demand[]
  readonly shifts?: readonly ShiftFacts[]
  readonly outlet?: Partial<OutletFacts>
  readonly table?: DecisionTable
  readonly stepMinutes?: number
}
const evaluated = ({ demand, shifts = [], outlet = {}, table = bands, stepMinutes = 30 }: Setting) => {
  const week = weekFacts({ outlet: outletFacts({ openings: monday, ...outlet }), demand, shifts })
  return evaluateWeek({ pack: packOf([coverageRule({}, stepMinutes)], { tables: [table] }), overrides: [], week })
}
const strip = (setting: Setting) =>
  evaluated(setting).coverage.map(({ minutes, demand, needed, planned }) => [minutes, demand, needed, planned])
const words = (setting: Setting) =>
  evaluated(setting).findings.map(({ on, verdict, occurrences }) => [
    on,
    verdict.word === 'violation' ? verdict.amount : verdict.word === 'undetermined' ? verdict.why : '',
    occurrences,
  ])

describe('coverage: what is needed', () => {
  it('scales demand to the step: longer intervals are shared out, shorter ones added up', () => {
    expect(strip({ demand: [demandOf('2026-03-02 10:00', 60, 90)] })).toEqual([
      [30, 45, 1, 0],
      [30, 45, 1, 0],
    ])
    const quarters = [demandOf('2026-03-02 10:00', 15, 30), demandOf('2026-03-02 10:15', 15, 25)]
    expect(strip({ demand: quarters })).toEqual([[30, 55, 2, 0]])
    expect(strip({ demand: quarters, stepMinutes: 15 })).toEqual([
      [15, 30, 1, 0],
      [15, 25, 1, 0],
    ])
  })

  it('rounds an uneven share up, and takes a part of a step for the whole', () => {
    expect(strip({ demand: [demandOf('2026-03-02 10:00', 60, 99)] })[0]).toEqual([30, 50, 2, 0])
    expect(strip({ demand: [demandOf('2026-03-02 10:15', 15, 30)] })).toEqual([[30, 60, 2, 0]])
  })

  it('looks at opening hours only, and cuts steps at their edges', () => {
    const demand = [
      demandOf('2026-03-02 09:00', 60, 10),
      demandOf('2026-03-02 10:00', 60, 10),
      demandOf('2026-03-03 10:00', 60, 10),
    ]
    const outlet = { openings: [{ weekday: 1, fromMinute: 615, toMinute: 650 }] }
    expect(strip({ demand, outlet }).map(([minutes]) => minutes)).toEqual([15, 20])
  })

  it.each([
    ['2026-03-02', 1, [], 'weekday'],
    ['2026-03-07', 6, [], 'saturday'],
    ['2026-03-08', 7, [], 'sunday'],
    ['2026-03-02', 1, ['2026-03-02'], 'holiday'],
  ] as const)('%s is asked for as a %s of the week, holidays %j: %s', (on, weekday, holidays, dayType) => {
    const table = staffing(
      ['weekday', 'saturday', 'sunday', 'holiday'].map((name) => row(name, [`"${name}"`, '-', '-'], [1])),
    )
    const outlet = { openings: [{ weekday, fromMinute: 600, toMinute: 630 }], holidays }
    const { coverage } = evaluated({ demand: [demandOf(`${on} 10:00`, 30, 1)], outlet, table })
    expect(coverage.map(({ rowId }) => rowId)).toEqual([dayType])
  })

  it('asks for the local minute, also on the day of a clock change', () => {
    const table = staffing([row('early', ['-', '< 240', '-'], [1]), row('late', ['-', '>= 240', '-'], [1])])
    const outlet = { openings: [{ weekday: 7, fromMinute: 60, toMinute: 300 }] }
    const week = weekFacts({
      weekOn: '2026-03-23',
      outlet: outletFacts(outlet),
      demand: [demandOf('2026-03-29 01:00', 180, 60)],
    })
    const { coverage } = evaluateWeek({
      pack: packOf([coverageRule({}, 60)], { tables: [table] }),
      overrides: [],
      week,
    })
    // 1:00 to 5:00 on the clock is three hours; the one from 2 to 3 does not exist
    expect(coverage.map(({ rowId }) => rowId)).toEqual(['early', 'early', 'late'])
  })

  it('keeps the hours after midnight with the day that opened', () => {
    const outlet = { openings: [{ weekday: 7, fromMinute: 1_380, toMinute: 1_500 }] }
    const demand = [demandOf('2026-03-08 23:00', 120, 4)]
    expect(words({ demand, outlet, stepMinutes: 60 })).toEqual([['2026-03-08', 120, 2]])
  })
})

describe('coverage: who is on duty', () => {
  const demand = [demandOf('2026-03-02 10:00', 60, 200)]

  it.each([
    ['nobody', [], 120],
    ['one all the time', [shiftOf('2026-03-02 09:00', '2026-03-02 13:00')], 60],
    [
      'one in a break of 20 minutes',
      [shiftOf('2026-03-02 09:00', '2026-03-02 13:00', [['2026-03-02 10:20', '2026-03-02 10:40']])],
      80,
    ],
    ['somebody who comes at 10:50', [shiftOf('2026-03-02 10:50', '2026-03-02 13:00')], 110],
    ['an open shift does not count', [shiftOf('2026-03-02 09:00', '2026-03-02 13:00', [], { personId: null })], 120],
    ['another role does not count', [shiftOf('2026-03-02 09:00', '2026-03-02 13:00', [], { role: 'kitchen' })], 120],
  ])('%s', (_, shifts, missing) => {
    expect(words({ demand, shifts }).map(([, amount]) => amount)).toEqual([missing])
  })

  it('lets nobody too many make up for somebody missing', () => {
    const shifts = ['a', 'b', 'c'].map((name) =>
      shiftOf('2026-03-02 10:00', '2026-03-02 10:30', [], { personId: name as never }),
    )
    expect(words({ demand, shifts })).toEqual([['2026-03-02', 60, 1]])
    expect(strip({ demand, shifts })).toEqual([
      [30, 100, 2, 3],
      [30, 100, 2, 0],
    ])
  })
})

describe('coverage: what cannot be told', () => {
  const demand = [demandOf('2026-03-02 10:00', 30, 40)]

  it.each([
    ['no row', [row('a', ['-', '-', '>= 50'], [1])], 'noRowMatches'],
    ['two rows', [row('a', ['-', '-', '-'], [1]), row('b', ['-', '-', '< 50'], [2])], 'manyRowsMatch'],
  ])('%s', (_, rows, why) => {
    expect(words({ demand, table: staffing(rows) })).toEqual([['2026-03-02', why, 1]])
  })

  it('demand beyond the domain, or of two drivers at once, is an unknown input', () => {
    expect(words({ demand: [demandOf('2026-03-02 10:00', 30, 1_001)] })).toEqual([['2026-03-02', 'unknownInput', 1]])
    const two = [...demand, demandOf('2026-03-02 10:00', 30, 5, 'deliveries')]
    expect(words({ demand: two })).toEqual([['2026-03-02', 'unknownInput', 1]])
  })

  it('an open day without any demand is undetermined, a closed one is no subject', () => {
    const outlet = { openings: [...monday, { weekday: 3, fromMinute: 600, toMinute: 720 }] }
    const shifts = [shiftOf('2026-03-02 09:00', '2026-03-02 13:00')]
    expect(words({ demand, outlet, shifts })).toEqual([['2026-03-04', 'demand', 1]])
  })
})

describe('coverage: local values of cells', () => {
  it('reads the effective value of the cell and lists where it comes from', () => {
    const bounds = { free: { min: 1, max: 3 }, outer: { min: 1, max: 4 } }
    const table = staffing([{ ...row('all', ['-', '-', '-'], [2]), bounds: [bounds] }])
    const rule = coverageRule()
    const override = {
      ...overrideOf(),
      ruleId: rule.ruleId,
      parameter: cellParameter('all', 'service'),
      value: 1,
    }
    const week = weekFacts({ outlet: outletFacts({ openings: monday }), demand: [demandOf('2026-03-02 10:00', 30, 4)] })
    const { findings, values } = evaluateWeek({
      pack: packOf([rule], { tables: [table] }),
      overrides: [override],
      week,
    })
    expect(findings.map(({ verdict, parameters }) => [verdict, parameters])).toEqual([
      [{ word: 'violation', amount: 30 }, ['cell:all:service']],
    ])
    expect(values.map(({ parameter: name, value, shared }) => [name, value, shared])).toEqual([
      ['cell:all:service', 1, 2],
    ])
  })
})
