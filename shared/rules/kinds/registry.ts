/** The catalogue of constraint kinds: one line each; a kind that is missing here does not compile. */
import type { Check, CheckKind } from '../model.ts'
import { breakEntitlement } from './breakEntitlement.ts'
import { countLimit } from './countLimit.ts'
import { coverage } from './coverage.ts'
import { eligibility } from './eligibility.ts'
import type { JudgePerson, KindInput, OutletKind, ParameterSpec, PersonKind } from './kind.ts'
import { restBetween } from './restBetween.ts'
import { restInWindow } from './restInWindow.ts'
import { timeWindow } from './timeWindow.ts'
import { workLimit } from './workLimit.ts'

type Registry = { readonly [K in CheckKind]: K extends 'coverage' ? OutletKind : PersonKind<K> }

export const kinds: Registry = {
  'rest-between': restBetween,
  'rest-in-window': restInWindow,
  'work-limit': workLimit,
  'break-entitlement': breakEntitlement,
  'time-window': timeWindow,
  eligibility,
  coverage,
  'count-limit': countLimit,
}

/** One type for all entries: which kind a check is has been told by its name. */
const kindOf = (check: Check): PersonKind<CheckKind> | OutletKind =>
  kinds[check.kind] as unknown as PersonKind<CheckKind> | OutletKind

/** The parameters that a check reads; none for coverage, whose parameters are the cells of its table. */
export const parametersOf = (check: Check): readonly ParameterSpec[] => kindOf(check).parameters(check)

/** Null for a kind that looks at the outlet as a whole. */
export const preparePersonCheck = (input: KindInput<CheckKind>): JudgePerson | null => {
  const kind = kindOf(input.check)
  return kind.subject === 'person' ? kind.prepare(input) : null
}
