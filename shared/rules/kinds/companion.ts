/**
 * Companion: certain people are never alone.
 *
 * At every instant of the spans of the clock: if somebody on duty matches `subject`, at least `minimum` people on duty
 * match `companions`. Nobody is on duty in a break. The span of a local date is that of the first variant whose
 * condition holds on it, and may reach into the next date; a date without a variant asks for nothing. Ages are those of
 * the local date of the instant. Where only an unknown age tells whether somebody is alone, the date is undetermined,
 * and so is one whose condition lacks a fact. Amount: minutes alone, counted once however many are alone together; one
 * breach a date.
 */
import type { ShiftId } from '../../kernel/ids.ts'
import { elapsedMinutes } from '../../kernel/time.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { MissingFact } from '../../roster/findings.ts'
import type { Predicate } from '../check.ts'
import { ageOn, variantFor } from '../conditions.ts'
import { createSegments } from './dutySegments.ts'
import type { CountsAs, OnDuty, Segment } from './dutySegments.ts'
import type { JudgeOutlet, Kind, KindInput } from './kind.ts'
import type { Span } from './measure.ts'

type Input = KindInput<'companion'>

/** Null: an age that is not known. */
const matches = (predicate: Predicate, { person }: OnDuty, on: LocalDate): boolean | null => {
  if ('skill' in predicate) return person.skills.includes(predicate.skill)
  if ('notSkill' in predicate) return !person.skills.includes(predicate.notSkill)
  const age = ageOn(person, on)
  if (age === null) return null
  return 'minAge' in predicate ? age >= predicate.minAge : age < predicate.belowAge
}

/** Nobody in particular: the conditions of spans ask about dates only. */
const nobody = { personId: '' as never, skills: [], contractMinutesPerWeek: 0, carryIn: null }

const spanOf = ({ check, frame, outlet }: Input, day: number): Span | null | MissingFact => {
  const found = variantFor(check.variants, { person: nobody, outlet, on: frame.dateOf(day), weekFromOn: frame.weekOn })
  if (found === null || typeof found === 'string') return found
  return { fromAt: frame.instant(day, found.from), toAt: frame.instant(day, found.to) }
}

/** Subject and companion, each for sure and perhaps. */
const countsAsFor =
  ({ check, frame }: Input): CountsAs =>
  (duty, at) => {
    const on = frame.dateOf(frame.dayAt(at))
    const subject = matches(check.subject, duty, on)
    const company = matches(check.companions, duty, on)
    return [subject === true, subject !== false, company === true, company !== false]
  }

/** Whether somebody is alone in a segment: surely, or only if an unknown age is the one that matters. */
const aloneIn = ({ counts }: Segment, limit: number): 'no' | 'perhaps' | 'surely' => {
  const [subjects = 0, perhapsSubjects = 0, companions = 0, perhapsCompanions = 0] = counts
  if (perhapsSubjects === 0 || companions >= limit) return 'no'
  return subjects > 0 && perhapsCompanions < limit ? 'surely' : 'perhaps'
}

interface Alone {
  minutes: number
  readonly shiftIds: Set<ShiftId>
}
const noneAlone = (): Alone => ({ minutes: 0, shiftIds: new Set() })

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const
const parameters = ['minimum'] as const

const prepareJudge = (input: Input): JudgeOutlet => {
  const { frame, value } = input
  const midnights = [...weekDays, 7, 8].map((day) => frame.instant(day, 0))
  const countsAs = countsAsFor(input)
  const spans = weekDays.map((day) => spanOf(input, day))
  return (week, _, report) => {
    const segmentsIn = createSegments(week, midnights, countsAs)
    for (const day of weekDays) {
      const span = spans[day]
      if (span === null || span === undefined) continue
      const place = { anchor: `day${day}`, day, parameters }
      if (typeof span === 'string') {
        report.unknown({ ...place, shiftIds: [], why: span, dueAt: null })
        continue
      }
      const limit = value('minimum').byDay[day] ?? 0
      const found = { no: noneAlone(), perhaps: noneAlone(), surely: noneAlone() }
      for (const segment of segmentsIn(span)) {
        const answer = aloneIn(segment, limit)
        if (answer === 'no') continue
        found[answer].minutes += elapsedMinutes(segment.fromAt, segment.toAt)
        for (const { worked } of segment.onDuty()) found[answer].shiftIds.add(worked.shift.shiftId)
      }
      const { surely, perhaps } = found
      const amount = surely.minutes
      if (amount > 0) report.breach({ ...place, shiftIds: [...surely.shiftIds], limit: 0, actual: amount, amount })
      else if (perhaps.minutes === 0) report.fine()
      else report.unknown({ ...place, shiftIds: [...perhaps.shiftIds], why: 'birthDate', dueAt: null })
    }
  }
}

export const companion: Kind<'companion'> = {
  unit: () => 'minutes',
  parameters: () => [{ name: 'minimum', unit: 'count', stricter: 'higher', required: true }],
  prepare: (input) => ({ subject: 'outlet', judge: prepareJudge(input) }),
}
