/** Words of the desktop menu and its messages. */
export interface ShellMessages {
  readonly file: string
  readonly backup: string
  readonly restore: string
  readonly showDataFolder: string
  readonly quit: string
  readonly edit: string
  readonly view: string
  readonly actualSize: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly fullScreen: string
  readonly window: string
  readonly backupDone: string
  readonly backupFailed: string
  readonly backupFailedDetail: string
  readonly cannotOpen: string
  /** Why a data folder was not opened, by code. */
  readonly openProblems: Readonly<
    Record<'folderInUse' | 'dataReadOnly' | 'diskFull' | 'newerDatabase' | 'foreignDatabase', string>
  >
}
