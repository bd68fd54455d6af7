import type { SchemaElement } from 'hyparquet-writer'
import type { Cell, ColumnType, HistoryRow } from '../../../shared/compare/historyRows.ts'

const typeOf: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

const cellOf = (type: ColumnType, cell: Cell): unknown => {
  if (cell === null) return null
  if (type === 'date') return new Date(`${String(cell)}T00:00:00Z`)
  return type === 'instant' ? new Date(Number(cell)) : cell
}

/** The rows as one Parquet file, compressed with Snappy: what every reader knows. Every column may be null. */
export const encodeParquet = async (
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly HistoryRow[],
): Promise<Uint8Array> => {
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const listed = Object.entries(columns)
  const schema: SchemaElement[] = [
    { name: 'root', num_children: listed.length },
    ...listed.map(([name, type]): SchemaElement => ({ name, ...typeOf[type], repetition_type: 'OPTIONAL' })),
  ]
  const columnData = listed.map(([name, type]) => ({ name, data: rows.map((row) => cellOf(type, row[name] ?? null)) }))
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'plumbline' }))
}
