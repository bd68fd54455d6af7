/** English words of the export of the history. */
import type { HistoryMessages } from './messages.ts'

export const historyEn: HistoryMessages = {
  open: 'Export',
  title: 'Export the history',
  text: 'What outlets have published, as Parquet files by region and week, for DuckDB, Spark, Trino and their like. No names, no pseudonyms, no reasons.',
  folder: 'Folder',
  folderHint: 'Full path of a folder that is empty or does not exist yet',
  start: 'Export',
  close: 'Close',
  running: 'Writing',
  cancel: 'Cancel',
  done: (weeks, rows, files) => `Written. Weeks of outlets: ${weeks}; rows: ${rows}; files: ${files}.`,
  failed:
    'The history could not be written to its end. Nothing was left of it. See whether there is room, then try again.',
}
