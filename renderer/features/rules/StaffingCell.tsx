import { useLayoutEffect, useRef, useState } from 'react'
import { typedForm } from '#renderer/i18n/cellTyping.ts'
import { cellWords } from '#renderer/i18n/cellWords.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import { Hidden } from '#renderer/ui/Hidden.tsx'
import type { CellFault } from '#shared/decisions/analysis.ts'
import { parseCell } from '#shared/decisions/cell.ts'
import type { Column } from '#shared/decisions/model.ts'
import { isEditing } from './gridFocus.ts'
import { cellKey, parseCount, type CellPlace, type Typed } from './liveTable.ts'
import { useRulesText } from './rulesWords.ts'
import css from './table.module.css'
import type { CellActions } from './useTableEditor.ts'

export interface StaffingCellProps {
  readonly place: CellPlace
  readonly label: string
  /** Of a condition; undefined for a number. */
  readonly column: Column | undefined
  /** As the draft has it. */
  readonly kept: string
  readonly typed: Typed | undefined
  /** As published; undefined in a new row. */
  readonly before: string | undefined
  /** Suggestions for a column of named values. */
  readonly listId: string | undefined
  readonly speech: PackSpeech
  readonly actions: CellActions
  readonly mayEdit: boolean
  readonly isReachable: boolean
}

const faultOf = (written: string, column: Column | undefined): CellFault['code'] | null => {
  if (column === undefined) return parseCount(written) === null ? 'wrongType' : null
  const read = parseCell(written, column.domain)
  return read.ok ? null : read.error.code
}

type Look = Pick<StaffingCellProps, 'column' | 'kept' | 'typed' | 'before' | 'speech'>

/** What is wrong with the cell as it stands, and what it was in the published table. */
const useCellState = ({ column, kept, typed, before, speech }: Look) => {
  const t = useRulesText().table
  const written = typed?.written ?? kept
  const say = (text: string) => (column === undefined ? text : cellWords(text, column, speech))
  const fault = faultOf(written, column)
  // a number that cannot be read is not in the table: that still has the old one
  const isChanged = before !== undefined && before !== (column === undefined && fault !== null ? kept : written.trim())
  const hints = [...(fault === null ? [] : [t.faultCodes[fault]]), ...(isChanged ? [t.changedFrom(say(before))] : [])]
  const text = typed?.text ?? (column === undefined ? kept : typedForm(kept, column, speech))
  return { text, said: say(written), isFaulty: fault !== null, isChanged, hint: hints.join(' ') }
}

/** Said in words, and shown as it is written while one is in it. The grid around it knows the keys. */
export const StaffingCell = (props: StaffingCellProps) => {
  const { place, label, column, listId, actions, mayEdit, isReachable } = props
  const [isInside, setInside] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { text, said, isFaulty, isChanged, hint } = useCellState(props)
  const shown = isInside || isFaulty ? text : said
  useLayoutEffect(() => {
    // another text came into the field by itself, and with the old one went the selection that typing replaces
    if (isInside && field.current?.value === shown && !isEditing(field.current)) field.current.select()
  }, [isInside, shown])
  const isCount = column === undefined
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
        data-column={cellKey(place)}
        aria-label={label}
        aria-invalid={isFaulty}
        title={hint === '' && !isCount ? said : hint}
        list={listId}
        inputMode={isCount ? 'numeric' : 'text'}
        spellCheck={false}
        autoComplete="off"
        readOnly={!mayEdit}
        value={shown}
        onChange={(event) => actions.type(place, event.target.value)}
        onFocus={() => setInside(mayEdit)}
        onBlur={() => {
          setInside(false)
          void actions.commit(place)
        }}
      />
      {hint !== '' && <Hidden>{hint}</Hidden>}
    </td>
  )
}
