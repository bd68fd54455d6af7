import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { addDays } from '#shared/kernel/time.ts'
import { canaryOutlets } from '#shared/rules/canary.ts'
import { coverageStep, restFinding, testWeek, testWeekOn } from '#test/support/testReports.ts'

/** The week that starts so many weeks from the week of the tests, with so many findings. */
const week = (outletId: string, weeks: number, packVersion: number, findings: number, missing = 0) => ({
  outletId: id<'Outlet'>(outletId),
  week: testWeek({
    outletId,
    weekOn: addDays(testWeekOn, 7 * weeks),
    packVersion,
    evaluation: {
      findings: Array.from({ length: findings }, (_, at) => restFinding({ key: `k${at}` })),
      coverage: [coverageStep({ needed: 3 + missing, planned: 3 })],
    },
  }),
})
const trial = { version: 4, canary: [id<'Outlet'>('nordbad'), id<'Outlet'>('westbad')] }

describe('a trial', () => {
  it('sets the weeks under the version against as many weeks before', () => {
    const weeks = [
      week('nordbad', -3, 3, 9),
      week('nordbad', -2, 3, 2),
      week('nordbad', -1, 3, 1, 2),
      week('nordbad', 0, 4, 5),
      week('nordbad', 1, 4, 1, 1),
    ]
    expect(canaryOutlets(trial, weeks.toReversed())).toEqual([
      {
        outletId: 'nordbad',
        before: { weeks: 2, findings: 3, missingMinutes: 60 },
        after: { weeks: 2, findings: 6, missingMinutes: 30 },
      },
      {
        outletId: 'westbad',
        before: { weeks: 0, findings: 0, missingMinutes: 0 },
        after: { weeks: 0, findings: 0, missingMinutes: 0 },
      },
    ])
  })

  it('shows four weeks before while nothing was published under it', () => {
    const weeks = [-5, -4, -3, -2, -1].map((at) => week('westbad', at, 3, 1))
    expect(canaryOutlets(trial, weeks)[1]).toMatchObject({ before: { weeks: 4, findings: 4 }, after: { weeks: 0 } })
  })

  it('leaves out what is only counted, and weeks of other outlets', () => {
    const shadow = week('nordbad', 0, 4, 0)
    const findings = [restFinding({ severity: 'shadow' })]
    const counted = { ...shadow, week: { ...shadow.week, evaluation: { ...shadow.week.evaluation, findings } } }
    expect(canaryOutlets(trial, [counted, week('seebad', 0, 4, 3)])[0]).toMatchObject({
      after: { weeks: 1, findings: 0 },
    })
  })

  it('is none for a version that is for all', () => {
    expect(canaryOutlets({ version: 4 }, [week('nordbad', 0, 4, 1)])).toEqual([])
  })
})
