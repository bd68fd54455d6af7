import { localOf, type LocalDate } from '../../../shared/kernel/time.ts'
import type { Backend } from '../backend.ts'

/** The date at the organisation's clock: that of its first outlet, UTC where it has none yet. */
export const todayOf = ({ clock, zones, workspace }: Pick<Backend, 'clock' | 'zones' | 'workspace'>): LocalDate => {
  const now = clock.now()
  const [first] = workspace().stores.trust.registry()?.outlets ?? []
  return localOf(now, zones.offsets(first?.timeZone ?? 'UTC', now, now)).on
}
