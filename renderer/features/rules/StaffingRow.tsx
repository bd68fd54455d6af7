import { Plus, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import type { CellPlace } from './liveTable.ts'
import { cellText } from './liveTable.ts'
import { listIdOf } from './listId.ts'
import { useRulesText } from './rulesWords.ts'
import { StaffingCell } from './StaffingCell.tsx'
import css from './table.module.css'
import type { TableEditor } from './useTableEditor.ts'

export interface StaffingRowProps {
  readonly row: Row
  readonly table: DecisionTable
  readonly base: DecisionTable | null
  readonly editor: TableEditor
  readonly speech: PackSpeech
  readonly overlaps: boolean
  readonly mayEdit: boolean
  /** Its cells are on the way of the Tab key. */
  readonly isReachable: boolean
  readonly onEnter: () => void
  /** Goes to the bands of this row. */
  readonly onBands: () => void
}

export const StaffingRow = ({
  row,
  table,
  base,
  editor,
  speech,
  overlaps,
  mayEdit,
  isReachable,
  onEnter,
  onBands,
}: StaffingRowProps) => {
  const t = useRulesText().table
  const { language } = useFormat()
  const { rowId } = row
  const { tableId } = table
  const isNew = base !== null && !base.rows.some((candidate) => candidate.rowId === rowId)
  const name = row.label?.[language] ?? (isNew ? t.newRow : speech.rowName(row, table.inputs))
  const cell = (side: CellPlace['side'], column: number, label: string) => {
    const place = { rowId, side, column }
    return (
      <StaffingCell
        key={`${side} ${column}`}
        place={place}
        label={`${name}, ${label}`}
        fault={editor.analysis.faults.find(
          (fault) => side === 'input' && fault.rowId === rowId && fault.column === column,
        )}
        before={isNew ? undefined : cellText(base, place)}
        listId={side === 'input' ? listIdOf(table, column) : undefined}
        editor={editor}
        mayEdit={mayEdit}
        isReachable={isReachable}
      />
    )
  }
  return (
    <tr data-row={rowId} data-overlaps={overlaps} onFocus={onEnter}>
      <th scope="row">{isNew ? <Badge tone="accent">{name}</Badge> : name}</th>
      {table.inputs.map((column, at) => cell('input', at, column.label[language]))}
      {table.outputs.map((output, at) => cell('output', at, output.label[language]))}
      {mayEdit && (
        <td className={css['rowActions']}>
          <IconButton size="small" label={t.bands(name)} onPress={onBands}>
            <SlidersHorizontal size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            size="small"
            excludeFromTabOrder={!isReachable}
            label={t.addRow(name)}
            onPress={() => void editor.edit.run({ type: 'addRow', tableId, afterRowId: rowId })}
          >
            <Plus size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            size="small"
            excludeFromTabOrder={!isReachable}
            label={t.deleteRow(name)}
            onPress={() => void editor.edit.run({ type: 'deleteRow', tableId, rowId })}
          >
            <Trash2 size={14} aria-hidden="true" />
          </IconButton>
        </td>
      )}
    </tr>
  )
}
