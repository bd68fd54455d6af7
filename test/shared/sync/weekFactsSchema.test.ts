import { describe, expect, it } from 'vitest'
import { minuteMs } from '#shared/kernel/time.ts'
import { weekFactsSchema } from '#shared/sync/schema/weekFacts.ts'
import { changedAt, gone } from '#test/support/changedAt.ts'
import { dateCases, idCases, listCases, shapeCases, wholeCases, type InputCase } from '#test/support/inputCases.ts'

const mondayAt = Date.UTC(2026, 2, 16)
const hour = (hours: number) => mondayAt + hours * 60 * minuteMs
const shift = {
  shiftId: 's1',
  personId: 'p1',
  role: 'guard',
  startAt: hour(8),
  endAt: hour(16),
  breaks: [{ startAt: hour(12), endAt: hour(13) }],
  minor: false,
}
/** A week that says everything which a week may say. */
const week = {
  outlet: {
    outletId: 'nordbad',
    regionId: 'south',
    format: 'pool',
    country: 'DE',
    roles: ['guard'],
    openings: [{ weekday: 1, fromMinute: 480, toMinute: 1_200 }],
    holidays: ['2026-04-03'],
    sector: 'leisure',
    schoolDays: ['2026-03-16'],
    weekStart: 7,
    fortnightOn: '2026-03-09',
    figures: { budgetMinutes: 9_600 },
  },
  weekOn: '2026-03-16',
  zone: [
    { fromAt: 0, offsetMinutes: 60 },
    { fromAt: 1, offsetMinutes: 120 },
  ],
  people: [
    {
      personId: 'p1',
      skills: ['firstAid'],
      contractMinutesPerWeek: 2_280,
      carryIn: { lastEndAt: hour(-10), consecutiveDays: 2 },
      nextStartAt: hour(200),
      age: { years: 16, turnsOn: '2026-03-18' },
      flags: ['opt-out'],
      past: [{ ...shift, shiftId: 's0', startAt: hour(-20), endAt: hour(-12), breaks: [] }],
      totals: {
        weeks: [{ weekOn: '2026-03-09', minutes: 2_400, neutralDays: 1, neutralWorkingDays: 1 }],
        reference: { minutes: 40_000, days: 182, restDays: 52 },
        workedSundays: 3,
        workedSundayDates: ['2026-03-15'],
        rests: [{ on: '2026-03-15', minutes: 2_100 }],
        shares: { quantity: 2, availableWeeks: 8 },
      },
      knownUntilOn: '2026-03-22',
      credits: [{ on: '2026-03-17', minutes: 480 }],
    },
  ],
  shifts: [{ ...shift, task: 'slicer', elsewhere: true, scheduledMinutes: 420, paidRests: 2, waivedMeals: [1] }],
  demand: [{ startAt: mondayAt, minutes: 30, driver: 'customers', quantity: 12 }],
  announced: { on: '2026-03-02', asOfOn: '2026-03-02', firstOn: '2026-03-16' },
  changes: [
    {
      personId: 'p1',
      type: 'move',
      minutes: 60,
      noticeMinutes: 1_440,
      employeeRequested: false,
      consent: true,
      on: '2026-03-17',
    },
  ],
}
const shapes = (about: string, cases: readonly InputCase[]): void => {
  describe(about, () => {
    shapeCases('a week', weekFactsSchema, week, cases)
  })
}
/** Elapsed minutes, days and pieces: whole, and never less than none. */
const countCases = (path: string): readonly InputCase[] => wholeCases(path, 0, Number.MAX_SAFE_INTEGER)
const nameCases = (path: string): readonly InputCase[] => [
  [path, 'x'.repeat(200), 'fits'],
  [path, 'x'.repeat(201), 'refused'],
  [path, '', 'refused'],
]
/** May be left out, and is never null. */
const maybe = (path: string): readonly InputCase[] => [
  [path, gone, 'fits'],
  [path, null, 'refused'],
]
/** Null says that there is none; to say nothing is an error. */
const orNone = (path: string): readonly InputCase[] => [
  [path, null, 'fits'],
  [path, gone, 'refused'],
]

shapes('an outlet, and what its rules ask of it', [
  ...idCases('outlet.outletId'),
  ...idCases('outlet.regionId'),
  ['outlet.format', 'x'.repeat(2_000), 'fits'],
  ['outlet.format', 'x'.repeat(2_001), 'refused'],
  ['outlet.roles', [7], 'refused'],
  ...maybe('outlet.sector'),
  ...nameCases('outlet.sector'),
  ...maybe('outlet.schoolDays'),
  ...listCases('outlet.schoolDays', '2026-03-16', 0, 400),
  ...dateCases('outlet.schoolDays.0'),
  ...maybe('outlet.weekStart'),
  ...wholeCases('outlet.weekStart', 1, 7),
  ...maybe('outlet.fortnightOn'),
  ...dateCases('outlet.fortnightOn'),
  ...maybe('outlet.figures'),
  ['outlet.figures', {}, 'fits'],
  ['outlet.figures.budgetMinutes', -1, 'fits'],
  ['outlet.figures.budgetMinutes', 0.5, 'refused'],
  ['outlet.figures.budgetMinutes', '9600', 'refused'],
  ['outlet.openings.0.weekday', 0, 'refused'],
  ['outlet.openings.0.weekday', 8, 'refused'],
  ['outlet.openings.0.toMinute', 2_880, 'fits'],
  ['outlet.openings.0.toMinute', 2_881, 'refused'],
  ['outlet.openings.0.fromMinute', -1, 'refused'],
  ...dateCases('outlet.holidays.0'),
])

shapes('a person, and what lies before and after the week', [
  ...idCases('people.0.personId'),
  ...countCases('people.0.contractMinutesPerWeek'),
  ...orNone('people.0.carryIn'),
  ...orNone('people.0.carryIn.lastEndAt'),
  ...countCases('people.0.carryIn.consecutiveDays'),
  ['people.0.nextStartAt', null, 'fits'],
  ['people.0.nextStartAt', gone, 'fits'],
  ['people.0.nextStartAt', 0.5, 'refused'],
  ...maybe('people.0.knownUntilOn'),
  ...dateCases('people.0.knownUntilOn'),
  ...maybe('people.0.credits'),
  ...listCases('people.0.credits', { on: '2026-03-17', minutes: 0 }, 0, 400),
  ...dateCases('people.0.credits.0.on'),
  ...countCases('people.0.credits.0.minutes'),
])

shapes('an age without a birth date', [
  ...maybe('people.0.age'),
  ...wholeCases('people.0.age.years', 0, 18),
  ...orNone('people.0.age.turnsOn'),
  ...dateCases('people.0.age.turnsOn').filter(([, , answer]) => answer === 'fits'),
  ['people.0.age.turnsOn', '2026-02-29', 'refused'],
  ['people.0.age.turnsOn', 17, 'refused'],
])

shapes('neutral codes of a person', [
  ...maybe('people.0.flags'),
  ...listCases('people.0.flags', 'minor-permit', 0, 50),
  ...nameCases('people.0.flags.0'),
])

shapes('the sums of earlier weeks', [
  ...maybe('people.0.totals'),
  ['people.0.totals', {}, 'fits'],
  ...maybe('people.0.totals.weeks'),
  ...listCases('people.0.totals.weeks', week.people[0]?.totals.weeks[0], 0, 60),
  ...dateCases('people.0.totals.weeks.0.weekOn'),
  ...countCases('people.0.totals.weeks.0.minutes'),
  ...wholeCases('people.0.totals.weeks.0.neutralDays', 0, 7),
  ...wholeCases('people.0.totals.weeks.0.neutralWorkingDays', 0, 6),
  ['people.0.totals.weeks.0.neutralWorkingDays', gone, 'refused'],
  ...maybe('people.0.totals.reference'),
  ...['minutes', 'days', 'restDays'].flatMap((member): readonly InputCase[] => [
    ...countCases(`people.0.totals.reference.${member}`),
    [`people.0.totals.reference.${member}`, gone, 'refused'],
  ]),
  ...maybe('people.0.totals.workedSundays'),
  ...countCases('people.0.totals.workedSundays'),
  ...maybe('people.0.totals.workedSundayDates'),
  ...listCases('people.0.totals.workedSundayDates', '2026-03-15', 0, 60),
  ...dateCases('people.0.totals.workedSundayDates.0'),
  ...maybe('people.0.totals.rests'),
  ...listCases('people.0.totals.rests', { on: '2026-03-15', minutes: 2_100 }, 0, 400),
  ...dateCases('people.0.totals.rests.0.on'),
  ...countCases('people.0.totals.rests.0.minutes'),
  ...maybe('people.0.totals.shares'),
  ...countCases('people.0.totals.shares.quantity'),
  ...countCases('people.0.totals.shares.availableWeeks'),
])

shapes('a shift', [
  ...idCases('shifts.0.shiftId'),
  ...orNone('shifts.0.personId'),
  ...nameCases('shifts.0.role'),
  ...orNone('shifts.0.minor'),
  ['shifts.0.minor', 'yes', 'refused'],
  ...maybe('shifts.0.task'),
  ...nameCases('shifts.0.task'),
  ...maybe('shifts.0.elsewhere'),
  ['shifts.0.elsewhere', false, 'refused'],
  ...maybe('shifts.0.scheduledMinutes'),
  ...countCases('shifts.0.scheduledMinutes'),
  ...maybe('shifts.0.paidRests'),
  ...countCases('shifts.0.paidRests'),
  ...maybe('shifts.0.waivedMeals'),
  ...listCases('shifts.0.waivedMeals', 1, 0, 5),
  ...wholeCases('shifts.0.waivedMeals.0', 1, 5),
])

shapes('past shifts are as sound as those of the week', [
  ...maybe('people.0.past'),
  ...listCases('people.0.past', shift, 0, 2_000),
  ['people.0.past.0', { ...shift, endAt: shift.startAt }, 'refused'],
  ['people.0.past.0', { ...shift, endAt: shift.startAt - minuteMs, breaks: [] }, 'refused'],
  ['people.0.past.0', { ...shift, endAt: hour(8 + 24) }, 'fits'],
  ['people.0.past.0', { ...shift, endAt: hour(8 + 24) + minuteMs }, 'refused'],
  ['people.0.past.0', { ...shift, startAt: shift.startAt + 1 }, 'refused'],
  ['people.0.past.0', { ...shift, breaks: [{ startAt: hour(15), endAt: hour(17) }] }, 'refused'],
])

shapes('demand', [
  ...countCases('demand.0.minutes'),
  ['demand.0.quantity', -1, 'fits'],
  ['demand.0.quantity', 0.5, 'refused'],
  ['demand.0.driver', gone, 'refused'],
])

shapes('what was announced, and changed after it', [
  ...maybe('announced'),
  ...orNone('announced.on'),
  ...orNone('announced.firstOn'),
  ...dateCases('announced.asOfOn'),
  ['announced.asOfOn', null, 'refused'],
  ...maybe('changes'),
  ...listCases('changes', week.changes[0], 0, 5_000),
  ...orNone('changes.0.personId'),
  ...['add', 'move', 'cut', 'cancel'].map((type): InputCase => ['changes.0.type', type, 'fits']),
  ['changes.0.type', 'swap', 'refused'],
  ...countCases('changes.0.minutes'),
  // a change after the shift began has less than no notice
  ['changes.0.noticeMinutes', -30, 'fits'],
  ['changes.0.noticeMinutes', 0.5, 'refused'],
  ['changes.0.employeeRequested', gone, 'refused'],
  ['changes.0.consent', 'yes', 'refused'],
  ...dateCases('changes.0.on'),
])

describe('what a later version adds', () => {
  it.each(['', 'outlet', 'people.0', 'people.0.totals', 'people.0.past.0', 'shifts.0', 'announced', 'changes.0'])(
    'is kept where it stands: %s',
    (place) => {
      const more = changedAt(week, place === '' ? 'weather' : `${place}.weather`, 'mild')
      expect(weekFactsSchema.parse(more)).toEqual(more)
    },
  )
})
