/** Two admins changed the registry at once: what either changed since the state that both knew, together. share-format §12.10 */
import { canonicalJson, type Json } from '../../kernel/canonicalJson.ts'
import type { Contest, Device, Invitation, Registry, RegistryEdit } from '../model.ts'
import { editsBeyond, joinEdits } from './registryEdits.ts'

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))
const same = (a: unknown, b: unknown): boolean => a === b || textOf(a) === textOf(b)

interface Sides<Item> {
  readonly base: Item
  readonly mine: Item
  readonly theirs: Item
}

/** Every contest goes on here while a merge runs. */
interface Desk {
  readonly newest: Readonly<Record<'mine' | 'theirs', RegistryEdit | undefined>>
  readonly contests: Contest[]
}

/** The side of the later change; where clocks cannot tell, the same one for whoever merges. */
const isMine = ({ newest }: Desk, mine: unknown, theirs: unknown): boolean => {
  const [here, there] = [newest.mine?.at ?? 0, newest.theirs?.at ?? 0]
  return here === there ? textOf(mine) < textOf(theirs) : here > there
}

type Named = Pick<Contest, 'what' | 'id'>

const settle = (desk: Desk, named: Named, field: string, mine: unknown, theirs: unknown): unknown => {
  const { newest, contests } = desk
  const mineHolds = isMine(desk, mine, theirs)
  const [kept, lost] = mineHolds ? [mine, theirs] : [theirs, mine]
  const loser = mineHolds ? newest.theirs : newest.mine
  const at = Math.max(newest.mine?.at ?? 0, newest.theirs?.at ?? 0)
  if (loser !== undefined) {
    contests.push({ ...named, field, at, kept: (kept ?? null) as Json, lost: (lost ?? null) as Json, lostBy: loser.by })
  }
  return kept
}

/** One value of both: the changed one, or where both changed it the one that `join` gives. */
const mergeValue = ({ base, mine, theirs }: Sides<unknown>, join: () => unknown): unknown => {
  if (same(mine, theirs) || same(base, theirs)) return mine
  return same(base, mine) ? theirs : join()
}

/** Field by field: two people who changed different fields of one thing both have their way. */
const mergeFields =
  (desk: Desk, what: Contest['what']) =>
  <Item extends object>(base: Item | undefined, mine: Item, theirs: Item, id: string): Item => {
    const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].toSorted()
    const merged = fields.map((field) => {
      const [was, here, there] = [base, mine, theirs].map((item): unknown =>
        item === undefined ? undefined : Reflect.get(item, field),
      )
      const value = mergeValue({ base: was, mine: here, theirs: there }, () =>
        settle(desk, { what, id }, field, here, there),
      )
      return [field, value] as const
    })
    return Object.fromEntries(merged.filter(([, value]) => value !== undefined)) as Item
  }

type Join<Item> = (base: Item | undefined, mine: Item, theirs: Item, id: string) => Item

/** A list that one side left alone is the other's; else in the order of the base, then what either added by its id. */
const mergeList = <Item extends object>(
  { base, mine, theirs }: Sides<readonly Item[]>,
  keyOf: (item: Item) => string,
  join: Join<Item>,
): readonly Item[] => {
  if (same(base, theirs)) return mine
  if (same(base, mine)) return theirs
  const mapOf = (items: readonly Item[]) => new Map(items.map((item) => [keyOf(item), item]))
  const [before, own, others] = [mapOf(base), mapOf(mine), mapOf(theirs)]
  /** One side has none: it was added by the other, or taken away while the other changed it or not. */
  const alone = (was: Item | undefined, one: Item): readonly Item[] =>
    was !== undefined && same(was, one) ? [] : [one]
  const added = [...own.keys(), ...others.keys()].filter((key) => !before.has(key)).toSorted()
  return [...new Set([...before.keys(), ...added])].flatMap((key) => {
    const [was, here, there] = [before.get(key), own.get(key), others.get(key)]
    if (here === undefined) return there === undefined ? [] : alone(was, there)
    if (there === undefined) return alone(was, here)
    return [same(here, there) ? here : join(was, here, there, key)]
  })
}

/** Entries are only ever added: what was there, then what either added, by its time. */
const mergeLog = <Entry>(
  { base, mine, theirs }: Sides<readonly Entry[]>,
  timeOf: (entry: Entry) => number,
): readonly Entry[] => {
  const [before, own, others] = [base, mine, theirs].map((entries) => new Set(entries.map(textOf)))
  const added = new Map(
    [...mine, ...theirs].map((entry) => [textOf(entry), entry] as const).filter(([text]) => !before?.has(text)),
  )
  return [
    ...base.filter((entry) => own?.has(textOf(entry)) === true && others?.has(textOf(entry)) === true),
    ...[...added]
      .toSorted(([a, one], [b, other]) => timeOf(one) - timeOf(other) || (a < b ? -1 : 1))
      .map(([, one]) => one),
  ]
}

const lower = <Item>(mine: Item, theirs: Item): Item => (textOf(mine) < textOf(theirs) ? mine : theirs)

/** Of two revocations the one that lets less count. */
const stricter: Join<Device> = (_base, mine, theirs) => {
  const [here, there] = [mine.revokedAfterSeq ?? Infinity, theirs.revokedAfterSeq ?? Infinity]
  return here === there ? lower(mine, theirs) : here < there ? mine : theirs
}

const isEnded = ({ usedBy, closed }: Invitation): boolean => usedBy !== null || closed !== undefined

/** What was used or closed by either is open no more. Where one let somebody in whom the other refused, both are told. */
const moreEnded =
  (desk: Desk): Join<Invitation> =>
  (_base, mine, theirs) => {
    if (!isEnded(mine) || !isEnded(theirs)) return isEnded(mine) ? mine : theirs
    const { actorId } = mine.actor
    return settle(desk, { what: 'invitation', id: actorId }, 'usedBy', mine, theirs) as Invitation
  }

const listedContests = 100
const settled = ['organisation', 'regions', 'outlets', 'actors', 'devices', 'invitations']
const logs = ['outletChanges', 'eyesChanges', 'contests', 'edits']

/** What only a newer version knows of is merged as a whole. */
const mergeUnknown = (desk: Desk, { base, mine, theirs }: Sides<Registry>): object => {
  const known = new Set([...settled, ...logs])
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((name) => !known.has(name))
  const valueOf = (name: string): unknown => {
    const [was, here, there] = [base, mine, theirs].map((side): unknown => Reflect.get(side, name))
    return mergeValue({ base: was, mine: here, theirs: there }, () => (isMine(desk, here, there) ? here : there))
  }
  return Object.fromEntries(names.toSorted().map((name) => [name, valueOf(name)]))
}

const orAbsent = <Key extends string, Item>(key: Key, items: readonly Item[]) =>
  (items.length === 0 ? {} : { [key]: items }) as { readonly [Name in Key]?: readonly Item[] }

/** Nothing is known of what was before: then nothing counts as taken away. */
const emptyBase = ({ fmt, organisation }: Registry): Registry => ({
  fmt,
  organisation,
  regions: [],
  outlets: [],
  actors: [],
  devices: [],
  invitations: [],
})

/**
 * `base` is what both began from; null where it cannot be had. Who is `mine` and who `theirs` does not matter: both sides
 * come to the same bytes.
 */
export const mergeRegistry = (base: Registry | null, mine: Registry, theirs: Registry): Registry => {
  const [first, second] = textOf(mine) < textOf(theirs) ? [mine, theirs] : [theirs, mine]
  const began = base ?? emptyBase(first)
  const newest = { mine: editsBeyond(first, second).at(-1), theirs: editsBeyond(second, first).at(-1) }
  const desk: Desk = { newest, contests: [] }
  const sides = <Key extends keyof Registry>(key: Key) => ({ base: began[key], mine: first[key], theirs: second[key] })
  const log = <Entry>(
    { base: was = [], mine: own = [], theirs: others = [] }: Sides<readonly Entry[] | undefined>,
    timeOf: (entry: Entry) => number,
  ) => mergeLog({ base: was, mine: own, theirs: others }, timeOf)
  const changedAt = ({ changedAt: at }: { readonly changedAt: number }): number => at
  const fields = (what: Contest['what']) => mergeFields(desk, what)
  const { organisation } = began
  const merged = {
    ...mergeUnknown(desk, { base: began, mine: first, theirs: second }),
    fmt: began.fmt,
    organisation: fields('organisation')(
      organisation,
      first.organisation,
      second.organisation,
      organisation.organisationId,
    ),
    regions: mergeList(sides('regions'), ({ regionId }) => regionId, fields('region')),
    outlets: mergeList(sides('outlets'), ({ outletId }) => outletId, fields('outlet')),
    actors: mergeList(sides('actors'), ({ actorId }) => actorId, fields('actor')),
    devices: mergeList(sides('devices'), ({ deviceId }) => deviceId, stricter),
    invitations: mergeList(sides('invitations'), ({ codeDigest }) => codeDigest, moreEnded(desk)),
    ...orAbsent('outletChanges', log(sides('outletChanges'), changedAt)),
    ...orAbsent('eyesChanges', log(sides('eyesChanges'), changedAt)),
  }
  const { base: was, mine: own = [], theirs: others } = sides('contests')
  const contests = log({ base: was, mine: [...own, ...desk.contests], theirs: others }, ({ at }) => at)
  return {
    ...merged,
    ...orAbsent('edits', joinEdits(first, second)),
    ...orAbsent('contests', contests.slice(-listedContests)),
  }
}
