import type { DecisionTable } from '#shared/decisions/model.ts'
import { listIdOf } from './listId.ts'
import { useRulesText } from './rulesWords.ts'

/** What can be written into the columns of named values, for the browser's own suggestions. */
export const ColumnLists = ({ table }: { readonly table: DecisionTable }) => {
  const t = useRulesText().table
  return table.inputs.map(({ name, domain }, column) =>
    domain.type === 'enumeration' ? (
      <datalist key={name} id={listIdOf(table, column)}>
        <option value="-">{t.any}</option>
        {domain.values.map((value) => (
          <option key={value} value={`"${value}"`}>
            {t.values[value] ?? value}
          </option>
        ))}
      </datalist>
    ) : null,
  )
}
