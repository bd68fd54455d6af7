/** The published history of the outlets one may see, for tools that count over years. */
import * as z from 'zod'
import type { JobStarted } from './session.ts'
import { answer, call } from './wire.ts'

export interface HistoryExportView {
  readonly files: number
  readonly rows: number
  /** Weeks of outlets. */
  readonly weeks: number
  readonly bytes: number
}

export const historyApi = {
  /** Parquet files below a folder that is empty or absent; no names, no pseudonyms, no reasons. */
  'compare.export': call(z.object({ folder: z.string().trim().min(1).max(1_000) }), answer<JobStarted>()),
  /** Null for another kind of job, or one that is not done. */
  'compare.exportResult': call(z.object({ jobId: z.string() }), answer<HistoryExportView | null>()),
} as const
