/** What compiling decision logic needs, and what it gives. */
import type { NameShape } from '../feel/names.ts'
import type { FeelContext, FeelValue } from '../feel/value.ts'
import type { Report } from './source.ts'
import type { TypeTable } from './types.ts'

export type Run = (names: FeelContext) => FeelValue
export interface Compiled {
  readonly run: Run
  readonly shape: NameShape
}
export interface Compiling {
  readonly types: TypeTable
  readonly report: Report
}
