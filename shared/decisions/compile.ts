/** The compiled form of a decision table: one bitmask index per column, derived from the FEEL text and never stored. */
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { CellFault } from './analysis.ts'
import { parseCell } from './cell.ts'
import { valueSet } from './domainSet.ts'
import type { DomainSet } from './domainSet.ts'
import type { Column, DecisionTable, Domain } from './model.ts'
import { addRow, emptyMask } from './rowMask.ts'
import type { RowMask } from './rowMask.ts'
import { createTableIndex } from './tableIndex.ts'
import type { TableIndex } from './tableIndex.ts'

/** An atom is a largest piece of a domain that no cell of the column divides. */
export interface Atom {
  readonly set: DomainSet
  readonly rows: RowMask
}
export interface CompiledColumn {
  readonly column: Column
  /** What the cells admit, by row. */
  readonly cells: readonly DomainSet[]
  readonly atoms: readonly Atom[]
  /** First values of the atoms of a range, ascending; null for an enumeration. */
  readonly starts: readonly number[] | null
}
export interface CompiledTable {
  readonly table: DecisionTable
  readonly columns: readonly CompiledColumn[]
  readonly index: TableIndex
}

const startsOf = (column: Column, sets: readonly DomainSet[]): readonly number[] => {
  if (column.domain.type !== 'range') return []
  const { min, max } = column.domain
  const starts = new Set([min])
  for (const set of sets)
    for (const range of set.type === 'ranges' ? set.ranges : []) {
      starts.add(range.min)
      if (range.max < max) starts.add(range.max + 1)
    }
  return [...starts].toSorted((a, b) => a - b)
}

/** Pieces of an enumeration: its values. */
const piecesOfValues = (values: readonly string[], cells: readonly DomainSet[]): readonly Atom[] => {
  const atoms = values.map((value) => ({ set: valueSet([value]), rows: emptyMask(cells.length) }))
  const places = new Map(values.map((value, at) => [value, at]))
  cells.forEach((cell, row) => {
    if (cell.type === 'values') for (const value of cell.values) mark(atoms, places.get(value), row)
  })
  return atoms
}

const mark = (atoms: readonly Atom[], at: number | undefined, row: number): void => {
  const atom = at === undefined ? undefined : atoms[at]
  if (atom !== undefined) addRow(atom.rows, row)
}

/** Pieces of a range, from one start to before the next. */
const piecesOfRange = (starts: readonly number[], end: number, cells: readonly DomainSet[]): readonly Atom[] => {
  const atoms: readonly Atom[] = starts.map((min, at) => ({
    set: { type: 'ranges', ranges: [{ min, max: (starts[at + 1] ?? end + 1) - 1 }] },
    rows: emptyMask(cells.length),
  }))
  const places = new Map(starts.map((start, at) => [start, at]))
  cells.forEach((cell, row) => {
    for (const { min, max } of cell.type === 'ranges' ? cell.ranges : [])
      for (let at = places.get(min) ?? starts.length; (starts[at] ?? Infinity) <= max; at += 1) mark(atoms, at, row)
  })
  return atoms
}

const compileColumn = (column: Column, cells: readonly DomainSet[]): CompiledColumn => {
  const { domain } = column
  if (domain.type === 'enumeration') return { column, cells, atoms: piecesOfValues(domain.values, cells), starts: null }
  const starts = startsOf(column, cells)
  return { column, cells, atoms: piecesOfRange(starts, domain.max, cells), starts }
}

const readCells = new WeakMap<Domain, Map<string, ReturnType<typeof parseCell>>>()

/** Cells of a column are often the same text, and from one keystroke to the next nearly all are. */
const readCell = (text: string, domain: Domain): ReturnType<typeof parseCell> => {
  const known = readCells.get(domain) ?? new Map<string, ReturnType<typeof parseCell>>()
  readCells.set(domain, known)
  const read = known.get(text) ?? parseCell(text, domain)
  known.set(text, read)
  return read
}

/** All cells as sets, column by column, or every fault of the table in reading order. */
const parseCells = (table: DecisionTable): Result<readonly (readonly DomainSet[])[], readonly CellFault[]> => {
  const faults: CellFault[] = []
  const columns: DomainSet[][] = table.inputs.map(() => [])
  for (const row of table.rows)
    table.inputs.forEach((input, column) => {
      const parsed = readCell(row.cells[column] ?? '', input.domain)
      if (parsed.ok) columns[column]?.push(parsed.value)
      else faults.push({ rowId: row.rowId, column, ...parsed.error })
    })
  return faults.length > 0 ? err(faults) : ok(columns)
}

/** Most rows of a table: a pack with more is not read, and one row too many is where a table ends that came another way. */
export const mostRows = 5_000

const compileFresh = (table: DecisionTable): Result<CompiledTable, readonly CellFault[]> => {
  const surplus = table.rows[mostRows]
  if (surplus !== undefined) return err([{ rowId: surplus.rowId, column: 0, from: 0, to: 0, code: 'outsideSubset' }])
  const parsed = parseCells(table)
  if (!parsed.ok) return parsed
  const columns = table.inputs.map((column, at) => compileColumn(column, parsed.value[at] ?? []))
  return ok({ table, columns, index: createTableIndex(columns, table.rows.length) })
}

const compiled = new WeakMap<DecisionTable, Result<CompiledTable, readonly CellFault[]>>()

/** Compiled once per table value: tables are immutable, so the identity of the value is enough. */
export const compileTable = (table: DecisionTable): Result<CompiledTable, readonly CellFault[]> => {
  const known = compiled.get(table)
  if (known !== undefined) return known
  const result = compileFresh(table)
  compiled.set(table, result)
  return result
}
