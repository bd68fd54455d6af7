import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { FactsMessages } from '#shared/i18n/facts/messages.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { Scope } from '#shared/rules/model.ts'

export interface ScopeVocabulary {
  readonly rules: Pick<RulesMessages, 'everywhere' | 'minors' | 'adults' | 'ages' | 'except'>
  readonly facts: Pick<FactsMessages, 'flags' | 'sectors'>
  readonly speech: PackSpeech
  /** The name of a region or an outlet by its id. */
  readonly placeName: (placeId: string) => string
}

type Say = (code: string) => string

const agesOf = ({ people, minAge, belowAge }: Scope, { rules }: ScopeVocabulary): readonly string[] => [
  ...(people === undefined ? [] : [rules[people]]),
  ...(minAge === undefined && belowAge === undefined ? [] : [rules.ages(minAge ?? null, belowAge ?? null)]),
]

/** Whom a rule applies to: ages, roles, trades and places that it names, and whom it leaves out; all outlets where it names none. */
export const scopeWords = (scope: Scope, words: ScopeVocabulary): string => {
  const { rules, facts, speech, placeName } = words
  const countries = new Intl.DisplayNames([speech.format.locale], { type: 'region' })
  const named =
    (known: Readonly<Record<string, string>>): Say =>
    (code) =>
      Object.hasOwn(known, code) ? (known[code] ?? code) : speech.word(code)
  const [flag, sector] = [named(facts.flags), named(facts.sectors)]
  const unlike =
    (say: Say): Say =>
    (code) =>
      rules.except(say(code))
  const lists: readonly (readonly [codes: readonly string[] | undefined, say: Say])[] = [
    [scope.flags, flag],
    [scope.notFlags, unlike(flag)],
    [scope.roles, speech.word],
    [scope.sectors, sector],
    [scope.notSectors, unlike(sector)],
    [scope.formats, speech.word],
    [scope.countries, (country) => countries.of(country) ?? country],
    [scope.regionIds, placeName],
    [scope.outletIds, placeName],
  ]
  const said = [...agesOf(scope, words), ...lists.flatMap(([codes = [], say]) => codes.map((code) => say(code)))]
  return said.length === 0 ? rules.everywhere : said.join(', ')
}
