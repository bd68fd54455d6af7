import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { evaluateWeek, evaluationDigest } from '#shared/roster/evaluate.ts'
import {
  coverageRule,
  demandOf,
  overrideOf,
  packOf,
  parameter,
  row,
  ruleOf,
  shiftOf,
  staffing,
  weekFacts,
} from '#test/support/ruleBuilders.ts'

const rest = ruleOf(
  { kind: 'rest-between' },
  { minimum: parameter(660, { bounds: { free: { min: 600, max: 660 }, outer: { min: 540, max: 660 } } }) },
)
const table = staffing([row('quiet', ['-', '-', '< 50'], [1]), row('busy', ['-', '-', '>= 50'], [2])])

describe('evaluateWeek', () => {
  it('names rule, person, shifts, amount and the values that were read', () => {
    const late = shiftOf('2026-03-02 14:00', '2026-03-02 22:00')
    const early = shiftOf('2026-03-03 08:00', '2026-03-03 12:00')
    const evaluation = evaluateWeek({ pack: packOf([rest]), overrides: [], week: weekFacts({ shifts: [late, early] }) })
    expect(evaluation.findings).toEqual([
      {
        key: `rule-rest-between|ana|${early.shiftId}`,
        ruleId: 'rule-rest-between',
        severity: 'block',
        verdict: { word: 'violation', amount: 60 },
        unit: 'minutes',
        on: '2026-03-03',
        personId: 'ana',
        role: null,
        shiftIds: [late.shiftId, early.shiftId],
        limit: 660,
        actual: 600,
        occurrences: 1,
        parameters: ['minimum'],
        steps: [],
      },
    ])
    expect(evaluation.counts['rule-rest-between']).toEqual({ checked: 1, ok: 0, found: 1, undetermined: 0 })
    expect(evaluation.values.map(({ parameter: name, value, shared }) => ({ name, value, shared }))).toEqual([
      { name: 'minimum', value: 660, shared: 660 },
    ])
  })

  it('applies an override from its first to its last day only', () => {
    const shifts = [
      shiftOf('2026-03-02 14:00', '2026-03-02 22:00'),
      shiftOf('2026-03-03 08:00', '2026-03-03 22:00'),
      shiftOf('2026-03-04 08:00', '2026-03-04 22:00'),
      shiftOf('2026-03-05 08:00', '2026-03-05 12:00'),
    ]
    const override = overrideOf({ value: 600, fromOn: '2026-03-03', untilOn: '2026-03-04' })
    const { findings, values } = evaluateWeek({
      pack: packOf([rest]),
      overrides: [override],
      week: weekFacts({ shifts }),
    })
    expect(findings.map((finding) => finding.on)).toEqual(['2026-03-05'])
    expect(values.map(({ value }) => value)).toEqual([660, 600, 660])
  })

  it('adds up the missing person-minutes of a day and role', () => {
    const shifts = [shiftOf('2026-03-02 10:00', '2026-03-02 14:00', [['2026-03-02 12:00', '2026-03-02 12:15']])]
    const demand = [demandOf('2026-03-02 11:30', 30, 10), demandOf('2026-03-02 12:00', 30, 60)]
    const pack = packOf([coverageRule()], { tables: [table] })
    const { findings, coverage, counts } = evaluateWeek({ pack, overrides: [], week: weekFacts({ shifts, demand }) })
    const finding = findings.find((entry) => entry.verdict.word === 'violation')
    // 12:00 to 12:15: two of two missing; 12:15 to 12:30: one of two
    expect(finding).toMatchObject({
      on: '2026-03-02',
      role: 'service',
      verdict: { amount: 45 },
      occurrences: 1,
      limit: 60,
      actual: 15,
    })
    expect(finding?.steps.map(({ minutes, needed, planned, rowId }) => [minutes, needed, planned, rowId])).toEqual([
      [15, 2, 0, 'busy'],
      [15, 2, 1, 'busy'],
    ])
    expect(coverage).toHaveLength(3)
    expect(counts['rule-coverage']).toEqual({ checked: 7, ok: 0, found: 1, undetermined: 6 })
  })

  it('orders the findings of one person and day by key, whatever began first', () => {
    const short = ruleOf({ kind: 'work-limit', window: 'shift' }, { minimum: parameter(300) })
    const shifts = [
      shiftOf('2026-03-02 08:00', '2026-03-02 09:00', [], { shiftId: id('b') }),
      shiftOf('2026-03-02 10:00', '2026-03-02 11:00', [], { shiftId: id('c') }),
      shiftOf('2026-03-02 12:00', '2026-03-02 13:00', [], { shiftId: id('a') }),
    ]
    const { findings } = evaluateWeek({ pack: packOf([short]), overrides: [], week: weekFacts({ shifts }) })
    expect(findings.map(({ key }) => key.split('|')[2])).toEqual(['a', 'b', 'c'])
  })

  it('is the same, digest and all, for the same input', () => {
    const shifts = [shiftOf('2026-03-02 14:00', '2026-03-02 22:00', [], { shiftId: id('a') })]
    const input = {
      pack: packOf([rest, coverageRule()], { tables: [table] }),
      overrides: [overrideOf()],
      week: weekFacts({ shifts }),
    }
    const copy: typeof input = JSON.parse(JSON.stringify(input))
    expect(evaluationDigest(copy, evaluateWeek(copy))).toBe(evaluationDigest(input, evaluateWeek(input)))
  })
})
