import { id, type OrganisationId, type OutletId, type RegionId } from '../../../shared/kernel/ids.ts'
import type { Opening, Outlet, Region } from '../../../shared/people/places.ts'
import { holidays } from './calendar.ts'
import type { Country } from './names.ts'

export type Format = 'bakery-cafe' | 'restaurant' | 'shop'

/** A demo outlet by its short key, which the list of planted differences uses too. */
export interface Place {
  readonly key: string
  readonly outlet: Outlet
  readonly format: Format
  readonly country: Country
  /** Size against the middle one, in percent. */
  readonly size: number
}

export const organisationName = 'Lindholm & Marsh'
export const organisationId: OrganisationId = id('lindholmmarsh')

interface RegionPlan {
  readonly regionId: RegionId
  readonly name: string
  readonly country: Country
  readonly timeZone: string
  readonly outlets: readonly (readonly [name: string, format: Format, size: number])[]
}

const plans: readonly RegionPlan[] = [
  {
    regionId: id('hamburg2'),
    name: 'Hamburg',
    country: 'DE',
    timeZone: 'Europe/Berlin',
    outlets: [
      ['Altona', 'bakery-cafe', 100],
      ['Eppendorf', 'bakery-cafe', 95],
      ['Ottensen', 'bakery-cafe', 110],
      ['Winterhude', 'bakery-cafe', 90],
      ['Hafencity', 'restaurant', 110],
      ['Schanze', 'restaurant', 95],
      ['Eimsbüttel', 'restaurant', 100],
      ['Jungfernstieg', 'shop', 105],
    ],
  },
  {
    regionId: id('london22'),
    name: 'London',
    country: 'GB',
    timeZone: 'Europe/London',
    outlets: [
      ['Camden', 'bakery-cafe', 105],
      ['Clapham', 'bakery-cafe', 90],
      ['Islington', 'bakery-cafe', 100],
      ['Borough', 'restaurant', 115],
      ['Richmond', 'restaurant', 90],
      ['Shoreditch', 'restaurant', 105],
      ['Covent Garden', 'shop', 115],
      ['Greenwich', 'shop', 90],
    ],
  },
  {
    regionId: id('helsinki'),
    name: 'Helsinki',
    country: 'FI',
    timeZone: 'Europe/Helsinki',
    outlets: [
      ['Kallio', 'bakery-cafe', 100],
      ['Töölö', 'bakery-cafe', 95],
      ['Lauttasaari', 'bakery-cafe', 90],
      ['Kamppi', 'restaurant', 110],
      ['Hakaniemi', 'restaurant', 100],
      ['Espoo', 'restaurant', 90],
      ['Esplanadi', 'shop', 110],
      ['Itäkeskus', 'shop', 100],
    ],
  },
]

const hours: Readonly<Record<Format, readonly (readonly [from: number, to: number])[]>> = {
  'bakery-cafe': [
    [390, 1_110],
    [390, 1_110],
    [390, 1_110],
    [390, 1_110],
    [390, 1_110],
    [420, 1_020],
    [480, 840],
  ],
  restaurant: [
    [660, 1_350],
    [660, 1_350],
    [660, 1_350],
    [660, 1_350],
    [660, 1_350],
    [660, 1_350],
    [660, 1_320],
  ],
  shop: [
    [540, 1_200],
    [540, 1_200],
    [540, 1_200],
    [540, 1_200],
    [540, 1_200],
    [540, 1_200],
    [660, 1_020],
  ],
}

/** Shops in Germany stay closed on Sundays (ArbZG §9). */
const openingsOf = (format: Format, country: Country): readonly Opening[] =>
  hours[format]
    .map(([fromMinute, toMinute], day) => ({ weekday: day + 1, fromMinute, toMinute }))
    .filter(({ weekday }) => !(weekday === 7 && format === 'shop' && country === 'DE'))

const rolesOf: Readonly<Record<Format, readonly string[]>> = {
  'bakery-cafe': ['lead', 'service', 'kitchen'],
  restaurant: ['lead', 'service', 'kitchen'],
  shop: ['lead', 'service', 'till'],
}

const letters: Readonly<Record<string, string>> = { ü: 'u', ö: 'o', ä: 'a', ' ': '' }

/** The name in the letters that a path on the share may hold, at least eight long. */
const outletIdOf = (name: string): OutletId =>
  id(
    name
      .toLowerCase()
      .replaceAll(/[üöä ]/g, (letter) => letters[letter] ?? '')
      .padEnd(8, '2')
      .slice(0, 13),
  )

export const regions: readonly Region[] = plans.map(({ regionId, name }) => ({ regionId, name }))

export const places: readonly Place[] = plans.flatMap(({ regionId, country, timeZone, outlets }) =>
  outlets.map(([name, format, size]) => ({
    key: name,
    format,
    country,
    size,
    outlet: {
      outletId: outletIdOf(name),
      regionId,
      name,
      format,
      country,
      timeZone,
      openings: openingsOf(format, country),
      holidays: holidays[country],
      roles: rolesOf[format],
    },
  })),
)
