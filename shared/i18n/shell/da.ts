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
  cannotOpen: 'Plumbline kan ikke åbne denne datamappe',
  openProblems: {
    folderInUse:
      'Et andet Plumbline-vindue eller en kommando bruger den. Luk det andet, og start igen. Intet blev ændret.',
    dataReadOnly:
      'Plumbline kan ikke skrive der. Se efter, om det er en mappe, om drevet er tilsluttet, og om du må skrive i den. Start så igen.',
    diskFull: 'Drevet, den ligger på, er fuldt. Skaf plads, og start igen. Det, der var gemt før, er i sikkerhed.',
    newerDatabase: 'En nyere Plumbline har skrevet den. Opdatér programmet, og start igen. Intet blev ændret.',
    foreignDatabase:
      'Databasen i den er ikke lavet af Plumbline, eller den er ændret i hånden. Vælg en anden mappe, eller gendan en sikkerhedskopi. Intet blev ændret.',
  },
}
