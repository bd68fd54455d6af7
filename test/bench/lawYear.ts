/** Weeks of many people under every rule of law, each with what is known of the weeks before it. */
import { addDays } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { PersonFacts, ShiftFacts, WeekFacts, WeekTotal } from '#shared/roster/model.ts'
import { lawPack } from '#test/support/lawWeeks.ts'
import { packOf } from '#test/support/ruleBuilders.ts'
import { createBenchWeeks } from './benchWeek.ts'

/** The rules of law so many times, under other names. */
export const lawPackTimes = (times: number) =>
  packOf(
    Array.from({ length: times }, (_, copy) =>
      lawPack.rules.map((rule) => ({ ...rule, ruleId: `${rule.ruleId}-${copy}` as typeof rule.ruleId })),
    ).flat(),
  )

/** Shifts of so many weeks before are known one by one; those of a year as sums. */
const weeksBack = 2

const byPerson = (shifts: readonly ShiftFacts[]): ReadonlyMap<string | null, readonly ShiftFacts[]> =>
  Map.groupBy(shifts, ({ personId }) => personId)

const minutesOf = ({ startAt, endAt, breaks }: ShiftFacts): number =>
  (endAt - startAt - breaks.reduce((sum, pause) => sum + pause.endAt - pause.startAt, 0)) / 60_000

const totalsBefore = (weekOn: LocalDate, minutes: readonly number[]): readonly WeekTotal[] =>
  Array.from({ length: 52 }, (_, at) => ({
    weekOn: addDays(weekOn, -7 * (52 - at)),
    minutes: minutes[at] ?? 2_280,
    neutralDays: 0,
    neutralWorkingDays: 0,
  }))

export const createLawWeeks = (people: number, weeks: number): readonly WeekFacts[] => {
  const plain = createBenchWeeks(people, weeks)
  const shiftsBy = plain.map(({ shifts }) => byPerson(shifts))
  const outlet = { ...plain[0]?.outlet, sector: 'retail', schoolDays: [], figures: { budgetMinutes: 1_000_000 } }
  return plain.map((week, at) => ({
    ...week,
    outlet: { ...week.outlet, ...outlet },
    people: week.people.map((person, index): PersonFacts => {
      const of = (back: number) => shiftsBy[at - back]?.get(person.personId) ?? []
      const worked = Array.from({ length: 52 }, (_, back) =>
        of(52 - back).reduce((sum, one) => sum + minutesOf(one), 0),
      )
      return {
        ...person,
        age: { years: index % 8 === 0 ? 16 : 18, turnsOn: null },
        past: Array.from({ length: weeksBack }, (_, back) => of(weeksBack - back)).flat(),
        nextStartAt: of(-1)[0]?.startAt ?? null,
        totals: {
          weeks: totalsBefore(week.weekOn, worked),
          workedSundays: index % 40,
          reference: { minutes: 40_000, days: 182, restDays: 52 },
          rests: [],
          shares: { quantity: index % 3, availableWeeks: 4 },
        },
      }
    }),
  }))
}
