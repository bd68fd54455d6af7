/** All rules about people, prepared for one week, and their verdict over one person at a time. */
import { elapsedMinutes } from '../kernel/time.ts'
import { kinds, preparePersonCheck } from '../rules/kinds/registry.ts'
import type { InScope, JudgePerson, PersonWeek, Report, WorkedShift } from '../rules/kinds/kind.ts'
import type { Rule } from '../rules/model.ts'
import type { OutletFacts, PersonFacts, ShiftFacts } from './model.ts'
import type { RuleValues } from './ruleValues.ts'
import { inShiftScope } from './scope.ts'
import { createPersonReport } from './tally.ts'
import type { Subject, Tally, Verdicts } from './tally.ts'
import type { WeekFrame } from './weekFrame.ts'

export interface PersonCheck {
  readonly rule: Rule
  /** Place of the rule in the pack. */
  readonly ruleAt: number
  readonly judge: JudgePerson
  readonly report: Report
  readonly inScope: InScope
}

export interface PersonChecks {
  readonly checks: readonly PersonCheck[]
  readonly subject: Subject
}

const everyShift: InScope = () => true

/** Null for a rule about the outlet as a whole. */
export const preparePerson = (
  subject: Subject,
  rule: Rule,
  ruleAt: number,
  values: RuleValues,
  frame: WeekFrame,
  outlet: OutletFacts,
): PersonCheck | null => {
  const optional = (name: string) => (Object.hasOwn(rule.parameters, name) ? values.week(name) : null)
  const value = (name: string) => {
    const found = optional(name)
    if (found === null) throw new Error(`rule ${rule.ruleId} has no parameter ${name}`)
    return found
  }
  const judge = preparePersonCheck({ check: rule.check, value, optional, frame, openings: outlet.openings })
  if (judge === null) return null
  const restricted = rule.scope.roles !== undefined || rule.scope.people !== undefined
  const inScope = restricted ? ({ shift }: WorkedShift) => inShiftScope(rule.scope, shift) === true : everyShift
  const report = createPersonReport(subject, ruleAt, rule, kinds[rule.check.kind].unit, frame.dates)
  return { rule, ruleAt, judge, report, inScope }
}

const breakMinutesOf = ({ breaks }: ShiftFacts): number => {
  let minutes = 0
  for (const pause of breaks) minutes += elapsedMinutes(pause.startAt, pause.endAt)
  return minutes
}

/** Shifts must ascend by start; those that start outside the week are left out. */
export const measureWeek = (person: PersonFacts, shifts: readonly ShiftFacts[], frame: WeekFrame): PersonWeek => {
  const measured: WorkedShift[] = []
  const days: WorkedShift[] = []
  for (const shift of shifts) {
    const day = frame.dayOf(shift.startAt)
    if (day < 0 || day > 6) continue
    const breakMinutes = breakMinutesOf(shift)
    const workMinutes = elapsedMinutes(shift.startAt, shift.endAt) - breakMinutes
    const worked = { shift, day, breakMinutes, workMinutes }
    measured.push(worked)
    if (days.at(-1)?.day !== day) days.push(worked)
  }
  return { person, shifts: measured, days }
}

/** A rule for an age group and shifts of unknown age: undetermined, once for the person. */
const reportUnknownAge = ({ rule, report }: PersonCheck, shifts: readonly WorkedShift[]): void => {
  const unknown = shifts.filter(({ shift }) => inShiftScope(rule.scope, shift) === null)
  const first = unknown[0]
  if (first === undefined) return
  const shiftIds = unknown.map(({ shift }) => shift.shiftId)
  report.unknown({ anchor: 'birthDate', day: first.day, shiftIds, parameters: [], why: 'birthDate', dueAt: null })
}

/** `zero` is an empty tally of the pack; copying one is much cheaper than making one. */
export const judgePerson = ({ checks, subject }: PersonChecks, week: PersonWeek, zero: Readonly<Tally>): Verdicts => {
  const verdicts: Verdicts = { findings: [], slots: [], tally: zero.slice() }
  if (week.shifts.length === 0) return verdicts
  subject.personId = week.person.personId
  subject.verdicts = verdicts
  const ageUnknown = week.shifts.some(({ shift }) => shift.minor === null)
  for (const check of checks) {
    if (ageUnknown && check.rule.scope.people !== undefined) reportUnknownAge(check, week.shifts)
    check.judge(week, check.inScope, check.report)
  }
  return verdicts
}
