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
import { elapsedMinutes } from '../../kernel/time.ts'
import type { LocalDate } from '../../kernel/time.ts'
import type { MissingFact } from '../../roster/findings.ts'
import type { Predicate } from '../check.ts'
import { ageOn, variantFor } from '../conditions.ts'
import { createSegments } from './dutySegments.ts'
import type { OnDuty, Segment } from './dutySegments.ts'
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

/** Whether somebody is alone in a segment: surely, or only if an unknown age is the one that matters. */
const aloneIn = ({ check, frame }: Input, { fromAt, onDuty }: Segment, limit: number): 'no' | 'perhaps' | 'surely' => {
  const on = frame.dateOf(frame.dayAt(fromAt))
  let subject: boolean | null = false
  let sure = 0
  let possible = 0
  for (const each of onDuty) {
    const answer = matches(check.companions, each, on)
    if (answer === true) sure += 1
    if (answer !== false) possible += 1
    // true wins over not known, and that over false
    if (subject !== true) {
      const found = matches(check.subject, each, on)
      if (found !== false) subject = found
    }
  }
  if (subject === false || sure >= limit) return 'no'
  return subject === true && possible < limit ? 'surely' : 'perhaps'
}

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const
const parameters = ['minimum'] as const

const idsIn = (segments: readonly Segment[]) => [
  ...new Set(segments.flatMap(({ onDuty }) => onDuty.map(({ worked }) => worked.shift.shiftId))),
]

const prepareJudge = (input: Input): JudgeOutlet => {
  const { frame, value } = input
  const midnights = [...weekDays, 7, 8].map((day) => frame.instant(day, 0))
  const spans = weekDays.map((day) => spanOf(input, day))
  return (week, _, report) => {
    const segmentsIn = createSegments(week, midnights)
    for (const day of weekDays) {
      const span = spans[day]
      if (span === null || span === undefined) continue
      const place = { anchor: `day${day}`, day, parameters }
      if (typeof span === 'string') {
        report.unknown({ ...place, shiftIds: [], why: span, dueAt: null })
        continue
      }
      const limit = value('minimum').byDay[day] ?? 0
      const judged = Map.groupBy(segmentsIn(span), (segment) => aloneIn(input, segment, limit))
      const alone = judged.get('surely') ?? []
      const perhaps = judged.get('perhaps') ?? []
      const amount = alone.reduce((minutes, { fromAt, toAt }) => minutes + elapsedMinutes(fromAt, toAt), 0)
      if (amount > 0) report.breach({ ...place, shiftIds: idsIn(alone), limit: 0, actual: amount, amount })
      else if (perhaps.length === 0) report.fine()
      else report.unknown({ ...place, shiftIds: idsIn(perhaps), why: 'birthDate', dueAt: null })
    }
  }
}

export const companion: Kind<'companion'> = {
  unit: () => 'minutes',
  parameters: () => [{ name: 'minimum', unit: 'count', stricter: 'higher', required: true }],
  prepare: (input) => ({ subject: 'outlet', judge: prepareJudge(input) }),
}
