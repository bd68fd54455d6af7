import { memo } from 'react'
import { typedForm } from '#renderer/i18n/cellTyping.ts'
import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { DecisionTable } from '#shared/decisions/model.ts'
import { listIdOf } from './listId.ts'

export interface ColumnListsProps {
  readonly table: DecisionTable
  readonly speech: PackSpeech
}

/** What can be written into the columns of named values, for the browser's own suggestions. */
export const ColumnLists = memo(({ table, speech }: ColumnListsProps) =>
  table.inputs.map((column, at) =>
    column.domain.type === 'enumeration' ? (
      <datalist key={column.name} id={listIdOf(table, at)}>
        <option value="-">{speech.t.any}</option>
        {column.domain.values.map((value) => (
          <option key={value} value={typedForm(`"${value}"`, column, speech)}>
            {speech.t.values[value] ?? speech.word(value)}
          </option>
        ))}
      </datalist>
    ) : null,
  ),
)
