import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { codeOf } from './shareErrors.ts'

// absent on Windows, where a name can be neither a link to elsewhere nor a pipe
const {
  O_RDONLY,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
} = constants as Readonly<Partial<typeof constants>> & {
  readonly O_RDONLY: number
}

/**
 * The whole of a regular file. `notFound` also for links, pipes and directories that stand in place of a file: they
 * are opened without waiting and never followed. Throws the other faults of the file system.
 */
export const readWhole = async (file: string, maxBytes: number): Promise<Uint8Array | 'notFound' | 'tooLarge'> => {
  let handle
  try {
    handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  } catch (cause) {
    if (['ENOENT', 'ELOOP', 'ENXIO', 'EISDIR', 'ENOTDIR'].includes(codeOf(cause))) return 'notFound'
    throw cause
  }
  try {
    const found = await handle.stat()
    if (!found.isFile()) return 'notFound'
    // one more than it says: a file that grows meanwhile, or a size that lies, is noticed
    let buffer = Buffer.allocUnsafe(Math.min(found.size, maxBytes) + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length)
      if (bytesRead === 0) break
      length += bytesRead
      if (length > maxBytes) return 'tooLarge'
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, maxBytes) + 1)
    }
    return new Uint8Array(buffer.subarray(0, length))
  } finally {
    await handle.close()
  }
}
