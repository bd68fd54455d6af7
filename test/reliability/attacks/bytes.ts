import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { id } from '#shared/kernel/ids.ts'
import { encodeEnvelope, largestFileBytes, parseEnvelope, type Envelope } from '#shared/sync/envelope.ts'
import { put, remove } from '#test/support/forgery.ts'
import type { Attack } from './attack.ts'
import {
  append,
  bytesOf,
  lastSeq,
  pathAt,
  payloadAt,
  plantAt,
  publishRegistry,
  quietOf,
  sealedFor,
  type Chain,
  type Target,
} from './target.ts'

const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const flip = (file: Uint8Array, at: number): Uint8Array => file.map((byte, nth) => (nth === at ? byte ^ 1 : byte))
const last = (target: Target): Uint8Array => bytesOf(target, target.victim, lastSeq(target.victim))
const lastPath = ({ victim }: Target): string => pathAt(victim, lastSeq(victim))
const replaceLast = (target: Target, bytes: Uint8Array): void => {
  put(target.folder, lastPath(target), bytes)
}
const appendText = (target: Target, change: (text: string) => string): void => {
  const { victim } = target
  const seq = lastSeq(victim) + 1
  const text = change(JSON.stringify(payloadAt(target, victim, seq, quietOf(target, victim))))
  plantAt(target, victim, seq, sealedFor(target, victim, text))
}
const appendBytes = (target: Target, bytes: Uint8Array): void => {
  plantAt(target, target.victim, lastSeq(target.victim) + 1, bytes)
}
const honestNext = (target: Target): Uint8Array => {
  const { victim } = target
  return sealedFor(target, victim, payloadAt(target, victim, lastSeq(victim) + 1, quietOf(target, victim)))
}
const reframed = (bytes: Uint8Array, change: (file: Envelope) => Uint8Array): Uint8Array => {
  const envelope = parseEnvelope(bytes)
  if (!envelope.ok) throw new Error(envelope.error)
  return change(envelope.value)
}

/** Order of the base point: S and S + L fit the same message where nobody looks. RFC 8032 §5.1.7 */
const groupOrder = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n
const plusOrder = (signature: Uint8Array): Uint8Array => {
  const half = [...signature.subarray(32)].toReversed()
  let scalar = half.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) + groupOrder
  const moved = Uint8Array.from({ length: 32 }, () => {
    const byte = Number(scalar & 255n)
    scalar >>= 8n
    return byte
  })
  return Uint8Array.from([...signature.subarray(0, 32), ...moved])
}

const smallOrderKey = `01${'00'.repeat(31)}`
/** R is the neutral element and S is zero: fits every message under a key of small order. */
const emptySignature = Uint8Array.from({ length: 64 }, (_, at) => (at === 0 ? 1 : 0))

const standInFor = (target: Target, make: (at: string) => void): void => {
  remove(target.folder, lastPath(target))
  make(join(target.folder, lastPath(target)))
}

const insert = (member: string) => (text: string) => text.replace('{', `{${member},`)

/** What is done to the bytes of a file, or stands in a file's place. */
export const byteAttacks: readonly Attack[] = [
  {
    id: 'A01',
    way: '',
    plant: (target) => put(target.folder, pathAt(target.victim, 3), flip(bytesOf(target, target.victim, 3), 90)),
    stranger: ['damaged'],
    believed: { upTo: 2 },
  },
  {
    id: 'A02',
    way: '',
    plant: (target) => {
      const file = bytesOf(target, target.victim, 3)
      remove(target.folder, pathAt(target.victim, 3))
      plantAt(target, target.victim, 3, flip(file, file.length - 80))
    },
    stranger: ['damaged'],
    believed: { upTo: 2 },
  },
  {
    id: 'A03',
    way: 'cut',
    plant: (target) => replaceLast(target, last(target).subarray(0, 99)),
    stranger: ['damaged'],
    believed: -1,
  },
  {
    id: 'A03',
    way: 'zeros',
    plant: (target) => replaceLast(target, new Uint8Array(last(target).length)),
    stranger: ['damaged'],
    believed: -1,
  },
  {
    id: 'A03',
    way: 'made longer',
    plant: (target) => replaceLast(target, Buffer.concat([last(target), Uint8Array.of(0)])),
    stranger: ['damaged'],
    believed: -1,
  },
  {
    id: 'A03',
    way: 'huge',
    plant: (target) => appendBytes(target, new Uint8Array(largestFileBytes + 1).fill(65)),
    stranger: ['damaged'],
  },
  {
    id: 'A03',
    way: 'brotli bomb',
    plant: (target) => {
      const bomb = Uint8Array.from(brotliCompressSync(Buffer.alloc(64 << 20), quick))
      appendBytes(target, sealedFor(target, target.victim, bomb))
    },
    stranger: ['damaged'],
  },
  {
    id: 'A25',
    way: 'link',
    plant: (target) => {
      writeFileSync(join(target.folder, 'elsewhere'), last(target))
      standInFor(target, (at) => symlinkSync(join(target.folder, 'elsewhere'), at))
    },
    stranger: ['ignored', 'later'],
    believed: -1,
  },
  {
    id: 'A25',
    way: 'pipe',
    plant: (target) => standInFor(target, (at) => void execFileSync('mkfifo', [at])),
    stranger: ['later'],
    believed: -1,
  },
  {
    id: 'A25',
    way: 'directory',
    plant: (target) => standInFor(target, (at) => mkdirSync(at)),
    stranger: ['later'],
    believed: -1,
  },
  ...(
    [
      ['duplicate keys', insert('"seq":6')],
      ['__proto__', insert('"__proto__":{}')],
      ['2^53+1', insert('"more":9007199254740993')],
      ['NaN', insert('"more":NaN')],
      ['deep nesting', insert(`"more":${'['.repeat(99)}${']'.repeat(99)}`)],
      ['byte-order mark', (text: string) => `\uFEFF${text}`],
    ] as const
  ).map(([way, change]): Attack => ({
    id: 'A27',
    way,
    plant: (target) => appendText(target, change),
    stranger: ['damaged'],
  })),
  {
    id: 'A27',
    way: 'line ends of another system',
    plant: (target) => {
      const text = Buffer.from(honestNext(target)).toString('latin1').replaceAll('\n', '\r\n')
      appendBytes(target, Uint8Array.from(Buffer.from(text, 'latin1')))
    },
    stranger: ['damaged'],
  },
  {
    id: 'A34',
    way: 'signature plus group order',
    plant: (target) => {
      const next = honestNext(target)
      appendBytes(
        target,
        reframed(next, (file) => encodeEnvelope({ ...file, signature: plusOrder(file.signature) })),
      )
    },
    stranger: ['damaged'],
  },
  {
    id: 'A34',
    way: 'same signature under another header',
    plant: (target) => {
      const file = last(target)
      const head = file.indexOf(10, 4)
      // an accusation of having signed two files, which nobody did
      const again = Buffer.concat([file.subarray(0, head), Buffer.from(' '), file.subarray(head)])
      plantAt(target, target.victim, lastSeq(target.victim), again)
    },
    stranger: ['damaged'],
  },
  {
    id: 'A34',
    way: 'key of small order',
    plant: (target) => {
      const actorId = target.registry.devices.find(({ deviceId }) => deviceId === target.other.deviceId)?.actorId
      if (actorId === undefined) throw new Error('nobody manages the other outlet')
      const own: Chain = { ...target.other, deviceId: 'smallorderkey', paths: [] }
      const device = { deviceId: id<'Device'>(own.deviceId), publicKey: smallOrderKey, actorId, admittedAt: 0 }
      publishRegistry(target, (registry) => ({
        ...registry,
        devices: [...registry.devices, { ...device, revokedAfterSeq: null }],
      }))
      append(target, own, quietOf(target, own), { forged: { signer: { sign: () => emptySignature } } })
    },
    stranger: ['damaged'],
  },
]
