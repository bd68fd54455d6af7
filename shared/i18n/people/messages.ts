/** Words of the people page and of importing people, shifts and demand. */
export interface PeopleMessages {
  readonly title: string
  readonly detail: (count: string) => string
  readonly add: string
  readonly importFile: string
  readonly search: string
  readonly columns: Readonly<Record<'name' | 'role' | 'skills' | 'contract' | 'birth' | 'active', string>>
  readonly unknownBirth: string
  readonly minor: string
  readonly inactive: string
  readonly edit: (name: string) => string
  readonly empty: string
  readonly emptyText: string
  readonly noMatch: string
  readonly form: {
    readonly add: string
    readonly edit: string
    readonly name: string
    readonly role: string
    readonly skills: string
    readonly skillsHint: string
    readonly contract: string
    readonly hours: string
    readonly birthOn: string
    readonly birthHint: string
    readonly active: string
    readonly availability: string
    readonly always: string
    readonly onlyThen: string
    readonly from: (weekday: string) => string
    readonly to: (weekday: string) => string
    readonly save: string
    readonly cancel: string
    readonly close: string
    readonly saved: (name: string) => string
  }
  readonly erase: {
    readonly open: string
    readonly title: (name: string) => string
    readonly goesTitle: string
    readonly goes: readonly string[]
    readonly staysTitle: string
    readonly stays: (past: string) => readonly string[]
    readonly reasons: (count: number) => string
    readonly backups: (count: number) => string
    readonly planned: (count: number) => string
    readonly sure: string
    readonly submit: string
    readonly cancel: string
    readonly done: (name: string) => string
  }
  readonly imports: {
    readonly title: string
    readonly detail: string
    readonly kind: string
    readonly kinds: Readonly<Record<'people' | 'shifts' | 'demand', string>>
    readonly file: string
    readonly choose: string
    readonly drop: string
    readonly reading: string
    readonly tooLarge: { readonly happened: string; readonly kept: string; readonly next: string }
    readonly preview: string
    readonly lines: (count: string, encoding: string) => string
    readonly remembered: string
    readonly mapping: string
    readonly field: string
    readonly column: string
    readonly notInFile: string
    readonly required: string
    readonly fields: Readonly<Record<string, string>>
    /** Shown before a file is chosen. */
    readonly example: { readonly title: string; readonly text: string; readonly save: string }
    readonly dryRun: string
    readonly run: string
    readonly runPartial: string
    readonly accepted: (count: string) => string
    readonly goodLines: string
    readonly rejected: (count: string) => string
    readonly nothingStored: string
    readonly done: (count: string) => string
    readonly errors: string
    readonly line: string
    readonly value: string
    readonly what: string
    readonly moreErrors: (count: string) => string
    readonly outlets: string
    readonly outlet: string
    readonly again: string
    readonly ignored: (columns: string) => string
    readonly decimals: string
    readonly rounded: (numbers: string, percent: string) => string
    readonly steps: Readonly<Record<'start' | 'parse' | 'rows' | 'store', string>>
    readonly cancel: string
    readonly cancelled: string
    readonly codes: Readonly<
      Record<
        | 'missing'
        | 'notADate'
        | 'notATime'
        | 'notANumber'
        | 'negative'
        | 'repeatedHour'
        | 'missingHour'
        | 'endBeforeStart'
        | 'tooLong'
        | 'duplicatePerson'
        | 'unknownPerson'
        | 'unknownRole'
        | 'unknownFlag'
        | 'unknownOutlet'
        | 'columns'
        | 'quote'
        | 'overlap'
        | 'duplicate'
        | 'coarse',
        string
      >
    >
  }
}
