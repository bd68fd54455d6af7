/**
 * Coverage: in every interval with demand, each role has at least the staff that the decision table asks for.
 *
 * Intervals are the steps of `stepMinutes` counted from local midnight that lie inside the opening hours of the week's
 * days (a step at an edge is cut). The situation of a step that the table may ask about: `dayType` (weekday, saturday,
 * sunday, or holiday when the date is one) and `minute` (minute of the day) of the local instant at which the step
 * begins; `demand`, the quantities of the demand intervals under the step scaled to one whole step (the part that
 * lies under the step, taken as spread evenly) and rounded up; `format`, `region` (id) and `country` of the outlet.
 * Each output column is named after a role; its value, after local overrides of the cell, is the staff needed.
 *
 * On duty at an instant is every assigned shift of the role that covers it and is not in a break. Amount: person-minutes
 * that are missing, added up over a day and role; a step is cut where the number on duty changes. Steps without demand
 * are not looked at; an open day without any demand is undetermined, and so is a situation that selects no row, or
 * more rows than the hit policy allows, or has an unknown input (two drivers at once make `demand` unknown).
 *
 * Without a table, people are needed whatever the demand is: by a `curve` of weekday and clock; with a skill, while
 * anybody works (`staffed`); or at the `edges`, the `first` and `last` minutes of the time from the first start to the
 * last end of a date, of whom `skilled` have a skill. Amount: person-minutes that are missing, one breach a date.
 */
import { minuteMs, elapsedMinutes, weekdayOf } from '../../kernel/time.ts'
import type { PresenceCoverage } from '../check.ts'
import { createSegments } from './dutySegments.ts'
import type { CountsAs, OnDuty, Segment } from './dutySegments.ts'
import type { JudgeOutlet, Kind, KindInput, OutletWeek, ParameterSpec } from './kind.ts'
import type { Span } from './measure.ts'

type Input = Omit<KindInput<'coverage'>, 'check'> & { readonly check: PresenceCoverage }

/** A stretch of a date in which so many people are needed. */
interface Asked {
  readonly span: Span
  readonly parameter: string
}

const curveSpans = ({ check, frame }: Input, day: number): readonly Asked[] =>
  (check.curve ?? [])
    .filter(({ weekdays }) => weekdays.includes(weekdayOf(frame.dateOf(day))))
    .map(({ from, to, minimum }) => ({
      span: { fromAt: frame.instant(day, from), toAt: frame.instant(day, to) },
      parameter: minimum,
    }))

/** From the first start to the last end of the shifts of a date; null when nobody works. */
const staffedSpan = ({ people }: OutletWeek, day: number): Span | null => {
  let fromAt = Infinity
  let toAt = -Infinity
  for (const { shifts } of people)
    for (const { shift, day: startsOn } of shifts) {
      if (startsOn !== day || shift.elsewhere === true) continue
      fromAt = Math.min(fromAt, shift.startAt)
      toAt = Math.max(toAt, shift.endAt)
    }
  return fromAt === Infinity ? null : { fromAt, toAt }
}

const staffedSpans = (week: OutletWeek, day: number): readonly Asked[] => {
  const span = staffedSpan(week, day)
  return span === null ? [] : [{ span, parameter: 'minimum' }]
}

const edgeSpans = ({ value }: Input, week: OutletWeek, day: number): readonly Asked[] => {
  const span = staffedSpan(week, day)
  if (span === null) return []
  const first = Math.min(span.toAt, span.fromAt + (value('first').byDay[day] ?? 0) * minuteMs)
  const last = Math.max(first, span.toAt - (value('last').byDay[day] ?? 0) * minuteMs)
  return [
    { span: { fromAt: span.fromAt, toAt: first }, parameter: 'minimum' },
    { span: { fromAt: last, toAt: span.toAt }, parameter: 'minimum' },
  ]
}

const askedOn = (input: Input, week: OutletWeek, day: number): readonly Asked[] => {
  const { during } = input.check
  if (during === 'curve') return curveSpans(input, day)
  return during === 'staffed' ? staffedSpans(week, day) : edgeSpans(input, week, day)
}

const hasSkill = ({ person }: OnDuty, skill: string): boolean => person.skills.includes(skill)

/** Anybody, those who are asked for, and those with the skill of the edges. */
const countsAsFor =
  ({ role, skill, edgeSkill }: PresenceCoverage): CountsAs =>
  (duty) => [
    true,
    (role === undefined || duty.worked.shift.role === role) && (skill === undefined || hasSkill(duty, skill)),
    edgeSkill !== undefined && hasSkill(duty, edgeSkill),
  ]

/** People missing in a segment: of those who are needed, and at the edges of those with the skill. */
const missingIn = ({ check, value }: Input, { counts }: Segment, needed: number, day: number): number => {
  const [anybody = 0, counted = 0, skilled = 0] = counts
  // while nobody is there, nobody is needed
  if (check.during === 'staffed' && anybody === 0) return 0
  if (check.edgeSkill === undefined) return Math.max(0, needed - counted)
  return Math.max(0, needed - counted, (value('skilled').byDay[day] ?? 0) - skilled)
}

const weekDays = [0, 1, 2, 3, 4, 5, 6] as const

const judgePresence = (input: Input): JudgeOutlet => {
  const { frame, value } = input
  const countsAs = countsAsFor(input.check)
  return (week, _, report) => {
    const segmentsIn = createSegments(week, [], countsAs)
    for (const day of weekDays) {
      const asked = askedOn(input, week, day)
      if (asked.length === 0) continue
      let amount = 0
      let limit = 0
      for (const { span, parameter } of asked) {
        const needed = value(parameter).byDay[day] ?? 0
        limit += needed * elapsedMinutes(span.fromAt, span.toAt)
        for (const segment of segmentsIn(span))
          amount += missingIn(input, segment, needed, day) * elapsedMinutes(segment.fromAt, segment.toAt)
      }
      const parameters = [...new Set(asked.map(({ parameter }) => parameter))]
      const place = { anchor: frame.dateOf(day), day, shiftIds: [], parameters, role: input.check.role ?? null }
      if (amount === 0) report.fine()
      else report.breach({ ...place, limit, actual: limit - amount, amount })
    }
  }
}

const least = (name: string, unit: ParameterSpec['unit'] = 'count'): ParameterSpec => ({
  name,
  unit,
  stricter: 'higher',
  required: true,
})

const presenceSpecs = ({ during, curve, edgeSkill }: PresenceCoverage): readonly ParameterSpec[] => {
  if (during === 'curve') return [...new Set((curve ?? []).map(({ minimum }) => minimum))].map((name) => least(name))
  if (during === 'staffed') return [least('minimum')]
  return [
    least('minimum'),
    least('first', 'minutes'),
    least('last', 'minutes'),
    ...(edgeSkill === undefined ? [] : [least('skilled')]),
  ]
}

export const coverage: Kind<'coverage'> = {
  unit: () => 'personMinutes',
  parameters: (check) => ('tableId' in check ? [] : presenceSpecs(check)),
  prepare: (input) => {
    const { check } = input
    return 'tableId' in check ? { subject: 'table' } : { subject: 'outlet', judge: judgePresence({ ...input, check }) }
  },
}
