/** Whether a rule applies: to an outlet as a whole, and to each shift of it. */
import type { Scope } from '../rules/model.ts'
import type { OutletFacts, ShiftFacts } from './model.ts'

export const inOutletScope = (scope: Scope, outlet: OutletFacts): boolean =>
  (scope.formats?.includes(outlet.format) ?? true) &&
  (scope.countries?.includes(outlet.country) ?? true) &&
  (scope.regionIds?.includes(outlet.regionId) ?? true) &&
  (scope.outletIds?.includes(outlet.outletId) ?? true)

/** Null: the rule asks for an age that is not known. */
export const inShiftScope = (scope: Scope, shift: ShiftFacts): boolean | null => {
  if (scope.roles !== undefined && !scope.roles.includes(shift.role)) return false
  if (scope.people === undefined) return true
  return shift.minor === null ? null : shift.minor === (scope.people === 'minors')
}
