/** A device's name follows from its public key, so that nobody can take another device's name. share-format §3.3 */
import { sha256 } from '@noble/hashes/sha2.js'
import { hexToBytes } from '@noble/hashes/utils.js'
import { base32Of } from '../kernel/base32.ts'
import { id, type DeviceId } from '../kernel/ids.ts'

/** First 13 characters of base32Of(SHA-256(raw public key)); the key as 64 hexadecimal digits. */
export const deviceIdOf = (publicKey: string): DeviceId => id(base32Of(sha256(hexToBytes(publicKey))).slice(0, 13))
