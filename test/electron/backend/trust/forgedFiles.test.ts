import { readdirSync, readlinkSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextRelease, seal, vouch } from '#backend/trust/release.ts'
import { metadataFolder, metadataPath, targetPath } from '#shared/sync/repository/names.ts'
import type { RepositoryState } from '#shared/sync/repository/port.ts'
import { put, sha256 } from '#test/support/forgery.ts'
import {
  createTrustWorld,
  dayMs,
  fileIn,
  refusalsOf,
  textBytes,
  textsOf,
  trustNowAt,
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

const plant = (role: string, version: number, text: string): void => {
  const bytes = textBytes(text)
  put(world.folder, metadataPath(role, version, sha256(bytes)), bytes)
}
/** Files of the share that this process holds open. */
const openInShare = (): readonly string[] =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const target = readlinkSync(`/proc/self/fd/${fd}`)
      return target.startsWith(world.folder) ? [target] : []
    } catch {
      return []
    }
  })

describe('files that somebody planted', () => {
  it.each([
    ['a timestamp', 'timestamp', 2],
    ['a root', 'root', 2],
  ])('U05 %s of 40 MB is not read to its end and leaves no open handle', async (_, role, version) => {
    const bytes = new Uint8Array(40_000_000).fill(32)
    put(world.folder, metadataPath(role, version, sha256(bytes)), bytes)
    const state = await reader.refresh()
    expect([state.confirmed, refusalsOf(state)]).toEqual([true, ['damaged']])
    expect(openInShare()).toEqual([])
  })

  it('U05 a target that grew is refused, and what was verified stays', async () => {
    const before = await reader.refresh()
    await world.publish(await world.release({ 'pack-1.json': 'pack one, once more' }))
    const path = targetPath('pack-1.json', sha256(textBytes('pack one, once more')))
    put(world.folder, path, new Uint8Array(10_000_000))
    const after = await reader.refresh()
    expect([after.confirmed, textsOf(after)]).toEqual([false, textsOf(before)])
    expect(after.refused).toEqual([{ path, refusal: 'damaged', nextStep: 'askAdmin' }])
    expect(openInShare()).toEqual([])
  })

  it('U05 a target of the right length and other bytes is refused, and waited for in its right form', async () => {
    const before = await reader.refresh()
    const release = await world.release({ 'pack-2.json': 'pack 2' })
    await world.publish(release)
    const [target] = release
    put(world.folder, target?.path ?? '', textBytes('pack X'))
    const after = await reader.refresh()
    expect([after.confirmed, textsOf(after)]).toEqual([false, textsOf(before)])
    expect(after.refused).toEqual([{ path: target?.path, refusal: 'damaged', nextStep: 'askAdmin' }])
    put(world.folder, target?.path ?? '', textBytes('pack 2'))
    expect(textsOf(await reader.refresh())).toEqual({ ...textsOf(before), 'pack-2.json': 'pack 2' })
  })

  it('a true timestamp under a name that its bytes do not have is looked at again, and not believed', async () => {
    await reader.refresh()
    const newer = (await world.renew('lea')) ?? (world.setNow(trustNowAt + 20 * dayMs), await world.renew('lea'))
    const timestamp = newer?.at(-1)
    await world.publish(newer?.slice(0, -1) ?? [])
    const path = metadataPath('timestamp', 2, 'a'.repeat(64))
    put(world.folder, path, timestamp?.bytes ?? new Uint8Array())
    const state = await reader.refresh()
    expect([versionsOf(state)['timestamp'], state.refused]).toEqual([1, [{ path, refusal: 'later', nextStep: 'wait' }]])
    await world.publish(timestamp === undefined ? [] : [timestamp])
    expect(versionsOf(await reader.refresh())['timestamp']).toBe(2)
  })

  it('U10 mix and match: a snapshot of one release under the timestamp of another is not believed', async () => {
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
    const before = await reader.refresh()
    await world.publish(await world.release({ 'pack-3.json': 'pack 3' }))
    const [old, held] = [fileIn(world.folder, 'snapshot', 2), fileIn(world.folder, 'snapshot', 3)]
    put(world.folder, held.path, old.bytes)
    for (const one of [reader, world.reader()]) {
      const after = await one.refresh()
      expect([after.confirmed, after.refused]).toEqual([
        false,
        [{ path: held.path, refusal: 'damaged', nextStep: 'askAdmin' }],
      ])
    }
    expect(textsOf(await reader.refresh())).toEqual(textsOf(before))
  })

  it('U10 a timestamp that calls a snapshot by another number is not believed', async () => {
    const before = await reader.refresh()
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
    const base = await world.base()
    const held = fileIn(world.folder, 'snapshot', 2)
    const meta = { 'snapshot.json': { version: 3, length: held.bytes.length, hashes: { sha256: held.sha256 } } }
    put(world.folder, `${metadataFolder}/3.snapshot.${held.sha256.slice(0, 8)}.json`, held.bytes)
    await world.publish([
      seal(world.desk(), 'timestamp', [world.key('lea').deviceId], { ...base.timestamp.signed, version: 3, meta }),
    ])
    const after = await reader.refresh()
    expect([after.confirmed, textsOf(after), refusalsOf(after)]).toEqual([false, textsOf(before), ['foreign']])
  })

  it('U14 a region has no say about anything but itself', async () => {
    const regions = new Map([['south', [world.key('lea')]]])
    await world.publish(await world.release({}, 'ada', regions))
    const base = await world.base()
    const evil = textBytes('a pack by a lead')
    const reference = { length: evil.length, hashes: { sha256: sha256(evil) } }
    const file = seal(world.desk(), 'south', [world.key('lea').deviceId], {
      ...base.targets.signed,
      version: 1,
      delegations: undefined,
      targets: { 'south.registry.json': reference, 'pack-2.json': reference },
    })
    put(world.folder, targetPath('pack-2.json', sha256(evil)), evil)
    await world.publish([
      file,
      ...vouch(world.desk(), world.key('lea').deviceId, {
        news: new Map([['south', { file, version: 1 }]]),
        before: base,
      }),
    ])
    const state = await reader.refresh()
    expect(textsOf(state)).toEqual({ 'registry.json': 'registry 1', 'pack-1.json': 'pack 1' })
    expect(state.refused).toEqual([{ path: file.path, refusal: 'foreign', nextStep: 'ignore' }])
  })

  it('U14 a lead of another region signs in vain', async () => {
    const regions = new Map([['south', [world.key('lea')]]])
    await world.publish(await world.release({}, 'ada', regions))
    await world.publish(await world.region('south', 'by its lead', 'lea'))
    await world.publish(await world.region('south', 'by another', 'leo'))
    const state = await reader.refresh()
    expect([textsOf(state)['south.registry.json'], refusalsOf(state)]).toEqual([undefined, ['foreign']])
    await world.publish(await world.region('south', 'by its lead again', 'lea'))
    expect(textsOf(await reader.refresh())['south.registry.json']).toBe('by its lead again')
  })

  it.each([
    ['without a hash', { length: 6, hashes: {} }],
    ['with a weaker hash alone', { length: 6, hashes: { sha1: 'ab'.repeat(20) } }],
  ])('U15 a target %s makes the listing worthless', async (_, reference) => {
    const before = await reader.refresh()
    const base = await world.base()
    const file = seal(world.desk(), 'targets', [world.key('ada').deviceId], {
      ...base.targets.signed,
      version: 2,
      targets: { ...base.targets.signed.targets, 'pack-2.json': reference as never },
    })
    await world.publish([
      file,
      ...vouch(world.desk(), world.key('ada').deviceId, {
        news: new Map([['targets', { file, version: 2 }]]),
        before: base,
      }),
    ])
    const after = await reader.refresh()
    expect([after.confirmed, textsOf(after)]).toEqual([false, textsOf(before)])
    expect(after.refused).toEqual([{ path: file.path, refusal: 'damaged', nextStep: 'askAdmin' }])
  })

  it('forged files of higher numbers stop nobody and slow nobody for long, also where there are very many', async () => {
    const before = await reader.refresh()
    for (let index = 0; index < 450; index += 1) plant('timestamp', 1_000 + index, `{"junk":${index}}`)
    plant('root', 2, 'junk')
    const reads: number[] = []
    const looked = async (): Promise<RepositoryState> => {
      let read = 0
      const state = await world
        .reader({
          store: reader.store,
          share: { ...world.share, read: (path, most) => ((read += 1), world.share.read(path, most)) },
        })
        .refresh()
      reads.push(read)
      return state
    }
    expect(textsOf(await looked())).toEqual(textsOf(before))
    for (let again = 0; again < 3; again += 1) await looked()
    expect([reads.slice(0, 3), reads.at(-1)]).toEqual([[200, 200, 51], 0])
    const release = nextRelease(
      world.desk(),
      await world.base(reader),
      { put: new Map([['pack-2.json', textBytes('pack 2')]]) },
      world.key('ada').deviceId,
    )
    await world.publish(release)
    expect(textsOf(await looked())).toEqual({ ...textsOf(before), 'pack-2.json': 'pack 2' })
  })

  it('a deputy whose timestamp leads nowhere stops nobody who can write', async () => {
    const before = await reader.refresh()
    const base = await world.base()
    const meta = { 'snapshot.json': { version: 9, length: 9, hashes: { sha256: 'ab'.repeat(32) } } }
    await world.publish([
      seal(world.desk(), 'timestamp', [world.key('leo').deviceId], { ...base.timestamp.signed, version: 7, meta }),
    ])
    const held = await reader.refresh()
    expect([held.confirmed, refusalsOf(held), textsOf(held)]).toEqual([false, ['later'], textsOf(before)])
    await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
    const after = await reader.refresh()
    expect([after.confirmed, versionsOf(after)]).toEqual([true, { root: 1, timestamp: 8, snapshot: 10, targets: 2 }])
  })
})
