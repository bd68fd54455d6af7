/** A week in which every rule of law has something to look at, and random histories of three people. */
import * as fc from 'fast-check'
import { id } from '#shared/kernel/ids.ts'
import { addDays, minuteMs } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { PersonFacts, ShiftFacts, Totals, WeekFacts } from '#shared/roster/model.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { libraryRules } from './libraryPacks.ts'
import { outletFacts, packOf, personFacts } from './ruleBuilders.ts'

/** All rules of law at once, wherever they hold, and with the sectors of the outlet below. */
export const lawPack: RulePack = packOf([...libraryRules.values()])

export const lawMonday: LocalDate = '2026-05-04'
const dayMs = 86_400_000
/** Summer time in Berlin from before the histories until long after them. */
const summer = [{ fromAt: Date.UTC(2026, 2, 29, 1), offsetMinutes: 120 }]
export const lawMondayAt = Date.UTC(2026, 4, 3, 22)

export const lawOutlet = outletFacts({
  sector: 'retail',
  schoolDays: [0, 1, 2, 3, 4].map((day) => addDays(lawMonday, day)),
  figures: { budgetMinutes: 6_000, adultWeeklyNormMinutes: 2_220 },
  fortnightOn: '2026-04-27',
})

interface Work {
  readonly by: string
  readonly day: number
  readonly from: number
  readonly minutes: number
  readonly pause: number
}
const work: fc.Arbitrary<Work> = fc.record({
  by: fc.constantFrom('ana', 'ben', 'ben', 'cem'),
  day: fc.oneof(fc.integer({ min: -27, max: 6 }), fc.integer({ min: -7, max: 6 })),
  from: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
  minutes: fc.integer({ min: 4, max: 52 }).map((quarters) => quarters * 15),
  pause: fc.constantFrom(0, 0, 15, 30, 45, 60),
})

const shiftOfWork = ({ by, day, from, minutes, pause }: Work, at: number): ShiftFacts => {
  const startAt = lawMondayAt + day * dayMs + from * minuteMs
  const pauseAt = startAt + Math.floor(minutes / 30) * 15 * minuteMs
  return {
    shiftId: id(`s${String(at).padStart(3, '0')}`),
    personId: id(by),
    role: 'service',
    startAt,
    endAt: startAt + minutes * minuteMs,
    breaks: pause === 0 || pause * 2 > minutes ? [] : [{ startAt: pauseAt, endAt: pauseAt + pause * minuteMs }],
    minor: false,
    paidRests: at % 4,
    scheduledMinutes: minutes + (at % 3) * 60,
    task: at % 5 === 0 ? 'slicer' : undefined,
    elsewhere: at % 11 === 0 ? true : undefined,
  }
}

/** Nobody is in two places: of shifts that overlap, the later one is left out. */
const withoutOverlaps = (shifts: readonly ShiftFacts[]): readonly ShiftFacts[] => {
  const endAt = new Map<string | null, number>()
  return shifts
    .toSorted((a, b) => a.startAt - b.startAt)
    .filter(({ personId, startAt, endAt: until }) => {
      if (startAt < (endAt.get(personId) ?? -Infinity)) return false
      endAt.set(personId, until)
      return true
    })
}

const totalsBefore = (weekOn: LocalDate, seed: number): Totals => ({
  weeks: Array.from({ length: 52 }, (_, at) => ({
    weekOn: addDays(weekOn, -7 * (52 - at)),
    minutes: 2_000 + ((seed + at * 37) % 9) * 120,
    neutralDays: at % 13 === 0 ? 7 : 0,
    neutralWorkingDays: at % 13 === 0 ? 6 : 0,
  })),
  reference: { minutes: 40_000 + seed, days: 120, restDays: 30 },
  workedSundayDates: [addDays(weekOn, -15)],
  rests: [
    { on: addDays(weekOn, -3), minutes: 600 },
    { on: addDays(weekOn, 2), minutes: 720 + (seed % 2) * 60 - 60 },
  ],
  shares: { quantity: seed % 4, availableWeeks: 4 },
})

const ages: Readonly<Record<string, PersonFacts['age']>> = {
  ana: { years: 17, turnsOn: addDays(lawMonday, 3) },
  ben: { years: 18, turnsOn: null },
  cem: { years: 15, turnsOn: null },
}

/** The week of the Monday after so many weeks, with everything of the history that is known then. */
export const weekOfHistory = (all: readonly ShiftFacts[], weeks = 0, people = ['ana', 'ben', 'cem']): WeekFacts => {
  const fromAt = lawMondayAt + weeks * 7 * dayMs
  const toAt = fromAt + 7 * dayMs
  const weekOn = addDays(lawMonday, 7 * weeks)
  return {
    outlet: lawOutlet,
    weekOn,
    zone: summer,
    people: people.map((name, at) => {
      const own = all.filter(({ personId }) => personId === id(name))
      return personFacts({
        personId: id(name),
        age: ages[name],
        skills: name === 'ben' ? ['keyholder', 'key', 'first-aid'] : [],
        flags: name === 'cem' ? ['compulsorySchool'] : ['nightWorker'],
        nextStartAt: own.find(({ startAt }) => startAt >= toAt)?.startAt ?? null,
        past: own.filter(({ startAt }) => startAt < fromAt),
        totals: totalsBefore(weekOn, at),
        credits: [{ on: addDays(weekOn, 1), minutes: 60 }],
      })
    }),
    shifts: all.filter(({ startAt }) => startAt >= fromAt && startAt < toAt),
    demand: [],
    announced: { on: addDays(weekOn, -10), asOfOn: addDays(weekOn, -2), firstOn: weekOn },
    changes: [
      {
        personId: id('ana'),
        type: 'cut',
        minutes: 90,
        noticeMinutes: 600,
        employeeRequested: false,
        consent: false,
        on: addDays(weekOn, 2),
      },
    ],
  }
}

/** Shifts of four weeks and the judged one, ascending. */
export const arbitraryHistory: fc.Arbitrary<readonly ShiftFacts[]> = fc
  .oneof(fc.array(work, { minLength: 1, maxLength: 20 }), fc.array(work, { minLength: 60, maxLength: 90 }))
  .map((all) => withoutOverlaps(all.map(shiftOfWork)))
