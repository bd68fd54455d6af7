import { describe, expect, it } from 'vitest'
import { createHousePack } from '#backend/packs/housePack.ts'
import {
  formatCode,
  houseFormatNames,
  houseFormats,
  roleCode,
  rolesAfter,
  rolesOf,
} from '#renderer/features/setup/outletDefaults.ts'
import { setupDa } from '#shared/i18n/setup/da.ts'
import { setupDe } from '#shared/i18n/setup/de.ts'
import { setupEn } from '#shared/i18n/setup/en.ts'
import { id } from '#shared/kernel/ids.ts'

const roles = [setupEn, setupDe, setupDa].map(({ create }) => create.roleNames)
const en = setupEn.create.roleNames
const de = setupDe.create.roleNames
const words = [setupEn, setupDe, setupDa].map(({ create }) => create.formats)
const table = createHousePack({
  organisationId: id('org'),
  publishedAt: 0,
  effectiveOn: '2026-01-05',
  publishedBy: 'Ada',
}).tables[0]

describe('formats of the first rules', () => {
  it('are those that the staffing table knows', () => {
    const domain = table?.inputs.find(({ name }) => name === 'format')?.domain
    expect(domain).toEqual({ type: 'enumeration', values: [...houseFormatNames] })
  })
  it.each(houseFormatNames)('have for %s exactly the roles that its rows ask for', (format) => {
    const names = table?.outputs.map(({ name }) => name) ?? []
    const rows = table?.rows.filter(({ cells }) => cells[0] === `"${format}"`) ?? []
    const asked = names.filter((_, column) => rows.some(({ values }) => Number(values[column]) > 0))
    expect(rows.length).toBeGreaterThan(3)
    expect(asked.toSorted()).toEqual([...houseFormats[format]].toSorted())
  })
  it('are understood by their name in every language, whatever its case', () => {
    for (const names of words) {
      for (const code of houseFormatNames) expect(formatCode(` ${names[code].toUpperCase()} `, words)).toBe(code)
    }
  })
  it('leave another word as it is', () => {
    expect(formatCode(' Kiosk ', words)).toBe('Kiosk')
    expect(formatCode('bakery-cafe', words)).toBe('bakery-cafe')
  })
})

describe('roles', () => {
  it('follow the format while nobody wrote other ones', () => {
    expect(rolesAfter('', 'shop', en, roles)).toBe('Lead, Service, Till')
    expect(rolesAfter(rolesOf('shop', en), 'restaurant', en, roles)).toBe('Lead, Service, Kitchen')
  })
  it('follow it into another language too', () => {
    expect(rolesAfter(rolesOf('shop', en), 'restaurant', de, roles)).toBe('Leitung, Service, Küche')
  })
  it('stay when somebody did, or when the format is not known', () => {
    expect(rolesAfter('boss, runner', 'shop', en, roles)).toBe('boss, runner')
    expect(rolesAfter(rolesOf('shop', en), 'Kiosk', en, roles)).toBe(rolesOf('shop', en))
  })
  it.each([
    ['Küche', 'kitchen'],
    [' KASSE ', 'till'],
    ['Leder', 'lead'],
    ['kitchen', 'kitchen'],
    ['Barista', 'Barista'],
  ])('%s is stored as %s', (typed, code) => {
    expect(roleCode(typed, roles)).toBe(code)
  })
  it('are called as the first rules call them, in each language', () => {
    const pack = createHousePack({
      organisationId: id('org'),
      publishedAt: 0,
      effectiveOn: '2026-01-05',
      publishedBy: 'Ada',
    })
    const called = Object.keys(en).map((code) => [code, pack.words?.[code]])
    const shown = Object.keys(en).map((code) => {
      const [english, german, danish] = roles.map((names) => new Map(Object.entries(names)).get(code))
      return [code, { en: english, de: german, da: danish }]
    })
    expect(shown).toEqual(called)
  })
  it('and so are the formats', () => {
    for (const code of houseFormatNames) {
      const pack = createHousePack({
        organisationId: id('org'),
        publishedAt: 0,
        effectiveOn: '2026-01-05',
        publishedBy: 'Ada',
      })
      const [english, german, danish] = words.map((names) => names[code])
      expect({ en: english, de: german, da: danish }).toEqual(pack.words?.[code])
    }
  })
})
