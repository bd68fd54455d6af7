import { useRef } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { TableFinding } from '#shared/decisions/tableFindings.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import type { RulePack, TableCase } from '#shared/rules/model.ts'
import { BandsPanel } from './BandsPanel.tsx'
import { ColumnLists } from './ColumnLists.tsx'
import { FeelBar } from './FeelBar.tsx'
import { useEditorText, useRulesText } from './rulesWords.ts'
import { StaffingGrid } from './StaffingGrid.tsx'
import css from './table.module.css'
import { TableCases } from './TableCases.tsx'
import { TableMarks } from './TableMarks.tsx'
import { TableTools } from './TableTools.tsx'
import { useDraftHistory } from './useDraftHistory.ts'
import { useFeelEntry } from './useFeelEntry.ts'
import { useGridFocus } from './useGridFocus.ts'
import { useTableCommands } from './useTableCommands.ts'
import { useTableEditor } from './useTableEditor.ts'
import { useTableFindings } from './useTableFindings.ts'

export interface StaffingTableProps {
  /** Gives the words. */
  readonly pack: RulePack
  readonly table: DecisionTable
  /** As published; null for a new table. */
  readonly base: DecisionTable | null
  readonly mayEdit: boolean
}

const none: readonly TableCase[] = []

/** Typed cells, findings marked while one types, what changed against the published version; bounds and test cases beside it. */
export const StaffingTable = ({ pack, table, base, mayEdit }: StaffingTableProps) => {
  const words = { rules: useRulesText().table, editor: useEditorText(), speech: useSpeechOf(pack) }
  const { speech } = words
  const cases = pack.cases ?? none
  const editor = useTableEditor(table, speech)
  const { known, findings, marks } = useTableFindings(editor.live, cases)
  const focus = useGridFocus(table)
  const { entered, goTo } = focus
  const feel = useFeelEntry(table, editor, focus, speech)
  const history = useDraftHistory(mayEdit)
  const panel = useRef<HTMLElement>(null)
  const firstNumber = table.inputs.length
  const go = (finding: TableFinding) => {
    const [first] = finding.rowIds
    if (first !== undefined) goTo(first, 'column' in finding ? finding.column : (entered?.place.column ?? 0))
  }
  const commands = useTableCommands({ table, findings, entered, mayEdit, history, onGo: go, onFeel: feel.open })
  const enterBands = (rowId: RowId) => {
    if (entered?.rowId !== rowId) goTo(rowId, firstNumber)
    // the panel shows the row once it is entered
    setTimeout(() => panel.current?.querySelector<HTMLElement>('input')?.focus(), 0)
  }
  const leaveBands = () => {
    if (entered !== null) goTo(entered.rowId, firstNumber)
  }
  const row = table.rows.find(({ rowId }) => rowId === entered?.rowId)
  return (
    <div className={css['editor']}>
      <TableMarks table={editor.live} known={known} findings={findings} words={words} onGo={go} />
      <ProblemNote problem={editor.problem ?? commands.problem} />
      <ColumnLists table={table} speech={speech} />
      <div className={css['above']}>
        <TableTools
          rowName={row === undefined ? null : speech.rowName(row, table.inputs)}
          can={commands.can}
          mayEdit={mayEdit}
          onCommand={commands.run}
        />
        <FeelBar feel={feel} speech={speech} mayEdit={mayEdit} />
      </div>
      <div className={css['beside']}>
        <StaffingGrid
          table={table}
          base={base}
          editor={editor}
          marks={marks}
          speech={speech}
          mayEdit={mayEdit}
          focus={focus}
          onCommand={commands.run}
          onBands={enterBands}
        />
        <BandsPanel
          panelRef={panel}
          speech={speech}
          table={table}
          base={base}
          rowId={entered?.rowId ?? null}
          mayEdit={mayEdit}
          onLeave={leaveBands}
        />
      </div>
      <TableCases
        table={editor.live}
        cases={cases}
        results={known.check?.cases ?? null}
        speech={speech}
        mayEdit={mayEdit}
      />
    </div>
  )
}
