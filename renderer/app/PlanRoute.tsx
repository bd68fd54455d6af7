import { OverrideDialog } from '../features/overrides/OverrideDialog.tsx'
import { PlanPage } from '../features/roster/PlanPage.tsx'

/** Joins two features that do not know each other: the board, and the dialog for a local value. */
export const PlanRoute = () => <PlanPage renderOverride={(ask) => <OverrideDialog {...ask} />} />
