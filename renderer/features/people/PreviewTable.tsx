import type { ImportPreview } from '#shared/contract/imports.ts'
import { Table } from '../../ui/Table.tsx'
import { usePeopleText } from './peopleText.ts'

interface Line {
  readonly number: number
  readonly cells: readonly string[]
}

/** The file's first lines as they were read, under its own headings. */
export const PreviewTable = ({ preview }: { readonly preview: ImportPreview }) => {
  const t = usePeopleText().imports
  const lines = preview.rows.map((cells, index): Line => ({ number: index + 2, cells }))
  return (
    <Table
      label={t.preview}
      rows={lines}
      rowKey={(line) => String(line.number)}
      columns={[
        { key: 'line', title: t.line, align: 'end' as const, renderCell: (line: Line) => line.number },
        ...preview.columns.map((title, column) => ({
          key: `column-${column}`,
          title,
          renderCell: (line: Line) => line.cells[column] ?? '',
        })),
      ]}
    />
  )
}
