import { describe, expect, it } from 'vitest'
import { countryCodes, likelyCountry, likelyZone, zoneOfCountry } from '#shared/people/countryZones.ts'

describe('country and zone', () => {
  it('name zones that this platform knows', () => {
    const known = new Set(Intl.supportedValuesOf('timeZone'))
    for (const country of countryCodes) expect(known).toContain(zoneOfCountry(country))
  })
  it.each([
    ['Europe/Copenhagen', 'de', 'DK', 'Europe/Copenhagen'],
    ['UTC', 'de', 'DE', 'Europe/Berlin'],
    ['Etc/UTC', 'da', 'DK', 'Europe/Copenhagen'],
    ['UTC', 'en', 'GB', 'Europe/London'],
    ['America/New_York', 'en', 'GB', 'America/New_York'],
  ])('start at %s in %s with %s and %s', (device, language, country, zone) => {
    expect(likelyCountry(device, language)).toBe(country)
    expect(likelyZone(device, language)).toBe(zone)
  })
})

describe('what a device lets one guess', () => {
  it.each([
    ['Europe/Copenhagen', 'en', 'DK', 'Europe/Copenhagen'],
    ['Europe/Zurich', 'de', 'CH', 'Europe/Zurich'],
    // a zone of a country that is not in the list
    ['America/New_York', 'da', 'DK', 'America/New_York'],
    ['UTC', 'de', 'DE', 'Europe/Berlin'],
    ['Etc/GMT+5', 'da', 'DK', 'Europe/Copenhagen'],
    ['UTC', 'en', 'GB', 'Europe/London'],
    ['UTC', 'fr', 'DE', 'Europe/Berlin'],
  ])('at %s in %s: %s, %s', (zone, language, country, timeZone) => {
    expect([likelyCountry(zone, language), likelyZone(zone, language)]).toEqual([country, timeZone])
  })

  it.each([
    ['fi', 'Europe/Helsinki'],
    [' GB ', 'Europe/London'],
    ['US', undefined],
    ['', undefined],
  ])('the zone of "%s" is %s', (country, zone) => {
    expect(zoneOfCountry(country)).toBe(zone)
  })

  it('every country that is offered is one of its own zone', () => {
    expect(countryCodes.map((code) => likelyCountry(zoneOfCountry(code) ?? '', 'xx'))).toEqual(countryCodes)
  })
})
