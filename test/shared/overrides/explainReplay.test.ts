import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays, type LocalDate } from '#shared/kernel/time.ts'
import { explainReplay } from '#shared/overrides/explainReplay.ts'
import { replayReference, type ReplayReference } from '#shared/overrides/reference.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { contentDigest } from '#shared/rules/review.ts'
import { testFacts, testWeek, testWeekOn } from '#test/support/testReports.ts'
import { tablePack } from '#test/support/testTable.ts'

const base = tablePack()
/** The busy row asks for so many guards. */
const draftOf = (guards: number): RulePack => ({
  ...base,
  version: 2,
  tables: base.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => (row.rowId === 'busy' ? { ...row, values: [guards] } : row)),
  })),
})
const draft = draftOf(5)
const later = addDays(testWeekOn, 7)

/** Open on Monday for half an hour at noon, with guests for the busy row, three guards on duty. */
const published = (weekOn: LocalDate, guards = 3) => {
  const startAt = Date.UTC(2026, 2, Number(weekOn.slice(8)), 11)
  const shifts = Array.from({ length: guards }, (_, at) => ({
    shiftId: id<'Shift'>(`s${at}`),
    personId: id<'Person'>(`p${at}`),
    role: 'guard',
    startAt,
    endAt: startAt + 7_200_000,
    breaks: [],
    minor: false,
  }))
  const place = testFacts('nordbad', weekOn)
  const outlet = { ...place.outlet, openings: [{ weekday: 1, fromMinute: 720, toMinute: 750 }] }
  const facts = { ...place, outlet, shifts, demand: [{ startAt, minutes: 30, driver: 'customers', quantity: 80 }] }
  return testWeek({ weekOn, facts, evaluation: createEvaluator(base, [], facts.outlet, weekOn).evaluate(facts) })
}
const reports = [published(testWeekOn), published(later)]

/** Two guards too few for half an hour, in each of the weeks. */
const short = (weekOn: LocalDate) => ({ weekOn, newFindings: 1, vanishedFindings: 0, extraMinutes: 60 })
const copied = (over: Partial<ReplayReference> = {}): ReplayReference => {
  const reference = replayReference(id('nordbad'), contentDigest(draft), [short(testWeekOn), short(later)])
  if (reference === null) throw new Error('there are weeks')
  return { ...reference, ...over }
}
const told = (...args: Parameters<typeof explainReplay>): unknown => {
  const explained = explainReplay(...args)
  return explained.ok ? [explained.value.state, explained.value.now.extraMinutes] : explained.error
}

describe('figures of a replay that were copied', () => {
  it('are found by the draft, counted again week by week, and summed up', () => {
    expect(explainReplay(copied(), { drafts: [base, draft], reports: reports.toReversed() })).toEqual({
      ok: true,
      value: {
        state: 'same',
        draftVersion: 2,
        now: { newFindings: 2, vanishedFindings: 0, extraMinutes: 120 },
        weeks: [short(testWeekOn), short(later)],
      },
    })
  })

  it.each([
    ['a draft of the same content was published', copied(), [{ ...draft, effectiveOn: later, note: 'x' }], reports],
    ['a week outside came', copied(), [draft], [...reports, published(addDays(later, 7))]],
    ['a week before came', copied(), [draft], [published(addDays(testWeekOn, -7)), ...reports]],
  ] as const)('are the same though %s', (_, reference, drafts, weeks) => {
    expect(told(reference, { drafts, reports: weeks })).toEqual(['same', 120])
  })

  it.each([
    ['a week was amended', reports.toSpliced(1, 1, published(later, 4)), 90],
    ['a week is gone', reports.slice(1), 60],
  ] as const)('are others where %s', (_, weeks, minutes) => {
    expect(told(copied(), { drafts: [draft], reports: weeks })).toEqual(['changed', minutes])
  })

  it('are others where the reference says something else', () => {
    expect(told(copied({ digest: '0'.repeat(32) }), { drafts: [draft], reports })).toEqual(['changed', 120])
  })

  it('are not guessed from another draft, nor from no week', () => {
    expect(told(copied(), { drafts: [base, draftOf(6)], reports })).toBe('unknownDraft')
    expect(told(copied(), { drafts: [draft], reports: [] })).toBe('unknownWeek')
  })
})
