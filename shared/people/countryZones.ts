/** Countries that are offered for an outlet, and the time zone that an outlet there most likely keeps. */

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
