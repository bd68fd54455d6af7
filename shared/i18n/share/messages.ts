/** Words of the share page: state, waiting files, refused files, devices, check, invitation. */
export interface ShareMessages {
  readonly title: string
  readonly detail: string
  readonly sync: string
  readonly synced: (published: string, read: string) => string
  readonly state: {
    readonly title: string
    readonly folder: string
    readonly noFolder: string
    readonly condition: string
    readonly conditions: Readonly<
      Record<'none' | 'fine' | 'missing' | 'readOnly' | 'full' | 'hung' | 'foreign' | 'newerLayout', string>
    >
    readonly lastRead: string
    readonly lastReadBack: string
    readonly never: string
    readonly waiting: string
    /** Behind the count: the age of the oldest. */
    readonly waitingSince: (age: string) => string
    readonly waitingCount: (count: number, shown: string) => string
    readonly rules: string
    readonly version: (version: string) => string
    readonly confirmed: string
    readonly confirmedUntil: (date: string) => string
    /** Nobody has said for too long that there is nothing newer. */
    readonly confirmedOld: string
    readonly choose: string
    readonly newFolder: string
    readonly chooseHint: string
    readonly save: string
    readonly cancel: string
  }
  readonly refused: {
    readonly title: string
    readonly none: string
    readonly file: string
    readonly why: string
    readonly owner: string
    readonly next: string
    readonly reasons: Readonly<
      Record<
        | 'later'
        | 'damaged'
        | 'foreign'
        | 'outsideRegion'
        | 'unknownDevice'
        | 'revoked'
        | 'gap'
        | 'fork'
        | 'rollback'
        | 'splitView'
        | 'untrue'
        | 'rewritten'
        | 'newerFormat'
        | 'expired',
        string
      >
    >
    readonly steps: Readonly<Record<'wait' | 'askOwner' | 'askAdmin' | 'update' | 'ignore', string>>
  }
  readonly devices: {
    readonly title: string
    /** For a role that sees who takes part, but not how each device stands. */
    readonly namesOnly: string
    readonly device: string
    readonly role: string
    readonly place: string
    readonly state: string
    readonly heard: string
    readonly rules: string
    readonly never: string
    readonly behind: (applied: string, current: string) => string
    readonly clockOff: (minutes: string) => string
    readonly empty: string
    readonly emptyText: string
  }
  readonly verify: {
    readonly title: string
    readonly text: string
    readonly start: string
    readonly running: string
    readonly cancel: string
    readonly ok: string
    readonly notOk: string
    readonly failed: { readonly happened: string; readonly kept: string; readonly next: string }
    readonly files: string
    readonly chains: string
    readonly verdicts: string
    readonly mismatch: (week: string, outlet: string) => string
    readonly refusedCount: (count: string) => string
  }
  readonly evidence: {
    readonly title: string
    readonly text: string
    readonly found: (when: string) => string
    readonly open: string
    readonly over: string
    readonly file: string
    readonly role: string
    readonly roles: Readonly<Record<'missing' | 'disputed' | 'accepted' | 'witness' | 'other', string>>
    readonly writer: string
    readonly number: string
    readonly made: string
    readonly hash: string
    readonly notHere: string
    readonly differs: string
    readonly save: string
    readonly saved: string
  }
  /** What was read before its device was revoked, and stands nowhere any more. */
  readonly voided: {
    readonly title: string
    readonly text: string
    readonly owner: string
    readonly files: string
    readonly numbers: (from: string, to: string) => string
    readonly weeks: string
    readonly none: string
    readonly revoked: string
    readonly revokedBy: (date: string, name: string) => string
  }
  readonly audit: {
    readonly title: string
    readonly text: string
    readonly start: string
    readonly running: string
    readonly cancel: string
    readonly never: string
    readonly last: (when: string) => string
    readonly ok: (files: string) => string
    readonly notOk: (problems: string, files: string) => string
    readonly retired: (count: number, shown: string) => string
    readonly failed: { readonly happened: string; readonly kept: string; readonly next: string }
  }
  readonly invite: {
    readonly open: string
    readonly title: string
    readonly name: string
    readonly role: string
    readonly outlets: string
    readonly regions: string
    readonly create: string
    readonly text: string
    readonly copy: string
    readonly copied: string
    readonly close: string
    readonly cancel: string
  }
}
