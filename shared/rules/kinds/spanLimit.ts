/**
 * Span limit: from the first start to the last end of a day, a person is not tied up too long.
 *
 * For the shifts that start on one local date: last end - first start <= maximum, in elapsed minutes; breaks and the
 * time between split shifts count. The maximum may hang on the situation (`variants`). A day is in scope when one of its
 * shifts is. Amount: minutes over, or the premium of a day.
 */
import { elapsedMinutes } from '../../kernel/time.ts'
import { variantFor } from '../conditions.ts'
import type { Kind, KindInput, ParameterSpec, PersonWeek, Report, InScope, WorkedShift } from './kind.ts'
import { idsOf } from './measure.ts'
import { premiumParameters, premiumUnit } from './premium.ts'

const most = (name: string): ParameterSpec => ({ name, unit: 'minutes', stricter: 'lower', required: true })

/** From the first start to the last end. */
const spanOf = (shifts: readonly WorkedShift[]): number => {
  let startAt = Infinity
  let endAt = -Infinity
  for (const { shift } of shifts) {
    startAt = Math.min(startAt, shift.startAt)
    endAt = Math.max(endAt, shift.endAt)
  }
  return elapsedMinutes(startAt, endAt)
}

const prepareJudge = (input: KindInput<'span-limit'>) => {
  const { check, value, frame, outlet } = input
  const variants = check.variants ?? [{ maximum: 'maximum' }]
  return (week: PersonWeek, inScope: InScope, report: Report): void => {
    for (const { day } of week.days) {
      const shifts = week.shifts.filter((worked) => worked.day === day)
      if (!shifts.some(inScope)) continue
      const { person } = week
      const found = variantFor(variants, { person, outlet, on: frame.dateOf(day), weekFromOn: frame.weekOn })
      if (found === null) continue
      const limit = typeof found === 'string' ? -Infinity : (value(found.maximum).byDay[day] ?? Infinity)
      const actual = spanOf(shifts)
      if (actual <= limit) {
        report.fine()
        continue
      }
      const place = { anchor: `day${day}`, day, shiftIds: idsOf(shifts) }
      const { premium } = check
      if (typeof found === 'string') report.unknown({ ...place, parameters: [], why: found, dueAt: null })
      else if (premium === undefined)
        report.breach({ ...place, limit, actual, amount: actual - limit, parameters: [found.maximum] })
      else {
        const amount = value('premium').byDay[day] ?? 0
        report.breach({ ...place, limit, actual, amount, parameters: [found.maximum, 'premium'], premium: true })
      }
    }
  }
}

export const spanLimit: Kind<'span-limit'> = {
  unit: ({ premium }) => (premium === undefined ? 'minutes' : premiumUnit(premium)),
  parameters: ({ variants, premium }) => [
    ...[...new Set(variants?.map(({ maximum }) => maximum) ?? ['maximum'])].map(most),
    ...premiumParameters(premium),
  ],
  prepare: (input) => ({ subject: 'person', judge: prepareJudge(input) }),
}
