/** Words of the start page, for each role. */
export interface HomeMessages {
  /** Said in the demo alone. */
  readonly beAnyone: string
  readonly noOutlet: string
  readonly noOutletText: string
  readonly greeting: Readonly<Record<'manager' | 'lead' | 'admin' | 'auditor', (name: string) => string>>
  readonly lane: {
    readonly title: string
    readonly stages: Readonly<Record<'draft' | 'checked' | 'published' | 'received', string>>
    readonly oldest: (age: string) => string
    readonly tightest: string
    readonly none: string
    readonly week: (number: string) => string
  }
  readonly steps: {
    readonly title: string
    readonly none: string
    /** A week inside a sentence, by its number. */
    readonly week: (number: string) => string
    readonly planWeek: (week: string) => string
    readonly solve: (count: number, week: string) => string
    readonly giveReasons: (count: number, week: string) => string
    readonly fill: (count: number, week: string) => string
    readonly publish: (week: string) => string
    readonly publishAgain: (week: string) => string
    readonly renew: (until: string) => string
    readonly importPeople: string
    readonly letIn: (count: string) => string
    /** `name` is that of the first place. */
    readonly inviteManager: (name: string, count: string) => string
    readonly inviteLead: (name: string, count: string) => string
    readonly saveKeys: string
    readonly rules: string
  }
  readonly coverage: {
    readonly title: string
    readonly day: (needed: string, missing: string) => string
    readonly enough: string
    readonly missing: (minutes: string) => string
    readonly noDemand: string
    readonly noDemandText: string
    readonly importDemand: string
    readonly noPlan: string
  }
  readonly overrides: {
    readonly title: string
    readonly none: string
    readonly until: (date: string) => string
    readonly awaiting: string
  }
  readonly rules: {
    readonly title: string
    readonly inUse: (version: string, date: string) => string
    readonly coming: (version: string, date: string) => string
    /** `count` rules have findings that come or go in drafts. */
    readonly effect: (version: string, count: string) => string
    readonly noEffect: (version: string) => string
    readonly newFindings: (count: string) => string
    readonly gone: (count: string) => string
    readonly see: string
  }
  readonly silence: {
    readonly title: string
    readonly all: (count: string) => string
    readonly seeDevices: string
  }
  readonly requests: {
    readonly title: string
    readonly none: string
    readonly waiting: (age: string) => string
    readonly decide: string
  }
  readonly tightest: {
    readonly title: string
    readonly text: (outlet: string, count: string) => string
    readonly none: string
    readonly see: string
    readonly unexplained: (count: string) => string
  }
  readonly health: {
    readonly title: string
    readonly lists: Readonly<Record<'neverBites' | 'alwaysOverridden' | 'nobodyOwns' | 'reviewOverdue', string>>
    readonly see: string
  }
}
