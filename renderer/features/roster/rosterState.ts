import type { Problem } from '#shared/contract/api.ts'
import type { EditLabel, EditState, WeekBoard } from '#shared/contract/roster.ts'
import type { ShiftId } from '#shared/kernel/ids.ts'
import type { Evaluation } from '#shared/roster/findings.ts'
import type { Shift } from '#shared/roster/model.ts'
import { dayAxisOf, wallSpanOf, type DayAxis } from './boardGeometry.ts'
import { boardRows, type RowView } from './boardRows.ts'
import { findingMarks, markKindOf, type MarkIndex } from './findingMarks.ts'
import type { LiveEvaluation } from './liveEvaluation.ts'
import type { CellTarget, PlanRefusal } from './planEdits.ts'
import { pruneSelection, type Selection } from './selection.ts'
import type { TargetVerdict } from './targetVerdict.ts'

/** Shifts on their way, by pointer or by keyboard. */
export interface Carry {
  readonly lead: Shift
  readonly shifts: readonly Shift[]
  readonly by: 'pointer' | 'keyboard'
  readonly copy: boolean
  readonly over: CellTarget | null
}

/** What the drawer on the right explains. */
export type DrawerView =
  | { readonly kind: 'problems' }
  | { readonly kind: 'finding'; readonly findingKey: string }
  | { readonly kind: 'suggestions'; readonly findingKey: string }
  | { readonly kind: 'takers'; readonly shiftId: ShiftId }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'interval'; readonly startAt: number; readonly role: string }

export interface EditorView {
  readonly shiftId: ShiftId
  readonly part: 'all' | 'break'
}

/** Something to tell; `at` grows, so that the same words are said again. */
export type Saying =
  | {
      readonly what: 'done'
      readonly label: EditLabel
      readonly shifts: readonly Shift[]
      readonly problems: number
      readonly before: number
    }
  | { readonly what: 'undone' | 'redone'; readonly label: string; readonly problems: number }
  | { readonly what: 'refused'; readonly why: PlanRefusal }
  | { readonly what: 'problem'; readonly problem: Problem; readonly label: EditLabel | 'undo' | 'redo' }
  | { readonly what: 'fault' }
  | { readonly what: 'copied'; readonly count: number }
  | { readonly what: 'selected'; readonly count: number }
  | { readonly what: 'grabbed'; readonly shift: Shift; readonly count: number }
  | { readonly what: 'over'; readonly target: CellTarget; readonly verdict: TargetVerdict }
  | { readonly what: 'cancelled' }

export interface Derived {
  readonly shifts: readonly Shift[]
  readonly axis: DayAxis
  readonly evaluation: Evaluation
  readonly marks: MarkIndex
  readonly rows: readonly RowView[]
  readonly problems: number
  readonly selection: Selection
}

export interface RosterState extends Derived {
  readonly board: WeekBoard
  readonly live: LiveEvaluation
  readonly edits: EditState
  /** Edits on the board that the backend has not answered yet. */
  readonly unsaved: number
  readonly clipboard: readonly Shift[]
  readonly carry: Carry | null
  /** Would-be verdicts by cell, while something is carried. */
  readonly verdicts: ReadonlyMap<string, TargetVerdict>
  readonly drawer: DrawerView | null
  readonly editor: EditorView | null
  readonly saying: (Saying & { readonly at: number }) | null
  /** Where the focus should go after the board has drawn: a shift, or an empty cell. */
  readonly focus: { readonly shiftId: ShiftId | null; readonly target: CellTarget | null; readonly at: number } | null
}

/** Everything that follows from the shifts; unchanged parts keep their identity. */
export const derive = (
  board: WeekBoard,
  live: LiveEvaluation,
  shifts: readonly Shift[],
  previous?: Derived,
): Derived => {
  const spans = shifts.map((shift) => wallSpanOf(shift, board))
  const nextAxis = dayAxisOf(board.outlet.openings, spans)
  const old = previous?.axis
  const axis = old?.fromMinute === nextAxis.fromMinute && old.toMinute === nextAxis.toMinute ? old : nextAxis
  const evaluation = live.judge(shifts)
  const marks = findingMarks(evaluation.findings, previous?.marks)
  const { people, weekOn, zone } = board
  return {
    shifts,
    axis,
    evaluation,
    marks,
    rows: boardRows({ axis, people, shifts, marks, weekOn, zone }, previous?.rows),
    problems: evaluation.findings.filter((finding) => markKindOf(finding) !== null).length,
    selection: pruneSelection(previous?.selection ?? new Set(), new Set(shifts.map(({ shiftId }) => shiftId))),
  }
}
