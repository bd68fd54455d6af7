import type { TableRow } from './findingLinks.ts'
import { cellText } from './cellText.ts'
import { useWords } from './words.ts'
import css from './drawer.module.css'

/** The row of the decision table that spoke, cell by cell. */
export const TableRowView = ({ row, output }: { readonly row: TableRow; readonly output: string }) => {
  const { t, f, say } = useWords()
  return (
    <table className={css['tableRow']}>
      <caption>
        {t.why.tableRow} <code>{row.row.rowId}</code>
      </caption>
      <tbody>
        {row.inputs.map(({ column, cell }) => (
          <tr key={column.name}>
            <th scope="row">{say(column.label)}</th>
            <td>{cellText(cell, column, t.why.cell, f)}</td>
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
