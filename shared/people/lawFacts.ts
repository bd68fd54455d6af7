/** What an outlet says about itself because some laws ask for it: what it does, when school is, figures that cap a rule. */
import type { LocalDate } from '../kernel/time.ts'

/** What an outlet can be, as the laws of the starter packs tell trades apart. */
export const sectors = [
  'retail',
  'restaurant',
  'hotel',
  'bakery',
  'cinema',
  'petrol-station',
  'warehouse',
  'office',
  'fair',
  'agriculture',
] as const
export type Sector = (typeof sectors)[number]

/** Figures in minutes: planned work of the outlet in a week, and the week of an adult in full time. */
export const figureNames = ['budgetMinutes', 'adultWeeklyNormMinutes'] as const
export type FigureName = (typeof figureNames)[number]

/** School from the first to the last day: Monday to Friday, without public holidays. A single day counts on any weekday. */
export interface SchoolTerm {
  readonly fromOn: LocalDate
  readonly toOn: LocalDate
}

/** Absent: nobody said. */
export interface LawFacts {
  readonly sector?: Sector | undefined
  readonly schoolTerms?: readonly SchoolTerm[] | undefined
  readonly figures?: { readonly [Name in FigureName]?: number | undefined } | undefined
  /** First day of an agreed fortnight. */
  readonly fortnightOn?: LocalDate | undefined
  /** ISO weekday on which the agreed week starts, where a rule counts by weeks. */
  readonly weekStart?: number | undefined
}

const filled = <T extends object>(value: T): T | undefined =>
  Object.values(value).some((member) => member !== undefined) ? value : undefined

/** Terms in the order of the calendar, each once; nothing that says nothing. */
export const tidyLawFacts = (facts: LawFacts | undefined): LawFacts | undefined => {
  if (facts === undefined) return undefined
  const { sector, schoolTerms = [], figures = {}, fortnightOn, weekStart } = facts
  const terms = [...new Map(schoolTerms.map((term) => [`${term.fromOn} ${term.toOn}`, term])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { fromOn, toOn }]) => ({ fromOn, toOn }))
  const { budgetMinutes, adultWeeklyNormMinutes } = figures
  return filled({
    sector,
    schoolTerms: terms.length === 0 ? undefined : terms,
    figures: filled({ budgetMinutes, adultWeeklyNormMinutes }),
    fortnightOn,
    weekStart,
  })
}
