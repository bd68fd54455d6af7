/** What changed in one decision table: its columns and how rows are chosen, then row by row. */
import type { Column, DecisionTable, OutputColumn, Row } from '../decisions/model.ts'
import type { TableChange } from './packChange.ts'
import { directionOf, isSame } from './ruleDiff.ts'

type AnyColumn = Column | OutputColumn
/** Cells are found by their column's name: a column may have moved. */
const at = (columns: readonly AnyColumn[], name: string): number => columns.findIndex((column) => column.name === name)

const cellChanges = (was: DecisionTable, now: DecisionTable, before: Row, after: Row): readonly TableChange[] =>
  now.inputs.flatMap(({ name }, index): readonly TableChange[] => {
    const old = at(was.inputs, name)
    if (old < 0) return []
    const [text, next] = [before.cells[old] ?? '', after.cells[index] ?? '']
    const { tableId } = now
    return text === next ? [] : [{ type: 'cell', tableId, rowId: after.rowId, column: name, before: text, after: next }]
  })

const valueChanges = (was: DecisionTable, now: DecisionTable, before: Row, after: Row): readonly TableChange[] =>
  now.outputs.flatMap(({ name: output, stricter }, index): readonly TableChange[] => {
    const old = at(was.outputs, output)
    if (old < 0) return []
    const place = { tableId: now.tableId, rowId: after.rowId, output }
    const [value, next] = [before.values[old] ?? 0, after.values[index] ?? 0]
    const [bounds, nextBounds] = [before.bounds[old] ?? null, after.bounds[index] ?? null]
    const direction = directionOf(stricter, value, next)
    const changes: TableChange[] = []
    if (value !== next) changes.push({ type: 'value', ...place, before: value, after: next, direction })
    if (!isSame(bounds, nextBounds)) changes.push({ type: 'valueBounds', ...place, before: bounds, after: nextBounds })
    return changes
  })

const rowChanges = (was: DecisionTable, now: DecisionTable, before: Row, after: Row): readonly TableChange[] => {
  const [label, next] = [before.label ?? null, after.label ?? null]
  const place = { tableId: now.tableId, rowId: after.rowId }
  return [
    ...cellChanges(was, now, before, after),
    ...valueChanges(was, now, before, after),
    ...(isSame(label, next) ? [] : [{ type: 'rowLabel', ...place, before: label, after: next } as const]),
  ]
}

/** Apart from the values a column may hold, which have a change of their own. */
const headOf = (column: AnyColumn): unknown => ('domain' in column ? { ...column, domain: null } : column)

const columnChanges = (
  { tableId }: DecisionTable,
  was: readonly AnyColumn[],
  now: readonly AnyColumn[],
): readonly TableChange[] => [
  ...now.flatMap((column): readonly TableChange[] => {
    const before = was[at(was, column.name)]
    if (before === undefined) return [{ type: 'columnAdded', tableId, column }]
    const changes: TableChange[] = []
    if (!isSame(headOf(before), headOf(column))) changes.push({ type: 'column', tableId, before, after: column })
    if ('domain' in before && 'domain' in column && !isSame(before.domain, column.domain)) {
      changes.push({ type: 'domain', tableId, column: column.name, before: before.domain, after: column.domain })
    }
    return changes
  }),
  ...was
    .filter(({ name }) => at(now, name) < 0)
    .map((column): TableChange => ({ type: 'columnRemoved', tableId, column })),
]

const isMoved = (was: readonly AnyColumn[], now: readonly AnyColumn[]): boolean => {
  const kept = (columns: readonly AnyColumn[], others: readonly AnyColumn[]) =>
    columns.filter(({ name }) => at(others, name) >= 0).map(({ name }) => name)
  return !isSame(kept(was, now), kept(now, was))
}

const headChanges = (was: DecisionTable, now: DecisionTable): readonly TableChange[] => {
  const { tableId } = now
  const policy = ({ hitPolicy, aggregation }: DecisionTable) => ({ hitPolicy, aggregation })
  return [
    ...(isSame(was.title, now.title)
      ? []
      : [{ type: 'tableTitle', tableId, before: was.title, after: now.title } as const]),
    ...(isSame(policy(was), policy(now))
      ? []
      : [{ type: 'hitPolicy', tableId, before: policy(was), after: policy(now) } as const]),
    ...columnChanges(now, was.inputs, now.inputs),
    ...columnChanges(now, was.outputs, now.outputs),
    ...(isMoved(was.inputs, now.inputs) || isMoved(was.outputs, now.outputs)
      ? [{ type: 'columnOrder', tableId } as const]
      : []),
  ]
}

export const tableChanges = (was: DecisionTable, now: DecisionTable): readonly TableChange[] => {
  const { tableId } = now
  const rowsBefore = new Map(was.rows.map((row) => [row.rowId, row]))
  const kept = now.rows.filter(({ rowId }) => rowsBefore.has(rowId)).map(({ rowId }) => rowId)
  const keptIds = new Set(kept)
  const inOldOrder = was.rows.filter(({ rowId }) => keptIds.has(rowId)).map(({ rowId }) => rowId)
  const whole = (type: 'rowAdded' | 'rowRemoved', { rowId, cells, values }: Row): TableChange => ({
    type,
    tableId,
    rowId,
    cells,
    values,
  })
  return [
    ...headChanges(was, now),
    ...now.rows.flatMap((row) => {
      const before = rowsBefore.get(row.rowId)
      return before === undefined ? [whole('rowAdded', row)] : rowChanges(was, now, before, row)
    }),
    ...was.rows.filter(({ rowId }) => !keptIds.has(rowId)).map((row) => whole('rowRemoved', row)),
    ...(isSame(kept, inOldOrder) ? [] : [{ type: 'rowOrder', tableId } as const]),
  ]
}
