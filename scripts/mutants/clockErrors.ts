import type { TypicalError } from './planted.ts'

const wallClock = `const wallClock = (week: WeekFacts): WeekFacts => {
  const walk = (value: unknown, name: string): unknown => {
    if (typeof value === 'number' && name.endsWith('At'))
      return value + (week.zone.findLast(({ fromAt }) => fromAt <= value)?.offsetMinutes ?? 0) * 60_000
    if (Array.isArray(value)) return value.map((each) => walk(each, ''))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, key)]))
  }
  return { ...walk({ ...week, zone: [] }, ''), zone: [{ fromAt: 0, offsetMinutes: 0 }] }
}
`
const evaluate = 'shared/roster/evaluate.ts'
const ages = 'shared/roster/ages.ts'
const measure = 'shared/rules/kinds/measure.ts'
const workLimit = 'shared/rules/kinds/workLimit.ts'
const conditions = 'shared/rules/conditions.ts'

/** Errors about time: clocks, days, weeks, ages and seasons. */
export const clockErrors: readonly TypicalError[] = [
  {
    name: 'wall-clock arithmetic',
    ways: [
      [
        {
          file: evaluate,
          from: 'export const evaluateWeek: EvaluateWeek',
          to: `${wallClock}export const evaluateWeek: EvaluateWeek`,
        },
        { file: evaluate, from: '.evaluate(week)', to: '.evaluate(wallClock(week))' },
      ],
    ],
  },
  {
    name: 'age by year only',
    ways: [[{ file: ages, from: ' - (on < birthdayIn(birthOn, year) ? 1 : 0)', to: '' }]],
  },
  {
    name: '29 February on 28 February',
    ways: [[{ file: ages, from: '28` as LocalDate, 1)', to: '28` as LocalDate, 0)' }]],
  },
  {
    name: 'age fixed at shift start',
    ways: [
      [
        {
          file: 'shared/rules/kinds/timeWindow.ts',
          from: 'if (age === undefined || age.turnsOn === null) return whole',
          to: 'if (whole.fromAt > 0) return whole',
        },
      ],
    ],
  },
  {
    name: 'all weeks from Monday',
    ways: [[{ file: measure, from: 'return to === 0 ? [0, 7] : [to - 7, to]', to: 'return [0, 7]' }]],
  },
  {
    name: 'all weeks from Sunday',
    ways: [[{ file: measure, from: 'return to === 0 ? [0, 7] : [to - 7, to]', to: 'return [-1, 6]' }]],
  },
  {
    name: 'booked on start date',
    ways: [
      [
        {
          file: workLimit,
          from: 'check.attribution === undefined ? perDay(work) : perSplitDay(judge, frame)',
          to: 'perDay(work)',
        },
        { file: workLimit, from: 'check.attribution, frame)', to: 'undefined, frame)' },
      ],
    ],
  },
  {
    name: 'always split at midnight',
    ways: [
      [
        {
          file: workLimit,
          from: 'check.attribution === undefined ? perDay(work) : perSplitDay(judge, frame)',
          to: 'perSplitDay(judge, frame)',
        },
      ],
      [{ file: workLimit, from: 'check.attribution, frame)', to: "'split-at-midnight', frame)" }],
    ],
  },
  {
    name: 'seven days as 168 h everywhere',
    ways: [
      [
        {
          file: 'shared/rules/kinds/anchoredRest.ts',
          from: "if (check.length !== 'days') return (fromAt) => fromAt + length * minuteMs",
          to: "const unit = check.length === 'days' ? dayMinutes : 1\n  if (unit > 0) return (fromAt) => fromAt + length * unit * minuteMs",
        },
      ],
    ],
  },
  {
    name: '24 h rest not rolling',
    ways: [
      [
        {
          file: 'shared/rules/kinds/rollingRest.ts',
          from: '{ fromAt: shift.endAt - length, toAt: shift.endAt }',
          to: '{ fromAt: frame.instant(day, 0), toAt: frame.instant(day + 1, 0) }',
        },
      ],
    ],
  },
  {
    name: 'missing school calendar is ok',
    ways: [
      [
        {
          file: conditions,
          from: "schoolDays === undefined ? 'schoolCalendar' : schoolDays.includes(on)",
          to: 'schoolDays?.includes(on) ?? false',
        },
        {
          file: conditions,
          from: "schoolDays === undefined ? 'schoolCalendar' : schoolDays.some(",
          to: '(schoolDays ?? []).some(',
        },
      ],
    ],
  },
  {
    name: 'Labor Day not summer',
    ways: [
      [
        {
          file: conditions,
          from: 'return addDays(first, (8 - weekdayOf(first)) % 7).slice(5)',
          to: 'return addDays(first, ((8 - weekdayOf(first)) % 7) - 1).slice(5)',
        },
      ],
    ],
  },
  {
    name: '52 Sundays every year',
    ways: [
      [
        {
          file: 'shared/rules/kinds/freeDays.ts',
          from: 'const actual = days.length - ',
          to: "const actual = (check.window === 'calendar-year' ? 52 : days.length) - ",
        },
      ],
    ],
  },
  {
    name: 'notice in 24 h blocks',
    ways: [
      [
        {
          file: 'electron/backend/packs/cases/caseWeeks.ts',
          from: 'on: publishedAt === undefined ? null : dateOfText(publishedAt, timezone),',
          to: "on: publishedAt === undefined ? null : addDays(dateOfText(publishedAt, timezone), publishedAt.includes('T00:00') ? 0 : 1),",
        },
      ],
    ],
  },
]
