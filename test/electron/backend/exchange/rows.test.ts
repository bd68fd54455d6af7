import { describe, expect, it } from 'vitest'
import { fieldsOf } from '#backend/exchange/fields.ts'
import { guessMapping, mappingFault, plainName } from '#backend/exchange/mapping.ts'
import { createOutletFinder } from '#backend/exchange/outletFinder.ts'
import { personKey, readPeople, roleFrom } from '#backend/exchange/peopleRows.ts'
import { createLocator, createRowReader, type ImportPlaces } from '#backend/exchange/rowReader.ts'
import { createTurns } from '#backend/exchange/turns.ts'
import { importKinds, type Mapping } from '#shared/contract/imports.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Person } from '#shared/roster/ports.ts'
import { faults, nordbad, places, tableOf, westbad } from '#test/support/importTable.ts'
import { testOutlet, testPerson } from '#test/support/testOrganisation.ts'

describe('the names of columns', () => {
  it.each(importKinds)('of %s each mean their own field: no known word leads to another one', (kind) => {
    const fields = fieldsOf(kind, false)
    for (const { name, known } of fields) {
      for (const word of known) {
        const guessed = guessMapping(kind, ['x1', ` ${word.toUpperCase()} `], [])
        const meant = Object.entries(guessed).flatMap(([field, at]) => (at === 1 ? [field] : []))
        const also = fields.filter((field) => field.known.map(plainName).includes(plainName(word)))
        expect([word, also.map((field) => field.name)]).toEqual([word, expect.arrayContaining([name])])
        expect([word, meant]).toEqual([word, [also[0]?.name]])
      }
    }
  })

  it.each(importKinds)('of %s lead each field to a column of its own', (kind) => {
    const fields = fieldsOf(kind, false).filter(({ known }) => known.length > 0)
    const columns = fields.map(
      ({ name, known }) => known.find((word) => plainName(word) === plainName(name)) ?? known[0] ?? '',
    )
    const guessed = Object.values(guessMapping(kind, columns, []))
    expect(new Set(guessed).size).toBe(guessed.length)
    expect(guessed).toHaveLength(fields.length)
  })

  it('are read whole before they are read in part: a break may begin too', () => {
    const columns = ['Mitarbeiterin', 'Rolle', 'Pausenbeginn', 'Arbeitsbeginn', 'Schichtende']
    expect(guessMapping('shifts', columns, [])).toEqual({ person: 0, role: 1, breakStart: 2, start: 3 })
  })

  it('leave no field out that has to be there', () => {
    expect(mappingFault('people', { name: 0 }, ['a', 'b'])).toBe('role')
    expect(mappingFault('people', { name: 0, role: 1 }, ['a', 'b'])).toBeNull()
    expect(mappingFault('shifts', { person: 0, role: 1, start: 2, end: 3 }, ['a', 'b', 'c'])).toBe('end')
    expect(mappingFault('demand', { time: 0 }, ['a', 'b'])).toBe('quantity')
    expect(mappingFault('demand', { time: 0, wide: 1 }, ['a', 'b'])).toBeNull()
  })
})

describe('the outlet that a row means', () => {
  const third = testOutlet('suedbad', { name: 'Südbad 2' })
  const find = createOutletFinder([nordbad, westbad, third])
  it.each<[string, string, string | null]>([
    ['nordbad', '', 'nordbad'],
    ['NORDBAD (2)', '', 'nordbad'],
    ['nordbad 2', '', 'nordbad'],
    ['südbad-2', '', 'suedbad'],
    ['sudbad 2', '', 'suedbad'],
    ['11', '', 'westbad'],
    ['011', '', 'westbad'],
    // two outlets bear that number
    ['2', '', null],
    ['1', '', null],
    ['bad', '', null],
    ['', '', null],
    ['11', 'Westbad', 'westbad'],
    ['Westbad', '11', 'westbad'],
    ['nordbad', 'Munich', 'nordbad'],
  ])('%j in %j: %s', (name, place, expected) => {
    expect(find(name, place)?.outletId ?? null).toBe(expected)
  })

  it('is nobody’s where two have the same name', () => {
    const twins = createOutletFinder([nordbad, testOutlet('x', { name: 'nordbad 2' })])
    expect([twins('Nordbad (2)', ''), twins('x', '')?.outletId]).toEqual([null, 'x'])
  })

  it.each<[string, Mapping, ImportPlaces, readonly string[]]>([
    ['without a column, the only one there is', {}, places({ outlets: [nordbad] }), ['nordbad', 'nordbad', 'nordbad']],
    [
      'without a column, the one that was named',
      {},
      places({ only: westbad.outletId }),
      ['westbad', 'westbad', 'westbad'],
    ],
    ['without a column and a name, none', {}, places(), ['unknownOutlet', 'unknownOutlet', 'unknownOutlet']],
    ['by its column', { outlet: 0 }, places(), ['nordbad', 'westbad', 'unknownOutlet']],
    [
      'by its column, others left out',
      { outlet: 0 },
      places({ only: nordbad.outletId }),
      ['nordbad', 'elsewhere', 'elsewhere'],
    ],
  ])('%s', (_, mapping, where, expected) => {
    const table = tableOf(['outlet'], ['nordbad'], ['11'], ['Ostbad'])
    const locate = createLocator(createRowReader(table, mapping), where)
    expect(
      table.rows.map((row) => locate(row)).map((found) => (found.ok ? found.value.outletId : found.error)),
    ).toEqual(expected)
  })
})

describe('people of a file', () => {
  const columns = ['outlet', 'name', 'role', 'hours', 'born', 'skills', 'times']
  const mapping = { outlet: 0, name: 1, role: 2, contractHours: 3, birthOn: 4, skills: 5, availability: 6 }
  const read = (rows: readonly (readonly string[])[], known: readonly Person[] = []) => {
    const table = tableOf(columns, ...rows)
    let made = 0
    return readPeople({
      table,
      reader: createRowReader(table, mapping),
      places: places(),
      pace: createTurns(),
      known: (outletId) => known.filter((one) => one.outletId === outletId),
      newId: () => {
        made += 1
        return `new${made}`
      },
    })
  }

  it('keep their id where the outlet knows them, and are new everywhere else', async () => {
    const known = [
      testPerson('p7', { name: 'Eva Lind', active: false }),
      testPerson('p8', { outletId: id('westbad'), name: 'Jo' }),
    ]
    const { accepted, errors } = await read(
      [
        ['nordbad', 'EVA  LIND', 'Guard', '38,5', '', '', ''],
        ['westbad', 'Eva Lind', 'till', '', '', '', ''],
        ['nordbad', 'Jo', 'till', '', '', '', ''],
      ],
      known,
    )
    expect(errors).toEqual([])
    expect(accepted.map(({ outlet, item }) => [outlet.outletId, item.personId, item.role, item.active])).toEqual([
      ['nordbad', 'p7', 'guard', true],
      ['westbad', 'new1', 'till', true],
      ['nordbad', 'new2', 'till', true],
    ])
  })

  it('have their numbers, dates and lists read as they are written', async () => {
    const { accepted } = await read([
      ['nordbad', 'Al', 'till', '38:30', '3/25/2001', 'a; b|b / c,', 'Mo-Di 8:00-12:00'],
    ])
    expect(accepted[0]?.item).toMatchObject({
      contractMinutesPerWeek: 2_310,
      birthOn: '2001-03-25',
      skills: ['a', 'b', 'c'],
      availability: [
        { weekday: 1, fromMinute: 480, toMinute: 720 },
        { weekday: 2, fromMinute: 480, toMinute: 720 },
      ],
    })
  })

  it('keep what was ticked by hand where the file has no column for it', async () => {
    const known = [testPerson('p7', { name: 'Eva Lind', flags: ['nightWorker'] })]
    const { accepted } = await read([['nordbad', 'Eva Lind', 'guard', '', '', '', '']], known)
    expect(accepted[0]?.item.flags).toEqual(['nightWorker'])
  })

  it('have their codes from the file where it has the column, an empty cell included', async () => {
    const withFlags = { ...mapping, flags: 7 }
    const table = tableOf(
      [...columns, 'codes'],
      ['nordbad', 'Eva Lind', 'guard', '', '', '', '', ''],
      ['nordbad', 'Al', 'till', '', '', '', '', 'Works at night regularly; onCallContract'],
      ['nordbad', 'Bo', 'till', '', '', '', '', 'pregnant'],
    )
    const { accepted, errors } = await readPeople({
      table,
      reader: createRowReader(table, withFlags),
      places: places(),
      pace: createTurns(),
      known: () => [testPerson('p7', { name: 'Eva Lind', flags: ['nightWorker'] })],
      newId: () => 'new',
    })
    expect(accepted.map(({ item }) => item.flags)).toEqual([[], ['nightWorker', 'onCallContract']])
    expect(errors).toMatchObject([{ line: 4, column: 'codes', code: 'unknownFlag', value: 'pregnant' }])
  })

  it('are refused one by one, each at the first column that is wrong', async () => {
    const { accepted, errors } = await read([
      ['Ostbad', 'Al', 'till', '', '', '', ''],
      ['nordbad', '', 'pilot', '', '', '', ''],
      ['nordbad', 'Al', 'pilot', 'many', '', '', ''],
      ['nordbad', 'Al', '', '', '', '', ''],
      ['nordbad', 'Al', 'till', '168:01', '', '', ''],
      ['nordbad', 'Al', 'till', '168', '30.02.2001', '', ''],
      ['nordbad', 'Al', 'till', '168', '01.02.2001', '', 'mornings'],
      ['nordbad', 'Al', 'till', '168', '01.02.2001', '', ''],
      ['nordbad', 'al', 'till', '', '', '', ''],
    ])
    expect(accepted).toHaveLength(1)
    expect(faults(errors)).toEqual([
      '2 outlet unknownOutlet Ostbad',
      '3 name missing ',
      '4 role unknownRole pilot',
      '5 role missing ',
      '6 hours notANumber 168:01',
      '7 born notADate 30.02.2001',
      '8 times notATime mornings',
      '10 name duplicatePerson al',
    ])
  })

  it('have roles in the spelling of the outlet, and one key for all spellings of a name', () => {
    expect(['GUARD', ' guard', 'Gu-ard', 'guards', ''].map((text) => roleFrom(text, nordbad, places()))).toEqual([
      'guard',
      'guard',
      'guard',
      null,
      null,
    ])
    expect(personKey(nordbad.outletId, 'Eva-Lind')).toBe(personKey(nordbad.outletId, 'eva lind'))
    expect(personKey(nordbad.outletId, 'Eva')).not.toBe(personKey(westbad.outletId, 'Eva'))
  })

  it('have roles by the names that people see, and by the code of the outlet first', () => {
    const names: Readonly<Record<string, readonly string[]>> = {
      kitchen: ['Kitchen', 'Küche', 'Køkken'],
      till: ['Guard'],
    }
    const roleNames = (role: string) => names[role] ?? []
    const roles = ['guard', 'till', 'kitchen']
    expect(
      ['Küche', 'KØKKEN', 'kuche', 'guard', 'Kasse'].map((text) => roleFrom(text, { roles }, { roleNames })),
    ).toEqual(['kitchen', 'kitchen', 'kitchen', 'guard', null])
  })
})
