/** How fast weeks are judged from scratch, against the hand-written loop of the same checks. */
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { createBenchPack, createBenchWeeks } from '../benchWeek.ts'
import { judgeByHand } from '../handWritten.ts'
import { againstPeer, ratioOf, type Figure } from '../ratio.ts'

/** 200 people x 4 weeks x 40 rules. */
export const evaluateFromScratch = async (): Promise<Figure> => {
  const pack = createBenchPack()
  const weeks = createBenchWeeks(200, 4)
  const work = () => weeks.forEach((week) => evaluateWeek({ pack, overrides: [], week }))
  const peer = () => weeks.forEach((week) => judgeByHand(week))
  return againstPeer('evaluate-from-scratch', await ratioOf(work, peer), 3)
}
