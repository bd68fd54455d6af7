/** Which rows of a decision table can meet at all: the pairs that are worth a closer look. */
import type { CompiledTable } from './compile.ts'
import { emptyMask, fullMask, hasRow } from './rowMask.ts'

/** Rows that share a value of every column with the row, and so at least one situation. */
export const companionsOf = ({ table, columns }: CompiledTable, row: number): Int32Array => {
  const companions = fullMask(table.rows.length)
  for (const { atoms } of columns) {
    const near = emptyMask(table.rows.length)
    for (const { rows } of atoms)
      if (hasRow(rows, row))
        for (let word = 0; word < near.length; word += 1) near[word] = (near[word] ?? 0) | (rows[word] ?? 0)
    for (let word = 0; word < near.length; word += 1) companions[word] = (companions[word] ?? 0) & (near[word] ?? 0)
  }
  return companions
}
