/** Where a file of the share lies: the path names its writer, its number and the first digits of its hash. share-format §2. */
import type { DeviceId } from '../kernel/ids.ts'
import { id } from '../kernel/ids.ts'
import type { Digest } from '../kernel/digest.ts'
import { localOf } from '../kernel/time.ts'
import type { FileType } from './model.ts'

export const rootOf = {
  cs1: 'outlets',
  ap1: 'people',
  er1: 'inbox',
  wt1: 'witness',
  ru1: 'rollup',
} as const satisfies Readonly<Record<FileType, string>>

export interface FilePlace {
  readonly type: FileType
  readonly ownerId: string
  readonly deviceId: DeviceId
  readonly seq: number
  /** First 16 digits of the SHA-256 of the whole file. */
  readonly sha16: string
}

/** Largest number that a name can carry. */
export const largestSeq = 9_999_999_999
const utc = [{ fromAt: 0, offsetMinutes: 0 }]
const idPattern = /^[0-9a-z][0-9a-z-]{0,39}$/
const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/
const namePattern = /^(\d{10})-([0-9a-f]{16})\.(cs1|ap1|er1|wt1|ru1)$/

/** Ids that may stand in a path: lower case, no dots, so that no server can fold or reinterpret them. */
export const isPathId = (text: string): boolean => idPattern.test(text)
export const isMonth = (text: string): boolean => monthPattern.test(text)

/** Directory of one writer; the months lie below it. */
export const directoryOf = (type: FileType, ownerId: string, deviceId: string): string =>
  `${rootOf[type]}/${ownerId}/${deviceId}`

/** Throws `RangeError` for an id or a number that may not stand in a path. */
export const pathOf = (
  place: Omit<FilePlace, 'sha16'> & { readonly sha256: Digest; readonly createdAt: number },
): string => {
  const { type, ownerId, deviceId, seq, sha256, createdAt } = place
  if (!isPathId(ownerId) || !isPathId(deviceId)) throw new RangeError(`not a path id: ${ownerId} ${deviceId}`)
  if (!Number.isSafeInteger(seq) || seq < 1 || seq > largestSeq) throw new RangeError(`not a number of a file: ${seq}`)
  const month = localOf(createdAt, utc).on.slice(0, 7)
  return `${directoryOf(type, ownerId, deviceId)}/${month}/${String(seq).padStart(10, '0')}-${sha256.slice(0, 16)}.${type}`
}

/** Number and hash from a file's name; null for every name that this version did not make. */
export const parseName = (name: string): Pick<FilePlace, 'seq' | 'sha16' | 'type'> | null => {
  const [, digits, sha16, type] = namePattern.exec(name) ?? []
  if (digits === undefined || sha16 === undefined || type === undefined) return null
  const seq = Number(digits)
  return seq < 1 ? null : { seq, sha16, type: type as FileType }
}

/** Null unless every part is as written by `pathOf`. */
export const parsePath = (path: string): FilePlace | null => {
  const [root, ownerId, deviceId, month, name, more] = path.split('/')
  if (ownerId === undefined || deviceId === undefined || month === undefined || name === undefined) return null
  const named = parseName(name)
  if (named === null || more !== undefined || root !== rootOf[named.type]) return null
  if (!isPathId(ownerId) || !isPathId(deviceId) || !isMonth(month)) return null
  return { ...named, ownerId, deviceId: id<'Device'>(deviceId) }
}
