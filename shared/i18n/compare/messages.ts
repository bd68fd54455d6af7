/** Words of the comparison: map, drill, frozen weeks. */
import type { DifferenceState } from '../../compare/model.ts'
import type { OverrideState } from '../../overrides/model.ts'
import type { LayerStep, Layer, MissingFact } from '../../roster/findings.ts'

export type Subject = 'rest' | 'time' | 'breaks' | 'youth' | 'staff'

export interface CompareMessages {
  readonly title: string
  readonly detail: (range: string, outlets: number) => string
  readonly period: string
  readonly lastWeeks: (weeks: number) => string
  readonly order: string
  readonly byPlace: string
  readonly byImpact: string
  readonly filter: string
  readonly mapLabel: string
  readonly mapHelp: string
  /** Mark of an outlet whose files were not read yet. */
  readonly preliminary: string
  readonly preliminaryNote: (count: number, shown: string) => string
  readonly region: string
  readonly format: string
  readonly rule: string
  readonly open: string
  readonly openHint: (unexplained: number, expired: number) => string
  readonly heard: string
  readonly never: string
  readonly noCase: string
  readonly findings: (count: number) => string
  readonly subjects: Readonly<Record<Subject, string>>
  readonly emptyTitle: string
  readonly emptyText: string
  readonly loading: string
  readonly requestsLink: (waiting: number) => string
  readonly why: Readonly<Record<DifferenceState, string>>
  readonly whyNoCase: string
  readonly close: string
  readonly back: string
  readonly values: string
  readonly here: string
  readonly shared: string
  readonly layers: Readonly<Record<Layer, string>>
  readonly layerStates: Readonly<Record<LayerStep['state'], string>>
  readonly until: (date: string) => string
  readonly overrides: string
  readonly noOverrides: string
  readonly overrideStates: Readonly<Record<OverrideState, string>>
  readonly weeks: string
  readonly noWeeks: string
  readonly week: (number: number) => string
  readonly revision: (revision: number) => string
  /** Under a week that was published and is shown no more; the day is missing where nobody noted it. */
  readonly voided: (date: string | null) => string
  readonly accepted: string
  readonly acceptedCount: (count: number) => string
  readonly pairs: string
  readonly pairsHint: string
  readonly shortIn: (short: number, intervals: number) => string
  readonly reference: string
  readonly copy: string
  readonly copied: string
  readonly packVersion: (version: number) => string
  readonly frozen: (moment: string, version: number) => string
  readonly clocks: {
    readonly title: string
    readonly asJudged: string
    readonly today: (version: number) => string
    readonly hint: string
    readonly same: (count: number) => string
    readonly alsoSame: (count: number) => string
    readonly notChecked: string
    readonly where: string
    readonly nothing: string
  }
  readonly fine: string
  readonly person: (pseudonym: string) => string
  readonly openShift: string
  readonly limit: string
  readonly actual: string
  readonly breaks: (minutes: string) => string
  readonly missingFacts: Readonly<Record<MissingFact, string>>
  readonly interval: string
  readonly demand: string
  readonly needed: string
  readonly planned: string
  readonly tableRow: string
}
