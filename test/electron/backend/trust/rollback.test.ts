import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { seal, vouch, type ReleaseFile } from '#backend/trust/release.ts'
import { metadataFolder, parseMetadataName } from '#shared/sync/repository/names.ts'
import { put, remove } from '#test/support/forgery.ts'
import {
  createTrustWorld,
  dayMs,
  fileIn,
  refusalsOf,
  textsOf,
  trustNowAt,
  versionsOf,
  type Reader,
  type TrustWorld,
} from '#test/support/trustWorld.ts'

const fileOf = (role: string, version: number): ReleaseFile => fileIn(world.folder, role, version)

let world: TrustWorld
let reader: Reader
beforeEach(async () => {
  world = await createTrustWorld()
  reader = world.reader()
})

/** Takes away every file of these roles above a version, as somebody who puts an old copy of the folder back. */
const putBack = (version: number, roles: readonly string[]): readonly string[] => {
  const gone = readdirSync(join(world.folder, metadataFolder)).filter((name) => {
    const parsed = parseMetadataName(name)
    return parsed !== null && roles.includes(parsed.role) && parsed.version > version
  })
  for (const name of gone) remove(world.folder, `${metadataFolder}/${name}`)
  return gone
}
const releaseTwice = async (): Promise<void> => {
  await world.publish(await world.release({ 'pack-2.json': 'pack 2' }))
  await world.publish(await world.release({ 'pack-3.json': 'pack 3' }, 'bea'))
}

describe('nothing goes back', () => {
  it('U01 an older timestamp is refused, and what was verified stays', async () => {
    await releaseTwice()
    const before = await reader.refresh()
    putBack(1, ['timestamp'])
    const after = await reader.refresh()
    expect(textsOf(after)).toEqual(textsOf(before))
    expect([refusalsOf(after), after.confirmed, versionsOf(after)['timestamp']]).toEqual([['rollback'], false, 3])
  })

  it('U02 a new timestamp over an older snapshot is refused', async () => {
    await releaseTwice()
    const before = await reader.refresh()
    // whoever holds a deputy's key can sign this; snapshot 2 is as it was published
    const snapshot = fileOf('snapshot', 2)
    const base = await world.base()
    const forged = seal(world.desk(), 'timestamp', [world.key('lea').deviceId], {
      ...base.timestamp.signed,
      version: 4,
      meta: { 'snapshot.json': { version: 2, length: snapshot.bytes.length, hashes: { sha256: snapshot.sha256 } } },
    })
    await world.publish([forged])
    const after = await reader.refresh()
    expect([after.confirmed, textsOf(after), versionsOf(after)]).toEqual([false, textsOf(before), versionsOf(before)])
    expect(after.refused).toEqual([{ path: forged.path, refusal: 'rollback', nextStep: 'askAdmin' }])
  })

  it('U03 a new snapshot that names older targets is refused', async () => {
    await releaseTwice()
    const before = await reader.refresh()
    const { bytes, sha256 } = fileOf('targets', 2)
    const path = `${metadataFolder}/2.targets.${sha256.slice(0, 8)}.json`
    const news = new Map([['targets', { file: { path, sha256, bytes }, version: 2 }]])
    await world.publish(vouch(world.desk(), world.key('lea').deviceId, { news, before: await world.base() }))
    const after = await reader.refresh()
    expect([after.confirmed, textsOf(after), refusalsOf(after)]).toEqual([false, textsOf(before), ['rollback']])
    expect(versionsOf(after)).toMatchObject({ snapshot: 3, targets: 3 })
  })

  it.each([
    ['U04 deleted timestamps', ['timestamp'], 'rollback'],
    ['U04 a deleted directory', ['root', 'timestamp', 'snapshot', 'targets'], 'rollback'],
  ])('%s cost nothing that was verified, and are told', async (_, roles, refusal) => {
    await releaseTwice()
    const before = await reader.refresh()
    expect(putBack(0, roles).length).toBeGreaterThan(2)
    const after = await reader.refresh()
    expect([textsOf(after), after.confirmed, refusalsOf(after)]).toEqual([textsOf(before), false, [refusal]])
  })

  it('U04 a deleted file that a newer timestamp needs is waited for, by a newcomer too', async () => {
    const before = await reader.refresh()
    await releaseTwice()
    const held = fileOf('snapshot', 3)
    remove(world.folder, held.path)
    const newcomer = world.reader()
    for (const one of [reader, newcomer]) {
      const after = await one.refresh()
      expect([after.confirmed, refusalsOf(after)]).toEqual([false, ['later']])
      expect(after.refused[0]).toMatchObject({ path: held.path, nextStep: 'wait' })
    }
    expect(textsOf(await reader.refresh())).toEqual(textsOf(before))
    put(world.folder, held.path, held.bytes)
    expect(textsOf(await newcomer.refresh())).toHaveProperty(['pack-3.json'], 'pack 3')
    expect(textsOf(await reader.refresh())).toHaveProperty(['pack-3.json'], 'pack 3')
  })

  it('a day on which nothing newer is there is still confirmed', async () => {
    await reader.refresh()
    world.setNow(trustNowAt + 9 * dayMs)
    const after = await reader.refresh()
    expect([after.confirmed, after.confirmedAt]).toEqual([true, trustNowAt + 9 * dayMs])
  })
})
