/** Two of the three root keys leave the device that founded the organisation, and come back when the root must change. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDeviceHandlers } from '#backend/handlers/devices.ts'
import { trustedRoot } from '#backend/trust/signers.ts'
import type { DevicesView } from '#shared/contract/devices.ts'
import { id } from '#shared/kernel/ids.ts'
import { ada } from '#test/support/deviceDesk.ts'
import { actorNamed, createWorld, mia, type TestDevice, type World } from '#test/support/shareWorld.ts'

const passphrase = 'on paper in a safe'
let world: World
let keys: readonly string[]
beforeEach(async () => {
  world = await createWorld()
  await world.admin.sync.run()
  keys = recovery().keys.flatMap(({ deviceId, own }) => (own ? [] : [deviceId]))
})
afterEach(() => world.dispose())

const doors = ({ backend }: Pick<TestDevice, 'backend'>) => createDeviceHandlers(backend)
const recovery = (device: TestDevice = world.admin): NonNullable<DevicesView['recovery']> => {
  const reply = doors(device)['devices.list']({}, { actor: ada }) as { readonly value: DevicesView }
  if (reply.value.recovery === null) throw new Error('no root known')
  return reply.value.recovery
}
const save = async (deviceId: string, device: TestDevice = world.admin) => {
  const reply = await doors(device)['devices.saveRecoveryKey']({ deviceId: id(deviceId), passphrase }, { actor: ada })
  return reply.ok ? reply.value.file : reply.error
}
const fileOf = async (deviceId: string): Promise<string> => {
  const file = await save(deviceId)
  if (typeof file !== 'string') throw new Error('not saved')
  return file
}
const remove = (file: string, by = passphrase) =>
  doors(world.admin)['devices.removeRecoveryKey']({ file, passphrase: by }, { actor: ada })
const restore = (file: string, device: TestDevice = world.admin) =>
  doors(device)['devices.restoreRecoveryKey']({ file, passphrase }, { actor: ada })
const adminsOf = ({ backend }: TestDevice) => trustedRoot(backend.workspace())?.roles.targets.keyids.length

describe('recovery keys', () => {
  it('are two of three, of which two must sign; all of them lie here at first', () => {
    const { threshold, needed, keys: all } = recovery()
    expect([threshold, needed, all.length, all.every(({ here }) => here)]).toEqual([2, false, 3, true])
    expect(all.filter(({ own }) => own).map(({ deviceId }) => deviceId)).toEqual([world.admin.deviceId])
  })

  it('go one by one, and a new admin waits until one of them is back', async () => {
    const files = [await fileOf(keys[0] ?? ''), await fileOf(keys[1] ?? '')]
    for (const file of files) expect(await remove(file)).toMatchObject({ ok: true })
    expect(recovery().keys.filter(({ here }) => here)).toHaveLength(1)
    world.device(actorNamed('ben', { role: 'admin' }))
    await world.admin.sync.run()
    expect([adminsOf(world.admin), recovery().needed]).toEqual([1, true])
    expect(await restore(files[1] ?? '')).toMatchObject({ ok: true, value: { recovery: { needed: false } } })
    // what waited was signed with it at once
    expect(adminsOf(world.admin)).toBe(2)
    const manager = world.device(mia)
    await world.admin.sync.run()
    await manager.sync.run()
    expect([adminsOf(world.admin), adminsOf(manager)]).toEqual([2, 2])
  })

  it('are not removed without the file that brings them back', async () => {
    const file = await fileOf(keys[0] ?? '')
    expect(await remove(file, 'another')).toMatchObject({ ok: false, error: { why: 'wrongPassphrase' } })
    expect(await remove('{}')).toMatchObject({ ok: false, error: { why: 'wrongPassphrase' } })
    expect(recovery().keys.every(({ here }) => here)).toBe(true)
  })

  it('are never the key of a device, and none of another organisation', async () => {
    expect(await save(world.admin.deviceId)).toMatchObject({ why: 'ownDevice' })
    expect(await save('a'.repeat(13))).toMatchObject({ why: 'notFound' })
    const other = await createWorld()
    await other.admin.sync.run()
    const file = await fileOf(keys[0] ?? '')
    expect(await restore(file, other.admin)).toMatchObject({ ok: false, error: { why: 'notFound' } })
    other.dispose()
  })

  it('serve on the device of another admin', async () => {
    const ben = world.device(actorNamed('ben', { role: 'admin' }))
    await world.admin.sync.run()
    await ben.sync.run()
    for (const key of keys) expect(await restore(await fileOf(key), ben)).toMatchObject({ ok: true })
    expect(recovery(ben).keys.filter(({ here }) => here)).toHaveLength(2)
  })
})
