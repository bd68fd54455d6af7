/** German words of the export of the history. */
import type { HistoryMessages } from './messages.ts'

export const historyDe: HistoryMessages = {
  open: 'Exportieren',
  title: 'Verlauf exportieren',
  text: 'Was Filialen veröffentlicht haben, als Parquet-Dateien nach Region und Woche, für DuckDB, Spark, Trino und ähnliche. Keine Namen, keine Pseudonyme, keine Gründe.',
  folder: 'Ordner',
  folderHint: 'Voller Pfad eines Ordners, der leer ist oder noch fehlt',
  start: 'Exportieren',
  close: 'Schließen',
  running: 'Wird geschrieben',
  cancel: 'Abbrechen',
  done: (weeks, rows, files) => `Geschrieben. Wochen von Filialen: ${weeks}; Zeilen: ${rows}; Dateien: ${files}.`,
  failed:
    'Der Verlauf wurde nicht zu Ende geschrieben. Nichts blieb davon zurück. Prüfe, ob Platz ist, und versuche es erneut.',
}
