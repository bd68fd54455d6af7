import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publishRelease } from '#backend/roster/publishWeek.ts'
import { receiptOf } from '#backend/roster/receipt.ts'
import { blockingIn, needReasonIn, outletReportOf, releaseOf, undeterminedIn } from '#backend/roster/release.ts'
import { readWeek, type StoredWeek } from '#backend/roster/weekReading.ts'
import { replayWeekReport } from '#shared/compliance/replayWeekReport.ts'
import { id } from '#shared/kernel/ids.ts'
import { instantOf } from '#shared/kernel/time.ts'
import type { Evaluation } from '#shared/roster/findings.ts'
import type { Shift } from '#shared/roster/model.ts'
import { severities } from '#shared/rules/model.ts'
import { createTestBackend } from '#test/support/testBackend.ts'
import { manager, testOutlet, testPack, testPerson } from '#test/support/testOrganisation.ts'
import { restFinding } from '#test/support/testReports.ts'

const outlet = testOutlet('nordbad')
const weekOn = '2026-03-16'
const zone = [{ fromAt: 0, offsetMinutes: 60 }]
const at = (day: number, hour: number): number => instantOf(`2026-03-${16 + day}`, hour * 60, zone)
const shift = (shiftId: string, personId: string, day: number, from: number, hours: number): Shift => ({
  shiftId: id(shiftId),
  personId: id(personId),
  role: 'guard',
  startAt: at(day, from),
  endAt: at(day, from) + hours * 3_600_000,
  breaks: [],
})

/** A stored week of these shifts, by people of these ids. */
const deskOf = (shifts: readonly Shift[]) => {
  const backend = createTestBackend()
  const { stores } = backend
  const people = [...new Set(shifts.flatMap(({ personId }) => personId ?? []))]
  stores.people.saveAll(people.map((personId) => testPerson(personId)))
  // the neighbouring weeks are planned: nothing at the edges is unknown
  const edges = [shift('before', 'nobody', -3, 9, 4), shift('after', 'nobody', 8, 9, 4)]
  stores.plans.saveShifts(outlet.outletId, [...edges, ...shifts])
  const week = (): StoredWeek => {
    const stored = readWeek(backend, outlet, weekOn)
    if (stored === null) throw new Error('no week')
    return stored
  }
  return { backend, stores, week }
}

describe('what findings ask for', () => {
  const words = [
    { word: 'violation', amount: 30 },
    { word: 'premium', amount: 30 },
    { word: 'undetermined', why: 'carryIn', dueAt: null },
  ] as const
  const findings = severities.flatMap((severity) =>
    words.map((verdict) => restFinding({ key: `${severity} ${verdict.word}`, severity, verdict })),
  )
  const evaluation = { findings } as unknown as Evaluation

  it.each([
    ['blocks publishing', blockingIn, ['block violation']],
    ['needs a reason', needReasonIn, ['reason violation']],
    ['is told as unknown', undeterminedIn, ['block undetermined', 'reason undetermined', 'notice undetermined']],
  ] as const)('of twelve kinds %s', (_, chosen, keys) => {
    expect(chosen(evaluation).map(({ key }) => key)).toEqual(keys)
  })
})

describe('reasons under the names of the week', () => {
  /** Ids that are parts of rules, of shifts, and of each other. */
  const names = ['day', 's', 'rest', 'a', 'ay', 'p1', 'p11', 'shift', '1', '.', '-', 'x.x']

  it('quote findings of the frozen verdict, whatever people are called inside the outlet', () => {
    const crew = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(crew, (people) => {
        // eleven hours: the rule of ten asks for a reason
        const { backend, week } = deskOf(people.map((person, day) => shift(`shift-${day}`, person, day, 8, 11)))
        const release = releaseOf(backend, week())
        const reasons = needReasonIn(release.evaluation)
        expect(reasons).toHaveLength(people.length)
        const exceptions = reasons.map(({ key }) => ({
          findingKey: key,
          reason: 'gala',
          ownerId: manager.actorId,
          acceptedAt: 1,
        }))
        const { week: report } = outletReportOf(release, exceptions, null, 2)
        const frozen = report?.evaluation.findings.map(({ key }) => key) ?? []
        expect(report?.exceptions.map(({ findingKey }) => findingKey).toSorted()).toEqual(frozen.toSorted())
        expect(report && replayWeekReport(report, testPack()).ok).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})

describe('publishing again', () => {
  const long = shift('s1', 'anna', 1, 8, 11)
  const fine = shift('s2', 'anna', 3, 8, 8)
  const desk = (shifts: readonly Shift[] = [long, fine]) => {
    const { backend, stores, week } = deskOf(shifts)
    const receipt = () => receiptOf(backend, week())
    const publish = (
      over: { readonly reason?: string; readonly amendmentReason?: string; readonly digest?: string } = {},
    ) => {
      const { digest, needReason } = receipt()
      const reasons =
        over.reason === undefined ? [] : needReason.map(({ key }) => ({ findingKey: key, reason: over.reason ?? '' }))
      const { amendmentReason } = over
      const request = {
        outletId: outlet.outletId,
        weekOn,
        digest: over.digest ?? digest,
        reasons,
        amendmentReason,
      } as const
      const published = publishRelease(backend, manager, releaseOf(backend, week()), request)
      return published.ok ? published.value.revision : published.error
    }
    const edit = (before: Shift | null, after: Shift | null) => {
      const { seq } = stores.plans.state(outlet.outletId, weekOn)
      stores.plans.edit(outlet.outletId, weekOn, { label: 'move', baseSeq: seq, changes: [{ before, after }], at: 5 })
    }
    return { stores, receipt, publish, edit, latest: () => stores.publications.latest(outlet.outletId, weekOn) }
  }
  const refused = (why: string, details: object = {}) => ({ code: 'refused', why, details })

  it('needs the reason of the finding, then that of the amendment, and something that is new', () => {
    const { publish, edit, latest } = desk()
    expect(publish()).toEqual(refused('reasonsMissing', { count: 1 }))
    expect(publish({ reason: 'gala' })).toBe(1)
    expect(publish({ amendmentReason: 'again' })).toEqual(refused('nothingChanged'))
    edit(fine, { ...fine, endAt: fine.endAt + 60_000 })
    expect(publish()).toEqual(refused('reasonsMissing', { count: 0, amendment: 1 }))
    expect(publish({ amendmentReason: 'ill' })).toBe(2)
    expect(latest()?.amendments).toEqual([
      { revision: 2, amendedAt: expect.any(Number) as number, added: 0, removed: 0, changed: 1, reason: 'ill' },
    ])
  })

  it('keeps the first reason and its time while it says the same, and takes a new one as new', () => {
    const { publish, edit, latest, stores } = desk()
    publish({ reason: 'gala' })
    const first = latest()?.exceptions
    edit(fine, null)
    expect(publish({ reason: 'gala', amendmentReason: 'off' })).toBe(2)
    expect(latest()?.exceptions).toEqual(first)
    expect(publish({ reason: 'swimming gala', amendmentReason: 'better words' })).toBe(3)
    expect(latest()?.exceptions.map(({ reason }) => reason)).toEqual(['swimming gala'])
    expect(stores.outbox.waiting()).toHaveLength(3)
  })

  it('forgets a reason whose finding is gone, and asks again when it comes back', () => {
    const { publish, edit, latest } = desk()
    publish({ reason: 'gala' })
    const short = { ...long, endAt: long.startAt + 8 * 3_600_000 }
    edit(long, short)
    expect(publish({ amendmentReason: 'shorter' })).toBe(2)
    expect(latest()?.exceptions).toEqual([])
    edit(short, long)
    expect(publish({ amendmentReason: 'longer again' })).toEqual(refused('reasonsMissing', { count: 1 }))
  })

  it('counts what was added, removed and changed against what was published, not against the last edit', () => {
    const { publish, edit, latest, receipt } = desk()
    publish({ reason: 'gala' })
    const added = shift('s3', 'anna', 5, 8, 8)
    edit(null, added)
    edit(added, { ...added, endAt: added.endAt + 60_000 })
    edit(fine, null)
    edit(null, fine)
    expect(receipt().changes.map(({ kind }) => kind)).toEqual(['added'])
    expect(receipt().affected).toEqual(['anna'])
    publish({ amendmentReason: 'Saturday' })
    expect(latest()?.amendments.at(-1)).toMatchObject({ added: 1, removed: 0, changed: 0 })
  })

  it('is refused with the digest of another plan, and leaves nothing behind', () => {
    const { publish, stores, latest } = desk()
    expect(publish({ reason: 'gala', digest: '0'.repeat(64) })).toEqual(refused('digestChanged'))
    expect([latest(), stores.outbox.waiting().length]).toEqual([null, 0])
  })

  it('shows in the receipt what leaves, byte for byte of the same length', () => {
    const { receipt } = desk()
    const { leaves } = receipt()
    expect(leaves).toMatchObject({ shifts: 2, people: 1, findings: 1, overrides: 0 })
    expect(leaves.bytes).toBe(new TextEncoder().encode(leaves.content).length)
    expect(leaves.content).not.toContain('anna')
  })
})
