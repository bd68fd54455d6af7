import { decompress } from '#backend/share/compression.ts'
import { digestOfBytes } from '#shared/kernel/digest.ts'
import type { Override } from '#shared/overrides/model.ts'
import type { Actor } from '#shared/people/permissions.ts'
import { largestPayloadBytes, parseEnvelope } from '#shared/sync/envelope.ts'
import type { Content, FileType, Payload, Registry } from '#shared/sync/model.ts'
import { parsePath, pathOf } from '#shared/sync/paths.ts'
import { registryBytes } from '#shared/sync/repository/contents.ts'
import { registryTarget } from '#shared/sync/repository/names.ts'
import type { RulePack } from '#shared/rules/model.ts'
import { parsePayload } from '#shared/sync/schema/payload.ts'
import { releaseRules, rulesIn } from '#test/support/rulesInFolder.ts'
import { filesIn, forge, get, put, type Forged, type Signer } from '#test/support/forgery.ts'

/** One device's files of one type, as somebody with write access finds them. */
export interface Chain {
  readonly type: FileType
  readonly ownerId: string
  readonly deviceId: string
  /** In order of their numbers. */
  readonly paths: readonly string[]
}

/** A share under attack: the folder, whoever is attacked in it, and the keys that a thief may have taken. */
export interface Target {
  readonly folder: string
  readonly shareId: string
  readonly registry: Registry
  /** A manager's chain of at least four files, whose outlet has an approved override. */
  readonly victim: Chain
  /** Another manager's chain. */
  readonly other: Chain
  /** The lead who approved, and one of another region; their chains may be empty. */
  readonly lead: Chain
  readonly stranger: Chain
  readonly packs: readonly RulePack[]
  readonly signerOf: (deviceId: string) => Signer
}

export const payloadIn = (folder: string, path: string): Payload | null => {
  const envelope = parseEnvelope(get(folder, path))
  const bytes = envelope.ok ? decompress(envelope.value.payload, largestPayloadBytes) : null
  const payload = bytes === null ? null : parsePayload(bytes)
  return payload?.ok === true ? payload.value : null
}

export const contentIn = <T extends Content['type']>(
  folder: string,
  path: string,
  type: T,
): Extract<Content, { type: T }> | null => {
  const content = payloadIn(folder, path)?.content
  return content?.type === type ? (content as Extract<Content, { type: T }>) : null
}

const chainsIn = (folder: string): readonly Chain[] => {
  const found = filesIn(folder).flatMap((path) => {
    const place = parsePath(path)
    return place === null ? [] : [{ path, place }]
  })
  const grouped = Map.groupBy(found, ({ place }) => `${place.type} ${place.deviceId}`)
  return [...grouped.values()].flatMap((files) => {
    const sorted = files.toSorted((a, b) => a.place.seq - b.place.seq)
    const [first] = sorted
    if (first === undefined) return []
    const { type, ownerId, deviceId } = first.place
    return [{ type, ownerId, deviceId, paths: sorted.map(({ path }) => path) }]
  })
}

/** A device's chain of another type; empty where it has written none. */
export const chainOf = ({ folder }: Pick<Target, 'folder'>, type: FileType, ownerId: string, deviceId: string): Chain =>
  chainsIn(folder).find((chain) => chain.type === type && chain.deviceId === deviceId) ?? {
    type,
    ownerId,
    deviceId,
    paths: [],
  }

const expectChain = (what: string, chain: Chain | undefined): Chain => {
  if (chain === undefined) throw new Error(`no ${what} on this share`)
  return chain
}

/** Looks around in a share for somebody worth attacking. Throws where nobody has an approved override. */
export const openTarget = (folder: string, signerOf: Target['signerOf']): Target => {
  const chains = chainsIn(folder)
  const { registry, packs } = rulesIn(folder)
  const shareId = payloadIn(folder, chains[0]?.paths[0] ?? '')?.shareId
  if (shareId === undefined) throw new Error('a share without a file')
  const approvals = chains
    .filter(({ type }) => type === 'ap1')
    .flatMap((chain) => chain.paths.map((path) => ({ chain, decided: contentIn(folder, path, 'decision') })))
  const approved = approvals.find(({ decided }) => decided?.decision.verdict === 'approved')
  const reports = chains.filter(({ type, paths }) => type === 'cs1' && paths.length >= 4)
  const victim = reports.find(({ ownerId }) => ownerId === approved?.decided?.outletId)
  const leadOf = (fits: (actor: Actor) => boolean): Chain => {
    const actor = registry.actors.find((one) => one.role === 'lead' && fits(one))
    const deviceId = registry.devices.find((device) => device.actorId === actor?.actorId)?.deviceId
    if (actor === undefined || deviceId === undefined) throw new Error('no such lead on this share')
    const known = chains.find((chain) => chain.type === 'ap1' && chain.deviceId === deviceId)
    return known ?? { type: 'ap1', ownerId: actor.actorId, deviceId, paths: [] }
  }
  const regionId = registry.outlets.find(({ outletId }) => outletId === victim?.ownerId)?.regionId
  return {
    folder,
    shareId,
    registry,
    packs,
    signerOf,
    victim: expectChain('outlet with an approved override', victim),
    other: expectChain(
      'second outlet',
      chains.find(({ type, deviceId }) => type === 'cs1' && deviceId !== victim?.deviceId),
    ),
    lead: leadOf(({ regionIds }) => regionId !== undefined && regionIds.includes(regionId)),
    stranger: leadOf(({ regionIds }) => regionId !== undefined && !regionIds.includes(regionId)),
  }
}

export const bytesOf = ({ folder }: Pick<Target, 'folder'>, chain: Chain, seq: number): Uint8Array =>
  get(folder, chain.paths[seq - 1] ?? '')
export const pathAt = (chain: Chain, seq: number): string => chain.paths[seq - 1] ?? ''
export const lastSeq = (chain: Chain): number => chain.paths.length

/** A payload as the chain's own device would write it at this number. */
export const payloadAt = (target: Target, chain: Chain, seq: number, content: unknown, over: object = {}): object => {
  const previous = Math.min(seq - 1, lastSeq(chain))
  const before = previous === 0 ? null : payloadIn(target.folder, pathAt(chain, previous))
  const createdAt = (before?.createdAt ?? 0) + 60_000
  return {
    fmt: 1,
    minReader: 1,
    shareId: target.shareId,
    ownerId: chain.ownerId,
    deviceId: chain.deviceId,
    seq,
    prev: previous === 0 ? null : digestOfBytes(bytesOf(target, chain, previous)),
    createdAt,
    clock: { deviceAt: createdAt, shareMinusDeviceMs: null },
    packVersion: before?.packVersion ?? 1,
    content,
    ...over,
  }
}

/** All local values that the chain has told of so far. */
export const ledgerOf = ({ folder }: Target, chain: Chain): readonly Override[] =>
  chain.paths.flatMap((path) => contentIn(folder, path, 'report')?.report ?? []).at(-1)?.overrides ?? []

/** A report without a week that tells of the same local values as before. */
export const quietOf = (target: Target, chain: Chain, over: object = {}): object => ({
  type: 'report',
  report: { outletId: chain.ownerId, week: null, overrides: ledgerOf(target, chain), ...over },
})

/** Signed by the chain's own key unless told otherwise. */
export const sealedFor = (
  target: Target,
  chain: Chain,
  payload: object | string | Uint8Array,
  over: Partial<Forged> = {},
): Uint8Array => {
  const signer = over.signer ?? target.signerOf(chain.deviceId)
  const text = payload instanceof Uint8Array || typeof payload === 'string' ? payload : JSON.stringify(payload)
  return forge({ type: chain.type, payload: text, kid: chain.deviceId, ...over, signer })
}

/** Puts bytes where the chain's file of that number belongs; gives the path. */
export const plantAt = (target: Target, chain: Chain, seq: number, bytes: Uint8Array): string => {
  const near = parsePath(pathAt(chain, Math.min(seq, lastSeq(chain))))
  const month = near === null ? '2026-03' : (pathAt(chain, Math.min(seq, lastSeq(chain))).split('/')[3] ?? '2026-03')
  const createdAt = Date.parse(`${month}-15T12:00:00Z`)
  const { type, ownerId, deviceId } = chain
  const place = { type, ownerId, deviceId: deviceId as never, seq, createdAt, sha256: digestOfBytes(bytes) }
  return put(target.folder, pathOf(place), bytes)
}

/** A whole honest-looking file behind the end of the chain. */
export const append = (
  target: Target,
  chain: Chain,
  content: unknown,
  over: { readonly payload?: object; readonly forged?: Partial<Forged>; readonly beyond?: number } = {},
): string => {
  const seq = lastSeq(chain) + (over.beyond ?? 1)
  const bytes = sealedFor(target, chain, payloadAt(target, chain, seq, content, over.payload), over.forged)
  return plantAt(target, chain, seq, bytes)
}

/** The next release of the rules, by the device of an admin. */
export const publishRegistry = (target: Target, change: (registry: Registry) => Registry): void => {
  const { actors, devices } = target.registry
  const admin = actors.find(({ role }) => role === 'admin')
  const device = devices.find(({ actorId }) => actorId === admin?.actorId)
  if (device === undefined) throw new Error('no admin on this share')
  releaseRules(target.folder, target.signerOf(device.deviceId), device.deviceId, [
    [registryTarget, registryBytes(change(target.registry))],
  ])
}
