import { gzipSync } from 'node:zlib'
import { writeTableFile } from '#backend/exchange/tableFile.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import type { DecisionTable, Row } from '#shared/decisions/model.ts'
import { id } from '#shared/kernel/ids.ts'

const formats = ['bakery-cafe', 'restaurant', 'shop']
const days = ['weekday', 'saturday', 'sunday', 'holiday']
const hours = [0, 420, 660, 840, 1_020, 1_200, 1_440]
const guests = [0, 10, 20, 35, 60, 90, 150, 2_001]

const between = (edges: readonly number[]): readonly string[] =>
  edges.slice(1).map((end, at) => `[${edges[at] ?? 0}..${end})`)

const cells = formats.flatMap((format) =>
  days.flatMap((day) =>
    between(hours).flatMap((minute) => between(guests).map((demand) => [`"${format}"`, `"${day}"`, minute, demand])),
  ),
)

/** The staffing table of the demo cut finer: 504 rows that decide every situation once, each with numbers of its own. */
export const longTable: DecisionTable = {
  ...staffingTable,
  rows: cells.map((row, at): Row => ({
    rowId: id(`r${String(at).padStart(3, '0')}`),
    cells: row,
    values: [1, at, at % 3, at % 5],
    bounds: [null, null, null, null],
  })),
}

/** As `tables.take` wants it. */
export const longTableFile = async () => ({
  name: 'long.csv',
  content: gzipSync(await writeTableFile(longTable, 'csv')).toString('base64'),
  tableId: longTable.tableId,
  replaces: longTable.tableId,
})
