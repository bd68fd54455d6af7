import { describe, expect, it } from 'vitest'
import { replayRows, weeksOfReplay } from '#renderer/features/rules/replayRows.ts'
import type { ReplayOutlet, ReplayResult } from '#shared/contract/rules.ts'
import { id } from '#shared/kernel/ids.ts'
import { parseReference, replayDigest } from '#shared/overrides/reference.ts'

const week = (weekOn: '2026-03-09' | '2026-03-16', newFindings: number, extraMinutes: number) => ({
  weekOn,
  newFindings,
  vanishedFindings: 0,
  extraMinutes,
})
const outlet = (name: string, byWeek: ReplayOutlet['byWeek']): ReplayOutlet => ({
  outletId: id(name),
  outletName: name,
  weeks: byWeek.length,
  newFindings: byWeek.reduce((sum, one) => sum + one.newFindings, 0),
  vanishedFindings: 0,
  extraMinutes: byWeek.reduce((sum, one) => sum + one.extraMinutes, 0),
  byWeek,
})
const result: ReplayResult = {
  draftDigest: 'd'.repeat(64),
  baseVersion: 1,
  weeks: 2,
  outlets: [
    outlet('late', [week('2026-03-16', 1, 200)]),
    outlet('both', [week('2026-03-09', 2, 90), week('2026-03-16', 0, 0)]),
    outlet('calm', [week('2026-03-09', 0, 0)]),
  ],
  skipped: [],
}

describe('rows of the replay', () => {
  it('sum up all weeks, worst first, without outlets that nothing changes for', () => {
    expect(replayRows(result, null).map(({ outletName, extraMinutes }) => [outletName, extraMinutes])).toEqual([
      ['late', 200],
      ['both', 90],
    ])
  })

  it('show one week alone', () => {
    expect(replayRows(result, '2026-03-09').map(({ outletName, newFindings }) => [outletName, newFindings])).toEqual([
      ['both', 2],
    ])
    expect(replayRows(result, '2026-03-16').map(({ outletName }) => outletName)).toEqual(['late'])
  })

  it('are named for another device by the weeks that they count', () => {
    const named = (weekOn: '2026-03-09' | null) =>
      replayRows(result, weekOn).map(({ reference }) => parseReference(reference))
    const draft = 'd'.repeat(32)
    expect(named(null)).toMatchObject([
      { value: { kind: 'replay', outletId: 'late', fromOn: '2026-03-16', untilOn: '2026-03-16', draft } },
      { value: { kind: 'replay', outletId: 'both', fromOn: '2026-03-09', untilOn: '2026-03-16', draft } },
    ])
    expect(named('2026-03-09')).toMatchObject([
      { value: { outletId: 'both', untilOn: '2026-03-09', digest: replayDigest([week('2026-03-09', 2, 90)]) } },
    ])
  })

  it('know the weeks, ascending', () => {
    expect(weeksOfReplay(result)).toEqual(['2026-03-09', '2026-03-16'])
  })
})
