import { useEffect, useRef, useState } from 'react'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { useSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import { faultyOverlaps } from '#shared/decisions/isComplete.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { RulePack, TableCase } from '#shared/rules/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { BandsPanel } from './BandsPanel.tsx'
import { ColumnLists } from './ColumnLists.tsx'
import css from './table.module.css'
import { useRulesText } from './rulesWords.ts'
import { StaffingRow } from './StaffingRow.tsx'
import { TableCases } from './TableCases.tsx'
import { TableMarks } from './TableMarks.tsx'
import { useTableEditor } from './useTableEditor.ts'

export interface StaffingTableProps {
  /** Gives the words. */
  readonly pack: RulePack
  readonly table: DecisionTable
  /** As published; null for a new table. */
  readonly base: DecisionTable | null
  readonly mayEdit: boolean
}

const none: readonly TableCase[] = []

const rowOf = (body: HTMLElement | null, rowId: RowId): HTMLElement | undefined =>
  [...(body?.querySelectorAll<HTMLElement>('tr') ?? [])].find(({ dataset }) => dataset['row'] === rowId)

/** Typed cells, gaps and overlaps marked while one types, what changed against the published version. */
export const StaffingTable = ({ pack, table, base, mayEdit }: StaffingTableProps) => {
  const t = useRulesText()
  const { language } = useFormat()
  const speech = useSpeechOf(pack)
  const editor = useTableEditor(table, speech)
  const [rowId, setRowId] = useState<RowId | null>(null)
  const panel = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    // the panel grows when a row is entered, and must not hide that row
    if (rowId !== null) rowOf(body.current, rowId)?.scrollIntoView({ block: 'nearest' })
  }, [rowId])
  const enterBands = () => panel.current?.querySelector<HTMLElement>('input')?.focus()
  const leaveBands = () => {
    if (rowId !== null) rowOf(body.current, rowId)?.querySelector<HTMLElement>('input[data-column^="output"]')?.focus()
  }
  // one row at a time is reached by Tab, the arrow keys choose it: a long table stays one short stop on the way
  const reachable = table.rows.find((row) => row.rowId === rowId) ?? table.rows[0]
  const overlapping = new Set(faultyOverlaps(editor.live, editor.analysis).flatMap((overlap) => overlap.rowIds))
  return (
    <div className={css['editor']}>
      <TableMarks table={editor.live} analysis={editor.analysis} rowId={rowId} speech={speech} />
      <ProblemNote problem={editor.edit.problem} />
      <ColumnLists table={table} speech={speech} />
      <div className={css['beside']}>
        <div className={css['wrap']}>
          <table className={css['table']} aria-label={table.title[language]}>
            <thead>
              <tr>
                <th scope="col">{t.table.row}</th>
                {table.inputs.map((column) => (
                  <th key={column.name} scope="col">
                    {column.label[language]}
                  </th>
                ))}
                {table.outputs.map((output, at) => (
                  <th key={output.name} scope="col" data-align="end" data-first={at === 0}>
                    {output.label[language]}
                  </th>
                ))}
                {mayEdit && (
                  <th scope="col">
                    <Hidden>{t.table.actions}</Hidden>
                  </th>
                )}
              </tr>
            </thead>
            <tbody ref={body}>
              {table.rows.map((row) => (
                <StaffingRow
                  key={row.rowId}
                  row={row}
                  table={table}
                  base={base}
                  editor={editor}
                  speech={speech}
                  overlaps={overlapping.has(row.rowId)}
                  mayEdit={mayEdit}
                  isReachable={row === reachable}
                  onEnter={() => setRowId(row.rowId)}
                  onBands={enterBands}
                />
              ))}
            </tbody>
          </table>
        </div>
        <BandsPanel
          panelRef={panel}
          speech={speech}
          table={table}
          base={base}
          rowId={rowId}
          mayEdit={mayEdit}
          onLeave={leaveBands}
        />
      </div>
      <TableCases table={editor.live} cases={pack.cases ?? none} speech={speech} mayEdit={mayEdit} />
    </div>
  )
}
