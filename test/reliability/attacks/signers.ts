import { generateKeyPairSync, sign } from 'node:crypto'
import { deviceIdOf } from '#shared/sync/deviceId.ts'
import { strangerKey } from '#test/support/forgery.ts'
import type { Attack } from './attack.ts'
import {
  append,
  bytesOf,
  lastSeq,
  payloadAt,
  plantAt,
  publishRegistry,
  quietOf,
  sealedFor,
  type Chain,
  type Target,
} from './target.ts'

/** A device that nobody admitted, with a key of its own. */
const outsider = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex')
  return {
    deviceId: deviceIdOf(raw),
    publicKey: raw,
    signer: { sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) },
  }
}
const directoryFor = (chain: Chain, deviceId: string, over: Partial<Chain> = {}): Chain => ({
  ...chain,
  deviceId,
  paths: [],
  ...over,
})
const revoke = (target: Target, chain: Chain): void => {
  publishRegistry(target, (registry) => ({
    ...registry,
    devices: registry.devices.map((device) =>
      device.deviceId === chain.deviceId ? { ...device, revokedAfterSeq: lastSeq(chain) } : device,
    ),
  }))
}

/** What is signed by whom: keys, places and people that do not belong together. */
export const signerAttacks: readonly Attack[] = [
  {
    id: 'A04',
    way: '',
    plant: (target) => plantAt(target, target.victim, lastSeq(target.victim) + 1, bytesOf(target, target.other, 1)),
    stranger: ['foreign'],
  },
  {
    id: 'A05',
    way: '',
    plant: (target) => {
      const forged = { signer: target.signerOf(target.other.deviceId) }
      append(target, target.victim, quietOf(target, target.victim), { forged })
    },
    stranger: ['damaged'],
  },
  {
    id: 'A06',
    way: 'under a known name',
    plant: (target) =>
      append(target, target.victim, quietOf(target, target.victim), { forged: { signer: strangerKey() } }),
    stranger: ['damaged'],
  },
  {
    id: 'A06',
    way: 'in a directory of its own',
    plant: (target) => {
      const { deviceId, signer } = outsider()
      append(target, directoryFor(target.victim, deviceId), quietOf(target, target.victim), { forged: { signer } })
    },
    stranger: ['unknownDevice'],
  },
  {
    id: 'A07',
    way: '',
    plant: (target) =>
      append(target, target.victim, quietOf(target, target.victim), { payload: { shareId: 'stagingshare' } }),
    stranger: ['foreign'],
  },
  {
    id: 'A13',
    way: '',
    plant: (target) =>
      append(target, target.victim, quietOf(target, target.victim), { payload: { prev: 'e'.repeat(64) } }),
    stranger: ['fork'],
  },
  {
    id: 'A14',
    way: '',
    plant: (target) => append(target, target.victim, quietOf(target, target.victim), { forged: { signedAs: 'ap1' } }),
    stranger: ['damaged'],
  },
  {
    id: 'A19',
    way: '',
    plant: (target) => {
      revoke(target, target.victim)
      append(target, target.victim, quietOf(target, target.victim), { payload: { createdAt: 0 } })
    },
    stranger: ['revoked'],
  },
  {
    id: 'A31',
    way: '',
    plant: (target) => {
      const { deviceId, publicKey, signer } = outsider()
      const content = { type: 'enrolment', publicKey, proof: 'a'.repeat(64), codeDigest: 'b'.repeat(64) }
      const inbox: Chain = { type: 'er1', ownerId: deviceId, deviceId, paths: [] }
      const asking = sealedFor(target, inbox, payloadAt(target, inbox, 1, content), { signer })
      plantAt(target, inbox, 1, asking)
      append(target, directoryFor(target.victim, deviceId), quietOf(target, target.victim), { forged: { signer } })
    },
    stranger: ['unknownDevice'],
  },
]
