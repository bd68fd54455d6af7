/**
 * Eligibility: whoever works a role or a task may do so.
 *
 * For every shift in scope: with `role` and `skill`, a person who works the role has the skill. With `ages: all`, the
 * person has completed `minAge` years on the date on which the shift starts; with `ages: tasks`, as many as the
 * parameter named after the task asks for. With `blockedFlag`, nobody with that flag works. An age that is not known is
 * undetermined. Amount: 1 assignment per shift.
 */
import { ageOn, hasFlag } from '../conditions.ts'
import type { JudgePerson, Kind, KindInput, PersonWeek, Report, WorkedShift } from './kind.ts'

const none: readonly string[] = []

/** Null: the age is not known. */
type MayWork = (worked: WorkedShift, week: PersonWeek) => boolean | null

const bySkill = ({ check: { skill = '' } }: KindInput<'eligibility'>): MayWork => {
  let known: PersonWeek | null = null
  let able = false
  return (_, week) => {
    if (known !== week) {
      known = week
      able = week.person.skills.includes(skill)
    }
    return able
  }
}

const byAge = (input: KindInput<'eligibility'>): MayWork => {
  const { check, optional, frame } = input
  return ({ shift, day }, { person }) => {
    if (check.blockedFlag !== undefined && hasFlag(person, check.blockedFlag)) return false
    const asked = optional(check.ages === 'tasks' ? (shift.task ?? '') : 'minAge')?.byDay[day]
    if (asked === undefined) return true
    const age = ageOn(person, frame.dateOf(day))
    return age === null ? null : age >= asked
  }
}

const judgeBy =
  (mayWork: MayWork, role: string | undefined, parameters: (worked: WorkedShift) => readonly string[]): JudgePerson =>
  (week, inScope, report: Report) => {
    let fine = 0
    for (const worked of week.shifts) {
      const { shift, day } = worked
      if ((role !== undefined && shift.role !== role) || !inScope(worked)) continue
      const { shiftId: anchor } = shift
      const answer = mayWork(worked, week)
      if (answer === true) {
        fine += 1
        continue
      }
      const shiftIds = [anchor]
      const read = parameters(worked)
      if (answer === null) report.unknown({ anchor, day, shiftIds, parameters: read, why: 'birthDate', dueAt: null })
      else report.breach({ anchor, day, shiftIds, limit: 0, actual: 1, amount: 1, parameters: read })
    }
    report.fine(fine)
  }

export const eligibility: Kind<'eligibility'> = {
  unit: () => 'assignments',
  parameters: ({ ages, tasks }) =>
    ages === 'tasks'
      ? (tasks ?? none).map((name) => ({ name, unit: 'count', stricter: 'higher', required: true }))
      : ages === 'all'
        ? [{ name: 'minAge', unit: 'count', stricter: 'higher', required: true }]
        : [],
  prepare: (input) => {
    const { ages, role } = input.check
    if (ages === undefined) return { subject: 'person', judge: judgeBy(bySkill(input), role, () => none) }
    const read = ({ shift }: WorkedShift) => [ages === 'tasks' ? (shift.task ?? '') : 'minAge']
    return { subject: 'person', judge: judgeBy(byAge(input), role, read) }
  },
}
