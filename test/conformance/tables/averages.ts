/** Work on average, in a span of a day, and what is paid when a shift is cut short. */
import { addDays } from '#shared/kernel/time.ts'
import type { LocalDate } from '#shared/kernel/time.ts'
import type { WeekTotal } from '#shared/roster/model.ts'
import type { Around, PlanCase } from '../planCase.ts'

/** Hours of the weeks that end before a Monday; `leave` is a week of leave. */
const before = (weekOn: LocalDate, hours: readonly (number | 'leave')[], more: Around = {}): Around => {
  const weeks = hours.map((sum, at): WeekTotal => {
    const leave = sum === 'leave'
    return {
      weekOn: addDays(weekOn, 7 * (at - hours.length)),
      minutes: leave ? 0 : sum * 60,
      neutralDays: leave ? 7 : 0,
      neutralWorkingDays: leave ? 6 : 0,
    }
  })
  return { week: weekOn, person: { totals: { weeks } }, ...more }
}
const march = '2026-03-23'
const october = '2026-10-19'

/** Forty-eight hours a week on average of four weeks. */
export const weeklyAverageCases: readonly PlanCase[] = [
  [
    'four weeks of forty-eight hours',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-16:00'],
    'fine',
    before(march, [48, 48, 48]),
  ],
  [
    'and one minute',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-16:00', '2026-03-28 08:00-16:01'],
    'Sun violation 1',
    before(march, [48, 48, 48]),
  ],
  [
    'a long week among short ones',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-18:00'],
    'fine',
    before(march, [40, 44, 48]),
  ],
  [
    'a week that is not known in the middle: nothing can be said, whatever was before it',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-20:00'],
    'Sun undetermined history',
    {
      week: march,
      person: {
        totals: {
          weeks: [
            { weekOn: '2026-03-02', minutes: 9_000, neutralDays: 0, neutralWorkingDays: 0 },
            { weekOn: '2026-03-16', minutes: 3_600, neutralDays: 0, neutralWorkingDays: 0 },
          ],
        },
      },
    },
  ],
  [
    'two weeks of history are not four: a third may have been worked nothing, or too much',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-20:00'],
    'Sun undetermined history',
    before(march, [60, 60]),
  ],
  [
    'a minute more is too much, whatever the week before them was',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-20:00', '2026-03-29 08:00-08:01'],
    'Sun violation 1',
    before(march, [60, 60]),
  ],
  [
    'a week of leave among the known ones leaves less for those that are not',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-20:00'],
    'Sun violation 2160',
    before(march, ['leave', 108]),
  ],
  [
    'one week of work and nothing known before',
    'Europe/Berlin',
    ['2026-03-23 08:00-16:00'],
    'Sun undetermined history',
    { week: march },
  ],
  [
    'a week on leave, and work in the only one that is known before it',
    'Europe/Berlin',
    [],
    'Sun undetermined history',
    before(march, [20]),
  ],
  ['no work is known at all', 'Europe/Berlin', [], 'not looked at', before(march, [0, 'leave'])],
  [
    'somebody who agreed to more, and of whom nothing else is known',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-20:00'],
    'not looked at',
    { week: march, person: { flags: ['agreed'] } },
  ],
  [
    'only the last four weeks count',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-16:00'],
    'fine',
    before(march, [80, 80, 48, 48, 48]),
  ],
  [
    'a week of leave must not thin the average: three weeks of forty-eight hours',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-16:00'],
    'fine',
    before(march, [48, 'leave', 48]),
  ],
  [
    'an hour more beside a week of leave',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-16:00', '2026-03-28 08:00-17:00'],
    'Sun violation 60',
    before(march, [48, 'leave', 48]),
  ],
  [
    'the spring night has an hour less',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-16:00', '2026-03-28 22:00-07:00'],
    'fine',
    before(march, [48, 48, 48]),
  ],
  [
    'the autumn night has an hour more',
    'Europe/Berlin',
    ['2026-10-19..23 08:00-16:00', '2026-10-24 22:00-06:00'],
    'Sun violation 60',
    before(october, [48, 48, 48]),
  ],
  [
    'work at another outlet is work',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-16:00', '2026-03-28 08:00-16:00', '2026-03-28 18:00-20:00 elsewhere'],
    'Sun violation 120',
    before(march, [48, 48, 48]),
  ],
  ['nothing this week, and the sum goes on', 'Europe/Berlin', [], 'Sun violation 60', before(march, [64, 64, 65])],
  [
    'the judged week is known as a sum: its shifts are not added again',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-16:00'],
    'fine',
    before(addDays(march, 7), [48, 48, 48, 48], { week: march }),
  ],
  [
    'somebody who agreed to more',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-20:00'],
    'not looked at',
    before(march, [60, 60, 60], {
      person: { flags: ['agreed'], totals: before(march, [60, 60, 60]).person?.totals },
    }),
  ],
]

/** Eight hours a working day, Monday to Saturday, on average of four weeks. */
export const workingDayAverageCases: readonly PlanCase[] = [
  ['forty-eight hours a week', 'Europe/Berlin', ['2026-03-23..28 08:00-16:00'], 'fine', before(march, [48, 48, 48])],
  [
    'a week of leave takes six working days away',
    'Europe/Berlin',
    ['2026-03-23..28 08:00-16:00'],
    'fine',
    before(march, [48, 'leave', 48]),
  ],
  [
    'an hour too much beside a week of leave',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-16:00', '2026-03-28 08:00-17:00'],
    'Sun violation 60',
    before(march, ['leave', 48, 48]),
  ],
]

/** Fifty-five hours over two weeks, and forty-eight over four. */
export const twoAveragesCases: readonly PlanCase[] = [
  ['both hold to the minute', 'Europe/Berlin', ['2026-03-23..27 08:00-19:00'], 'fine', before(march, [41, 41, 55])],
  [
    'too much in two weeks, not in four',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-19:00', '2026-03-28 08:00-09:00'],
    'Sun violation 60',
    before(march, [30, 30, 55]),
  ],
  [
    'too much in both',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-19:00', '2026-03-28 08:00-10:00'],
    'Sun violation 120, Sun violation 960',
    before(march, [48, 48, 55]),
  ],
  [
    'too much in four weeks, not in two',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-17:00'],
    'Sun violation 120',
    before(march, [55, 54, 40]),
  ],
  [
    'two weeks are known, and fine; four are not',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-19:00'],
    'Sun undetermined history',
    before(march, [55]),
  ],
  [
    'two weeks are known, and too much; four are not',
    'Europe/Berlin',
    ['2026-03-23..27 08:00-19:00', '2026-03-28 08:00-09:00'],
    'Sun violation 60, Sun undetermined history',
    before(march, [55]),
  ],
]

/** At most ten hours from the first start to the last end of a day. */
export const spanCases: readonly PlanCase[] = [
  ['two parts in ten hours', 'Europe/Berlin', ['2026-03-02 08:00-12:00', '2026-03-02 14:00-18:00'], 'fine'],
  ['a minute longer', 'Europe/Berlin', ['2026-03-02 08:00-12:00', '2026-03-02 14:00-18:01'], 'Mon violation 1'],
  ['breaks do not shorten it', 'Europe/Berlin', ['2026-03-02 08:00-18:30 break 12:00-13:00'], 'Mon violation 30'],
  [
    'a late part belongs to the day on which it starts',
    'Europe/Berlin',
    ['2026-03-02 16:00-18:00', '2026-03-02 22:00-02:30'],
    'Mon violation 30',
  ],
  [
    'the first start and the last end, also of shifts that overlap',
    'Europe/Berlin',
    ['2026-03-02 08:00-19:00', '2026-03-02 10:00-12:00'],
    'Mon violation 60',
  ],
  ['two days are two spans', 'Europe/Berlin', ['2026-03-02..03 08:00-18:00'], 'fine'],
  ['eleven hours on the clock, ten in the spring night', 'Europe/Berlin', ['2026-03-28 20:00-07:00'], 'fine'],
  [
    'ten hours on the clock, eleven in the autumn night',
    'Europe/Berlin',
    ['2026-10-24 20:00-06:00'],
    'Sat violation 60',
  ],
]

/** An hour's pay for each day of more than ten hours. */
export const spanPremiumCases: readonly PlanCase[] = [
  ['ten hours', 'America/New_York', ['2026-03-02 08:00-18:00'], 'fine'],
  ['eleven hours cost an hour', 'America/New_York', ['2026-03-02 08:00-19:00'], 'Mon premium 60'],
  ['fifteen hours cost no more', 'America/New_York', ['2026-03-02 06:00-21:00'], 'Mon premium 60'],
  ['two such days cost two', 'America/New_York', ['2026-03-02..03 08:00-19:00'], 'Mon premium 60, Tue premium 60'],
]

/** Half of the planned time, at least two hours, at most four. */
export const payGuaranteeCases: readonly PlanCase[] = [
  ['half of it was worked', 'America/Los_Angeles', ['2026-03-02 08:00-12:00 planned 480'], 'fine'],
  ['two of eight hours', 'America/Los_Angeles', ['2026-03-02 08:00-10:00 planned 480'], 'Mon premium 120'],
  ['a minute less than half', 'America/Los_Angeles', ['2026-03-02 08:00-11:59 planned 480'], 'Mon premium 1'],
  ['never more than four hours', 'America/Los_Angeles', ['2026-03-02 08:00-12:00 planned 600'], 'fine'],
  ['and four hours of ten planned', 'America/Los_Angeles', ['2026-03-02 08:00-11:59 planned 600'], 'Mon premium 1'],
  ['never less than two hours', 'America/Los_Angeles', ['2026-03-02 08:00-09:00 planned 180'], 'Mon premium 60'],
  ['nobody knows what was planned', 'America/Los_Angeles', ['2026-03-02 08:00-09:00'], 'not looked at'],
  [
    'one hour until the clock goes forward, one after',
    'America/Los_Angeles',
    ['2026-03-08 01:00-04:00 planned 480'],
    'Sun premium 120',
  ],
  ['an hour is repeated: four hours', 'America/Los_Angeles', ['2026-11-01 01:00-04:00 planned 480'], 'fine'],
]
