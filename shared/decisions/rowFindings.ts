/** Rows that could go: those that never decide, those that are there twice, and neighbours that could be one. */
import type { TableAnalysis } from './analysis.ts'
import { companionsOf } from './companions.ts'
import type { CompiledColumn, CompiledTable } from './compile.ts'
import { feelText, firstOf, union } from './domainSet.ts'
import type { DomainSet } from './domainSet.ts'
import { spend } from './gaps.ts'
import type { Budget } from './gaps.ts'
import { matchRows } from './lookUp.ts'
import type { Situation } from './model.ts'
import { addRow, emptyMask, hasRow, intersect, isEmptyMask } from './rowMask.ts'
import type { RowMask } from './rowMask.ts'

type RowFindings = Pick<TableAnalysis, 'shadowed' | 'duplicates' | 'mergeable'>

const keyOf = (set: DomainSet): string => JSON.stringify(set.type === 'values' ? set.values : set.ranges)

/** The first situation, in the order of the domains, that the row has. */
const situationOf = ({ columns }: CompiledTable, row: number): Situation =>
  Object.fromEntries(columns.map(({ column, cells }) => [column.name, firstOf(column.domain, cells[row] as DomainSet)]))

/** Rows that admit, in each column from `depth` on, all that the row admits. */
const widerFrom = (columns: readonly CompiledColumn[], row: number, all: RowMask): readonly RowMask[] => {
  const wider: RowMask[] = [all]
  for (const { atoms } of columns.toReversed()) {
    const own = atoms.filter(({ rows }) => hasRow(rows, row))
    wider.unshift(own.reduce((rows, atom) => intersect(rows, atom.rows), wider[0] ?? all))
  }
  return wider
}

/** Whether the rows of `earlier` together admit everything that the row admits. */
const isCovered = ({ columns }: CompiledTable, row: number, earlier: RowMask, budget: Budget): boolean => {
  const wider = widerFrom(columns, row, earlier)
  const known = columns.map(() => new Map<string, boolean>())
  const covers = (depth: number, rows: RowMask): boolean => {
    if (isEmptyMask(rows)) return false
    if (!isEmptyMask(intersect(rows, wider[depth] ?? rows))) return true
    const column = columns[depth]
    const key = rows.join()
    const answer = known[depth]?.get(key)
    if (column === undefined || answer !== undefined) return answer ?? true
    const own = column.atoms.filter((atom) => hasRow(atom.rows, row))
    if (!spend(budget, own.length)) return false
    const covered = own.every((atom) => covers(depth + 1, intersect(rows, atom.rows)))
    known[depth]?.set(key, covered)
    return covered
  }
  return covers(0, earlier)
}

const inShadow = (compiled: CompiledTable, row: number): RowFindings['shadowed'] => {
  const witness = situationOf(compiled, row)
  const match = matchRows(compiled, witness)
  const { rows } = compiled.table
  const [shaded, deciding] = [rows[row], match.type === 'matched' ? rows[match.rows[0] ?? -1] : undefined]
  return shaded === undefined || deciding === undefined
    ? []
    : [{ rowId: shaded.rowId, decidedBy: deciding.rowId, witness }]
}

/** Only where the first row decides can another one stand in its shadow; elsewhere that is an overlap. */
const shadowedOf = (compiled: CompiledTable, budget: Budget): RowFindings['shadowed'] => {
  const { rows, hitPolicy } = compiled.table
  if (hitPolicy !== 'FIRST') return []
  const earlier = emptyMask(rows.length)
  return rows.flatMap((_, at) => {
    const near = intersect(earlier, companionsOf(compiled, at))
    addRow(earlier, at)
    return !isEmptyMask(near) && isCovered(compiled, at, near, budget) ? inShadow(compiled, at) : []
  })
}

interface RowKey {
  readonly cells: readonly string[]
  readonly answer: string
}

const keysOf = ({ table, columns }: CompiledTable): readonly RowKey[] =>
  table.rows.map(({ values, bounds }, row) => ({
    cells: columns.map(({ cells }) => keyOf(cells[row] as DomainSet)),
    answer: JSON.stringify([values, bounds]),
  }))

/** Rows by what they have in common, the groups of one left out. */
const groupsBy = (keys: readonly RowKey[], keyOfRow: (key: RowKey) => string): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>()
  keys.forEach((key, row) => {
    const name = keyOfRow(key)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [row])
    else group.push(row)
  })
  return [...groups.values()].filter((group) => group.length > 1)
}

const duplicatesOf = (compiled: CompiledTable, keys: readonly RowKey[]): RowFindings['duplicates'] =>
  groupsBy(keys, ({ cells, answer }) => JSON.stringify([cells, answer])).map((group) => ({
    rowIds: group.flatMap((row) => compiled.table.rows[row]?.rowId ?? []),
    witness: situationOf(compiled, group[0] ?? 0),
  }))

/** Where the order of rows decides, only neighbours may become one; where rows are combined, only a maximum or minimum stays the same. */
const mayMerge = ({ hitPolicy, aggregation }: CompiledTable['table'], rows: readonly number[]): boolean => {
  if (hitPolicy === 'FIRST') return rows.every((row, at) => at === 0 || row === (rows[at - 1] ?? 0) + 1)
  return hitPolicy === 'UNIQUE' || aggregation === 'max' || aggregation === 'min'
}

const mergeableOf = (
  { table, columns }: CompiledTable,
  keys: readonly RowKey[],
  budget: Budget,
): RowFindings['mergeable'] =>
  columns.flatMap(({ column: { domain }, cells }, at) => {
    if (!spend(budget, keys.length)) return []
    const groups = groupsBy(keys, (key) => JSON.stringify([key.cells.with(at, ''), key.answer]))
    return groups.flatMap((rows) => {
      const distinct = new Set(rows.map((row) => keys[row]?.cells[at]))
      if (distinct.size < rows.length || !mayMerge(table, rows)) return []
      const cell = feelText(
        domain,
        union(
          domain,
          rows.map((row) => cells[row] as DomainSet),
        ),
      )
      return [{ rowIds: rows.flatMap((row) => table.rows[row]?.rowId ?? []), column: at, cell }]
    })
  })

/** Each list is exact as far as the budget reaches; where it does not, `budget.truncated` says so. */
export const rowFindingsOf = (compiled: CompiledTable, budget: Budget, most: number): RowFindings => {
  const keys = keysOf(compiled)
  const lists = {
    shadowed: shadowedOf(compiled, budget),
    duplicates: duplicatesOf(compiled, keys),
    mergeable: mergeableOf(compiled, keys, budget),
  }
  budget.truncated ||= Object.values(lists).some((list) => list.length > most)
  return {
    shadowed: lists.shadowed.slice(0, most),
    duplicates: lists.duplicates.slice(0, most),
    mergeable: lists.mergeable.slice(0, most),
  }
}
