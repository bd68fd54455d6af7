/** How many people the first staffing table asks for, as a planner would ask it; and the laws that its rows keep. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowLabel } from '#backend/packs/rowLabels.ts'
import { bakeryRows, restaurantRows, shopRows } from '#backend/packs/staffingRows.ts'
import { staffingTable } from '#backend/packs/staffingTable.ts'
import { compileTable } from '#shared/decisions/compile.ts'
import { lookUp } from '#shared/decisions/lookUp.ts'
import { languages } from '#shared/kernel/text.ts'

const compiled = compileTable(staffingTable)
if (!compiled.ok) throw new Error('the table compiles')
const table = compiled.value

const minuteOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
/** Lead, service, kitchen, till. */
const staff = (format: string, dayType: string, minute: number, demand: number): readonly number[] => {
  const found = lookUp(table, { format, dayType, minute, demand })
  if (found.type !== 'matched') throw new Error(`no answer: ${found.type}`)
  return found.values
}

type Row = readonly [format: string, day: string, time: string, guests: number, staff: readonly number[]]
const asked = (about: string, rows: readonly Row[]): void => {
  describe(about, () => {
    it.each(rows)('%s, %s %s, %s guests: %j', (format, day, time, guests, expected) => {
      expect(staff(format, day, minuteOf(time), guests)).toEqual(expected)
    })
  })
}

asked('a bakery café', [
  ['bakery-cafe', 'weekday', '06:29', 500, [0, 0, 0, 0]],
  ['bakery-cafe', 'weekday', '06:30', 29, [1, 1, 1, 0]],
  ['bakery-cafe', 'weekday', '06:30', 30, [1, 2, 2, 0]],
  ['bakery-cafe', 'weekday', '10:59', 34, [1, 2, 2, 0]],
  ['bakery-cafe', 'weekday', '11:00', 34, [1, 2, 1, 0]],
  ['bakery-cafe', 'weekday', '11:00', 35, [1, 3, 2, 0]],
  ['bakery-cafe', 'weekday', '12:30', 59, [1, 3, 2, 0]],
  ['bakery-cafe', 'weekday', '12:30', 60, [1, 4, 2, 0]],
  ['bakery-cafe', 'weekday', '14:00', 60, [1, 2, 1, 0]],
  ['bakery-cafe', 'weekday', '14:00', 29, [1, 1, 1, 0]],
  ['bakery-cafe', 'weekday', '18:29', 0, [1, 1, 1, 0]],
  ['bakery-cafe', 'weekday', '18:30', 0, [0, 0, 0, 0]],
  ['bakery-cafe', 'saturday', '12:00', 39, [1, 2, 1, 0]],
  ['bakery-cafe', 'saturday', '12:00', 40, [1, 3, 2, 0]],
  ['bakery-cafe', 'sunday', '12:00', 34, [1, 1, 1, 0]],
  ['bakery-cafe', 'holiday', '12:00', 35, [1, 2, 2, 0]],
])
asked('a restaurant', [
  ['restaurant', 'weekday', '10:59', 100, [0, 0, 0, 0]],
  ['restaurant', 'weekday', '11:00', 24, [1, 2, 1, 0]],
  ['restaurant', 'weekday', '12:00', 25, [1, 3, 2, 0]],
  ['restaurant', 'weekday', '13:59', 50, [1, 4, 3, 0]],
  ['restaurant', 'weekday', '14:00', 50, [1, 1, 1, 0]],
  ['restaurant', 'weekday', '16:59', 0, [1, 1, 1, 0]],
  ['restaurant', 'weekday', '17:00', 29, [1, 2, 1, 0]],
  ['restaurant', 'weekday', '20:00', 54, [1, 3, 2, 0]],
  ['restaurant', 'weekday', '20:00', 55, [1, 4, 3, 0]],
  ['restaurant', 'saturday', '15:00', 55, [1, 4, 3, 0]],
  ['restaurant', 'sunday', '15:00', 30, [1, 3, 2, 0]],
  ['restaurant', 'holiday', '20:59', 29, [1, 2, 1, 0]],
  ['restaurant', 'holiday', '21:00', 200, [1, 1, 1, 0]],
  ['restaurant', 'weekday', '22:29', 200, [1, 1, 1, 0]],
  ['restaurant', 'weekday', '22:30', 0, [0, 0, 0, 0]],
])
asked('a shop', [
  ['shop', 'weekday', '08:59', 10, [0, 0, 0, 0]],
  ['shop', 'weekday', '09:00', 300, [1, 1, 0, 1]],
  ['shop', 'weekday', '11:00', 39, [1, 1, 0, 1]],
  ['shop', 'weekday', '11:00', 40, [1, 2, 0, 2]],
  ['shop', 'weekday', '11:00', 70, [1, 3, 0, 3]],
  ['shop', 'weekday', '14:00', 70, [1, 2, 0, 2]],
  ['shop', 'weekday', '19:59', 44, [1, 1, 0, 1]],
  ['shop', 'weekday', '20:00', 44, [0, 0, 0, 0]],
  ['shop', 'saturday', '10:00', 49, [1, 2, 0, 1]],
  ['shop', 'sunday', '10:00', 50, [1, 3, 0, 2]],
])

describe('every situation', () => {
  const formats = ['bakery-cafe', 'restaurant', 'shop']
  const situation = fc.record({
    format: fc.constantFrom(...formats),
    day: fc.constantFrom('weekday', 'saturday', 'sunday', 'holiday'),
    minute: fc.integer({ min: 0, max: 1_439 }),
    guests: fc.integer({ min: 0, max: 2_000 }),
  })

  it('has one answer: nobody at all, or one lead and somebody to serve', () => {
    fc.assert(
      fc.property(situation, ({ format, day, minute, guests }) => {
        const [lead = 0, service = 0, kitchen = 0, till = 0] = staff(format, day, minute, guests)
        if (lead === 0) expect([service, kitchen, till]).toEqual([0, 0, 0])
        else expect([lead, service >= 1, format === 'shop' ? till >= 1 : kitchen >= 1]).toEqual([1, true, true])
      }),
    )
  })

  it('never asks for fewer people when more guests come', () => {
    fc.assert(
      fc.property(situation, fc.nat(2_000), ({ format, day, minute, guests }, more) => {
        const few = staff(format, day, minute, guests)
        const many = staff(format, day, minute, Math.min(2_000, guests + more))
        expect(many.every((people, role) => people >= (few[role] ?? 0))).toBe(true)
      }),
    )
  })

  it('asks for the same on a Sunday and on a holiday', () => {
    fc.assert(
      fc.property(situation, ({ format, minute, guests }) => {
        expect(staff(format, 'sunday', minute, guests)).toEqual(staff(format, 'holiday', minute, guests))
      }),
    )
  })
})

describe('how far an outlet may differ', () => {
  it.each([
    [0, null],
    [1, { free: { min: 1, max: 3 }, outer: { min: 1, max: 5 } }],
    [2, { free: { min: 2, max: 4 }, outer: { min: 1, max: 6 } }],
    [3, { free: { min: 2, max: 5 }, outer: { min: 1, max: 7 } }],
    [4, { free: { min: 3, max: 6 }, outer: { min: 2, max: 8 } }],
  ])('from %s people: one fewer alone from three on, two fewer with approval, never nobody', (people, bounds) => {
    const found = staffingTable.rows.flatMap((row) =>
      row.values.flatMap((value, at) => (value === people ? [row.bounds[at]] : [])),
    )
    expect(found.length).toBeGreaterThan(0)
    for (const one of found) expect(one).toEqual(bounds)
  })
})

describe('what the rows are called', () => {
  it('each row by its format and its name, once', () => {
    const ids = staffingTable.rows.map(({ rowId }) => rowId as string)
    expect(new Set(ids).size).toBe(bakeryRows.length + restaurantRows.length + shopRows.length)
    expect(ids).toContain('bakery-cafe.lunch-rush')
    expect(ids).toContain('restaurant.closed')
  })

  it.each([
    ['lunch-busy', 'Lunch, busy', 'Mittag, viel los', 'Frokost, travlt'],
    ['night', 'Before opening', 'Vor der Öffnung', 'Før åbning'],
    ['weekend-rush', 'Weekend, rush', 'Wochenende, Andrang', 'Weekend, myldretid'],
    ['late', 'Late evening', 'Spätabend', 'Sen aften'],
  ])('%s is "%s"', (name, en, de, da) => {
    expect(rowLabel(name)).toEqual({ en, de, da })
  })

  it.each(['brunch', 'lunch-crazy', ''])('a name without words is a mistake of ours: "%s"', (name) => {
    expect(() => rowLabel(name)).toThrow('no words')
  })

  it('tells the rows of one format apart in every language', () => {
    for (const language of languages)
      for (const format of ['bakery-cafe', 'restaurant', 'shop']) {
        const own = staffingTable.rows.filter(({ rowId }) => rowId.startsWith(`${format}.`))
        const labels = own.map(({ label }) => label?.[language])
        expect([language, format, new Set(labels).size]).toEqual([language, format, own.length])
      }
  })
})
