import { id } from '../../../shared/kernel/ids.ts'
import type { PersonId } from '../../../shared/kernel/ids.ts'
import { datesOfWeek, instantOf, weekdayOf, type LocalDate, type ZoneOffsets } from '../../../shared/kernel/time.ts'
import type { Shift } from '../../../shared/roster/model.ts'
import { coverNeed, type Block, type Hours } from './cover.ts'
import { assign, startWeek, type Member } from './crew.ts'
import { calmSinceOn } from './calendar.ts'
import { openingOn } from './demand.ts'
import { favourOf, plainFavour } from './favour.ts'
import type { WeekNeed } from './need.ts'
import type { Place } from './places.ts'
import { createSeeded, type Seeded } from './seeded.ts'
import { habitOf, type Habit } from './story.ts'

interface Planning {
  readonly place: Place
  readonly weekOn: LocalDate
  readonly zone: ZoneOffsets
  readonly crew: readonly Member[]
  readonly seeded: Seeded
  readonly habit: Habit | null
  /** Chance in 100 that a shift nobody fits into is kept as an open one. */
  readonly openPercent: number
}

const toShift = (
  { place, weekOn, zone }: Planning,
  nth: number,
  on: LocalDate,
  role: string,
  block: Block,
  personId: PersonId | null,
): Shift => {
  const at = (slot: number): number => instantOf(on, slot * 30, zone)
  const { from, to, pause } = block
  return {
    shiftId: id(`${place.outlet.outletId}-${weekOn}-${String(nth).padStart(3, '0')}`),
    personId,
    role,
    startAt: at(from),
    endAt: at(to),
    breaks: pause === null ? [] : [{ startAt: at(pause), endAt: at(pause + 1) }],
  }
}

/** Two short afternoons a week and a Saturday shift for those who are still at school. */
const minorBlocks = (weekday: number, open: Hours): readonly Block[] => {
  const from = weekday === 6 ? Math.max(22, open.from) : 29
  return [2, 4, 6].includes(weekday) && from + 8 <= Math.min(open.to, 40) ? [{ from, to: from + 8, pause: null }] : []
}

const blocksOf = (planning: Planning, need: WeekNeed, on: LocalDate, role: string): readonly Block[] => {
  const opening = openingOn(planning.place, on)
  const slots = need.get(on)?.[role]
  if (opening === null || slots === undefined) return []
  const open = { from: opening.fromMinute / 30, to: opening.toMinute / 30 }
  const blocks = coverNeed(slots, open)
  const lunch = planning.habit === 'shortShifts' && role === 'till' && weekdayOf(on) <= 5
  return lunch ? [...blocks, { from: 23, to: 28, pause: null }] : blocks
}

type Keep = (role: string, block: Block, personId: PersonId | null) => void

/** Null where nobody fits. A week that is to be published asks once more, beyond the contract. */
const findPerson = (
  planning: Planning,
  on: LocalDate,
  role: string,
  block: Block,
  closing: boolean,
): PersonId | null => {
  const { crew, seeded, habit, openPercent } = planning
  const favour = favourOf(habit, crew, { on, role, closing })
  const found = assign(crew, on, role, block, { closing, seeded, ...favour })
  if (found !== null || openPercent === 100) return found
  const limits = { ...favour.limits, contractPercent: 200 }
  return assign(crew, on, role, block, { closing, seeded, ...favour, limits, avoided: null })
}

const planAdults = (planning: Planning, need: WeekNeed, on: LocalDate, closesAt: number, keep: Keep): void => {
  const { place, seeded, openPercent } = planning
  for (const role of place.outlet.roles) {
    for (const block of blocksOf(planning, need, on, role)) {
      // Somebody called in sick, and nobody was found in time.
      const missing = on < calmSinceOn && seeded.between(1, 1_000) === 1
      const personId = missing ? null : findPerson(planning, on, role, block, block.to >= closesAt)
      if (personId !== null || missing || seeded.chance(openPercent)) keep(role, block, personId)
    }
  }
}

const planMinors = ({ crew, seeded }: Planning, on: LocalDate, open: Hours, keep: Keep): void => {
  const minors = crew.filter((member) => member.minor)
  for (const block of minorBlocks(weekdayOf(on), open)) {
    const role = minors[0]?.person.role ?? 'service'
    const personId = assign(minors, on, role, block, { closing: false, seeded, ...plainFavour })
    if (personId !== null) keep(role, block, personId)
  }
}

const planDay = (planning: Planning, need: WeekNeed, on: LocalDate, shifts: Shift[]): void => {
  const opening = openingOn(planning.place, on)
  if (opening === null) return
  const open = { from: opening.fromMinute / 30, to: opening.toMinute / 30 }
  const keep: Keep = (role, block, personId) => {
    shifts.push(toShift(planning, shifts.length, on, role, block, personId))
  }
  planAdults(planning, need, on, open.to, keep)
  planMinors(planning, on, open, keep)
}

/** One outlet's week as a careful planner would make it; the crew remembers it for the next one. */
export const planWeek = (
  seed: number,
  place: Place,
  week: {
    readonly weekOn: LocalDate
    readonly zone: ZoneOffsets
    readonly need: WeekNeed
    readonly openPercent: number
  },
  crew: readonly Member[],
): readonly Shift[] => {
  const { weekOn, zone, need, openPercent } = week
  const seeded = createSeeded(`${seed}/plan/${place.key}/${weekOn}`)
  const planning = { place, weekOn, zone, crew, seeded, openPercent, habit: habitOf(place.key, weekOn) }
  const shifts: Shift[] = []
  startWeek(crew)
  for (const on of datesOfWeek(weekOn)) planDay(planning, need, on, shifts)
  return shifts.toSorted((a, b) => a.startAt - b.startAt || (a.shiftId < b.shiftId ? -1 : 1))
}
