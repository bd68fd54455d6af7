/** English words of the desktop menu. */
import type { ShellMessages } from './messages.ts'

export const shellEn: ShellMessages = {
  file: 'File',
  backup: 'Back up now',
  restore: 'Restore a backup …',
  showDataFolder: 'Show data folder',
  quit: 'Quit',
  edit: 'Edit',
  view: 'View',
  actualSize: 'Actual size',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fullScreen: 'Full screen',
  window: 'Window',
  backupDone: 'The backup is complete.',
  backupFailed: 'No backup was made.',
  backupFailedDetail: 'Your data is unchanged. Check that the disk has room, then try again.',
}
