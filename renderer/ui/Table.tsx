import type { ReactNode } from 'react'
import css from './layout.module.css'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly align?: 'start' | 'end'
  /** A date or a quantity: never broken over two lines. */
  readonly oneLine?: boolean
  /** This cell names its row. */
  readonly isRowHeader?: boolean
  readonly renderCell: (row: Row) => ReactNode
}
export interface TableProps<Row> {
  /** Spoken name of the table. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
}

/** A plain semantic table for reading; boards and maps have their own grids. */
export const Table = <Row,>({ label, columns, rows, rowKey }: TableProps<Row>) => (
  <div className={css['tableWrap']}>
    <table className={css['table']} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-align={column.align}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.isRowHeader === true ? (
                <th key={column.key} scope="row" data-align={column.align}>
                  {column.renderCell(row)}
                </th>
              ) : (
                <td key={column.key} data-align={column.align} data-one-line={column.oneLine}>
                  {column.renderCell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
