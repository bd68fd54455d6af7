import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHousePack } from '#backend/packs/housePack.ts'
import { id } from '#shared/kernel/ids.ts'
import { languages } from '#shared/kernel/text.ts'
import { humanised, setterWords, sourceWords, wordOf } from '#shared/rules/packWords.ts'
import { tablePack } from '#test/support/testTable.ts'

const baker = { en: 'Baker', de: 'Bäckerei', da: 'Bager' }
const pack = { ...tablePack(), words: { baker, guard: { en: 'Lifeguard', de: 'Aufsicht', da: 'Livredder' } } }
const house = createHousePack({
  organisationId: id('org'),
  publishedAt: 0,
  effectiveOn: '2026-07-06',
  publishedBy: 'Ada',
})

describe('a code without a word is made readable', () => {
  it.each([
    ['foodHygiene', 'Food hygiene'],
    ['bakery-cafe', 'Bakery cafe'],
    ['bakery-cafe.lunch-rush', 'Bakery cafe lunch rush'],
    ['till', 'Till'],
    ['band-1', 'Band 1'],
    ['Head of People', 'Head of People'],
    ['2003/88/EC', '2003/88/EC'],
    ['§3', '§3'],
    ['', ''],
  ])('%s is "%s"', (code, said) => {
    expect(humanised(code)).toBe(said)
  })

  it('loses no letter and no digit of any code', () => {
    const bare = (text: string) => text.toLowerCase().replaceAll(/[ ._-]/g, '')
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][A-Za-z0-9._-]{0,20}$/), (code) => {
        expect(bare(humanised(code))).toBe(bare(code))
      }),
    )
  })
})

describe('what a code is called', () => {
  it('is the word of the pack before anything else', () => {
    expect(wordOf(pack, 'baker', 'de')).toBe('Bäckerei')
    expect(wordOf(pack, 'guard', 'en')).toBe('Lifeguard')
  })

  it('is the column that counts the role where no word is listed', () => {
    expect(wordOf(tablePack(), 'guard', 'da')).toBe('Guard')
  })

  it('is the code made readable where the pack says nothing, or where there is no pack', () => {
    expect(wordOf(pack, 'deepClean', 'de')).toBe('Deep clean')
    expect(wordOf(null, 'deepClean', 'de')).toBe('Deep clean')
  })

  it('is never what every object has by itself', () => {
    for (const code of ['constructor', 'toString', '__proto__']) expect(typeof wordOf(pack, code, 'en')).toBe('string')
    expect(wordOf(pack, 'constructor', 'en')).toBe('Constructor')
  })
})

describe('where a rule and a value come from', () => {
  const ruleOf = (ruleId: string) => {
    const rule = house.rules.find((one) => one.ruleId === ruleId)
    if (rule === undefined) throw new Error(`no rule ${ruleId}`)
    return rule
  }

  it.each([
    ['days-in-a-row', 'en', 'House policy Planning 2'],
    ['days-in-a-row', 'de', 'Interne Richtlinie Planung 2'],
    ['days-in-a-row', 'da', 'Intern politik Planlægning 2'],
    ['rest-daily', 'de', 'Richtlinie 2003/88/EG Art. 3'],
  ] as const)('%s in %s is "%s"', (ruleId, language, said) => {
    expect(sourceWords(house, ruleOf(ruleId), language)).toBe(said)
  })

  it('names the owner of a house rule and the source of a rule of law', () => {
    expect(setterWords(house, 'Head of Operations', 'de')).toBe('Betriebsleitung')
    expect(setterWords(house, '2003/88/EC Art. 3', 'da')).toBe('Direktiv 2003/88/EF Art. 3')
    expect(setterWords(house, 'Region North', 'de')).toBe('Region North')
    expect(setterWords(null, 'Region North', 'de')).toBe('Region North')
  })
})

describe('the house pack in words', () => {
  const codes = [
    ...house.rules.flatMap(({ check, scope, owner, source }) => [
      ...(check.kind === 'eligibility' ? [check.role ?? '', check.skill ?? ''] : []),
      ...(scope.formats ?? []),
      ...(owner === null ? [] : [owner]),
      ...(source.status === 'policy' ? [source.law, source.article] : []),
    ]),
    ...house.tables.flatMap(({ outputs }) => outputs.map(({ name }) => name)),
  ]

  it('has a word for every role, skill, format, owner and house paper it uses', () => {
    expect(new Set(codes).size).toBeGreaterThan(15)
    expect(codes.filter((code) => house.words?.[code] === undefined)).toEqual([])
  })

  it('names every row of its tables, in words that differ between languages or are the same on purpose', () => {
    const rows = house.tables.flatMap((table) => table.rows)
    expect(rows.filter(({ label }) => label === undefined).map(({ rowId }) => rowId)).toEqual([])
    const same = rows.filter(({ label }) => label?.en === label?.de)
    expect(same.map(({ rowId }) => rowId)).toEqual([])
  })

  it('leaves no word blank in any language', () => {
    const blank = Object.entries(house.words ?? {}).filter(([, text]) =>
      languages.some((one) => text[one].trim() === ''),
    )
    expect(blank).toEqual([])
  })
})
