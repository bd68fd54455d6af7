import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/time.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import { utf8ToBytes } from '#shared/sync/bytes.ts'
import { packTarget } from '#shared/sync/repository/names.ts'
import { get, put, strangerKey, type Signer } from '#test/support/forgery.ts'
import { releaseRules } from '#test/support/rulesInFolder.ts'
import { flip, keyOf } from '#test/support/shareScene.ts'
import { createWorld, lea, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'
import { testPack } from '#test/support/testOrganisation.ts'

let world: World
let lead: TestDevice
let manager: TestDevice
beforeEach(async () => {
  world = await createWorld()
  lead = world.device(lea)
  manager = world.device(mia)
  await world.admin.sync.run()
  await lead.sync.run()
})
afterEach(() => world.dispose())

const next = testPack({ version: 2, effectiveOn: '2026-03-23' })
/** Signs a pack as a release; what is wrong with it is not the admin's door to say. Gives the paths: target, targets, snapshot, timestamp. */
const release = (
  pack: RulePack = next,
  signer: Signer = keyOf(world.admin),
  deviceId: string = world.admin.deviceId,
): readonly string[] =>
  releaseRules(world.folder, signer, deviceId, [[packTarget(2), utf8ToBytes(canonicalJson(pack))]])
const change = (path: string | undefined, at: number): void => {
  const file = get(world.folder, path ?? '')
  put(world.folder, path ?? '', flip(file, at < 0 ? file.length + at : at))
}
const seen = async () => {
  await lead.sync.run()
  const { packs, chains } = lead.stores
  return {
    versions: packs.list().map(({ version }) => version),
    inForce: packs.inForce(addDays('2026-03-23', 7))?.version,
    refusals: chains.refused().map(({ refusal }) => refusal),
  }
}
const kept = (...refusals: readonly string[]) => ({ versions: [1], inForce: 1, refusals })

describe('a pack whose release', () => {
  it('is in order comes into force', async () => {
    release()
    expect(await seen()).toMatchObject({ inForce: 2, refusals: [] })
  })

  it.each([
    ['pack', 0, 200],
    ['listing', 1, 200],
    ['listing, in its signature,', 1, 40],
    ['snapshot', 2, -40],
  ])('has a changed %s is refused, and the one before stays in force', async (_, nth, at) => {
    change(release()[nth], at)
    expect(await seen()).toEqual(kept('damaged'))
  })

  it('has a changed timestamp is waited for, as if it were on its way', async () => {
    change(release()[3], 60)
    expect(await seen()).toEqual(kept('later'))
  })

  it.each<[string, () => readonly [Signer, string]]>([
    ['a stranger', () => [strangerKey(), world.admin.deviceId]],
    ['an admitted manager in the name of an admin', () => [keyOf(manager), world.admin.deviceId]],
    ['an admitted manager', () => [keyOf(manager), manager.deviceId]],
    ['a lead, who may confirm rules and not make them,', () => [keyOf(lead), lead.deviceId]],
  ])('is signed by %s is refused', async (_, by) => {
    release(next, ...by())
    expect(await seen()).toEqual(kept('foreign'))
  })
})

describe('a pack with an admin’s own signature', () => {
  const [rest, ...others] = next.rules
  if (rest === undefined) throw new Error('no rule')

  it.each<[string, RulePack, string]>([
    ['names a rule twice', { ...next, rules: [rest, rest, ...others] }, 'damaged'],
    ['lacks a parameter', { ...next, rules: [{ ...rest, parameters: {} }, ...others] }, 'damaged'],
    [
      'knows a kind of check that nobody knows',
      { ...next, rules: [{ ...rest, check: { kind: 'vote' } as never }] },
      'newerFormat',
    ],
    ['says more than anybody understands', { ...next, exceptFor: 'friends' } as RulePack, 'damaged'],
    [
      'has a name that every object has',
      { ...next, rules: [{ ...rest, ruleId: 'toString' as never }, ...others] },
      'damaged',
    ],
    ['is of another organisation', { ...next, organisationId: 'other' as never }, 'foreign'],
    ['is another version than its name says', { ...next, version: 7 }, 'foreign'],
  ])('that %s is refused as a whole, and the one before stays in force', async (_, pack, refusal) => {
    release(pack)
    expect(await seen()).toEqual(kept(refusal))
  })
})
