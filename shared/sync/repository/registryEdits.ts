/** Which changes are in a registry: so that one that lost a race is noticed by what it lacks. share-format §12.10 */
import { canonicalJson } from '../../kernel/canonicalJson.ts'
import type { Digest } from '../../kernel/digest.ts'
import type { DeviceId } from '../../kernel/ids.ts'
import type { Registry, RegistryEdit } from '../model.ts'

type Edited = Pick<Registry, 'edits'>

/** The newest that stand in a registry, beside the newest of each device. */
const listedEdits = 100

const editsOf = ({ edits }: Edited): readonly RegistryEdit[] => edits ?? []

/** The number of the newest change of each device. */
const countsOf = (registry: Edited): ReadonlyMap<DeviceId, number> => {
  const counts = new Map<DeviceId, number>()
  for (const { by, count } of editsOf(registry)) counts.set(by, Math.max(count, counts.get(by) ?? 0))
  return counts
}

const isIn = (counts: ReadonlyMap<DeviceId, number>, { by, count }: RegistryEdit): boolean =>
  count <= (counts.get(by) ?? 0)

/** What is in `one` and not in `other`, in the order in which it was done. */
export const editsBeyond = (one: Edited, other: Edited): readonly RegistryEdit[] => {
  const counts = countsOf(other)
  return editsOf(one).filter((edit) => !isIn(counts, edit))
}

/** Whether nothing that was changed in `other` is missing in `one`. */
export const contains = (one: Edited, other: Edited): boolean => editsBeyond(other, one).length === 0

/** The registry in which neither lacks anything: what stood before the first change that the other does not have. */
export const commonBase = (mine: Edited, theirs: Edited): Digest | null => editsBeyond(mine, theirs)[0]?.base ?? null

const shortened = (edits: readonly RegistryEdit[]): readonly RegistryEdit[] => {
  const newest = new Map(edits.map((edit) => [edit.by, edit]))
  return edits.filter((edit, at) => at >= edits.length - listedEdits || newest.get(edit.by) === edit)
}

/** With one more change, by this device on top of that registry. */
export const withEdit = (registry: Registry, { by, at, base }: Omit<RegistryEdit, 'count'>): Registry => {
  const count = (countsOf(registry).get(by) ?? 0) + 1
  return { ...registry, edits: shortened([...editsOf(registry), { by, count, at, base }]) }
}

/** The changes of both; what stood before another stays before it, and both sides come to the same. */
export const joinEdits = (mine: Edited, theirs: Edited): readonly RegistryEdit[] => {
  const isFirst = canonicalJson(editsOf(mine)) <= canonicalJson(editsOf(theirs))
  const [first, second] = isFirst ? [mine, theirs] : [theirs, mine]
  return shortened([...editsOf(first), ...editsBeyond(second, first)])
}
