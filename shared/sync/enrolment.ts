/** Joining: an invitation travels outside the share, and a device proves that it knows its code without showing it. share-format §8 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import * as z from 'zod'
import { base32Of } from '../kernel/base32.ts'
import { digestOfBytes, type Digest } from '../kernel/digest.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { DeviceId, OrganisationId, ShareId } from '../kernel/ids.ts'
import { roles, type Actor } from '../people/permissions.ts'
import { bytesToUtf8, utf8ToBytes } from './bytes.ts'
import { isPathId } from './paths.ts'
import { digestField, idField } from './schema/fields.ts'

export interface InvitationText {
  readonly v: 2
  readonly organisationId: OrganisationId
  readonly name: string
  readonly shareId: ShareId
  readonly rootSha256: Digest
  readonly code: string
  readonly actor: Actor
}

const pathId = <Name extends string>() => idField<Name>().refine((text) => isPathId(text))
const invitation: z.ZodType<InvitationText> = z.object({
  v: z.literal(2),
  organisationId: pathId<'Organisation'>(),
  name: z.string().min(1).max(500),
  shareId: z.string().regex(/^[0-9a-z]{8,26}$/) as unknown as z.ZodType<ShareId>,
  rootSha256: digestField,
  code: z.string().regex(/^[a-z2-7]{26}$/),
  actor: z.object({
    actorId: pathId<'Actor'>(),
    name: z.string().min(1).max(500),
    role: z.enum(roles),
    outletIds: z.array(idField<'Outlet'>()),
    regionIds: z.array(idField<'Region'>()),
  }),
})

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const toBase64Url = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const kept = b === undefined ? 2 : c === undefined ? 3 : 4
    for (let digit = 0; digit < kept; digit += 1) text += alphabet[(bits >> (18 - 6 * digit)) & 63]
  }
  return text
}
const fromBase64Url = (text: string): Uint8Array => {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const digit of text) {
    held = ((held << 6) | alphabet.indexOf(digit)) & 0xfffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes.push((held >> bits) & 255)
    }
  }
  return Uint8Array.from(bytes)
}

const checksum = (text: string): string => base32Of(sha256(utf8ToBytes(text))).slice(0, 6)

/** One line that survives mail and chat: `plumbline.<base64url of JSON>.<6 characters that catch a typing error>`. */
export const encodeInvitation = (text: InvitationText): string => {
  const body = toBase64Url(utf8ToBytes(JSON.stringify(text)))
  return `plumbline.${body}.${checksum(body)}`
}

/** White space from line breaks in a mail is ignored. */
export const parseInvitation = (line: string): Result<InvitationText, 'badInvitation'> => {
  const [, body, sum] = /^plumbline\.([\w-]+)\.([a-z2-7]{6})$/.exec(line.replaceAll(/\s/g, '')) ?? []
  if (body === undefined || checksum(body) !== sum) return err('badInvitation')
  try {
    const parsed = invitation.safeParse(JSON.parse(bytesToUtf8(fromBase64Url(body)) ?? ''))
    return parsed.success ? ok(parsed.data) : err('badInvitation')
  } catch {
    return err('badInvitation')
  }
}

/** 26 characters of an invitation code from a hexadecimal secret of at least 32 digits. */
export const codeFromSecret = (secret: string): string => base32Of(hexToBytes(secret).subarray(0, 16))
export const codeDigestOf = (code: string): Digest => digestOfBytes(utf8ToBytes(code))
export const proofOf = (code: string, deviceId: DeviceId): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(code), utf8ToBytes(deviceId)))
