/** A registry of many outlets lies on the share in parts: the same registry gives the same parts, and the parts give the same registry. share-format §12.15 */
import * as z from 'zod'
import { canonicalJson } from '../../kernel/canonicalJson.ts'
import { digestOfBytes, type Digest } from '../../kernel/digest.ts'
import type { OutletId } from '../../kernel/ids.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import type { Actor } from '../../people/permissions.ts'
import { utf8ToBytes } from '../bytes.ts'
import type { Registry, RegistryPart } from '../model.ts'
import { digestField } from '../schema/fields.ts'
import { registryPartSchema, registrySchema } from '../schema/registry.ts'
import { parseStrictJson } from '../strictJson.ts'
import { registryBytes } from './contents.ts'
import { isRegistryPart, registryPartLetters, registryPartTarget, registryTarget } from './names.ts'

/** About 1,250 outlets: a registry up to here is one file, as it is simplest. */
export const wholeRegistryBytes = 1_048_576

/** What grows with the outlets; all else stands in `registry.json` itself. */
const lists = ['outlets', 'actors', 'devices', 'invitations'] as const

/** In the place of an entry that stands in `registry.json`. */
const here = '.'
const orderField = z.string().regex(/^[a-z0-5.]*$/)
/** What `registry.json` says where there are parts. */
const headSchema = z.looseObject({
  parts: z.record(z.string().regex(/^[a-z0-5]$/), digestField),
  /** For each list, the letter of the part in which each entry stands, in the order of the registry. */
  order: z.strictObject({ outlets: orderField, actors: orderField, devices: orderField, invitations: orderField }),
})
type Order = z.infer<typeof headSchema>['order']

/** By the outlet alone, so that a change of one outlet, its manager and its devices is a change of one part. */
const letterOf = (outletId: OutletId): string => {
  const byte = Number.parseInt(digestOfBytes(utf8ToBytes(outletId)).slice(0, 2), 16)
  return registryPartLetters[byte % registryPartLetters.length] ?? here
}

const orderOf = ({ outlets, actors, devices, invitations }: Registry): Order => {
  const ofActor = ({ outletIds }: Pick<Actor, 'outletIds'>): string =>
    outletIds[0] === undefined ? here : letterOf(outletIds[0])
  const people = new Map(actors.map((actor) => [actor.actorId, ofActor(actor)]))
  return {
    outlets: outlets.map(({ outletId }) => letterOf(outletId)).join(''),
    actors: actors.map(ofActor).join(''),
    devices: devices.map(({ actorId }) => people.get(actorId) ?? here).join(''),
    invitations: invitations.map(({ actor }) => ofActor(actor)).join(''),
  }
}

const partOf = (registry: Registry, order: Order, letter: string): RegistryPart => {
  const own = <Item>(items: readonly Item[], letters: string): readonly Item[] =>
    items.filter((_, at) => letters[at] === letter)
  return {
    fmt: 1,
    outlets: own(registry.outlets, order.outlets),
    actors: own(registry.actors, order.actors),
    devices: own(registry.devices, order.devices),
    invitations: own(registry.invitations, order.invitations),
  }
}

/** The targets that say this registry: one of all, or `registry.json` and the parts that it names. */
export const registryFiles = (registry: Registry): ReadonlyMap<string, Uint8Array> => {
  const whole = registryBytes(registry)
  if (whole.length <= wholeRegistryBytes) return new Map([[registryTarget, whole]])
  const order = orderOf(registry)
  const used = new Set(Object.values(order).join(''))
  const parts = registryPartLetters
    .split('')
    .filter((letter) => used.has(letter))
    .map((letter) => ({ letter, bytes: utf8ToBytes(canonicalJson(partOf(registry, order, letter))) }))
  const named = Object.fromEntries(parts.map(({ letter, bytes }) => [letter, digestOfBytes(bytes)]))
  const head = { ...registry, ...partOf(registry, order, here), parts: named, order }
  return new Map([
    [registryTarget, utf8ToBytes(canonicalJson(head))],
    ...parts.map(({ letter, bytes }) => [registryPartTarget(letter), bytes] as const),
  ])
}

const jsonOf = (bytes: Uint8Array): unknown => parseStrictJson(bytes)?.value

/** Names and digests of the parts that a `registry.json` is nothing without; none where it is whole, or no registry. */
export const namedParts = (head: Uint8Array): ReadonlyMap<string, Digest> => {
  const parsed = headSchema.safeParse(jsonOf(head))
  return new Map(
    Object.entries(parsed.data?.parts ?? {}).map(([letter, sha256]) => [registryPartTarget(letter), sha256]),
  )
}

/** What goes on being listed beside a new `registry.json`, which says itself which parts it has; all where there is none. */
export const stillListed = <Reference>(
  listed: Readonly<Record<string, Reference>>,
  head: Uint8Array | undefined,
): Readonly<Record<string, Reference>> => {
  if (head === undefined) return listed
  const parts = namedParts(head)
  return Object.fromEntries(Object.entries(listed).filter(([name]) => !isRegistryPart(name) || parts.has(name)))
}

/** Every entry of every part once, in this order; null where they do not come out even. */
const inOrder = <Item>(letters: string, listOf: (letter: string) => readonly Item[]): readonly Item[] | null => {
  const taken = new Map<string, number>()
  const items: Item[] = []
  for (const letter of letters) {
    const at = taken.get(letter) ?? 0
    const item = listOf(letter)[at]
    if (item === undefined) return null
    taken.set(letter, at + 1)
    items.push(item)
  }
  return items
}

const joinParts = (
  head: Registry,
  order: Order,
  parts: ReadonlyMap<string, RegistryPart>,
): Result<Registry, 'damaged'> => {
  const all = [...parts.values(), head]
  const listOf = (list: (typeof lists)[number], letter: string): readonly unknown[] =>
    (letter === here ? head : parts.get(letter))?.[list] ?? []
  const joined = lists.map((list) => {
    const items = inOrder(order[list], (letter) => listOf(list, letter))
    const count = all.reduce((sum, part) => sum + part[list].length, 0)
    return items?.length === count ? ([list, items] as const) : null
  })
  if (joined.includes(null)) return err('damaged')
  const { parts: _parts, order: _order, ...rest } = head as Registry & Partial<z.infer<typeof headSchema>>
  return ok({ ...rest, ...Object.fromEntries(joined.filter((one) => one !== null)) })
}

const readParts = (
  named: Readonly<Record<string, Digest>>,
  partBy: (sha256: Digest) => Uint8Array | undefined,
): Result<ReadonlyMap<string, RegistryPart>, 'damaged' | 'later'> => {
  const parts = new Map<string, RegistryPart>()
  for (const [letter, sha256] of Object.entries(named)) {
    const bytes = partBy(sha256)
    if (bytes === undefined) return err('later')
    const parsed = registryPartSchema.safeParse(jsonOf(bytes))
    if (!parsed.success) return err('damaged')
    parts.set(letter, parsed.data)
  }
  return ok(parts)
}

/**
 * A signature says who wrote it, not that it is sound: what cannot be relied on is `damaged`. `later` where a part is not
 * at hand: then nothing of it counts. `partBy` gives bytes of exactly that digest.
 */
export const readRegistry = (
  bytes: Uint8Array,
  partBy: (sha256: Digest) => Uint8Array | undefined,
): Result<Registry, 'damaged' | 'later'> => {
  const json = jsonOf(bytes)
  const parsed = registrySchema.safeParse(json)
  if (!parsed.success) return err('damaged')
  if (!('parts' in parsed.data) && !('order' in parsed.data)) return ok(parsed.data)
  const head = headSchema.safeParse(json)
  if (!head.success) return err('damaged')
  const parts = readParts(head.data.parts, partBy)
  return parts.ok ? joinParts(parsed.data, head.data.order, parts.value) : parts
}

interface Target {
  readonly sha256: Digest
  readonly bytes: Uint8Array
}

/** Parts as they lie among targets that were verified. */
export const partsAmong =
  (targets: readonly Target[]) =>
  (sha256: Digest): Uint8Array | undefined =>
    targets.find((target) => target.sha256 === sha256)?.bytes
