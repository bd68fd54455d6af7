/** Small rules, tables, packs and weeks for tests: state only what a test is about. */
import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'
import type { OutletId, PersonId, RegionId } from '#shared/kernel/ids.ts'
import { instantOf, localOf, weekOf } from '#shared/kernel/time.ts'
import type { LocalDate, ZoneOffsets } from '#shared/kernel/time.ts'
import type { Override } from '#shared/overrides/model.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import type { CarryIn, Demand, OutletFacts, PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import type { Check } from '#shared/rules/check.ts'
import type { Parameter, Rule, RulePack } from '#shared/rules/model.ts'

export const text = (en: string) => ({ en, de: en, da: en })

/** Europe/Berlin around 2026: winter +1 h, from 29 March +2 h, from 25 October +1 h. */
export const berlin: ZoneOffsets = [
  { fromAt: Date.UTC(2025, 9, 26, 1), offsetMinutes: 60 },
  { fromAt: Date.UTC(2026, 2, 29, 1), offsetMinutes: 120 },
  { fromAt: Date.UTC(2026, 9, 25, 1), offsetMinutes: 60 },
]

/** `2026-03-02 14:30` in Berlin; of a repeated hour the first. */
export const at = (local: string): number => {
  const [on, time] = local.split(' ') as [LocalDate, string]
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return instantOf(on, hour * 60 + minute, berlin)
}

export const outletId: OutletId = id('mitte')
export const regionId: RegionId = id('north')
export const ana: PersonId = id('ana')

export const outletFacts = (changes: Partial<OutletFacts> = {}): OutletFacts => ({
  outletId,
  regionId,
  format: 'standard',
  country: 'DE',
  roles: ['service', 'kitchen'],
  openings: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 600, toMinute: 1_320 })),
  holidays: [],
  ...changes,
})

export const restedCarryIn: CarryIn = { lastEndAt: null, consecutiveDays: 0 }
export const personFacts = (changes: Partial<PersonFacts> = {}): PersonFacts => ({
  personId: ana,
  skills: [],
  contractMinutesPerWeek: 2_400,
  carryIn: restedCarryIn,
  ...changes,
})

let shiftsMade = 0
/** `shiftOf('2026-03-02 08:00', '2026-03-02 16:00', [['2026-03-02 12:00', '2026-03-02 12:30']])` */
export const shiftOf = (
  start: string,
  end: string,
  breaks: readonly (readonly [string, string])[] = [],
  changes: Partial<ShiftFacts> = {},
): ShiftFacts => {
  shiftsMade += 1
  return {
    shiftId: id(`shift-${shiftsMade}`),
    personId: ana,
    role: 'service',
    startAt: at(start),
    endAt: at(end),
    breaks: breaks.map(([from, to]) => ({ startAt: at(from), endAt: at(to) })),
    minor: false,
    ...changes,
  }
}

export const demandOf = (start: string, minutes: number, quantity: number, driver = 'customers'): Demand => ({
  startAt: at(start),
  minutes,
  driver,
  quantity,
})

export const weekFacts = (changes: Partial<WeekFacts> = {}): WeekFacts => ({
  outlet: outletFacts(),
  weekOn: '2026-03-02',
  zone: berlin,
  people: [personFacts()],
  shifts: [],
  demand: [],
  ...changes,
})

export const parameter = (value: number, changes: Partial<Parameter> = {}): Parameter => ({
  value,
  unit: 'minutes',
  stricter: 'higher',
  bounds: null,
  ...changes,
})

export const ruleOf = (
  check: Check,
  parameters: Readonly<Record<string, Parameter>> = {},
  changes: Partial<Rule> = {},
): Rule => ({
  ruleId: id(`rule-${check.kind}`),
  title: text('title'),
  purpose: text('purpose'),
  notCaught: text('not caught'),
  owner: 'Operations',
  reviewOn: '2027-01-01',
  source: { law: 'House', article: '1', status: 'policy' },
  layer: 'house',
  scope: {},
  severity: 'block',
  check,
  parameters,
  longestTermDays: 92,
  ...changes,
})

export const packOf = (rules: readonly Rule[], changes: Partial<RulePack> = {}): RulePack => ({
  fmt: 1,
  organisationId: id('org'),
  version: 1,
  effectiveOn: '2026-01-05',
  publishedAt: 0,
  publishedBy: 'admin',
  note: 'first',
  rules,
  tables: [],
  adjustments: [],
  ...changes,
})

/** `row('r1', ['"weekday"', '< 10'], [1, 2])` */
export const row = (rowId: string, cells: readonly string[], values: readonly number[]): Row => ({
  rowId: id(rowId),
  cells,
  values,
  bounds: values.map(() => null),
})

/** Staff by day type, minute of the day and demand. */
export const staffing = (rows: readonly Row[], changes: Partial<DecisionTable> = {}): DecisionTable => ({
  tableId: id('staffing'),
  title: text('Staffing'),
  hitPolicy: 'UNIQUE',
  aggregation: null,
  inputs: [
    {
      name: 'dayType',
      label: text('Day'),
      domain: { type: 'enumeration', values: ['weekday', 'saturday', 'sunday', 'holiday'] },
    },
    { name: 'minute', label: text('Minute'), domain: { type: 'range', min: 0, max: 1_439, unit: 'minuteOfDay' } },
    { name: 'demand', label: text('Demand'), domain: { type: 'range', min: 0, max: 1_000, unit: 'count' } },
  ],
  outputs: [{ name: 'service', label: text('Service'), unit: 'count', stricter: 'higher' }],
  rows,
  ...changes,
})

export const coverageRule = (changes: Partial<Rule> = {}, stepMinutes = 30): Rule =>
  ruleOf({ kind: 'coverage', tableId: id('staffing'), stepMinutes }, {}, changes)

export const overrideOf = (changes: Partial<Override> = {}): Override => ({
  overrideId: id('o1'),
  outletId,
  ruleId: id('rule-rest-between'),
  parameter: 'minimum',
  value: 600,
  category: 'waiver',
  reason: 'Inventory night',
  authorId: id('manager'),
  requestedAt: 1_000,
  fromOn: '2026-03-02',
  untilOn: '2026-03-31',
  band: 'free',
  decision: null,
  withdrawnAt: null,
  outcome: null,
  ...changes,
})

/** One person's week under one rule: what was found, in short, and how many subjects were fine. */
export const judged = (
  rule: Rule,
  shifts: readonly ShiftFacts[],
  week: Partial<WeekFacts> = {},
): { readonly found: readonly string[]; readonly ok: number } => {
  const first = shifts[0]
  const weekOn = first === undefined ? '2026-03-02' : weekOf(localOf(first.startAt, berlin).on)
  const facts = weekFacts({ weekOn, shifts, ...week })
  const { findings, counts } = evaluateWeek({ pack: packOf([rule]), overrides: [], week: facts })
  const found = findings.map(({ verdict, on }) => {
    if (verdict.word === 'violation') return `${on} ${verdict.amount}`
    return verdict.word === 'undetermined' ? `${on} ${verdict.why}` : `${on} ${verdict.word}`
  })
  return { found, ok: counts[rule.ruleId]?.ok ?? 0 }
}
