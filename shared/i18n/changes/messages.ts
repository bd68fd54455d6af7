/** Words for what changed between two versions of the rules. */
import type { Aggregation, HitPolicy } from '../../decisions/model.ts'
import type { Basis } from '../../rules/model.ts'
import type { PackPart, RuleText } from '../../rules/packChange.ts'

export interface ChangeMessages {
  /** `change`: what `freeBand`, `outerBand`, `bands` or `noBounds` say. */
  readonly bounds: (name: string, change: string) => string
  readonly bands: (free: string, outer: string) => string
  readonly freeBand: (change: string) => string
  readonly outerBand: (change: string) => string
  readonly noBounds: string
  readonly severity: (before: string, after: string) => string
  readonly owner: (before: string, after: string) => string
  readonly review: (before: string, after: string) => string
  readonly cell: (row: string, column: string, before: string, after: string) => string
  readonly rowAdded: (row: string) => string
  readonly rowRemoved: (row: string) => string
  readonly ruleAdded: string
  readonly ruleRemoved: string
  readonly parameterAdded: (name: string, value: string) => string
  readonly parameterRemoved: (name: string, value: string) => string
  readonly unit: (name: string) => string
  readonly term: (before: string, after: string) => string
  readonly scope: (before: string, after: string) => string
  readonly check: (before: string, after: string) => string
  readonly source: (before: string, after: string) => string
  readonly layer: (before: string, after: string) => string
  readonly ruleText: Readonly<Record<RuleText, (before: string, after: string) => string>>
  /** `what` as it was and as it is, `whom` the rule is about. */
  readonly forWhom: (what: string, whom: string) => string
  readonly adjustmentAdded: (place: string, what: string) => string
  readonly adjustmentRemoved: (place: string, what: string) => string
  readonly adjustment: (place: string, before: string, after: string) => string
  readonly setBy: (who: string, reason: string) => string
  readonly rowLabel: (row: string, before: string, after: string) => string
  readonly rowOrder: string
  readonly domain: (column: string, before: string, after: string) => string
  readonly hitPolicy: (before: string, after: string) => string
  readonly columnAdded: (column: string) => string
  readonly columnRemoved: (column: string) => string
  readonly column: (before: string, after: string) => string
  readonly tableTitle: (before: string, after: string) => string
  readonly tableAdded: (title: string) => string
  readonly tableRemoved: (title: string) => string
  readonly caseAdded: (title: string) => string
  readonly caseRemoved: (title: string) => string
  readonly caseChanged: (title: string) => string
  readonly ruleCasesAdded: (count: number) => string
  readonly ruleCaseRemoved: (title: string) => string
  readonly ruleCaseChanged: (title: string) => string
  readonly ruleCaseExpects: (title: string, before: string, after: string) => string
  /** What stands behind a rule: `part` of it as it was and as it is. */
  readonly basis: (part: string, before: string, after: string) => string
  readonly basisParts: Readonly<Record<keyof Basis, string>>
  readonly basisAdded: string
  readonly basisRemoved: string
  readonly yes: string
  readonly no: string
  /** A change that shows in another language only. */
  readonly inLanguage: (what: string, language: string) => string
  readonly columnMeaning: (column: string) => string
  readonly columnOrder: string
  readonly order: Readonly<Record<PackPart, string>>
  /** Heads a change of order, which belongs to no rule. */
  readonly orderTitle: string
  readonly word: (code: string, before: string, after: string) => string
  readonly none: string
  /** Heads changes of the pack's own words, which belong to no rule. */
  readonly words: string
  /** What happens where several rows fit. */
  readonly policies: Readonly<Record<HitPolicy | Aggregation, string>>
  /** Settings of a check, by the code it is written with. */
  readonly choices: Readonly<Record<string, string>>
}
