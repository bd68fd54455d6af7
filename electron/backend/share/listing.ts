import { ok, type Result } from '../../../shared/kernel/result.ts'
import type { FileType } from '../../../shared/sync/model.ts'
import { directoryOf, isMonth, isPathId, parsePath, rootOf, type FilePlace } from '../../../shared/sync/paths.ts'
import type { FileShare, ShareProblem } from '../../../shared/sync/ports.ts'
import { sideBySide } from './sideBySide.ts'

export interface Listed {
  readonly path: string
  readonly place: FilePlace
}
type Problem = ShareProblem
type Lists = Pick<FileShare, 'list'>

/** Files of one writer, in order of their numbers. */
export const listWriter = async (
  share: Lists,
  type: FileType,
  ownerId: string,
  deviceId: string,
): Promise<Result<readonly Listed[], Problem>> => {
  const directory = directoryOf(type, ownerId, deviceId)
  const months = await share.list(directory)
  if (!months.ok) return months
  const names = await sideBySide(months.value.filter(isMonth), async (month) => {
    const inMonth = await share.list(`${directory}/${month}`)
    return inMonth.ok ? ok(inMonth.value.map((name) => `${directory}/${month}/${name}`)) : inMonth
  })
  if (!names.ok) return names
  const listed = names.value.flat().flatMap((path) => {
    const place = parsePath(path)
    return place === null ? [] : [{ path, place }]
  })
  return ok(listed.toSorted((a, b) => a.place.seq - b.place.seq || (a.path < b.path ? -1 : 1)))
}

export interface Writer {
  readonly ownerId: string
  readonly deviceId: string
}

export interface WriterSearch {
  /** Owners whose directories are always looked at. */
  readonly known: ReadonlySet<string>
  /** Of all others so many: whoever may write to the share could make thousands. */
  readonly others: number
}

/** Directories in which somebody writes files of this type; all of them unless told where to stop. */
export const listWriters = async (
  share: Lists,
  type: FileType,
  search: WriterSearch = { known: new Set(), others: Infinity },
): Promise<Result<readonly Writer[], Problem>> => {
  const owners = await share.list(rootOf[type])
  if (!owners.ok) return owners
  const { true: known = [], false: others = [] } = Object.groupBy(owners.value.filter(isPathId), (owner) =>
    search.known.has(owner) ? 'true' : 'false',
  )
  const writers = await sideBySide([...known, ...others.slice(0, search.others)], async (ownerId) => {
    const devices = await share.list(`${rootOf[type]}/${ownerId}`)
    return devices.ok ? ok(devices.value.filter(isPathId).map((deviceId) => ({ ownerId, deviceId }))) : devices
  })
  return writers.ok ? ok(writers.value.flat()) : writers
}

/** Files of many writers, together by device: the chain of a device runs through all its directories of one type. */
export const listByDevice = async (
  share: Lists,
  type: FileType,
  writers: readonly Writer[],
): Promise<Result<ReadonlyMap<string, readonly Listed[]>, Problem>> => {
  const lists = await sideBySide(writers, ({ ownerId, deviceId }) => listWriter(share, type, ownerId, deviceId))
  if (!lists.ok) return lists
  const files = lists.value.flat().toSorted((a, b) => a.place.seq - b.place.seq || (a.path < b.path ? -1 : 1))
  return ok(Map.groupBy(files, ({ place }) => place.deviceId))
}
