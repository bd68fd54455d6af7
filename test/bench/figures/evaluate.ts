/** How fast weeks are judged: from scratch against the hand-written loop, and again after one shift moved. */
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { changeWeek } from '#shared/roster/wouldBe.ts'
import { createBenchPack, createBenchWeeks } from '../benchWeek.ts'
import { judgeByHand } from '../handWritten.ts'
import { figure, medianOf, ratioOf } from '../ratio.ts'
import type { Figure } from '../ratio.ts'

/** 200 people x 4 weeks x 40 rules from scratch, against the hand-written loop of the same checks. */
export const evaluateRatio = (): Figure => {
  const pack = createBenchPack()
  const weeks = createBenchWeeks(200, 4)
  const work = () => weeks.forEach((week) => evaluateWeek({ pack, overrides: [], week }))
  const limit = () => weeks.forEach((week) => judgeByHand(week))
  return figure('evaluate-from-scratch', ratioOf(work, limit), 3)
}

/** One shift moved in a week of 60 people, as a share of the 5 ms that a drag may cost. */
export const moveRatio = (): Figure => {
  const [week] = createBenchWeeks(60, 1)
  if (week === undefined) throw new Error('no week')
  const evaluator = createEvaluator(createBenchPack(), [], week.outlet, week.weekOn)
  const times = week.shifts.concat(week.shifts).map((before, at) => {
    const byMs = (at % 2 === 0 ? 30 : -30) * 60_000
    const breaks = before.breaks.map(({ startAt, endAt }) => ({ startAt: startAt + byMs, endAt: endAt + byMs }))
    const after = { ...before, startAt: before.startAt + byMs, endAt: before.endAt + byMs, breaks }
    const startAt = performance.now()
    evaluator.evaluate(changeWeek(week, [{ before, after }]))
    return performance.now() - startAt
  })
  return figure('one-shift-moved-of-5ms', medianOf(times) / 5, 1)
}
