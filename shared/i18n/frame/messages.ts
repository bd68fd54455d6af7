/** Words of the frame around every page: rail, top bar, palette, state of the share. */
export interface FrameMessages {
  readonly skip: string
  readonly loading: string
  readonly pages: Readonly<
    Record<
      'home' | 'plan' | 'overrides' | 'compare' | 'requests' | 'rules' | 'outlets' | 'share' | 'people' | 'settings',
      string
    >
  >
  readonly navigation: string
  readonly roles: Readonly<Record<'admin' | 'lead' | 'manager' | 'auditor', string>>
  readonly place: string
  readonly allRegions: string
  readonly week: (number: number) => string
  readonly previousWeek: string
  readonly nextWeek: string
  readonly thisWeek: string
  readonly share: {
    readonly label: string
    readonly readBack: (clock: string) => string
    readonly waiting: (count: string) => string
    readonly unreachable: (clock: string) => string
    readonly readOnly: string
    readonly full: string
    readonly foreign: string
    readonly newerLayout: string
    readonly none: string
    readonly read: (clock: string) => string
    readonly unknown: string
  }
  /** Rules that this program cannot read: what happened, which ones judge meanwhile, what to do. */
  readonly newerRules: {
    readonly happened: string
    readonly kept: (version: string) => string
    readonly next: string
  }
  readonly palette: {
    readonly open: string
    readonly title: string
    readonly search: string
    readonly nothing: string
    readonly go: string
    readonly view: string
    readonly act: string
  }
  readonly actAs: string
  readonly findActor: string
  readonly noActor: string
  readonly demo: string
  readonly actingAs: (name: string) => string
  readonly theme: Readonly<Record<'system' | 'light' | 'dark', string>>
  readonly themeCommand: (theme: string) => string
  readonly languageCommand: (language: string) => string
  readonly messages: string
  readonly close: string
  readonly retry: string
  readonly syncNow: string
  readonly backUpNow: string
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string }
  readonly crashed: { readonly happened: string; readonly kept: string; readonly next: string }
}

/** Each language by its own name, the same in every language. */
export const languageNames = { en: 'English', de: 'Deutsch', da: 'Dansk' } as const
