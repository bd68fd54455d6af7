import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayMinutes, type LocalDate } from '#shared/kernel/time.ts'
import { id } from '#shared/kernel/ids.ts'
import {
  isAddition,
  outletFields,
  overlappingWeekday,
  recordChange,
  tidyRecord,
  withOutletChange,
  type OutletChange,
  type OutletRecord,
} from '#shared/people/outletChange.ts'
import type { Opening } from '#shared/people/places.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'

const at = (weekday: number, from: number, to: number): Opening => ({
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
})
const monday = 1
const sunday = 7

describe('openings', () => {
  it.each<[string, readonly Opening[], number | null]>([
    ['none at all', [], null],
    ['one whole day', [at(monday, 0, 24)], null],
    ['a closed noon', [at(monday, 8, 12), at(monday, 14, 20)], null],
    ['one that begins when the other ends', [at(monday, 8, 12), at(monday, 12, 20)], null],
    ['a night into a morning that begins later', [at(monday, 18, 26), at(2, 6, 14)], null],
    ['two on one day', [at(monday, 8, 13), at(monday, 12, 20)], monday],
    ['the same twice, in any order', [at(3, 8, 12), at(monday, 8, 12), at(3, 8, 12)], 3],
    ['a night into the next morning', [at(monday, 18, 31), at(2, 6, 14)], 2],
    ["Sunday's night into Monday", [at(monday, 1, 9), at(sunday, 18, 26)], monday],
    ["Sunday's night up to Monday's opening", [at(monday, 2, 9), at(sunday, 18, 26)], null],
  ])('%s', (_, openings, weekday) => {
    expect(overlappingWeekday(openings)).toBe(weekday)
  })

  it('overlap exactly when some minute of the week is open twice', () => {
    const opening = fc
      .record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.nat(23), hours: fc.integer({ min: 1, max: 24 }) })
      .map(({ weekday, from, hours }) => at(weekday, from, from + hours))
    fc.assert(
      fc.property(fc.array(opening, { maxLength: 8 }), (openings) => {
        const open = openings.flatMap(({ weekday, fromMinute, toMinute }) =>
          Array.from(
            { length: (toMinute - fromMinute) / 60 },
            (_, hour) => ((weekday - 1) * 24 + fromMinute / 60 + hour) % (7 * 24),
          ),
        )
        expect(overlappingWeekday(openings) !== null).toBe(new Set(open).size < open.length)
      }),
    )
  })
})

describe('a tidy record', () => {
  it('names openings and holidays in the order of the calendar, and nothing twice', () => {
    const tidy = tidyRecord({
      ...testOutlet('nordbad'),
      roles: ['till', 'guard', 'till'],
      openings: [at(2, 8, 20), at(monday, 14, 20), at(monday, 8, 12)],
      holidays: ['2026-12-25', '2026-05-01', '2026-12-25'],
    })
    expect(tidy.roles).toEqual(['till', 'guard'])
    expect(tidy.openings).toEqual([at(monday, 8, 12), at(monday, 14, 20), at(2, 8, 20)])
    expect(tidy.holidays).toEqual(['2026-05-01', '2026-12-25'])
  })

  it('carries only what may be changed: neither place nor clock', () => {
    expect(Object.keys(tidyRecord(testOutlet('nordbad'))).toSorted()).toEqual(outletFields.toSorted())
  })

  it('is tidied only once', () => {
    const date = fc
      .integer({ min: 1, max: 28 })
      .map((day): LocalDate => `2026-02-${String(day).padStart(2, '0')}` as LocalDate)
    const opening = fc.record({
      weekday: fc.integer({ min: 1, max: 7 }),
      fromMinute: fc.nat(dayMinutes - 1),
      toMinute: fc.nat(dayMinutes),
    })
    fc.assert(
      fc.property(
        fc.array(date),
        fc.array(opening),
        fc.array(fc.constantFrom('a', 'b', 'c')),
        (holidays, openings, roles) => {
          const once = tidyRecord({ ...testOutlet('nordbad'), holidays, openings, roles })
          expect(tidyRecord(once)).toEqual(once)
        },
      ),
    )
  })
})

describe('the record of a change', () => {
  const before = tidyRecord(testOutlet('nordbad'))

  it('is none where nothing differs', () => {
    expect(recordChange(before, { ...before, roles: [...before.roles] })).toBeNull()
  })

  it('holds the fields that differ as they were and as they are, and no others', () => {
    const after = { ...before, name: 'Nordbad am See', holidays: ['2026-12-25' as LocalDate] }
    expect(recordChange(before, after)).toEqual({
      before: { name: before.name, holidays: [] },
      after: { name: 'Nordbad am See', holidays: ['2026-12-25'] },
    })
  })

  it.each<[string, Partial<OutletRecord>]>([
    ['name', { name: 'New' }],
    ['regionId', { regionId: id<'Region'>('north') }],
    ['format', { format: 'sauna' }],
    ['roles', { roles: ['till', 'guard'] }],
    ['openings', { openings: [at(monday, 9, 18)] }],
    ['holidays', { holidays: ['2026-12-24'] }],
  ])('notices another %s', (field, over) => {
    expect(Object.keys(recordChange(before, { ...before, ...over })?.after ?? {})).toEqual([field])
  })
})

describe('the list of changes', () => {
  const change = (changedAt: number, over: Partial<OutletChange> = {}): OutletChange => ({
    outletId: id('nordbad'),
    changedAt,
    changedBy: id('ada'),
    before: { roles: ['guard'] },
    after: { roles: ['till'] },
    ...over,
  })

  it('keeps the newest five hundred, in their order', () => {
    const first = withOutletChange(undefined, change(0))
    expect(first).toEqual([change(0)])
    const many = Array.from({ length: 600 }, (_, nth) => nth + 1).reduce<readonly OutletChange[]>(
      (list, changedAt) => withOutletChange(list, change(changedAt)),
      first,
    )
    expect([many.length, many[0]?.changedAt, many.at(-1)?.changedAt]).toEqual([500, 101, 600])
  })

  it.each<[string, Partial<OutletChange>, boolean]>([
    ['another name', { before: { name: 'A' }, after: { name: 'B' } }, false],
    ['other roles', {}, false],
    ['facts where there were none', { before: {}, after: { lawFacts: { sector: 'retail' } } }, false],
    ['a name where there was none', { before: {}, after: { name: 'B' } }, true],
  ])('tells %s from an outlet that was added', (_, over, added) => {
    expect(isAddition(change(0, over))).toBe(added)
  })
})
