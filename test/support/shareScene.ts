import { digestOfBytes } from '#shared/kernel/digest.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Content, Payload } from '#shared/sync/model.ts'
import { forge, get, put, renamed, type Forged, type Signer } from './forgery.ts'
import { createWorld, lea, max, mia, worldNowAt, type TestDevice, type World } from './shareWorld.ts'

/** What a reader believes of the manager's chain. */
export interface Seen {
  readonly head: number
  readonly refusals: readonly string[]
}

/** A share on which Mia has published five files and Max one, and on which Lea will look. */
export interface Scene extends Pick<World, 'folder' | 'profile' | 'dispose'> {
  readonly world: World
  readonly manager: TestDevice
  readonly other: TestDevice
  readonly lead: TestDevice
  /** Path of the manager's file of that number. */
  readonly path: (seq: number) => string
  readonly bytes: (seq: number) => Uint8Array
  /** A payload as the manager would write it after file 5. */
  readonly payload: (seq: number, over?: Partial<Payload>) => Payload
  /** A file with the manager's own signature. */
  readonly signed: (payload: Forged['payload'], over?: Partial<Forged>) => Uint8Array
  /** Puts bytes where the manager's file of that number belongs. */
  readonly plant: (seq: number, file: Uint8Array) => string
  readonly look: () => Promise<Seen>
}

export const quiet = (outletId: string): Content => ({
  type: 'report',
  report: { outletId: id(outletId), week: null, overrides: [] },
})
export const keyOf = (device: TestDevice): Signer => ({
  sign: (bytes) => device.backend.workspace().keys.sign(device.deviceId, bytes),
})
export const flip = (file: Uint8Array, at: number): Uint8Array =>
  file.map((byte, index) => (index === at ? byte ^ 1 : byte))

export const createScene = async (): Promise<Scene> => {
  const world = await createWorld()
  const { folder, profile } = world
  const manager = world.device(mia)
  const other = world.device(max)
  const lead = world.device(lea)
  await world.admin.sync.run()
  await manager.sync.run()
  await other.sync.run()
  const own = [1, 2, 3, 4, 5].map(() => manager.enqueue(quiet('nordbad')).path)
  other.enqueue(quiet('westbad'))
  await manager.sync.run()
  await other.sync.run()
  const path = (seq: number): string => own[seq - 1] ?? ''
  const bytes = (seq: number): Uint8Array => get(folder, path(seq))
  return {
    world,
    folder,
    profile,
    dispose: world.dispose,
    manager,
    other,
    lead,
    path,
    bytes,
    payload: (seq, over = {}) => ({
      fmt: 1,
      minReader: 1,
      shareId: profile.shareId,
      ownerId: 'nordbad',
      deviceId: manager.deviceId,
      seq,
      prev: seq === 1 ? null : digestOfBytes(bytes(Math.min(seq - 1, 5))),
      createdAt: worldNowAt,
      clock: { deviceAt: worldNowAt, shareMinusDeviceMs: null },
      packVersion: 1,
      content: quiet('nordbad'),
      ...over,
    }),
    signed: (payload, over = {}) =>
      forge({ type: 'cs1', payload, kid: manager.deviceId, signer: keyOf(manager), ...over }),
    plant: (seq, file) => put(folder, renamed(path(1), seq, file), file),
    look: async () => {
      await lead.sync.run()
      const { chains } = lead.stores
      const head = chains.heads().find(({ deviceId, type }) => deviceId === manager.deviceId && type === 'cs1')
      return { head: head?.seq ?? 0, refusals: chains.refused().map(({ refusal }) => refusal) }
    },
  }
}
