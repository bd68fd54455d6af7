/** SHA-256 over canonical JSON: the name by which a value is quoted and checked on another device. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonicalJson.ts'

/** 64 lower-case hexadecimal digits. */
export type Digest = string
export const digestOf = (value: unknown): Digest => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))
export const digestOfBytes = (bytes: Uint8Array): Digest => bytesToHex(sha256(bytes))
