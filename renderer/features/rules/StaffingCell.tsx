import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import type { CellFault } from '#shared/decisions/analysis.ts'
import { cellText, parseCount, type CellPlace } from './liveTable.ts'
import { useRulesText } from './rulesWords.ts'
import css from './table.module.css'
import type { TableEditor } from './useTableEditor.ts'

export interface StaffingCellProps {
  readonly place: CellPlace
  readonly label: string
  readonly fault: CellFault | undefined
  /** As published; undefined in a new row. */
  readonly before: string | undefined
  /** Suggestions for a column of named values. */
  readonly listId: string | undefined
  readonly editor: TableEditor
  readonly mayEdit: boolean
  readonly isReachable: boolean
}

/** Arrow up and down go to the same column of the next row, as in a spreadsheet. */
const stepRow = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  const row = event.currentTarget.closest('tr')
  const next = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling
  const column = event.currentTarget.dataset['column'] ?? ''
  const input = next?.querySelector<HTMLInputElement>(`input[data-column="${column}"]`)
  if (!input) return
  event.preventDefault()
  input.focus()
  input.select()
}

type Look = Pick<StaffingCellProps, 'place' | 'fault' | 'before' | 'editor'>

/** What is wrong with the cell as it stands, and what it was in the published table. */
const useCellState = ({ place, fault, before, editor }: Look) => {
  const t = useRulesText().table
  const kept = cellText(editor.live, place) ?? ''
  const text = editor.textAt(place)
  const isFaulty = fault !== undefined || (place.side === 'output' && parseCount(text) === null)
  const isChanged = before !== undefined && before !== kept.trim()
  const hints = [
    ...(isFaulty ? [t.faultCodes[fault?.code ?? 'wrongType']] : []),
    ...(isChanged ? [t.changedFrom(editor.wordsAt(place, before))] : []),
  ]
  return { text, said: editor.wordsAt(place, kept), isFaulty, isChanged, hint: hints.join(' ') }
}

/** Said in words, and typed as it is written while one is in it. Enter or leaving the cell keeps what was typed, Escape puts the old text back. */
export const StaffingCell = ({
  place,
  label,
  fault,
  before,
  listId,
  editor,
  mayEdit,
  isReachable,
}: StaffingCellProps) => {
  const [isInside, setInside] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    // the words gave way to what is typed, and with them went the selection that typing replaces
    if (isInside) field.current?.select()
  }, [isInside])
  const { text, said, isFaulty, isChanged, hint } = useCellState({ place, fault, before, editor })
  const isCount = place.side === 'output'
  return (
    <td
      data-side={place.side}
      data-changed={isChanged}
      data-faulty={isFaulty}
      data-first={isCount && place.column === 0}
    >
      <input
        ref={field}
        className={css['input']}
        tabIndex={isReachable ? 0 : -1}
        data-column={`${place.side} ${place.column}`}
        aria-label={label}
        aria-invalid={isFaulty}
        title={hint === '' && !isCount ? said : hint}
        list={listId}
        inputMode={isCount ? 'numeric' : 'text'}
        spellCheck={false}
        readOnly={!mayEdit}
        value={isInside || isFaulty ? text : said}
        onChange={(event) => editor.type(place, event.target.value)}
        onFocus={() => setInside(mayEdit)}
        onBlur={() => {
          setInside(false)
          void editor.commit(place)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void editor.commit(place)
          if (event.key === 'Escape') editor.forget(place)
          stepRow(event)
        }}
      />
      {hint !== '' && <Hidden>{hint}</Hidden>}
    </td>
  )
}
