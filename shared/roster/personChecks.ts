/** All rules about people, prepared for one week, and their verdict over one person at a time. */
import { elapsedMinutes } from '../kernel/time.ts'
import { prepareCheck, unitOf } from '../rules/kinds/registry.ts'
import { firstOfDays } from '../rules/kinds/measure.ts'
import { restsAround } from '../rules/kinds/rests.ts'
import type { InScope, Judge, JudgePerson, PersonWeek, Report, Rest, WorkedShift } from '../rules/kinds/kind.ts'
import type { Rule, Scope } from '../rules/model.ts'
import type { OutletFacts, PersonFacts, ShiftFacts } from './model.ts'
import type { RuleValues } from './ruleValues.ts'
import { asksForYears, inPersonScope, inShiftScope, isPersonal, isRestricted } from './scope.ts'
import { createReport } from './tally.ts'
import type { Fine, Subject, Verdicts } from './tally.ts'
import type { WeekFrame } from './weekFrame.ts'

export interface PersonCheck {
  readonly rule: Rule
  /** Place of the rule in the pack. */
  readonly ruleAt: number
  readonly judge: JudgePerson
  readonly idleWeeks: boolean
  /** The rule is about some people only: nobody else is looked at. */
  readonly personal: boolean
  /** The rule is about minors or about adults only: the `minor` of those whom it is not about. */
  readonly others: boolean | undefined
  readonly yearsAsked: boolean
  readonly report: Report
  readonly inScope: InScope
  /** Of somebody who is throughout a minor, or an adult, as the rule asks: what else it asks. */
  readonly inOtherScope: InScope
}

export interface PersonChecks {
  readonly checks: readonly PersonCheck[]
  /** Those that look at somebody: told once for all people of the same age and codes. */
  readonly about: (person: PersonFacts, minor: boolean | null) => readonly PersonCheck[]
  readonly subject: Subject
  readonly frame: WeekFrame
}

const everyShift: InScope = () => true

/** Whether a shift of the person at hand is in scope; only what the scope restricts is asked. */
const scopeTest = (scope: Scope, subject: Subject, frame: WeekFrame): InScope => {
  if (!isRestricted(scope)) return everyShift
  const { roles, people } = scope
  if (roles !== undefined && people === undefined && !isPersonal(scope))
    return ({ shift }) => roles.includes(shift.role)
  return ({ shift, day }) => inShiftScope(scope, shift, subject.person, frame.dateOf(day)) === true
}

/** Reads the rule's values once. */
export const prepareRule = (rule: Rule, values: RuleValues, frame: WeekFrame, outlet: OutletFacts): Judge => {
  const optional = (name: string) => (Object.hasOwn(rule.parameters, name) ? values.week(name) : null)
  const value = (name: string) => {
    const found = optional(name)
    if (found === null) throw new Error(`rule ${rule.ruleId} has no parameter ${name}`)
    return found
  }
  return prepareCheck({ check: rule.check, scope: rule.scope, value, optional, frame, outlet })
}

export const preparePerson = (
  subject: Subject,
  rule: Rule,
  ruleAt: number,
  { judge, idleWeeks = false }: Extract<Judge, { readonly subject: 'person' }>,
  frame: WeekFrame,
): PersonCheck => {
  const { people, ...others } = rule.scope
  const report = createReport(subject, ruleAt, rule, unitOf(rule.check), frame.dates)
  return {
    rule,
    ruleAt,
    judge,
    idleWeeks,
    personal: isPersonal(rule.scope),
    others: people === undefined ? undefined : people === 'adults',
    yearsAsked: asksForYears(rule.scope),
    report,
    inScope: scopeTest(rule.scope, subject, frame),
    inOtherScope: scopeTest(others, subject, frame),
  }
}

const breakMinutesOf = ({ breaks }: ShiftFacts): number => {
  let minutes = 0
  for (const pause of breaks) minutes += elapsedMinutes(pause.startAt, pause.endAt)
  return minutes
}

const measure = (shift: ShiftFacts, day: number): WorkedShift => {
  const breakMinutes = breakMinutesOf(shift)
  return { shift, day, breakMinutes, workMinutes: elapsedMinutes(shift.startAt, shift.endAt) - breakMinutes }
}

const nothing: readonly WorkedShift[] = []

/** Ascending, and only what starts before the week: facts from outside may hold anything. */
const measurePast = ({ past }: PersonFacts, frame: WeekFrame): readonly WorkedShift[] => {
  if (past === undefined) return nothing
  const measured = past.map((shift) => measure(shift, frame.dayAt(shift.startAt))).filter(({ day }) => day < 0)
  const isAscending = measured.every(
    ({ shift }, at) => at === 0 || shift.startAt >= (measured[at - 1]?.shift.startAt ?? -Infinity),
  )
  return isAscending ? measured : measured.toSorted((a, b) => a.shift.startAt - b.shift.startAt)
}

/** Shifts must ascend by start; those that start outside the week are left out. */
export const measureWeek = (person: PersonFacts, shifts: readonly ShiftFacts[], frame: WeekFrame): PersonWeek => {
  const measured: WorkedShift[] = []
  let days = 0
  let lastDay = -1
  for (const shift of shifts) {
    const day = frame.dayOf(shift.startAt)
    if (day < 0 || day > 6) continue
    measured.push(measure(shift, day))
    if (day !== lastDay) days += 1
    lastDay = day
  }
  // mostly nobody works twice on a day
  const firsts = days === measured.length ? measured : firstOfDays(measured)
  const past = measurePast(person, frame)
  const facts = {
    person,
    shifts: measured,
    days: firsts,
    past,
    known: past.length === 0 ? measured : [...past, ...measured],
  }
  let rests: readonly Rest[] | null = null
  return { ...facts, rests: () => (rests ??= restsAround(facts, frame)) }
}

/** A rule for an age group and an unknown age: undetermined, once for the person. */
const reportUnknownAge = ({ rule, report }: PersonCheck, { person, shifts }: PersonWeek, frame: WeekFrame): void => {
  const unknown = shifts.filter(({ shift, day }) => inShiftScope(rule.scope, shift, person, frame.dateOf(day)) === null)
  const first = unknown[0]
  if (first === undefined) return
  const shiftIds = unknown.map(({ shift }) => shift.shiftId)
  report.unknown({ anchor: 'birthDate', day: first.day, shiftIds, parameters: [], why: 'birthDate', dueAt: null })
}

/** Without a shift, only sums of the past are judged, of somebody whom the rule is about. */
const judgeIdle = ({ checks, frame }: PersonChecks, week: PersonWeek): void => {
  for (const check of checks) {
    if (!check.idleWeeks || inPersonScope(check.rule.scope, week.person, frame.weekOn) === false) continue
    check.judge(week, check.inScope, check.report)
  }
}

/** In a week with a birthday each shift is asked by itself. */
const isOutside = ({ rule, personal }: PersonCheck, person: PersonFacts, frame: WeekFrame): boolean =>
  personal && (person.age?.turnsOn ?? null) === null && inPersonScope(rule.scope, person, frame.weekOn) === false

/** `minor`: whether all that is known was worked as a minor; null where that changed or is not known. */
const isAbout = (check: PersonCheck, person: PersonFacts, minor: boolean | null, frame: WeekFrame): boolean =>
  (check.others !== minor || check.idleWeeks) && !isOutside(check, person, frame)

export const createPersonChecks = (
  checks: readonly PersonCheck[],
  subject: Subject,
  frame: WeekFrame,
): PersonChecks => {
  const told = new Map<string, readonly PersonCheck[]>()
  return {
    checks,
    subject,
    frame,
    about: (person, minor) => {
      const alike = JSON.stringify([minor, person.age?.years, person.age?.turnsOn, person.flags])
      const found = told.get(alike) ?? checks.filter((check) => isAbout(check, person, minor, frame))
      told.set(alike, found)
      return found
    },
  }
}

/** Whether all shifts that are known were worked as a minor, or all as an adult; null where that changed or is not known. */
const minorThroughout = ({ shifts, past }: PersonWeek): boolean | null => {
  const minor = shifts[0]?.shift.minor ?? null
  for (const { shift } of shifts) if (shift.minor !== minor) return null
  for (const { shift } of past) if (shift.minor !== minor) return null
  return minor
}

const mayLackAge = ({ others, yearsAsked }: PersonCheck, { age }: PersonFacts, minor: boolean | null): boolean =>
  (others !== undefined && minor === null) || (yearsAsked && age === undefined)

/** `none` is a pack of rules without anybody who was fine; copying one is much cheaper than making one. */
export const judgePerson = (people: PersonChecks, week: PersonWeek, none: Readonly<Fine>): Verdicts => {
  const { about, subject, frame } = people
  const verdicts: Verdicts = { findings: [], slots: [], fine: none.slice() }
  subject.person = week.person
  subject.verdicts = verdicts
  if (week.shifts.length === 0) {
    judgeIdle(people, week)
    return verdicts
  }
  const minor = minorThroughout(week)
  for (const check of about(week.person, minor)) {
    const { others, report } = check
    if (mayLackAge(check, week.person, minor)) reportUnknownAge(check, week, frame)
    const isAsked = others !== undefined && minor !== null && others !== minor
    check.judge(week, isAsked ? check.inOtherScope : check.inScope, report)
  }
  return verdicts
}
