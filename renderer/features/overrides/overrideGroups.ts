import type { OverrideView } from '#shared/contract/roster.ts'
import { daysBetween, type LocalDate } from '#shared/kernel/time.ts'
import type { OverrideState } from '#shared/overrides/model.ts'

export type OverrideGroup = 'open' | 'toClose' | 'past'

const open: ReadonlySet<OverrideState> = new Set(['active', 'awaiting', 'planned', 'suspended'])

/** An override that ended without an answer to "what came of it?" waits for one. */
export const groupOf = ({ override, state }: OverrideView): OverrideGroup => {
  if (open.has(state)) return 'open'
  return state === 'expired' && override.outcome === null ? 'toClose' : 'past'
}

/** Groups in the order in which one acts on them; open ones by their end, the others newest first. */
export const groupOverrides = (
  views: readonly OverrideView[],
): readonly { readonly group: OverrideGroup; readonly views: readonly OverrideView[] }[] =>
  (['toClose', 'open', 'past'] as const).flatMap((group) => {
    const own = views.filter((view) => groupOf(view) === group)
    const direction = group === 'open' ? 1 : -1
    const sorted = own.toSorted((a, b) => direction * (a.override.untilOn < b.override.untilOn ? -1 : 1))
    return sorted.length === 0 ? [] : [{ group, views: sorted }]
  })

/** Days until the last day; null when it does not end soon, or is not in force. */
export const endsSoon = ({ override, state }: OverrideView, todayOn: LocalDate): number | null => {
  const days = daysBetween(todayOn, override.untilOn)
  return state === 'active' && days >= 0 && days <= 14 ? days : null
}

export const canWithdraw = ({ state }: OverrideView): boolean => open.has(state)
