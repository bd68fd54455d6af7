import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays, instantOf, type LocalDate } from '#shared/kernel/time.ts'
import { carryInsOf } from '#shared/roster/carryIn.ts'
import type { Shift } from '#shared/roster/model.ts'

const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const weekOn: LocalDate = '2026-03-16'
const anna = id<'Person'>('anna')
const worked = (daysBefore: number, from = 9, hours = 8, personId: string | null = 'anna'): Shift => {
  const startAt = instantOf(addDays(weekOn, -daysBefore), from * 60, zone)
  return {
    shiftId: id(`s${daysBefore}-${from}`),
    personId: personId === null ? null : id(personId),
    role: 'guard',
    startAt,
    endAt: startAt + hours * 3_600_000,
    breaks: [],
  }
}

describe('carry-in', () => {
  it('counts the days in a row that end on Sunday, and stops at the first free one', () => {
    const shifts = [worked(1), worked(2), worked(3), worked(5)]
    expect(carryInsOf(shifts, zone, weekOn).get(anna)).toEqual({ lastEndAt: worked(1).endAt, consecutiveDays: 3 })
  })

  it('has no day in a row when Sunday was free, but still the last end', () => {
    expect(carryInsOf([worked(2)], zone, weekOn).get(anna)).toEqual({ lastEndAt: worked(2).endAt, consecutiveDays: 0 })
  })

  it('counts a split day once and a night by the day on which it starts', () => {
    const night = worked(1, 22, 9)
    const carried = carryInsOf([worked(1, 8, 3), night], zone, weekOn).get(anna)
    expect(carried).toEqual({ lastEndAt: night.endAt, consecutiveDays: 1 })
  })

  it('looks neither at open shifts nor into the week itself', () => {
    expect(carryInsOf([worked(1, 9, 8, null), worked(0), worked(-1)], zone, weekOn).size).toBe(0)
  })

  it('does not depend on the order of the shifts', () => {
    const shifts = [worked(1), worked(2), worked(4), worked(1, 19, 2), worked(3, 9, 8, 'ben')]
    const straight = carryInsOf(shifts, zone, weekOn)
    fc.assert(
      fc.property(fc.shuffledSubarray(shifts, { minLength: shifts.length }), (shuffled) => {
        const carried = carryInsOf(shuffled, zone, weekOn)
        expect(Object.fromEntries(carried)).toEqual(Object.fromEntries(straight))
      }),
    )
  })
})
