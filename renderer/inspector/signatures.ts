import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { JudgeTools } from '#shared/sync/judge.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'

export type Verifier = (publicKey: string, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>

export interface Signatures {
  readonly verify: Verifier
  /** Whether this browser does Ed25519 by itself. */
  readonly native: boolean
}

/** Keys of small order fit any message, so nothing that they sign says anything. */
const isUsable = (publicKey: string): boolean => {
  try {
    return !ed25519.Point.fromHex(publicKey).isSmallOrder()
  } catch {
    return false
  }
}

const byProgram: Verifier = (publicKey, bytes, signature) => {
  try {
    return Promise.resolve(ed25519.verify(signature, bytes, hexToBytes(publicKey), { zip215: false }))
  } catch {
    return Promise.resolve(false)
  }
}

const bySubtle =
  (subtle: SubtleCrypto): Verifier =>
  async (publicKey, bytes, signature) => {
    const key = await subtle.importKey('raw', Uint8Array.from(hexToBytes(publicKey)), 'Ed25519', false, ['verify'])
    return subtle.verify('Ed25519', key, Uint8Array.from(signature), Uint8Array.from(bytes))
  }

/** RFC 8032 §7.1, test 2: a browser that fails it is not asked. */
const vector = {
  publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
  message: '72',
  signature:
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
} as const

const works = async (verify: Verifier): Promise<boolean> => {
  const signature = hexToBytes(vector.signature)
  try {
    const accepts = await verify(vector.publicKey, hexToBytes(vector.message), signature)
    return accepts && !(await verify(vector.publicKey, hexToBytes('73'), signature))
  } catch {
    return false
  }
}

/** The browser's own Ed25519 where it has one that does what the standard says; that of this page otherwise. */
export const chooseSignatures = async (subtle: SubtleCrypto | undefined): Promise<Signatures> => {
  const native = subtle === undefined ? null : bySubtle(subtle)
  const isNative = native !== null && (await works(native))
  const chosen = isNative ? native : byProgram
  const verify: Verifier = async (publicKey, bytes, signature) =>
    isUsable(publicKey) && signature.length === 64 && chosen(publicKey, bytes, signature)
  return { verify, native: isNative }
}

interface Asked {
  readonly publicKey: string
  readonly bytes: Uint8Array
  readonly signature: Uint8Array
}

const keyOf = ({ publicKey, bytes, signature }: Asked): string =>
  digestOfBytes(concatBytes(utf8ToBytes(`${publicKey} ${bytesToHex(signature)} `), bytes))

/**
 * Lets a check that knows no waiting ask a verifier that does: what it asks is noted and answered, and the check runs
 * again until it asks nothing new. An open question counts as true for that run alone.
 */
export const settled = async <T>(check: (verify: JudgeTools['verify']) => T, verifier: Verifier): Promise<T> => {
  const answers = new Map<string, boolean>()
  for (;;) {
    const open = new Map<string, Asked>()
    const outcome = check((publicKey, bytes, signature) => {
      const asked = { publicKey, bytes, signature }
      const key = keyOf(asked)
      const known = answers.get(key)
      if (known === undefined) open.set(key, asked)
      return known ?? true
    })
    if (open.size === 0) return outcome
    for (const [key, { publicKey, bytes, signature }] of open) {
      answers.set(key, await verifier(publicKey, bytes, signature))
    }
  }
}
