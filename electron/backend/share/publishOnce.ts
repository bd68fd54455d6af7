import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cannotSync, codeOf, isBusy } from './shareErrors.ts'
import { readWhole } from './wholeFile.ts'

/** Steps of a publication in their order; a test may stop, fail or kill at each. share-format §5 */
export const publishSteps = [
  'directory',
  'list',
  'create',
  'write',
  'sync',
  'close',
  'compare',
  'rename',
  'syncDirectory',
  'readBack',
] as const
export type PublishStep = (typeof publishSteps)[number]
/** Called before each step. What it throws counts as that step's own fault. */
export type OnStep = (step: PublishStep) => void | Promise<void>

export type Published =
  | { readonly as: 'published'; readonly shareMinusDeviceMs: number | null }
  /** Other bytes lie under this name, or what was written reads back differently. */
  | { readonly as: 'nameTaken' | 'differs' }

const tempPrefix = '.tmp-'
const keepTempMs = 24 * 3_600_000
const renameTries = 6

const equal = (found: Uint8Array | string, bytes: Uint8Array): boolean =>
  typeof found !== 'string' && Buffer.compare(found, bytes) === 0

const dropIfOld = async (file: string): Promise<void> => {
  try {
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > keepTempMs) await unlink(file)
  } catch (cause) {
    // another publication of this device got its own temp to its place since the names were read
    if (codeOf(cause) !== 'ENOENT') throw cause
  }
}

/** Made where it is not there yet: asking for it each time is as many questions to a distant server as listing it. */
const namesIn = async (directory: string): Promise<readonly string[]> => {
  try {
    return await readdir(directory)
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause
    await mkdir(directory, { recursive: true })
    return []
  }
}

/** Left behind by a killed publication of this device; nobody else writes in its directory. */
const sweepTemps = async (directory: string, names: readonly string[]): Promise<void> => {
  for (const name of names.filter((one) => one.startsWith(tempPrefix))) await dropIfOld(join(directory, name))
}

const writeTemp = async (file: string, bytes: Uint8Array, onStep: OnStep): Promise<number> => {
  await onStep('create')
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  let shareMinusDeviceMs = 0
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
    shareMinusDeviceMs = Math.round((await handle.stat()).mtimeMs) - Date.now()
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
export const publishOnce = async (file: string, bytes: Uint8Array, onStep: OnStep): Promise<Published> => {
  const directory = dirname(file)
  await onStep('directory')
  const names = await namesIn(directory)
  await onStep('list')
  await sweepTemps(directory, names)
  const present = await readWhole(file, bytes.length)
  if (equal(present, bytes)) return { as: 'published', shareMinusDeviceMs: null }
  if (present !== 'notFound') return { as: 'nameTaken' }
  const temp = join(directory, `${tempPrefix}${randomBytes(8).toString('hex')}`)
  let shareMinusDeviceMs
  try {
    shareMinusDeviceMs = await writeTemp(temp, bytes, onStep)
    await onStep('compare')
    if (!equal(await readWhole(temp, bytes.length), bytes)) {
      await dropTemp(temp)
      return { as: 'differs' }
    }
    await renamePatiently(temp, file, onStep)
  } catch (cause) {
    await dropTemp(temp)
    throw cause
  }
  await syncDirectory(directory, onStep)
  await onStep('readBack')
  return equal(await readWhole(file, bytes.length), bytes) ? { as: 'published', shareMinusDeviceMs } : { as: 'differs' }
}
