/** Where an outlet keeps its overrides, for ever. */
import type { OutletId, OverrideId } from '../kernel/ids.ts'
import type { Override } from './model.ts'

export interface OverrideStore {
  /** All states, oldest first. */
  readonly list: (outletId: OutletId) => readonly Override[]
  readonly get: (overrideId: OverrideId) => Override | null
  /** Inserts, or replaces decision, withdrawal and outcome; the asked-for part never changes. */
  readonly save: (override: Override) => void
}
