import { describe, expect, it } from 'vitest'
import { namesByCountry } from '#backend/demo/names.ts'
import { holidays } from '#backend/demo/calendar.ts'
import { places, regions } from '#backend/demo/places.ts'
import { createHousePack } from '#backend/packs/housePack.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { id } from '#shared/kernel/ids.ts'
import { isPathId } from '#shared/sync/paths.ts'

const pack = createHousePack({ organisationId: id('o'), publishedAt: 0, effectiveOn: '2026-07-06', publishedBy: 'Ada' })

describe('the outlets of the demo', () => {
  it('have ids of their own that may stand in a path', () => {
    const ids = places.map(({ outlet }) => outlet.outletId)
    expect(new Set(ids).size).toBe(24)
    expect(ids.filter((outletId) => !isPathId(outletId))).toEqual([])
    expect(regions.filter(({ regionId }) => !isPathId(regionId))).toEqual([])
  })

  it.each([
    ['Altona', 'altona22'],
    ['Eimsbüttel', 'eimsbuttel'],
    ['Töölö', 'toolo222'],
    ['Itäkeskus', 'itakeskus'],
    ['Covent Garden', 'coventgarden'],
    ['Jungfernstieg', 'jungfernstieg'],
  ])('%s is %s on the share', (key, outletId) => {
    expect(places.find((place) => place.key === key)?.outlet).toMatchObject({ outletId, name: key })
  })

  it.each(places.map((place) => [place.key, place] as const))(
    '%s opens on whole half hours, once a day, in order',
    (_, { outlet }) => {
      const weekdays = outlet.openings.map(({ weekday }) => weekday)
      expect(weekdays.filter((weekday) => weekday < 1 || weekday > 7)).toEqual([])
      expect(weekdays).toEqual([...new Set(weekdays)].toSorted((a, b) => a - b))
      for (const { fromMinute, toMinute } of outlet.openings) {
        expect([fromMinute % 30, toMinute % 30]).toEqual([0, 0])
        expect(toMinute).toBeGreaterThan(fromMinute)
        expect(toMinute).toBeLessThanOrEqual(1_440)
      }
    },
  )

  it('keep German shops closed on Sundays, and nobody else', () => {
    for (const { format, country, outlet } of places) {
      const closed = !outlet.openings.some(({ weekday }) => weekday === 7)
      expect({ name: outlet.name, closed }).toEqual({
        name: outlet.name,
        closed: format === 'shop' && country === 'DE',
      })
    }
  })

  it('keep the holidays of their country, in the zone of their region', () => {
    for (const { country, outlet } of places) {
      expect(outlet.country).toBe(country)
      expect(outlet.holidays).toEqual(holidays[country])
    }
    const zones = Map.groupBy(places, ({ outlet }) => outlet.regionId)
    for (const own of zones.values()) expect(new Set(own.map(({ outlet }) => outlet.timeZone)).size).toBe(1)
  })

  it('have formats and roles that the rules of the house know', () => {
    const outputs = new Set(staffingTable.outputs.map(({ name }) => name))
    const formats = new Set(pack.rules.flatMap(({ scope }) => scope.formats ?? []))
    for (const { outlet } of places) {
      expect(outlet.roles.filter((role) => !outputs.has(role))).toEqual([])
      expect(staffingTable.rows.some(({ rowId }) => rowId.startsWith(`${outlet.format}.`))).toBe(true)
    }
    const known = new Set<string>(places.map(({ format }) => format))
    expect([...formats].filter((format) => !known.has(format))).toEqual([])
  })

  it('are of all formats in every region, and of a size near the middle', () => {
    for (const { regionId } of regions) {
      const own = places.filter(({ outlet }) => outlet.regionId === regionId)
      expect(own).toHaveLength(8)
      expect(new Set(own.map(({ format }) => format)).size).toBe(3)
    }
    for (const { size } of places) expect(Math.abs(size - 100)).toBeLessThanOrEqual(15)
  })
})

describe('the names of the demo', () => {
  it.each(Object.entries(namesByCountry))(
    'of %s are fifty and fifty, none twice, each one word',
    (_, { given, family }) => {
      for (const list of [given, family]) {
        expect(list).toHaveLength(50)
        expect(new Set(list).size).toBe(50)
        for (const name of list) expect(name).toMatch(/^\p{Lu}\p{Ll}+$/u)
      }
    },
  )
})
