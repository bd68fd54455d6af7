import type { OutletReport, WeekReport } from '#shared/compliance/model.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Publication } from '#shared/roster/ports.ts'
import type { ApprovalContent } from '#shared/sync/model.ts'
import type { Head, OutboxRow, ReceivedFile } from '#shared/sync/ports.ts'

/** An empty week of an outlet as it is published; the verdict is not computed. */
export const testWeekReport = (revision: number, over: Partial<WeekReport> = {}, outletId = 'nordbad'): WeekReport => ({
  weekOn: '2026-03-16',
  revision,
  facts: {
    outlet: {
      outletId: id(outletId),
      regionId: id('south'),
      format: 'pool',
      country: 'DE',
      roles: ['guard'],
      openings: [],
      holidays: [],
    },
    weekOn: '2026-03-16',
    zone: [{ fromAt: 0, offsetMinutes: 60 }],
    people: [],
    shifts: [],
    demand: [],
  },
  evaluation: { packVersion: 1, weekOn: '2026-03-16', findings: [], values: [], coverage: [], counts: {} },
  digest: 'ab'.repeat(32),
  packVersion: 1,
  appliedOverrides: [],
  exceptions: [],
  amendments: [],
  activity: { draftedAt: 10, checkedAt: 20, publishedAt: 30 + revision },
  ...over,
})

export const testOutletReport = (
  week: WeekReport | null,
  outletId = 'nordbad',
  overrides: OutletReport['overrides'] = [],
): OutletReport => ({ outletId: id(outletId), week, overrides })

export const testPublication = (revision: number, over: Partial<Publication> = {}): Publication => ({
  outletId: id('nordbad'),
  report: testWeekReport(revision),
  shifts: [],
  exceptions: [],
  amendments: [],
  path: `outlets/nordbad/${revision}.cs1`,
  sha256: 'cd'.repeat(32),
  ...over,
})

export type NewOutboxRow = Omit<OutboxRow, 'readBackAt' | 'attempts' | 'problem'>
export const testOutboxRow = (seq: number, over: Partial<NewOutboxRow> = {}): NewOutboxRow => {
  const bytes = over.bytes ?? Uint8Array.from([seq, 0, 255])
  return {
    path: `outlets/nordbad/${seq}.cs1`,
    sha256: digestOfBytes(bytes),
    bytes,
    deviceId: id('device1'),
    seq,
    type: 'cs1',
    createdAt: 100 + seq,
    ...over,
  }
}

/** File `seq` of a device's chain, as a reader accepts it. */
export const testReceived = (
  seq: number,
  over: Partial<Head> = {},
): { readonly file: ReceivedFile; readonly head: Head } => {
  const head: Head = {
    deviceId: id('device1'),
    type: 'cs1',
    ownerId: 'nordbad',
    seq,
    sha256: `${over.deviceId ?? 'device1'}-${seq}`,
    createdAt: 100 + seq,
    packVersion: 1,
    clockOffMs: null,
    ...over,
  }
  const path = `${head.ownerId}/${head.deviceId}.${head.seq}.${head.type}`
  return { head, file: { path, sha256: head.sha256, bytes: Uint8Array.from([seq, 1, 2]), receivedAt: 500 } }
}

export const testOverride = (overrideId: string, over: Partial<Override> = {}): Override => ({
  overrideId: id(overrideId),
  outletId: id('nordbad'),
  ruleId: id('rest'),
  parameter: 'minimum',
  value: 620,
  category: 'waiver',
  reason: 'Swimming gala',
  authorId: id('mia'),
  requestedAt: 50,
  fromOn: '2026-03-16',
  untilOn: '2026-04-12',
  band: 'free',
  decision: null,
  withdrawnAt: null,
  outcome: null,
  ...over,
})

export const testApproval = (decidedAt: number): ApprovalContent => ({
  type: 'decision',
  outletId: id('nordbad'),
  regionId: id('south'),
  requestFile: 'ef'.repeat(32),
  packVersion: 1,
  decision: { requestDigest: '12'.repeat(32), verdict: 'approved', reason: 'Fine', actorId: id('lea'), decidedAt },
})
