/** The plan of the speed figures: 200 people, four weeks, 40 rules, made from a seed. */
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import type { Check } from '#shared/rules/check.ts'
import type { Parameter, Rule, RulePack, Scope } from '#shared/rules/model.ts'
import {
  berlin,
  coverageRule,
  outletFacts,
  packOf,
  parameter,
  row,
  ruleOf,
  staffing,
} from '#test/support/ruleBuilders.ts'

/** mulberry32: small, seeded, good enough for test data. */
export const seeded = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

export const benchRoles = ['service', 'kitchen', 'cashier'] as const
const skills = ['hygiene', 'till', 'keyholder'] as const

interface Numbers {
  readonly [name: string]: number
}
const lower = new Set(['maximum', 'latest', 'work1', 'work2'])
const parametersOf = (numbers: Numbers): Readonly<Record<string, Parameter>> =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [
      name,
      parameter(value, { stricter: lower.has(name) ? 'lower' : 'higher' }),
    ]),
  )

/** The 39 rules about people, as data that the hand-written loop reads too. */
export const personRules: readonly (readonly [Check, Numbers, Scope])[] = [
  [{ kind: 'rest-between' }, { minimum: 660 }, {}],
  [{ kind: 'rest-between' }, { minimum: 600 }, { roles: ['kitchen'] }],
  [{ kind: 'rest-between' }, { minimum: 720 }, { people: 'minors' }],
  [{ kind: 'rest-between' }, { minimum: 780 }, {}],
  [{ kind: 'rest-in-window', window: 'calendar-week' }, { total: 2_100, core: 1_440 }, {}],
  [{ kind: 'rest-in-window', window: 'calendar-week' }, { total: 2_880, core: 2_100 }, { people: 'minors' }],
  [{ kind: 'work-limit', window: 'shift' }, { maximum: 600 }, {}],
  [{ kind: 'work-limit', window: 'shift' }, { maximum: 480 }, { people: 'minors' }],
  [{ kind: 'work-limit', window: 'shift' }, { minimum: 180 }, {}],
  [{ kind: 'work-limit', window: 'shift' }, { maximum: 540 }, { roles: ['cashier'] }],
  [{ kind: 'work-limit', window: 'shift' }, { maximum: 570 }, { people: 'adults' }],
  [{ kind: 'work-limit', window: 'local-day' }, { maximum: 600 }, {}],
  [{ kind: 'work-limit', window: 'local-day' }, { maximum: 480 }, { people: 'minors' }],
  [{ kind: 'work-limit', window: 'local-day' }, { minimum: 240 }, {}],
  [{ kind: 'work-limit', window: 'local-day' }, { maximum: 570 }, { roles: ['service'] }],
  [{ kind: 'work-limit', window: 'calendar-week' }, { maximum: 2_880 }, {}],
  [{ kind: 'work-limit', window: 'calendar-week' }, { maximum: 2_400 }, { people: 'minors' }],
  [{ kind: 'work-limit', window: 'calendar-week' }, { maximum: 2_640 }, { roles: ['kitchen'] }],
  [{ kind: 'work-limit', window: 'calendar-week' }, { minimum: 600 }, {}],
  [{ kind: 'work-limit', window: 'calendar-week' }, { maximum: 2_700 }, { people: 'adults' }],
  [{ kind: 'break-entitlement', sign: 'over' }, { work1: 360, break1: 30, work2: 540, break2: 45 }, {}],
  [
    { kind: 'break-entitlement', sign: 'over' },
    { work1: 270, break1: 30, work2: 360, break2: 60 },
    { people: 'minors' },
  ],
  [{ kind: 'break-entitlement', sign: 'atLeast' }, { work1: 360, break1: 20 }, {}],
  [{ kind: 'break-entitlement', sign: 'over' }, { work1: 330, break1: 30 }, { roles: ['kitchen'] }],
  [{ kind: 'break-entitlement', sign: 'over' }, { work1: 480, break1: 45 }, { people: 'adults' }],
  [{ kind: 'time-window' }, { earliest: 360, latest: 1_320 }, { people: 'minors' }],
  [{ kind: 'time-window' }, { earliest: 300, latest: 1_440 }, {}],
  [{ kind: 'time-window' }, { earliest: 360, latest: 1_410 }, { roles: ['cashier'] }],
  [{ kind: 'time-window' }, { earliest: 330, latest: 1_380 }, {}],
  [{ kind: 'eligibility', role: 'kitchen', skill: 'hygiene' }, {}, {}],
  [{ kind: 'eligibility', role: 'cashier', skill: 'till' }, {}, {}],
  [{ kind: 'eligibility', role: 'service', skill: 'keyholder' }, {}, { people: 'minors' }],
  [{ kind: 'eligibility', role: 'service', skill: 'hygiene' }, {}, {}],
  [{ kind: 'count-limit', counts: 'consecutive-days' }, { maximum: 6 }, {}],
  [{ kind: 'count-limit', counts: 'consecutive-days' }, { maximum: 5 }, { people: 'minors' }],
  [{ kind: 'count-limit', counts: 'days-per-week' }, { maximum: 5 }, {}],
  [{ kind: 'count-limit', counts: 'days-per-week' }, { maximum: 4 }, { people: 'minors' }],
  [{ kind: 'count-limit', counts: 'closings-per-week' }, { maximum: 3 }, {}],
  [{ kind: 'count-limit', counts: 'split-days-per-week' }, { maximum: 2 }, {}],
]

const rules: readonly Rule[] = personRules.map(([check, numbers, scope], at) =>
  ruleOf(check, parametersOf(numbers), { ruleId: id(`rule-${at}`), scope }),
)
/** Staff needed by demand: 1 below 20, then one more per 20 customers. */
export const staffFor = (demand: number): number => 1 + Math.min(9, Math.floor(demand / 20))
const rows = Array.from({ length: 10 }, (_, at) =>
  row(`band${at}`, ['-', '-', at === 9 ? '>= 180' : `[${at * 20}..${at * 20 + 19}]`], [at + 1, at + 1, at + 1]),
)
const outputs = benchRoles.map((name) => ({
  name,
  label: { en: name, de: name, da: name },
  unit: 'count',
  stricter: 'higher' as const,
}))
export const coverageRuleId = 'rule-coverage'

export const createBenchPack = (): RulePack =>
  packOf([...rules, coverageRule()], { tables: [staffing(rows, { outputs })] })

const peopleOf = (count: number, random: (below: number) => number): readonly PersonFacts[] =>
  Array.from({ length: count }, (_, at) => ({
    personId: id(`person-${at}`),
    skills: skills.filter(() => random(4) > 0),
    contractMinutesPerWeek: 2_400,
    carryIn: { lastEndAt: null, consecutiveDays: random(4) },
  }))

const shiftsOf = (
  person: PersonFacts,
  weekOn: LocalDate,
  minor: boolean,
  random: (below: number) => number,
): readonly ShiftFacts[] => {
  const days = [0, 1, 2, 3, 4, 5, 6].filter(() => random(7) < 5)
  return days.map((day) => {
    const startAt = instantOf(addDays(weekOn, day), 330 + random(26) * 30, berlin)
    const minutes = 180 + random(15) * 30
    const pauseAt = startAt + Math.floor(minutes / 2) * 60_000
    const breaks = minutes > 300 ? [{ startAt: pauseAt, endAt: pauseAt + (15 + random(3) * 15) * 60_000 }] : []
    return {
      shiftId: id(`${weekOn}-${person.personId}-${day}`),
      personId: person.personId,
      role: benchRoles[random(3)] ?? 'service',
      startAt,
      endAt: startAt + minutes * 60_000,
      breaks,
      minor,
    }
  })
}

/** Weeks of one outlet, from 2 March 2026 on; each with its own people facts, as weeks are loaded. */
export const createBenchWeeks = (people: number, weeks: number, seed = 7): readonly WeekFacts[] => {
  const random = seeded(seed)
  return Array.from({ length: weeks }, (_, week) => {
    const weekOn = addDays('2026-03-02', week * 7)
    const known = peopleOf(people, random)
    const shifts = known
      .flatMap((person, at) => shiftsOf(person, weekOn, at % 12 === 0, random))
      .toSorted((a, b) => a.startAt - b.startAt || (a.shiftId < b.shiftId ? -1 : 1))
    const demand = [0, 1, 2, 3, 4, 5, 6].flatMap((day) =>
      Array.from({ length: 24 }, (__, half) => ({
        startAt: instantOf(addDays(weekOn, day), 600 + half * 30, berlin),
        minutes: 30,
        driver: 'customers',
        quantity: random(240),
      })),
    )
    return { outlet: outletFacts({ roles: benchRoles }), weekOn, zone: berlin, people: known, shifts, demand }
  })
}
