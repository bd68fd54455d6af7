/** Where packs and the admin's draft are kept. */
import type { LocalDate } from '../kernel/time.ts'
import type { RulePack } from './model.ts'

export interface PackStore {
  /** All verified versions, ascending. */
  readonly list: () => readonly RulePack[]
  /** Highest version with `effectiveOn` on or before the date; the lowest version when none is; null when there is no pack. */
  readonly inForce: (on: LocalDate) => RulePack | null
  readonly newest: () => RulePack | null
  /** A version that is stored already stays as it is. */
  readonly save: (pack: RulePack) => void
}
/** The draft with its undo history; survives a restart. */
export interface DraftStore {
  readonly current: () => RulePack | null
  readonly push: (draft: RulePack) => void
  /** Steps back; null when nothing is left. */
  readonly undo: () => RulePack | null
  readonly clear: () => void
}
