/** Danish words of the desktop menu. */
import type { ShellMessages } from './messages.ts'

export const shellDa: ShellMessages = {
  file: 'Filer',
  backup: 'Sikkerhedskopiér nu',
  restore: 'Gendan en sikkerhedskopi …',
  showDataFolder: 'Vis datamappe',
  quit: 'Afslut',
  edit: 'Rediger',
  view: 'Vis',
  actualSize: 'Faktisk størrelse',
  zoomIn: 'Zoom ind',
  zoomOut: 'Zoom ud',
  fullScreen: 'Fuld skærm',
  window: 'Vindue',
  backupDone: 'Sikkerhedskopien er færdig.',
  backupFailed: 'Der blev ikke lavet en sikkerhedskopi.',
  backupFailedDetail: 'Dine data er uændrede. Se efter, om der er plads på disken, og prøv igen.',
}
