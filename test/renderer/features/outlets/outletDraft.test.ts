import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openingLines } from '#renderer/features/outlets/openingText.ts'
import {
  addSpan,
  codeOf,
  codesIn,
  draftOf,
  isNewFormat,
  likeMonday,
  mergeDates,
  minuteOfText,
  newDraftOf,
  newOutletRequest,
  outletRequest,
  withTimes,
} from '#renderer/features/outlets/outletDraft.ts'
import { createFormat } from '#renderer/i18n/format.ts'
import { outletsDa } from '#shared/i18n/outlets/da.ts'
import { outletsDe } from '#shared/i18n/outlets/de.ts'
import { outletsEn } from '#shared/i18n/outlets/en.ts'
import { likeOutlet } from '#shared/people/newOutlet.ts'
import { overlappingWeekday } from '#shared/people/outletChange.ts'
import type { Opening } from '#shared/people/places.ts'
import { testOutlet } from '#test/support/testOrganisation.ts'

const at = (weekday: number, from: number, to: number): Opening => ({
  weekday,
  fromMinute: from * 60,
  toMinute: to * 60,
})

describe('opening hours in words', () => {
  const week = [...[1, 2, 3, 4, 5].map((day) => at(day, 6.5, 18.5)), at(6, 7, 17)]
  it.each([
    ['en', outletsEn, ['Mon–Fri 06:30–18:30', 'Sat 07:00–17:00', 'Sun closed']],
    ['de', outletsDe, ['Mo–Fr 06:30–18:30', 'Sa 07:00–17:00', 'So geschlossen']],
    ['da', outletsDa, ['man.–fre. 06.30–18.30', 'lør. 07.00–17.00', 'søn. lukket']],
  ] as const)('in %s', (language, t, lines) => {
    expect(openingLines(week, createFormat(language), t)).toEqual(lines)
  })

  it.each<[string, readonly Opening[], readonly string[]]>([
    ['never open', [], ['No opening hours']],
    ['a closed noon, in any order', [at(1, 14, 20), at(1, 8, 12)], ['Mon 08:00–12:00, 14:00–20:00', 'Tue–Sun closed']],
    ['past midnight', [at(7, 18, 26)], ['Mon–Sat closed', 'Sun 18:00–02:00']],
  ])('%s', (_, openings, lines) => {
    expect(openingLines(openings, createFormat('en'), outletsEn)).toEqual(lines)
  })
})

describe('times that are typed', () => {
  it.each([
    [at(1, 8, 20), 9, 18, at(1, 9, 18)],
    [at(1, 8, 20), 18, 2, at(1, 18, 26)],
    [at(1, 18, 26), 18, 26, at(1, 18, 26)],
    [at(1, 8, 20), 8, 8, at(1, 8, 32)],
    [at(1, 8, 20), 8, 0, at(1, 8, 24)],
  ])('%j from %i to %i', (opening, from, to, expected) => {
    expect(withTimes(opening, from * 60, to * 60)).toEqual(expected)
  })

  it.each([
    ['22:30', 1_350],
    ['00:00', 0],
    ['24:00', null],
    ['7:00', null],
    ['', null],
  ])('"%s"', (text, minute) => {
    expect(minuteOfText(text)).toBe(minute)
  })

  it('never make an opening that ends before it begins, or lasts longer than a day', () => {
    const minute = fc.nat(1_439)
    fc.assert(
      fc.property(minute, minute, (from, to) => {
        const { fromMinute, toMinute } = withTimes(at(1, 8, 20), from, to)
        expect(toMinute).toBeGreaterThan(fromMinute)
        expect(toMinute - fromMinute).toBeLessThanOrEqual(1_440)
        expect(toMinute % 1_440).toBe(to)
      }),
    )
  })
})

describe('spans of a day', () => {
  it('begin with a usual day, and a second one leaves a closed hour between', () => {
    const once = addSpan([], 3)
    expect(once).toEqual([at(3, 8, 20)])
    expect(addSpan([at(3, 8, 12)], 3)).toEqual([at(3, 8, 12), at(3, 13, 15)])
    expect(overlappingWeekday(addSpan(once, 3))).toBeNull()
  })

  it('of Monday hold for the week, whatever stood there; the weekend stays', () => {
    const openings = [at(1, 8, 12), at(1, 14, 18), at(3, 9, 10), at(6, 9, 13)]
    const days = likeMonday(openings)
    expect(days.filter(({ weekday }) => weekday === 3)).toEqual([at(3, 8, 12), at(3, 14, 18)])
    expect(days.filter(({ weekday }) => weekday > 5)).toEqual([at(6, 9, 13)])
    expect(days).toHaveLength(11)
  })
})

it('dates of two outlets become one list, each once, in order', () => {
  expect(mergeDates(['2026-12-25', '2026-05-01'], ['2026-12-25', '2026-10-03'])).toEqual([
    '2026-05-01',
    '2026-10-03',
    '2026-12-25',
  ])
})

describe('words and codes', () => {
  const english = (code: string): string => ({ till: 'Till', 'bakery-cafe': 'Bakery with café' })[code] ?? code
  const german = (code: string): string => ({ till: 'Kasse', 'bakery-cafe': 'Bäckerei mit Café' })[code] ?? code
  const words = [english, german]

  it.each([
    ['Kasse', 'till'],
    [' till ', 'till'],
    ['TILL', 'till'],
    ['Bakery with café', 'bakery-cafe'],
    ['Barista', 'Barista'],
  ])('"%s" is stored as %s', (typed, code) => {
    expect(codeOf(typed, ['till', 'bakery-cafe'], words)).toBe(code)
  })

  it('what is shown in one language and saved in another is what it was', () => {
    const outlet = testOutlet('nordbad', { format: 'bakery-cafe', roles: ['till', 'guard'] })
    const request = outletRequest(
      { outlet, digest: 'd', changes: [] },
      draftOf(outlet, german),
      codesIn(null, [outlet]),
      words,
    )
    expect(request).toEqual({
      outletId: 'nordbad',
      digest: 'd',
      record: {
        name: outlet.name,
        regionId: 'south',
        format: 'bakery-cafe',
        roles: ['till', 'guard'],
        openings: outlet.openings,
        holidays: [],
        lawFacts: {},
      },
    })
  })

  it('empty places between commas are no roles', () => {
    const outlet = testOutlet('nordbad')
    const draft = { ...draftOf(outlet, english), roles: ' guard, , new role ,' }
    const { record } = outletRequest({ outlet, digest: '', changes: [] }, draft, codesIn(null, [outlet]), words)
    expect(record.roles).toEqual(['guard', 'new role'])
  })

  it('a new outlet like another one is sent as that one, with its own name and place', () => {
    const model = testOutlet('nordbad', { format: 'bakery-cafe', roles: ['till', 'guard'] })
    const draft = {
      ...newDraftOf(likeOutlet(model), german),
      name: 'Ostbad',
      country: 'AT',
      timeZone: ' Europe/Vienna ',
    }
    expect(newOutletRequest(draft, codesIn(null, [model]), words, false)).toEqual({
      record: {
        name: 'Ostbad',
        regionId: 'south',
        format: 'bakery-cafe',
        roles: ['till', 'guard'],
        openings: model.openings,
        holidays: [],
        lawFacts: {},
      },
      country: 'AT',
      timeZone: 'Europe/Vienna',
      newFormat: false,
    })
  })

  it.each([
    ['Bäckerei mit Café', false],
    [' bakery with café ', false],
    ['bakery-cafe', false],
    ['', false],
    ['Kiosk', true],
  ])('"%s" is a new format: %s', (typed, isNew) => {
    const known = codesIn(null, [testOutlet('nordbad', { format: 'bakery-cafe' })])
    expect(isNewFormat(typed, known, words)).toBe(isNew)
  })
})
