/** Danish words of the export of the history. */
import type { HistoryMessages } from './messages.ts'

export const historyDa: HistoryMessages = {
  open: 'Eksportér',
  title: 'Eksportér forløbet',
  text: 'Det, butikker har offentliggjort, som Parquet-filer efter region og uge, til DuckDB, Spark, Trino og lignende. Ingen navne, ingen pseudonymer, ingen begrundelser.',
  folder: 'Mappe',
  folderHint: 'Fuld sti til en mappe, der er tom eller ikke findes endnu',
  start: 'Eksportér',
  close: 'Luk',
  running: 'Skrives',
  cancel: 'Annuller',
  done: (weeks, rows, files) => `Skrevet. Uger i butikker: ${weeks}; rækker: ${rows}; filer: ${files}.`,
  failed: 'Forløbet blev ikke skrevet færdigt. Intet er tilbage af det. Se, om der er plads, og prøv igen.',
}
