import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, rename, unlink, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { prepareDirectory, tempPrefix } from './prepareDirectory.ts'
import type { OnStep, PublishGround } from './publishGround.ts'
import type { Recently } from './recently.ts'
import { cannotSync, codeOf, isBusy } from './shareErrors.ts'
import { readsBack, readWhole } from './wholeFile.ts'

export type Published =
  | { readonly as: 'published'; readonly shareMinusDeviceMs: number | null }
  /** Other bytes lie under this name, or what was written reads back differently. */
  | { readonly as: 'nameTaken' | 'differs' }

const renameTries = 6
/** What the share's clock is remembered by. */
const shareClock = 'clock'

const equal = (found: Uint8Array | string, bytes: Uint8Array): boolean =>
  typeof found !== 'string' && Buffer.compare(found, bytes) === 0

const createTemp = async (file: string): Promise<FileHandle> => {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL
  try {
    return await open(file, flags, 0o644)
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
    // somebody has removed the directory since it was seen
    await mkdir(dirname(file), { recursive: true })
    return open(file, flags, 0o644)
  }
}

/** How far the share's clock is ahead of this device's, by a file that was just written; null where it was read lately. */
const clockBy = async (handle: FileHandle, lately: Recently): Promise<number | null> => {
  if (lately.has(shareClock)) return null
  const shareMinusDeviceMs = Math.round((await handle.stat()).mtimeMs) - Date.now()
  lately.add(shareClock)
  return shareMinusDeviceMs
}

const writeTemp = async (
  file: string,
  bytes: Uint8Array,
  { onStep, lately }: PublishGround,
): Promise<number | null> => {
  await onStep('create')
  const handle = await createTemp(file)
  let shareMinusDeviceMs = null
  try {
    await onStep('write')
    let at = 0
    while (at < bytes.length) at += (await handle.write(bytes, at, bytes.length - at, at)).bytesWritten
    try {
      await onStep('sync')
      await handle.sync()
    } catch (cause) {
      if (!cannotSync(cause)) throw cause
    }
    shareMinusDeviceMs = await clockBy(handle, lately)
    await onStep('close')
  } finally {
    // on a share this is where a full disk shows, so its fault must not be lost
    await handle.close()
  }
  return shareMinusDeviceMs
}

const renamePatiently = async (from: string, to: string, onStep: OnStep): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await onStep('rename')
      return await rename(from, to)
    } catch (cause) {
      if (!isBusy(cause) || attempt === renameTries) throw cause
      await wait(20 * 2 ** attempt)
    }
  }
}

const syncDirectory = async (directory: string, onStep: OnStep): Promise<void> => {
  try {
    await onStep('syncDirectory')
    const handle = await open(directory)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (!cannotSync(cause)) throw cause
  }
}

const dropTemp = async (temp: string): Promise<void> => {
  try {
    await unlink(temp)
  } catch (cause) {
    if (codeOf(cause) === '') throw cause // a fault of the share leaves the temp to the sweep
  }
}

/**
 * Brings `bytes` to a name that was never used. May be repeated after any interruption and converges to one file.
 * Throws the faults of the file system; nothing visible is left then, except after `rename`, where the file is whole.
 */
export const publishOnce = async (file: string, bytes: Uint8Array, ground: PublishGround): Promise<Published> => {
  const { onStep } = ground
  const directory = dirname(file)
  await prepareDirectory(directory, ground)
  const present = await readWhole(file, bytes.length)
  if (equal(present, bytes)) return { as: 'published', shareMinusDeviceMs: null }
  if (present !== 'notFound') return { as: 'nameTaken' }
  const temp = join(directory, `${tempPrefix}${randomBytes(8).toString('hex')}`)
  let shareMinusDeviceMs
  try {
    shareMinusDeviceMs = await writeTemp(temp, bytes, ground)
    await onStep('compare')
    if (!(await readsBack(temp, bytes))) {
      await dropTemp(temp)
      return { as: 'differs' }
    }
    await renamePatiently(temp, file, onStep)
  } catch (cause) {
    await dropTemp(temp)
    throw cause
  }
  if (ground.syncsDirectories) await syncDirectory(directory, onStep)
  await onStep('readBack')
  return (await readsBack(file, bytes, true)) ? { as: 'published', shareMinusDeviceMs } : { as: 'differs' }
}
