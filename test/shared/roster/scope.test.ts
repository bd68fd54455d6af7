import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { inOutletScope, inShiftScope } from '#shared/roster/scope.ts'
import type { Scope } from '#shared/rules/model.ts'
import { outletFacts, personFacts, shiftOf } from '#test/support/ruleBuilders.ts'

describe('the outlets of a rule', () => {
  it.each<readonly [string, Scope, boolean]>([
    ['nothing said', {}, true],
    ['its format', { formats: ['kiosk', 'standard'] }, true],
    ['another format', { formats: ['kiosk'] }, false],
    ['no format at all', { formats: [] }, false],
    ['its country', { countries: ['DE'] }, true],
    ['another country', { countries: ['DK'] }, false],
    ['its region', { regionIds: [id('north')] }, true],
    ['another region', { regionIds: [id('south')] }, false],
    ['itself', { outletIds: [id('mitte')] }, true],
    ['another outlet', { outletIds: [id('west')] }, false],
    [
      'all of it',
      { formats: ['standard'], countries: ['DE'], regionIds: [id('north')], outletIds: [id('mitte')] },
      true,
    ],
    [
      'all but one',
      { formats: ['standard'], countries: ['DK'], regionIds: [id('north')], outletIds: [id('mitte')] },
      false,
    ],
  ])('%s', (_, scope, expected) => {
    expect(inOutletScope(scope, outletFacts())).toBe(expected)
  })
})

describe('the trades of a rule', () => {
  it.each<readonly [string, Scope, string | undefined, boolean | null]>([
    ['its own', { sectors: ['retail', 'bakery'] }, 'bakery', true],
    ['another', { sectors: ['retail'] }, 'bakery', false],
    ['all but another', { notSectors: ['retail'] }, 'bakery', true],
    ['all but its own', { notSectors: ['bakery'] }, 'bakery', false],
    ['one of them, nobody said', { sectors: ['retail'] }, undefined, null],
    ['all but one, nobody said', { notSectors: ['retail'] }, undefined, null],
    ['one of them in another country, nobody said', { sectors: ['retail'], countries: ['DK'] }, undefined, false],
    ['any, nobody said', {}, undefined, true],
  ])('%s', (_, scope, sector, expected) => {
    expect(inOutletScope(scope, { ...outletFacts(), sector })).toBe(expected)
  })
})

describe('the shifts of a rule', () => {
  const shift = (minor: boolean | null) => shiftOf('2026-03-02 08:00', '2026-03-02 16:00', [], { minor })

  it.each<readonly [string, Scope, boolean | null, boolean | null]>([
    ['nothing said, age unknown', {}, null, true],
    ['its role', { roles: ['service'] }, false, true],
    ['another role', { roles: ['kitchen'] }, false, false],
    ['minors, a minor', { people: 'minors' }, true, true],
    ['minors, an adult', { people: 'minors' }, false, false],
    ['adults, a minor', { people: 'adults' }, true, false],
    ['adults, an adult', { people: 'adults' }, false, true],
    ['minors, nobody knows', { people: 'minors' }, null, null],
    ['adults, nobody knows', { people: 'adults' }, null, null],
    ['another role, nobody knows the age', { roles: ['kitchen'], people: 'minors' }, null, false],
  ])('%s', (_, scope, minor, expected) => {
    expect(inShiftScope(scope, shift(minor), personFacts(), '2026-03-02')).toBe(expected)
  })
})
