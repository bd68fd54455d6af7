/** Words of checking and publishing a week: the receipt, what leaves the outlet, and what became of it. */
export interface PublishMessages {
  readonly title: (week: string) => string
  readonly amendTitle: (week: string, revision: number) => string
  readonly checking: string
  readonly changes: (count: number) => string
  readonly noChanges: string
  readonly kinds: Readonly<Record<'added' | 'removed' | 'changed', string>>
  readonly fromTo: (before: string, after: string) => string
  readonly affected: (count: number) => string
  readonly nobodyAffected: string
  readonly wishes: {
    readonly title: string
    readonly hint: string
    readonly of: (change: string) => string
    readonly choices: Readonly<Record<'outlet' | 'agreed' | 'person', string>>
    readonly none: string
  }
  readonly blocked: (count: number) => string
  readonly blockedText: string
  readonly reasons: (count: number) => string
  readonly reasonLabel: (finding: string) => string
  readonly reasonMissing: string
  readonly sameReason: string
  readonly undetermined: (count: number) => string
  readonly leaves: string
  readonly leavesText: (shifts: number, people: number, findings: number, overrides: number, size: string) => string
  readonly stays: string
  readonly staysText: string
  readonly showContent: string
  readonly amendmentReason: string
  readonly amendmentHint: string
  readonly publish: string
  readonly publishing: string
  readonly cancel: string
  readonly close: string
  readonly readBack: (time: string) => string
  readonly waiting: string
  readonly waitingText: string
  readonly revision: (revision: number) => string
  readonly file: string
  readonly stillMissing: (reasons: number) => string
}
