/** The signed frame of a file: magic, one header line, the payload as stored, and a signature over exactly those bytes. share-format §3. */
import { bytesToUtf8, concatBytes, utf8ToBytes } from './bytes.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { fileTypes, type FileType } from './model.ts'

export const largestFileBytes = 1_048_576
/** A payload that unpacks to more is refused before it is held in memory. */
export const largestPayloadBytes = 16 * 1_048_576
export const signatureBytes = 64
const magic = utf8ToBytes('CS1\n')
const longestHeader = 512

export interface Envelope {
  readonly type: FileType
  /** Device id of the signer. */
  readonly kid: string
  /** `br`: brotli. The only encoding of this version. */
  readonly enc: 'br'
  readonly payload: Uint8Array
  readonly signature: Uint8Array
}

/** DSSE v1 pre-authentication encoding: what is signed names its type, so no file can pass for one of another type. */
export const signedBytes = (type: FileType, payload: Uint8Array): Uint8Array => {
  const name = `application/vnd.plumbline.${type}+json;v=1;enc=br`
  return concatBytes(utf8ToBytes(`DSSEv1 ${utf8ToBytes(name).length} ${name} ${payload.length} `), payload)
}

interface Header {
  readonly type: FileType
  readonly kid: string
  readonly len: number
  readonly enc: string
}

/** The one spelling of a header. No signature covers it, so any other would let anybody make two files of one. */
const spell = ({ type, kid, len, enc }: Header): string => JSON.stringify({ type, kid, len, enc })

export const encodeEnvelope = ({ type, kid, enc, payload, signature }: Envelope): Uint8Array =>
  concatBytes(magic, utf8ToBytes(`${spell({ type, kid, len: payload.length, enc })}\n`), payload, signature)

export type EnvelopeFault = 'damaged' | 'newerFormat'

const hasMagic = (bytes: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte)

/** `CS2` and later are newer formats: the app asks for an update instead of calling the file damaged. */
const faultOfMagic = (bytes: Uint8Array): EnvelopeFault => {
  // what follows the line may be anything in a newer format, also no text
  const line = bytes.subarray(0, bytes.subarray(0, 8).indexOf(10) + 1)
  return /^CS(?:[2-9]|[1-9]\d+)\n$/.test(bytesToUtf8(line) ?? '') ? 'newerFormat' : 'damaged'
}

const headerOf = (text: string | null): Header | null => {
  if (text === null) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { type, kid, len, enc } = value as Readonly<Record<string, unknown>>
  const known = fileTypes.find((one) => one === type)
  if (known === undefined || typeof kid !== 'string' || typeof enc !== 'string') return null
  if (typeof len !== 'number' || !Number.isSafeInteger(len) || len < 0) return null
  const header = { type: known, kid, len, enc }
  return spell(header) === text ? header : null
}

/** Takes a file apart; proves nothing about who wrote it. */
export const parseEnvelope = (bytes: Uint8Array): Result<Envelope, EnvelopeFault> => {
  if (!hasMagic(bytes)) return err(faultOfMagic(bytes))
  const end = bytes.indexOf(10, magic.length)
  if (end < 0 || end > longestHeader) return err('damaged')
  const header = headerOf(bytesToUtf8(bytes.subarray(magic.length, end)))
  if (header === null) return err('damaged')
  const from = end + 1
  if (bytes.length !== from + header.len + signatureBytes) return err('damaged')
  if (header.enc !== 'br') return err('newerFormat')
  return ok({
    type: header.type,
    kid: header.kid,
    enc: header.enc,
    payload: bytes.subarray(from, from + header.len),
    signature: bytes.subarray(from + header.len),
  })
}

/** True where the bytes are a beginning of a file, or a placeholder that a sync tool has not filled yet. */
export const looksUnfinished = (bytes: Uint8Array): boolean => {
  if (bytes.every((byte) => byte === 0)) return true
  if (bytes.length < magic.length) return magic.subarray(0, bytes.length).every((byte, index) => bytes[index] === byte)
  if (!hasMagic(bytes)) return false
  const end = bytes.indexOf(10, magic.length)
  if (end < 0) return bytes.length < longestHeader
  const header = headerOf(bytesToUtf8(bytes.subarray(magic.length, end)))
  return header !== null && bytes.length < end + 1 + header.len + signatureBytes
}
