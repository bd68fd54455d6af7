import { addDays, instantOf, weekdayOf, type LocalDate, type ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { Demand } from '../../../shared/roster/model.ts'
import type { Format, Place } from './places.ts'
import { createSeeded } from './seeded.ts'

export const slotMinutes = 30

type Curve = readonly (readonly [minute: number, guests: number])[]

const weekdayCurves: Readonly<Record<Format, Curve>> = {
  'bakery-cafe': [
    [390, 12],
    [450, 34],
    [540, 31],
    [630, 24],
    [690, 40],
    [735, 58],
    [790, 46],
    [840, 27],
    [930, 22],
    [1_020, 28],
    [1_110, 10],
  ],
  restaurant: [
    [660, 16],
    [720, 50],
    [760, 56],
    [840, 24],
    [930, 12],
    [1_020, 22],
    [1_110, 50],
    [1_170, 58],
    [1_260, 26],
    [1_350, 8],
  ],
  shop: [
    [540, 14],
    [660, 36],
    [720, 62],
    [780, 70],
    [840, 40],
    [930, 34],
    [1_020, 56],
    [1_080, 58],
    [1_140, 34],
    [1_200, 14],
  ],
}
const weekendCurves: Readonly<Record<Format, Curve>> = {
  'bakery-cafe': [
    [390, 10],
    [480, 34],
    [600, 56],
    [720, 46],
    [840, 34],
    [960, 22],
    [1_110, 8],
  ],
  restaurant: [
    [660, 20],
    [750, 46],
    [840, 36],
    [960, 26],
    [1_080, 50],
    [1_170, 66],
    [1_260, 36],
    [1_350, 10],
  ],
  shop: [
    [540, 18],
    [660, 46],
    [780, 74],
    [900, 66],
    [1_020, 44],
    [1_200, 14],
  ],
}

/** Whole guests on the straight line between two points of the curve. */
const guestsAt = (curve: Curve, minute: number): number => {
  for (let at = 1; at < curve.length; at += 1) {
    const [fromMinute, from] = curve[at - 1] ?? [0, 0]
    const [toMinute, to] = curve[at] ?? [0, 0]
    if (minute <= toMinute) return from + Math.trunc(((to - from) * (minute - fromMinute)) / (toMinute - fromMinute))
  }
  return 0
}

const dayPercent = [92, 94, 98, 102, 112, 100, 90]

/** Opening of a date, or null when the outlet is closed. German shops stay closed on public holidays. */
export const openingOn = (
  place: Place,
  on: LocalDate,
): { readonly fromMinute: number; readonly toMinute: number } | null => {
  const holiday = place.outlet.holidays.includes(on)
  if (holiday && place.format === 'shop' && place.country === 'DE') return null
  return place.outlet.openings.find(({ weekday }) => weekday === weekdayOf(on)) ?? null
}

/** Guests expected in each half hour that the outlet is open, for seven days from the Monday. */
export const demandOfWeek = (seed: number, place: Place, weekOn: LocalDate, zone: ZoneOffsets): readonly Demand[] => {
  const seeded = createSeeded(`${seed}/demand/${place.key}/${weekOn}`)
  const weekPercent = seeded.between(94, 106)
  return [0, 1, 2, 3, 4, 5, 6].flatMap((day) => {
    const on = addDays(weekOn, day)
    const opening = openingOn(place, on)
    if (opening === null) return []
    const quiet = day >= 5 || place.outlet.holidays.includes(on)
    const curve = (quiet ? weekendCurves : weekdayCurves)[place.format]
    const percent = weekPercent * (dayPercent[day] ?? 100) * seeded.between(92, 108)
    const slots = (opening.toMinute - opening.fromMinute) / slotMinutes
    return Array.from({ length: slots }, (_, slot) => {
      const minute = opening.fromMinute + slot * slotMinutes
      const quantity = Math.trunc((guestsAt(curve, minute + 15) * place.size * percent) / 100_000_000)
      return { startAt: instantOf(on, minute, zone), minutes: slotMinutes, driver: 'customers', quantity }
    })
  })
}
