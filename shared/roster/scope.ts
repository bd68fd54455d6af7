/** Whether a rule applies: to an outlet as a whole, to a person, and to each shift. */
import type { LocalDate } from '../kernel/time.ts'
import { ageOn, hasFlag } from '../rules/conditions.ts'
import type { Scope } from '../rules/model.ts'
import type { OutletFacts, PersonFacts, ShiftFacts } from './model.ts'

/** A list that is absent restricts nothing. */
const names = (list: readonly string[] | undefined, value: string): boolean =>
  list === undefined || list.includes(value)

/** Null: the rule asks what the outlet does, and nobody said. */
export const inOutletScope = (
  scope: Scope,
  outlet: Pick<OutletFacts, 'outletId' | 'regionId' | 'format' | 'country' | 'sector'>,
): boolean | null => {
  const { sectors, notSectors } = scope
  const isPlaced =
    names(scope.formats, outlet.format) &&
    names(scope.countries, outlet.country) &&
    names(scope.regionIds, outlet.regionId) &&
    names(scope.outletIds, outlet.outletId)
  if (!isPlaced || (sectors === undefined && notSectors === undefined)) return isPlaced
  if (outlet.sector === undefined) return null
  return names(sectors, outlet.sector) && notSectors?.includes(outlet.sector) !== true
}

/** True for a rule that is about some people or shifts only. */
export const isRestricted = (scope: Scope): boolean =>
  scope.roles !== undefined || scope.people !== undefined || isPersonal(scope)

/** True for a rule that is about some people only, by their age or codes. */
export const isPersonal = ({ minAge, belowAge, flags, notFlags }: Scope): boolean =>
  [minAge, belowAge, flags, notFlags].some((member) => member !== undefined)

/** Null: the rule asks for an age that is not known. */
export const inPersonScope = (scope: Scope, person: PersonFacts, on: LocalDate): boolean | null => {
  const { minAge, belowAge, flags, notFlags } = scope
  if (flags?.every((flag) => hasFlag(person, flag)) === false) return false
  if (notFlags?.some((flag) => hasFlag(person, flag)) === true) return false
  if (minAge === undefined && belowAge === undefined) return true
  const age = ageOn(person, on)
  return age === null ? null : age >= (minAge ?? 0) && age < (belowAge ?? Infinity)
}

/** A shift that starts on `on`. Null: the rule asks for an age that is not known. */
export const inShiftScope = (
  scope: Scope,
  shift: ShiftFacts,
  person: PersonFacts | null,
  on: LocalDate,
): boolean | null => {
  if (scope.roles !== undefined && !scope.roles.includes(shift.role)) return false
  if (scope.people !== undefined && shift.minor !== (scope.people === 'minors'))
    return shift.minor === null ? null : false
  return person === null ? true : inPersonScope(scope, person, on)
}

/** Whether the scope can only be told with an age in years. */
export const asksForYears = ({ minAge, belowAge }: Scope): boolean => minAge !== undefined || belowAge !== undefined
