/** Words of the export of the published history. */
export interface HistoryMessages {
  readonly open: string
  readonly title: string
  readonly text: string
  readonly folder: string
  readonly folderHint: string
  readonly start: string
  readonly close: string
  readonly running: string
  readonly cancel: string
  readonly done: (weeks: string, rows: string, files: string) => string
  readonly failed: string
}
