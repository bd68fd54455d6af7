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
  cannotOpen: 'Plumbline cannot open this data folder',
  openProblems: {
    folderInUse:
      'Another Plumbline window or command is using it. Close that one, then start again. Nothing was changed.',
    dataReadOnly:
      'Plumbline cannot write there. Check that it is a folder, that its drive is connected and that you may write to it, then start again.',
    diskFull: 'The drive that holds it is full. Make room on it, then start again. What was saved before is safe.',
    newerDatabase: 'A newer Plumbline wrote it. Update this program, then start again. Nothing was changed.',
    foreignDatabase:
      'The database in it was not made by Plumbline, or was changed by hand. Choose another folder, or put a backup in its place. Nothing was changed.',
  },
}
