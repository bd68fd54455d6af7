/** Random weeks of a small outlet under 40 rules, with the unknowns that real data have. */
import * as fc from 'fast-check'
import type { PersonFacts, ShiftFacts, WeekFacts } from '#shared/roster/model.ts'
import { createBenchPack, createBenchWeeks, seeded } from '#test/bench/benchWeek.ts'

export const fortyRules = createBenchPack()

const hour = 3_600_000
const withUnknowns = (week: WeekFacts, seed: number): WeekFacts => {
  const random = seeded(seed + 1)
  const ageless = new Set(week.people.filter(() => random(6) === 0).map(({ personId }) => personId))
  const people = week.people.map((person): PersonFacts => {
    const kind = random(4)
    if (kind === 0) return { ...person, carryIn: null }
    const first = week.shifts.find(({ personId }) => personId === person.personId)
    if (kind === 1 || first === undefined) return person
    return { ...person, carryIn: { lastEndAt: first.startAt - (4 + random(60)) * hour, consecutiveDays: random(7) } }
  })
  const shifts = week.shifts.map((shift): ShiftFacts => {
    if (random(15) === 0) return { ...shift, personId: null }
    return shift.personId !== null && ageless.has(shift.personId) ? { ...shift, minor: null } : shift
  })
  return { ...week, people, shifts, demand: week.demand.filter(() => random(20) > 0) }
}

/** Named by its seed, so that a failure is short and can be repeated. Eight people; ages, look-back and some demand may be missing; some shifts are open. */
export const arbitraryWeek: fc.Arbitrary<WeekFacts> = fc.nat(1_000_000).map((seed) => {
  const [week] = createBenchWeeks(8, 1, seed)
  if (week === undefined) throw new Error('no week')
  return Object.defineProperty(withUnknowns(week, seed), fc.toStringMethod, {
    value: () => `week of seed ${seed}`,
    enumerable: false,
  })
})

/** Moves one shift by so many half hours, gives it to another person, or takes it away. */
export type RandomEdit = readonly [at: number, kind: 'later' | 'earlier' | 'give' | 'open' | 'remove']
export const arbitraryEdits: fc.Arbitrary<readonly RandomEdit[]> = fc.array(
  fc.tuple(fc.nat(1_000), fc.constantFrom('later', 'earlier', 'give', 'open', 'remove')),
  { minLength: 1, maxLength: 6 },
)

const moved = (shift: ShiftFacts, byMs: number): ShiftFacts => ({
  ...shift,
  startAt: shift.startAt + byMs,
  endAt: shift.endAt + byMs,
  breaks: shift.breaks.map(({ startAt, endAt }) => ({ startAt: startAt + byMs, endAt: endAt + byMs })),
})

export const editedShift = (
  week: WeekFacts,
  [at, kind]: RandomEdit,
): { before: ShiftFacts; after: ShiftFacts | null } | null => {
  const before = week.shifts[at % Math.max(1, week.shifts.length)]
  if (before === undefined) return null
  const other = week.people[at % week.people.length]?.personId ?? null
  const after = {
    later: () => moved(before, hour / 2),
    earlier: () => moved(before, -hour / 2),
    give: () => ({ ...before, personId: other }),
    open: () => ({ ...before, personId: null }),
    remove: () => null,
  }[kind]()
  return { before, after }
}
