/**
 * Compensation: what was taken from a person's rest is given back in time.
 *
 * `short-rest`: every rest under `restBelow` minutes is made good by a rest of its own of at least `restAtLeast` minutes,
 * at most `withinDays` days later, or in the same calendar month. `sunday-work`: every worked Sunday is made good by a
 * Monday to Saturday of its own without work, at most `withinDays` days before or after it. Remedies are given to
 * the triggers by earliest deadline, so that as many as can be are met. A trigger without a remedy is a breach once its
 * deadline has passed, and undetermined, with the deadline, as long as it has not. Everything from the first known
 * shift up to `knownUntilOn` is known, Sundays' free days up to the end of the week. A trigger is judged once, in the
 * week of its deadline; while that is not known yet, in the week of `knownUntilOn`. Amount: 1 for each trigger
 * without a remedy.
 */
import { addDays, daysBetween } from '../../kernel/time.ts'
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
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
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

/** Numbers of the days that work touches, as far as they are known. */
const workedDays = ({ known }: PersonWeek, { frame }: Input): ReadonlySet<number> => {
  const days = new Set<number>()
  for (const { shift, day: first } of known) {
    const last = frame.dayAt(shift.endAt - 1)
    for (let day = first; day <= last; day += 1) days.add(day)
  }
  return days
}

const sundayWork = (input: Input, week: PersonWeek, knownUntilOn: LocalDate): Obligations => {
  const { frame, outlet } = input
  const worked = workedDays(week, input)
  const within = input.value('withinDays').strictest
  const isSunday = (day: number) => frame.weekdayOf(day) === 7
  const sundays = [...worked].filter(isSunday).toSorted((a, b) => a - b)
  const [first] = sundays
  const last = sundays.at(-1)
  const free: LocalDate[] = []
  if (first !== undefined && last !== undefined) {
    const knownFrom = Math.min(...worked)
    const knownTo = Math.min(6, daysBetween(frame.weekOn, knownUntilOn))
    for (let day = Math.max(knownFrom, first - within); day <= Math.min(knownTo, last + within); day += 1) {
      const on = frame.dateOf(day)
      if (!isSunday(day) && !worked.has(day) && !outlet.holidays.includes(on)) free.push(on)
    }
  }
  return {
    triggers: sundays.map((day) => ({
      on: frame.dateOf(day),
      fromOn: frame.dateOf(day - within),
      untilOn: frame.dateOf(day + within),
    })),
    remedies: free,
  }
}

/** Triggers left without a remedy: each takes the first free one of its time, in the order of their deadlines. */
const unmet = ({ triggers, remedies }: Obligations): ReadonlySet<Trigger> => {
  if (triggers.length === 0) return new Set()
  const free = new Set(remedies.toSorted())
  const isOpen = ({ fromOn, untilOn }: Trigger): boolean => {
    for (const on of free)
      if (fromOn <= on && on <= untilOn) {
        free.delete(on)
        return false
      }
    return true
  }
  return new Set(triggers.toSorted((a, b) => compareText(a.untilOn, b.untilOn)).filter(isOpen))
}

const prepareJudge =
  (input: Input) =>
  (week: PersonWeek, inScope: InScope, report: Report): void => {
    const { check, frame } = input
    const { known } = week
    if (known.length > 0 && !known.some(inScope)) return
    const knownUntilOn = week.person.knownUntilOn ?? frame.dateOf(6)
    const obligations = check.owes === 'short-rest' ? shortRests(input, week) : sundayWork(input, week, knownUntilOn)
    const isTold = ({ untilOn }: Trigger): boolean => {
      const told = daysBetween(frame.weekOn, untilOn <= knownUntilOn ? untilOn : knownUntilOn)
      return 0 <= told && told <= 6
    }
    const open = unmet(obligations)
    const due = obligations.triggers.filter(isTold)
    const failed = due.filter((trigger) => open.has(trigger))
    report.fine(Math.max(due.length - failed.length, obligations.triggers.length === 0 ? 1 : 0))
    for (const { on, untilOn } of failed) {
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
