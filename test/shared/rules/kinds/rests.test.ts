import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureWeek } from '#shared/roster/personChecks.ts'
import type { PersonFacts } from '#shared/roster/model.ts'
import { createWeekFrame } from '#shared/roster/weekFrame.ts'
import { spanOfDays } from '#shared/rules/kinds/measure.ts'
import { hasLongRest, isEnough, restsAround } from '#shared/rules/kinds/rests.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import { arbitraryHistory, lawMonday, lawMondayAt, weekOfHistory } from '#test/support/lawWeeks.ts'

const lengths = fc.integer({ min: 0, max: 60 }).map((hours) => hours * 60)
/** Days of the window that a rest lies in: the week, or one that began before it. */
const windows = fc.constantFrom([0, 7], [-7, 0], [-3, 4])
/** Days before the week at which somebody's last work ended, as far as that is known. */
const carried = fc.constantFrom(null, -2, 0, 1)

/** Nothing of the past but its end. */
const onlyEnd = (person: PersonFacts, daysBack: number | null): PersonFacts => ({
  ...person,
  past: [],
  carryIn: daysBack === null ? null : { lastEndAt: lawMondayAt - daysBack * 1_440 * minuteMs, consecutiveDays: 0 },
})

describe('a long rest between known shifts', () => {
  it('is told without the list of all rests exactly when one of those that end with a shift is enough', () => {
    fc.assert(
      fc.property(
        arbitraryHistory,
        lengths,
        lengths,
        windows,
        fc.option(carried, { nil: undefined }),
        (history, total, core, [from = 0, to = 7], daysBack) => {
          const { people, shifts, zone } = weekOfHistory(history)
          const frame = createWeekFrame(lawMonday, zone)
          const window = spanOfDays(frame, from, to)
          for (const person of people) {
            const own = shifts.filter(({ personId }) => personId === person.personId)
            const week = measureWeek(daysBack === undefined ? person : onlyEnd(person, daysBack), own, frame)
            const ended = restsAround(week, frame).slice(0, week.past.length + week.shifts.length)
            const expected = ended.some((rest) => rest.fromAt !== -Infinity && isEnough(rest, window, { total, core }))
            expect(hasLongRest(week, window, { total, core })).toBe(expected)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
