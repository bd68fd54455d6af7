import { useMemo } from 'react'
import type { Problem } from '#shared/contract/api.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { findingBeside, type TableFinding } from '#shared/decisions/tableFindings.ts'
import type { CellOfGrid } from './gridFocus.ts'
import type { GridCommand } from './gridKeys.ts'
import { useEditDraft } from './useEditDraft.ts'
import type { DraftHistory } from './useDraftHistory.ts'

export interface TableCommands {
  /** What can be done from where one is. */
  readonly can: ReadonlySet<GridCommand>
  readonly run: (command: GridCommand) => void
  readonly problem: Problem | null
}

export interface TableStand {
  /** As the draft has it. */
  readonly table: DecisionTable
  readonly findings: readonly TableFinding[]
  readonly entered: CellOfGrid | null
  readonly mayEdit: boolean
  readonly history: DraftHistory
  readonly onGo: (finding: TableFinding) => void
  readonly onFeel: () => void
}

/** Undo and redo walk through all edits of the draft; a row moves past its neighbour; findings are visited in the order of the rows. */
export const useTableCommands = (stand: TableStand): TableCommands => {
  const { table, findings, entered, mayEdit, history, onGo, onFeel } = stand
  const { rows, tableId, inputs } = table
  const move = useEditDraft()
  const at = rows.findIndex(({ rowId }) => rowId === entered?.rowId)
  const moveRow = (afterRowId: (typeof rows)[number]['rowId'] | null) => {
    const row = rows[at]
    if (row !== undefined) void move.run({ type: 'moveRow', tableId, rowId: row.rowId, afterRowId })
  }
  const goBeside = (step: 1 | -1) => {
    const next = findingBeside(table, findings, entered?.rowId ?? null, step)
    if (next !== null) onGo(next)
  }
  const isCondition = entered !== null && entered.place.column < inputs.length
  const commands: Readonly<Partial<Record<GridCommand, readonly [isPossible: boolean, act: () => void]>>> = {
    undo: [mayEdit && history.canUndo, history.undo],
    redo: [mayEdit && history.canRedo, history.redo],
    rowUp: [mayEdit && at > 0, () => moveRow(rows[at - 2]?.rowId ?? null)],
    rowDown: [mayEdit && at >= 0 && at < rows.length - 1, () => moveRow(rows[at + 1]?.rowId ?? null)],
    nextFinding: [findings.some(({ rowIds }) => rowIds.length > 0), () => goBeside(1)],
    previousFinding: [findings.some(({ rowIds }) => rowIds.length > 0), () => goBeside(-1)],
    feel: [mayEdit && isCondition, onFeel],
  }
  const names = Object.keys(commands) as GridCommand[]
  const possible = names.filter((name) => commands[name]?.[0] === true).join(' ')
  const can = useMemo(() => new Set(possible.split(' ') as GridCommand[]), [possible])
  return {
    can,
    run: (command) => {
      const [isPossible, act] = commands[command] ?? [false]
      if (isPossible) act?.()
    },
    problem: move.problem ?? history.problem,
  }
}
