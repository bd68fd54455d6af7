/** The catalogue of constraint kinds: one line each; a kind that is missing here does not compile. */
import type { Check, CheckKind } from '../check.ts'
import type { Unit } from '../model.ts'
import { breakEntitlement } from './breakEntitlement.ts'
import { changePay } from './changePay.ts'
import { companion } from './companion.ts'
import { compensation } from './compensation.ts'
import { countLimit } from './countLimit.ts'
import { coverage } from './coverage.ts'
import { eligibility } from './eligibility.ts'
import { fairShare } from './fairShare.ts'
import type { Judge, Kind, KindInput, ParameterSpec } from './kind.ts'
import { notice } from './notice.ts'
import { payGuarantee } from './payGuarantee.ts'
import { restBetween } from './restBetween.ts'
import { restInWindow } from './restInWindow.ts'
import { spanLimit } from './spanLimit.ts'
import { timeWindow } from './timeWindow.ts'
import { workAverage } from './workAverage.ts'
import { workLimit } from './workLimit.ts'

type Registry = { readonly [K in CheckKind]: Kind<K> }

const kinds: Registry = {
  'rest-between': restBetween,
  'rest-in-window': restInWindow,
  'work-limit': workLimit,
  'work-average': workAverage,
  'span-limit': spanLimit,
  'count-limit': countLimit,
  'pay-guarantee': payGuarantee,
  'time-window': timeWindow,
  'break-entitlement': breakEntitlement,
  compensation,
  notice,
  'change-pay': changePay,
  coverage,
  companion,
  eligibility,
  'fair-share': fairShare,
}

/** One type for all entries: which kind a check is has been told by its name. */
const kindOf = (check: Check): Kind<CheckKind> => kinds[check.kind] as unknown as Kind<CheckKind>

/** The parameters that a check reads; none for a table, whose parameters are its cells. */
export const parametersOf = (check: Check): readonly ParameterSpec[] => kindOf(check).parameters(check)

/** What the amounts of a check are counted in. */
export const unitOf = (check: Check): Unit => kindOf(check).unit(check)

export const prepareCheck = (input: KindInput<CheckKind>): Judge => kindOf(input.check).prepare(input)
