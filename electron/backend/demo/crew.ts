import { addDays, daysBetween, weekdayOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { PersonId } from '../../../shared/kernel/ids.ts'
import type { Person } from '../../../shared/roster/ports.ts'
import { isMinorOn } from '../../../shared/roster/weekFacts.ts'
import type { Block } from './cover.ts'
import type { Seeded } from './seeded.ts'

/** What the planner remembers of one person from day to day. */
export interface Member {
  readonly person: Person
  readonly minor: boolean
  lastOn: LocalDate | null
  /** Minute of `lastOn` at which the last shift ended. */
  lastEndMinute: number
  rowOfDays: number
  weekMinutes: number
  weekDays: number
  weekClosings: number
}

export const createCrew = (people: readonly Person[], startOn: LocalDate): readonly Member[] =>
  people.map((person) => ({
    person,
    minor: person.birthOn !== null && isMinorOn(person.birthOn, startOn),
    lastOn: null,
    lastEndMinute: 0,
    rowOfDays: 0,
    weekMinutes: 0,
    weekDays: 0,
    weekClosings: 0,
  }))

export const startWeek = (crew: readonly Member[]): void => {
  for (const member of crew) {
    member.weekMinutes = 0
    member.weekDays = 0
    member.weekClosings = 0
  }
}

export const workMinutes = ({ from, to, pause }: Block): number => (to - from - (pause === null ? 0 : 1)) * 30

const isFree = ({ person }: Member, on: LocalDate, { from, to }: Block): boolean =>
  person.availability.length === 0 ||
  person.availability.some(
    ({ weekday, fromMinute, toMinute }) => weekday === weekdayOf(on) && fromMinute <= from * 30 && toMinute >= to * 30,
  )

/** Real hours: one more is asked for, so that the night of a clock change is long enough too. */
const isRested = (member: Member, on: LocalDate, { from }: Block): boolean => {
  if (member.lastOn === null) return true
  const gap = daysBetween(member.lastOn, on) * 1_440 + from * 30 - member.lastEndMinute
  return daysBetween(member.lastOn, on) > 0 && gap >= (member.minor ? 780 : 720)
}

/** Limits of the plan: tighter than the rules, so that a draft leaves room to change things. */
export interface Limits {
  readonly contractPercent: number
  readonly closings: number
  readonly rowOfDays: number
}
const mostDays = 5
const mostMinutesOfMinor = 240

const mayWork = (member: Member, on: LocalDate, block: Block, closing: boolean, limits: Limits): boolean => {
  if (member.weekDays >= mostDays || !isRested(member, on, block) || !isFree(member, on, block)) return false
  const minutes = workMinutes(block)
  if (member.minor && minutes > mostMinutesOfMinor) return false
  if (closing && member.weekClosings >= limits.closings) return false
  if (member.rowOfDays >= limits.rowOfDays && member.lastOn === addDays(on, -1)) return false
  const most = Math.min(2_850, Math.trunc((member.person.contractMinutesPerWeek * limits.contractPercent) / 100))
  return member.weekMinutes + minutes <= most
}

const book = (member: Member, on: LocalDate, block: Block, closing: boolean): void => {
  member.rowOfDays = member.lastOn === addDays(on, -1) ? member.rowOfDays + 1 : 1
  member.lastOn = on
  member.lastEndMinute = block.to * 30
  member.weekMinutes += workMinutes(block)
  member.weekDays += 1
  if (closing) member.weekClosings += 1
}

/** Share of the contract that is planned already, in thousandths; a little chance, so that weeks differ. */
const loadOf = (member: Member, seeded: Seeded): number =>
  Math.trunc((member.weekMinutes * 1_000) / Math.max(1, member.person.contractMinutesPerWeek)) + seeded.between(0, 120)

export interface Choice {
  readonly closing: boolean
  readonly limits: Limits
  /** Somebody who is asked first, or not at all. */
  readonly preferred: PersonId | null
  readonly avoided: PersonId | null
  readonly seeded: Seeded
}

/** Gives the block to whoever has most of the contract left; null when nobody fits. */
export const assign = (
  crew: readonly Member[],
  on: LocalDate,
  role: string,
  block: Block,
  { closing, limits, preferred, avoided, seeded }: Choice,
): PersonId | null => {
  let best: Member | null = null
  let bestLoad = Infinity
  for (const member of crew) {
    const { personId } = member.person
    if (member.person.role !== role || personId === avoided) continue
    if (!mayWork(member, on, block, closing, limits)) continue
    const load = personId === preferred ? -1 : loadOf(member, seeded)
    if (load < bestLoad) [best, bestLoad] = [member, load]
  }
  if (best === null) return null
  book(best, on, block, closing)
  return best.person.personId
}
