import type { Format } from '#renderer/i18n/format.ts'
import type { RulesMessages } from '#shared/i18n/rules/messages.ts'
import type { Scope } from '#shared/rules/model.ts'

/** Whom a rule applies to: formats, countries, roles and ages that it names; all outlets where it names none. */
export const scopeWords = (scope: Scope, t: RulesMessages, format: Format): string => {
  const regions = new Intl.DisplayNames([format.locale], { type: 'region' })
  const said = [
    ...(scope.people === undefined ? [] : [t[scope.people]]),
    ...(scope.roles ?? []),
    ...(scope.formats ?? []),
    ...(scope.countries ?? []).map((country) => regions.of(country) ?? country),
  ]
  return said.length === 0 ? t.everywhere : said.join(', ')
}
