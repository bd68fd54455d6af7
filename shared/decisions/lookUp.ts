/** Looks a situation up in a decision table: strict types, no silent default, no row order where none was asked for. */
import { unreachable } from '../kernel/result.ts'
import type { CompiledTable } from './compile.ts'
import type { Aggregation, DecisionTable, Situation } from './model.ts'
import { rowsOf } from './rowMask.ts'
import type { ColumnIndex, TableIndex } from './tableIndex.ts'

export type RowMatch =
  /** Row numbers in table order; one for UNIQUE and FIRST, at least one for COLLECT. */
  | { readonly type: 'matched'; readonly rows: readonly number[] }
  | { readonly type: 'noRowMatches' }
  | { readonly type: 'manyRowsMatch'; readonly rows: readonly number[] }
  /** Null, of another type, or outside the declared domain. */
  | { readonly type: 'unknownInput'; readonly column: string }

export type LookUp =
  | Exclude<RowMatch, { type: 'matched' }>
  | { readonly type: 'matched'; readonly rows: readonly number[]; readonly values: readonly number[] }

const underPolicy = (table: DecisionTable, rows: readonly number[]): RowMatch => {
  if (rows.length === 0) return { type: 'noRowMatches' }
  if (table.hitPolicy === 'UNIQUE' && rows.length > 1) return { type: 'manyRowsMatch', rows }
  return { type: 'matched', rows: table.hitPolicy === 'FIRST' ? rows.slice(0, 1) : rows }
}

/** Nothing that such an object inherits is text, a number or a truth value: its values can be read without asking whose they are. */
const isPlain = (situation: Situation): boolean => {
  const prototype: unknown = Object.getPrototypeOf(situation)
  return prototype === Object.prototype || prototype === null
}

/** Leaves in `found` the rows that all columns admit; answers the first column whose value is not known, or null. */
const findRows = ({ all, found, offsets, masks, columns }: TableIndex, situation: Situation): string | null => {
  const plain = isPlain(situation)
  for (let at = 0; at < columns.length; at += 1) {
    const { name, pieceOf, from } = columns[at] as ColumnIndex
    const piece = plain || Object.hasOwn(situation, name) ? pieceOf(situation[name]) : -1
    if (piece < 0) return name
    offsets[at] = from + piece * all.length
  }
  for (let word = 0; word < all.length; word += 1) {
    let rows = all[word] as number
    for (let at = 0; at < offsets.length; at += 1) rows &= masks[(offsets[at] as number) + word] as number
    found[word] = rows
  }
  return null
}

/** The rows that a situation selects under the table's hit policy. */
export const matchRows = ({ table, index }: CompiledTable, situation: Situation): RowMatch => {
  const unknown = findRows(index, situation)
  return unknown === null ? underPolicy(table, rowsOf(index.found)) : { type: 'unknownInput', column: unknown }
}

/** Combines the values of the matched rows of one output; the row is the one that the value is quoted from. */
export const combine = (
  aggregation: Aggregation | null,
  rows: readonly number[],
  valueOf: (row: number) => number,
): { readonly row: number; readonly value: number } => {
  const first = rows[0]
  if (first === undefined) throw new RangeError('no rows to combine')
  // one row is its own combination, unless rows are counted
  if (rows.length === 1 && aggregation !== 'count') return { row: first, value: valueOf(first) }
  const best = (better: (a: number, b: number) => boolean) => {
    const row = rows.reduce((kept, next) => (better(valueOf(next), valueOf(kept)) ? next : kept), first)
    return { row, value: valueOf(row) }
  }
  switch (aggregation) {
    case null:
      return { row: first, value: valueOf(first) }
    case 'max':
      return best((a, b) => a > b)
    case 'min':
      return best((a, b) => a < b)
    case 'sum':
      return { row: first, value: rows.reduce((total, row) => total + valueOf(row), 0) }
    case 'count':
      return { row: first, value: rows.length }
    default:
      return unreachable(aggregation)
  }
}

/** The rows and combined values for a situation, or why there are none. */
export const lookUp = (compiled: CompiledTable, situation: Situation): LookUp => {
  const match = matchRows(compiled, situation)
  if (match.type !== 'matched') return match
  const { rows } = match
  const { hitPolicy, aggregation, outputs, rows: all } = compiled.table
  // one row is its own combination, unless rows are counted
  const alone = rows.length === 1 && aggregation !== 'count' ? all[rows[0] ?? -1] : undefined
  if (alone !== undefined) return { type: 'matched', rows, values: alone.values }
  const combination = hitPolicy === 'COLLECT' ? aggregation : null
  const values = outputs.map((_, output) => combine(combination, rows, (row) => all[row]?.values[output] ?? 0).value)
  return { type: 'matched', rows, values }
}
