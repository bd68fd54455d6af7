import { describe, expect, it } from 'vitest'
import { columnsDigestOf, guessMapping, mappingFault } from '#backend/exchange/mapping.ts'
import { createOutletFinder } from '#backend/exchange/outletFinder.ts'
import type { ImportKind } from '#shared/contract/imports.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'

describe('guessing what a column holds', () => {
  it.each<[ImportKind, string, readonly string[], Readonly<Record<string, number>>]>([
    [
      'people',
      'English',
      ['Full Name', 'Job title', 'Date of birth', 'Hours per week', 'Skills'],
      { name: 0, role: 1, birthOn: 2, contractHours: 3, skills: 4 },
    ],
    [
      'people',
      'German',
      ['Mitarbeiter/in', 'Funktion', 'Wochenstunden', 'Geburtsdatum', 'Verfügbarkeit', 'Filiale'],
      { name: 0, role: 1, contractHours: 2, birthOn: 3, availability: 4, outlet: 5 },
    ],
    [
      'people',
      'Danish',
      ['Navn', 'Stilling', 'Timer pr. uge', 'Fødselsdato', 'Kompetencer', 'Afdeling'],
      { name: 0, role: 1, contractHours: 2, birthOn: 3, skills: 4, outlet: 5 },
    ],
    [
      'shifts',
      'English',
      ['Employee', 'Role', 'Date', 'Start', 'End', 'Break minutes'],
      { person: 0, role: 1, date: 2, start: 3, end: 4, breakMinutes: 5 },
    ],
    [
      'shifts',
      'German',
      ['Datum', 'Von', 'Bis', 'Pause (Min.)', 'Mitarbeiter', 'Rolle'],
      { date: 0, start: 1, end: 2, breakMinutes: 3, person: 4, role: 5 },
    ],
    [
      'shifts',
      'Danish',
      ['Medarbejder', 'Rolle', 'Dato', 'Fra', 'Til', 'Pause'],
      { person: 0, role: 1, date: 2, start: 3, end: 4, breakMinutes: 5 },
    ],
    ['demand', 'English', ['Timestamp', 'Store', 'Customers', 'Open'], { time: 0, outlet: 1, quantity: 2, open: 3 }],
    ['demand', 'German', ['Zeitpunkt', 'Anzahl', 'Standort', 'Stadt'], { time: 0, quantity: 1, outlet: 2, place: 3 }],
    ['demand', 'Danish', ['Tidspunkt', 'Antal', 'Butik', 'By'], { time: 0, quantity: 1, outlet: 2, place: 3 }],
    [
      'demand',
      'parking',
      ['SystemCodeNumber', 'Capacity', 'Occupancy', 'LastUpdated'],
      { outlet: 0, quantity: 2, time: 3 },
    ],
  ])('%s, %s', (kind, _, columns, expected) => {
    expect(guessMapping(kind, columns, [])).toEqual(expected)
  })

  it('takes a table for wide when everything behind the time is a number', () => {
    const columns = ['date', 'North', 'South', 'East']
    expect(
      guessMapping('demand', columns, [
        ['2026-03-16', '5', '', ''],
        ['2026-03-17', '6', '7', ''],
      ]),
    ).toEqual({ time: 0, wide: 1 })
    expect(guessMapping('demand', columns, [['2026-03-16', 'x', '3', '4']])).toEqual({ time: 0, wide: 2 })
    expect(guessMapping('demand', columns, [['2026-03-16', 'x', 'y', 'z']])).toEqual({ time: 0 })
  })

  it('names the field that is missing or points beyond the table', () => {
    expect(mappingFault('demand', { time: 0 }, ['a', 'b'])).toBe('quantity')
    expect(mappingFault('demand', { time: 0, wide: 1 }, ['a', 'b'])).toBeNull()
    expect(mappingFault('people', { name: 0, role: 2 }, ['a', 'b'])).toBe('role')
    expect(mappingFault('people', { name: 0, role: 1 }, ['a', 'b'])).toBeNull()
  })

  it('knows a heading again whatever its case and spaces', () => {
    expect(columnsDigestOf(['Full Name', 'Role'])).toBe(columnsDigestOf(['full name ', 'ROLE']))
    expect(columnsDigestOf(['Role', 'Full Name'])).not.toBe(columnsDigestOf(['Full Name', 'Role']))
  })
})

describe('finding the outlet that a file means', () => {
  const outlets = [
    testOutlet('a1', { name: 'Nordbad' }),
    testOutlet('a2', { name: 'Südbad (21)' }),
    testOutlet('a3', { name: 'Essen Mitte' }),
    testOutlet('a4', { name: 'Bielefeld Mitte' }),
    testOutlet('a5', { name: 'Twin' }),
    testOutlet('a6', { name: 'twin' }),
  ]
  const find = createOutletFinder(outlets)
  it.each([
    ['a1', '', 'a1'],
    [' NORDBAD ', '', 'a1'],
    ['21', '', 'a2'],
    ['021', '', 'a2'],
    ['2', '', undefined],
    ['Mitte', 'Essen', 'a3'],
    ['Mitte', 'bielefeld', 'a4'],
    ['Mitte', '', undefined],
    ['Twin', '', undefined],
    ['', '', undefined],
  ])('%j in %j', (name, place, expected) => {
    expect(find(name, place)?.outletId).toBe(expected)
  })
})
