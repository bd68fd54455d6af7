/**
 * The checks of the speed figures as one plain loop, without rules, tables, scopes or provenance: the limit that the
 * evaluator is measured against. It answers with the same findings (rule, person or role, anchor, amount).
 */
import type { PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import { instantOf, addDays } from '#shared/kernel/time.ts'
import { benchRoles, coverageRuleId, personRules, staffFor } from './benchWeek.ts'

export interface Found {
  readonly ruleId: string
  readonly subject: string
  readonly anchor: string
  readonly amount: number
}

const minuteMs = 60_000

interface Day {
  readonly startAt: number
  readonly instant: (minute: number) => number
}
interface Worked {
  readonly shift: ShiftFacts
  readonly day: number
  readonly work: number
  readonly rest: number
}

const daysOf = (week: WeekFacts): readonly Day[] =>
  [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8].map((day) => {
    const on = addDays(week.weekOn, day)
    return { startAt: instantOf(on, 0, week.zone), instant: (minute) => instantOf(on, minute, week.zone) }
  })

const workedOf = (shifts: readonly ShiftFacts[], days: readonly Day[]): readonly Worked[] =>
  shifts.map((shift) => {
    let day = 0
    while (day < 6 && shift.startAt >= (days[day + 2]?.startAt ?? Infinity)) day += 1
    let rest = 0
    for (const pause of shift.breaks) rest += (pause.endAt - pause.startAt) / minuteMs
    return { shift, day, rest, work: (shift.endAt - shift.startAt) / minuteMs - rest }
  })

type Add = (rule: number, anchor: string, amount: number) => void
interface Rule {
  readonly at: number
  readonly numbers: Readonly<Record<string, number>>
  readonly role: string | null
  readonly minor: boolean | null
}
const rulesOf = (kind: string, which: string | null = null): readonly Rule[] =>
  personRules.flatMap(([check, numbers, scope], at) => {
    const variant =
      'window' in check ? check.window : 'counts' in check ? check.counts : 'sign' in check ? check.sign : null
    if (check.kind !== kind || (which !== null && variant !== which)) return []
    const minor = scope.people === undefined ? null : scope.people === 'minors'
    return [{ at, numbers, role: scope.roles?.[0] ?? null, minor }]
  })
const covers = (rule: Rule, { shift }: Worked): boolean =>
  (rule.role === null || rule.role === shift.role) && (rule.minor === null || rule.minor === shift.minor)

const restRules = rulesOf('rest-between').map((rule) => ({ ...rule, minimum: rule.numbers['minimum'] ?? 0 }))
const rests = (worked: readonly Worked[], add: Add): void => {
  for (let next = 1; next < worked.length; next += 1) {
    const before = worked[next - 1] as Worked
    const after = worked[next] as Worked
    if (before.day === after.day) continue
    const gap = (after.shift.startAt - before.shift.endAt) / minuteMs
    for (const rule of restRules)
      if (gap < rule.minimum && covers(rule, after)) add(rule.at, after.shift.shiftId, rule.minimum - gap)
  }
}

const longRules = rulesOf('rest-in-window').map((rule) => ({
  ...rule,
  total: rule.numbers['total'] ?? 0,
  core: rule.numbers['core'] ?? 0,
}))
const longRests = (worked: readonly Worked[], weekAt: number, endAt: number, add: Add): void => {
  for (const rule of longRules) {
    if (!worked.some((each) => covers(rule, each))) continue
    const { total, core } = rule
    let least = Infinity
    let fine = false
    let from = weekAt
    for (const { shift } of worked) {
      const inside = (shift.startAt - from) / minuteMs
      const length = from === weekAt ? Infinity : inside
      if (inside >= core && length >= total) fine = true
      least = Math.min(least, Math.max(core - inside, total - length, 0))
      from = shift.endAt
    }
    const tail = (endAt - from) / minuteMs
    if (tail > 0) {
      if (tail >= core && tail >= total) fine = true
      least = Math.min(least, Math.max(core - tail, 0))
    }
    if (!fine) add(rule.at, 'week', least === 0 ? -1 : Math.min(least, total))
  }
}

const limits = (which: string) =>
  rulesOf('work-limit', which).map((rule) => ({
    ...rule,
    maximum: rule.numbers['maximum'] ?? Infinity,
    minimum: rule.numbers['minimum'] ?? -Infinity,
  }))
const shiftLimits = limits('shift')
const dayLimits = limits('local-day')
const weekLimits = limits('calendar-week')
type WorkRule = (typeof weekLimits)[number]
const excessOf = (minutes: number, rule: WorkRule): number =>
  minutes > rule.maximum ? minutes - rule.maximum : minutes < rule.minimum ? rule.minimum - minutes : 0
const work = (worked: readonly Worked[], add: Add): void => {
  let week = 0
  for (const each of worked) {
    week += each.work
    for (const rule of shiftLimits) {
      const excess = excessOf(each.work, rule)
      if (excess > 0 && covers(rule, each)) add(rule.at, each.shift.shiftId, excess)
    }
    // one shift per day in this plan
    for (const rule of dayLimits) {
      const excess = excessOf(each.work, rule)
      if (excess > 0 && covers(rule, each)) add(rule.at, `day${each.day}`, excess)
    }
  }
  for (const rule of weekLimits) {
    const excess = excessOf(week, rule)
    if (excess > 0 && worked.some((each) => covers(rule, each))) add(rule.at, 'week', excess)
  }
}

const pauses = [...rulesOf('break-entitlement', 'over'), ...rulesOf('break-entitlement', 'atLeast')].map((rule) => ({
  ...rule,
  work1: rule.numbers['work1'] ?? 0,
  break1: rule.numbers['break1'] ?? 0,
  work2: rule.numbers['work2'] ?? Infinity,
  break2: rule.numbers['break2'] ?? 0,
  atLeast: rulesOf('break-entitlement', 'atLeast').some(({ at }) => at === rule.at),
}))
const breaks = (worked: readonly Worked[], add: Add): void => {
  for (const each of worked)
    for (const rule of pauses) {
      const measured = rule.atLeast ? each.work + 1 : each.work
      const due = measured > rule.work2 ? rule.break2 : measured > rule.work1 ? rule.break1 : 0
      if (each.rest < due && covers(rule, each)) add(rule.at, each.shift.shiftId, due - each.rest)
    }
}

const windows = rulesOf('time-window').map((rule) => ({
  ...rule,
  earliest: rule.numbers['earliest'] ?? 0,
  latest: rule.numbers['latest'] ?? 0,
}))
const inside = (fromAt: number, toAt: number, startAt: number, endAt: number): number =>
  Math.max(0, (Math.min(toAt, endAt) - Math.max(fromAt, startAt)) / minuteMs)
const times = (
  worked: readonly Worked[],
  spans: readonly (readonly (readonly [number, number])[])[],
  add: Add,
): void => {
  for (const each of worked)
    windows.forEach((rule, at) => {
      if (!covers(rule, each)) return
      const { shift } = each
      let allowed = 0
      for (let day = each.day; day <= each.day + 2; day += 1) {
        const span = spans[at]?.[day]
        if (span === undefined) continue
        allowed += inside(span[0], span[1], shift.startAt, shift.endAt)
        for (const pause of shift.breaks) allowed -= inside(span[0], span[1], pause.startAt, pause.endAt)
      }
      if (allowed < each.work) add(rule.at, shift.shiftId, each.work - allowed)
    })
}

const skillRules = personRules.flatMap(([check, , scope], at) =>
  check.kind === 'eligibility'
    ? [{ at, role: check.role ?? '', skill: check.skill ?? '', minor: scope.people === 'minors' }]
    : [],
)
const skills = (person: PersonFacts, worked: readonly Worked[], add: Add): void => {
  for (const { at, role, skill, minor } of skillRules) {
    if (person.skills.includes(skill)) continue
    for (const { shift } of worked)
      if (shift.role === role && (!minor || shift.minor === true)) add(at, shift.shiftId, 1)
  }
}

const counted = (which: string) =>
  rulesOf('count-limit', which).map((rule) => ({ ...rule, maximum: rule.numbers['maximum'] ?? 0 }))
const runRules = counted('consecutive-days')
const dayRules = counted('days-per-week')
const closingRules = counted('closings-per-week')
const tooMany = (rules: typeof runRules, count: number, first: Worked, add: Add): void => {
  for (const rule of rules) if (count > rule.maximum && covers(rule, first)) add(rule.at, 'week', count - rule.maximum)
}
const counts = (person: PersonFacts, worked: readonly Worked[], closings: readonly number[], add: Add): void => {
  const first = worked[0] as Worked
  let longest = 0
  let run = first.day === 0 ? (person.carryIn?.consecutiveDays ?? 0) : 0
  let lastDay = first.day - 1
  let closed = 0
  for (const { shift, day } of worked) {
    run = day === lastDay + 1 ? run + 1 : 1
    longest = Math.max(longest, run)
    lastDay = day
    if (shift.endAt >= (closings[day] ?? Infinity)) closed += 1
  }
  tooMany(runRules, longest, first, add)
  tooMany(dayRules, worked.length, first, add)
  tooMany(closingRules, closed, first, add)
}

const changesOf = (shifts: readonly ShiftFacts[], role: string): readonly (readonly [number, number])[] => {
  const changes: (readonly [number, number])[] = []
  for (const shift of shifts) {
    if (shift.role !== role) continue
    changes.push([shift.startAt, 1], [shift.endAt, -1])
    for (const pause of shift.breaks) changes.push([pause.startAt, -1], [pause.endAt, 1])
  }
  return changes.toSorted((a, b) => a[0] - b[0])
}

/** Missing person-minutes per day of one role: one sweep over demand and changes of presence together. */
const missingOf = (
  week: WeekFacts,
  days: readonly Day[],
  changes: readonly (readonly [number, number])[],
): readonly number[] => {
  const missing = [0, 0, 0, 0, 0, 0, 0]
  let next = 0
  let present = 0
  let day = 0
  for (const { startAt, minutes, quantity } of week.demand) {
    const endAt = startAt + minutes * minuteMs
    while (day < 6 && startAt >= (days[day + 2] as Day).startAt) day += 1
    const needed = staffFor(quantity)
    let from = startAt
    let short = 0
    for (let change = changes[next]; change !== undefined && change[0] < endAt; change = changes[next]) {
      if (change[0] > from) {
        short += Math.max(0, needed - present) * (change[0] - from)
        from = change[0]
      }
      present += change[1]
      next += 1
    }
    short += Math.max(0, needed - present) * (endAt - from)
    missing[day] = (missing[day] as number) + short / minuteMs
  }
  return missing
}
const coverage = (week: WeekFacts, days: readonly Day[], found: Found[]): void => {
  for (const role of benchRoles)
    missingOf(week, days, changesOf(week.shifts, role)).forEach((amount, at) => {
      if (amount > 0) found.push({ ruleId: coverageRuleId, subject: role, anchor: addDays(week.weekOn, at), amount })
    })
}

export const judgeByHand = (week: WeekFacts): readonly Found[] => {
  const found: Found[] = []
  const days = daysOf(week)
  const spans = windows.map(({ earliest, latest }) =>
    days.map((day): readonly [number, number] => [day.instant(earliest), day.instant(latest)]),
  )
  const closings = [0, 1, 2, 3, 4, 5, 6].map((day) => days[day + 1]?.instant(1_320) ?? Infinity)
  const byPerson = new Map<string, ShiftFacts[]>()
  for (const shift of week.shifts) {
    const personId = shift.personId ?? ''
    const list = byPerson.get(personId)
    if (list === undefined) byPerson.set(personId, [shift])
    else list.push(shift)
  }
  for (const person of week.people) {
    const worked = workedOf(byPerson.get(person.personId) ?? [], days)
    if (worked.length === 0) continue
    const add: Add = (rule, anchor, amount) =>
      found.push({ ruleId: `rule-${rule}`, subject: person.personId, anchor, amount })
    rests(worked, add)
    longRests(worked, days[1]?.startAt ?? 0, days[8]?.startAt ?? 0, add)
    work(worked, add)
    breaks(worked, add)
    times(worked, spans, add)
    skills(person, worked, add)
    counts(person, worked, closings, add)
  }
  coverage(week, days, found)
  return found
}
