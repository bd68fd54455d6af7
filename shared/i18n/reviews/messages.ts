/** Words of the way from a draft to a version: review, trial, versions, test cases. */
export interface ReviewMessages {
  readonly open: string
  readonly title: string
  readonly detail: string
  readonly states: Readonly<Record<'unchanged' | 'draft' | 'waiting' | 'reviewed' | 'refused', string>>
  readonly standing: {
    readonly noSecond: string
    readonly waiting: (name: string) => string
    readonly reviewed: (name: string) => string
    readonly refused: (name: string, reason: string) => string
    readonly needsReview: string
    readonly caseFails: (title: string) => string
    readonly ruleCaseFails: (title: string, rule: string) => string
    readonly testing: (waiting: number) => string
    readonly decideEyes: string
  }
  readonly propose: {
    readonly action: string
    readonly title: (version: number) => string
    readonly note: string
    readonly noteHint: string
    readonly cancel: string
    readonly send: string
    readonly done: string
  }
  readonly proposal: {
    readonly title: (version: number) => string
    readonly by: (name: string, date: string) => string
    readonly none: string
    readonly changes: string
    readonly cases: string
    readonly noCases: string
    readonly replay: string
    readonly own: string
    readonly reason: string
    readonly reasonHint: string
    readonly approve: string
    readonly refuse: string
    readonly approved: string
    readonly refusedDone: string
    readonly decided: (state: string, name: string, reason: string) => string
    readonly publish: string
  }
  readonly canary: {
    readonly title: (version: number) => string
    readonly hint: (date: string) => string
    readonly none: string
    readonly outlet: string
    readonly before: string
    readonly after: string
    readonly findings: (findings: number, weeks: number) => string
    readonly noWeeks: string
    readonly missing: string
    readonly release: string
    readonly releaseTitle: (version: number) => string
    readonly releaseText: string
    readonly reach: string
    readonly all: string
    readonly some: string
    readonly someHint: string
    readonly outlets: string
  }
  readonly versions: {
    readonly title: string
    readonly inForce: string
    readonly coming: string
    readonly superseded: string
    readonly tried: (outlets: string) => string
    readonly from: (date: string) => string
    readonly by: (name: string) => string
    readonly byTwo: (name: string, reviewer: string) => string
    readonly repeats: (version: number) => string
    readonly rollBack: string
    readonly rollBackTo: (version: number) => string
    readonly rollBackTitle: (version: number) => string
    readonly rollBackText: (version: number) => string
  }
  readonly eyes: {
    readonly title: string
    readonly one: string
    readonly two: string
    readonly admins: (count: number) => string
    readonly change: string
    readonly oneOption: string
    readonly twoOption: string
    readonly reason: string
    readonly save: string
    readonly cancel: string
    readonly elsewhere: string
    readonly recorded: (eyes: 1 | 2, name: string, date: string, reason: string) => string
  }
  readonly cases: {
    readonly title: string
    readonly hint: string
    readonly none: string
    readonly passed: string
    readonly failed: string
    readonly summary: (passed: number, all: number) => string
    readonly expects: (output: string, value: string) => string
    readonly got: (output: string, expected: string, got: string) => string
    readonly nothing: string
    readonly noAnswer: Readonly<Record<'noRowMatches' | 'manyRowsMatch' | 'unknownInput' | 'unreadable', string>>
    readonly add: string
    readonly formTitle: string
    readonly name: string
    readonly situation: string
    readonly expected: string
    readonly notInColumn: string
    readonly save: string
    readonly cancel: string
    readonly remove: (title: string) => string
  }
  readonly ruleTests: {
    readonly title: string
    readonly hint: string
    readonly none: string
    readonly notJudged: string
    /** Heads the buttons of each case. */
    readonly actions: string
    readonly running: string
    readonly waiting: (count: number) => string
    readonly change: (title: string) => string
    readonly formTitle: string
    readonly verdict: string
    readonly amount: string
    readonly takeFound: string
    readonly save: string
    readonly cancel: string
    readonly remove: (title: string) => string
    readonly removeTitle: string
    readonly removeText: (title: string) => string
    readonly removeAction: string
  }
}
