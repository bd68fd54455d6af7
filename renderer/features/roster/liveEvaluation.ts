import type { WeekBoard } from '#shared/contract/roster.ts'
import type { Override } from '#shared/overrides/model.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { Evaluation } from '#shared/roster/findings.ts'
import type { Shift } from '#shared/roster/model.ts'
import { weekFactsOf } from '#shared/roster/weekFacts.ts'

/** The shared evaluator over the board's week: what stands, and what would be. */
export interface LiveEvaluation {
  readonly judge: (shifts: readonly Shift[]) => Evaluation
  /** Keeps its own memory, so that trying something out does not slow the next real edit. */
  readonly probe: (shifts: readonly Shift[]) => Evaluation
}

type Judged = Omit<WeekBoard, 'shifts' | 'edits' | 'stage' | 'exceptions' | 'revision' | 'amended' | 'publication'>

export const createLiveEvaluation = (
  board: Judged,
  overrides: readonly Override[] = board.overrides,
): LiveEvaluation => {
  const { pack, weekOn } = board
  const factsOf = (shifts: readonly Shift[]) => weekFactsOf({ ...board, shifts })
  const place = factsOf([]).outlet
  const standing = createEvaluator(pack, overrides, place, weekOn)
  const trial = createEvaluator(pack, overrides, place, weekOn)
  return {
    judge: (shifts) => standing.evaluate(factsOf(shifts)),
    probe: (shifts) => trial.evaluate(factsOf(shifts)),
  }
}
