/**
 * What is known of each outlet's device: heard of and sound, or one or more of four kinds of silence.
 *
 * - *notHeard*: nothing accepted for more than eight days (an outlet publishes every week), or never.
 * - *oldRules*: its newest file was written under a pack older than the one in force today.
 * - *clockDoubtful*: its clock and the share's differ by more than five minutes, or its newest file is from that far in
 *   the future: by such a clock nobody could tell for how long it has been silent.
 * - *chainGap*: a file is missing, damaged, or contradicts what was accepted before, here or by a witness; also one
 *   behind the head, as the last audit found it.
 */
import { knownIn } from '../sync/knownIn.ts'
import type { Audit, Refusal, DeviceStanding, Registry, Refused, SilenceState } from '../sync/model.ts'
import type { Head } from '../sync/ports.ts'
import type { OutletId } from '../kernel/ids.ts'

export const silentAfterMs = 8 * 24 * 60 * 60_000
export const clockToleranceMs = 5 * 60_000

const breaksChain: ReadonlySet<Refusal> = new Set(['gap', 'fork', 'rollback', 'splitView', 'damaged'])

export interface SilenceInput {
  readonly registry: Registry
  readonly heads: readonly Head[]
  readonly refused: readonly Refused[]
  /** The last look for everything that was accepted; null before the first. */
  readonly audit: Pick<Audit, 'refused'> | null
  /** Version of the pack in force today. */
  readonly currentPackVersion: number
  readonly nowAt: number
}

const statesOf = (
  head: Head | undefined,
  refused: readonly Refused[],
  { currentPackVersion, nowAt }: SilenceInput,
): readonly SilenceState[] => {
  const checks: readonly (readonly [SilenceState, boolean])[] = [
    ['notHeard', head === undefined || nowAt - head.createdAt > silentAfterMs],
    ['oldRules', head !== undefined && head.packVersion < currentPackVersion],
    ['clockDoubtful', Math.max(Math.abs(head?.clockOffMs ?? 0), (head?.createdAt ?? nowAt) - nowAt) > clockToleranceMs],
    ['chainGap', refused.some(({ refusal }) => breaksChain.has(refusal))],
  ]
  const found = checks.flatMap(([state, holds]) => (holds ? [state] : []))
  return found.length === 0 ? ['fine'] : found
}

/** One entry for each path: what the last sync says is newer than what the audit found. */
const knownRefused = ({ refused, audit }: SilenceInput): readonly Refused[] => {
  const paths = new Set(refused.map(({ path }) => path))
  return [...refused, ...(audit?.refused ?? []).filter(({ path }) => !paths.has(path))]
}

const writerOf = (deviceId: string, outletId: string): string => `${deviceId} ${outletId}`

/** One entry per device and outlet that it reports for, in the registry's order. An outlet that no device reports for has none: it was never heard. */
export const standingsOf = (input: SilenceInput): readonly DeviceStanding[] => {
  const { registry, heads, currentPackVersion } = input
  const refused = Map.groupBy(knownRefused(input), (file) => writerOf(file.deviceId, file.ownerId))
  const reports = heads.filter(({ type }) => type === 'cs1')
  const newest = new Map(reports.toReversed().map((head) => [writerOf(head.deviceId, head.ownerId), head]))
  const standing = (outletId: OutletId, device: Pick<DeviceStanding, 'deviceId' | 'actorId'>): DeviceStanding => {
    const writer = writerOf(device.deviceId, outletId)
    const head = newest.get(writer)
    const own = refused.get(writer) ?? []
    return {
      deviceId: device.deviceId,
      actorId: device.actorId,
      outletId,
      states: statesOf(head, own, input),
      lastSeq: head?.seq ?? 0,
      lastHeardAt: head?.createdAt ?? null,
      packVersion: head?.packVersion ?? null,
      currentPackVersion,
      clockOffMs: head?.clockOffMs ?? null,
      refused: own,
    }
  }
  return registry.devices
    .filter(({ revokedAfterSeq }) => revokedAfterSeq === null)
    .flatMap((device) => {
      const actor = knownIn(registry).actors.get(device.actorId)
      return (actor?.outletIds ?? []).map((outletId) => standing(outletId, device))
    })
}
