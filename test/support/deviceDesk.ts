import { createDeviceHandlers } from '#backend/handlers/devices.ts'
import { invite } from '#backend/setup/invite.ts'
import type { Input } from '#shared/contract/api.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { codeDigestOf, parseInvitation, proofOf, type InvitationText } from '#shared/sync/enrolment.ts'
import { actorNamed, type TestDevice, type World } from './shareWorld.ts'

export const ada = actorNamed('ada', { role: 'admin' })

/** What an admin does with devices, through their door. */
export const createDeviceDesk = ({ backend }: Pick<TestDevice, 'backend'>, actor: Actor = ada) => {
  const handlers = createDeviceHandlers(backend)
  const caller = { actor }
  return {
    list: () => handlers['devices.list']({}, caller),
    waiting: () => handlers['devices.requests']({}, caller),
    admit: (deviceId: string, fingerprint: string) =>
      handlers['devices.admit']({ deviceId: id(deviceId), fingerprint }, caller),
    refuse: (deviceId: string) => handlers['devices.refuse']({ deviceId: id(deviceId) }, caller),
    withdraw: (codeDigest: string) => handlers['devices.withdraw']({ codeDigest }, caller),
    revoke: (deviceId: string, afterSeq: number, reason = 'lost on a train') =>
      handlers['devices.revoke']({ deviceId: id(deviceId), afterSeq, reason }, caller),
    invite: (actorId: string) => handlers['devices.invite']({ actorId: id(actorId) }, caller),
    replace: (deviceId: string, over: Partial<Input<'devices.replace'>> = {}) =>
      handlers['devices.replace'](
        { deviceId: id(deviceId), afterSeq: 0, reason: 'lost on a train', successor: null, ...over },
        caller,
      ),
  }
}

export const textOf = (invitation: string): InvitationText => {
  const parsed = parseInvitation(invitation)
  if (!parsed.ok) throw new Error('not an invitation')
  return parsed.value
}

export const inviteTo = async (
  { admin }: Pick<World, 'admin'>,
  over: Partial<Input<'setup.invite'>> = {},
  actor: Actor = ada,
): Promise<InvitationText> => {
  const reply = await invite(admin.backend, actor, {
    name: 'Nora',
    role: 'manager',
    outletIds: [id('nordbad')],
    regionIds: [],
    ...over,
  })
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return textOf(reply.value.invitation)
}

/** A new device of whoever was invited has written its request; nobody has looked yet. */
export const askFor = async (
  world: World,
  { code, actor }: Pick<InvitationText, 'code' | 'actor'>,
  name = actor.name,
): Promise<TestDevice> => {
  const device = world.device(actor, { admitted: false })
  const { deviceId, publicKey } = device
  const proof = proofOf(code, deviceId)
  device.enqueue({ type: 'enrolment', publicKey, proof, codeDigest: codeDigestOf(code), name })
  await device.sync.run()
  return device
}
