/** Runs in the browser: one shift of a week of 60 people moved, again and again, each time judged anew. */
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { changeWeek } from '#shared/roster/wouldBe.ts'
import { createBenchPack, createBenchWeeks } from '../benchWeek.ts'

declare global {
  interface Window {
    judgeMoves: () => readonly number[]
  }
}

/** The browser's clock is coarse: so many moves are timed together. */
const together = 10

/** Milliseconds of one move, one number per ten moves; every shift is moved twice, half an hour later or earlier. */
window.judgeMoves = () => {
  const [week] = createBenchWeeks(60, 1)
  if (week === undefined) throw new Error('no week')
  const evaluator = createEvaluator(createBenchPack(), [], week.outlet, week.weekOn)
  evaluator.evaluate(week)
  const moved = week.shifts.concat(week.shifts).map((before, at) => {
    const byMs = (at % 2 === 0 ? 30 : -30) * 60_000
    const breaks = before.breaks.map(({ startAt, endAt }) => ({ startAt: startAt + byMs, endAt: endAt + byMs }))
    return { before, after: { ...before, startAt: before.startAt + byMs, endAt: before.endAt + byMs, breaks } }
  })
  const times: number[] = []
  for (let from = 0; from + together <= moved.length; from += together) {
    const changes = moved.slice(from, from + together)
    const startAt = performance.now()
    for (const change of changes) evaluator.evaluate(changeWeek(week, [change]))
    times.push((performance.now() - startAt) / together)
  }
  return times
}
