import type { WeekBoard } from '#shared/contract/roster.ts'
import { applyChanges, copyTo, moveTo, refusalOf, type CellTarget, type PlanEdit } from './planEdits.ts'
import type { Carry, RosterState } from './rosterState.ts'
import { targetVerdict, type TargetVerdict } from './targetVerdict.ts'

/** What dropping here would do to the plan. */
export const dropEdit = (
  { lead, shifts, copy }: Carry,
  target: CellTarget,
  board: WeekBoard,
  newId: () => string,
): PlanEdit => (copy ? copyTo(shifts, lead, target, board, newId) : moveTo(shifts, lead, target, board))

/** The verdict on a target before the drop; one evaluation of the persons it touches. */
export const carryVerdict = (
  { board, live, shifts, evaluation }: Pick<RosterState, 'board' | 'live' | 'shifts' | 'evaluation'>,
  carry: Carry,
  target: CellTarget,
): TargetVerdict => {
  let trial = 0
  const edit = dropEdit(carry, target, board, () => `trial-${(trial += 1)}`)
  const why = refusalOf(shifts, edit, board)
  if (why === 'overlap') return { word: 'overlap' }
  if (why === 'shiftInvalid' || why === 'outsideWeek') return { word: 'notPossible' }
  if (why === 'nothingToDo') return { word: 'fine', solved: 0 }
  return targetVerdict(evaluation, live.probe(applyChanges(shifts, edit.changes)))
}
