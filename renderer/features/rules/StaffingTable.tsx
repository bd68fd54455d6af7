import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { TableFinding } from '#shared/decisions/tableFindings.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { tableOfRule } from '#shared/overrides/parameters.ts'
import type { RulePack, TableCase } from '#shared/rules/model.ts'
import { BandsPanel } from './BandsPanel.tsx'
import { ColumnLists } from './ColumnLists.tsx'
import { FeelBar } from './FeelBar.tsx'
import { useEditorText, useRulesText } from './rulesWords.ts'
import { StaffingGrid } from './StaffingGrid.tsx'
import css from './table.module.css'
import { TableCases } from './TableCases.tsx'
import type { FindingVocabulary } from './tableFindingText.ts'
import { TableMarks } from './TableMarks.tsx'
import { TableTools } from './TableTools.tsx'
import { useDraftHistory } from './useDraftHistory.ts'
import { useFeelEntry } from './useFeelEntry.ts'
import { useGridFocus } from './useGridFocus.ts'
import { useStable } from './useStable.ts'
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

const useFindingWords = (pack: RulePack): FindingVocabulary => {
  const { table: rules } = useRulesText()
  const editor = useEditorText()
  const speech = useSpeechOf(pack)
  return useMemo(() => ({ rules, editor, speech }), [rules, editor, speech])
}

/** Typed cells, findings marked while one types, what changed against the published version; bounds and test cases beside it. */
export const StaffingTable = ({ pack, table, base, mayEdit }: StaffingTableProps) => {
  const words = useFindingWords(pack)
  const { speech } = words
  const cases = pack.cases ?? none
  const ruleId = pack.rules.find((rule) => tableOfRule(pack, rule)?.tableId === table.tableId)?.ruleId ?? null
  const editor = useTableEditor(table, speech)
  const { known, findings, marks } = useTableFindings(editor.live, cases)
  const focus = useGridFocus(table)
  const { entered, goTo } = focus
  const feel = useFeelEntry(table, editor, focus, speech)
  const history = useDraftHistory(mayEdit)
  const panel = useRef<HTMLElement>(null)
  // the bounds follow when there is time: whoever walks through the rows does not wait for them
  const shownRow = useDeferredValue(entered?.rowId ?? null)
  const [bandsOf, setBandsOf] = useState<RowId | null>(null)
  const firstNumber = table.inputs.length
  const go = useStable((finding: TableFinding) => {
    const [first] = finding.rowIds
    if (first !== undefined) goTo(first, 'column' in finding ? finding.column : (entered?.place.column ?? 0))
  })
  const commands = useTableCommands({ table, findings, entered, mayEdit, history, onGo: go, onFeel: feel.open })
  const run = useStable(commands.run)
  const enterBands = useStable((rowId: RowId) => {
    if (entered?.rowId !== rowId) goTo(rowId, firstNumber)
    setBandsOf(rowId)
  })
  const leaveBands = useStable(() => {
    setBandsOf(null)
    if (entered !== null) goTo(entered.rowId, firstNumber)
  })
  const row = table.rows.find(({ rowId }) => rowId === entered?.rowId)
  const beside = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // the bounds of the row grow under the table, and both want to be seen
    if (shownRow !== null) beside.current?.scrollIntoView({ block: 'nearest' })
  }, [shownRow])
  useEffect(() => {
    if (bandsOf !== null && bandsOf === shownRow) panel.current?.querySelector<HTMLElement>('input')?.focus()
  }, [bandsOf, shownRow])
  return (
    <div className={css['editor']}>
      <TableMarks table={table} known={known} findings={findings} words={words} onGo={go} />
      <ProblemNote problem={editor.problem ?? commands.problem} />
      <ColumnLists table={table} speech={speech} />
      <div className={css['above']}>
        <TableTools
          rowName={row === undefined ? null : speech.rowName(row, table.inputs)}
          can={commands.can}
          mayEdit={mayEdit}
          onCommand={run}
        />
        <FeelBar feel={feel} speech={speech} mayEdit={mayEdit} />
      </div>
      <div ref={beside} className={css['beside']}>
        <StaffingGrid
          table={table}
          base={base}
          editor={editor}
          marks={marks}
          speech={speech}
          mayEdit={mayEdit}
          focus={focus}
          onCommand={run}
          onBands={enterBands}
        />
        <BandsPanel
          panelRef={panel}
          speech={speech}
          ruleId={ruleId}
          table={table}
          base={base}
          rowId={shownRow}
          mayEdit={mayEdit}
          onLeave={leaveBands}
        />
      </div>
      <TableCases table={table} cases={cases} results={known.check?.cases ?? null} speech={speech} mayEdit={mayEdit} />
    </div>
  )
}
