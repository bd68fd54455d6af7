import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/time.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { encodeEnvelope, parseEnvelope } from '#shared/sync/envelope.ts'
import { filesIn, forge, get, put, remove, renamed, strangerKey, type Signer } from '#test/support/forgery.ts'
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
/** Publishes a pack with the organisation's key and gives its path: what is wrong with it is not the admin's door to say. */
const publish = async (pack: RulePack = next): Promise<string> => {
  const { path } = world.admin.enqueue({ type: 'pack', pack }, { by: 'organisation' })
  await world.admin.sync.run()
  return path
}
const replace = (path: string, file: Uint8Array): void => {
  remove(world.folder, path)
  const seq = Number(path.split('/').at(-1)?.slice(0, 10))
  put(world.folder, renamed(path, seq, file), file)
}
/** The same content, signed by somebody else under the organisation's name. */
const resigned = (path: string, signer: Signer, kid: string): Uint8Array => {
  const envelope = parseEnvelope(get(world.folder, path))
  if (!envelope.ok) throw new Error(envelope.error)
  return forge({ type: 'ob1', payload: envelope.value.payload, kid, signer })
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

describe('a pack whose signature', () => {
  it('is good comes into force', async () => {
    await publish()
    expect(await seen()).toMatchObject({ inForce: 2, refusals: [] })
  })

  it('was altered is refused, and the one before stays in force', async () => {
    const path = await publish()
    const file = get(world.folder, path)
    replace(path, flip(file, file.length - 40))
    expect(await seen()).toEqual(kept('damaged'))
  })

  it('is of another content is refused', async () => {
    const path = await publish()
    replace(path, flip(get(world.folder, path), 200))
    expect(await seen()).toEqual(kept('damaged'))
  })

  it.each([
    ['missing', 0],
    ['all zeros', 64],
  ])('is %s is refused', async (_, length) => {
    const path = await publish()
    const envelope = parseEnvelope(get(world.folder, path))
    if (!envelope.ok) throw new Error(envelope.error)
    const { type, kid, payload } = envelope.value
    replace(path, encodeEnvelope({ type, kid, enc: 'br', payload, signature: new Uint8Array(length) }))
    expect(await seen()).toEqual(kept('damaged'))
  })

  it.each<[string, () => Signer]>([
    ['a stranger’s', strangerKey],
    ['an admitted manager’s', () => keyOf(manager)],
  ])('is %s under the organisation’s name is refused', async (_, signer) => {
    const path = await publish()
    replace(path, resigned(path, signer(), world.profile.organisationDeviceId))
    expect(await seen()).toEqual(kept('damaged'))
  })

  it('is an admitted manager’s under their own name is refused', async () => {
    const path = await publish()
    replace(path, resigned(path, keyOf(manager), manager.deviceId))
    expect(await seen()).toEqual(kept('foreign'))
  })
})

describe('a pack with the organisation’s own signature', () => {
  const [rest, ...others] = next.rules
  if (rest === undefined) throw new Error('no rule')

  it.each<[string, RulePack]>([
    ['names a rule twice', { ...next, rules: [rest, rest, ...others] }],
    ['lacks a parameter', { ...next, rules: [{ ...rest, parameters: {} }, ...others] }],
    ['knows a kind of check that nobody knows', { ...next, rules: [{ ...rest, check: { kind: 'vote' } as never }] }],
    ['says more than anybody understands', { ...next, exceptFor: 'friends' } as RulePack],
    ['has a name that every object has', { ...next, rules: [{ ...rest, ruleId: 'toString' as never }, ...others] }],
  ])('that %s is refused as a whole, and the one before stays in force', async (_, pack) => {
    await publish(pack)
    expect(await seen()).toEqual(kept('damaged'))
    expect(filesIn(world.folder).some((path) => path.endsWith('.ob1'))).toBe(true)
  })
})
