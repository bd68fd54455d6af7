/** Finds the boxes of a table's domains that no row covers: exact, disjoint, and merged where columns do not matter. */
import type { CompiledColumn, CompiledTable } from './compile.ts'
import { feelText, firstOf, union } from './domainSet.ts'
import type { DomainSet } from './domainSet.ts'
import type { Situation } from './model.ts'
import { fullMask, intersect, isEmptyMask } from './rowMask.ts'
import type { RowMask } from './rowMask.ts'

/** Steps of work that may still be spent; shared by all parts of one analysis. */
export interface Budget {
  left: number
  truncated: boolean
}
export const spend = (budget: Budget, steps: number): boolean => {
  budget.left -= steps
  if (budget.left < 0) budget.truncated = true
  return budget.left >= 0
}

/**
 * What is uncovered behind a column: nothing, all of it, or one branch per group of values that leave the same
 * remainder uncovered. Equal remainders are one object, so that groups are found by identity.
 */
type Uncovered = 'none' | 'all' | Branches
interface Branches {
  readonly groups: readonly { readonly set: DomainSet; readonly rest: 'all' | Branches }[]
}

/** Rows that admit everything in this column and all behind it. */
const unrestrictedFrom = (columns: readonly CompiledColumn[], depth: number, all: RowMask): RowMask =>
  columns
    .slice(depth)
    .flatMap((column) => column.atoms)
    .reduce<RowMask>((rows, atom) => intersect(rows, atom.rows), all)

const createExplorer = (columns: readonly CompiledColumn[], all: RowMask, budget: Budget) => {
  const byRows = columns.map(() => new Map<string, Uncovered>())
  const byShape = columns.map(() => new Map<string, Branches>())
  const numbers = new Map<Branches, number>()
  const freeFrom = columns.map((_, depth) => unrestrictedFrom(columns, depth, all))
  const nameOf = (rest: Uncovered): string => (typeof rest === 'string' ? rest : String(numbers.get(rest)))

  const group = (column: CompiledColumn, rests: readonly Uncovered[]): Uncovered => {
    if (rests.every((rest) => rest === 'none')) return 'none'
    if (rests.every((rest) => rest === 'all')) return 'all'
    const sets = new Map<'all' | Branches, DomainSet[]>()
    rests.forEach((rest, at) => {
      const set = column.atoms[at]?.set
      if (rest !== 'none' && set !== undefined) sets.set(rest, [...(sets.get(rest) ?? []), set])
    })
    return { groups: [...sets].map(([rest, parts]) => ({ set: union(column.column.domain, parts), rest })) }
  }

  /** The one object for all remainders of a column that look alike. */
  const unify = (depth: number, found: Uncovered, rests: readonly Uncovered[]): Uncovered => {
    if (typeof found === 'string') return found
    const shape = rests.map(nameOf).join()
    const known = byShape[depth]?.get(shape)
    if (known !== undefined) return known
    numbers.set(found, numbers.size)
    byShape[depth]?.set(shape, found)
    return found
  }

  const explore = (depth: number, rows: RowMask): Uncovered => {
    if (isEmptyMask(rows)) return 'all'
    const column = columns[depth]
    if (column === undefined || !isEmptyMask(intersect(rows, freeFrom[depth] ?? rows))) return 'none'
    const key = rows.join()
    const seen = byRows[depth]?.get(key)
    if (seen !== undefined) return seen
    if (!spend(budget, column.atoms.length)) return 'none'
    const rests = column.atoms.map((atom) => explore(depth + 1, intersect(rows, atom.rows)))
    const found = unify(depth, group(column, rests), rests)
    byRows[depth]?.set(key, found)
    return found
  }
  return explore
}

export interface Gap {
  readonly cells: readonly string[]
  readonly witness: Situation
}

const gapOf = (columns: readonly CompiledColumn[], path: readonly DomainSet[]): Gap => {
  const sets = columns.map(
    ({ column, atoms }, at) =>
      path[at] ??
      union(
        column.domain,
        atoms.map((atom) => atom.set),
      ),
  )
  return {
    cells: columns.map(({ column }, at) => feelText(column.domain, sets[at] as DomainSet)),
    witness: Object.fromEntries(
      columns.map(({ column }, at) => [column.name, firstOf(column.domain, sets[at] as DomainSet)]),
    ),
  }
}

/** At most `most` gaps, in the order of the columns' values. */
export const gapsOf = ({ table, columns }: CompiledTable, budget: Budget, most: number): readonly Gap[] => {
  const gaps: Gap[] = []
  const collect = (rest: Uncovered, path: readonly DomainSet[]): void => {
    if (rest === 'none') return
    if (gaps.length >= most) {
      budget.truncated = true
      return
    }
    if (rest === 'all') gaps.push(gapOf(columns, path))
    else for (const branch of rest.groups) collect(branch.rest, [...path, branch.set])
  }
  const all = fullMask(table.rows.length)
  collect(createExplorer(columns, all, budget)(0, all), [])
  return gaps
}
