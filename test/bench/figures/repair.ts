/** How long it takes to suggest repairs: the slowest of all problems in a week of 40 people under 40 rules. */
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { suggestRepairs } from '#shared/roster/repair.ts'
import type { WeekFacts } from '#shared/roster/model.ts'
import { checkPlan } from '#shared/roster/shiftEdits.ts'
import { createBenchPack, createBenchWeeks } from '../benchWeek.ts'
import { againstLimit, medianOf, type Figure } from '../ratio.ts'

const people = 40
const rounds = 3
const limitMs = 300

const benchWeek = (): WeekFacts => {
  const [week] = createBenchWeeks(people, 1)
  if (week === undefined || !checkPlan(week.shifts).ok) throw new Error('the week cannot be planned like that')
  return week
}

/** From the facts as a worker gets them: rules are prepared anew for each problem. */
export const repair = (): Figure => {
  const pack = createBenchPack()
  const week = benchWeek()
  const prepare = () => createEvaluator(pack, [], week.outlet, week.weekOn)
  const { findings } = prepare().evaluate(week)
  let suggested = 0
  const ask = (at: number): number => {
    const startAt = performance.now()
    const wanted = findings.slice(at, at + 1)
    const setting = { evaluator: prepare(), week, findings: wanted, mayWork: () => true, isMinor: () => false }
    suggested += suggestRepairs(setting).length
    return performance.now() - startAt
  }
  const slowest = Array.from({ length: rounds }, () => Math.max(...findings.map((_, at) => ask(at))))
  if (suggested === 0) throw new Error('nothing was suggested')
  return againstLimit('repair', medianOf(slowest), limitMs, 'ms')
}
