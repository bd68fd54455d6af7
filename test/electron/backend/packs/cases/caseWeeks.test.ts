import { describe, expect, it } from 'vitest'
import { ruleCase } from '#shared/rules/ruleCaseShape.ts'
import { weeksOfCase } from '#backend/packs/cases/caseWeeks.ts'
import { runCase } from '#backend/packs/cases/runCase.ts'
import { isAsExpected } from '#shared/rules/ruleCases.ts'
import { libraryRule } from '#test/support/libraryPacks.ts'

const caseOf = (said: object) =>
  ruleCase.parse({
    id: 'one',
    ruleId: 'eu-wtd-48h-average',
    timezone: 'Europe/Berlin',
    expected: { verdict: 'ok' },
    ...said,
  })
const mondays = (said: object) => weeksOfCase(caseOf(said)).map(({ weekOn }) => weekOn)
const shift = (start: string, end: string, more: object = {}) => ({ start, end, ...more })

describe('the weeks of a case', () => {
  it.each<readonly [string, object, readonly string[]]>([
    ['one that names no date', {}, ['2026-03-02']],
    [
      'those of its shifts, and two more in which a window may end',
      { shifts: [shift('2026-03-06T08:00', '2026-03-06T16:00'), shift('2026-03-09T08:00', '2026-03-09T16:00')] },
      ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23'],
    ],
    [
      'each of the weeks that are known as sums',
      { context: { weeklyMinutes: [2_400, 2_400, 2_400] } },
      ['2026-03-02', '2026-03-09', '2026-03-16'],
    ],
    ['the last of a month', { context: { month: '2026-03' } }, ['2026-03-30']],
    ['the last of a year', { context: { year: 2026 } }, ['2026-12-28']],
    [
      'from the first rest to the day that is known',
      { context: { rests: [{ date: '2026-03-03', minutes: 600 }], asOf: '2026-03-18' } },
      ['2026-03-02', '2026-03-09', '2026-03-16'],
    ],
    [
      'those that end in the period',
      {
        shifts: [shift('2026-03-06T08:00', '2026-03-06T16:00')],
        context: { period: { from: '2026-03-09', to: '2026-03-15' } },
      },
      ['2026-03-09'],
    ],
  ])('%s', (_, said, expected) => {
    expect(mondays(said)).toEqual(expected)
  })

  it('know only the sums of the weeks before them', () => {
    const weeks = weeksOfCase(caseOf({ context: { weeklyMinutes: [100, 200, 300] } }))
    expect(weeks.map(({ people }) => people[0]?.totals?.weeks?.map(({ minutes }) => minutes))).toEqual([
      [100],
      [100, 200],
      [100, 200, 300],
    ])
  })

  it('tell what was before, what comes next, and what is done for somebody else', () => {
    const [first, second] = weeksOfCase(
      caseOf({
        shifts: [
          shift('2026-03-06T08:00', '2026-03-06T16:00', { employerId: 'own' }),
          shift('2026-03-09T08:00', '2026-03-09T16:00', { employerId: 'bakery' }),
        ],
      }),
    )
    expect(first?.shifts.map(({ elsewhere }) => elsewhere)).toEqual([undefined])
    expect(first?.people[0]?.nextStartAt).toBe(Date.UTC(2026, 2, 9, 7))
    expect(second?.shifts.map(({ elsewhere }) => elsewhere)).toEqual([true])
    expect(second?.people[0]?.past?.map(({ startAt }) => startAt)).toEqual([Date.UTC(2026, 2, 6, 7)])
  })
})

describe('a verdict over all weeks of a case', () => {
  const seventeen = (minutes: number, more: readonly number[] = []) => [
    ...Array.from({ length: 17 }, () => minutes),
    ...more,
  ]
  it.each<readonly [string, readonly number[], string, number]>([
    ['at the limit all along', seventeen(2_880), 'ok', 0],
    ['too much at the end', seventeen(2_880, [2_940]), 'violation', 60],
    ['too much at first, and calm after', [...seventeen(2_881), ...seventeen(1_200)], 'violation', 17],
  ])('%s', (_, weeklyMinutes, verdict, amount) => {
    const one = caseOf({ ruleId: 'gb-wtr-48h', context: { weeklyMinutes }, expected: { verdict, amount } })
    const got = runCase(libraryRule('gb-wtr-48h'), one)
    expect([got.verdict, got.amount]).toEqual([verdict, amount])
    expect(isAsExpected(one.expected, got)).toBe(true)
    expect(isAsExpected({ ...one.expected, amount: amount + 1 }, got)).toBe(false)
  })
})
