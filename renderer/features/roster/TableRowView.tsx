import { cellWords } from '#renderer/i18n/cellWords.ts'
import type { TableRow } from './findingLinks.ts'
import { useWords } from './words.ts'
import css from './drawer.module.css'

/** The row of the decision table that spoke, cell by cell. */
export const TableRowView = ({ row, output }: { readonly row: TableRow; readonly output: string }) => {
  const { t, say, speech } = useWords()
  return (
    <table className={css['tableRow']}>
      <caption>
        {t.why.tableRow(
          speech.rowName(
            row.row,
            row.inputs.map(({ column }) => column),
          ),
        )}
      </caption>
      <tbody>
        {row.inputs.map(({ column, cell }) => (
          <tr key={column.name}>
            <th scope="row">{say(column.label)}</th>
            <td>{cellWords(cell, column, speech)}</td>
          </tr>
        ))}
        {row.outputs.map(({ column, value }) => (
          <tr key={column.name} data-read={column.name === output || undefined}>
            <th scope="row">{say(column.label)}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
