import { beforeEach, describe, expect, it } from 'vitest'
import { rootBodyOf, seal, sealRoot, vouch } from '#backend/trust/release.ts'
import { metadataPath, plainRootPath } from '#shared/sync/repository/names.ts'
import { put, remove, sha256 } from '#test/support/forgery.ts'
import {
  createTrustWorld,
  fileIn,
  refusalsOf,
  textBytes,
  textsOf,
  versionsOf,
  type Reader,
  type TrustWorld,
} from '#test/support/trustWorld.ts'

let world: TrustWorld
let reader: Reader
beforeEach(async () => {
  world = await createTrustWorld()
  reader = world.reader()
})
const idOf = (name: string) => world.key(name).deviceId

/** The next root, signed by whoever is named; everything in it as the thief wants it. */
const forgeRoot = async (
  version: number,
  signers: readonly string[],
  change: Partial<Parameters<typeof rootBodyOf>[2]> = {},
) => {
  const thief = world.key('eve')
  const body = rootBodyOf(world.desk().now, version, {
    rootKeys: [world.key('root1'), world.key('root2'), world.key('root3')],
    threshold: 2,
    admins: [thief],
    deputies: [],
    ...change,
  })
  return sealRoot(world.desk(), signers.map(idOf), body, new Set())
}

describe('U11 who may not change the root does not', () => {
  it.each([
    ['nobody of the root', ['eve']],
    ['one of two that are needed', ['root1']],
    ['one of them, and an admin', ['root1', 'ada']],
  ])('signed by %s', async (_, signers) => {
    await world.publish([await forgeRoot(2, signers)])
    for (const one of [reader, world.reader()]) {
      const state = await one.refresh()
      expect([state.confirmed, versionsOf(state)['root'], refusalsOf(state)]).toEqual([true, 1, ['foreign']])
    }
  })

  it('a thief who makes own root keys must be signed for by the old ones', async () => {
    const keys = [world.key('eve'), world.key('eve2')]
    await world.publish([await forgeRoot(2, ['eve', 'eve2'], { rootKeys: keys })])
    const state = await reader.refresh()
    // passed by, not handed on: it would end the whole refresh
    expect([state.confirmed, versionsOf(state)['root'], refusalsOf(state)]).toEqual([true, 1, ['foreign']])
  })

  it('a new root that its own keys did not sign is none', async () => {
    const keys = [world.key('new1'), world.key('new2')]
    await world.publish([await forgeRoot(2, ['root1', 'root2'], { rootKeys: keys })])
    expect(versionsOf(await reader.refresh())['root']).toBe(1)
  })

  it('one key under two names is refused with its file', async () => {
    const base = await world.base()
    const [first] = Object.values(base.root.signed.keys)
    const body = {
      ...base.root.signed,
      version: 2,
      keys: {
        ...base.root.signed.keys,
        aaaaaaaaaaaaa: first ?? { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: '' } },
      },
    } as const
    await world.publish([seal(world.desk(), 'root', [idOf('root1'), idOf('root2')], body)])
    const state = await reader.refresh()
    expect([versionsOf(state)['root'], refusalsOf(state)]).toEqual([1, ['damaged']])
  })

  it('a number that was jumped is told as a gap, and nothing stops', async () => {
    const held = await world.changeRoot({ deputies: [world.key('lea')] })
    await world.publish(held)
    await world.publish(await world.changeRoot({ deputies: [world.key('lea'), world.key('leo')] }))
    remove(world.folder, plainRootPath(2))
    const before = await reader.refresh()
    expect([versionsOf(before)['root'], before.confirmed]).toEqual([1, true])
    expect(before.refused).toEqual([{ path: plainRootPath(2), refusal: 'gap', nextStep: 'wait' }])
    await world.publish(held)
    expect(versionsOf(await reader.refresh())['root']).toBe(3)
  })

  it('a file that says another number than its name is none', async () => {
    const { bytes } = await forgeRoot(3, ['root1', 'root2'])
    put(world.folder, plainRootPath(2), bytes)
    expect(versionsOf(await reader.refresh())['root']).toBe(1)
  })

  it('rubbish under the plain name keeps no root away', async () => {
    put(world.folder, plainRootPath(2), textBytes('rubbish'))
    for (let index = 0; index < 30; index += 1) {
      const bytes = textBytes(`{"rubbish":${index}}`)
      put(world.folder, metadataPath('root', 2, sha256(bytes)), bytes)
    }
    const [root] = await world.changeRoot({ admins: [world.key('ada'), world.key('bea'), world.key('cid')] })
    expect(root?.path).toMatch(/\/2\.root\.[0-9a-f]{8}\.json$/)
    await world.publish(root === undefined ? [] : [root])
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }, 'cid'))
    const state = await reader.refresh()
    expect([versionsOf(state)['root'], textsOf(state)['pack-2.json']]).toEqual([2, 'pack 2'])
  })
})

describe('U12 keys come and go', () => {
  it('an admin is added, publishes, and is taken away again with what only that key had signed', async () => {
    await world.publish(await world.changeRoot({ admins: [world.key('ada'), world.key('cid')] }))
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }, 'cid'))
    expect(textsOf(await reader.refresh())['pack-2.json']).toBe('pack 2')
    const change = await world.changeRoot({ admins: [world.key('ada')] })
    expect(change.map(({ path }) => path.split('.')[1])).toEqual(['targets', 'snapshot', 'timestamp', 'root'])
    for (const file of change) {
      await world.publish([file])
      expect((await reader.refresh()).targets).toHaveLength(3)
    }
    const state = await reader.refresh()
    expect([state.confirmed, versionsOf(state)]).toEqual([true, { root: 3, timestamp: 3, snapshot: 3, targets: 3 }])
    await world.publish(vouch(world.desk(), idOf('cid'), { news: new Map(), before: await world.base() }))
    const after = await reader.refresh()
    expect([versionsOf(after)['timestamp'], refusalsOf(after)]).toEqual([3, ['foreign']])
  })

  it('all three root keys are changed, one root after the other', async () => {
    const [one, two, three] = ['new1', 'new2', 'new3'].map(world.key)
    await world.publish(
      await world.changeRoot({ rootKeys: [one, two, three].flatMap((key) => key ?? []) }, [
        'root1',
        'root3',
        'new1',
        'new3',
      ]),
    )
    await world.publish(await world.changeRoot({ admins: [world.key('bea')] }, ['new1', 'new2'], 'bea'))
    const state = await reader.refresh()
    expect([versionsOf(state)['root'], state.confirmed]).toEqual([3, true])
    await world.publish([await forgeRoot(4, ['root1', 'root2'])])
    expect(versionsOf(await reader.refresh())['root']).toBe(3)
  })
})

describe('U13 a stolen key that counts to the end', () => {
  it('is overcome when its say is taken', async () => {
    const before = await reader.refresh()
    const base = await world.base()
    const snapshot = fileIn(world.folder, 'snapshot', 1)
    const meta = { 'snapshot.json': { version: 1, length: snapshot.bytes.length, hashes: { sha256: snapshot.sha256 } } }
    const fast = { ...base.timestamp.signed, version: 9_999_999_999, meta }
    await world.publish([seal(world.desk(), 'timestamp', [idOf('leo')], fast)])
    expect(versionsOf(await reader.refresh())['timestamp']).toBe(9_999_999_999)
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
    expect(textsOf(await reader.refresh())).toEqual(textsOf(before))
    await world.publish(await world.changeRoot({ deputies: [world.key('lea')] }))
    const after = await reader.refresh()
    expect([after.confirmed, versionsOf(after)['root']]).toEqual([true, 2])
    expect(versionsOf(after)['timestamp']).toBeLessThan(10)
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
    for (const one of [reader, world.reader()]) expect(textsOf(await one.refresh())['pack-2.json']).toBe('pack 2')
  })
})
