/** The compiled form of a decision table: one bitmask index per column, derived from the FEEL text and never stored. */
import { err, ok } from '../kernel/result.ts'
import type { Result } from '../kernel/result.ts'
import type { CellFault } from './analysis.ts'
import { parseCell } from './cell.ts'
import { hasValue } from './domainSet.ts'
import type { DomainSet } from './domainSet.ts'
import type { Column, DecisionTable, Domain } from './model.ts'
import { addRow, emptyMask } from './rowMask.ts'
import type { RowMask } from './rowMask.ts'

/** An atom is a largest piece of a domain that no cell of the column divides. */
export interface Atom {
  readonly set: DomainSet
  readonly rows: RowMask
}
export interface CompiledColumn {
  readonly column: Column
  readonly atoms: readonly Atom[]
  /** First values of the atoms of a range, ascending; null for an enumeration. */
  readonly starts: readonly number[] | null
  /** Atom by value of an enumeration. */
  readonly byValue: ReadonlyMap<string, Atom>
}
export interface CompiledTable {
  readonly table: DecisionTable
  readonly columns: readonly CompiledColumn[]
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

const compileColumn = (column: Column, sets: readonly DomainSet[]): CompiledColumn => {
  const atomOf = (set: DomainSet, witness: string | number): Atom => {
    const rows = emptyMask(sets.length)
    sets.forEach((cell, row) => {
      if (hasValue(cell, witness)) addRow(rows, row)
    })
    return { set, rows }
  }
  const { domain } = column
  if (domain.type === 'enumeration') {
    const atoms = domain.values.map((value) => atomOf({ type: 'values', values: [value] }, value))
    return {
      column,
      atoms,
      starts: null,
      byValue: new Map(domain.values.map((value, at) => [value, atoms[at] as Atom])),
    }
  }
  const starts = startsOf(column, sets)
  const atoms = starts.map((min, at) =>
    atomOf({ type: 'ranges', ranges: [{ min, max: (starts[at + 1] ?? domain.max + 1) - 1 }] }, min),
  )
  return { column, atoms, starts, byValue: new Map() }
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

const compiled = new WeakMap<DecisionTable, Result<CompiledTable, readonly CellFault[]>>()

/** Compiled once per table value: tables are immutable, so the identity of the value is enough. */
export const compileTable = (table: DecisionTable): Result<CompiledTable, readonly CellFault[]> => {
  const known = compiled.get(table)
  if (known !== undefined) return known
  const parsed = parseCells(table)
  const result = parsed.ok
    ? ok({ table, columns: table.inputs.map((column, at) => compileColumn(column, parsed.value[at] ?? [])) })
    : parsed
  compiled.set(table, result)
  return result
}
