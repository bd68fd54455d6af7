import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'
import {
  berlin,
  coverageRule,
  demandOf,
  outletFacts,
  packOf,
  parameter,
  personFacts,
  row,
  ruleOf,
  shiftOf,
  staffing,
  weekFacts,
} from '#test/support/ruleBuilders.ts'

const rest = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) })
const skill = ruleOf({ kind: 'eligibility', role: 'service', skill: 'till' })
const young = ruleOf(
  { kind: 'work-limit', window: 'shift' },
  { maximum: parameter(180, { stricter: 'lower' }) },
  {
    scope: { people: 'minors' },
  },
)
const pack = packOf([rest, skill, young, coverageRule()], { tables: [staffing([row('all', ['-', '-', '-'], [1])])] })
const late = shiftOf('2026-03-02 14:00', '2026-03-02 22:00')
const early = shiftOf('2026-03-03 08:00', '2026-03-03 12:00')
const week = weekFacts({ shifts: [late, early], demand: [demandOf('2026-03-02 14:00', 60, 5)] })
const evaluatorOf = () => createEvaluator(pack, [], outletFacts(), '2026-03-02')

describe('createEvaluator', () => {
  it('keeps the verdict over a person whose facts are the same, and only that', () => {
    const evaluator = evaluatorOf()
    const { findings } = evaluator.evaluate(week)
    const again = evaluator.evaluate({ ...week, shifts: week.shifts.map((shift) => ({ ...shift })) })
    const of = (list: typeof findings) => list.find(({ ruleId }) => ruleId === rest.ruleId)
    expect(of(again.findings)).toBe(of(findings))
    const moved = { ...early, startAt: early.startAt + 60_000 }
    expect(of(evaluator.evaluate({ ...week, shifts: [late, moved] }).findings)?.verdict).toEqual({
      word: 'violation',
      amount: 59,
    })
  })

  it.each([
    ['skills', { people: [personFacts({ skills: ['till'] })] }],
    ['look-back', { people: [personFacts({ carryIn: null })] }],
    ['an age', { shifts: [late, { ...early, minor: true }] }],
    ['a break', { shifts: [{ ...late, breaks: [{ startAt: late.startAt, endAt: late.startAt + 900_000 }] }, early] }],
    ['a role', { shifts: [{ ...late, role: 'kitchen' }, early] }],
    ['demand', { demand: [demandOf('2026-03-02 13:00', 60, 5)] }],
    ['no demand', { demand: [] }],
    ['the zone', { zone: [{ fromAt: 0, offsetMinutes: -600 }] }],
    ['another person', { shifts: [late, { ...early, personId: id<'Person'>('ben') }] }],
  ])('sees a change of %s', (_, changes) => {
    const evaluator = evaluatorOf()
    evaluator.evaluate(week)
    const changed = { ...week, ...changes }
    expect(evaluator.evaluate(changed)).toEqual(evaluatorOf().evaluate(changed))
    expect(evaluator.evaluate(week)).toEqual(evaluatorOf().evaluate(week))
  })

  it('leaves shifts that start outside of the week alone', () => {
    const before = shiftOf('2026-03-01 22:00', '2026-03-02 06:00')
    const after = shiftOf('2026-03-09 00:00', '2026-03-09 06:00')
    expect(evaluatorOf().evaluate(weekFacts({ shifts: [before, after] })).counts[rest.ruleId]?.checked).toBe(0)
  })

  it('lists a rule that is not for this outlet with nothing looked at', () => {
    const elsewhere = [
      { formats: ['kiosk'] },
      { countries: ['DK'] },
      { regionIds: [id<'Region'>('x')] },
      { outletIds: [id<'Outlet'>('x')] },
    ]
    for (const scope of elsewhere) {
      const evaluator = createEvaluator(packOf([{ ...rest, scope }]), [], outletFacts(), '2026-03-02')
      const { findings, counts, values } = evaluator.evaluate(week)
      expect(findings).toEqual([])
      expect(values).toEqual([])
      expect(counts).toEqual({ [rest.ruleId]: { checked: 0, ok: 0, found: 0, undetermined: 0 } })
    }
  })

  it('refuses to judge by a rule without its parameter or its table: such packs are stopped at the door', () => {
    const judge = (rules: Parameters<typeof packOf>[0]) =>
      createEvaluator(packOf(rules), [], outletFacts(), '2026-03-02').evaluate(week)
    expect(() => judge([{ ...rest, parameters: {} }])).toThrow(/no parameter minimum/)
    expect(() => judge([coverageRule()])).toThrow(/no readable table/)
  })

  it('judges facts that are made anew from the plan for every look', () => {
    const people = [{ ...personFacts(), birthOn: '1990-01-01' as const, active: true }]
    const outlet = { ...outletFacts(), name: 'Mitte', timeZone: 'Europe/Berlin' }
    const plan = { outlet, weekOn: '2026-03-02' as const, zone: berlin, people, shifts: [late, early], demand: [] }
    const evaluator = evaluatorOf()
    expect(evaluator.evaluate(weekFactsOf(plan))).toEqual(evaluator.evaluate(weekFactsOf(plan)))
  })
})

describe('a rule of some trades', () => {
  const shops = ruleOf({ kind: 'rest-between' }, { minimum: parameter(660) }, { scope: { sectors: ['retail'] } })
  const judged = (sector: string | undefined, changes: Parameters<typeof weekFacts>[0] = {}, rule = shops) => {
    const facts = weekFacts({ shifts: [late, early], ...changes, outlet: { ...outletFacts(), sector } })
    const { findings, counts } = createEvaluator(packOf([rule]), [], facts.outlet, '2026-03-02').evaluate(facts)
    return [findings.map(({ verdict, on }) => ('why' in verdict ? [verdict.why, on] : verdict.word)), counts]
  }
  const counted = (checked: number, ok: number, found: number, undetermined: number) => ({
    [shops.ruleId]: { checked, ok, found, undetermined },
  })

  it('holds in its trade, and in no other', () => {
    expect(judged('retail')[0]).toContain('violation')
    expect(judged('hotel')).toEqual([[], counted(0, 0, 0, 0)])
  })

  it('is undetermined once a week while nobody said the trade, never passed', () => {
    expect(judged(undefined)).toEqual([[['sector', '2026-03-02']], counted(1, 0, 0, 1)])
  })

  it('asks nothing where nobody works whom it is about', () => {
    expect(judged(undefined, { shifts: [] })[0]).toEqual([])
    const kitchen = { ...shops, scope: { sectors: ['retail'], roles: ['kitchen'] } }
    expect(judged(undefined, {}, kitchen)[0]).toEqual([])
  })
})
