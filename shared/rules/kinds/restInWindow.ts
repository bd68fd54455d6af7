/**
 * Rest in a window: each window of time holds one long rest, of which a core lies inside the window.
 *
 * Holds for a window X when some rest r between two shifts of a person has |r| >= total and |r inside X| >= core, in
 * elapsed minutes; the rest may stick out of X on both sides. Amount: the least shortfall over all rests,
 * max(core - inside, total - length, 0). Breaks inside a shift are no rests.
 *
 * Windows: `calendar-week`, from an agreed weekday, judged in the week in which it ends; `rolling`, the `window` minutes
 * up to the end of every shift; `anchored`, `window` minutes or days from the first work after a long enough rest, judged
 * in the week in which it ends, and after a window without such a rest from the next work on. People with the flag
 * `14-day-rest` have a fortnight instead: one rest (`fortnightTotal`, `fortnightCore`) in 14 days from the outlet's
 * agreed day, or rests of at least `fortnightPiece` that add up to `fortnightTotal` in twice the anchored window.
 *
 * The rest before the first known shift begins at `carryIn.lastEndAt`, the one after the last ends at `nextStartAt`. Where
 * either is not known and the answer hangs on it, the verdict is undetermined, due when the last rest would be
 * complete. A window is in scope when one of its shifts is. The strictest values of the week's days hold.
 */
import { daysBetween, minuteMs } from '../../kernel/time.ts'
import { hasFlag } from '../conditions.ts'
import type { RestInWindowCheck } from '../check.ts'
import { prepareAnchored, prepareFortnightSum } from './anchoredRest.ts'
import type { JudgePerson, Kind, KindInput, ParameterSpec, WeekValue } from './kind.ts'
import { shiftsOnDays, spanOfDays, weekDaysFrom, weekStartOf } from './measure.ts'
import { restVariants } from './restVariants.ts'
import type { RequiredFor } from './restVariants.ts'
import { hasLongRest, isEnough, shortestOf, shortOf } from './rests.ts'
import { prepareRolling } from './rollingRest.ts'

const rest = (name: string): ParameterSpec => ({ name, unit: 'minutes', stricter: 'higher', required: true })

type Days = readonly [from: number, to: number]

const judgeDays = (
  input: KindInput<'rest-in-window'>,
  [from, to]: Days,
  requiredFor: RequiredFor,
  read: readonly string[],
): JudgePerson => {
  const window = spanOfDays(input.frame, from, to)
  return (week, inScope, report) => {
    const inside = shiftsOnDays(week, from, to)
    const [first] = inside
    if (first === undefined || !inside.some(inScope)) return
    const required = requiredFor(week, first)
    const place = { anchor: 'week', day: 0, shiftIds: [], parameters: read }
    if (required === null) return report.fine()
    if (typeof required === 'string') return report.unknown({ ...place, why: required, dueAt: null })
    if (hasLongRest(week, window, required)) return report.fine()
    const rests = week.rests()
    if (rests.some((each) => isEnough(each, window, required))) report.fine()
    else if (rests.some((each) => shortOf(each, window, required) === 0)) {
      const last = rests.at(-1)
      const running = last?.end === false && shortOf(last, window, required) === 0
      const dueAt = running ? last.fromAt + required.total * minuteMs : null
      report.unknown({ ...place, why: 'carryIn', dueAt })
    } else {
      const amount = shortestOf(rests, window, required)
      report.breach({ ...place, limit: required.total, actual: required.total - amount, amount })
    }
  }
}

/** The days of the agreed fortnight that ends within the week; null when none does. */
const fortnightDays = ({ frame, outlet }: KindInput<'rest-in-window'>): Days | null => {
  const { fortnightOn } = outlet
  if (fortnightOn === undefined) return null
  for (let to = 1; to <= 7; to += 1) if (daysBetween(fortnightOn, frame.dateOf(to)) % 14 === 0) return [to - 14, to]
  return null
}

const always = (total: WeekValue, core: WeekValue): RequiredFor => {
  const required = { total: total.strictest, core: core.strictest }
  return () => required
}

const prepareFortnight = (input: KindInput<'rest-in-window'>): JudgePerson => {
  const { value } = input
  const days = fortnightDays(input)
  if (days === null) return () => undefined
  const read = ['fortnightTotal', 'fortnightCore']
  return judgeDays(input, days, always(value('fortnightTotal'), value('fortnightCore')), read)
}

const fortnightFlag = '14-day-rest'

const prepareUsual = (input: KindInput<'rest-in-window'>): JudgePerson => {
  const { check, outlet } = input
  const { requiredFor, read } = restVariants(input)
  if (check.window === 'rolling') return prepareRolling(input, requiredFor, read)
  if (check.window === 'anchored') return prepareAnchored(input, requiredFor, read)
  return judgeDays(input, weekDaysFrom(weekStartOf(outlet, check.weekStart)), requiredFor, read)
}

const prepareJudge = (input: KindInput<'rest-in-window'>): JudgePerson => {
  const { fortnight, exemptFlag } = input.check
  const usual = prepareUsual(input)
  if (fortnight === undefined && exemptFlag === undefined) return usual
  const agreed =
    fortnight === 'sum' ? prepareFortnightSum(input) : fortnight === 'one-rest' ? prepareFortnight(input) : usual
  return (week, inScope, report) => {
    if (exemptFlag !== undefined && hasFlag(week.person, exemptFlag)) return
    if (hasFlag(week.person, fortnightFlag)) agreed(week, inScope, report)
    else usual(week, inScope, report)
  }
}

const fortnightSpecs = ({ fortnight }: RestInWindowCheck): readonly ParameterSpec[] => {
  if (fortnight === undefined) return []
  return [rest('fortnightTotal'), rest(fortnight === 'sum' ? 'fortnightPiece' : 'fortnightCore')]
}

export const restInWindow: Kind<'rest-in-window'> = {
  unit: () => 'minutes',
  parameters: (check) => {
    const { variants, window, length } = check
    const names = variants?.flatMap(({ total, core }) => [total, core]) ?? ['total', 'core']
    return [
      ...[...new Set(names)].map(rest),
      ...(window === 'calendar-week'
        ? []
        : [
            {
              name: 'window',
              unit: length === 'days' ? 'days' : 'minutes',
              stricter: 'lower',
              required: true,
            } as const,
          ]),
      ...fortnightSpecs(check),
    ]
  },
  prepare: (input) => ({
    subject: 'person',
    judge: prepareJudge(input),
    idleWeeks: input.check.window === 'anchored' || input.check.fortnight !== undefined,
  }),
}
