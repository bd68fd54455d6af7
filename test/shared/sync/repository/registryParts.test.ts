/** A registry that does not fit into one file: what its parts are, and what is believed of them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import type { Registry } from '#shared/sync/model.ts'
import { registryBytes } from '#shared/sync/repository/contents.ts'
import { isTargetOf, registryPartLetters, registryPartTarget } from '#shared/sync/repository/names.ts'
import { largestTargetBytes } from '#shared/sync/repository/shape.ts'
import { namedParts, readRegistry, registryFiles, wholeRegistryBytes } from '#shared/sync/repository/registryParts.ts'
import { largeOutlet, largeOutlets, withManyOutlets } from '#test/support/largeRegistry.ts'
import { testOutlet, testRegistry } from '#test/support/testOrganisation.ts'

const small = testRegistry([testOutlet('nordbad')])
const large = withManyOutlets(small)
type Files = ReadonlyMap<string, Uint8Array>

const read = (files: Files) => {
  const bySha256 = new Map([...files.values()].map((bytes) => [digestOfBytes(bytes), bytes]))
  return readRegistry(files.get('registry.json') ?? new Uint8Array(), (sha256) => bySha256.get(sha256))
}
const errorOf = (files: Files): unknown => {
  const registry = read(files)
  return registry.ok ? null : registry.error
}
const filesOf = registryFiles(large)
const [firstPart = ''] = namedParts(filesOf.get('registry.json') ?? new Uint8Array()).keys()

/** The same files, with something else in `registry.json`. */
const withHead = (change: (head: Record<string, unknown>) => object): Files => {
  const head = JSON.parse(Buffer.from(filesOf.get('registry.json') ?? []).toString()) as Record<string, unknown>
  return new Map([...filesOf, ['registry.json', utf8ToBytes(canonicalJson(change(head)))]])
}
/** And with other bytes in a part, which `registry.json` names by their digest. */
const withPart = (bytes: Uint8Array): Files => {
  const letter = firstPart.slice('registry-'.length, -'.json'.length)
  const files = withHead((head) => ({
    ...head,
    parts: { ...(head['parts'] as object), [letter]: digestOfBytes(bytes) },
  }))
  return new Map([...files, [firstPart, bytes]])
}
const partWithout = (list: string): Uint8Array => {
  const part = JSON.parse(Buffer.from(filesOf.get(firstPart) ?? []).toString()) as Record<string, unknown>
  return utf8ToBytes(canonicalJson({ ...part, [list]: [] }))
}
const namesDiffering = (one: Files, other: Files): readonly string[] =>
  [...one].filter(([name, bytes]) => !Buffer.from(bytes).equals(other.get(name) ?? Buffer.of())).map(([name]) => name)

describe('a registry', () => {
  it('is one file up to a megabyte, as it always was, and parts from one byte more', () => {
    const some = withManyOutlets(small, 300)
    const filled = (padding: number) => ({ ...some, padding: 'y'.repeat(padding) }) as Registry
    const room = wholeRegistryBytes - registryBytes(filled(0)).length
    const [most, more] = [filled(room), filled(room + 1)]
    expect([registryBytes(most).length, registryBytes(more).length]).toEqual([
      wholeRegistryBytes,
      wholeRegistryBytes + 1,
    ])
    expect([...registryFiles(most)]).toEqual([['registry.json', registryBytes(most)]])
    expect([...registryFiles(more).keys()].length).toBeGreaterThan(2)
    expect([read(registryFiles(most)), read(registryFiles(more))]).toMatchObject([{ ok: true }, { ok: true }])
  })

  it('comes out of its parts as it went in, whatever is in it and in whatever order', () => {
    const people = fc.array(
      fc.record({
        at: fc.nat({ max: largeOutlets - 1 }),
        outlets: fc.array(fc.nat({ max: largeOutlets - 1 }), { maxLength: 3 }),
        role: fc.constantFrom('manager', 'lead', 'admin', 'auditor'),
        isKnown: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(people, fc.nat({ max: largeOutlets }), (some, turn) => {
        const turned = <Item>(items: readonly Item[]): readonly Item[] => [
          ...items.slice(turn),
          ...items.slice(0, turn),
        ]
        const added = some.map(({ outlets, role }, nth) => ({
          actorId: id<'Actor'>(`a${nth}`),
          name: 'Nora',
          role,
          outletIds: outlets.map(largeOutlet),
          regionIds: [],
        })) as Registry['actors']
        const registry: Registry = {
          ...large,
          outlets: turned(large.outlets),
          actors: [...added, ...large.actors].toSorted((a, b) => a.name.length - b.name.length),
          devices: large.devices.map((one, nth) => {
            const owner = some[nth]
            return owner === undefined ? one : { ...one, actorId: id(owner.isKnown ? `a${nth}` : 'nobody') }
          }),
          invitations: added.map((actor, nth) => ({
            codeDigest: String(nth).repeat(64),
            actor,
            createdAt: nth,
            usedBy: null,
          })),
          ...({ fromTheFuture: { kept: [1] } } as object),
        }
        const back = read(registryFiles(registry))
        expect(back.ok && Buffer.from(registryBytes(back.value)).equals(registryBytes(registry))).toBe(true)
      }),
      { numRuns: 8 },
    )
  })

  it('of another order is another one: no two registries have the same files', () => {
    const other = { ...large, outlets: large.outlets.toReversed() }
    expect(namesDiffering(registryFiles(other), filesOf)).toContain('registry.json')
  })

  it.each<readonly [string, (registry: Registry) => Registry]>([
    [
      'the name of an outlet',
      (all) => ({
        ...all,
        outlets: all.outlets.map((one) => (one.outletId === largeOutlet(7) ? { ...one, name: 'new' } : one)),
      }),
    ],
    [
      'an outlet’s region',
      (all) => ({
        ...all,
        outlets: all.outlets.map((one) => (one.outletId === largeOutlet(7) ? { ...one, regionId: id('north') } : one)),
      }),
    ],
    [
      'a manager’s device',
      (all) => ({
        ...all,
        devices: all.devices.map((one) => (one.actorId === 'm7' ? { ...one, revokedAfterSeq: 3 } : one)),
      }),
    ],
    ['a new outlet', (all) => ({ ...all, outlets: [...all.outlets, testOutlet('new')] })],
  ])('changes in one part and in registry.json alone by %s', (_, change) => {
    expect(namesDiffering(registryFiles(change(large)), filesOf)).toEqual([
      'registry.json',
      expect.stringMatching(/^registry-[a-z0-5]\.json$/),
    ])
  })

  it('changes in registry.json alone by the device of an admin', () => {
    const device = { ...large.devices[0], deviceId: id<'Device'>('dada'), actorId: id<'Actor'>('ada') }
    const more = { ...large, devices: [...large.devices, device] } as Registry
    expect(namesDiffering(registryFiles(more), filesOf)).toEqual(['registry.json'])
  })

  it('has parts whose names only an admin may list, for as many outlets as a share can hold', () => {
    for (const letter of registryPartLetters) {
      expect([
        isTargetOf('targets', registryPartTarget(letter)),
        isTargetOf('south', registryPartTarget(letter)),
      ]).toEqual([true, false])
    }
    expect(isTargetOf('targets', 'registry-6.json')).toBe(false)
    const ordinary = 821 * 100_000
    const largest = Math.max(...[...filesOf].slice(1).map(([, bytes]) => bytes.length)) / registryBytes(large).length
    expect(largest).toBeLessThan(2 / registryPartLetters.length)
    expect(ordinary / registryPartLetters.length).toBeLessThan(largestTargetBytes)
  })
})

describe('the parts of a registry', () => {
  it('are named by it alone', () => {
    expect(namedParts(filesOf.get('registry.json') ?? new Uint8Array()).size).toBe(filesOf.size - 1)
    expect([namedParts(registryBytes(small)).size, namedParts(utf8ToBytes('no registry')).size]).toEqual([0, 0])
  })

  const everywhere = (list: string) => (head: Record<string, unknown>) => head[list] as Record<string, string>
  it.each<readonly [string, Files, 'damaged' | 'later']>([
    ['one is not there', new Map([...filesOf].filter(([name]) => name !== firstPart)), 'later'],
    ['one is no part', withPart(utf8ToBytes('{}')), 'damaged'],
    ['one is not even text', withPart(Uint8Array.of(255)), 'damaged'],
    ['one has fewer outlets than the order', withPart(partWithout('outlets')), 'damaged'],
    ['one has fewer devices than the order', withPart(partWithout('devices')), 'damaged'],
    [
      'the order leaves one out',
      withHead((head) => ({
        ...head,
        order: { ...everywhere('order')(head), actors: everywhere('order')(head)['actors']?.slice(1) },
      })),
      'damaged',
    ],
    [
      'the order names a part that is not',
      withHead((head) => ({
        ...head,
        order: { ...everywhere('order')(head), outlets: `${everywhere('order')(head)['outlets']}!` },
      })),
      'damaged',
    ],
    ['there is an order and no parts', withHead((head) => ({ ...head, parts: undefined })), 'damaged'],
    ['there are parts and no order', withHead((head) => ({ ...head, order: undefined })), 'damaged'],
  ])('are not believed where %s', (_, files, refusal) => {
    expect(errorOf(files)).toBe(refusal)
  })

  it('leave nothing of themselves in the registry', () => {
    const registry = read(filesOf)
    expect(registry).toEqual({ ok: true, value: large })
  })
})
