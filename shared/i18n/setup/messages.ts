/** Words of the first run: demo, new organisation, invitation, data folder, damage. */
export interface SetupMessages {
  readonly title: string
  readonly lead: string
  readonly demo: {
    readonly title: string
    readonly text: string
    readonly start: string
    readonly building: string
    readonly steps: Readonly<Record<string, string>>
    readonly cancel: string
    readonly cancelled: string
    readonly failed: { readonly happened: string; readonly kept: string; readonly next: string }
  }
  readonly create: {
    readonly title: string
    readonly text: string
    readonly name: string
    readonly adminName: string
    readonly shareFolder: string
    readonly shareHint: string
    readonly regions: string
    readonly region: (number: number) => string
    readonly addRegion: string
    readonly outlets: string
    readonly outletsHint: string
    readonly outlet: string
    readonly outletRegion: string
    readonly format: string
    readonly formatHint: string
    /** Names of the formats that the first rules know. */
    readonly formats: Readonly<Record<'bakery-cafe' | 'restaurant' | 'shop', string>>
    readonly suggestions: (field: string) => string
    readonly country: string
    readonly timeZone: string
    readonly roles: string
    readonly rolesHint: string
    /** What the roles of the first rules are called, by their code. */
    readonly roleNames: Readonly<Record<'lead' | 'service' | 'kitchen' | 'till', string>>
    readonly addOutlet: string
    readonly removeOutlet: (name: string) => string
    readonly removeRegion: (name: string) => string
    readonly submit: string
  }
  readonly join: {
    readonly title: string
    readonly text: string
    readonly invitation: string
    readonly invitationHint: string
    readonly shareFolder: string
    readonly name: string
    readonly submit: string
  }
  readonly open: {
    readonly title: string
    readonly text: string
    readonly folder: string
    readonly submit: string
  }
  readonly waiting: {
    readonly title: string
    readonly text: string
    readonly words: string
    readonly steps: readonly string[]
    readonly check: string
    readonly looking: string
  }
  readonly locked: {
    readonly title: string
    readonly text: string
    readonly passphrase: string
    readonly submit: string
    readonly forgotten: string
  }
  /** A device that an admin did not let in, and one that no longer counts. */
  readonly ended: Readonly<
    Record<
      'refused' | 'revoked',
      {
        readonly title: string
        readonly text: (by: string, on: string) => string
        /** Where nobody knows who and when. */
        readonly textBare: string
        readonly kept: string
        readonly next: string
      }
    >
  > & { readonly reason: (reason: string) => string }
  readonly damaged: {
    readonly title: string
    readonly setAside: (path: string) => string
    readonly text: string
    readonly backups: string
    readonly restore: (file: string) => string
    readonly none: string
  }
  readonly back: string
  readonly dataFolder: (path: string) => string
  readonly language: string
}
