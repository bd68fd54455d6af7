/** The look-up index of a decision table: for each column, from a value to the rows that admit it. */
import type { Column } from './model.ts'
import { fullMask } from './rowMask.ts'
import type { RowMask } from './rowMask.ts'

/** What the index of a column is made of: its pieces in the order of the domain, and the rows of each. */
export interface IndexedColumn {
  readonly column: Column
  readonly atoms: readonly { readonly rows: RowMask }[]
  /** First values of the pieces of a range, ascending; null for an enumeration. */
  readonly starts: readonly number[] | null
}

/** Number of the piece that a value lies in; -1 for null, another type, or a value outside of the domain. */
type PieceOf = (value: unknown) => number

/** Ranges up to this size are looked up in one step, larger ones by halving. */
const longestDirect = 4_096

/** Few values are compared faster than they are hashed. */
const fewValues = 8

const amongFew =
  (values: readonly string[]): PieceOf =>
  (value) => {
    if (typeof value !== 'string') return -1
    for (let piece = 0; piece < values.length; piece += 1) if (values[piece] === value) return piece
    return -1
  }

const amongMany = (values: readonly string[]): PieceOf => {
  const pieces = new Map<unknown, number>(values.map((value, piece) => [value, piece]))
  return (value) => pieces.get(value) ?? -1
}

const truthOf: (pieceOf: PieceOf) => PieceOf = (pieceOf) => (value) =>
  typeof value === 'boolean' ? pieceOf(String(value)) : -1

const directly = (starts: readonly number[], min: number, max: number): PieceOf => {
  const pieces = new Uint16Array(max - min + 1)
  starts.forEach((start, piece) => pieces.fill(piece, start - min))
  return (value) => {
    if (typeof value !== 'number') return -1
    // a fraction, or a value outside, is no index of the list
    return pieces[value - min] ?? -1
  }
}

const byHalving =
  (starts: readonly number[], min: number, max: number): PieceOf =>
  (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < min || value > max) return -1
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? Infinity) <= value) low = middle
      else high = middle - 1
    }
    return low
  }

const pieceOf = ({ column: { domain }, starts }: IndexedColumn): PieceOf => {
  if (domain.type === 'enumeration') {
    const among = domain.values.length <= fewValues ? amongFew(domain.values) : amongMany(domain.values)
    return domain.truth === true ? truthOf(among) : among
  }
  const { min, max } = domain
  return max - min < longestDirect ? directly(starts ?? [], min, max) : byHalving(starts ?? [], min, max)
}

export interface ColumnIndex {
  readonly name: string
  readonly pieceOf: PieceOf
  /** Where the masks of its pieces begin. */
  readonly from: number
}

export interface TableIndex {
  readonly all: RowMask
  readonly columns: readonly ColumnIndex[]
  /** Rows of all pieces of all columns, one mask after the other. */
  readonly masks: Int32Array
  /** Written anew by every look-up, so that none has to make room: where the masks lie, and what they have in common. */
  readonly offsets: Int32Array
  readonly found: RowMask
}

export const createTableIndex = (columns: readonly IndexedColumn[], rows: number): TableIndex => {
  const all = fullMask(rows)
  const pieces = columns.reduce((total, { atoms }) => total + atoms.length, 0)
  const masks = new Int32Array(pieces * all.length)
  let from = 0
  const indexed = columns.map((column): ColumnIndex => {
    const start = from
    for (const atom of column.atoms) {
      masks.set(atom.rows, from)
      from += all.length
    }
    return { name: column.column.name, pieceOf: pieceOf(column), from: start }
  })
  return { all, columns: indexed, masks, offsets: new Int32Array(columns.length), found: all.slice() }
}
