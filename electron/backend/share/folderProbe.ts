import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { markerName } from '../../../shared/sync/marker.ts'
import { isMonth, isPathId, parseName } from '../../../shared/sync/paths.ts'
import type { CheckStep, Observation } from '../../../shared/sync/shareCheck.ts'
import { createPublishGround } from './publishGround.ts'
import { publishOnce } from './publishOnce.ts'
import { cannotSync, codeOf, problemOf } from './shareErrors.ts'
import { readWhole } from './wholeFile.ts'

/** What one process of a check can be told to do; each answers with what it saw. */
export interface ShareProbe {
  readonly look: (step: CheckStep) => Promise<Observation>
  /** Publishes so many small files under names with this prefix, as the share's own protocol does; how many failed. */
  readonly publish: (prefix: string, count: number) => Promise<number>
  /** How many of those files are absent or not whole. */
  readonly missing: (prefix: string, count: number) => Promise<number>
  /** Milliseconds until the first of those files is whole; null where `maxMs` pass. */
  readonly await: (prefix: string, maxMs: number) => Promise<number | null>
}

/** Every part of a path at its longest: 40 characters for owner and device. */
const longest = ['outlets', 'o'.repeat(40), 'd'.repeat(40), '2026-11', '0000000001-0123456789abcdef.cs1']
const shareNames = ['a-z0123456789', '2026-11', '0000000001-0123456789abcdef.cs1', 'x'.repeat(40)]
const pollMs = 20
const racers = 8

const is = (step: CheckStep, isSo: boolean, value: number | null = null): Observation => ({
  step,
  outcome: isSo ? 'yes' : 'no',
  value,
  problem: null,
})

const isForeign = (name: string): boolean =>
  name !== markerName && !name.startsWith('.') && !isPathId(name) && !isMonth(name) && parseName(name) === null

const writeNew = async (file: string, bytes: Uint8Array): Promise<void> => {
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  try {
    await handle.writeFile(bytes)
  } finally {
    await handle.close()
  }
}

const same = async (file: string, bytes: Uint8Array): Promise<boolean> => {
  const found = await readWhole(file, bytes.length)
  return typeof found !== 'string' && Buffer.compare(found, bytes) === 0
}

const published = async (file: string, bytes: Uint8Array): Promise<boolean> => {
  try {
    return (await publishOnce(file, bytes, createPublishGround())).as === 'published'
  } catch (cause) {
    problemOf(cause) // throws on what is no fault of the share
    return false
  }
}

const contentOf = (prefix: string, at: number): Uint8Array => Buffer.from(`${prefix} ${at} `.repeat(100))

/** The probe of a folder; everything it writes lies in one directory that every reader of a share passes over. */
export const createFolderProbe = (folder: string, name: string): ShareProbe => {
  const directory = join(folder, name)
  const at = (file: string): string => join(directory, file)
  const fileOf = (prefix: string, index: number): string => at(`${prefix}-${index}`)

  const looks: Readonly<Record<CheckStep, () => Promise<Observation>>> = {
    reach: async () => {
      if (!(await stat(folder)).isDirectory()) return { ...is('reach', false), problem: 'missing' }
      const others = (await readdir(folder)).filter(isForeign).length
      await mkdir(directory)
      return is('reach', true, others)
    },
    write: async () => {
      const bytes = randomBytes(65_536)
      await writeNew(at('write'), bytes)
      return is('write', await same(at('write'), bytes))
    },
    sync: async () => {
      const handle = await open(at('sync'), 'wx')
      try {
        await handle.write(Buffer.from('sync'), 0, 4, 0)
        await handle.sync()
        return is('sync', true)
      } catch (cause) {
        if (!cannotSync(cause)) throw cause
        return is('sync', false)
      } finally {
        await handle.close()
      }
    },
    rename: async () => {
      const bytes = randomBytes(4_096)
      await writeNew(at('rename-from'), bytes)
      await rename(at('rename-from'), at('rename-to'))
      const left = await readdir(directory)
      return is('rename', (await same(at('rename-to'), bytes)) && !left.includes('rename-from'))
    },
    exclusive: async () => {
      const tries = await Promise.allSettled(Array.from({ length: racers }, () => writeNew(at('race'), randomBytes(8))))
      const again = await Promise.allSettled([writeNew(at('race'), randomBytes(8))])
      const winners = tries.filter(({ status }) => status === 'fulfilled').length
      return is('exclusive', winners === 1 && again[0]?.status === 'rejected')
    },
    names: async () => {
      await mkdir(at('names'))
      for (const each of shareNames) await writeNew(join(directory, 'names', each), Buffer.from(each))
      const listed = await readdir(at('names'))
      return is('names', listed.toSorted().join('/') === shareNames.toSorted().join('/'))
    },
    case: async () => {
      await writeNew(at('case'), Buffer.from('lower'))
      return is('case', (await readWhole(at('CASE'), 10)) === 'notFound')
    },
    longPath: async () => {
      const file = at(longest.join('/'))
      await mkdir(at(longest.slice(0, -1).join('/')), { recursive: true })
      const bytes = Buffer.from('long')
      await writeNew(file, bytes)
      return is('longPath', await same(file, bytes), longest.join('/').length)
    },
    clock: async () => {
      const before = Date.now()
      await writeNew(at('clock'), Buffer.from('clock'))
      const { mtimeMs } = await stat(at('clock'))
      return is('clock', true, Math.round(mtimeMs - (before + Date.now()) / 2))
    },
    room: async () => {
      const { bavail, bsize } = await statfs(folder)
      const free = Math.floor((bavail * bsize) / 1e6)
      // some mounts answer nothing but zeros
      return { ...is('room', true, free), ...(bsize === 0 ? { outcome: 'unknown', value: null } : {}) }
    },
    remove: async () => {
      await rm(directory, { recursive: true, force: true, maxRetries: 3 })
      return is('remove', !(await readdir(folder)).includes(name))
    },
    // seen from outside: by a second process, and by the watch of whoever asks
    visible: () => Promise.resolve({ ...is('visible', false), outcome: 'unknown' }),
    writers: () => Promise.resolve({ ...is('writers', false), outcome: 'unknown' }),
    speed: () => Promise.resolve({ ...is('speed', false), outcome: 'unknown' }),
  }

  const missing = async (prefix: string, count: number): Promise<number> => {
    let gone = 0
    for (let index = 0; index < count; index += 1) {
      if (!(await same(fileOf(prefix, index), contentOf(prefix, index)))) gone += 1
    }
    return gone
  }
  return {
    look: async (step) => {
      try {
        return await looks[step]()
      } catch (cause) {
        const problem = problemOf(cause)
        // a file just made that cannot be found, or a name that cannot be made, says nothing about the folder
        const ofTheStep = ['ENAMETOOLONG', 'EINVAL', 'EEXIST'].includes(codeOf(cause))
        return { ...is(step, false), problem: ofTheStep ? null : problem }
      }
    },
    publish: async (prefix, count) => {
      let failed = 0
      for (let index = 0; index < count; index += 1) {
        if (!(await published(fileOf(prefix, index), contentOf(prefix, index)))) failed += 1
      }
      return failed
    },
    missing,
    await: async (prefix, maxMs) => {
      const from = performance.now()
      for (;;) {
        if ((await missing(prefix, 1)) === 0) return Math.round(performance.now() - from)
        if (performance.now() - from > maxMs) return null
        await wait(pollMs)
      }
    },
  }
}
