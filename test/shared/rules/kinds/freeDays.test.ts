/** Free Sundays of a year when part of the year is not known. */
import { describe, expect, it } from 'vitest'
import type { Totals } from '#shared/roster/model.ts'
import { evaluateWeek } from '#shared/roster/evaluate.ts'
import { packOf, parameter, personFacts, ruleOf, weekFacts } from '#test/support/ruleBuilders.ts'

const free = (minimum: number) =>
  ruleOf(
    { kind: 'count-limit', counts: 'free-sundays', window: 'calendar-year' },
    { minimum: parameter(minimum, { unit: 'count' }) },
  )
/** 2026 has 52 Sundays; its last week is judged. */
const said = (minimum: number, totals: Totals) => {
  const week = weekFacts({ weekOn: '2026-12-28', people: [personFacts({ totals })] })
  const { findings, counts } = evaluateWeek({ pack: packOf([free(minimum)]), overrides: [], week })
  const [finding] = findings
  if (finding === undefined) return Object.values(counts)[0]?.ok === 1 ? 'fine' : 'not judged'
  return 'why' in finding.verdict ? finding.verdict.why : finding.verdict.word
}

describe('free Sundays of a year', () => {
  it.each<readonly [string, number, Totals, string]>([
    ['all known and free', 15, {}, 'fine'],
    ['known from November, 44 Sundays before that unknown', 15, { knownFromOn: '2026-11-02' }, 'history'],
    ['known from November, and enough are free since', 8, { knownFromOn: '2026-11-02' }, 'fine'],
    ['known from November, and too few even if all before were free', 53, { knownFromOn: '2026-11-02' }, 'violation'],
    [
      'the rest was counted',
      15,
      { knownFromOn: '2026-11-02', sundaysBefore: { untilOn: '2026-11-01', count: 37 } },
      'fine',
    ],
    ['one too many was counted', 15, { sundaysBefore: { untilOn: '2026-11-01', count: 38 } }, 'violation'],
    [
      'counted, with a gap until the plans',
      15,
      { knownFromOn: '2026-11-02', sundaysBefore: { untilOn: '2026-02-01', count: 0 } },
      'history',
    ],
    [
      'counted in another year',
      15,
      { knownFromOn: '2026-11-02', sundaysBefore: { untilOn: '2025-12-28', count: 0 } },
      'history',
    ],
    [
      'a Sunday of the count is not counted twice',
      52,
      { workedSundayDates: ['2026-03-01'], sundaysBefore: { untilOn: '2026-03-01', count: 0 } },
      'fine',
    ],
    [
      'a Sunday after it is',
      52,
      { workedSundayDates: ['2026-03-08'], sundaysBefore: { untilOn: '2026-03-01', count: 0 } },
      'violation',
    ],
    ['told as a whole', 15, { workedSundays: 37, knownFromOn: '2026-11-02' }, 'fine'],
  ])('%s', (_, minimum, totals, verdict) => {
    expect(said(minimum, totals)).toBe(verdict)
  })
})
