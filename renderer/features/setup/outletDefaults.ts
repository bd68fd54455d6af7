import type { SetupMessages } from '#shared/i18n/setup/messages.ts'

/** Formats that the first rules know, each with the roles that their staffing table counts. */
export const houseFormats = {
  'bakery-cafe': ['lead', 'service', 'kitchen'],
  restaurant: ['lead', 'service', 'kitchen'],
  shop: ['lead', 'service', 'till'],
} as const

export type HouseFormat = keyof typeof houseFormats
export const houseFormatNames = Object.keys(houseFormats) as readonly HouseFormat[]

type FormatWords = SetupMessages['create']['formats']

/** The code of a format from its name in any of the languages; another text stands for itself. */
export const formatCode = (typed: string, words: readonly FormatWords[]): string => {
  const text = typed.trim()
  const same = (name: string): boolean => name.toLowerCase() === text.toLowerCase()
  return houseFormatNames.find((code) => same(code) || words.some((names) => same(names[code]))) ?? text
}

export const rolesOf = (format: HouseFormat): string => houseFormats[format].join(', ')

const isHouseFormat = (code: string): code is HouseFormat => Object.hasOwn(houseFormats, code)

/** Roles follow the format as long as nobody has written other ones. */
export const rolesAfter = (roles: string, code: string): string => {
  const untouched = roles.trim() === '' || houseFormatNames.some((format) => rolesOf(format) === roles)
  return untouched && isHouseFormat(code) ? rolesOf(code) : roles
}

/** ISO 3166 codes with the zone in which most of the country lives. */
const zones: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  ES: 'Europe/Madrid',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  IT: 'Europe/Rome',
  LU: 'Europe/Luxembourg',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  SE: 'Europe/Stockholm',
}
export const countryCodes: readonly string[] = Object.keys(zones)

export const zoneOfCountry = (country: string): string | undefined => zones[country.trim().toUpperCase()]

const countryOfLanguage: Readonly<Record<string, string>> = { de: 'DE', da: 'DK', en: 'GB' }

/** The country of the device's clock, else the one of the language. */
export const likelyCountry = (timeZone: string, language: string): string =>
  countryCodes.find((code) => zones[code] === timeZone) ?? countryOfLanguage[language] ?? 'DE'

/** The device's zone where it names a place; a device set to UTC says nothing about the outlet. */
export const likelyZone = (timeZone: string, language: string): string =>
  timeZone.includes('/') && !timeZone.startsWith('Etc/')
    ? timeZone
    : (zoneOfCountry(likelyCountry(timeZone, language)) ?? 'Europe/Berlin')
