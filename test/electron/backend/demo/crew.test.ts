import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  assign,
  createCrew,
  startWeek,
  workMinutes,
  type Choice,
  type Limits,
  type Member,
} from '#backend/demo/crew.ts'
import type { Block } from '#backend/demo/cover.ts'
import { createSeeded } from '#backend/demo/seeded.ts'
import { id } from '#shared/kernel/ids.ts'
import { addDays, daysBetween, weekOf, type LocalDate } from '#shared/kernel/time.ts'
import type { Person } from '#shared/roster/ports.ts'
import { testPerson } from '#test/support/testOrganisation.ts'

const monday: LocalDate = '2026-09-14'
const limits: Limits = { contractPercent: 100, closings: 4, rowOfDays: 6 }
const hours = (from: number, to: number, pause: number | null = null): Block => ({ from: from * 2, to: to * 2, pause })
const person = (personId: string, over: Partial<Person> = {}) => testPerson(personId, { role: 'service', ...over })
const choice = (over: Partial<Choice> = {}): Choice => ({
  closing: false,
  limits,
  preferred: null,
  avoided: null,
  seeded: createSeeded('crew'),
  ...over,
})
const ask = (crew: readonly Member[], on: LocalDate, block: Block, over: Partial<Choice> = {}, role = 'service') =>
  assign(crew, on, role, block, choice(over))
const one = (over: Partial<Person> = {}) => createCrew([person('anna', over)], monday)

describe('minutes of work of a block', () => {
  it.each<[string, Block, number]>([
    ['four hours', hours(8, 12), 240],
    ['eight and a half with a break', hours(8, 16.5, 24), 480],
    ['one slot', { from: 20, to: 21, pause: null }, 30],
  ])('of %s', (_, block, minutes) => {
    expect(workMinutes(block)).toBe(minutes)
  })
})

describe('who may take a block', () => {
  it.each<[string, Partial<Person>, LocalDate, Block, boolean]>([
    ['somebody of another role', { role: 'kitchen' }, monday, hours(8, 12), false],
    [
      'somebody who is free that morning',
      { availability: [{ weekday: 1, fromMinute: 480, toMinute: 720 }] },
      monday,
      hours(8, 12),
      true,
    ],
    [
      'somebody who must leave before its end',
      { availability: [{ weekday: 1, fromMinute: 480, toMinute: 719 }] },
      monday,
      hours(8, 12),
      false,
    ],
    [
      'somebody who comes after its start',
      { availability: [{ weekday: 1, fromMinute: 481, toMinute: 900 }] },
      monday,
      hours(8, 12),
      false,
    ],
    [
      'somebody who is free on another day',
      { availability: [{ weekday: 2, fromMinute: 0, toMinute: 1_440 }] },
      monday,
      hours(8, 12),
      false,
    ],
    ['a minor for four hours', { birthOn: '2009-05-01' }, monday, hours(15, 19), true],
    ['a minor for four and a half', { birthOn: '2009-05-01' }, monday, hours(15, 19.5), false],
    ['an adult for eight hours', {}, monday, hours(8, 16.5, 24), true],
    ['somebody without a birth date, who is taken for an adult', { birthOn: null }, monday, hours(8, 16), true],
    ['somebody whose contract is just long enough', { contractMinutesPerWeek: 240 }, monday, hours(8, 12), true],
    ['somebody whose contract is a minute too short', { contractMinutesPerWeek: 239 }, monday, hours(8, 12), false],
  ])('%s', (_, over, on, block, may) => {
    expect(ask(one(over), on, block)).toBe(may ? 'anna' : null)
  })

  it('somebody who is avoided may not, and somebody preferred comes first', () => {
    const crew = () => createCrew([person('anna'), person('ben'), person('cleo')], monday)
    expect(ask(crew(), monday, hours(8, 12), { avoided: id('anna') })).not.toBe('anna')
    for (const preferred of ['anna', 'ben', 'cleo']) {
      expect(ask(crew(), monday, hours(8, 12), { preferred: id(preferred) })).toBe(preferred)
    }
  })

  it('nobody is asked from an empty crew', () => {
    expect(ask([], monday, hours(8, 12))).toBeNull()
  })
})

describe('rest', () => {
  it.each<[string, Partial<Person>, number, boolean]>([
    ['twelve hours for an adult', {}, 10, true],
    ['half an hour less', {}, 9.5, false],
    ['thirteen hours for a minor', { birthOn: '2009-05-01' }, 11, true],
    ['twelve and a half for a minor', { birthOn: '2009-05-01' }, 10.5, false],
  ])('%s: may work %s', (_, over, nextHour, may) => {
    const crew = one(over)
    ask(crew, monday, hours(18, 22))
    expect(ask(crew, addDays(monday, 1), hours(nextHour, nextHour + 4))).toBe(may ? 'anna' : null)
  })

  it('is not split: nobody works twice on a day', () => {
    const crew = one()
    expect(ask(crew, monday, hours(6, 10))).toBe('anna')
    expect(ask(crew, monday, hours(22, 24))).toBeNull()
  })
})

describe('limits', () => {
  it('of days in a row hold over the week, and a day off ends the row', () => {
    const crew = one({ contractMinutesPerWeek: 2_400 })
    const days = (from: number, count: number) =>
      Array.from({ length: count }, (_, nth) =>
        ask(crew, addDays(monday, from + nth), hours(8, 10), { limits: { ...limits, rowOfDays: 6 } }),
      )
    expect(days(2, 5)).toEqual(Array.from({ length: 5 }, () => 'anna'))
    startWeek(crew)
    expect(days(7, 2)).toEqual(['anna', null])
    expect(days(9, 1)).toEqual(['anna'])
  })

  it('of five days a week hold until the next one begins', () => {
    const crew = one()
    for (let day = 0; day < 5; day += 1) expect(ask(crew, addDays(monday, day), hours(8, 10))).toBe('anna')
    expect(ask(crew, addDays(monday, 6), hours(8, 10))).toBeNull()
    startWeek(crew)
    expect(ask(crew, addDays(monday, 7), hours(8, 10))).toBe('anna')
  })

  it('of closings count closings only', () => {
    const crew = one()
    const close = (day: number) =>
      ask(crew, addDays(monday, day), hours(18, 22), { closing: true, limits: { ...limits, closings: 2 } })
    expect([close(0), close(1), close(2)]).toEqual(['anna', 'anna', null])
    expect(ask(crew, addDays(monday, 3), hours(12, 16), { limits: { ...limits, closings: 2 } })).toBe('anna')
    startWeek(crew)
    expect(close(7)).toBe('anna')
  })

  it('of the contract may be stretched, but never beyond 47 and a half hours', () => {
    const week = (contractPercent: number) => {
      const crew = one({ contractMinutesPerWeek: 2_400 })
      const taken = [0, 1, 2, 3, 4].filter(
        (day) =>
          ask(crew, addDays(monday, day), hours(8, 18.5, 24), { limits: { ...limits, contractPercent } }) !== null,
      )
      return taken.length * 600
    }
    expect([week(100), week(110), week(200)]).toEqual([2_400, 2_400, 2_400])
    expect(week(75)).toBe(1_800)
  })
})

describe('a crew over weeks', () => {
  it('never breaks a limit, whatever is asked of it', () => {
    const block = fc.record({ from: fc.integer({ min: 12, max: 36 }), length: fc.integer({ min: 4, max: 17 }) })
    const asks = fc.array(fc.tuple(fc.integer({ min: 0, max: 27 }), block, fc.boolean()), { maxLength: 80 })
    fc.assert(
      fc.property(asks, (list) => {
        const people = [
          person('anna'),
          person('ben', { contractMinutesPerWeek: 1_200 }),
          person('cleo', { birthOn: '2009-05-01' }),
        ]
        const crew = createCrew(people, monday)
        const worked: { who: string; on: LocalDate; block: Block; closing: boolean }[] = []
        let weekOn = monday
        for (const [day, { from, length }, closing] of list.toSorted(([a], [b]) => a - b)) {
          const on = addDays(monday, day)
          if (weekOf(on) !== weekOn) startWeek(crew)
          weekOn = weekOf(on)
          const shift: Block = { from, to: from + length, pause: null }
          const who = ask(crew, on, shift, { closing })
          if (who !== null) worked.push({ who, on, block: shift, closing })
        }
        for (const { personId, contractMinutesPerWeek } of people) {
          const own = worked.filter(({ who }) => who === personId)
          own.slice(1).forEach(({ on, block: next }, nth) => {
            const before = own[nth]
            if (before === undefined) throw new Error('no shift before')
            const rest = daysBetween(before.on, on) * 1_440 + (next.from - before.block.to) * 30
            expect(rest).toBeGreaterThanOrEqual(personId === 'cleo' ? 780 : 720)
          })
          for (const inWeek of Map.groupBy(own, ({ on }) => weekOf(on)).values()) {
            expect(inWeek.reduce((sum, { block: done }) => sum + workMinutes(done), 0)).toBeLessThanOrEqual(
              contractMinutesPerWeek,
            )
            expect(inWeek.length).toBeLessThanOrEqual(5)
            expect(inWeek.filter(({ closing }) => closing).length).toBeLessThanOrEqual(4)
          }
        }
      }),
    )
  })

  it('shares the work by contract: whoever has more of it gets more', () => {
    const crew = createCrew(
      [person('full', { contractMinutesPerWeek: 2_400 }), person('half', { contractMinutesPerWeek: 1_200 })],
      monday,
    )
    for (let day = 0; day < 5; day += 1) {
      for (const [from, to] of [
        [8, 12],
        [13, 17],
      ] as const)
        ask(crew, addDays(monday, day), hours(from, to))
    }
    const [full, half] = crew.map(({ weekMinutes }) => weekMinutes)
    expect(full).toBeGreaterThanOrEqual(half ?? 0)
    expect(half).toBeGreaterThan(0)
  })
})
