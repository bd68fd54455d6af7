/** English words of the settings. */
import type { SettingsMessages } from './messages.ts'

export const settingsEn: SettingsMessages = {
  title: 'Settings',
  language: 'Language',
  theme: 'Colours',
  look: 'Look and language',
  data: 'Data',
  dataFolder: 'Data folder',
  folderHint: 'Names and birth dates stay in this folder. Only signed files without names go to the share.',
  backups: {
    title: 'Backups',
    create: 'Back up now',
    created: (file) => `Backup made: ${file}`,
    file: 'File',
    createdAt: 'Made',
    size: 'Size',
    restore: 'Restore',
    restoreOf: (file) => `Restore ${file}`,
    empty: 'No backup yet',
    emptyText: 'A backup is a copy of everything on this device. It takes a second.',
    sure: 'Restore this backup?',
    sureText: (when) =>
      `The data goes back to how it was ${when}. The present state is backed up first, so you can come back.`,
    cancel: 'Cancel',
    restored: 'The backup is restored.',
  },
  about: {
    title: 'About',
    version: 'Version',
    organisation: 'Organisation',
    role: 'You are',
    demo: 'Demo',
    demoText: 'This is the demo company. Its today is fixed, and nothing leaves this device.',
    licence: 'Licence',
  },
}
