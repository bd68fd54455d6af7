import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fetcher } from 'tuf-js'
import { DownloadHTTPError, DownloadLengthMismatchError } from 'tuf-js/dist/error.js'
import { readWhole } from '../share/wholeFile.ts'

const tooLong = (): Error => new DownloadLengthMismatchError('longer than it may be')
const notFound = (status = 404): Error => new DownloadHTTPError('not there', status)

const fromServer = async (url: URL, most: number): Promise<Buffer> => {
  const response = await fetch(url)
  if (!response.ok || response.body === null) {
    await response.body?.cancel()
    throw notFound(response.status)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  // leaving the loop early hangs up on the server
  for await (const chunk of response.body) {
    length += chunk.length
    if (length > most) throw tooLong()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const fileOf = (url: URL): string | null => {
  try {
    const file = fileURLToPath(url)
    return file.includes('\0') ? null : file
  } catch {
    return null // a name with a slash inside, which no file has
  }
}

const fromFolder = async (url: URL, most: number): Promise<Buffer> => {
  const file = fileOf(url)
  const bytes = file === null ? 'notFound' : await readWhole(file, most)
  if (bytes === 'tooLarge') throw tooLong()
  if (bytes === 'notFound') throw notFound()
  return Buffer.from(bytes)
}

/** Addresses end with a slash, so that `targets-of-somebody-else` does not lie inside `targets`. */
const asFolder = (url: string): string => (url.endsWith('/') ? url : `${url}/`)

/**
 * Files of any TUF repository with the names of the specification, from a web server or a folder (`file:`), whole and
 * of a bounded length. Nothing outside `bases` is touched, however a name is written.
 */
export const createPlainFetcher = (bases: readonly string[]): Fetcher => {
  const inside = bases.map((base) => new URL(asFolder(base)).href)
  const downloadBytes = async (address: string, most: number): Promise<Buffer> => {
    const url = new URL(address)
    if (!inside.some((base) => url.href.startsWith(base))) throw notFound()
    return url.protocol === 'file:' ? fromFolder(url, most) : fromServer(url, most)
  }
  return {
    downloadBytes,
    downloadFile: async (address, most, handle) => {
      const bytes = await downloadBytes(address, most)
      const folder = await mkdtemp(join(tmpdir(), 'plumbline-download-'))
      try {
        const file = join(folder, 'target')
        await writeFile(file, bytes)
        return await handle(file)
      } finally {
        await rm(folder, { recursive: true })
      }
    },
  }
}
