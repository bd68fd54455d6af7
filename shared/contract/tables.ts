/** Decision tables as files: what one holds, taking it into the draft, and writing one. */
import * as z from 'zod'
import type { TableAnalysis } from '../decisions/analysis.ts'
import type { DmnRefusal, OutsideItem } from '../decisions/dmn/report.ts'
import type { DecisionTable } from '../decisions/model.ts'
import { tableForms } from '../decisions/tableForm.ts'
import type { TableForm } from '../decisions/tableForm.ts'
import type { DraftView } from './rules.ts'
import { answer, call, idText } from './wire.ts'

export interface TableReport {
  readonly form: TableForm
  /** Why the file is not read at all; then there are no tables. */
  readonly refused: DmnRefusal | null
  readonly tables: readonly {
    /** What the file calls it. */
    readonly owner: string
    readonly table: DecisionTable
    /** What of it would be lost: while there is any, it cannot be taken. */
    readonly outside: readonly OutsideItem[]
    readonly analysis: TableAnalysis
    /** The draft has a table of this id, which it would replace. */
    readonly known: boolean
  }[]
  /** What the file holds beside its tables; it stays there. */
  readonly outside: readonly OutsideItem[]
}

/** File content, base64, packed with gzip; at most 4 MB on the wire. */
const file = z.object({ name: z.string().max(200), content: z.string().max(4_800_000) })

export const tablesApi = {
  'tables.preview': call(file, answer<TableReport>()),
  /** Takes one table of the file into the draft, in place of `replaces` or beside the others; the file itself is kept in the data folder. */
  'tables.take': call(
    file.extend({ tableId: z.string().max(2_000), replaces: idText<'Table'>().nullable() }),
    answer<DraftView>(),
  ),
  /** A table of the draft. */
  'tables.export': call(
    z.object({ tableId: idText<'Table'>(), form: z.enum(tableForms), delimiter: z.enum([',', ';']) }),
    answer<{ readonly name: string; readonly content: string }>(),
  ),
} as const
