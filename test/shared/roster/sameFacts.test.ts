/** A verdict is kept only while every fact behind it stays: each fact, changed by itself, must be noticed. */
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { sameDemand, samePerson, sameShifts } from '#shared/roster/sameFacts.ts'
import type { Demand, PersonFacts, ShiftFacts } from '#shared/roster/model.ts'
import { demandOf, personFacts, shiftOf } from '#test/support/ruleBuilders.ts'

const copyOf = <T>(value: T): T => structuredClone(value)

const person = personFacts({ skills: ['bar'], carryIn: { lastEndAt: 5, consecutiveDays: 2 }, nextStartAt: 9 })
const personChanges: readonly (readonly [string, Partial<PersonFacts>])[] = [
  ['the name', { personId: id('ben') }],
  ['a skill more', { skills: ['bar', 'till'] }],
  ['another skill', { skills: ['till'] }],
  ['the contract', { contractMinutesPerWeek: 1 }],
  ['an unknown past', { carryIn: null }],
  ['the last end before the week', { carryIn: { lastEndAt: 6, consecutiveDays: 2 } }],
  ['no shift before', { carryIn: { lastEndAt: null, consecutiveDays: 2 } }],
  ['the days in a row', { carryIn: { lastEndAt: 5, consecutiveDays: 3 } }],
  ['the first start after the week', { nextStartAt: 10 }],
  ['nothing planned after the week', { nextStartAt: null }],
  ['nothing known of the time after', { nextStartAt: undefined }],
]

const shift = shiftOf('2026-03-02 08:00', '2026-03-02 16:00', [['2026-03-02 12:00', '2026-03-02 12:30']])
const [pause] = shift.breaks
if (pause === undefined) throw new Error('no break')
const shiftChanges: readonly (readonly [string, Partial<ShiftFacts>])[] = [
  ['the id', { shiftId: id('other') }],
  ['the person', { personId: id('ben') }],
  ['nobody', { personId: null }],
  ['the role', { role: 'kitchen' }],
  ['the start', { startAt: shift.startAt - 1 }],
  ['the end', { endAt: shift.endAt + 1 }],
  ['the age', { minor: true }],
  ['an unknown age', { minor: null }],
  ['no break', { breaks: [] }],
  ['a break that starts later', { breaks: [{ ...pause, startAt: pause.startAt + 1 }] }],
  ['a break that ends later', { breaks: [{ ...pause, endAt: pause.endAt + 1 }] }],
  ['a break more', { breaks: [pause, pause] }],
]

const demand = demandOf('2026-03-02 10:00', 30, 12)
const demandChanges: readonly (readonly [string, Partial<Demand>])[] = [
  ['the start', { startAt: demand.startAt + 1 }],
  ['the length', { minutes: 31 }],
  ['the quantity', { quantity: 13 }],
  ['the driver', { driver: 'deliveries' }],
]

describe('facts that say the same', () => {
  it('are the same, copied or not', () => {
    expect([samePerson(person, person), samePerson(person, copyOf(person))]).toEqual([true, true])
    expect([sameShifts([shift], [shift]), sameShifts([shift], [copyOf(shift)])]).toEqual([true, true])
    expect([sameDemand([demand], [demand]), sameDemand([demand], [copyOf(demand)])]).toEqual([true, true])
    const unknown = { ...person, carryIn: null }
    expect(samePerson(unknown, copyOf(unknown))).toBe(true)
  })

  it.each(personChanges)('of a person are others with %s', (_, change) => {
    expect(samePerson(person, { ...person, ...change })).toBe(false)
    expect(samePerson({ ...person, ...change }, person)).toBe(false)
  })

  it.each(shiftChanges)('of a shift are others with %s', (_, change) => {
    expect(sameShifts([shift], [{ ...shift, ...change }])).toBe(false)
    expect(sameShifts([{ ...shift, ...change }], [shift])).toBe(false)
  })

  it.each(demandChanges)('of demand are others with %s', (_, change) => {
    expect(sameDemand([demand], [{ ...demand, ...change }])).toBe(false)
  })

  it('are others when one more or one less is there, or the order turns', () => {
    const other = { ...shift, shiftId: id<'Shift'>('other') }
    expect(sameShifts([shift], [shift, other])).toBe(false)
    expect(sameShifts([shift, other], [shift])).toBe(false)
    expect(sameShifts([shift, other], [other, shift])).toBe(false)
    expect(sameDemand([], [demand])).toBe(false)
  })
})
