import type { PackSpeech } from '#renderer/i18n/packSpeech.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { Scope } from '#shared/rules/model.ts'

export interface ScopeVocabulary {
  readonly rules: Pick<RulesMessages, 'everywhere' | 'minors' | 'adults'>
  readonly speech: PackSpeech
  /** The name of a region or an outlet by its id. */
  readonly placeName: (placeId: string) => string
}

/** Whom a rule applies to: formats, countries, places, roles and ages that it names; all outlets where it names none. */
export const scopeWords = (scope: Scope, { rules, speech, placeName }: ScopeVocabulary): string => {
  const countries = new Intl.DisplayNames([speech.format.locale], { type: 'region' })
  const said = [
    ...(scope.people === undefined ? [] : [rules[scope.people]]),
    ...(scope.roles ?? []).map((role) => speech.word(role)),
    ...(scope.formats ?? []).map((format) => speech.word(format)),
    ...(scope.countries ?? []).map((country) => countries.of(country) ?? country),
    ...(scope.regionIds ?? []).map((regionId) => placeName(regionId)),
    ...(scope.outletIds ?? []).map((outletId) => placeName(outletId)),
  ]
  return said.length === 0 ? rules.everywhere : said.join(', ')
}
