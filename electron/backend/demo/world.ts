import { addDays, dayNumberOf, type LocalDate, type ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { Demand, Shift } from '../../../shared/roster/model.ts'
import type { Person, ZoneResolver } from '../../../shared/roster/ports.ts'
import { allWeeks, runningWeekOn, weeksAhead } from './calendar.ts'
import { createCrew, type Member } from './crew.ts'
import { demandOfWeek } from './demand.ts'
import { needOfWeek } from './need.ts'
import { peopleOf } from './people.ts'
import type { Place } from './places.ts'
import { planWeek } from './plan.ts'
import { createSeeded } from './seeded.ts'
import { spoilDraft } from './spoil.ts'
import { draftsWithProblems } from './story.ts'

export interface OutletWeek {
  readonly weekOn: LocalDate
  readonly demand: readonly Demand[]
  readonly shifts: readonly Shift[]
}
/** Everything that one outlet knows: its people, and its weeks from the one before the first published one on. */
export interface OutletWorld {
  readonly place: Place
  readonly people: readonly Person[]
  readonly weeks: readonly OutletWeek[]
}

const dayMs = 86_400_000
const zoneOf = (zones: ZoneResolver, place: Place): ZoneOffsets => {
  const [firstOn, lastOn] = [allWeeks[0], allWeeks.at(-1)]
  if (firstOn === undefined || lastOn === undefined) throw new Error('the demo has no weeks')
  return zones.offsets(place.outlet.timeZone, (dayNumberOf(firstOn) - 14) * dayMs, (dayNumberOf(lastOn) + 14) * dayMs)
}

const weekOfOutlet = (
  seed: number,
  place: Place,
  weekOn: LocalDate,
  zone: ZoneOffsets,
  crew: readonly Member[],
): OutletWeek => {
  const demand = demandOfWeek(seed, place, weekOn, zone)
  const need = needOfWeek(place, weekOn, demand, zone)
  const openPercent = weekOn > runningWeekOn ? 100 : 10
  const shifts = planWeek(seed, place, { weekOn, zone, need, openPercent }, crew)
  const spoiled = weekOn === weeksAhead[0] && draftsWithProblems.includes(place.key)
  return {
    weekOn,
    demand,
    shifts: spoiled ? spoilDraft(shifts, createSeeded(`${seed}/spoil/${place.key}`)) : shifts,
  }
}

/** The same seed and outlet give the same people, demand and plans on every machine. */
export const createOutletWorld = (seed: number, place: Place, zones: ZoneResolver): OutletWorld => {
  const people = peopleOf(seed, place)
  const zone = zoneOf(zones, place)
  const first = allWeeks[0] ?? runningWeekOn
  const crew = createCrew(people, first)
  const weeks = [addDays(first, -7), ...allWeeks].map((weekOn) => weekOfOutlet(seed, place, weekOn, zone, crew))
  return { place, people, weeks }
}
