/**
 * Companion: certain people are never alone.
 *
 * At every instant of the spans of the clock: if somebody on duty matches `subject`, at least `minimum` people on duty
 * match `companions`. Nobody is on duty in a break. The span of a local date is that of the first variant whose
 * condition holds on it, and may reach into the next date; a date without a variant asks for nothing. Ages are those of
 * the local date of the instant; one that is not known matches neither. Amount: minutes alone, counted once however
 * many are alone together; one breach a date.
 */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { Predicate } from '../check.ts'
import { ageOn, variantFor } from '../conditions.ts'
import { segmentsOf } from './dutySegments.ts'
import type { OnDuty } from './dutySegments.ts'
import type { JudgeOutlet, Kind, KindInput } from './kind.ts'
import type { Span } from './measure.ts'

type Input = KindInput<'companion'>

const matches = (predicate: Predicate, { person }: OnDuty, on: LocalDate): boolean => {
  if ('skill' in predicate) return person.skills.includes(predicate.skill)
  if ('notSkill' in predicate) return !person.skills.includes(predicate.notSkill)
  const age = ageOn(person, on)
  if (age === null) return false
  return 'minAge' in predicate ? age >= predicate.minAge : age < predicate.belowAge
}

/** Nobody in particular: the conditions of spans ask about dates only. */
const nobody = { personId: '' as never, skills: [], contractMinutesPerWeek: 0, carryIn: null }

const spanOf = ({ check, frame, outlet }: Input, day: number): Span | null => {
  const found = variantFor(check.variants, { person: nobody, outlet, on: frame.dateOf(day), weekFromOn: frame.weekOn })
  if (found === null || typeof found === 'string') return null
  return { fromAt: frame.instant(day, found.from), toAt: frame.instant(day, found.to) }
}

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const
const parameters = ['minimum'] as const

const prepareJudge = (input: Input): JudgeOutlet => {
  const { check, frame, value } = input
  const midnights = [...weekDays, 7, 8].map((day) => frame.instant(day, 0))
  const spans = weekDays.map((day) => spanOf(input, day))
  return (week, _, report) => {
    for (const day of weekDays) {
      const span = spans[day]
      if (span === null || span === undefined) continue
      const limit = value('minimum').byDay[day] ?? 0
      const alone = segmentsOf(week, [span], midnights).filter(({ fromAt, onDuty }) => {
        const on = frame.dateOf(frame.dayAt(fromAt))
        if (!onDuty.some((each) => matches(check.subject, each, on))) return false
        return onDuty.filter((each) => matches(check.companions, each, on)).length < limit
      })
      const amount = alone.reduce((minutes, { fromAt, toAt }) => minutes + elapsedMinutes(fromAt, toAt), 0)
      const subjects = alone.flatMap(({ onDuty }) => onDuty.map(({ worked }) => worked.shift.shiftId))
      const place = { anchor: `day${day}`, day, shiftIds: [...new Set(subjects)], parameters }
      if (amount === 0) report.fine()
      else report.breach({ ...place, limit: 0, actual: amount, amount })
    }
  }
}

export const companion: Kind<'companion'> = {
  unit: () => 'minutes',
  parameters: () => [{ name: 'minimum', unit: 'count', stricter: 'higher', required: true }],
  prepare: (input) => ({ subject: 'outlet', judge: prepareJudge(input) }),
}
