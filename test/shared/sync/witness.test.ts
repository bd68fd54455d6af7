import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from '#shared/kernel/ids.ts'
import type { Witnessed } from '#shared/sync/evidencePorts.ts'
import { youngMs } from '#shared/sync/judge.ts'
import type { FileType, Registry } from '#shared/sync/model.ts'
import { parsePath, pathOf } from '#shared/sync/paths.ts'
import type { Head } from '#shared/sync/ports.ts'
import {
  everythingUpToOutlets,
  headsToWitness,
  isWitnessDue,
  witnessEveryMs,
  witnessFindings,
} from '#shared/sync/witness.ts'
import { southLead, testKeys } from '#test/support/sealedFiles.ts'
import { testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const nowAt = Date.UTC(2026, 2, 16, 8)
const shaOf = (letter: string) => letter.repeat(64)
const deviceOf = (deviceId: string, actorId: string, revokedAfterSeq: number | null = null) => ({
  deviceId: id<'Device'>(deviceId),
  publicKey: testKeys.manager.publicKey,
  actorId: id<'Actor'>(actorId),
  admittedAt: 0,
  revokedAfterSeq,
})
const registry: Registry = {
  ...testRegistry([testOutlet('nordbad'), testOutlet('seebad', { regionId: id('north') })]),
  actors: [southLead],
  devices: [deviceOf('lead1', 'lea'), deviceOf('dev1', 'mia'), deviceOf('dev2', 'max'), deviceOf('gone', 'kim', 4)],
}

const headOf = (deviceId: string, seq: number, over: Partial<Head> = {}): Head => ({
  deviceId: id(deviceId),
  type: 'cs1',
  ownerId: 'nordbad',
  seq,
  sha256: shaOf('a'),
  createdAt: nowAt,
  packVersion: 1,
  clockOffMs: null,
  ...over,
})

describe('what a device witnesses', () => {
  const scope = { registry, deviceId: 'lead1', isOwn: (one: string) => one === 'lead1', said: new Map() }
  const told = (heads: readonly Head[], over: Partial<Parameters<typeof headsToWitness>[0]> = {}) =>
    headsToWitness({ ...scope, heads, ...over }).map(({ path }) => {
      const place = parsePath(path)
      return `${place?.deviceId} ${place?.type} ${place?.seq}`
    })

  it.each<[string, readonly Head[], Partial<Parameters<typeof headsToWitness>[0]>, readonly string[]]>([
    ['a head that it accepted', [headOf('dev1', 3)], {}, ['dev1 cs1 3']],
    ['nothing of its own', [headOf('lead1', 3, { type: 'ap1', ownerId: 'lea' })], {}, []],
    ['nothing that it said before', [headOf('dev1', 3)], { said: new Map([['dev1 cs1', 3]]) }, []],
    ['a higher number than it said', [headOf('dev1', 4)], { said: new Map([['dev1 cs1', 3]]) }, ['dev1 cs1 4']],
    [
      'the newest number of a chain through two directories',
      [headOf('dev1', 3), headOf('dev1', 4, { ownerId: 'westbad' })],
      {},
      ['dev1 cs1 4'],
    ],
    ['nothing where only other witnesses spoke', [headOf('dev2', 1, { type: 'wt1', ownerId: 'dev2' })], {}, []],
    [
      'other witnesses together with what is new',
      [headOf('dev2', 1, { type: 'wt1', ownerId: 'dev2' }), headOf('dev1', 1)],
      {},
      ['dev1 cs1 1', 'dev2 wt1 1'],
    ],
    ['an outlet of another region too', [headOf('dev1', 1, { ownerId: 'seebad' })], {}, ['dev1 cs1 1']],
  ])('%s', (_, heads, over, expected) => {
    expect(told(heads, over)).toEqual(expected)
  })

  it('is its own regions only where the organisation is large', () => {
    const many = Array.from({ length: everythingUpToOutlets }, (_, count) => testOutlet(`outlet${count}`))
    const large = { ...registry, outlets: [...registry.outlets, ...many] }
    const heads = [headOf('dev1', 1, { ownerId: 'seebad' }), headOf('dev2', 2)]
    expect(told(heads, { registry: large })).toEqual(['dev2 cs1 2'])
  })

  it('is published at most once an hour, and at once after a clock was put back', () => {
    expect(
      [null, nowAt - witnessEveryMs, nowAt - witnessEveryMs + 1, nowAt + witnessEveryMs].map((at) =>
        isWitnessDue(at, nowAt),
      ),
    ).toEqual([true, true, false, true])
  })
})

interface Said {
  readonly deviceId?: string
  readonly seq: number
  readonly sha?: string
  readonly by?: string
  readonly type?: FileType
  readonly createdAt?: number
}
const saidPath = ({ deviceId = 'dev1', seq, sha = 'a', type = 'cs1' }: Said): string =>
  pathOf({ type, ownerId: 'nordbad', deviceId: id(deviceId), seq, sha256: shaOf(sha), createdAt: nowAt })
const said = (one: Said): Witnessed => ({
  path: saidPath(one),
  sha256: shaOf(one.sha ?? 'a'),
  witnessPath: `witness/${one.by ?? 'lead1'}`,
  createdAt: one.createdAt ?? 0,
})
/** A reader that accepted so many files of dev1, all with the hash a. */
const readerAt = (accepted: number, claims: readonly Said[], over: object = {}) =>
  witnessFindings({
    unseen: claims.map(said),
    registry,
    headSeqOf: ({ deviceId }) => (deviceId === 'dev1' ? accepted : 0),
    acceptedAt: ({ deviceId, seq }) => (deviceId === 'dev1' && seq <= accepted ? { path: saidPath({ seq }) } : null),
    nowAt,
    ...over,
  }).map(({ refusal, path, evidence }) => [refusal, parsePath(path)?.seq, evidence])

describe('what witnesses prove', () => {
  it.each<[string, number, readonly Said[], readonly unknown[]]>([
    ['nothing where nobody spoke', 3, [], []],
    ['A09: a chain that ends below what was witnessed', 3, [{ seq: 5 }], [['rollback', 5, ['witness/lead1']]]],
    ['a chain of which nothing is there', 0, [{ seq: 5 }], [['rollback', 5, ['witness/lead1']]]],
    [
      'the highest number once, whoever spoke',
      3,
      [{ seq: 4 }, { seq: 5 }, { seq: 5, by: 'lead2' }],
      [['rollback', 5, ['witness/lead1', 'witness/lead2']]],
    ],
    [
      'a file that may still be on its way',
      3,
      [{ seq: 5, createdAt: nowAt - youngMs + 1 }],
      [['later', 5, ['witness/lead1']]],
    ],
    [
      'that it is not on its way, where an older witness has it too',
      3,
      [
        { seq: 5, createdAt: nowAt - 1 },
        { seq: 5, by: 'lead2' },
      ],
      [['rollback', 5, ['witness/lead1', 'witness/lead2']]],
    ],
    [
      'A18: other bytes under an accepted number',
      3,
      [{ seq: 2, sha: 'b' }],
      [['splitView', 2, [saidPath({ seq: 2 }), 'witness/lead1']]],
    ],
    [
      'A18: other bytes under the head itself, of which nothing is missing',
      3,
      [{ seq: 3, sha: 'b' }],
      [['splitView', 3, [saidPath({ seq: 3 }), 'witness/lead1']]],
    ],
    [
      'A18: two witnesses of different bytes under a number that is not there',
      3,
      [
        { seq: 5, sha: 'b' },
        { seq: 5, sha: 'c', by: 'lead2' },
      ],
      [
        ['rollback', 5, ['witness/lead1']],
        ['splitView', 5, ['witness/lead1', 'witness/lead2']],
      ],
    ],
    ['nothing of a device that nobody knows', 0, [{ deviceId: 'stranger', seq: 5 }], []],
    ['nothing behind the last number of a revoked device', 0, [{ deviceId: 'gone', seq: 5 }], []],
    [
      'something up to the last number of a revoked device',
      0,
      [{ deviceId: 'gone', seq: 4 }],
      [['rollback', 4, ['witness/lead1']]],
    ],
  ])('%s', (_, accepted, claims, expected) => {
    expect(readerAt(accepted, claims)).toEqual(expected)
  })

  it('I16: is the same in whatever order the witnesses arrived', () => {
    const claim = fc.record({
      deviceId: fc.constantFrom('dev1', 'dev2', 'gone', 'stranger'),
      seq: fc.integer({ min: 1, max: 6 }),
      sha: fc.constantFrom('b', 'c'),
      by: fc.constantFrom('lead1', 'lead2', 'lead3'),
    })
    const shuffled = fc
      .array(claim, { maxLength: 12 })
      .chain((claims) => fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })))
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 0, max: 6 }), ([claims, other], accepted) => {
        expect(readerAt(accepted, other)).toEqual(readerAt(accepted, claims))
      }),
      { numRuns: 300 },
    )
  })

  it('I7: never turns less by one more witness of something else', () => {
    const claim = fc.record({ seq: fc.integer({ min: 4, max: 9 }), by: fc.constantFrom('lead1', 'lead2') })
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 6 }), claim, (claims, more) => {
        const before = readerAt(3, claims)
        const after = readerAt(3, [...claims, more])
        expect(before[0]?.[0]).toBe('rollback')
        expect(after[0]?.[0]).toBe('rollback')
        expect(Number(after[0]?.[1])).toBeGreaterThanOrEqual(Number(before[0]?.[1]))
      }),
    )
  })
})
