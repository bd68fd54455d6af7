import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Thousands of small files are asked to settle: in memory that takes no time, and a killed program proves the same. */
const memory = '/dev/shm'
const roomBytes = 2 * 1024 ** 3
const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > roomBytes
}

export const temporaryFolder = (): string => (hasRoom(memory) ? memory : tmpdir())
