import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id, type DeviceId } from '#shared/kernel/ids.ts'
import type { Device, Invitation, Registry } from '#shared/sync/model.ts'
import { registryBytes } from '#shared/sync/repository/contents.ts'
import { mergeRegistry } from '#shared/sync/repository/mergeRegistry.ts'
import { readRegistry } from '#shared/sync/repository/registryParts.ts'
import { withEdit } from '#shared/sync/repository/registryEdits.ts'
import { admin, testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const sha = 'ab'.repeat(32)
const device = (deviceId: string, over: Partial<Device> = {}): Device => ({
  deviceId: id(deviceId),
  publicKey: sha,
  actorId: admin.actorId,
  admittedAt: 1,
  revokedAfterSeq: null,
  ...over,
})
const invitation = (over: Partial<Invitation> = {}): Invitation => ({
  codeDigest: sha,
  actor: admin,
  createdAt: 1,
  usedBy: null,
  ...over,
})
const base: Registry = {
  ...testRegistry([testOutlet('nordbad'), testOutlet('westbad')]),
  devices: [device('d1')],
  invitations: [invitation()],
}
const edit = (by: string, at: number, change: Partial<Registry>): Registry =>
  withEdit({ ...base, ...change }, { by: by as DeviceId, at, base: sha })
const ada = (change: Partial<Registry>) => edit('ada', 1, change)
const ben = (change: Partial<Registry>) => edit('ben', 2, change)
const nordbad = (over: Parameters<typeof testOutlet>[1]): Partial<Registry> => ({
  outlets: [testOutlet('nordbad', over), testOutlet('westbad')],
})
const entry = (changedAt: number) => ({
  outletId: id<'Outlet'>('nordbad'),
  changedAt,
  changedBy: admin.actorId,
  before: {},
  after: {},
})
const eyes = (count: 1 | 2, changedAt: number) => ({ eyes: count, reason: '', changedBy: admin.actorId, changedAt })

interface Case {
  readonly what: string
  readonly mine: Partial<Registry>
  readonly theirs: Partial<Registry>
  readonly merged: Partial<Registry>
}
const cases: readonly Case[] = [
  {
    what: 'different outlets',
    mine: nordbad({ name: 'A' }),
    theirs: { outlets: [testOutlet('nordbad'), testOutlet('westbad', { name: 'B' })] },
    merged: { outlets: [testOutlet('nordbad', { name: 'A' }), testOutlet('westbad', { name: 'B' })] },
  },
  {
    what: 'different fields of one outlet',
    mine: nordbad({ name: 'A' }),
    theirs: nordbad({ holidays: ['2026-05-01'] }),
    merged: nordbad({ name: 'A', holidays: ['2026-05-01'] }),
  },
  {
    what: 'one taken away here, left alone there',
    mine: { outlets: [testOutlet('westbad')] },
    theirs: {},
    merged: { outlets: [testOutlet('westbad')] },
  },
  {
    what: 'one taken away here, changed there: the change stays',
    mine: { outlets: [testOutlet('westbad')] },
    theirs: nordbad({ name: 'B' }),
    merged: nordbad({ name: 'B' }),
  },
  { what: 'taken away by both', mine: { invitations: [] }, theirs: { invitations: [] }, merged: { invitations: [] } },
  {
    what: 'a device admitted by each',
    mine: { devices: [device('d1'), device('a1')] },
    theirs: { devices: [device('d1'), device('b1')] },
    merged: { devices: [device('d1'), device('a1'), device('b1')] },
  },
  {
    what: 'of two revocations the one that lets less count',
    mine: { devices: [device('d1', { revokedAfterSeq: 3 })] },
    theirs: { devices: [device('d1', { revokedAfterSeq: 7 })] },
    merged: { devices: [device('d1', { revokedAfterSeq: 3 })] },
  },
  {
    what: 'an invitation that was used here and is open there',
    mine: { invitations: [invitation({ usedBy: id('a1') })] },
    theirs: { organisation: { ...base.organisation, name: 'B' } },
    merged: {
      organisation: { ...base.organisation, name: 'B' },
      invitations: [invitation({ usedBy: id('a1') })],
    },
  },
  {
    what: 'logs, by time',
    mine: { outletChanges: [entry(5), entry(9)], eyesChanges: [eyes(1, 4)] },
    theirs: { outletChanges: [entry(5), entry(7)], eyesChanges: [eyes(2, 3)] },
    merged: { outletChanges: [entry(5), entry(7), entry(9)], eyesChanges: [eyes(2, 3), eyes(1, 4)] },
  },
  {
    what: 'what only a newer version knows of',
    mine: { future: { a: 1 } } as Partial<Registry>,
    theirs: nordbad({ name: 'B' }),
    merged: { ...nordbad({ name: 'B' }), ...({ future: { a: 1 } } as Partial<Registry>) },
  },
]

describe('two changed registries', () => {
  it.each(cases)('$what', ({ mine, theirs, merged }) => {
    const result = mergeRegistry(base, ada(mine), ben(theirs))
    const { edits, ...rest } = result
    expect(rest).toEqual({ ...base, ...merged })
    expect(edits).toHaveLength(2)
    expect(readRegistry(registryBytes(result), () => undefined).ok).toBe(true)
  })

  it.each([
    ['Ben, who was later', 1, 2, 'B', 'A', 'ada'],
    ['Ada, who was later', 3, 2, 'A', 'B', 'ben'],
    ['the same one for both, where no clock can tell', 2, 2, 'A', 'B', 'ben'],
  ])('of two values of one field holds that of %s; the other is told once', (_, adaAt, benAt, kept, lost, lostBy) => {
    const [mine, theirs] = [edit('ada', adaAt, nordbad({ name: 'A' })), edit('ben', benAt, nordbad({ name: 'B' }))]
    const merged = mergeRegistry(base, mine, theirs)
    const at = Math.max(adaAt, benAt)
    expect(merged.outlets[0]?.name).toBe(kept)
    expect(merged.contests).toEqual([{ what: 'outlet', id: 'nordbad', field: 'name', at, kept, lost, lostBy }])
    expect(mergeRegistry(base, merged, theirs)).toEqual(merged)
    expect(mergeRegistry(base, mine, merged)).toEqual(merged)
  })

  it('who was let in here and refused there is told', () => {
    const closed = { why: 'refused', at: 2, by: admin.actorId } as const
    const [used, refused] = [invitation({ usedBy: id('a1') }), invitation({ closed })]
    const merged = mergeRegistry(base, ada({ invitations: [used] }), ben({ invitations: [refused] }))
    expect(merged.invitations).toEqual([refused])
    expect(merged.contests).toMatchObject([{ what: 'invitation', id: 'ada', field: 'usedBy', lostBy: 'ada' }])
  })

  it('without what both began from, nothing counts as taken away', () => {
    const merged = mergeRegistry(null, ada({ outlets: [testOutlet('westbad')] }), ben(nordbad({ name: 'B' })))
    expect(new Set(merged.outlets.map(({ name }) => name))).toEqual(new Set(['B', testOutlet('westbad').name]))
  })
})

const change = fc.record(
  {
    organisation: fc.constantFrom('A', 'B').map((name) => ({ ...base.organisation, name })),
    outlets: fc
      .array(
        fc.record({ outletId: fc.constantFrom('nordbad', 'westbad', 'xnew', 'ynew'), name: fc.constantFrom('x', 'y') }),
        { maxLength: 4 },
      )
      .map((all) => [...new Map(all.map(({ outletId, name }) => [outletId, name])).entries()])
      .map((all) =>
        all.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([outletId, name]) => testOutlet(outletId, { name })),
      ),
    devices: fc
      .uniqueArray(fc.tuple(fc.constantFrom('d1', 'd2', 'd3'), fc.option(fc.nat(3))), { selector: ([name]) => name })
      .map((all) =>
        all
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, revokedAfterSeq]) => device(name, { revokedAfterSeq })),
      ),
    eyesChanges: fc
      .uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 })
      .map((all) => all.toSorted((a, b) => a - b).map((at) => eyes(1, at))),
  },
  { requiredKeys: [] },
)
const sides = fc.tuple(fc.tuple(change, fc.nat(2)), fc.tuple(change, fc.nat(2)))
const law = (holds: (mine: Registry, theirs: Registry) => void) =>
  fc.assert(
    fc.property(sides, ([[mine, mineAt], [theirs, theirsAt]]) =>
      holds(edit('ada', mineAt, mine), edit('ben', theirsAt, theirs)),
    ),
    { numRuns: 300 },
  )

describe('laws of the merge', () => {
  it('both sides come to the same bytes', () =>
    law((mine, theirs) => {
      expect(canonicalJson(mergeRegistry(base, mine, theirs))).toBe(canonicalJson(mergeRegistry(base, theirs, mine)))
    }))
  it('merging again what was merged changes nothing', () =>
    law((mine, theirs) => {
      const merged = mergeRegistry(base, mine, theirs)
      expect(canonicalJson(mergeRegistry(base, merged, theirs))).toBe(canonicalJson(merged))
    }))
  it('who changed nothing takes all of the other', () =>
    law((mine) => {
      expect(canonicalJson(mergeRegistry(base, mine, base))).toBe(canonicalJson(mine))
    }))
})
