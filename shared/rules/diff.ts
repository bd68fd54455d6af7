/** What changed between two packs, in terms of meaning: rule, parameter, cell, bound. */
import type { Bounds, DecisionTable, Row } from '../decisions/model.ts'
import { canonicalJson } from '../kernel/canonicalJson.ts'
import type { RowId, RuleId, TableId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/time.ts'
import type { Rule, RulePack, Severity } from './model.ts'

export type PackChange =
  | {
      readonly type: 'parameter'
      readonly ruleId: RuleId
      readonly parameter: string
      readonly before: number
      readonly after: number
      readonly direction: 'stricter' | 'looser'
    }
  | {
      readonly type: 'bounds'
      readonly ruleId: RuleId
      readonly parameter: string
      readonly before: Bounds | null
      readonly after: Bounds | null
    }
  | { readonly type: 'severity'; readonly ruleId: RuleId; readonly before: Severity; readonly after: Severity }
  | { readonly type: 'owner'; readonly ruleId: RuleId; readonly before: string | null; readonly after: string | null }
  | {
      readonly type: 'review'
      readonly ruleId: RuleId
      readonly before: LocalDate
      readonly after: LocalDate
    }
  | {
      readonly type: 'cell'
      readonly tableId: TableId
      readonly rowId: RowId
      readonly column: string
      readonly before: string
      readonly after: string
    }
  | {
      readonly type: 'value'
      readonly tableId: TableId
      readonly rowId: RowId
      readonly output: string
      readonly before: number
      readonly after: number
      readonly direction: 'stricter' | 'looser'
    }
  | {
      readonly type: 'valueBounds'
      readonly tableId: TableId
      readonly rowId: RowId
      readonly output: string
      readonly before: Bounds | null
      readonly after: Bounds | null
    }
  | {
      readonly type: 'rowAdded' | 'rowRemoved'
      readonly tableId: TableId
      readonly rowId: RowId
      readonly cells: readonly string[]
      readonly values: readonly number[]
    }
  | { readonly type: 'ruleAdded' | 'ruleRemoved'; readonly ruleId: RuleId }

type Direction = 'stricter' | 'looser'
const directionOf = (stricter: 'higher' | 'lower', before: number, after: number): Direction =>
  after > before === (stricter === 'higher') ? 'stricter' : 'looser'

const sameBounds = (a: Bounds | null, b: Bounds | null): boolean => canonicalJson(a) === canonicalJson(b)

const parameterChanges = (before: Rule, after: Rule): readonly PackChange[] =>
  Object.entries(after.parameters).flatMap(([parameter, now]): readonly PackChange[] => {
    const was = before.parameters[parameter]
    if (was === undefined) return []
    const { ruleId } = after
    const direction = directionOf(was.stricter, was.value, now.value)
    const value = { type: 'parameter', ruleId, parameter, before: was.value, after: now.value, direction } as const
    const bounds = { type: 'bounds', ruleId, parameter, before: was.bounds, after: now.bounds } as const
    return [...(was.value === now.value ? [] : [value]), ...(sameBounds(was.bounds, now.bounds) ? [] : [bounds])]
  })

const ruleChanges = (before: Rule, after: Rule): readonly PackChange[] => {
  const { ruleId } = after
  const changes: PackChange[] = [...parameterChanges(before, after)]
  if (before.severity !== after.severity)
    changes.push({ type: 'severity', ruleId, before: before.severity, after: after.severity })
  if (before.owner !== after.owner) changes.push({ type: 'owner', ruleId, before: before.owner, after: after.owner })
  if (before.reviewOn !== after.reviewOn)
    changes.push({ type: 'review', ruleId, before: before.reviewOn, after: after.reviewOn })
  return changes
}

const rowChanges = (table: DecisionTable, before: Row, after: Row): readonly PackChange[] => {
  const at = { tableId: table.tableId, rowId: after.rowId }
  const cells = table.inputs.flatMap((column, index): readonly PackChange[] => {
    const [was, now] = [before.cells[index] ?? '', after.cells[index] ?? '']
    return was === now ? [] : [{ type: 'cell', ...at, column: column.name, before: was, after: now }]
  })
  const values = table.outputs.flatMap(({ name: output, stricter }, index): readonly PackChange[] => {
    const [was, now] = [before.values[index] ?? 0, after.values[index] ?? 0]
    const [wasBounds, nowBounds] = [before.bounds[index] ?? null, after.bounds[index] ?? null]
    const direction = directionOf(stricter, was, now)
    const value = { type: 'value', ...at, output, before: was, after: now, direction } as const
    const bounds = { type: 'valueBounds', ...at, output, before: wasBounds, after: nowBounds } as const
    return [...(was === now ? [] : [value]), ...(sameBounds(wasBounds, nowBounds) ? [] : [bounds])]
  })
  return [...cells, ...values]
}

const tableChanges = (before: DecisionTable | undefined, after: DecisionTable): readonly PackChange[] => {
  const was = new Map((before?.rows ?? []).map((row) => [row.rowId, row]))
  const now = new Set(after.rows.map(({ rowId }) => rowId))
  const whole = (type: 'rowAdded' | 'rowRemoved', { rowId, cells, values }: Row): PackChange => ({
    type,
    tableId: after.tableId,
    rowId,
    cells,
    values,
  })
  return [
    ...after.rows.flatMap((row) => {
      const old = was.get(row.rowId)
      return old === undefined ? [whole('rowAdded', row)] : rowChanges(after, old, row)
    }),
    ...[...was.values()].filter(({ rowId }) => !now.has(rowId)).map((row) => whole('rowRemoved', row)),
  ]
}

/** What the draft means differently from the base, rules in the draft's order, then tables, then what was removed. */
export const diffPacks = (base: RulePack, draft: RulePack): readonly PackChange[] => {
  const rules = new Map(base.rules.map((rule) => [rule.ruleId, rule]))
  const kept = new Set(draft.rules.map(({ ruleId }) => ruleId))
  const tables = new Map(base.tables.map((table) => [table.tableId, table]))
  return [
    ...draft.rules.flatMap((rule): readonly PackChange[] => {
      const old = rules.get(rule.ruleId)
      return old === undefined ? [{ type: 'ruleAdded', ruleId: rule.ruleId }] : ruleChanges(old, rule)
    }),
    ...draft.tables.flatMap((table) => tableChanges(tables.get(table.tableId), table)),
    ...base.rules
      .filter(({ ruleId }) => !kept.has(ruleId))
      .map(({ ruleId }): PackChange => ({ type: 'ruleRemoved', ruleId })),
  ]
}
