/**
 * Time window: work lies between two times of the day.
 *
 * For every local date d there is an allowed span [earliest, latest] of d in wall-clock time (`latest` may pass 1440
 * and then reaches into the next date), that of the first variant whose condition holds on d; a closed variant allows
 * nothing, and a date without a variant is not restricted. The work of a shift, without its breaks, lies inside the union
 * of the spans; people with the flag `other-hours` have the `alternatives` instead, and one of them is enough. Minutes count while the person is in scope: a birthday at
 * midnight ends or begins it in mid-shift. Where a fact is missing, a shift is fine that is inside whatever variant may
 * hold. The values of the date on which the shift starts hold for all of it. Amount: elapsed minutes of work outside.
 */
import type { TimeWindowCheck } from '../check.ts'
import { hasFlag, possibleVariants, variantFor } from '../conditions.ts'
import type { MissingFact } from '../../roster/findings.ts'
import type { PersonFacts } from '../../roster/model.ts'
import { inShiftScope } from '../../roster/scope.ts'
import { daysBetween } from '../../kernel/time.ts'
import type { InScope, Kind, KindInput, ParameterSpec, PersonWeek, Report, WeekValue, WorkedShift } from './kind.ts'
import type { Span } from './measure.ts'
import { workBetween, workInside } from './measure.ts'

/** Ascending, merged where they touch. */
const merged = (spans: readonly Span[]): readonly Span[] => {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (last !== undefined && span.fromAt <= last.toAt)
      all[all.length - 1] = { fromAt: last.fromAt, toAt: Math.max(last.toAt, span.toAt) }
    else all.push(span)
  }
  return all
}

/** The day before a shift, its own, and the two after it may allow parts of it. */
const around = [-1, 0, 1, 2] as const

interface Hours {
  readonly earliest: WeekValue
  readonly latest: WeekValue
}
const spanOf = (
  { frame }: KindInput<'time-window'>,
  { earliest, latest }: Hours,
  start: number,
  day: number,
): Span => ({
  fromAt: frame.instant(day, earliest.byDay[start] ?? 0),
  toAt: frame.instant(day, latest.byDay[start] ?? 0),
})

/** The usual case, told without measuring. */
const isInside = (spans: readonly Span[], { startAt, endAt }: WorkedShift['shift']): boolean => {
  for (const span of spans) if (span.fromAt <= startAt && endAt <= span.toAt) return true
  return false
}

/** Allowed spans for a shift that starts on a day; or the fact that is missing to tell them. */
type SpansFor = (person: PersonFacts, start: number, shift: WorkedShift['shift']) => readonly Span[] | MissingFact

/** The same for everybody: told once for each day of the week. */
const fixedSpans = (input: KindInput<'time-window'>, hours: Hours): SpansFor => {
  const byDay = input.frame.dates.map((_, start) =>
    merged(around.map((day) => spanOf(input, hours, start, start + day))),
  )
  return (_, start) => byDay[start] ?? []
}

const variantSpans = (
  input: KindInput<'time-window'>,
  variants: NonNullable<TimeWindowCheck['variants']>,
): SpansFor => {
  const { frame, outlet, value } = input
  const valued = variants.map(({ when, hours }) => ({
    when,
    hours: hours === null ? null : { earliest: value(hours.earliest), latest: value(hours.latest) },
  }))
  /** Null: nothing is allowed on the day. */
  const allowedOn = (person: PersonFacts, start: number, day: number): Span | null | MissingFact => {
    const on = frame.dateOf(day)
    const found = variantFor(valued, { person, outlet, on, weekFromOn: frame.weekOn })
    if (typeof found === 'string') return found
    if (found === null) return { fromAt: frame.instant(day, 0), toAt: frame.instant(day + 1, 0) }
    return found.hours === null ? null : spanOf(input, found.hours, start, day)
  }
  /** Inside whatever may be allowed on the day, so that what is missing makes no difference. */
  const isInsideAll = (person: PersonFacts, day: number, shift: WorkedShift['shift']): boolean => {
    const situation = { person, outlet, on: frame.dateOf(day), weekFromOn: frame.weekOn }
    return possibleVariants(valued, situation).every((variant) => {
      if (variant === null) return true
      return variant.hours !== null && isInside([spanOf(input, variant.hours, day, day)], shift)
    })
  }
  return (person, start, shift) => {
    const own = allowedOn(person, start, start)
    if (typeof own === 'string') {
      return isInsideAll(person, start, shift) ? [{ fromAt: shift.startAt, toAt: shift.endAt }] : own
    }
    if (own !== null && isInside([own], shift)) return [own]
    const spans: Span[] = []
    for (const offset of around) {
      const span = offset === 0 ? own : allowedOn(person, start, start + offset)
      if (typeof span === 'string') return span
      if (span !== null) spans.push(span)
    }
    return merged(spans)
  }
}

/** The part of a shift for which the person has the age of the rule. */
const partInScope = (
  { scope, frame }: KindInput<'time-window'>,
  { age }: PersonFacts,
  { shift }: WorkedShift,
): Span => {
  const whole = { fromAt: shift.startAt, toAt: shift.endAt }
  const { minAge = 0, belowAge = Infinity } = scope
  if (age === undefined || age.turnsOn === null) return whole
  const turnsAt = frame.instant(daysBetween(frame.weekOn, age.turnsOn), 0)
  const turned = age.years + 1
  if (turned === belowAge) return { ...whole, toAt: Math.max(whole.fromAt, Math.min(whole.toAt, turnsAt)) }
  return turned === minAge ? { ...whole, fromAt: Math.min(whole.toAt, Math.max(whole.fromAt, turnsAt)) } : whole
}

/** Reaches the age of the rule during the shift, and is otherwise who it is about. */
const growsIntoScope = (
  { scope, frame }: KindInput<'time-window'>,
  person: PersonFacts,
  { shift }: WorkedShift,
): boolean => {
  const { age } = person
  if (scope.minAge === undefined || age === undefined || age.turnsOn === null || age.years + 1 !== scope.minAge)
    return false
  const turnsAt = frame.instant(daysBetween(frame.weekOn, age.turnsOn), 0)
  return shift.startAt < turnsAt && turnsAt < shift.endAt && inShiftScope(scope, shift, person, age.turnsOn) === true
}

const outsideOf = (spans: readonly Span[], worked: WorkedShift, part: Span): number => {
  let outside = workInside(worked, part)
  for (const span of spans) {
    const fromAt = Math.max(span.fromAt, part.fromAt)
    const toAt = Math.min(span.toAt, part.toAt)
    if (fromAt < toAt) outside -= workBetween(worked, fromAt, toAt)
  }
  return outside
}

const usual = { earliest: 'earliest', latest: 'latest' } as const
const namesOf = ({ variants, alternatives }: TimeWindowCheck) => [
  ...(variants?.flatMap(({ hours }) => (hours === null ? [] : [hours])) ?? [usual]),
  ...(alternatives ?? []),
]

const prepareJudge = (input: KindInput<'time-window'>) => {
  const { check, value } = input
  const hoursOf = ({ earliest, latest }: { readonly earliest: string; readonly latest: string }): Hours => ({
    earliest: value(earliest),
    latest: value(latest),
  })
  const usually = [
    check.variants === undefined ? fixedSpans(input, hoursOf(usual)) : variantSpans(input, check.variants),
  ]
  const agreed = check.alternatives?.map((hours) => fixedSpans(input, hoursOf(hours))) ?? usually
  const parameters = [...new Set(namesOf(check).flatMap(({ earliest, latest }) => [earliest, latest]))]
  const outside = (person: PersonFacts, worked: WorkedShift, allowed: readonly SpansFor[]): number | MissingFact => {
    let least = Infinity
    for (const spansFor of allowed) {
      const spans = spansFor(person, worked.day, worked.shift)
      if (typeof spans === 'string') return spans
      if (isInside(spans, worked.shift)) return 0
      least = Math.min(least, outsideOf(spans, worked, partInScope(input, person, worked)))
    }
    return least
  }
  return ({ person, shifts }: PersonWeek, inScope: InScope, report: Report): void => {
    const mayGrow = input.scope.minAge !== undefined && (person.age?.turnsOn ?? null) !== null
    const allowed = hasFlag(person, 'other-hours') ? agreed : usually
    let fine = 0
    for (const worked of shifts) {
      if (!inScope(worked) && !(mayGrow && growsIntoScope(input, person, worked))) continue
      const amount = outside(person, worked, allowed)
      if (amount === 0) {
        fine += 1
        continue
      }
      const { shift, day } = worked
      const { shiftId: anchor } = shift
      const shiftIds = [anchor]
      if (typeof amount === 'string') report.unknown({ anchor, day, shiftIds, parameters, why: amount, dueAt: null })
      else report.breach({ anchor, day, shiftIds, limit: 0, actual: amount, amount, parameters })
    }
    report.fine(fine)
  }
}

const spec = (name: string, stricter: 'higher' | 'lower'): ParameterSpec => ({
  name,
  unit: 'minuteOfDay',
  stricter,
  required: true,
})

export const timeWindow: Kind<'time-window'> = {
  unit: () => 'minutes',
  parameters: (check) => {
    const names = namesOf(check)
    return [
      ...[...new Set(names.map(({ earliest }) => earliest))].map((name) => spec(name, 'higher')),
      ...[...new Set(names.map(({ latest }) => latest))].map((name) => spec(name, 'lower')),
    ]
  },
  prepare: (input) => ({ subject: 'person', judge: prepareJudge(input) }),
}
