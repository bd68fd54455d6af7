import { Plus, SlidersHorizontal, Trash2 } from 'lucide-react'
import { memo } from 'react'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { listIdOf } from './listId.ts'
import { cellKey, cellText, type CellPlace, type TypedCells } from './liveTable.ts'
import { RowMarks, type MarkText } from './RowMarks.tsx'
import { useRulesText } from './rulesWords.ts'
import { StaffingCell } from './StaffingCell.tsx'
import css from './table.module.css'
import { newRowName } from './tableFindingText.ts'
import type { CellActions } from './useTableEditor.ts'

export interface StaffingRowProps {
  readonly row: Row
  /** Its number in the table, from 0. */
  readonly at: number
  /** As the draft has it. */
  readonly table: DecisionTable
  /** As published; undefined for a new row, null where the whole table is new. */
  readonly published: Row | null | undefined
  readonly typed: TypedCells | undefined
  readonly marks: MarkText
  readonly speech: PackSpeech
  readonly actions: CellActions
  readonly mayEdit: boolean
  /** Its cells are on the way of the Tab key. */
  readonly isReachable: boolean
  /** Goes to the bands of this row. */
  readonly onBands: (rowId: RowId) => void
}

interface RowActionsProps extends Pick<StaffingRowProps, 'actions' | 'isReachable' | 'onBands'> {
  readonly rowId: RowId
  readonly name: string
}

/** Plain buttons: those of the kit bring much along, and a grid that is walked through draws hundreds of them. */
const RowActions = memo(({ rowId, name, actions, isReachable, onBands }: RowActionsProps) => {
  const t = useRulesText().table
  const tools = [
    { label: t.bands(name), Icon: SlidersHorizontal, act: () => onBands(rowId) },
    { label: t.addRow(name), Icon: Plus, act: () => actions.addRow(rowId) },
    { label: t.deleteRow(name), Icon: Trash2, act: () => actions.deleteRow(rowId) },
  ]
  return (
    <td className={css['rowActions']}>
      {tools.map(({ label, Icon, act }) => (
        <button
          key={label}
          type="button"
          className={css['rowAction']}
          aria-label={label}
          title={label}
          tabIndex={isReachable ? 0 : -1}
          onClick={act}
        >
          <Icon size={14} aria-hidden="true" />
        </button>
      ))}
    </td>
  )
})

/** Drawn anew only when something of this row changes: the others stay while one types. */
export const StaffingRow = memo((props: StaffingRowProps) => {
  const { row, at, table, published, typed, marks, speech, actions, mayEdit, isReachable } = props
  const t = useRulesText().table
  const { language } = useFormat()
  const { rowId } = row
  const isNew = published === undefined
  const name = row.label?.[language] ?? (isNew ? newRowName(t, at) : speech.rowName(row, table.inputs))
  const cell = (side: CellPlace['side'], column: number, label: string) => {
    const place = { rowId, side, column }
    return (
      <StaffingCell
        key={cellKey(place)}
        place={place}
        label={`${name}, ${label}`}
        column={side === 'input' ? table.inputs[column] : undefined}
        kept={cellText(row, place) ?? ''}
        typed={typed?.get(cellKey(place))}
        before={cellText(published ?? undefined, place)}
        listId={side === 'input' ? listIdOf(table, column) : undefined}
        speech={speech}
        actions={actions}
        mayEdit={mayEdit}
        isReachable={isReachable}
      />
    )
  }
  return (
    <tr data-row={rowId} data-at={at} data-marks={marks} aria-rowindex={at + 2}>
      <th scope="row">
        <span className={css['rowName']}>
          {isNew ? <Badge tone="accent">{name}</Badge> : name}
          <RowMarks marks={marks} />
        </span>
      </th>
      {table.inputs.map((column, index) => cell('input', index, column.label[language]))}
      {table.outputs.map((output, index) => cell('output', index, output.label[language]))}
      {mayEdit && (
        <RowActions rowId={rowId} name={name} actions={actions} isReachable={isReachable} onBands={props.onBands} />
      )}
    </tr>
  )
})
