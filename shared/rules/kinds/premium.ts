/** What a breach costs where a rule prices it instead of forbidding it. */
import type { Premium } from '../check.ts'
import type { Unit } from '../model.ts'
import type { ParameterSpec } from './kind.ts'

export const premiumUnit = (premium: Premium): Unit => (premium.base === 'flat' ? 'cents' : 'premiumMinutes')

/** `premium`, for those premiums that are a fixed amount. */
export const premiumParameters = (premium: Premium | undefined): readonly ParameterSpec[] =>
  premium?.base === 'flat' || premium?.base === 'per-day'
    ? [{ name: 'premium', unit: premiumUnit(premium), stricter: 'higher', required: true }]
    : []
