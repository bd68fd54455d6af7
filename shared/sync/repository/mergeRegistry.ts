/** Two admins changed the registry at once: what either changed since the state that both knew, together. share-format §12.10 */
import { canonicalJson } from '../../kernel/canonicalJson.ts'
import type { Device, Invitation, Registry } from '../model.ts'

const same = (a: unknown, b: unknown): boolean =>
  a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b)

interface Sides<Item> {
  readonly base: readonly Item[]
  readonly mine: readonly Item[]
  readonly theirs: readonly Item[]
}

/** Where both changed the same one, `join` says what holds. */
const mergeList = <Item>(
  { base, mine, theirs }: Sides<Item>,
  keyOf: (item: Item) => string,
  join: (mine: Item, theirs: Item) => Item,
): readonly Item[] => {
  const [before, own, others] = [base, mine, theirs].map((items) => new Map(items.map((item) => [keyOf(item), item])))
  /** One side has none: it was added by the other, or taken away here or there. */
  const alone = (was: Item | undefined, one: Item | undefined): readonly Item[] =>
    one === undefined || (was !== undefined && same(was, one)) ? [] : [one]
  const merged = (key: string): readonly Item[] => {
    const [was, here, there] = [before?.get(key), own?.get(key), others?.get(key)]
    if (here === undefined) return was === undefined ? alone(was, there) : []
    if (there === undefined) return alone(was, here)
    if (same(was, here)) return [there]
    return same(was, there) || same(here, there) ? [here] : [join(here, there)]
  }
  return [...new Set([...theirs, ...mine].map(keyOf))].flatMap(merged)
}

/** Entries are only ever added: theirs first, then those of mine that were not there before. */
const mergeLog = <Entry>({ base, mine, theirs }: Sides<Entry>): readonly Entry[] => {
  const known = new Set([...base, ...theirs].map((entry) => canonicalJson(entry)))
  return [...theirs, ...mine.filter((entry) => !known.has(canonicalJson(entry)))]
}

const mineWins = <Item>(mine: Item): Item => mine
/** Of two revocations the one that lets less count. */
const stricter = (mine: Device, theirs: Device): Device =>
  (theirs.revokedAfterSeq ?? Infinity) < (mine.revokedAfterSeq ?? Infinity) ? theirs : mine
/** What was used or closed by either is open no more. */
const moreClosed = (mine: Invitation, theirs: Invitation): Invitation =>
  theirs.usedBy !== null || theirs.closed !== undefined ? theirs : mine

/** `base` is what both began from. Order and bytes depend on nothing but the three. */
export const mergeRegistry = (base: Registry, mine: Registry, theirs: Registry): Registry => {
  const sides = <Key extends keyof Registry>(key: Key) => ({ base: base[key], mine: mine[key], theirs: theirs[key] })
  const logs = <Entry>(entries: {
    readonly base: readonly Entry[] | undefined
    readonly mine: readonly Entry[] | undefined
    readonly theirs: readonly Entry[] | undefined
  }): readonly Entry[] | undefined => {
    const { mine: own, theirs: others } = entries
    return own === undefined && others === undefined
      ? undefined
      : mergeLog({ base: entries.base ?? [], mine: own ?? [], theirs: others ?? [] })
  }
  const outletChanges = logs(sides('outletChanges'))
  const eyesChanges = logs(sides('eyesChanges'))
  return {
    ...theirs,
    organisation: same(base.organisation, mine.organisation) ? theirs.organisation : mine.organisation,
    regions: mergeList(sides('regions'), ({ regionId }) => regionId, mineWins),
    outlets: mergeList(sides('outlets'), ({ outletId }) => outletId, mineWins),
    actors: mergeList(sides('actors'), ({ actorId }) => actorId, mineWins),
    devices: mergeList(sides('devices'), ({ deviceId }) => deviceId, stricter),
    invitations: mergeList(sides('invitations'), ({ codeDigest }) => codeDigest, moreClosed),
    ...(outletChanges === undefined ? {} : { outletChanges }),
    ...(eyesChanges === undefined ? {} : { eyesChanges }),
  }
}
