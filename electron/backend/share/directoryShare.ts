import { constants } from 'node:fs'
import { open, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { ShareId } from '../../../shared/kernel/ids.ts'
import { encodeMarker, longestMarker, markerName, parseMarker, type Marker } from '../../../shared/sync/marker.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { isFilePath, isInside, isOursIn } from './ownNames.ts'
import { syncsDirectories } from './mountKind.ts'
import { createPublishGround, type OnStep } from './publishGround.ts'
import { publishOnce } from './publishOnce.ts'
import { codeOf, problemOf } from './shareErrors.ts'
import { readWhole, type ReadFile } from './wholeFile.ts'

export interface DirectoryShareOptions {
  /** The share that this folder must hold; null takes any. */
  readonly expected?: ShareId | null
  readonly onStep?: OnStep
  /** How files are read for whoever asks for them. */
  readonly readFile?: ReadFile
}

/** Work that calls `heard` whenever the folder has answered: how long it was silent before a fault says what the fault is. */
const settle = async <T, E>(
  work: (heard: () => void) => Promise<Result<T, E>>,
): Promise<Result<T, E | ShareProblem>> => {
  let heardAt = performance.now()
  try {
    return await work(() => {
      heardAt = performance.now()
    })
  } catch (cause) {
    return err(problemOf(cause, performance.now() - heardAt))
  }
}

/** How long a marker that was read counts, while its folder stays the same one: what goes out together reads it once. */
const markerHoldsMs = 60_000
interface Marked {
  /** Which folder it was: another one lies there once it was unmounted, mounted or made anew. */
  readonly key: string
  readonly at: number
  readonly syncsDirectories: boolean
}

const readMarker = async (folder: string): Promise<Result<Marker, ShareProblem>> => {
  const bytes = await readWhole(join(folder, markerName), longestMarker)
  if (bytes === 'notFound') return err('missing')
  if (bytes === 'tooLarge') return err('foreign')
  const marker = parseMarker(bytes)
  if (marker.ok) return marker
  return err(marker.error === 'newerLayout' ? 'newerLayout' : 'foreign')
}

const writeMarker = async (folder: string, shareId: ShareId): Promise<void> => {
  const file = join(folder, markerName)
  const handle = await open(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o644)
  try {
    await handle.writeFile(encodeMarker(shareId, Date.now()))
    await handle.close()
  } catch (cause) {
    await unlink(file)
    throw cause
  }
}

/** A share in a folder of this machine or of a mount. It may wait for as long as the folder does: run it in a process of its own. */
export const createDirectoryShare = (folder: string, options: DirectoryShareOptions = {}): FileShare => {
  const { expected = null, onStep = () => undefined, readFile = readWhole } = options
  const ground = createPublishGround()
  let marked: Marked | null = null

  const mark = async (): Promise<Result<Marker, ShareProblem>> => {
    marked = null
    const marker = await readMarker(folder)
    if (marker.ok && expected !== null && marker.value.shareId !== expected) return err('foreign')
    return marker
  }
  /** An unmounted share is an empty folder: without its marker nothing may be written there. */
  const writable = async (): Promise<Result<Marked, ShareProblem>> => {
    const { dev, ino } = await stat(folder, { bigint: true })
    const key = `${dev} ${ino}`
    if (marked?.key === key && performance.now() - marked.at < markerHoldsMs) return ok(marked)
    const marker = await mark()
    if (!marker.ok) return marker
    marked = { key, at: performance.now(), syncsDirectories: await syncsDirectories(dev) }
    return ok(marked)
  }
  /** A newer layout may still be read; nothing is written into it. */
  const readable = async (): Promise<Result<void, ShareProblem>> => {
    const marker = await mark()
    return marker.ok || marker.error === 'newerLayout' ? ok(undefined) : marker
  }

  return {
    probe: () => settle(mark),
    createMarker: (shareId) =>
      settle(async () => {
        if (!(await stat(folder)).isDirectory()) return err('missing')
        const marker = await readMarker(folder)
        if (marker.ok) return marker.value.shareId === shareId ? ok(undefined) : err('foreign')
        if (marker.error !== 'missing') return marker
        await writeMarker(folder, shareId)
        const written = await readMarker(folder)
        return written.ok && written.value.shareId === shareId ? ok(undefined) : err('io')
      }),
    list: (directory) =>
      settle(async () => {
        if (!isInside(directory)) return ok([])
        try {
          return ok((await readdir(join(folder, directory))).filter((name) => isOursIn(directory, name)).toSorted())
        } catch (cause) {
          if (!['ENOENT', 'ENOTDIR'].includes(codeOf(cause))) throw cause
          const marker = await readable()
          return marker.ok ? ok([]) : marker
        }
      }),
    read: (path, maxBytes) =>
      settle<Uint8Array, 'notFound' | 'tooLarge'>(async () => {
        const found = isInside(path) ? await readFile(join(folder, path), maxBytes) : 'notFound'
        if (found !== 'notFound') return found === 'tooLarge' ? err(found) : ok(found)
        const marker = await readable()
        return marker.ok ? err('notFound') : (marker as Result<never, never>)
      }),
    publish: (path, bytes) =>
      settle(async (heard) => {
        if (!isFilePath(path)) throw new RangeError(`not a path of a share: ${path}`)
        const place = await writable()
        if (!place.ok) return place
        heard()
        const published = await publishOnce(join(folder, path), bytes, {
          ...ground,
          syncsDirectories: place.value.syncsDirectories,
          onStep: (step) => {
            heard()
            return onStep(step)
          },
        })
        if (published.as === 'differs') return err('io')
        if (published.as !== 'published') return err(published.as)
        return ok({ readBackAt: Date.now(), shareMinusDeviceMs: published.shareMinusDeviceMs })
      }),
    remove: (path, bytes) =>
      settle<void, 'differs' | ShareProblem>(async () => {
        // nothing but an outlet's entry is ever removed, whoever asks
        if (parsePath(path)?.type !== 'cs1') throw new RangeError(`not a path of a share: ${path}`)
        const marker = await mark()
        if (!marker.ok) return marker
        const present = await readWhole(join(folder, path), bytes.length)
        if (present === 'notFound') return ok(undefined)
        if (present === 'tooLarge' || Buffer.compare(present, bytes) !== 0) return err('differs')
        await unlink(join(folder, path))
        return ok(undefined)
      }),
    close: () => Promise.resolve(),
  }
}
