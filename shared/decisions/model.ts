/** A decision table: maps a situation to values. The FEEL text of its cells is the truth; all else is derived. */
import type { RowId, TableId } from '../kernel/ids.ts'
import type { Text } from '../kernel/text.ts'

export type Domain =
  /** With `truth` the values are `false` and `true`, written in cells and given in situations as FEEL has them. */
  | { readonly type: 'enumeration'; readonly values: readonly string[]; readonly truth?: true }
  /**
   * Integers from `min` to `max`, both included. With `decimals` they count tenths, hundredths, … and cells write them
   * with a point: 125 is `1.25` where `decimals` is 2.
   */
  | {
      readonly type: 'range'
      readonly min: number
      readonly max: number
      readonly unit: string
      readonly decimals?: number
    }

export interface Column {
  readonly name: string
  readonly label: Text
  readonly domain: Domain
}

/** Closed range of integers. */
export interface Range {
  readonly min: number
  readonly max: number
}
/** Inside `free` the manager decides alone, inside `outer` a lead must approve, outside nothing can be stored. `free` lies inside `outer`. */
export interface Bounds {
  readonly free: Range
  readonly outer: Range
}

export interface OutputColumn {
  readonly name: string
  readonly label: Text
  readonly unit: string
  /** Which way is stricter, so that a local value may always go there. */
  readonly stricter: 'higher' | 'lower'
}

export interface Row {
  /** Stable for life; findings and overrides quote it. */
  readonly rowId: RowId
  /** What people call the row; without one it is called by its situation. */
  readonly label?: Text | undefined
  /** FEEL unary tests, one per input column; `-` is any. */
  readonly cells: readonly string[]
  /** Scaled integers, one per output column. */
  readonly values: readonly number[]
  /** One per output column; null where no local value is permitted. */
  readonly bounds: readonly (Bounds | null)[]
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'COLLECT'
export type Aggregation = 'max' | 'min' | 'sum' | 'count'

export interface DecisionTable {
  readonly tableId: TableId
  readonly title: Text
  readonly hitPolicy: HitPolicy
  /** Stated for COLLECT, null otherwise. */
  readonly aggregation: Aggregation | null
  readonly inputs: readonly Column[]
  readonly outputs: readonly OutputColumn[]
  readonly rows: readonly Row[]
}

export type Situation = Readonly<Record<string, string | number | boolean | null>>
