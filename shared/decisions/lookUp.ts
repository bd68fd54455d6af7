/** Looks a situation up in a decision table: strict types, no silent default, no row order where none was asked for. */
import { unreachable } from '../kernel/result.ts'
import type { Atom, CompiledColumn, CompiledTable } from './compile.ts'
import type { Aggregation, DecisionTable, Situation } from './model.ts'
import { fullMask, rowsOf } from './rowMask.ts'

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

const rangeAtom = (column: CompiledColumn, starts: readonly number[], value: number): Atom | undefined => {
  const { domain } = column.column
  if (domain.type !== 'range' || !Number.isSafeInteger(value) || value < domain.min || value > domain.max)
    return undefined
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? Infinity) <= value) low = middle
    else high = middle - 1
  }
  return column.atoms[low]
}

const atomFor = (column: CompiledColumn, value: unknown): Atom | undefined => {
  if (column.starts === null) return typeof value === 'string' ? column.byValue.get(value) : undefined
  return typeof value === 'number' ? rangeAtom(column, column.starts, value) : undefined
}

const underPolicy = (table: DecisionTable, rows: readonly number[]): RowMatch => {
  if (rows.length === 0) return { type: 'noRowMatches' }
  if (table.hitPolicy === 'UNIQUE' && rows.length > 1) return { type: 'manyRowsMatch', rows }
  return { type: 'matched', rows: table.hitPolicy === 'FIRST' ? rows.slice(0, 1) : rows }
}

/** The rows that a situation selects under the table's hit policy. */
export const matchRows = ({ table, columns }: CompiledTable, situation: Situation): RowMatch => {
  const mask = fullMask(table.rows.length)
  for (const column of columns) {
    const { name } = column.column
    const atom = atomFor(column, Object.hasOwn(situation, name) ? situation[name] : null)
    if (atom === undefined) return { type: 'unknownInput', column: name }
    for (let word = 0; word < mask.length; word += 1) mask[word] = (mask[word] ?? 0) & (atom.rows[word] ?? 0)
  }
  return underPolicy(table, rowsOf(mask))
}

/** Combines the values of the matched rows of one output; the row is the one that the value is quoted from. */
export const combine = (
  aggregation: Aggregation | null,
  rows: readonly number[],
  valueOf: (row: number) => number,
): { readonly row: number; readonly value: number } => {
  const first = rows[0]
  if (first === undefined) throw new RangeError('no rows to combine')
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
  const { table } = compiled
  const aggregation = table.hitPolicy === 'COLLECT' ? table.aggregation : null
  const values = table.outputs.map(
    (_, output) => combine(aggregation, match.rows, (row) => table.rows[row]?.values[output] ?? 0).value,
  )
  return { type: 'matched', rows: match.rows, values }
}
