/** Words of the editor of a decision table: what its check found, its tools, and the FEEL text of a cell. */
import type { FindingKind, HintKind } from '../../decisions/tableFindings.ts'

export interface TableEditorMessages {
  readonly checking: string
  readonly checkFailed: string
  readonly again: string
  /** How many rows, or groups of rows, could go. */
  readonly counts: Readonly<Record<HintKind, (count: number) => string>>
  /** Beside the name of a row. */
  readonly marks: Readonly<Record<Exclude<FindingKind, 'fault' | 'gap'>, string>>
  readonly shadowedAt: (row: string, decidedBy: string, situation: string) => string
  readonly duplicateAt: (rows: string, situation: string) => string
  readonly mergeableAt: (rows: string, column: string, cell: string) => string
  readonly notListed: string
  readonly showAll: (count: number) => string
  readonly showFewer: string
  readonly tools: {
    readonly label: string
    readonly undo: string
    readonly redo: string
    readonly rowUp: string
    readonly rowDown: string
    readonly nextFinding: string
    readonly keys: string
  }
  readonly feel: {
    readonly open: string
    readonly none: string
    readonly label: (row: string, column: string) => string
    readonly loading: string
    readonly keep: string
    readonly leave: string
    /** `place` counts the characters from 1. */
    readonly problem: (place: number, problem: string) => string
    readonly wouldDo: (feel: string) => string
    readonly replace: string
    readonly keys: string
    readonly offers: Readonly<Record<'any' | 'value' | 'not' | 'interval' | 'atLeast' | 'below', string>>
  }
}
