/** Words for facts that some laws ask for: codes of people, trades, school terms and figures of an outlet. */
import type { FigureName, Sector } from '../../people/lawFacts.ts'
import type { KnownFlag } from '../../rules/flags.ts'

export interface FactsMessages {
  /** Contract and protection, never a reason for it. */
  readonly flags: Readonly<Record<KnownFlag, string>>
  readonly flagsLegend: string
  readonly flagsHint: string
  readonly sectors: Readonly<Record<Sector, string>>
  readonly person: {
    readonly legend: string
    readonly hint: string
    readonly absences: string
    readonly absencesHint: string
    readonly first: string
    readonly last: string
    readonly add: string
    readonly badSpan: string
    readonly remove: (span: string) => string
    readonly span: (from: string, to: string) => string
    readonly untilOn: string
    readonly earlier: string
    readonly earlierHint: string
    readonly weeks: string
    readonly hours: string
    readonly hoursUnit: string
    readonly sundays: string
    readonly sundaysHint: string
    readonly count: string
    readonly reference: string
    readonly referenceHint: string
    readonly days: string
    readonly restDays: string
    readonly lessons: string
    readonly lessonsHint: string
    readonly lessonsKnown: string
  }
  readonly outlet: {
    readonly legend: string
    readonly hint: string
    readonly asked: string
    readonly sector: string
    readonly noSector: string
    readonly figures: Readonly<Record<FigureName, string>>
    readonly hours: string
    readonly fortnight: string
    readonly weekStart: string
    readonly noWeekStart: string
    readonly school: string
    readonly schoolHint: string
    readonly first: string
    readonly last: string
    readonly add: string
    readonly badTerm: string
    readonly remove: (term: string) => string
    readonly term: (from: string, to: string) => string
    readonly none: string
  }
}
