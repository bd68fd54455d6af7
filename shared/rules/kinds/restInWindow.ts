/**
 * Weekly rest: each calendar week holds one long rest, of which a core lies inside the week.
 *
 * Holds when some rest r between two shifts of a person has |r| >= total and |r inside the week| >= core, in elapsed
 * minutes; the rest may stick out of the week on both sides. The amount is the least shortfall over all rests:
 * max(core - inside, total - length, 0). The rest before the first shift begins at `carryIn.lastEndAt`, the
 * one after the last ends at `nextStartAt`. Where either is not known and the answer hangs on it, the verdict is
 * undetermined, due when the last rest would be complete. A person is in scope when one of the
 * week's shifts is.
 */
import { elapsedMinutes, minuteMs } from '../../kernel/time.ts'
import type { WeekFrame } from '../../roster/weekFrame.ts'
import type { PersonKind, PersonWeek } from './kind.ts'

const parameters = ['total', 'core'] as const

/** `begin` and `end` say whether these are known: a rest may have begun later, or go on longer, than it seems. */
interface Rest {
  readonly inside: number
  readonly length: number
  readonly begin: boolean
  readonly end: boolean
}

const restOf = (frame: WeekFrame, fromAt: number, toAt: number, begin = true, end = true): Rest => ({
  inside: Math.max(0, elapsedMinutes(Math.max(fromAt, frame.startAt), Math.min(toAt, frame.endAt))),
  length: elapsedMinutes(fromAt, toAt),
  begin,
  end,
})

/** The rest after the last shift; `nextAt` null when none is planned, undefined when nobody knows. */
const lastRest = (frame: WeekFrame, fromAt: number, nextAt: number | null | undefined): Rest => {
  if (nextAt === undefined) return restOf(frame, fromAt, frame.endAt, true, false)
  if (nextAt === null) return { ...restOf(frame, fromAt, frame.endAt), length: Infinity }
  return restOf(frame, fromAt, Math.max(nextAt, frame.endAt))
}

const restsOf = ({ person, shifts }: PersonWeek, frame: WeekFrame): { rests: readonly Rest[]; lastEndAt: number } => {
  const rests: Rest[] = []
  let endAt: number | null = person.carryIn?.lastEndAt ?? null
  for (const { shift } of shifts) {
    if (endAt !== null) rests.push(restOf(frame, endAt, shift.startAt))
    else if (person.carryIn === null) rests.push(restOf(frame, frame.startAt, shift.startAt, false))
    // nobody has worked before: the rest has no beginning, and is long enough whatever it began with
    else rests.push({ ...restOf(frame, frame.startAt, shift.startAt), length: Infinity })
    endAt = endAt === null ? shift.endAt : Math.max(endAt, shift.endAt)
  }
  const lastEndAt = endAt ?? frame.startAt
  if (lastEndAt < frame.endAt) rests.push(lastRest(frame, lastEndAt, person.nextStartAt))
  return { rests, lastEndAt }
}

export const restInWindow: PersonKind<'rest-in-window'> = {
  subject: 'person',
  unit: 'minutes',
  parameters: () => [
    { name: 'total', unit: 'minutes', stricter: 'higher', required: true },
    { name: 'core', unit: 'minutes', stricter: 'higher', required: true },
  ],
  prepare: ({ value, frame }) => {
    const total = value('total').strictest
    const core = value('core').strictest
    const shortOf = (rest: Rest) => Math.max(core - rest.inside, rest.begin && rest.end ? total - rest.length : 0, 0)
    return (week, inScope, report) => {
      if (!week.shifts.some(inScope)) return
      const { rests, lastEndAt } = restsOf(week, frame)
      const place = { anchor: 'week', day: 0, shiftIds: [], parameters }
      if (rests.some((rest) => rest.begin && rest.inside >= core && rest.length >= total)) report.fine()
      else if (rests.some((rest) => shortOf(rest) === 0)) {
        const last = rests.at(-1)
        const running = last?.end === false && shortOf(last) === 0
        report.unknown({ ...place, why: 'carryIn', dueAt: running ? lastEndAt + total * minuteMs : null })
      } else {
        const amount = Math.min(...rests.map(shortOf), total)
        report.breach({ ...place, limit: total, actual: total - amount, amount })
      }
    }
  },
}
