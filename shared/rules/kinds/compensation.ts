/**
 * Compensation: what was taken from a person's rest is given back in time.
 *
 * `short-rest`: every rest under `restBelow` minutes is made good by a rest of its own of at least `restAtLeast` minutes,
 * at most `withinDays` days later, or in the same calendar month. `sunday-work`: every worked Sunday is made good by a
 * Monday to Saturday of its own without work, at most `withinDays` days before or after it. Remedies are given to
 * the triggers by earliest deadline, so that as many as can be are met. A trigger without a remedy is a breach once its
 * deadline has passed, and undetermined, with the deadline, as long as it has not. Everything from the first known
 * shift up to `knownUntilOn` is known. A trigger is judged in the week in which it is told: its deadline, or else
 * the present. Amount: triggers without remedy, 1 each.
 */
import { addDays, daysBetween, weekdayOf } from '../../kernel/time.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { InScope, Kind, KindInput, ParameterSpec, PersonWeek, Report } from './kind.ts'

type Input = KindInput<'compensation'>

interface Trigger {
  readonly on: LocalDate
  /** A remedy counts on these dates, both included. */
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate
}

const lastOfMonth = (on: LocalDate): LocalDate => {
  let last = on
  while (addDays(last, 1).slice(0, 7) === on.slice(0, 7)) last = addDays(last, 1)
  return last
}
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

interface Obligations {
  readonly triggers: readonly Trigger[]
  readonly remedies: readonly LocalDate[]
}

const shortRests = ({ check, value }: Input, { person }: PersonWeek): Obligations => {
  const rests = person.totals?.rests ?? []
  const below = value('restBelow').strictest
  const enough = value('restAtLeast').strictest
  const within = value('withinDays').strictest
  return {
    triggers: rests
      .filter(({ minutes }) => minutes < below)
      .map(({ on }) => {
        const untilOn = addDays(on, within)
        return { on, fromOn: addDays(on, 1), untilOn: check.orSameMonth ? later(untilOn, lastOfMonth(on)) : untilOn }
      }),
    remedies: rests.filter(({ minutes }) => minutes >= enough).map(({ on }) => on),
  }
}

const workedDates = ({ past, shifts }: PersonWeek, { frame }: Input): ReadonlySet<LocalDate> => {
  const dates = new Set<LocalDate>()
  for (const { shift } of [...past, ...shifts])
    for (let day = frame.dayAt(shift.startAt); day <= frame.dayAt(shift.endAt - 1); day += 1)
      dates.add(frame.dateOf(day))
  return dates
}

const sundayWork = (input: Input, week: PersonWeek, knownUntilOn: LocalDate): Obligations => {
  const worked = workedDates(week, input)
  const within = input.value('withinDays').strictest
  const dates = [...worked].toSorted()
  const [first] = dates
  const free: LocalDate[] = []
  if (first !== undefined)
    for (let on = first; on <= knownUntilOn; on = addDays(on, 1))
      if (weekdayOf(on) !== 7 && !worked.has(on) && !input.outlet.holidays.includes(on)) free.push(on)
  return {
    triggers: dates
      .filter((on) => weekdayOf(on) === 7)
      .map((on) => ({ on, fromOn: addDays(on, -within), untilOn: addDays(on, within) })),
    remedies: free,
  }
}

/** Triggers left without a remedy: each takes the first free one of its time, in the order of their deadlines. */
const unmet = ({ triggers, remedies }: Obligations): readonly Trigger[] => {
  const free = new Set(remedies.toSorted())
  return triggers
    .toSorted((a, b) => (a.untilOn < b.untilOn ? -1 : a.untilOn > b.untilOn ? 1 : 0))
    .filter(({ fromOn, untilOn }) => {
      for (const on of free)
        if (fromOn <= on && on <= untilOn) {
          free.delete(on)
          return false
        }
      return true
    })
}

const prepareJudge =
  (input: Input) =>
  (week: PersonWeek, inScope: InScope, report: Report): void => {
    const { check, frame } = input
    const known = [...week.past, ...week.shifts]
    if (known.length > 0 && !known.some(inScope)) return
    const knownUntilOn = week.person.knownUntilOn ?? frame.dateOf(6)
    const obligations = check.owes === 'short-rest' ? shortRests(input, week) : sundayWork(input, week, knownUntilOn)
    const open = unmet(obligations)
    report.fine(obligations.triggers.length - open.length)
    for (const { on, untilOn } of open) {
      const day = Math.min(6, Math.max(0, daysBetween(frame.weekOn, untilOn)))
      const place = { anchor: on, day, shiftIds: [], parameters: ['withinDays'] }
      if (untilOn <= knownUntilOn) report.breach({ ...place, limit: 0, actual: 1, amount: 1 })
      else
        report.unknown({
          ...place,
          why: 'openDeadline',
          dueAt: frame.instant(daysBetween(frame.weekOn, untilOn) + 1, 0),
        })
    }
    if (obligations.triggers.length === 0) report.fine()
  }

const spec = (name: string, unit: ParameterSpec['unit'], stricter: ParameterSpec['stricter']): ParameterSpec => ({
  name,
  unit,
  stricter,
  required: true,
})

export const compensation: Kind<'compensation'> = {
  unit: () => 'count',
  parameters: ({ owes }) => [
    ...(owes === 'short-rest'
      ? [spec('restBelow', 'minutes', 'higher'), spec('restAtLeast', 'minutes', 'higher')]
      : []),
    spec('withinDays', 'days', 'lower'),
  ],
  prepare: (input) => ({
    subject: 'person',
    judge: prepareJudge(input),
    idleWeeks: true,
  }),
}
