/** Silence made visible: how each device of the organisation stands, from what was accepted and refused. */
import type { DeviceStanding, Refusal, Refused, Registry, SilenceState } from './model.ts'
import type { Head } from './ports.ts'

/** A week and a day: who publishes weekly and says nothing for longer is not heard from. */
export const notHeardLimitMs = 8 * 24 * 3_600_000
export const clockLimitMs = 10 * 60_000

export interface StandingInput {
  readonly registry: Registry
  readonly heads: readonly Head[]
  readonly refused: readonly Refused[]
  /** Newest version of the organisation's rules known here. */
  readonly currentPackVersion: number
  readonly now: number
}

const gapRefusals: ReadonlySet<Refusal> = new Set(['gap', 'fork', 'rollback', 'damaged'])

/** From a future of more than the limit, or off by its own measurement against the share. */
const clockIsDoubtful = (head: Head, now: number): boolean =>
  Math.abs(head.clockOffMs ?? 0) > clockLimitMs || head.createdAt - now > clockLimitMs

const statesOf = (
  heads: readonly Head[],
  refused: readonly Refused[],
  input: Pick<StandingInput, 'currentPackVersion' | 'now'>,
): readonly SilenceState[] => {
  const { currentPackVersion, now } = input
  const newest = newestOf(heads)
  const found: readonly (readonly [SilenceState, boolean])[] = [
    ['notHeard', newest === null || now - newest.createdAt > notHeardLimitMs],
    ['oldRules', newest !== null && newest.packVersion < currentPackVersion],
    ['clockDoubtful', newest !== null && clockIsDoubtful(newest, now)],
    ['chainGap', refused.some(({ refusal }) => gapRefusals.has(refusal))],
  ]
  const states = found.filter(([, holds]) => holds).map(([state]) => state)
  return states.length === 0 ? ['fine'] : states
}

const newestOf = (heads: readonly Head[]): Head | null =>
  heads.reduce<Head | null>((newest, head) => (newest === null || head.seq > newest.seq ? head : newest), null)

/**
 * One entry per outlet and device of its managers, in the registry's order; an outlet that no device writes for is
 * listed under nobody. Revoked devices are left out.
 */
export const computeStandings = (input: StandingInput): readonly DeviceStanding[] => {
  const { registry, heads, refused, currentPackVersion } = input
  return registry.outlets.flatMap(({ outletId }) => {
    const managers = registry.actors.filter((actor) => actor.role === 'manager' && actor.outletIds.includes(outletId))
    const devices = registry.devices.filter(
      ({ actorId, revokedAfterSeq }) =>
        revokedAfterSeq === null && managers.some((manager) => manager.actorId === actorId),
    )
    return devices.map(({ deviceId, actorId }) => {
      const own = heads.filter((head) => head.type === 'cs1' && head.deviceId === deviceId && head.ownerId === outletId)
      const against = refused.filter((file) => file.deviceId === deviceId)
      const newest = newestOf(own)
      return {
        deviceId,
        actorId,
        outletId,
        states: statesOf(own, against, input),
        lastSeq: newest?.seq ?? 0,
        lastHeardAt: newest?.createdAt ?? null,
        packVersion: newest?.packVersion ?? null,
        currentPackVersion,
        clockOffMs: newest?.clockOffMs ?? null,
        refused: against,
      }
    })
  })
}
