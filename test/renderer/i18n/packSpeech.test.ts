import { describe, expect, it } from 'vitest'
import { createHousePack } from '#backend/packs/housePack.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { createPackSpeech, packSpeechOf } from '#renderer/i18n/packSpeech.ts'
import { id } from '#shared/kernel/ids.ts'
import { cellParameter } from '#shared/rules/model.ts'

const house = createHousePack({
  organisationId: id('org'),
  publishedAt: 0,
  effectiveOn: '2026-07-06',
  publishedBy: 'Ada',
})
const [en, de, da] = (['en', 'de', 'da'] as const).map((language) => createPackSpeech(house, createFormat(language)))
if (!en || !de || !da) throw new Error('three languages')
const lunch = cellParameter('bakery-cafe.lunch-busy', 'service')

describe('what a pack says', () => {
  it.each([
    ['a role', 'kitchen', 'Kitchen', 'Küche', 'Køkken'],
    ['a skill', 'foodHygiene', 'Food hygiene', 'Hygieneschulung', 'Hygiejnebevis'],
    ['a format', 'bakery-cafe', 'Bakery café', 'Bäckerei-Café', 'Bagericafé'],
    ['a kind of demand', 'customers', 'Guests', 'Gäste', 'Gæster'],
    ['an owner', 'Head of People', 'Head of People', 'Personalleitung', 'HR-chefen'],
    ['a code nobody named', 'petrol-station', 'Petrol station', 'Petrol station', 'Petrol station'],
  ])('%s', (_name, code, ...said) => {
    expect([en.word(code), de.word(code), da.word(code)]).toEqual(said)
  })

  it('names a number of a rule, and a cell of a table by role and row', () => {
    expect([en.parameter('maximum'), de.parameter('maximum')]).toEqual(['At most', 'Höchstens'])
    expect(en.parameter(lunch)).toBe('Service · Lunch, busy')
    expect(de.parameter(lunch)).toBe('Service · Mittag, viel los')
    expect(en.parameter('strangeLimit')).toBe('Strange limit')
  })

  it('asks for a value in one sentence, the same for a number and a cell', () => {
    expect(en.instead('maximum', '7', '6')).toBe('At most 7 instead of 6')
    expect(de.instead('maximum', '7', '6')).toBe('Höchstens 7 statt 6')
    expect(da.instead('maximum', '7', '6')).toBe('Højst 7 i stedet for 6')
    expect(en.instead(lunch, '2', '3')).toBe('Service · Lunch, busy: 2 instead of 3')
  })

  it('calls a row that nobody named by its situation, and one that is gone by its id', () => {
    const tables = house.tables.map((table) => ({
      ...table,
      rows: table.rows.map(({ rowId, cells, values, bounds }) => ({ rowId, cells, values, bounds })),
    }))
    const bare = createPackSpeech({ ...house, tables }, createFormat('en'))
    expect(bare.row('bakery-cafe.lunch-busy')).toBe('Bakery café, weekday, 11:00 to 14:00, 35 to 59')
    expect(bare.row('bakery-cafe.tea-time')).toBe('Bakery cafe tea time')
  })

  it('speaks without a pack, and is made once per pack and language', () => {
    const format = createFormat('de')
    expect(packSpeechOf(null, format).word('foodHygiene')).toBe('Food hygiene')
    expect(packSpeechOf(house, format)).toBe(packSpeechOf(house, format))
    expect(packSpeechOf(house, format)).not.toBe(packSpeechOf(house, createFormat('en')))
  })
})
