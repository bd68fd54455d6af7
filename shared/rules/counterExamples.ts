/** Counter-examples: plans that a rule passes although one would object, found by trying the worst of each sort first. */
import { id } from '../kernel/ids.ts'
import { addDays, dayStartAt, minuteMs, type LocalDate, type ZoneOffsets } from '../kernel/time.ts'
import { evaluateWeek } from '../roster/evaluate.ts'
import type { PersonFacts, ShiftFacts, WeekFacts } from '../roster/model.ts'
import type { CheckKind } from './check.ts'
import { candidates, type PlannedSpan, type SceneName } from './counterScenes.ts'
import type { Rule } from './model.ts'

/** A plan that the rule passes; spans ascending, minutes from Monday's midnight. */
export interface CounterExample {
  readonly scene: SceneName
  readonly spans: readonly PlannedSpan[]
}

/** Of what a kind looks at, the sorts of plan that are near to it. */
const scenesFor: Readonly<Record<CheckKind, readonly SceneName[]>> = {
  'rest-between': ['lateThenEarly', 'splitDay', 'nightsInARow'],
  'rest-in-window': ['everyDay', 'lateThenEarly', 'nightsInARow'],
  'work-limit': ['longDays', 'lateThenEarly', 'everyDay'],
  'work-average': ['longDays', 'everyDay'],
  'span-limit': ['longDays', 'lateThenEarly'],
  'count-limit': ['longDays', 'nightsInARow', 'splitDay'],
  'pay-guarantee': ['sliver'],
  'time-window': ['lateThenEarly', 'longDays', 'splitDay'],
  'break-entitlement': ['breakAtTheEnd', 'longDays'],
  compensation: ['everyDay', 'splitDay'],
  notice: ['lateThenEarly', 'sliver'],
  'change-pay': ['lateThenEarly', 'sliver'],
  coverage: ['longDays', 'sliver'],
  companion: ['everyDay', 'longDays'],
  eligibility: ['longDays', 'everyDay'],
  'fair-share': ['everyDay', 'longDays'],
}

const weekOn: LocalDate = '2026-03-09'
const zone: ZoneOffsets = [{ fromAt: 0, offsetMinutes: 60 }]
const me = id<'Person'>('somebody')

/** Somebody whom the rule is about: of an age, and with the codes, that its scope names. */
const personFor = ({ scope }: Rule): PersonFacts => {
  const ofAge = scope.people === 'minors' ? 16 : 18
  const years = Math.max(scope.minAge ?? 0, Math.min(ofAge, (scope.belowAge ?? Infinity) - 1))
  return {
    personId: me,
    skills: [],
    contractMinutesPerWeek: 0,
    carryIn: { lastEndAt: null, consecutiveDays: 0 },
    nextStartAt: null,
    age: { years, turnsOn: null },
    flags: scope.flags,
    past: [],
    totals: { weeks: [], workedSundayDates: [] },
  }
}

const weekFor = (rule: Rule, spans: readonly PlannedSpan[]): WeekFacts => {
  const mondayAt = dayStartAt(weekOn, zone)
  const at = (minute: number): number => mondayAt + minute * minuteMs
  const person = personFor(rule)
  const minor = (person.age?.years ?? 18) < 18
  return {
    outlet: {
      outletId: id('outlet'),
      regionId: rule.scope.regionIds?.[0] ?? id('region'),
      format: rule.scope.formats?.[0] ?? '',
      country: rule.scope.countries?.[0] ?? '',
      roles: [],
      openings: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1_320 })),
      holidays: [],
      sector: rule.scope.sectors?.[0],
      schoolDays: [0, 1, 2, 3, 4].map((day) => addDays(weekOn, day)),
    },
    weekOn,
    zone,
    people: [person],
    shifts: spans.map(({ from, to, pause }, index): ShiftFacts => ({
      shiftId: id(`shift-${index}`),
      personId: me,
      role: rule.scope.roles?.[0] ?? 'staff',
      startAt: at(from),
      endAt: at(to),
      breaks: pause === null ? [] : [{ startAt: at(pause.from), endAt: at(pause.to) }],
      minor,
    })),
    demand: [],
  }
}

/** Looked at, and nothing found: neither broken, nor at a price, nor open for want of a fact. */
const passes = (rule: Rule, spans: readonly PlannedSpan[]): boolean => {
  const { findings, counts } = evaluateWeek({
    pack: {
      fmt: 1,
      organisationId: id('examples'),
      version: 1,
      effectiveOn: '1970-01-05',
      publishedAt: 0,
      publishedBy: '',
      note: '',
      rules: [rule],
      tables: [],
      adjustments: [],
    },
    overrides: [],
    week: weekFor(rule, spans),
  })
  return findings.length === 0 && (counts[rule.ruleId]?.checked ?? 0) > 0
}

/** At most one of each sort, the worst that passes. A rule of a table is not tried: its values are not its own. */
export const counterExamplesOf = (rule: Rule): readonly CounterExample[] =>
  scenesFor[rule.check.kind].flatMap((scene): readonly CounterExample[] => {
    const spans = candidates[scene]().find((plan) => passes(rule, plan))
    return spans === undefined ? [] : [{ scene, spans }]
  })
