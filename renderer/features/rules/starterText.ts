import { useText } from '#renderer/i18n/useText.ts'
import type { Format } from '#renderer/i18n/format.ts'
import { starterDa } from '#shared/i18n/starter/da.ts'
import { starterDe } from '#shared/i18n/starter/de.ts'
import { starterEn } from '#shared/i18n/starter/en.ts'
import type { StarterMessages } from '#shared/i18n/starter/messages.ts'
import type { CaseVerdict } from '#shared/rules/ruleCases.ts'

export const useStarterText = (): StarterMessages => useText({ en: starterEn, de: starterDe, da: starterDa })

const minuteUnits = new Set(['minutes', 'person-minutes', 'premium-minutes', 'minutes-over-reference-period'])

/** An amount in the unit that a case names; three capital letters are a currency. */
const amountText = (amount: number, unit: string, format: Format): string => {
  if (minuteUnits.has(unit)) return format.minutes(amount)
  if (!/^[A-Z]{3}$/.test(unit)) return format.number(amount)
  return new Intl.NumberFormat(format.locale, { style: 'currency', currency: unit }).format(amount)
}

/** "broken, 1 h 30"; a verdict without an amount is its word alone. */
export const caseVerdictText = (
  { verdict, amount, unit }: Omit<CaseVerdict, 'occurrences'>,
  { verdicts }: StarterMessages,
  format: Format,
): string =>
  amount === null || amount === 0 ? verdicts[verdict] : `${verdicts[verdict]}, ${amountText(amount, unit, format)}`

/** Where the rules of a pack hold: the union, a country, or everywhere for those of the house. */
export const placeText = (jurisdiction: string, t: StarterMessages, format: Format): string => {
  if (jurisdiction === 'HOUSE') return t.house
  if (jurisdiction === 'EU') return t.union
  const country = jurisdiction.slice(0, 2)
  const name = new Intl.DisplayNames(format.locale, { type: 'region' }).of(country) ?? country
  const below = jurisdiction.slice(3)
  return below === '' ? name : `${name} (${below})`
}
