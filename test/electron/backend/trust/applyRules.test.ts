/** What a device does with targets that it has verified: it takes them over, gives way, or refuses them, and is told of it again. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApplyingStore, type RefusedTarget } from '#backend/trust/applyRules.ts'
import { policyOf } from '#backend/trust/policyOf.ts'
import { publishPackTarget, publishRegistry } from '#backend/trust/publishRegistry.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { id } from '#shared/kernel/ids.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import type { Registry } from '#shared/sync/model.ts'
import { packBytes, registryBytes } from '#shared/sync/repository/contents.ts'
import { policyBytes, policyTarget, usualPolicy, type Policy } from '#shared/sync/repository/policy.ts'
import type { VerifiedTarget } from '#shared/sync/repository/port.ts'
import { testPack } from '#test/support/testOrganisation.ts'
import { createWorld, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.dispose())

const target = (name: string, bytes: Uint8Array): VerifiedTarget => ({ name, bytes, sha256: digestOfBytes(bytes) })
const registryOf = (registry: Registry) => target('registry.json', registryBytes(registry))
const packOf = (version: number, note: string) => target(`pack-${version}.json`, packBytes(testPack({ version, note })))
const newer = (over: object) => utf8ToBytes(canonicalJson({ ...testPack({ version: 2 }), ...over }))
const ofAnotherKind = { ...testPack().rules[0], check: { kind: 'horoscope' } }
const renamed = (name: string): Registry => ({
  ...world.registry(),
  organisation: { ...world.registry().organisation, name },
})

/** The device believes exactly these from now on; gives what it refused. */
const believe = (device: TestDevice, ...targets: readonly VerifiedTarget[]): readonly RefusedTarget[] => {
  const refused: RefusedTarget[] = []
  const store = createApplyingStore(device.backend.workspace(), world.profile, (one) => void refused.push(one))
  const others = device.stores.repository.targets().filter(({ name }) => targets.every((one) => one.name !== name))
  const nothing = { metadata: [], roots: [], seen: [], passedOver: [], confirmedAt: null }
  store.accept({ ...nothing, targets: [...others, ...targets].toSorted((a, b) => (a.name < b.name ? -1 : 1)) })
  return refused
}
const notes = ({ stores }: TestDevice) => stores.packs.list().map(({ version, note }) => `${version} ${note}`)
const nameAt = ({ stores }: TestDevice) => stores.trust.registry()?.organisation.name

describe('a version of the rules', () => {
  it('is taken over once, and stays as it was first', () => {
    const manager = world.device(mia)
    expect(believe(manager, packOf(2, 'first'))).toEqual([])
    const other = packOf(2, 'other')
    for (const time of [1, 2]) {
      expect(believe(manager, other), `told ${time}`).toEqual([
        { path: `rules/targets/${other.sha256}.pack-2.json`, refusal: 'fork' },
      ])
    }
    expect(notes(manager)).toEqual(['2 first'])
    expect(manager.stores.repository.targets().map(({ sha256 }) => sha256)).toEqual([packOf(2, 'first').sha256])
  })

  it('that was given the same number elsewhere first takes its place, and what was said here is a draft again', () => {
    const { admin } = world
    publishPackTarget(admin.backend, testPack({ version: 2, note: 'mine' }))
    expect(believe(admin, packOf(2, 'theirs'))).toEqual([])
    expect(notes(admin).at(-1)).toBe('2 theirs')
    expect(admin.stores.drafts.current()).toMatchObject({ version: 3, note: 'mine' })
  })

  it.each([
    ['is no rules', 'pack-2.json', utf8ToBytes('{}'), 'damaged'],
    ['has a newer format', 'pack-2.json', newer({ fmt: 2 }), 'newerFormat'],
    ['has a kind of check that nobody here knows', 'pack-2.json', newer({ rules: [ofAnotherKind] }), 'newerFormat'],
    ['has such a kind, and something wrong', 'pack-2.json', newer({ rules: [ofAnotherKind], version: 0 }), 'damaged'],
    ['goes by the name of another version', 'pack-3.json', packOf(2, 'x').bytes, 'foreign'],
    [
      'is of another organisation',
      'pack-2.json',
      packBytes(testPack({ version: 2, organisationId: id('other') })),
      'foreign',
    ],
  ])('that %s is refused', (_, name, bytes, refusal) => {
    const manager = world.device(mia)
    expect(believe(manager, target(name, bytes)).map((one) => one.refusal)).toEqual([refusal])
    expect([notes(manager), manager.stores.repository.targets()]).toEqual([[], []])
  })
})

describe('a registry', () => {
  it.each([
    ['is none', () => target('registry.json', utf8ToBytes('{}')), 'damaged'],
    [
      'is of another organisation',
      () => registryOf({ ...world.registry(), organisation: { organisationId: id('other'), name: 'x' } }),
      'foreign',
    ],
  ])('that %s is refused, and the known one stays', (_, make, refusal) => {
    const known = world.admin.stores.repository.targets()
    expect(believe(world.admin, make()).map((one) => one.refusal)).toEqual([refusal])
    expect([nameAt(world.admin), world.admin.stores.repository.targets()]).toEqual(['Pools', known])
  })

  it('with all that was changed here ends what waits', () => {
    const { admin } = world
    publishRegistry(admin.backend, renamed('mine'))
    expect(admin.stores.repository.pending()).toHaveLength(1)
    const all = admin.stores.trust.registry() ?? renamed('never')
    believe(admin, registryOf({ ...all, organisation: { ...all.organisation, name: 'and theirs' } }))
    expect([nameAt(admin), admin.stores.repository.pending()]).toEqual(['and theirs', []])
  })

  it('without what was changed here does not end it: it waits to be said on top', () => {
    const { admin } = world
    const theirs = renamed('theirs')
    publishRegistry(admin.backend, renamed('mine'))
    admin.stores.repository.dropPending(['registry.json'])
    believe(admin, registryOf(theirs))
    expect([nameAt(admin), admin.stores.repository.pending().map(({ name }) => name)]).toEqual([
      'mine',
      ['registry.json'],
    ])
  })

  it('is taken as it is by whoever has no say', () => {
    const manager = world.device(mia)
    const first = { ...renamed('first'), edits: [{ by: world.admin.deviceId, count: 9, at: 1, base: 'a'.repeat(64) }] }
    believe(manager, registryOf(first))
    believe(manager, registryOf(renamed('rival')))
    expect([nameAt(manager), manager.stores.repository.pending()]).toEqual(['rival', []])
  })
})

describe('what an admin decides for everybody', () => {
  const policy = (over: Partial<Policy> = {}) =>
    target(
      policyTarget,
      policyBytes({
        fmt: 1,
        organisationId: world.profile.organisationId,
        ...usualPolicy,
        confirmDays: 60,
        decidedAt: 5,
        decidedBy: id('ada'),
        ...over,
      }),
    )

  it.each<readonly [string, Partial<Policy>, RefusedTarget['refusal']]>([
    ['by another organisation', { organisationId: id('other') }, 'foreign'],
    ['beyond its bounds', { retentionDays: 89 }, 'damaged'],
  ])('%s is refused, named each time, and what was decided before holds', (_, over, refusal) => {
    const manager = world.device(mia)
    expect(believe(manager, policy())).toEqual([])
    const bad = policy({ confirmDays: 14, decidedAt: 9, ...over })
    for (const time of [1, 2]) {
      expect(believe(manager, bad), `told ${time}`).toEqual([
        { path: `rules/targets/${bad.sha256}.policy.json`, refusal },
      ])
    }
    expect(policyOf(manager.stores)).toMatchObject({ confirmDays: 60, retentionDays: 90 })
  })
})
