import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishGround } from './publishGround.ts'
import { codeOf } from './shareErrors.ts'

/** How the name of a file begins that is not published yet. share-format §5.3 */
export const tempPrefix = '.tmp-'
const keepTempMs = 24 * 3_600_000

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

/** Makes and sweeps a directory that was not seen lately. */
export const prepareDirectory = async (directory: string, { onStep, lately }: PublishGround): Promise<void> => {
  if (lately.has(directory)) return
  await onStep('directory')
  const names = await namesIn(directory)
  await onStep('list')
  await sweepTemps(directory, names)
  lately.add(directory)
}
