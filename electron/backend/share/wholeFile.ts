import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
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
const plainly = O_RDONLY | O_NOFOLLOW | O_NONBLOCK

export type WholeFile = Uint8Array | 'notFound' | 'tooLarge'
export type ReadFile = (file: string, maxBytes: number) => WholeFile | Promise<WholeFile>

/** Whether nothing that could be read stands under the name. */
const isNothing = (cause: unknown): boolean => ['ENOENT', 'ELOOP', 'ENXIO', 'EISDIR', 'ENOTDIR'].includes(codeOf(cause))

interface Found {
  readonly size: number
  readonly isFile: () => boolean
}

/** What was read of a file so far, and room for more. */
const createFill = ({ size }: Found, maxBytes: number) => {
  // one more than it says: a file that grows meanwhile, or a size that lies, is noticed
  let buffer = Buffer.allocUnsafe(Math.min(size, maxBytes) + 1)
  let length = 0
  return {
    rest: () => buffer.subarray(length),
    length: () => length,
    /** What it comes to, once it is known; null while there may be more. */
    add: (bytesRead: number): WholeFile | null => {
      length += bytesRead
      if (length > maxBytes) return 'tooLarge'
      // asked for one more, and given just what the file says it has: that is its end
      if (bytesRead === 0 || (bytesRead === size && length === size)) return new Uint8Array(buffer.subarray(0, length))
      if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, maxBytes) + 1)
      return null
    },
  }
}

/**
 * The whole of a regular file. `notFound` also for links, pipes and directories that stand in place of a file: they
 * are opened without waiting and never followed. Throws the other faults of the file system.
 */
export const readWhole = async (file: string, maxBytes: number): Promise<WholeFile> => {
  let handle
  try {
    handle = await open(file, plainly)
  } catch (cause) {
    if (isNothing(cause)) return 'notFound'
    throw cause
  }
  try {
    const found = await handle.stat()
    if (!found.isFile()) return 'notFound'
    const fill = createFill(found, maxBytes)
    for (;;) {
      const rest = fill.rest()
      const whole = fill.add((await handle.read(rest, 0, rest.length, fill.length())).bytesRead)
      if (whole !== null) return whole
    }
  } finally {
    await handle.close()
  }
}

/**
 * Whether the file that was just written holds these bytes; without `isEndKnown` also that nothing goes on behind them.
 * Its size is not asked for: that costs a distant server as much as the reading. Throws the faults of the file system.
 */
export const readsBack = async (file: string, bytes: Uint8Array, isEndKnown = false): Promise<boolean> => {
  let handle
  try {
    handle = await open(file, plainly)
  } catch (cause) {
    if (isNothing(cause)) return false
    throw cause
  }
  try {
    // one more than there should be: what goes on behind the end is noticed
    const found = Buffer.allocUnsafe(bytes.length + (isEndKnown ? 0 : 1))
    let length = 0
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(found, length, found.length - length, length)
      if (bytesRead === 0) return false
      length += bytesRead
    }
    return Buffer.compare(found.subarray(0, length), bytes) === 0
  } finally {
    await handle.close()
  }
}

const openNow = (file: string): number | null => {
  try {
    return openSync(file, plainly)
  } catch (cause) {
    if (isNothing(cause)) return null
    throw cause
  }
}

/** The same without coming back before it is done: a tenth of the processor's time, and no other work meanwhile. */
export const readWholeNow = (file: string, maxBytes: number): WholeFile => {
  const handle = openNow(file)
  if (handle === null) return 'notFound'
  try {
    const found = fstatSync(handle)
    if (!found.isFile()) return 'notFound'
    const fill = createFill(found, maxBytes)
    for (;;) {
      const rest = fill.rest()
      const whole = fill.add(readSync(handle, rest, 0, rest.length, fill.length()))
      if (whole !== null) return whole
    }
  } finally {
    closeSync(handle)
  }
}
