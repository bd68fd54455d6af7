import { carryVerdict } from './carryVerdict.ts'
import type { CellTarget } from './planEdits.ts'
import type { Carry, RosterState } from './rosterState.ts'
import type { RosterStore } from './rosterStore.ts'
import type { TargetVerdict } from './targetVerdict.ts'

export const cellKey = ({ personId, day }: CellTarget): string => `${personId ?? ''}|${day}`

/** Runs small pieces of work when nothing else is due; the answer cancels them. */
export type IdleLoop = (piece: () => boolean) => () => void

/** One piece per idle moment, so that no piece delays a frame. */
export const browserIdle: IdleLoop = (piece) => {
  let handle = 0
  const run = (deadline: IdleDeadline): void => {
    let more = true
    while (more && deadline.timeRemaining() > 6) more = piece()
    if (more) handle = requestIdleCallback(run)
  }
  handle = requestIdleCallback(run)
  return () => cancelIdleCallback(handle)
}

export interface CarryTargets {
  /** Verdict on the target under the pointer or the focus, now. */
  readonly at: (target: CellTarget) => TargetVerdict
  readonly stop: () => void
}

/** Judges the target in hand at once and the rest of its day in idle moments; every target once per carry. */
export const createCarryTargets = (
  state: Pick<RosterState, 'board' | 'live' | 'shifts' | 'evaluation' | 'rows'>,
  carry: Carry,
  idle: IdleLoop,
  publish: (verdicts: ReadonlyMap<string, TargetVerdict>) => void,
): CarryTargets => {
  const known = new Map<string, TargetVerdict>()
  let cancel: (() => void) | null = null
  let day = -1

  const judge = (target: CellTarget): TargetVerdict => {
    const key = cellKey(target)
    const verdict = known.get(key) ?? carryVerdict(state, carry, target)
    known.set(key, verdict)
    return verdict
  }
  const fillDay = (next: number): void => {
    cancel?.()
    day = next
    const waiting = state.rows.map(({ person }) => ({ personId: person?.personId ?? null, day: next }))
    cancel = idle(() => {
      const target = waiting.find((candidate) => !known.has(cellKey(candidate)))
      if (target === undefined) {
        publish(new Map(known))
        return false
      }
      judge(target)
      return true
    })
  }
  return {
    at: (target) => {
      const verdict = judge(target)
      publish(new Map(known))
      if (target.day !== day) fillDay(target.day)
      return verdict
    },
    stop: () => cancel?.(),
  }
}

const sameCarry = (a: Carry | null, b: Carry | null): boolean => a?.lead === b?.lead && a?.copy === b?.copy
const overKey = (carry: Carry | null): string | null =>
  carry === null || carry.over === null ? null : cellKey(carry.over)

/** Follows the store: verdicts appear with a carry, and go with it. */
export const followCarry = (store: RosterStore, idle: IdleLoop): (() => void) => {
  let targets: CarryTargets | null = null
  let carried: Carry | null = null
  const begin = (carry: Carry | null, state: Omit<RosterState, 'carry'>): void => {
    targets?.stop()
    targets = carry === null ? null : createCarryTargets(state, carry, idle, store.judgeTargets)
    if (carry === null) store.judgeTargets(new Map())
  }
  const unsubscribe = store.subscribe(({ carry, ...state }) => {
    const before = carried
    // taken first: publishing verdicts calls this listener again
    carried = carry
    if (!sameCarry(carry, before)) begin(carry, state)
    const key = overKey(carry)
    if (carry?.over == null || key === overKey(before) || targets === null) return
    const verdict = targets.at(carry.over)
    if (carry.by === 'keyboard') store.say({ what: 'over', target: carry.over, verdict })
  })
  return () => {
    unsubscribe()
    targets?.stop()
  }
}
