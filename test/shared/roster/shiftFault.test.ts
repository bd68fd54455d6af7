import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Break, Shift } from '#shared/roster/model.ts'
import { isStorableShift, overlapIn } from '#shared/roster/shiftFault.ts'

const minute = 60_000
const shift = (
  start: number,
  end: number,
  breaks: readonly (readonly [number, number])[] = [],
  who = 'anna',
): Shift => ({
  shiftId: id(`${who}-${start}`),
  personId: who === '' ? null : id(who),
  role: 'guard',
  startAt: start * minute,
  endAt: end * minute,
  breaks: breaks.map(([from, to]): Break => ({ startAt: from * minute, endAt: to * minute })),
})

describe('a storable shift', () => {
  it.each([
    ['eight hours with a break', shift(0, 480, [[200, 230]]), true],
    [
      'breaks that touch',
      shift(0, 480, [
        [200, 230],
        [230, 240],
      ]),
      true,
    ],
    ['a break up to the end', shift(0, 480, [[450, 480]]), true],
    ['a whole day', shift(0, 1_440), true],
    ['no length', shift(60, 60), false],
    ['an end before its start', shift(60, 0), false],
    ['more than a day', shift(0, 1_441), false],
    [
      'breaks in the wrong order',
      shift(0, 480, [
        [230, 240],
        [200, 230],
      ]),
      false,
    ],
    [
      'breaks over each other',
      shift(0, 480, [
        [200, 230],
        [220, 240],
      ]),
      false,
    ],
    ['a break before its start', shift(60, 480, [[30, 90]]), false],
    ['a break after its end', shift(0, 480, [[470, 490]]), false],
    ['an empty break', shift(0, 480, [[200, 200]]), false],
    ['a part of a minute', { ...shift(0, 480), endAt: 480 * minute - 1 }, false],
    ['a break on a part of a minute', { ...shift(0, 480), breaks: [{ startAt: 1, endAt: minute }] }, false],
  ] as const)('%s', (_, candidate, storable) => {
    expect(isStorableShift(candidate)).toBe(storable)
  })
})

describe('overlap', () => {
  it('is found for one person, not for two, not for open shifts, not where shifts touch', () => {
    expect(overlapIn([shift(0, 60), shift(59, 90)])?.map((one) => one.shiftId)).toEqual(['anna-0', 'anna-59'])
    expect(overlapIn([shift(0, 60), shift(0, 60, [], 'ben')])).toBeNull()
    expect(overlapIn([shift(0, 60, [], ''), shift(0, 60, [], '')])).toBeNull()
    expect(overlapIn([shift(60, 90), shift(0, 60)])).toBeNull()
  })

  it('agrees with comparing every pair', () => {
    const some = fc.record({
      start: fc.nat(100),
      length: fc.integer({ min: 1, max: 30 }),
      who: fc.constantFrom('', 'a', 'b'),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (parts) => {
        const shifts = parts.map(({ start, length, who }) => shift(start, start + length, [], who))
        const pairs = shifts.some((a, i) =>
          shifts.some(
            (b, j) =>
              i < j && a.personId !== null && a.personId === b.personId && a.startAt < b.endAt && b.startAt < a.endAt,
          ),
        )
        expect(overlapIn(shifts) !== null).toBe(pairs)
      }),
    )
  })
})
