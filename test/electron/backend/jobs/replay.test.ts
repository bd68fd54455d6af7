import { describe, expect, it } from 'vitest'
import { createJobs } from '#backend/jobs/jobs.ts'
import { replayDraft, type ReplayInput } from '#backend/jobs/replay.ts'
import type { WeekReport } from '#shared/compliance/model.ts'
import { id, type OutletId } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { createEvaluator } from '#shared/roster/evaluator.ts'
import { applyDraftEdit, type DraftEdit } from '#shared/rules/draftEdit.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { testFacts, testWeek, testWeekOn } from '#test/support/testReports.ts'
import { tablePack } from '#test/support/testTable.ts'

const base = tablePack()
const draftOf = (edit: DraftEdit): RulePack => {
  const edited = applyDraftEdit({ ...base, version: 2 }, edit, id<'Row'>('fresh'))
  if (!edited.ok) throw new Error(edited.error)
  return edited.value
}
const busyGuards = (value: number): RulePack =>
  draftOf({ type: 'value', tableId: id('staff'), rowId: id('busy'), output: 0, value, bounds: null })

/** A frozen week of an outlet that opens on Monday for half an hour at noon, with guests for the busy row and `guards` on duty. */
const frozen = (outletId: string, guards: number, weekOn = testWeekOn): { outletId: OutletId; week: WeekReport } => {
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
  const demand = [{ startAt, minutes: 30, driver: 'customers', quantity: 80 }]
  const place = testFacts(outletId, weekOn)
  const outlet = { ...place.outlet, openings: [{ weekday: 1, fromMinute: 720, toMinute: 750 }] }
  const facts = { ...place, outlet, shifts, demand }
  const evaluation = createEvaluator(base, [], facts.outlet, weekOn).evaluate(facts)
  return { outletId: id(outletId), week: testWeek({ weekOn, facts, evaluation }) }
}
const outlets = ['nordbad', 'westbad', 'silent'].map((name) => ({ outletId: id<'Outlet'>(name), name }))
const silentProgress = { report: () => undefined, breathe: async () => undefined }
const replay = (draft: RulePack, reported: ReplayInput['reported']) =>
  replayDraft({ draft, baseVersion: 1, outlets, reported }, silentProgress)

describe('replaying a draft', () => {
  it('finds nothing new under the very rules that froze the weeks', async () => {
    const result = await replay(base, [frozen('nordbad', 3), frozen('westbad', 1)])
    expect(
      result.outlets.map(({ newFindings, vanishedFindings, extraMinutes }) => [
        newFindings,
        vanishedFindings,
        extraMinutes,
      ]),
    ).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  it('counts a shortage that appears as a finding, and what is missing in person-minutes', async () => {
    const result = await replay(busyGuards(5), [frozen('nordbad', 3)])
    expect(result.outlets).toMatchObject([{ newFindings: 1, vanishedFindings: 0, extraMinutes: 60 }])
  })

  it('counts a shortage that only grows as minutes, not as a new finding', async () => {
    const result = await replay(busyGuards(5), [frozen('nordbad', 2)])
    expect(result.outlets).toMatchObject([{ newFindings: 0, vanishedFindings: 0, extraMinutes: 60 }])
  })

  it('counts what a looser draft makes vanish, and asks for no minutes then', async () => {
    const result = await replay(busyGuards(2), [frozen('nordbad', 2)])
    expect(result.outlets).toMatchObject([{ newFindings: 0, vanishedFindings: 1, extraMinutes: 0 }])
  })

  it('lists the worst hit first, weeks ascending, and who sent nothing', async () => {
    const later = addDays(testWeekOn, 7)
    const weeks = [frozen('westbad', 3, later), frozen('nordbad', 9), frozen('westbad', 3)]
    const result = await replay(busyGuards(4), weeks)
    expect(result.outlets.map(({ outletId }) => outletId)).toEqual(['westbad', 'nordbad'])
    expect(result.outlets[0]?.byWeek.map(({ weekOn }) => weekOn)).toEqual([testWeekOn, later])
    expect(result.outlets[0]).toMatchObject({ weeks: 2, newFindings: 2, extraMinutes: 60 })
    expect(result.skipped).toEqual([{ outletId: 'silent', why: 'noSnapshots' }])
    expect(result.weeks).toBe(2)
  })

  it('gives the same result for the same weeks in any order', async () => {
    const weeks = [frozen('westbad', 3), frozen('nordbad', 1), frozen('nordbad', 2, addDays(testWeekOn, 7))]
    expect(await replay(busyGuards(4), weeks.toReversed())).toEqual(await replay(busyGuards(4), weeks))
  })

  it('applies the overrides that the week applied', async () => {
    const { outletId, week } = frozen('nordbad', 2)
    const override = {
      overrideId: id<'Override'>('o1'),
      outletId: id<'Outlet'>('nordbad'),
      ruleId: id<'Rule'>('staffing'),
      parameter: 'cell:busy:guard',
      value: 6,
      category: 'waiver',
      reason: 'school class',
      authorId: id<'Actor'>('mia'),
      requestedAt: 1,
      fromOn: testWeekOn,
      untilOn: addDays(testWeekOn, 6),
      band: 'free',
      decision: null,
      withdrawnAt: null,
      outcome: null,
    } as const
    const result = await replay(busyGuards(4), [{ outletId, week: { ...week, appliedOverrides: [override] } }])
    expect(result.outlets).toMatchObject([{ extraMinutes: 90 }])
  })
})

describe('as a job', () => {
  it('reports every week and stops when it is cancelled', async () => {
    const jobs = createJobs((cause) => {
      throw cause
    })
    const seen: number[] = []
    const jobId: string = jobs.start('replay', (progress) =>
      replayDraft(
        { draft: busyGuards(4), baseVersion: 1, outlets, reported: [frozen('nordbad', 3), frozen('westbad', 3)] },
        {
          ...progress,
          report: (step, done, total) => {
            seen.push(done)
            progress.report(step, done, total)
            if (done === 1) jobs.cancel(jobId)
          },
        },
      ),
    )
    await jobs.settled(jobId)
    expect(seen).toEqual([0, 1])
    expect(jobs.get(jobId)).toMatchObject({ state: 'cancelled', done: 1, total: 2 })
    expect(jobs.result(jobId)).toBeNull()
  })
})
