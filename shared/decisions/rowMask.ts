/** Sets of rows as bits: intersecting the sets of all columns finds the rows that match a situation. */

/** 32 rows per element; bit r & 31 of element r >> 5 stands for row r. */
export type RowMask = Int32Array

export const emptyMask = (rows: number): RowMask => new Int32Array(Math.max(1, Math.ceil(rows / 32)))
export const addRow = (mask: RowMask, row: number): void => {
  mask[row >> 5] = (mask[row >> 5] ?? 0) | (1 << (row & 31))
}
export const hasRow = (mask: RowMask, row: number): boolean => ((mask[row >> 5] ?? 0) & (1 << (row & 31))) !== 0
export const fullMask = (rows: number): RowMask => {
  const mask = emptyMask(rows)
  for (let row = 0; row < rows; row += 1) addRow(mask, row)
  return mask
}
export const intersect = (a: RowMask, b: RowMask): RowMask => a.map((word, index) => word & (b[index] ?? 0))
export const isEmptyMask = (mask: RowMask): boolean => mask.every((word) => word === 0)

/** Ascending row numbers. */
export const rowsOf = (mask: RowMask): readonly number[] => {
  const rows: number[] = []
  for (let index = 0; index < mask.length; index += 1)
    for (let rest = mask[index] ?? 0; rest !== 0; rest &= rest - 1)
      rows.push((index << 5) + 31 - Math.clz32(rest & -rest))
  return rows
}
