/** What changed between two packs, in terms of meaning: rule, parameter, cell, bound. */
import type { Bounds } from '../decisions/model.ts'
import type { RowId, RuleId, TableId } from '../kernel/ids.ts'
import type { Severity } from './model.ts'

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
