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
}
