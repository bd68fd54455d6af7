/** German words of the settings. */
import type { SettingsMessages } from './messages.ts'

export const settingsDe: SettingsMessages = {
  title: 'Einstellungen',
  language: 'Sprache',
  theme: 'Farben',
  look: 'Aussehen und Sprache',
  data: 'Daten',
  dataFolder: 'Datenordner',
  folderHint:
    'Namen und Geburtsdaten bleiben in diesem Ordner. In den gemeinsamen Ordner gehen nur signierte Dateien ohne Namen.',
  backups: {
    title: 'Sicherungen',
    create: 'Jetzt sichern',
    created: (file) => `Gesichert: ${file}`,
    file: 'Datei',
    createdAt: 'Angelegt',
    size: 'Größe',
    restore: 'Einspielen',
    restoreOf: (file) => `${file} einspielen`,
    empty: 'Noch keine Sicherung',
    emptyText: 'Eine Sicherung ist eine Kopie von allem auf diesem Gerät. Sie dauert eine Sekunde.',
    sure: 'Diese Sicherung einspielen?',
    sureText: (when) =>
      `Die Daten werden wieder so, wie sie ${when} waren. Der jetzige Stand wird vorher gesichert, du kannst also zurück.`,
    cancel: 'Abbrechen',
    restored: 'Die Sicherung ist eingespielt.',
  },
  about: {
    title: 'Über Plumbline',
    version: 'Version',
    organisation: 'Name der Organisation',
    role: 'Du bist',
    demo: 'Demo',
    demoText: 'Das ist das Demo-Unternehmen. Sein Heute steht fest, und nichts verlässt dieses Gerät.',
    licence: 'Lizenz',
  },
}
