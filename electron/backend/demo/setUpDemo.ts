import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '../jobs/jobs.ts'
import { buildDemo, type DemoDeps } from './buildDemo.ts'

const isLock = (name: string): boolean => name.endsWith('.lock')

/** The database last: until it is there, the folder counts as fresh and the demo can be made again. */
const databaseLast = (a: string, b: string): number => Number(a.includes('sqlite')) - Number(b.includes('sqlite'))

const moveInto = async (from: string, to: string): Promise<void> => {
  for (const name of (await readdir(from)).filter((one) => !isLock(one)).toSorted(databaseLast)) {
    const target = join(to, name)
    await rm(target, { recursive: true, force: true })
    await rename(join(from, name), target)
  }
}

/**
 * Builds the demo beside the open data folder and puts it in its place when it is whole. Cancelled or failed, nothing
 * of it is left and the folder is as fresh as before.
 */
export const setUpDemo = async (backend: DemoDeps, seed: number, progress: Progress): Promise<void> => {
  const { dataFolder } = backend.workspace()
  const scratch = join(dataFolder, 'demo-building')
  const [built, parked] = [join(scratch, 'new'), join(scratch, 'parked')]
  await rm(scratch, { recursive: true, force: true })
  try {
    await mkdir(built, { recursive: true })
    await buildDemo(backend, { seed, folder: built, finalFolder: dataFolder, nowAt: Date.now() }, progress)
    await progress.breathe()
    // An open database cannot be replaced: the backend waits on an empty folder meanwhile.
    await backend.openFolder(parked)
    try {
      await moveInto(built, dataFolder)
    } finally {
      await backend.openFolder(dataFolder)
    }
    await backend.connectShare()
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
