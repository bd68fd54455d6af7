import type { WeekBoard } from '#shared/contract/roster.ts'
import type { RuleId } from '#shared/kernel/ids.ts'
import type { Shift } from '#shared/roster/model.ts'

/** A wish for a local value, with the plan on which its effect is shown. */
export interface OverrideAsk {
  readonly board: WeekBoard
  /** The plan as it is on the board now. */
  readonly shifts: readonly Shift[]
  readonly ruleId: RuleId
  readonly parameter: string
  readonly onClose: (saved: boolean) => void
}

/** Which value someone wants to have otherwise. */
export type WishedValue = Pick<OverrideAsk, 'ruleId' | 'parameter'>
