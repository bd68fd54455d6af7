import type { FactsMessages } from '#shared/i18n/facts/messages.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { figureNames, type LawFacts, type SchoolTerm } from '#shared/people/lawFacts.ts'
import { factsDa } from '#shared/i18n/facts/da.ts'
import { factsDe } from '#shared/i18n/facts/de.ts'
import { factsEn } from '#shared/i18n/facts/en.ts'
import type { Format } from '../../i18n/format.ts'
import { useText } from '../../i18n/useText.ts'

export const useFactsText = (): FactsMessages => useText({ en: factsEn, de: factsDe, da: factsDa })

/** "14 Sep 2026 to 18 Dec 2026"; one day by itself. */
export const termText = ({ fromOn, toOn }: SchoolTerm, format: Format, t: FactsMessages): string =>
  t.outlet.term(format.date(fromOn), format.date(toOn))

/** Any Monday: only the names of the days are read from it. */
const monday: LocalDate = '2024-01-01'
export const weekdayText = (weekday: number, format: Format): string =>
  format.weekday(addDays(monday, weekday - 1), 'long')

/** Everything that is said, one text a fact, in the order of the form. */
export const lawFactLines = (facts: LawFacts, format: Format, t: FactsMessages): readonly string[] => {
  const { sector, figures = {}, schoolTerms = [], fortnightOn, weekStart } = facts
  const named = (name: string, text: string): string => `${name}: ${text}`
  return [
    ...(sector === undefined ? [] : [named(t.outlet.sector, t.sectors[sector])]),
    ...figureNames.flatMap((name) => {
      const minutes = figures[name]
      return minutes === undefined ? [] : [named(t.outlet.figures[name], format.minutes(minutes))]
    }),
    ...(fortnightOn === undefined ? [] : [named(t.outlet.fortnight, format.date(fortnightOn))]),
    ...(weekStart === undefined ? [] : [named(t.outlet.weekStart, weekdayText(weekStart, format))]),
    ...schoolTerms.map((term) => named(t.outlet.school, termText(term, format, t))),
  ]
}
