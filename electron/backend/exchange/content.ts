import { gunzip } from 'node:zlib'
import { promisify } from 'node:util'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'

/** Bytes of a file after unpacking. */
export const largestCsvBytes = 64 * 1024 * 1024

const unpack = promisify(gunzip)
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** From base64, unpacked where it is gzip. Refuses what is damaged or larger than 64 MB. */
export const bytesOfContent = async (content: string): Promise<Result<Uint8Array, 'badCsv'>> => {
  const bytes = Buffer.from(content, 'base64')
  if (bytes.length === 0) return err('badCsv')
  if (!isGzip(bytes)) return ok(bytes)
  try {
    return ok(await unpack(bytes, { maxOutputLength: largestCsvBytes }))
  } catch {
    // Cut off, damaged, or a file that unpacks to more than is read: all of them mean another file has to be chosen
    return err('badCsv')
  }
}
