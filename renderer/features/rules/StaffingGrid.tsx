import { useDeferredValue, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import type { DecisionTable } from '#shared/decisions/model.ts'
import type { RowId } from '#shared/kernel/ids.ts'
import { columnWidths } from './columnWidths.ts'
import { cellAt, isEditing, setEditing } from './gridFocus.ts'
import { commandOf, placeAfter, type GridCommand } from './gridKeys.ts'
import type { CellPlace } from './liveTable.ts'
import type { MarkText } from './RowMarks.tsx'
import { useRulesText } from './rulesWords.ts'
import { StaffingRow } from './StaffingRow.tsx'
import css from './table.module.css'
import type { GridFocus } from './useGridFocus.ts'
import { rowHeight, useRowWindow } from './useRowWindow.ts'
import type { TableEditor } from './useTableEditor.ts'

export interface StaffingGridProps {
  /** As the draft has it. */
  readonly table: DecisionTable
  readonly base: DecisionTable | null
  readonly editor: TableEditor
  readonly marks: ReadonlyMap<RowId, MarkText>
  readonly speech: PackSpeech
  readonly mayEdit: boolean
  readonly focus: GridFocus
  /** What a key asks for that is not about the text of the cell. */
  readonly onCommand: (command: GridCommand) => void
  readonly onBands: (rowId: RowId) => void
}

const editFrom = (field: HTMLInputElement): void => {
  setEditing(field, true)
  field.setSelectionRange(field.value.length, field.value.length)
}

/** The keys of a grid whose cells are fields: arrows walk, Enter edits and keeps, Escape puts back. */
const useGridKeys = ({ table, editor, mayEdit, focus, onCommand }: StaffingGridProps) => {
  const { rows, inputs, outputs } = table
  const { actions } = editor
  const sideOf = (rowId: RowId, column: number): CellPlace =>
    column < inputs.length
      ? { rowId, side: 'input', column }
      : { rowId, side: 'output', column: column - inputs.length }
  const run = (command: GridCommand, field: HTMLInputElement, place: CellPlace): void => {
    if (command === 'edit') {
      if (mayEdit) editFrom(field)
      return
    }
    if (command !== 'keep' && command !== 'forget') {
      onCommand(command)
      return
    }
    setEditing(field, false)
    if (command === 'keep') void actions.commit(place)
    else actions.forget(place)
    field.select()
  }
  return (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = cellAt(event.target, inputs.length)
    const field = event.target as HTMLInputElement
    if (cell === null) return
    const command = commandOf(event, isEditing(field))
    const page = Math.max(2, Math.floor((event.currentTarget.parentElement?.clientHeight ?? 0) / rowHeight) - 2)
    const size = { rows: rows.length, columns: inputs.length + outputs.length, page }
    const next = command === null ? placeAfter(cell.place, event, isEditing(field), size) : null
    if (command === null && next === null) return
    event.preventDefault()
    if (command !== null) run(command, field, sideOf(cell.rowId, cell.place.column))
    const row = next === null ? undefined : rows[next.row]
    if (row !== undefined && next !== null) focus.goTo(row.rowId, next.column)
  }
}

const onlyFields = (event: { readonly target: EventTarget }, act: (field: HTMLInputElement) => void): void => {
  if (event.target instanceof HTMLInputElement && event.target.dataset['column'] !== undefined) act(event.target)
}

/** Rows as a grid: one tab stop in each of its columns, all of it by keyboard, and only the rows in sight are there. */
export const StaffingGrid = (props: StaffingGridProps) => {
  const { table, base, editor, marks, speech, mayEdit, focus, onBands } = props
  const { grid, entered, settle, onFocus, onBlur } = focus
  const { rows, inputs, outputs } = table
  const t = useRulesText().table
  const { language } = useFormat()
  const scroller = useRef<HTMLDivElement>(null)
  const enteredAt = rows.findIndex(({ rowId }) => rowId === entered?.rowId)
  // drawn when nothing more urgent is left to do: whoever types or scrolls on does not wait for rows
  const parts = useDeferredValue(useRowWindow(rows.length, enteredAt, scroller))
  useLayoutEffect(settle, [parts, settle])
  const published = useMemo(() => new Map(base?.rows.map((row) => [row.rowId, row])), [base])
  const { name: nameWidth, inputs: widths } = useMemo(() => columnWidths(table, speech), [table, speech])
  const columns = 1 + inputs.length + outputs.length + (mayEdit ? 1 : 0)
  const onKeyDown = useGridKeys(props)
  return (
    <div ref={scroller} className={css['wrap']}>
      <table
        ref={grid}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table walked with the arrow keys is a grid
        role="grid"
        tabIndex={-1}
        className={css['table']}
        aria-label={table.title[language]}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns}
        onKeyDown={onKeyDown}
        onInput={(event) => onlyFields(event, (field) => setEditing(field, true))}
        onMouseDown={(event: MouseEvent) =>
          onlyFields(event, (field) => setEditing(field, mayEdit && field === document.activeElement))
        }
        onFocus={onFocus}
        onBlur={(event) => {
          onlyFields(event, (field) => setEditing(field, false))
          onBlur(event)
        }}
      >
        <colgroup>
          <col style={{ width: nameWidth }} />
          {widths.map((width, at) => (
            <col key={inputs[at]?.name} style={{ width }} />
          ))}
          {outputs.map(({ name }) => (
            <col key={name} className={css['number']} />
          ))}
          {mayEdit && <col className={css['actions']} />}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{t.row}</th>
            {inputs.map((column) => (
              <th key={column.name} scope="col">
                {column.label[language]}
              </th>
            ))}
            {outputs.map((output, at) => (
              <th key={output.name} scope="col" data-align="end" data-first={at === 0}>
                {output.label[language]}
              </th>
            ))}
            {mayEdit && (
              <th scope="col">
                <Hidden>{t.actions}</Hidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => {
            if (part.type === 'room')
              return (
                <tr key={`room ${part.from}`} aria-hidden="true" className={css['room']}>
                  {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- nothing stands here, and nobody is told of it */}
                  <td colSpan={columns} style={{ height: part.rows * rowHeight }} />
                </tr>
              )
            const row = rows[part.at]
            return row === undefined ? null : (
              <StaffingRow
                key={row.rowId}
                row={row}
                at={part.at}
                table={table}
                published={base === null ? null : published.get(row.rowId)}
                typed={editor.typed.get(row.rowId)}
                marks={marks.get(row.rowId) ?? ''}
                speech={speech}
                actions={editor.actions}
                mayEdit={mayEdit}
                isReachable={part.at === Math.max(0, enteredAt)}
                onBands={onBands}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
