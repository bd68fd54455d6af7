/**
 * Notice: a plan is announced in time.
 *
 * `schedule`: the schedule that begins on `firstOn` is announced at least `leadDays` calendar days before that day, at
 * whatever time of day; a schedule that is not announced counts as announced today. `shift`: for each shift in scope the
 * same before the date on which it starts, with `fullDays` not counting the day of the announcement either. `freeze`:
 * a change that the person did not ask for is announced at least `leadMinutes` elapsed minutes before the shift; added work
 * is free with consent.
 * Amount: missing days, or minutes. Without an announcement `shift` is undetermined.
 */
import { daysBetween } from '../../kernel/time.ts'
import type { JudgeOutlet, Kind, KindInput } from './kind.ts'

type Input = KindInput<'notice'>

const daysRead = ['leadDays'] as const

const judgeSchedule =
  ({ value, frame }: Input): JudgeOutlet =>
  ({ facts }, _, report) => {
    const { announced } = facts
    const firstOn = announced?.firstOn
    if (announced === undefined || firstOn === undefined || firstOn === null) return
    const limit = value('leadDays').strictest
    const actual = daysBetween(announced.on ?? announced.asOfOn, firstOn)
    const day = Math.min(6, Math.max(0, daysBetween(frame.weekOn, firstOn)))
    const place = { anchor: firstOn, day, shiftIds: [], parameters: daysRead }
    if (actual >= limit) report.fine()
    else report.breach({ ...place, limit, actual, amount: limit - actual })
  }

const judgeShifts =
  ({ check, value, frame }: Input): JudgeOutlet =>
  ({ facts, people }, inScope, report) => {
    for (const { person, shifts } of people)
      for (const worked of shifts) {
        if (!inScope(worked)) continue
        const { shift, day } = worked
        const limit = (value('leadDays').byDay[day] ?? 0) + (check.fullDays === true ? 1 : 0)
        const on = facts.announced?.on ?? facts.announced?.asOfOn
        const place = { anchor: shift.shiftId, day, shiftIds: [shift.shiftId], parameters: daysRead }
        const actual = on === undefined ? null : daysBetween(on, frame.dateOf(day))
        if (actual === null) report.unknown({ ...place, why: 'announcement', dueAt: null })
        else if (actual >= limit) report.fine()
        else report.breach({ ...place, limit, actual, amount: limit - actual, personId: person.personId })
      }
  }

const judgeFreeze =
  ({ check, value, frame }: Input): JudgeOutlet =>
  ({ facts }, _, report) => {
    const limit = value('leadMinutes').strictest
    for (const [at, change] of (facts.changes ?? []).entries()) {
      const { noticeMinutes: actual, type, consent, employeeRequested, personId, on } = change
      const day = Math.min(6, Math.max(0, daysBetween(frame.weekOn, on)))
      const agreed = employeeRequested || (check.addWithConsent === true && type === 'add' && consent)
      const place = { anchor: `change${at}`, day, shiftIds: [], parameters: ['leadMinutes'] }
      if (agreed || actual >= limit) report.fine()
      else report.breach({ ...place, limit, actual, amount: limit - actual, personId })
    }
  }

const judges = { schedule: judgeSchedule, shift: judgeShifts, freeze: judgeFreeze }

export const notice: Kind<'notice'> = {
  unit: ({ form }) => (form === 'freeze' ? 'minutes' : 'days'),
  parameters: ({ form }) => [
    form === 'freeze'
      ? { name: 'leadMinutes', unit: 'minutes', stricter: 'higher', required: true }
      : { name: 'leadDays', unit: 'days', stricter: 'higher', required: true },
  ],
  prepare: (input) => ({ subject: 'outlet', judge: judges[input.check.form](input) }),
}
