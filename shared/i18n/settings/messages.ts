/** Words of the settings: language, colours, data, backups, about. */
export interface SettingsMessages {
  readonly title: string
  readonly language: string
  readonly theme: string
  readonly look: string
  readonly data: string
  readonly dataFolder: string
  readonly folderHint: string
  readonly backups: {
    readonly title: string
    readonly create: string
    readonly created: (file: string) => string
    readonly file: string
    readonly createdAt: string
    readonly size: string
    readonly restore: string
    readonly restoreOf: (file: string) => string
    readonly empty: string
    readonly emptyText: string
    readonly sure: string
    readonly sureText: (when: string) => string
    readonly cancel: string
    readonly restored: string
    readonly takeOver: string
    readonly takeOverOf: (file: string) => string
    readonly takeOverSure: string
    readonly takeOverText: string
    readonly takenOver: (people: string, weeks: string) => string
    readonly elsewhere: string
  }
  readonly keys: {
    readonly title: string
    readonly words: string
    readonly wordsHint: string
    readonly protection: string
    readonly protections: Readonly<Record<'keyStore' | 'file', string>>
    readonly passphrase: string
    readonly isSet: string
    readonly notSet: string
    readonly set: string
    readonly change: string
    readonly remove: string
    readonly text: string
    readonly current: string
    readonly next: string
    readonly nextHint: string
    readonly again: string
    readonly differ: string
    readonly save: string
    readonly cancel: string
    readonly saved: string
    readonly removed: string
  }
  readonly about: {
    readonly title: string
    readonly version: string
    readonly organisation: string
    readonly role: string
    readonly demo: string
    readonly demoText: string
    readonly licence: string
  }
}
