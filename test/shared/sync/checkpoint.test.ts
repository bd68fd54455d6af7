/** When nothing before a checkpoint is needed any more. */
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import { leastRetentionDays, retentionMs, standsAlone, type CheckpointSight } from '#shared/sync/checkpoint.ts'
import { quiet } from '#test/support/shareScene.ts'
import { testOutletReport } from '#test/support/storeRows.ts'

const dayMs = 86_400_000
const sight = (over: Partial<CheckpointSight> = {}): CheckpointSight => ({
  payload: {
    deviceId: id('own'),
    createdAt: 1_000,
    content: { type: 'checkpoint', report: testOutletReport(null) },
  },
  witnesses: [id('lea'), id('ada')],
  nowAt: 1_000 + leastRetentionDays * dayMs,
  ...over,
})

describe('a checkpoint stands alone', () => {
  it.each<readonly [string, Partial<CheckpointSight>, boolean]>([
    ['with two witnesses after 90 days', {}, true],
    ['not a millisecond before', { nowAt: 999 + 90 * dayMs }, false],
    ['not with one witness', { witnesses: [id('lea')] }, false],
    ['not with one who said it twice', { witnesses: [id('lea'), id('lea')] }, false],
    ['not with its own word', { witnesses: [id('lea'), id('own')] }, false],
    ['with its own word beside two others', { witnesses: [id('own'), id('lea'), id('ada')] }, true],
    ['not where files are kept for longer', { retentionDays: 91 }, false],
    ['after the longer time', { retentionDays: 365, nowAt: 1_000 + 365 * dayMs }, true],
    ['not a millisecond before the longer time', { retentionDays: 365, nowAt: 999 + 365 * dayMs }, false],
    ['not as a report', { payload: { ...sight().payload, content: quiet('nordbad') } }, false],
  ])('%s', (_, over, stands) => {
    expect(standsAlone(sight(over))).toBe(stands)
  })

  it('counts days of 24 hours, 90 of them at least', () => {
    expect([retentionMs(), retentionMs(1), retentionMs(3_650)]).toEqual([90 * dayMs, dayMs, 3_650 * dayMs])
  })
})
