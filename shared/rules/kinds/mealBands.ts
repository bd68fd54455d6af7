/** Meals that lie inside a band of the clock. */
import { elapsedMinutes } from '../../kernel/time.ts'
import type { ShiftFacts } from '../../roster/model.ts'
import type { MealBand } from '../check.ts'
import type { KindInput } from './kind.ts'

/** The parameters of the bands; the length of a shift from which a meal is due is stricter when it is lower. */
export const bandNames = (
  bands: readonly MealBand[],
): readonly { readonly name: string; readonly stricter: 'higher' | 'lower' }[] => [
  ...[...new Set(bands.flatMap(({ over }) => over ?? []))].map((name) => ({ name, stricter: 'lower' as const })),
  ...[...new Set(bands.map(({ due }) => due))].map((name) => ({ name, stricter: 'higher' as const })),
]

type Input = KindInput<'break-entitlement'>

/** A minute of the day on which the shift starts. */
const instantOf = ({ frame }: Input, day: number, minute: number): number => frame.instant(day, minute)

const startsIn = ([from, to]: readonly [number, number], minute: number): boolean =>
  from <= to ? from <= minute && minute <= to : minute >= from || minute <= to

const applies = (input: Input, band: MealBand, shift: ShiftFacts, day: number): boolean => {
  const { startAt, endAt } = shift
  const { covers, startsBefore, endsAfter } = band
  const over = band.over === undefined ? -Infinity : (input.value(band.over).byDay[day] ?? 0)
  if (elapsedMinutes(startAt, endAt) <= over) return false
  if (covers !== undefined && (startAt > instantOf(input, day, covers[0]) || endAt < instantOf(input, day, covers[1])))
    return false
  if (startsBefore !== undefined && startAt >= instantOf(input, day, startsBefore)) return false
  if (endsAfter !== undefined && endAt <= instantOf(input, day, endsAfter)) return false
  return band.startsIn === undefined || startsIn(band.startsIn, input.frame.minuteOf(startAt))
}

/** The longest break in the band: all of one that begins there, or the part that lies inside. */
const mealIn = (input: Input, band: MealBand, shift: ShiftFacts, day: number): number => {
  const [fromAt, toAt] =
    band.within === undefined
      ? [shift.startAt, shift.endAt]
      : [instantOf(input, day, band.within[0]), instantOf(input, day, band.within[1])]
  let longest = 0
  for (const { startAt, endAt } of shift.breaks) {
    if (band.startInside !== true)
      longest = Math.max(longest, elapsedMinutes(Math.max(startAt, fromAt), Math.min(endAt, toAt)))
    else if (startAt >= fromAt && startAt <= toAt) longest = Math.max(longest, elapsedMinutes(startAt, endAt))
  }
  return longest
}

/** The meals that are missing, added up; null when none is. */
export const missingMeals = (input: Input, bands: readonly MealBand[], shift: ShiftFacts, day: number) => {
  const due = bands.filter((band) => applies(input, band, shift, day))
  const isTaken = (band: MealBand): boolean =>
    mealIn(input, band, shift, day) >= (input.value(band.due).byDay[day] ?? 0)
  if (due.every(isTaken)) return null
  const meals = due.map((band) => ({
    limit: input.value(band.due).byDay[day] ?? 0,
    actual: mealIn(input, band, shift, day),
  }))
  return {
    limit: meals.reduce((minutes, { limit }) => minutes + limit, 0),
    actual: meals.reduce((minutes, { limit, actual }) => minutes + Math.min(limit, actual), 0),
    amount: meals.reduce((minutes, { limit, actual }) => minutes + Math.max(0, limit - actual), 0),
    parameters: bandNames(due).map(({ name }) => name),
  }
}
