/** All rules about an outlet as a whole, and their verdict over its week. */
import type { InScope, JudgeOutlet, OutletReport, OutletWeek } from '../rules/kinds/kind.ts'
import { unitOf } from '../rules/kinds/registry.ts'
import type { Rule } from '../rules/model.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { PersonFacts } from './model.ts'
import { inShiftScope, isRestricted } from './scope.ts'
import { createReport } from './tally.ts'
import type { Subject, Verdicts } from './tally.ts'
import type { WeekFrame } from './weekFrame.ts'

export interface OutletCheck {
  readonly rule: Rule
  readonly judge: JudgeOutlet
  readonly report: OutletReport
  readonly frame: WeekFrame
}

export const prepareOutlet = (
  subject: Subject,
  rule: Rule,
  ruleAt: number,
  judge: JudgeOutlet,
  frame: WeekFrame,
): OutletCheck => ({ rule, judge, report: createReport(subject, ruleAt, rule, unitOf(rule.check), frame.dates), frame })

/** A rule of some trades, while nobody said what the outlet does: undetermined, once a week in which somebody works. */
export const judgeUntoldSector: JudgeOutlet = ({ people }, inScope, report) => {
  const days = people.flatMap(({ shifts }) => shifts.filter(inScope).map(({ day }) => day))
  if (days.length === 0) return
  report.unknown({
    anchor: 'sector',
    day: Math.min(...days),
    shiftIds: [],
    parameters: [],
    why: 'sector',
    dueAt: null,
  })
}

const scopeOf = ({ rule, frame }: OutletCheck, people: ReadonlyMap<PersonId | null, PersonFacts>): InScope =>
  isRestricted(rule.scope)
    ? ({ shift, day }) =>
        inShiftScope(rule.scope, shift, people.get(shift.personId) ?? null, frame.dateOf(day)) === true
    : () => true

export const judgeOutlet = (
  checks: readonly OutletCheck[],
  subject: Subject,
  week: OutletWeek,
  verdicts: Verdicts,
): void => {
  const people = new Map<PersonId | null, PersonFacts>(week.people.map(({ person }) => [person.personId, person]))
  subject.person = null
  subject.verdicts = verdicts
  for (const check of checks) check.judge(week, scopeOf(check, people), check.report)
}
