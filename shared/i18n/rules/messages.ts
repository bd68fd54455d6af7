/** Words of the admin's work on the shared rules. */
import type { HealthList } from '../../rules/health.ts'
import type { CheckKind } from '../../rules/check.ts'

export interface RulesMessages {
  readonly title: string
  readonly detail: (version: number, from: string, rules: number) => string
  readonly loading: string
  readonly all: string
  readonly lists: Readonly<Record<HealthList, string>>
  readonly proposed: string
  readonly listHints: Readonly<Record<HealthList, string>>
  readonly filter: string
  readonly none: string
  readonly columns: {
    readonly rule: string
    readonly severity: string
    readonly owner: string
    readonly review: string
    readonly checked: string
    readonly found: string
    readonly overrides: string
    readonly excepted: string
    readonly lists: string
  }
  readonly nobody: string
  readonly back: string
  readonly tabs: Readonly<Record<'rule' | 'values' | 'table' | 'tests' | 'differences' | 'health' | 'history', string>>
  /** What a rule says, in a sentence. */
  readonly statement: string
  readonly purpose: string
  readonly notCaught: string
  readonly source: string
  readonly kind: string
  readonly kinds: Readonly<Record<CheckKind, string>>
  readonly scope: string
  readonly everywhere: string
  readonly scopeEdit: {
    readonly open: string
    readonly title: (rule: string) => string
    readonly text: string
    readonly formats: string
    readonly regions: string
    readonly outlets: string
    readonly roles: string
    /** Behind the name of a list of which nothing is ticked. */
    readonly all: string
    readonly reach: (count: string, of: string) => string
    readonly nowhere: string
    readonly cancel: string
  }
  readonly remove: {
    readonly open: string
    readonly title: (rule: string) => string
    readonly text: string
    readonly confirm: string
    readonly cancel: string
    readonly done: (rule: string) => string
    /** Of a rule that the draft no longer has. */
    readonly gone: string
  }
  readonly minors: string
  readonly adults: string
  /** Completed years: at least, and below. */
  readonly ages: (from: number | null, below: number | null) => string
  readonly except: (what: string) => string
  readonly longestTerm: (days: number) => string
  readonly layer: Readonly<Record<'law' | 'house', string>>
  readonly save: string
  readonly noValues: string
  readonly value: string
  readonly localValues: string
  readonly free: string
  readonly outer: string
  readonly from: string
  readonly to: string
  readonly badBounds: string
  readonly published: (value: string) => string
  readonly stricter: string
  readonly looser: string
  readonly healthHint: string
  /** Of a rule that is only tried: shadow. */
  readonly onlyCounted: string
  readonly versionName: (version: number) => string
  readonly inForceFrom: (date: string) => string
  readonly firstVersion: string
  readonly unchanged: string
  readonly noDifference: string
  readonly table: {
    readonly actions: string
    readonly row: string
    readonly complete: string
    readonly gaps: (count: number) => string
    readonly overlaps: (count: number) => string
    readonly faults: (count: number) => string
    readonly faultAt: (row: string, column: string, problem: string) => string
    readonly gapAt: (situation: string) => string
    readonly overlapAt: (rows: string, situation: string) => string
    readonly more: string
    readonly addRow: (row: string) => string
    readonly deleteRow: (row: string) => string
    readonly changedFrom: (before: string) => string
    readonly bands: (row: string) => string
    readonly bandsTitle: string
    readonly bandsHelp: string
    /** `former`: the published bands in words. */
    readonly bandsMoved: (former: string) => string
    readonly bandsOutgrown: (value: string, former: string) => string
    readonly keepBands: string
    readonly newRow: string
    readonly faultCodes: Readonly<Record<'syntax' | 'outsideSubset' | 'wrongType' | 'outsideDomain', string>>
    readonly cellHelp: string
  }
  readonly draft: {
    readonly label: string
    readonly title: (version: number, changes: number) => string
    readonly show: string
    readonly hide: string
    readonly undo: string
    readonly discard: string
    readonly discardTitle: string
    readonly discardText: string
    readonly discardKeep: string
    readonly replay: string
    readonly publish: string
    readonly incomplete: string
  }
  readonly replay: {
    readonly title: string
    readonly hint: string
    readonly weeks: string
    readonly lastWeeks: (weeks: string) => string
    readonly run: string
    readonly running: string
    readonly progress: (done: number, total: number) => string
    readonly cancel: string
    readonly cancelled: string
    readonly failed: string
    readonly summary: (outlets: number, weeks: number) => string
    readonly ifNobody: string
    readonly outlet: string
    readonly newFindings: string
    readonly vanished: string
    readonly extra: string
    readonly reference: string
    readonly allWeeks: string
    readonly oneWeek: string
    readonly skipped: (names: string) => string
    readonly nothing: string
    readonly close: string
  }
  readonly publish: {
    readonly title: (version: number) => string
    readonly effective: string
    readonly effectiveHint: string
    readonly note: string
    readonly noteHint: string
    readonly cancel: string
    readonly sign: string
    readonly done: (version: number, date: string) => string
  }
}
