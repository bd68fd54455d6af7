/** One week of 420 shifts under 40 rules and 168 look-ups, by prepared rules: against the loop by hand, and against CEL. */
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { createBenchPack, createBenchWeeks } from '../benchWeek.ts'
import { celWeekOf, judgeByCel } from '../decisions/celWeek.ts'
import { judgeByHand } from '../handWritten.ts'
import { againstPeer, ratioOf, type Figure } from '../ratio.ts'

/** Weeks of the same outlet and Monday with other people and plans, so that nobody's last verdict can be used again. */
const weeks: readonly WeekFacts[] = Array.from({ length: 12 }, (_, at) => createBenchWeeks(83, 1, 7 + at)).flat()

export const judgeOneWeek = async (): Promise<readonly Figure[]> => {
  const [first] = weeks
  if (first === undefined) throw new Error('no week')
  const { evaluate } = createEvaluator(createBenchPack(), [], first.outlet, first.weekOn)
  const ours = () => weeks.forEach((week) => evaluate(week))
  const byHand = () => weeks.forEach((week) => judgeByHand(week))
  const inCel = weeks.map(celWeekOf)
  const byCel = () => inCel.forEach((week) => judgeByCel(week))
  return [
    againstPeer('week-of-420', await ratioOf(ours, byHand), 2),
    againstPeer('week-of-420-cel-js', await ratioOf(ours, byCel, 9), 0.2),
  ]
}
