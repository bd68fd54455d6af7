import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { ShareId } from '../../../shared/kernel/ids.ts'
import { encodeMarker, longestMarker, markerName, parseMarker, type Marker } from '../../../shared/sync/marker.ts'
import { parsePath } from '../../../shared/sync/paths.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { ObjectFault, type ObjectStore } from './objectStore.ts'
import { isFilePath, isInside, isOursIn } from './ownNames.ts'

export interface ObjectShareOptions {
  readonly expected?: ShareId | null
  /** Everything lies below it; no slash at its ends. */
  readonly prefix?: string
}

const equal = (found: Uint8Array | string, bytes: Uint8Array): boolean =>
  typeof found !== 'string' && Buffer.compare(found, bytes) === 0

const settle = async <T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | ShareProblem>> => {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof ObjectFault) return err(cause.problem)
    throw cause
  }
}

/**
 * A share in an object store. An object is whole or absent, so there is no temp and no rename: it is created under its
 * final name if nothing is there, and read back. share-format §21
 */
export const createObjectShare = (store: ObjectStore, options: ObjectShareOptions = {}): FileShare => {
  const { expected = null, prefix = '' } = options
  const keyOf = (path: string): string => (prefix === '' ? path : `${prefix}/${path}`)

  const readMarker = async (): Promise<Result<Marker, ShareProblem>> => {
    const bytes = await store.get(keyOf(markerName), longestMarker)
    if (bytes === 'notFound') return err('missing')
    if (bytes === 'tooLarge') return err('foreign')
    const marker = parseMarker(bytes)
    if (marker.ok) return marker
    return err(marker.error === 'newerLayout' ? 'newerLayout' : 'foreign')
  }
  const mark = async (): Promise<Result<Marker, ShareProblem>> => {
    const marker = await readMarker()
    if (marker.ok && expected !== null && marker.value.shareId !== expected) return err('foreign')
    return marker
  }
  /** A newer layout may still be read; nothing is written into it. */
  const readable = async (): Promise<Result<void, ShareProblem>> => {
    const marker = await mark()
    return marker.ok || marker.error === 'newerLayout' ? ok(undefined) : marker
  }
  /** The clock is in whole seconds: the middle of them. */
  const ahead = (storeAt: number | null): number | null => (storeAt === null ? null : storeAt + 500 - Date.now())

  return {
    probe: () => settle(mark),
    createMarker: (shareId) =>
      settle(async () => {
        const found = await readMarker()
        if (!found.ok && found.error === 'missing') {
          await store.create(keyOf(markerName), Buffer.from(encodeMarker(shareId, Date.now())))
        }
        const marker = await readMarker()
        if (!marker.ok) return marker
        return marker.value.shareId === shareId ? ok(undefined) : err('foreign')
      }),
    list: (directory) =>
      settle(async () => {
        if (!isInside(directory)) return ok([])
        const names = await store.list(directory === '' ? keyOf('') : keyOf(`${directory}/`))
        if (names.length > 0) return ok(names.filter((name) => isOursIn(directory, name)).toSorted())
        const marker = await readable()
        return marker.ok ? ok([]) : marker
      }),
    read: (path, maxBytes) =>
      settle<Uint8Array, 'notFound' | 'tooLarge'>(async () => {
        const found = isInside(path) ? await store.get(keyOf(path), maxBytes) : 'notFound'
        if (found !== 'notFound') return found === 'tooLarge' ? err(found) : ok(found)
        const marker = await readable()
        return marker.ok ? err('notFound') : (marker as Result<never, never>)
      }),
    publish: (path, bytes) =>
      settle(async () => {
        if (!isFilePath(path)) throw new RangeError(`not a path of a share: ${path}`)
        const marker = await mark()
        if (!marker.ok) return marker
        const key = keyOf(path)
        // asked before it is created, for a store that does not know the condition would replace what is there
        const present = await store.get(key, bytes.length)
        if (equal(present, bytes)) return ok({ readBackAt: Date.now(), shareMinusDeviceMs: null })
        if (present !== 'notFound') return err('nameTaken')
        const { as, storeAt } = await store.create(key, bytes)
        const shareMinusDeviceMs = ahead(storeAt)
        if (equal(await store.get(key, bytes.length), bytes)) return ok({ readBackAt: Date.now(), shareMinusDeviceMs })
        return err(as === 'exists' ? 'nameTaken' : 'io')
      }),
    remove: (path, bytes) =>
      settle<void, 'differs' | ShareProblem>(async () => {
        // nothing but an outlet's entry is ever removed, whoever asks
        if (parsePath(path)?.type !== 'cs1') throw new RangeError(`not a path of a share: ${path}`)
        const marker = await mark()
        if (!marker.ok) return marker
        const present = await store.get(keyOf(path), bytes.length)
        if (present === 'notFound') return ok(undefined)
        if (!equal(present, bytes)) return err('differs')
        await store.remove(keyOf(path))
        return ok(undefined)
      }),
    close: () => Promise.resolve(),
  }
}
