/** German words of the desktop menu. */
import type { ShellMessages } from './messages.ts'

export const shellDe: ShellMessages = {
  file: 'Datei',
  backup: 'Jetzt sichern',
  restore: 'Sicherung einspielen …',
  showDataFolder: 'Datenordner zeigen',
  quit: 'Beenden',
  edit: 'Bearbeiten',
  view: 'Ansicht',
  actualSize: 'Originalgröße',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fullScreen: 'Vollbild',
  window: 'Fenster',
  backupDone: 'Die Sicherung ist fertig.',
  backupFailed: 'Es wurde keine Sicherung angelegt.',
  backupFailedDetail:
    'Deine Daten sind unverändert. Prüfe, ob auf der Festplatte Platz ist, und versuche es noch einmal.',
  cannotOpen: 'Plumbline kann diesen Datenordner nicht öffnen',
  openProblems: {
    folderInUse:
      'Ein anderes Plumbline-Fenster oder ein Befehl benutzt ihn. Schließe das andere und starte neu. Es wurde nichts geändert.',
    dataReadOnly:
      'Plumbline kann dort nicht schreiben. Prüfe, ob es ein Ordner ist, ob sein Laufwerk verbunden ist und ob du darin schreiben darfst. Starte dann neu.',
    diskFull:
      'Das Laufwerk, auf dem er liegt, ist voll. Schaffe Platz und starte neu. Was vorher gespeichert war, ist sicher.',
    newerDatabase:
      'Ein neueres Plumbline hat ihn geschrieben. Aktualisiere dieses Programm und starte neu. Es wurde nichts geändert.',
    foreignDatabase:
      'Die Datenbank darin stammt nicht von Plumbline oder wurde von Hand geändert. Wähle einen anderen Ordner oder spiele eine Sicherung ein. Es wurde nichts geändert.',
  },
}
