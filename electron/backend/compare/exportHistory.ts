import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  historyColumns,
  historyTables,
  partitionOf,
  weekRowsOf,
  type HistoryRow,
  type HistoryTable,
} from '../../../shared/compare/historyRows.ts'
import { addDays, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Outlet } from '../../../shared/people/places.ts'
import type { ChainStore } from '../../../shared/sync/ports.ts'
import { encodeParquet } from '../exchange/parquetFile.ts'
import { JobFailed, type Progress } from '../jobs/jobs.ts'

export interface HistoryExport {
  readonly files: number
  readonly rows: number
  readonly weeks: number
  readonly bytes: number
}
export interface ExportSource {
  readonly chains: Pick<ChainStore, 'weeks'>
  readonly outlets: readonly Outlet[]
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}

/** All rows of a week and region are held at once, never those of the whole history. */
const tablesOf = (outlets: readonly Outlet[], received: ReturnType<ChainStore['weeks']>) => {
  const byId = new Map<string, Outlet>(outlets.map((outlet) => [outlet.outletId, outlet]))
  const rows = received.flatMap(({ report, week }) => {
    const outlet = byId.get(report.outletId)
    return outlet === undefined ? [] : [{ regionId: outlet.regionId, rows: weekRowsOf(outlet, week) }]
  })
  return Map.groupBy(rows, ({ regionId }) => regionId)
}

const writeFile = async (file: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  const handle = await open(file, 'wx', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** True too where there is nothing. */
export const isEmptyFolder = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return true
    throw cause
  }
}

const writeAll = async (folder: string, source: ExportSource, progress: Progress): Promise<HistoryExport> => {
  const { chains, outlets, fromOn, toOn } = source
  const total = { files: 0, rows: 0, weeks: 0, bytes: 0 }
  const put = async (table: HistoryTable, partition: string, rows: readonly HistoryRow[]): Promise<void> => {
    if (rows.length === 0) return
    const bytes = await encodeParquet(historyColumns[table], rows)
    await writeFile(join(folder, partition, 'part-0.parquet'), bytes)
    total.files += 1
    total.rows += rows.length
    total.bytes += bytes.length
  }
  const mondays: LocalDate[] = []
  for (let weekOn = fromOn; weekOn <= toOn; weekOn = addDays(weekOn, 7)) mondays.push(weekOn)
  for (const [at, weekOn] of mondays.entries()) {
    progress.report('weeks', at, mondays.length)
    const received = chains.weeks(weekOn, weekOn)
    for (const [regionId, weeks] of tablesOf(outlets, received)) {
      total.weeks += weeks.length
      for (const table of historyTables) {
        await progress.breathe()
        await put(
          table,
          partitionOf(table, regionId, weekOn),
          weeks.flatMap(({ rows }) => rows[table]),
        )
      }
    }
  }
  return total
}

/**
 * Writes what outlets have published as Parquet files, partitioned by region and week. The folder must be empty or
 * absent; it appears whole, or not at all. Ends as `folderNotEmpty` otherwise.
 */
export const exportHistory = async (
  folder: string,
  source: ExportSource,
  progress: Progress,
): Promise<HistoryExport> => {
  if (!(await isEmptyFolder(folder))) throw new JobFailed('folderNotEmpty')
  const draft = join(dirname(folder), `.${basename(folder)}-${randomBytes(4).toString('hex')}`)
  try {
    await mkdir(draft, { recursive: true })
    const written = await writeAll(draft, source, progress)
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
    return written
  } catch (cause) {
    await rm(draft, { recursive: true, force: true })
    throw cause
  }
}
