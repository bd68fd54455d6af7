import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freezeWeek, buildWeekReport } from '#shared/compliance/buildWeekReport.ts'
import type { OutletReport } from '#shared/compliance/model.ts'
import { id } from '#shared/kernel/ids.ts'
import { minuteMs } from '#shared/kernel/time.ts'
import { planSchema, reportSchema } from '#shared/sync/schema/report.ts'
import { registrySchema } from '#shared/sync/schema/registry.ts'
import { manager, testOutlet, testPack, testPerson, testRegistry } from '#test/support/testOrganisation.ts'

const mondayAt = Date.UTC(2026, 2, 16)
const shift = (shiftId: string, hours: number) => ({
  shiftId: id<'Shift'>(shiftId),
  personId: id<'Person'>('p1'),
  role: 'guard',
  startAt: mondayAt + hours * 60 * minuteMs,
  endAt: mondayAt + (hours + 8) * 60 * minuteMs,
  breaks: [{ startAt: mondayAt + (hours + 4) * 60 * minuteMs, endAt: mondayAt + (hours + 5) * 60 * minuteMs }],
})
const override = {
  overrideId: id<'Override'>('o1'),
  outletId: id<'Outlet'>('nordbad'),
  ruleId: id<'Rule'>('rest'),
  parameter: 'minimum',
  value: 640,
  category: 'waiver',
  reason: 'works',
  authorId: id<'Actor'>('mia'),
  requestedAt: 1,
  fromOn: '2026-03-16',
  untilOn: '2026-03-20',
  band: 'free',
  decision: null,
  withdrawnAt: null,
  outcome: null,
} as const
const report = ((): OutletReport => {
  const carryIn = { lastEndAt: mondayAt - 60 * minuteMs, consecutiveDays: 2 }
  const week = {
    outlet: testOutlet('nordbad'),
    weekOn: '2026-03-16',
    zone: [{ fromAt: 0, offsetMinutes: 60 }],
    people: [{ ...testPerson('p1', { birthOn: null }), carryIn }],
    shifts: [shift('s1', 7), shift('s2', 22)],
    demand: [{ startAt: mondayAt, minutes: 30, driver: 'customers', quantity: 12 }],
  } as const
  const frozen = freezeWeek({ week, pack: testPack(), overrides: [override], pseudonymOf: () => id('pseudonym') })
  const [finding] = frozen.evaluation.findings
  const exceptions = [{ findingKey: finding?.key ?? '', reason: 'agreed', ownerId: manager.actorId, acceptedAt: 5 }]
  const amendments = [{ revision: 2, amendedAt: 6, added: 1, removed: 0, changed: 0, reason: 'illness' }]
  const activity = { draftedAt: 1, checkedAt: 2, publishedAt: 3 }
  const full = buildWeekReport(frozen, { revision: 2, exceptions, amendments, activity })
  return { outletId: id('nordbad'), week: full, overrides: [override] }
})()

type Path = readonly string[]
/** Paths of all members of objects, of whatever depth. */
const membersOf = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => {
    const here = [...path, key]
    return [...(Array.isArray(value) ? [] : [here]), ...membersOf(inside, here)]
  })
}
const changed = (value: unknown, [key, ...rest]: Path, change: (member: unknown) => unknown): unknown => {
  if (key === undefined) return change(value)
  if (Array.isArray(value)) {
    return value.map((item, at): unknown => (String(at) === key ? changed(item, rest, change) : item))
  }
  const record = value as Readonly<Record<string, unknown>>
  return { ...record, [key]: changed(record[key], rest, change) }
}
/** Members of free maps may be missing: by rule, and by parameter. */
const isEntry = (path: Path): boolean => path.at(-2) === 'counts'

describe('the form of a report', () => {
  const members = membersOf(report).filter((path) => !isEntry(path))

  it('takes a real one as it is, and one that says more', () => {
    expect(report.week?.evaluation.findings.length).toBeGreaterThan(0)
    expect(reportSchema.parse(report)).toEqual(report)
    for (const path of [['week'], ['week', 'facts'], ['week', 'evaluation'], []]) {
      const more = changed(report, path, (member) => ({ ...(member as object), weather: 'mild' }))
      expect(reportSchema.parse(more)).toEqual(more)
    }
  })

  it('misses every single member that is left out', () => {
    expect(members.length).toBeGreaterThan(60)
    for (const path of members) {
      const without = changed(report, path, () => undefined)
      expect([path.join('.'), reportSchema.safeParse(without).success]).toEqual([path.join('.'), false])
    }
  })

  it('takes a next start that is known, or known to be none, and nothing else for it', () => {
    const withNext = (nextStartAt: unknown) =>
      reportSchema.safeParse(
        changed(report, ['week', 'facts', 'people', '0'], (person) => ({ ...(person as object), nextStartAt })),
      )
    for (const good of [mondayAt + 7 * 24 * 60 * minuteMs, null]) {
      expect(withNext(good).data?.week?.facts.people[0]).toHaveProperty('nextStartAt', good)
    }
    for (const bad of ['soon', 0.5, {}]) expect(withNext(bad).success).toBe(false)
  })

  it('takes no member for another kind of thing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.constantFrom({ strange: 1 }, [[[1]]], 0.5, true), (path, strange) => {
        fc.pre(!(strange === true && path.at(-1) === 'minor'))
        const wrong = changed(report, path, () => strange)
        expect([path.join('.'), reportSchema.safeParse(wrong).success]).toEqual([path.join('.'), false])
      }),
      { numRuns: 400 },
    )
  })
})

describe('the form of a registry', () => {
  const device = {
    deviceId: id<'Device'>('dev'),
    publicKey: 'ab'.repeat(32),
    actorId: manager.actorId,
    admittedAt: 1,
    revokedAfterSeq: null,
  }
  const invitation = { codeDigest: 'a'.repeat(64), actor: manager, createdAt: 1, usedBy: null }
  const registry = {
    ...testRegistry([testOutlet('nordbad', { holidays: ['2026-04-03'] })]),
    devices: [device],
    invitations: [invitation],
  }

  it('misses every single member that is left out', () => {
    expect(registrySchema.parse(registry)).toEqual(registry)
    for (const path of membersOf(registry)) {
      const without = changed(registry, path, () => undefined)
      expect([path.join('.'), registrySchema.safeParse(without).success]).toEqual([path.join('.'), false])
    }
  })

  it('takes no key, role or day that is none', () => {
    const bad: readonly (readonly [Path, unknown])[] = [
      [['devices', '0', 'publicKey'], 'AB'.repeat(32)],
      [['actors', '0', 'role'], 'owner'],
      [['outlets', '0', 'holidays', '0'], '2026-13-01'],
      [['outlets', '0', 'openings', '0', 'weekday'], 8],
      [['outlets', '0', 'country'], 'Germany'],
      [['invitations', '0', 'codeDigest'], 'short'],
    ]
    for (const [path, value] of bad) {
      expect([path, registrySchema.safeParse(changed(registry, path, () => value)).success]).toEqual([path, false])
    }
  })
})

describe('facts that no check could judge', () => {
  const { week } = report
  if (week === null) throw new Error('no week')
  const [first, second] = week.facts.shifts
  if (first === undefined || second === undefined) throw new Error('no shifts')
  const withFacts = (changes: object) => ({ ...report, week: { ...week, facts: { ...week.facts, ...changes } } })

  it.each([
    ['a week that begins on a Tuesday', { weekOn: '2026-03-17' }],
    ['clock changes out of order', { zone: [10, 5].map((fromAt) => ({ fromAt, offsetMinutes: 60 })) }],
    ['no offset at all', { zone: [] }],
    ['a shift that ends before it starts', { shifts: [{ ...first, endAt: first.startAt - minuteMs, breaks: [] }] }],
    ['a shift of no length', { shifts: [{ ...first, endAt: first.startAt, breaks: [] }] }],
    ['a shift of more than a day', { shifts: [{ ...first, endAt: first.startAt + 1_441 * minuteMs }] }],
    ['half a minute', { shifts: [{ ...first, endAt: first.endAt + 30_000 }] }],
    ['a break outside its shift', { shifts: [{ ...first, breaks: second.breaks }] }],
    ['a break twice', { shifts: [{ ...first, breaks: [...first.breaks, ...first.breaks] }] }],
  ])('are refused: %s', (_, changes) => {
    expect(reportSchema.safeParse(withFacts({})).success).toBe(true)
    expect(reportSchema.safeParse(withFacts(changes)).success).toBe(false)
    expect(planSchema.safeParse({ week: withFacts(changes).week.facts }).success).toBe(false)
  })
})
